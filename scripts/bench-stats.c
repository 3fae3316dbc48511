/* What the bench times of statistics alone, in seconds of this run:
 *
 *     bench-stats              one line "name seconds" each; the best of several where one takes milliseconds
 *     bench-stats --sample     the 200 continuous values that are resampled, for R to resample too
 */
#include "base/random.h"
#include "stats/bootstrap.h"
#include "stats/permutation.h"
#include "stats/wilcoxon.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define SEED       20261120
#define CONFIDENCE 0.95
#define RESAMPLES  10000
#define PATIENTS   200
#define TIED       500
#define MILLION    1000000

typedef struct {
    double *x;
    size_t n;
    Distinct *values; /* of x, not tied */
    unsigned jobs;
} Load;

/* About normal with a standard deviation of 1.15: the sum of four uniform numbers, moved. */
static double draw(RandomStream *stream)
{
    double sum = -2.1;
    for (int i = 0; i < 4; i++)
        sum += (double)(random_bits(stream) >> 11) * 0x1p-53;
    return 2 * sum;
}

/* `step` 0 gives continuous values, else whole multiples of it. */
static Load make_load(size_t n, double step, unsigned jobs)
{
    RandomStream stream = random_stream(SEED, RANDOM_RESAMPLES, n);
    Load load = {.x = g_new(double, n), .n = n, .jobs = jobs};
    for (size_t i = 0; i < n; i++) {
        double value = draw(&stream);
        load.x[i] = step > 0 ? step * round(value / step) : value;
    }
    load.values = distinct_new(load.x, NULL, n);
    return load;
}

static void load_clear(Load *load)
{
    g_free(load->x);
    distinct_free(load->values);
}

static bool signed_rank(const Load *load)
{
    Wilcoxon test = wilcoxon(load->x, NULL, load->n, true, CONFIDENCE);
    return test.status == RESULT_OK && test.low < test.high && test.exact == (load->n == TIED);
}

static bool bca(const Load *load)
{
    Bootstrap bootstrap = bootstrap_of(load->values, RESAMPLES, SEED, CONFIDENCE, load->jobs);
    return bootstrap.is_bca;
}

static bool flips(const Load *load)
{
    Permutation test = permutation_of(load->values, SEED);
    return test.status == RESULT_OK && !test.exact;
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static void measure(const char *name, Load load, bool (*compute)(const Load *load), int times)
{
    double best = INFINITY;
    for (int i = 0; i < times; i++) {
        double start = seconds();
        bool good = compute(&load);
        best = fmin(best, seconds() - start);
        if (!good) {
            fprintf(stderr, "bench-stats: %s: not the result that is to be timed\n", name);
            exit(EXIT_FAILURE);
        }
    }
    printf("%s %.7f\n", name, best);
    load_clear(&load);
}

int main(int argc, char *argv[])
{
    unsigned all = (unsigned)g_get_num_processors();
    if (argc == 2 && strcmp(argv[1], "--sample") == 0) {
        Load load = make_load(PATIENTS, 0, 1);
        for (size_t i = 0; i < load.n; i++)
            printf("%.17g\n", load.x[i]);
        load_clear(&load);
        return EXIT_SUCCESS;
    }
    if (argc != 1) {
        fputs("usage: bench-stats [--sample]\n", stderr);
        return EXIT_FAILURE;
    }
    measure("signed-rank-tied", make_load(TIED, 0.25, 1), signed_rank, 5);
    measure("hodges-lehmann", make_load(MILLION, 0, 1), signed_rank, 1);
    measure("bca", make_load(PATIENTS, 0, 1), bca, 20);
    measure("bca-threads", make_load(PATIENTS, 0, all), bca, 20);
    measure("bca-whole", make_load(PATIENTS, 1, 1), bca, 20);
    measure("flips", make_load(PATIENTS, 0, 1), flips, 5);
    return EXIT_SUCCESS;
}
