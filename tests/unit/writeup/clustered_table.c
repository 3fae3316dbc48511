#include "writeup/clustered_table.h"

#include "support/section_text.h"

#include <criterion/criterion.h>

#define CAPTION "Pain now: mean change by other weightings\n"
#define PATIENTS_ROW                                                                                                   \
    "Each patient once (as above) | \u22120.71 | \u22121.44 to 0.01 | t = \u22122.40, df = 6.0 | 0.053\n"
#define SESSIONS_ROW "Each session once (CR2) | \u22120.84 | \u22121.68 to 0.00 | t = \u22122.71, df = 4.3 | 0.050\n"
#define FIRST_ROW    "First session only | \u22120.50 | \u22121.63 to 0.63 | t = \u22121.09, df = 6.0 | 0.319\n"
#define UNIT         "Sessions are never treated as independent: every interval and p-value here has the patient as its unit.\n"

static void add_of_pain(DocumentSection *section, const Results *results)
{
    add_clustered_table(section, results, &results->measures[0]);
}

Test(writeup_clustered_table, four_weightings_and_what_sessions_share)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    expect_section(
        add_of_pain, built,
        CAPTION PATIENTS_ROW SESSIONS_ROW
        "Random intercept (REML) | \u22120.81 | \u22121.66 to 0.04 | t = \u22122.39, df = 5.5 | 0.058\n" FIRST_ROW UNIT
        "37\u00a0% of the variance of the changes lies between patients (intraclass correlation, 95\u00a0% "
        "interval 3 to 80\u00a0%). Design effect 1.8: so many times the variance of the mean over sessions is "
        "that of as many independent sessions.\n"
        "Patients with more sessions are not shown to have changed differently: mean over sessions \u2212 mean "
        "over patients \u22120.12 (95\u00a0% interval \u22120.31 to 0.07); rank correlation of the number of "
        "sessions with the change \u22120.21. This does not say why.\n");
}

Test(writeup_clustered_table, no_variance_between_patients_and_sessions_that_tell)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    Clustered *clustered = &built->results->measures[0].change.clustered;
    clustered->mixed = (RandomIntercept){RESULT_BOUNDARY, -0.84, 0.2, NAN, NAN, NAN, NAN, NAN, 0, 0.61};
    clustered->icc = (SessionIcc){RESULT_OK, 0, 0, 0.2149};
    clustered->informative.low = -0.31;
    clustered->informative.high = -0.01;
    expect_section(
        add_of_pain, built,
        CAPTION PATIENTS_ROW SESSIONS_ROW
        "Random intercept (REML) | \u22120.84 | \u2013 | no variance between patients; not used for a test | "
        "\u2013\n" FIRST_ROW UNIT
        "No variance between patients was found (95\u00a0% interval of its share of the variance of the changes "
        "0 to 21\u00a0%); the random-intercept model is not used for a test.\n"
        "Patients with more sessions changed differently from those with fewer: mean over sessions \u2212 mean "
        "over patients \u22120.12 (95\u00a0% interval \u22120.31 to \u22120.01); rank correlation of the number of "
        "sessions with the change \u22120.21. This does not say why.\n");
}

Test(writeup_clustered_table, one_pair_a_patient_has_none)
{
    g_autoptr(BuiltResults) built = built_results_new(false);
    expect_section(add_of_pain, built, "");
}
