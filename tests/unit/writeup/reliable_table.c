#include "writeup/reliable_table.h"

#include "support/section_text.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#define ABOUT                                                                                                          \
    "Reliable is a change of more than 1.96 \u221a2 standard errors of measurement (Jacobson and Truax 1991): where "  \
    "nothing changed, about 5 of 100 patients would cross it by chance. It says nothing about how much the change "    \
    "matters.\n"

static Measure *give_error(const BuiltResults *built, SemSource source)
{
    built->results->measures[0].change.reliable_change =
        (ReliableChange){.status = RESULT_OK,
                         .source = source,
                         .sem = 0.75,
                         .s_diff = 1.0606601717798212,
                         .least = 2.0788939366884496,
                         .unchanged = 3,
                         .improved = {3, 7, 3 / 7.0, 0.158, 0.75, 0.099, 0.816},
                         .worsened = {1, 7, 1 / 7.0, 0.0257, 0.513, 0.0036, 0.579},
                         .cutoff = NAN};
    Measure *measure = &built->study->measures[0];
    measure->reliability = source == SEM_DECLARED ? NAN : 0.84;
    measure->reliability_sd = source == SEM_RELIABILITY ? 1.875 : NAN;
    measure->sem = source == SEM_DECLARED ? 0.75 : NAN;
    return measure;
}

static void expect_sentence(const BuiltResults *built, const char *want)
{
    g_autofree char *got = reliable_sentence(&built->results->measures[0]);
    cr_expect_str_eq(got, want, "%s", got);
}

Test(writeup_reliable_table, three_classes_without_a_norm)
{
    g_autoptr(BuiltResults) built = built_results_new(false);
    give_error(built, SEM_DECLARED);
    expect_section(add_reliable_table, built,
                   "Reliable change\nPatients who changed by more than error of measurement explains\n"
                   "Pain now | 2.1 | 3 (43\u00a0%) | 3 (43\u00a0%) | 1 (14\u00a0%) | 16 to 75\u00a0% | 3 to 51\u00a0%\n"
                   "Pain now: standard error of measurement 0.75 points, as declared.\n" ABOUT);
}

Test(writeup_reliable_table, four_classes_with_a_norm)
{
    g_autoptr(BuiltResults) built = built_results_new(false);
    Measure *measure = give_error(built, SEM_RELIABILITY);
    ReliableChange *change = &built->results->measures[0].change.reliable_change;
    measure->norm_mean = 2;
    measure->norm_sd = 1.5;
    measure->norm_source = g_strdup("Weary 2005");
    measure->error_source = g_strdup("Weary 2001");
    change->has_norm = true;
    change->cutoff = 3.94;
    change->recovered = 2;
    expect_section(add_reliable_table, built,
                   "Reliable change\nPatients who changed by more than error of measurement explains\n"
                   "Pain now | 2.1 | 3 (43\u00a0%) | 2 | 3 (43\u00a0%) | 1 (14\u00a0%) | 16 to 75\u00a0% | "
                   "3 to 51\u00a0%\n"
                   "Pain now: standard error of measurement 0.75 points, of a reliability of 0.84 and a standard "
                   "deviation of 1.875 (Weary 2001). Norm: mean 2, SD 1.5 (Weary 2005); the limit between these "
                   "patients and the norm is 3.9.\n" ABOUT
                   "Recovered are those of the improved whose score crossed the limit to the norm\u2019s side.\n");
    g_autofree char *headings = section_headings(add_reliable_table, built->results);
    cr_expect_not_null(strstr(headings, "Improved | Of them recovered | Unchanged | Worse"), "%s", headings);
}

Test(writeup_reliable_table, says_what_depends_on_the_sample)
{
    g_autoptr(BuiltResults) built = built_results_new(false);
    Measure *measure = give_error(built, SEM_SAMPLE_SD);
    expect_sentence(built, "Pain now: standard error of measurement 0.75 points, of a reliability of 0.84 and the "
                           "standard deviation of these patients before, so that it depends on who came.");
    measure->norm_mean = 8;
    measure->norm_sd = 1;
    built->results->measures[0].change.reliable_change.has_norm = true;
    expect_sentence(built, "Pain now: standard error of measurement 0.75 points, of a reliability of 0.84 and the "
                           "standard deviation of these patients before, so that it depends on who came. Norm: mean 8, "
                           "SD 1; these patients were not worse than it on average before, or did not differ from each "
                           "other, so recovery is not counted.");
}

Test(writeup_reliable_table, nothing_without_a_figure_or_of_sessions)
{
    g_autoptr(BuiltResults) without = built_results_new(false);
    expect_section(add_reliable_table, without, "");
    g_autoptr(BuiltResults) sessions = built_results_new(true);
    expect_section(add_reliable_table, sessions, "");
}
