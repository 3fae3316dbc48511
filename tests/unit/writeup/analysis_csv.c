#include "writeup/analysis_csv.h"

#include "support/results_builder.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

Test(writeup_analysis_csv, patients_are_numbered_and_numbers_whole)
{
    const double pre[] = {0.1, 7}, post[] = {1 / 3.0, -0.0}, anchor[] = {NAN, 2};
    const guint32 pairs_of[] = {3, 1};
    Measure pain = {.name = "pain"}, sleep = {.name = "sleep"};
    double diff[] = {post[0] - pre[0], -7}, first[] = {0.3, -7};
    Sample sample[] = {{.measure = &sleep},
                       {.measure = &pain,
                        .n = 2,
                        .pre = (double *)pre,
                        .post = (double *)post,
                        .diff = diff,
                        .pairs_of = (guint32 *)pairs_of,
                        .first_diff = first,
                        .anchor = (double *)anchor}};
    const Samples samples = {.samples = sample, .n_samples = 2};
    g_autoptr(GString) csv = analysis_csv(&samples);
    cr_assert_str_eq(csv->str,
                     "measure,patient,pre,post,difference,pairs,anchor,first\n"
                     "pain,1,0.10000000000000001,0.33333333333333331,0.23333333333333331,3,,0.29999999999999999\n"
                     "pain,2,7,0,-7,1,2,-7\n");
}

Test(writeup_analysis_csv, one_line_for_every_patient_of_every_sample)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    g_autoptr(GString) csv = analysis_csv(built->samples);
    size_t lines = 0, want = 1;
    for (size_t i = 0; i < built->samples->n_samples; i++)
        want += built->samples->samples[i].n;
    for (size_t i = 0; i < csv->len; i++)
        lines += csv->str[i] == '\n';
    cr_assert_eq(lines, want, "%zu lines, not %zu", lines, want);
}

Test(writeup_analysis_csv, not_of_more_than_twenty_thousand_patients)
{
    Sample sample[] = {{.n = 7}, {.n = 20000}};
    const Samples samples = {.samples = sample, .n_samples = 2};
    cr_assert(analysis_is_published(&samples));
    sample[1].n = 20001;
    cr_assert_not(analysis_is_published(&samples));
}
