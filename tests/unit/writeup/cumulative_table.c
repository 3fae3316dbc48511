#include "writeup/cumulative_table.h"

#include "support/near.h"
#include "support/section_text.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#define ABOUT                                                                                                          \
    "The cumulative distribution of change, both ways, so that any other threshold can be read off. Each band holds "  \
    "for its own row, not for all rows together (Wilson\u2019s interval).\n"

/* Of a change of -1.5 one patient, of -0.5 two, of 0.5 four. */
Test(writeup_cumulative_table, both_ways_at_round_sizes)
{
    g_autoptr(BuiltResults) built = built_results_new(false);
    change_clear(&built->results->measures[1].change);
    built->results->measures[1].change.cumulative = cumulative_missing(RESULT_TOO_FEW);
    expect_section(add_cumulative_tables, built,
                   "Patients by the size of their change\nPain now: patients who changed by at least so much\n"
                   "0.2 points | 3 (43\u00a0%) | 16 to 75\u00a0% | 4 (57\u00a0%) | 25 to 84\u00a0%\n"
                   "0.4 points | 3 (43\u00a0%) | 16 to 75\u00a0% | 4 (57\u00a0%) | 25 to 84\u00a0%\n"
                   "0.6 points | 1 (14\u00a0%) | 3 to 51\u00a0% | 0 (0\u00a0%) | 0 to 35\u00a0%\n"
                   "0.8 points | 1 (14\u00a0%) | 3 to 51\u00a0% | 0 (0\u00a0%) | 0 to 35\u00a0%\n"
                   "1.0 points | 1 (14\u00a0%) | 3 to 51\u00a0% | 0 (0\u00a0%) | 0 to 35\u00a0%\n"
                   "1.2 points | 1 (14\u00a0%) | 3 to 51\u00a0% | 0 (0\u00a0%) | 0 to 35\u00a0%\n"
                   "1.4 points | 1 (14\u00a0%) | 3 to 51\u00a0% | 0 (0\u00a0%) | 0 to 35\u00a0%\n" ABOUT);
}

/* Whole numbers are never split, and the size itself belongs to its row: rows from 1 on, better is higher. */
Test(writeup_cumulative_table, whole_numbers_and_the_other_direction)
{
    g_autoptr(BuiltResults) built = built_results_new(false);
    const CumulativePoint points[] = {
        {-1, {2, 7, 2 / 7.0, 0, 1, 0, 1}}, {0, {3, 7, 3 / 7.0, 0, 1, 0, 1}}, {2, {7, 7, 1, 0, 1, 0, 1}}};
    built->study->measures[0].better = BETTER_HIGHER;
    Change *change = &built->results->measures[0].change;
    change_clear(change);
    change->cumulative = (Cumulative){RESULT_OK, g_memdup2(points, sizeof points), 3};
    change_clear(&built->results->measures[1].change);
    built->results->measures[1].change.cumulative = cumulative_missing(RESULT_TOO_FEW);
    expect_section(add_cumulative_tables, built,
                   "Patients by the size of their change\nPain now: patients who changed by at least so much\n"
                   "1 point | 4 (57\u00a0%) | 25 to 84\u00a0% | 2 (29\u00a0%) | 8 to 64\u00a0%\n"
                   "2 points | 4 (57\u00a0%) | 25 to 84\u00a0% | 0 (0\u00a0%) | 0 to 35\u00a0%\n" ABOUT);
    g_autofree char *known = section_headings(add_cumulative_tables, built->results);
    cr_expect_str_eq(known, "Change by at least | Better | 95\u00a0% band | Worse | 95\u00a0% band", "%s", known);
    built->study->measures[0].better = BETTER_UNKNOWN;
    g_autofree char *unknown = section_headings(add_cumulative_tables, built->results);
    cr_expect_str_eq(unknown, "Change by at least | Lower | 95\u00a0% band | Higher | 95\u00a0% band", "%s", unknown);
}

Test(writeup_cumulative_table, nothing_of_sessions_or_without_a_change)
{
    g_autoptr(BuiltResults) sessions = built_results_new(true);
    expect_section(add_cumulative_tables, sessions, "");
    g_autoptr(BuiltResults) built = built_results_new(false);
    for (size_t i = 0; i < 2; i++) {
        Change *change = &built->results->measures[i].change;
        const CumulativePoint none = {0, {7, 7, 1, 0.6, 1, 0.5, 1}};
        change_clear(change);
        change->cumulative = (Cumulative){RESULT_OK, g_memdup2(&none, sizeof none), 1};
    }
    expect_section(add_cumulative_tables, built, "");
}

Test(writeup_cumulative_table, steps_are_round_and_few)
{
    static const struct {
        double largest, least, step;
    } cases[] = {
        {10, 1, 1},   {11, 1, 2},        {3, 1, 1},           {3, 0, 0.5},       {1, 0, 0.1},
        {23.3, 0, 5}, {23.3, 1, 5},      {57, 0, 10},         {100, 0, 10},      {101, 1, 10},
        {111, 1, 20}, {0.035, 0, 0.005}, {4e-300, 0, 5e-301}, {1e300, 1, 1e299}, {2e6, 1, 2e5},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        double step = read_off_step(cases[i].largest, cases[i].least, 10);
        cr_expect(near(step, cases[i].step, 1e-12), "%g, %g: %g", cases[i].largest, cases[i].least, step);
    }
}
