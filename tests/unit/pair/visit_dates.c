#include "support/study_builder.h"

#include <criterion/criterion.h>

typedef struct {
    const char *records, *findings;
} Row;

#define HEADER "patient,session,date,time,pain\n"
#define ORDER  "session_order long.csv date (-) "
#define SPLIT  "split_session long.csv date (-) "

static const Row rows[] = {
    {"P1,1,2026-03-02,pre,5\nP1,1,2026-03-02,post,3\nP1,2,2026-03-09,pre,5\nP1,2,2026-03-09,post,4\n", ""},
    {"P1,1,2026-03-09,pre,5\nP1,2,2026-03-02,pre,4\nP1,3,2026-03-09,pre,4\n", ORDER "x1 at 3\n"},
    {"P1,3,2026-03-01,post,5\nP1,10,2026-03-02,pre,4\nP1,2,2026-03-05,pre,4\n", ORDER "x1 at 2\n"},
    {"P1,1,2026-03-09,pre,5\nP1,2,,pre,4\nP1,3,2026-03-08,pre,4\nP1,4,2026-03-08,pre,4\n", ORDER "x1 at 4\n"},
    {"P1,1,2026-03-09,pre,5\nP2,2,2026-03-02,pre,4\n", ""},
    {"P1,spring,2026-03-09,pre,5\nP1,autumn,2026-09-02,pre,4\nP1,1,2026-12-02,pre,4\n", ""},
    {"P1,1,2026-03-02,pre,5\nP1,1,2026-03-03,post,3\nP2,1,2026-03-02,pre,5\nP2,1,,post,3\n"
     "P3,A,2026-03-02,pre,5\nP3,A,2026-03-20,post,3\n",
     SPLIT "x2 at 3 7\n"},
    {"P1,1,2026-03-09,pre,5\nP1,1,2026-03-02,post,5\nP1,2,2026-03-08,post,4\n", SPLIT "x1 at 3\n" ORDER "x1 at 4\n"},
    {"P1,,2026-03-09,pre,5\nP1,1,2026-03-02,pre,5\n", "no_session long.csv session (-) x1 at 2\n"},
};

Test(pair_visit_dates, sessions_and_dates_that_disagree)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Temp) temp = temp_new();
        g_autofree char *text = g_strconcat(HEADER, rows[i].records, NULL);
        g_autoptr(Study) study = study_of_long_file(temp, text);
        study_match_by(study, "session", "date");
        g_autoptr(Paired) paired = paired_new(study, 1);
        g_autofree char *findings = findings_text(paired->findings, true);
        cr_expect_str_eq(findings, rows[i].findings, "row %zu:\n%s", i, findings);
    }
}

/* Without a session column forms are matched by date, and a course is longer than a day. */
Test(pair_visit_dates, other_keys_have_no_such_dates)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_long_file(temp, HEADER "P1,2,2026-03-02,pre,5\nP1,1,2026-03-30,post,3\n");
    study_match_by(study, NULL, "date");
    g_autoptr(Paired) by_date = paired_new(study, 1);
    cr_assert_eq(finding_list_count(by_date->findings), 0);
    study_match_by(study, "session", "date");
    study->analysis.pairs = PAIRS_COURSE;
    g_autoptr(Paired) by_patient = paired_new(study, 1);
    cr_assert_eq(finding_list_count(by_patient->findings), 0);
}

/* Many patients: shares of several threads join to the same group. */
Test(pair_visit_dates, no_difference_between_threads)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(GString) text = g_string_new(HEADER);
    for (int p = 0; p < 4000; p++)
        g_string_append_printf(text, "P%d,1,2026-03-%02d,pre,5\nP%d,2,2026-03-%02d,pre,4\n", p, 1 + p % 17, p,
                               1 + p * 7 % 19);
    g_autoptr(Study) study = study_of_long_file(temp, text->str);
    study_match_by(study, "session", "date");
    g_autoptr(Paired) one = paired_new(study, 1);
    g_autoptr(Paired) four = paired_new(study, 4);
    g_autofree char *of_one = findings_text(one->findings, true);
    g_autofree char *of_four = findings_text(four->findings, true);
    cr_assert_str_eq(of_one, of_four);
    cr_assert_gt(finding_list_get(one->findings, 0)->count, 1000);
}
