#include "writeup/responder_table.h"

#include "support/section_text.h"

#include <criterion/criterion.h>
#include <string.h>

#define ABOUT                                                                                                          \
    "Among all patients with a score before and after: improved and worse are changes of at least that size, the "     \
    "same are all smaller ones. Those who could have improved had room for it in their score before. Percentages are " \
    "of the patient\u2019s own score before. The intervals are Wilson\u2019s; results.json has Clopper and "           \
    "Pearson\u2019s as well.\n"
#define NOT_OF_SESSIONS                                                                                                \
    "Of scores compared session by session it is not counted how many patients improved: a mean over many sessions "   \
    "varies less than a single session, so the count would depend on how many sessions a patient had.\n"

Test(writeup_responder_table, at_the_important_change)
{
    g_autoptr(BuiltResults) built = built_results_new(false);
    built->study->measures[0].important_source = g_strdup("Farrar 2001");
    expect_section(add_responder_table, built,
                   "Who improved, who got worse\nPatients by how much they changed\n"
                   "Pain now | 2 points | 3 (43\u00a0%) | 3 (43\u00a0%) | 1 (14\u00a0%) | 16 to 75\u00a0% | "
                   "3 to 51\u00a0% | 6\n"
                   "Pain now. Important change: 2 points, as the study file gives it (Farrar 2001).\n" ABOUT);
    g_autofree char *headings = section_headings(add_responder_table, built->results);
    cr_expect_str_eq(headings,
                     "Measure | Change by at least | Improved | Same | Worse | Improved, 95\u00a0% interval | "
                     "Worse, 95\u00a0% interval | Could have improved",
                     "%s", headings);
}

Test(writeup_responder_table, a_threshold_of_its_own_for_worse_and_percentages)
{
    g_autoptr(BuiltResults) built = built_results_new(false);
    Change *change = &built->results->measures[0].change;
    change->important.worse_threshold = 1.4;
    change->percent_30 = change->important;
    change->percent_30.is_percent = true;
    change->percent_30.threshold = change->percent_30.worse_threshold = 30;
    g_autofree char *text = section_text(add_responder_table, built->results);
    cr_expect_not_null(strstr(text, "\nPain now | 2 points; worse: 1.4 points | 3 (43"), "%s", text);
    cr_expect_not_null(strstr(text, "\nPain now | 30\u00a0% of the score before | 3 (43"), "%s", text);
}

Test(writeup_responder_table, not_of_means_over_sessions)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    expect_section(add_responder_table, built, "Who improved, who got worse\n" NOT_OF_SESSIONS);
    built->study->measures[0].better = BETTER_UNKNOWN;
    expect_section(add_responder_table, built, "");
}

Test(writeup_responder_table, nothing_without_a_threshold_or_a_change)
{
    g_autoptr(BuiltResults) built = built_results_new(false);
    Change *change = &built->results->measures[0].change;
    change->important = responders_missing(RESULT_NOT_APPLICABLE);
    expect_section(add_responder_table, built, "");
    built_results_set_status(built, RESULT_TOO_FEW);
    expect_section(add_responder_table, built, "");
}
