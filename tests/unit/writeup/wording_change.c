#include "writeup/wording_change.h"

#include "support/results_builder.h"

#include <criterion/criterion.h>

static void expect(char *got, const char *want)
{
    cr_assert_str_eq(got, want, "got '%s', not '%s'", got, want);
    g_free(got);
}

static char *sentence(const BuiltResults *built, size_t measure)
{
    return change_sentence(built->results, &built->results->measures[measure]);
}

Test(writeup_wording_change, session_design)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    Change *pain = &built->results->measures[0].change;
    expect(sentence(built, 0), "Pain now was on average 0.7 points lower right after a session than before it "
                               "(95\u00a0% interval 1.4 lower to "
                               "0.0 higher; 7 patients, 19 sessions): the data are compatible with no change.");
    pain->paired_t.high = -0.25;
    expect(sentence(built, 0),
           "Pain now was on average 0.7 points lower right after a session than before it (95\u00a0% "
           "interval 0.3 to 1.4; 7 patients, 19 sessions).");
    expect(
        sentence(built, 1),
        "Energy was on average 0.7 points higher right after a session than before it (95\u00a0% interval 1.9 lower to "
        "3.3 higher; 7 patients, 19 sessions): the data are compatible with no change.");
    expect(sentence(built, 2), "Sleep was asked only before the session, so there is no change to report.");
}

Test(writeup_wording_change, course_design)
{
    g_autoptr(BuiltResults) built = built_results_new(false);
    built->results->measures[1].change.paired_t.low = 0.125;
    expect(sentence(built, 1),
           "Energy was on average 0.7 points higher after than before (95\u00a0% interval 0.1 to 3.3; 7 patients).");
    expect(sentence(built, 2), "Sleep was asked only before, so there is no change to report.");
}

Test(writeup_wording_change, changes_that_do_not_exist)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    Change *pain = &built->results->measures[0].change;
    pain->paired_t.status = RESULT_TOO_FEW;
    pain->n_patients = 1;
    pain->n_pairs = 1;
    expect(sentence(built, 0), "Pain now was on average 0.7 points lower right after a session than before it (1 "
                               "patient, 1 session): an interval needs at least two patients.");
    built_results_set_status(built, RESULT_TOO_FEW);
    expect(sentence(built, 0), "Pain now: no patient has both a before and an after score.");
}

Test(writeup_wording_change, no_variation_and_no_difference_in_the_mean)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    built_results_set_status(built, RESULT_NO_VARIATION);
    built->results->measures[0].change.difference.mean = -0.04;
    expect(sentence(built, 0),
           "Pain now was on average the same to within rounding (0.0 points) right after a session as before it, by "
           "the same amount in every patient (7 patients, 19 sessions): no interval can be given.");
    built->results->measures[0].change.difference.mean = 0;
    expect(sentence(built, 0), "Pain now was on average the same right after a session as before it in every patient "
                               "(7 patients, 19 sessions): no interval can be given.");
    built->samples->samples[0].many_pairs = false;
    expect(sentence(built, 0), "Pain now was the same after as before in every patient (7 patients): no interval can "
                               "be given.");
}

Test(writeup_wording_change, wilcoxon_methods)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    Wilcoxon test = built->results->measures[0].change.wilcoxon;
    expect(wilcoxon_method_words(&test), "exact, 1 zero kept (Pratt)");
    test.exact = false;
    test.zeros_kept = false;
    test.n_zero = 3;
    expect(wilcoxon_method_words(&test),
           "normal approximation with continuity correction, 3 zeros dropped: among those who changed");
    test.n_zero = 0;
    expect(wilcoxon_method_words(&test), "normal approximation with continuity correction, no zeros");
}

Test(writeup_wording_change, each_measure_speaks_of_its_own_design)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    Sample *energy = &built->samples->samples[1], *sleep = &built->samples->samples[2];
    energy->many_pairs = false;
    energy->is_course = true;
    expect(sentence(built, 1),
           "Energy was on average 0.7 points higher at the end of the course than at its start (95\u00a0% interval 1.9 "
           "lower to 3.3 higher; 7 patients): the data are compatible with no change.");
    sleep->many_pairs = false;
    sleep->is_course = true;
    expect(asked_once_words(built->study, sleep), "at the start of the course");
    built->study->measures[2].at = 1u << TIME_POST;
    expect(asked_once_words(built->study, sleep), "at the end of the course");
    expect(sentence(built, 2), "Sleep was asked only at the end of the course, so there is no change to report.");
    TimePoint *week = study_add_time(built->study);
    week->name = g_strdup("week12");
    week->is_followup = true;
    built->study->measures[2].at = 1u << 2;
    expect(asked_once_words(built->study, sleep), "at week12");
}
