#include "support/sample_builder.h"

#include <gsl/gsl_cdf.h>
#include <math.h>
#include <stdlib.h>

static int ascending(const void *a, const void *b)
{
    double one = *(const double *)a, other = *(const double *)b;
    return (one > other) - (one < other);
}

static double quantile(const double sorted[], size_t n, double share)
{
    double position = share * (double)(n - 1);
    size_t below = (size_t)position;
    double above = below + 1 < n ? sorted[below + 1] : sorted[below];
    return sorted[below] + (position - (double)below) * (above - sorted[below]);
}

static Description description_of(const double x[], size_t n)
{
    Description d = {n, NAN, NAN, NAN, NAN, NAN, NAN, NAN};
    if (n == 0)
        return d;
    double *sorted = g_memdup2(x, n * sizeof *x);
    qsort(sorted, n, sizeof *sorted, ascending);
    double sum = 0, squares = 0;
    for (size_t i = 0; i < n; i++)
        sum += x[i];
    d.mean = sum / (double)n;
    for (size_t i = 0; i < n; i++)
        squares += (x[i] - d.mean) * (x[i] - d.mean);
    d.sd = n < 2 ? NAN : sqrt(squares / (double)(n - 1));
    d.median = quantile(sorted, n, 0.5);
    d.q1 = quantile(sorted, n, 0.25);
    d.q3 = quantile(sorted, n, 0.75);
    d.min = sorted[0];
    d.max = sorted[n - 1];
    g_free(sorted);
    return d;
}

static PairedT interval_of(const Description *d)
{
    PairedT t = {RESULT_TOO_FEW, d->n, d->mean, NAN, NAN, NAN, NAN, NAN, NAN, NAN};
    if (d->n < 2)
        return t;
    t.status = d->sd > 0 ? RESULT_OK : RESULT_NO_VARIATION;
    if (t.status != RESULT_OK)
        return t;
    t.se = d->sd / sqrt((double)d->n);
    t.df = (double)d->n - 1;
    double half = gsl_cdf_tdist_Qinv(0.025, t.df) * t.se;
    t.low = d->mean - half;
    t.high = d->mean + half;
    return t;
}

BuiltResult *built_result_new(const double pre[], const double post[], size_t n)
{
    BuiltResult *built = g_new0(BuiltResult, 1);
    built->measure = (Measure){.name = g_strdup("pain"),
                               .label = g_strdup("Pain now"),
                               .after = 1,
                               .at = 3,
                               .has_range = true,
                               .low = 0,
                               .high = 10,
                               .better = BETTER_LOWER,
                               .important_points = NAN};
    built->sample = (Sample){.measure = &built->measure,
                             .n = n,
                             .pre = g_memdup2(pre, n * sizeof *pre),
                             .post = g_memdup2(post, n * sizeof *post),
                             .diff = g_new0(double, n + 1),
                             .pairs_of = g_new0(guint32, n + 1)};
    for (size_t i = 0; i < n; i++) {
        built->sample.diff[i] = post[i] - pre[i];
        built->sample.pairs_of[i] = 1;
    }
    Change *change = &built->result.change;
    change->status = n == 0 ? RESULT_TOO_FEW : RESULT_OK;
    change->n_patients = n;
    change->n_pairs = n;
    change->pre = description_of(pre, n);
    change->post = description_of(post, n);
    change->difference = description_of(built->sample.diff, n);
    change->paired_t = interval_of(&change->difference);
    built->result.measure = &built->measure;
    built->result.sample = &built->sample;
    return built;
}

void built_result_free(BuiltResult *built)
{
    if (built == NULL)
        return;
    g_free(built->measure.name);
    g_free(built->measure.label);
    g_free(built->sample.pre);
    g_free(built->sample.post);
    g_free(built->sample.diff);
    g_free(built->sample.pairs_of);
    g_free(built);
}

void built_result_set_label(BuiltResult *built, const char *label)
{
    g_free(built->measure.label);
    built->measure.label = g_strdup(label);
}
