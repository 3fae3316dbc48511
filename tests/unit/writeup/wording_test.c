#include "writeup/wording_test.h"

#include "support/results_builder.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

static void expect(char *got, const char *want)
{
    g_autofree char *text = got;
    if (want == NULL)
        cr_expect_null(text, "%s", text);
    else
        cr_expect(g_strcmp0(text, want) == 0, "%s", text == NULL ? "nothing" : text);
}

Test(writeup_wording_test, precision_is_half_the_interval)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    MeasureResult *result = &built->results->measures[0];
    expect(precision_sentence(built->results, result), "Precision: with this sample an average change of about 0.7 "
                                                       "points or more, either way, would have been told from "
                                                       "zero (half of the 95\u00a0% interval of the mean).");
    built_results_set_status(built, RESULT_NO_VARIATION);
    expect(precision_sentence(built->results, result), NULL);
}

Test(writeup_wording_test, precision_beyond_the_scale)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    MeasureResult *result = &built->results->measures[0];
    PairedT *test = &result->change.paired_t;
    test->low = -17.53;
    test->high = 2.49;
    expect(precision_sentence(built->results, result),
           "Precision: with this sample no average change that the scale allows would have been told from zero (half "
           "of the 95\u00a0% interval of the mean is 10.0 points).");
}

Test(writeup_wording_test, levels_of_exact_intervals)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    Change *change = &built->results->measures[0].change;
    expect(exact_level_sentence(change), "An exact interval has the nearest level that ranks allow, never less than "
                                         "asked for: here 96.9\u00a0% (Hodges\u2013Lehmann) and 98.4\u00a0% (median).");
    change->wilcoxon.exact = false;
    expect(exact_level_sentence(change), "An exact interval has the nearest level that ranks allow, never less than "
                                         "asked for: here 98.4\u00a0% (median).");
    change->sign.achieved_level = 1 - ldexp(1, -14);
    expect(exact_level_sentence(change), "An exact interval has the nearest level that ranks allow, never less than "
                                         "asked for: here 99.99\u00a0% (median).");
    change->sign.achieved_level = NAN;
    expect(exact_level_sentence(change), NULL);
}

static const SimulatedRow t_row = {15, {0.9501, 0.8724, 0.9466}, {0.0499, 0.1349, 0.0514}};
static const SimulatedRow bca_row = {15, {0.9204, 0.8455, 0.9301}, {NAN, NAN, NAN}};
static const SimulatedRows some_rows = {15, {[SIMULATED_T] = &t_row, [SIMULATED_BCA] = &bca_row}};
static const SimulatedRows no_rows = {0};

Test(writeup_wording_test, bootstrap_of_few_does_not_lead)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    Change *change = &built->results->measures[0].change;
    expect(bootstrap_sentence(change, &no_rows),
           "Below 30 patients a bootstrap interval tends to be too narrow: the t interval leads.");
    change->n_patients = 17;
    expect(
        bootstrap_sentence(change, &some_rows),
        "Below 30 patients a bootstrap interval tends to be too narrow (in simulated samples of 15, BCa intervals of "
        "95\u00a0% held the true mean in 92.0\u00a0% where changes were normal, in 84.6\u00a0% where they were "
        "skewed): the t interval leads.");
    change->n_patients = 30;
    expect(bootstrap_sentence(change, &some_rows), NULL);
    change->n_patients = 17;
    change->bootstrap = bootstrap_missing(RESULT_NOT_CONVERGED);
    expect(bootstrap_sentence(change, &some_rows), NULL);
}

Test(writeup_wording_test, what_simulation_says_of_t)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    Change *change = &built->results->measures[0].change;
    change->n_patients = 17;
    expect(simulated_sentence(change, &some_rows),
           "In simulated samples of 15 patients, the largest size simulated that is not above these 17, t intervals of "
           "95\u00a0% held the true mean in 95.0\u00a0% where changes were normal, in 87.2\u00a0% where they were "
           "strongly skewed, in 94.7\u00a0% where scores were whole numbers from 0 to 10; where nothing changed but "
           "changes were skewed, the t test gave p < 0.05 in 13.5\u00a0% instead of 5\u00a0%.");
    change->n_patients = 15;
    g_autofree char *same = simulated_sentence(change, &some_rows);
    cr_expect(g_str_has_prefix(same, "In simulated samples of 15 patients, t intervals of"), "%s", same);
    expect(simulated_sentence(change, &no_rows), NULL);
    built_results_set_status(built, RESULT_NO_VARIATION);
    expect(simulated_sentence(change, &some_rows), NULL);
}

/* Never "no change": only what a declared margin bounds. */
Test(writeup_wording_test, smaller_than_the_margin_or_not_shown_to_be)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    MeasureResult *result = &built->results->measures[0];
    expect(equivalence_sentence(built->results, result), NULL);
    result->change.equivalence = (Equivalence){RESULT_OK, 1.5, 0.02, 0.0001, 0.02, -1.69897, -1.2922, -0.1364};
    expect(
        equivalence_sentence(built->results, result),
        "Margin declared beforehand: 1.5 points. The mean change is smaller than the margin in either direction (two "
        "one-sided t tests, p = 0.020; 90\u00a0% interval \u22121.29 to \u22120.14).");
    result->change.equivalence.p = 0.0514;
    expect(
        equivalence_sentence(built->results, result),
        "Margin declared beforehand: 1.5 points. The mean change is not shown to be smaller than the margin in either "
        "direction (two one-sided t tests, p = 0.051; 90\u00a0% interval \u22121.29 to \u22120.14).");
}

Test(writeup_wording_test, what_was_drawn_at_random)
{
    Bootstrap bootstrap = {.status = RESULT_OK, .is_bca = true, .resamples = 10000, .seed = 20261120};
    expect(bootstrap_method_words(&bootstrap), "10\u202f000 resamples of patients, seed 20261120");
    bootstrap.is_bca = false;
    expect(bootstrap_method_words(&bootstrap),
           "10\u202f000 resamples of patients, seed 20261120; percentiles, because no BCa interval exists");
    Permutation test = {RESULT_OK, 0.03, true, 0, 0};
    expect(permutation_method_words(&test), "exact");
    test = (Permutation){RESULT_OK, 0.03, false, PERMUTATION_FLIPS, 7};
    expect(permutation_method_words(&test), "99\u202f999 random flips, seed 7");
}

Test(writeup_wording_test, normality_describes)
{
    const Normality few = {RESULT_TOO_FEW, NAN, NAN};
    expect(normality_sentence(&few), "Shape of the changes (Shapiro\u2013Wilk): fewer patients than the method needs.");
}
