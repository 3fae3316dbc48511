#include "writeup/appendix_tables.h"

#include "support/section_text.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#define ABOUT_BAYES                                                                                                    \
    "A Bayes factor compares how well two assumptions foretold the data: that the mean change is zero, and that in "   \
    "standard deviations of the changes it comes from a Cauchy distribution of scale 0.707. It depends on that "       \
    "scale, is not the probability of either, and says nothing about what brought a change about.\n"

Test(writeup_appendix_tables, bayes_factors_in_words)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    built->results->measures[0].change.bayes_factor = (BayesFactor){RESULT_OK, 17.25888, 2.84833, BAYES_SCALE};
    built->results->measures[1].change.bayes_factor = (BayesFactor){RESULT_OK, 0.35, -1.04982, BAYES_SCALE};
    expect_section(add_bayes_table, built,
                   "Appendix: Bayes factors\nA mean change against none (Rouder and others 2009)\n"
                   "Pain now | 2.85 | 17.3 times as likely under a change\n"
                   "Energy | \u22121.05 | 2.9 times as likely under none\n" ABOUT_BAYES);
    built->results->measures[0].change.bayes_factor = (BayesFactor){RESULT_OK, NAN, 1234.5, BAYES_SCALE};
    built->results->measures[1].change.bayes_factor = bayes_factor_missing(RESULT_NO_VARIATION);
    expect_section(add_bayes_table, built,
                   "Appendix: Bayes factors\nA mean change against none (Rouder and others 2009)\n"
                   "Pain now | 1234.50 | more than a million times as likely under a change\n" ABOUT_BAYES);
    built->results->measures[0].change.bayes_factor = (BayesFactor){RESULT_OK, 0.96, -0.04082, BAYES_SCALE};
    expect_section(add_bayes_table, built,
                   "Appendix: Bayes factors\nA mean change against none (Rouder and others 2009)\n"
                   "Pain now | \u22120.04 | about as likely under a change as under none\n" ABOUT_BAYES);
    built->results->measures[0].change.bayes_factor = bayes_factor_missing(RESULT_TOO_FEW);
    expect_section(add_bayes_table, built, "");
}

static void add_simulated(DocumentSection *section, const Results *results)
{
    (void)results;
    const SimulatedRow t = {15, {0.9501, 0.8724, 0.9466}, {0.0499, 0.1349, 0.0514}};
    const SimulatedRow permutation = {15, {NAN, NAN, NAN}, {0.0502, 0.1297, 0.0488}};
    const SimulatedRow none = {15, {NAN, NAN, NAN}, {NAN, NAN, NAN}};
    const SimulatedRows rows = {15,
                                {[SIMULATED_T] = &t, [SIMULATED_PERMUTATION] = &permutation, [SIMULATED_BCA] = &none}};
    add_simulated_table(section, &rows);
}

Test(writeup_appendix_tables, simulated_rates_in_percent)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    expect_section(add_simulated, built,
                   "Samples of 15 patients: how often (%) 95 % intervals hold the true value, and tests reject without "
                   "a change\n"
                   "Paired t | 95.0 | 87.2 | 94.7 | 5.0 | 13.5 | 5.1\n"
                   "Permutation | \u2013 | \u2013 | \u2013 | 5.0 | 13.0 | 4.9\n");
}

/* Seven patients are fewer than any that were simulated. */
Test(writeup_appendix_tables, no_simulations_of_few)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    expect_section(add_simulated_tables, built, "");
}
