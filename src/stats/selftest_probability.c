#include "stats/selftest_probability.h"

#include "stats/adjust.h"
#include "stats/caseness.h"
#include "stats/fisher.h"
#include "stats/noncentral_t.h"
#include "stats/proportion.h"
#include "stats/reliable_change.h"
#include "stats/student.h"

#include <glib.h>
#include <math.h>

#define CONFIDENCE 0.95
#define ADJUSTED   4

#define SHARE(name, field)                                                                                             \
    double name(const SelftestData *data, size_t a, size_t b)                                                          \
    {                                                                                                                  \
        (void)data;                                                                                                    \
        return proportion(a, b, CONFIDENCE).field;                                                                     \
    }

SHARE(wilson_low, low)
SHARE(wilson_high, high)
SHARE(clopper_pearson_low, exact_low)
SHARE(clopper_pearson_high, exact_high)

double mcnemar_p(const SelftestData *data, size_t a, size_t b)
{
    (void)data;
    g_autofree bool *before = g_new(bool, a + b), *after = g_new(bool, a + b);
    for (size_t i = 0; i < a + b; i++) {
        before[i] = i < a;
        after[i] = !before[i];
    }
    return caseness(before, after, a + b, CONFIDENCE).p;
}

static double adjusted(void (*adjust)(const double[], double[], size_t), size_t index)
{
    double p[ADJUSTED] = {0.01, 0.04, 0.03, 0.005};
    adjust(p, p, ADJUSTED);
    return p[index];
}

double holm_p(const SelftestData *data, size_t a, size_t b)
{
    (void)data;
    (void)b;
    return adjusted(adjust_holm, a);
}

double bh_p(const SelftestData *data, size_t a, size_t b)
{
    (void)data;
    (void)b;
    return adjusted(adjust_bh, a);
}

double reliable_s_diff(const SelftestData *data, size_t a, size_t b)
{
    (void)data;
    (void)a;
    (void)b;
    const ReliableRule rule = {
        .sem = NAN, .reliability = 0.80, .reliability_sd = 7.5, .norm_mean = NAN, .norm_sd = NAN};
    return reliable_change((double[]){32.5}, (double[]){47.5}, 1, &rule, CONFIDENCE).s_diff;
}

double student_upper(const SelftestData *data, size_t a, size_t b)
{
    (void)data;
    return (double)expl(student_log_tail((double)a / 10, (double)b));
}

double student_point(const SelftestData *data, size_t a, size_t b)
{
    (void)data;
    return student_quantile((double)a / 1000, (double)b);
}

double fisher_upper(const SelftestData *data, size_t a, size_t b)
{
    (void)data;
    return (double)expl(fisher_log_upper((double)a, 1, (double)b));
}

double fisher_point(const SelftestData *data, size_t a, size_t b)
{
    (void)data;
    return fisher_quantile_upper(0.025, (double)a, (double)b);
}

double noncentral_upper(const SelftestData *data, size_t a, size_t b)
{
    static const struct {
        double t, df, ncp;
    } points[] = {{3, 9, 1}, {2, 30, 5}, {45, 100, 40}};
    (void)data;
    (void)b;
    return noncentral_t_upper(points[a].t, points[a].df, points[a].ncp);
}
