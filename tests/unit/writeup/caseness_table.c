#include "writeup/caseness_table.h"

#include "support/section_text.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#define ABOUT                                                                                                          \
    "Patients with a score before and after. A score beyond the limit is no diagnosis, and a patient close to it "     \
    "crosses it by a small change. The p-value is of McNemar\u2019s exact test, of those who crossed the limit one "   \
    "way or the other; the interval is Tango\u2019s.\n"

static void give_cases(const BuiltResults *built, ResultStatus status)
{
    built->study->measures[0].has_caseness = true;
    built->study->measures[0].caseness = (Limits){4, INFINITY, true, false};
    built->results->measures[0].change.caseness = (Caseness){status,
                                                             2,
                                                             3,
                                                             1,
                                                             1,
                                                             {5, 7, 5 / 7.0, 0.36, 0.92, 0.29, 0.96},
                                                             {3, 7, 3 / 7.0, 0.16, 0.75, 0.1, 0.82},
                                                             -2 / 7.0,
                                                             -0.646,
                                                             0.174,
                                                             0.625};
}

Test(writeup_caseness_table, before_after_and_who_crossed_the_limit)
{
    g_autoptr(BuiltResults) built = built_results_new(false);
    give_cases(built, RESULT_OK);
    expect_section(add_caseness_table, built,
                   "Cases before and after\n"
                   "Patients whose score is that of a case, and the change in percentage points\n"
                   "Pain now | above 4 | 5 (71\u00a0%) | 3 (43\u00a0%) | 3 | 1 | \u221229 | \u221265 to 17 | "
                   "0.625\n" ABOUT);
    g_autofree char *headings = section_headings(add_caseness_table, built->results);
    cr_expect_str_eq(headings,
                     "Measure | A case | Before | After | No longer | Newly a case | Change | 95\u00a0% interval | p",
                     "%s", headings);
    built->study->measures[0].caseness_source = g_strdup("Buysse 1989");
    g_autofree char *text = section_text(add_caseness_table, built->results);
    cr_expect_not_null(strstr(text, "\nPain now. The limit of a case: Buysse 1989.\n"), "%s", text);
}

Test(writeup_caseness_table, also_where_nobody_crossed_it)
{
    g_autoptr(BuiltResults) built = built_results_new(false);
    give_cases(built, RESULT_NO_VARIATION);
    g_autofree char *text = section_text(add_caseness_table, built->results);
    cr_expect_not_null(strstr(text, "\nPain now | above 4 | 5"), "%s", text);
}

Test(writeup_caseness_table, nothing_without_a_limit_or_of_sessions)
{
    g_autoptr(BuiltResults) without = built_results_new(false);
    expect_section(add_caseness_table, without, "");
    g_autoptr(BuiltResults) sessions = built_results_new(true);
    expect_section(add_caseness_table, sessions, "");
}
