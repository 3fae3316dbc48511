#include "app/summary.h"

#include "support/results_builder.h"

#include <criterion/criterion.h>

static Pipeline pipeline_of(const BuiltResults *built)
{
    return (Pipeline){.study = built->study,
                      .findings = built->findings,
                      .accounting = built->accounting,
                      .samples = built->samples,
                      .results = built->results};
}

static void expect_counts(const BuiltResults *built, const char *want)
{
    Pipeline pipeline = pipeline_of(built);
    g_autofree char *got = summary_counts(&pipeline);
    g_autofree char *all = g_strconcat(
        want, "43 records = 39 used + 1 without a patient id + 2 without a usable score + 1 duplicate\n", NULL);
    cr_assert_str_eq(got, all, "%s", got);
}

Test(app_summary, no_rate_without_expected_sessions)
{
    g_autoptr(BuiltResults) sessions = built_results_new(true);
    g_autoptr(BuiltResults) course = built_results_new(false);
    expect_counts(sessions, "MLD in fibromyalgia, pilot: 23 recorded sessions, 19 with both forms (83 %), 7 of 9 "
                            "patients; 3 before only, 1 after only\n");
    expect_counts(course, "MLD in fibromyalgia, pilot: 7 of 9 patients with both forms; 3 before only, 1 after only\n");
}

Test(app_summary, expected_sessions_are_the_denominator)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    built->samples->expected = (Expected){true, 118, 105, 100, 96, 2};
    expect_counts(built, "MLD in fibromyalgia, pilot: 118 expected sessions, 96 with both forms (81 %), 7 of 9 "
                         "patients; 3 before only, 1 after only\n");
    built->samples->expected = (Expected){true, 1, 0, 0, 0, 2};
    expect_counts(built, "MLD in fibromyalgia, pilot: 1 expected session, 0 with both forms (0 %), 7 of 9 patients; 3 "
                         "before only, 1 after only\n");
}

Test(app_summary, a_course_and_follow_ups_have_lines_of_their_own)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    Samples *samples = built->samples;
    const char *const names[] = {"week12", "week52"};
    samples->follow_ups = g_new0(FollowUp, 2);
    samples->n_follow_ups = 2;
    for (int i = 0; i < 2; i++) {
        TimePoint *time = study_add_time(built->study);
        time->name = g_strdup(names[i]);
        time->is_followup = true;
        samples->follow_ups[i] = (FollowUp){2 + i, 6 - (guint64)i * 5, 5 - (guint64)i * 4, 4};
    }
    samples->has_course = true;
    samples->course = (Flow){12, 9, 22, 9, 3, 1};
    expect_counts(built, "MLD in fibromyalgia, pilot: 23 recorded sessions, 19 with both forms (83 %), 7 of 9 "
                         "patients; 3 before only, 1 after only\n"
                         "over the course: 9 of 12 patients with both forms; 3 before only, 1 after only\n"
                         "week12: 6 patients with a form, 5 of them with one before\n"
                         "week52: 1 patient with a form, 1 of them with one before\n");
}

Test(app_summary, each_measure_says_how_it_is_compared)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    built->samples->samples[1].many_pairs = false;
    built->samples->samples[1].is_course = true;
    Pipeline pipeline = pipeline_of(built);
    g_autofree char *got = summary_table(&pipeline);
    cr_assert_str_eq(got,
                     "                                     n  before   after  change (95 % interval)\n"
                     "after a session  Pain now  low       7     5.9     5.1  -0.7 (-1.4 to 0.0)\n"
                     "over the course  energy    ?         7    39.4    40.1  0.7 (-1.9 to 3.3)\n"
                     "asked once       sleep     high      8  21 answers, at pre only\n"
                     "low, high: which way is better; ?: not declared\n",
                     "%s", got);
}
