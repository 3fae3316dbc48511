#include "stats/sign_sum.h"

#include <math.h>

#define STATES_MOST 12000000.0
#define STEPS_MOST  5.1e8

#define BLOCK 8

bool sign_sum_is_countable(guint64 m, guint64 last)
{
    return m <= SIGN_SUM_SIZES_MOST && (double)last <= STATES_MOST && (double)last * (double)m <= STEPS_MOST;
}

/* to[i] += from[i]; whole blocks, which compilers turn into vector instructions. */
static void add_to(double *restrict to, const double *restrict from, size_t n)
{
    size_t i = 0;
    for (; i + BLOCK <= n; i += BLOCK)
        for (size_t k = 0; k < BLOCK; k++)
            to[i + k] += from[i + k];
    for (; i < n; i++)
        to[i] += from[i];
}

/* One more size, with either sign: f[t] += f[t - size] for t <= top. In pieces of at most `size` from above, so that
 * f[t - size] is still the old one and the pieces do not overlap. */
static void add_size(double f[], size_t top, size_t size)
{
    for (size_t end = top + 1; end > size;) {
        size_t begin = MAX(size, end - MIN(end, size));
        add_to(f + begin, f + begin - size, end - begin);
        end = begin;
    }
}

double *sign_sum_ways(const SizeGroup groups[], size_t n_groups, size_t last)
{
    double *f = g_new0(double, last + 1);
    f[0] = 1;
    size_t reached = 0;
    for (size_t g = 0; g < n_groups; g++)
        for (guint64 k = 0; k < groups[g].count; k++) {
            reached = MIN(last, reached + groups[g].size);
            add_size(f, reached, groups[g].size);
        }
    return f;
}

double sign_sum_p(long double ways, guint64 m)
{
    return fmin(1, (double)ldexpl(ways, 1 - (int)m));
}
