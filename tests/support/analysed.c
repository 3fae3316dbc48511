#include "support/analysed.h"

#include "stats/analyse.h"

static double *copy_of(const double x[], size_t n)
{
    double *copy = g_new(double, n);
    for (size_t i = 0; i < n; i++)
        copy[i] = x[i];
    return copy;
}

Analysed *analysed_new(const double pre[], const double post[], size_t n)
{
    Analysed *analysed = g_new0(Analysed, 1);
    analysed->study = study_new();
    analysed->measure = study_add_measure(analysed->study);
    analysed->measure->name = g_strdup("pain");
    analysed->measure->label = g_strdup("Pain");
    analysed->measure->before = 0;
    analysed->measure->after = 1;
    analysed->measure->at = 3;
    analysed->measure->better = BETTER_LOWER;
    analysed->sample = (Sample){.measure = analysed->measure,
                                .flow = {.patients = n, .patients_both = n, .assessments = 2 * n, .pairs = n},
                                .n = n,
                                .pre = copy_of(pre, n),
                                .post = copy_of(post, n),
                                .diff = g_new(double, n)};
    for (size_t i = 0; i < n; i++)
        analysed->sample.diff[i] = post[i] - pre[i];
    analysed->samples = (Samples){.samples = &analysed->sample, .n_samples = 1};
    return analysed;
}

void analysed_run(Analysed *analysed)
{
    analysed->findings = finding_list_new();
    analysed->results = analyse(analysed->study, NULL, &analysed->samples, true, 1, analysed->findings);
    analysed->change = &analysed->results->measures[0].change;
}

void analysed_free(Analysed *analysed)
{
    if (analysed == NULL)
        return;
    results_free(analysed->results);
    finding_list_free(analysed->findings);
    g_free(analysed->sample.pre);
    g_free(analysed->sample.post);
    g_free(analysed->sample.diff);
    study_free(analysed->study);
    g_free(analysed);
}
