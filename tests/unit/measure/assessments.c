#include "measure/assessments.h"

#include "base/error.h"
#include "support/draw.h"
#include "support/study_builder.h"

#include <criterion/criterion.h>

#define HEADER "patient,session,pain\n"

enum { PATIENTS = 6000 };

Test(measure_assessments, the_same_content_twice_is_refused)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_two_files(temp, HEADER "P1,1,5\n", HEADER "P1,1,5\n");
    g_autoptr(Paired) paired = paired_new(study, 2);
    cr_assert(g_error_matches(paired->error, MLD_ERROR, MLD_ERROR_DATA));
    cr_assert_str_eq(paired->error->message, "post.csv: has the same content as pre.csv");
}

/* Without a need for digests they are taken only where two files may be one. */
Test(measure_assessments, digests_are_taken_where_they_are_asked_for_or_sizes_are_equal)
{
    static const struct {
        const char *post;
        bool asked, taken;
    } cases[] = {
        {HEADER "P1,1,4\n", false, true},
        {HEADER "P1,1,10\n", false, false},
        {HEADER "P1,1,10\n", true, true},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(Temp) temp = temp_new();
        g_autoptr(Study) study = study_of_two_files(temp, HEADER "P1,1,5\n", cases[i].post);
        g_autoptr(FindingList) findings = finding_list_new();
        g_autoptr(Assessments) read = assessments_read(study, 1, cases[i].asked ? WANT_DIGESTS : 0, findings, NULL);
        for (size_t p = 0; p < 2; p++)
            cr_assert_eq(read->parts[p].sha256 != NULL, cases[i].taken, "case %zu", i);
    }
}

Test(measure_assessments, without_digests_the_same_content_twice_is_refused_too)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(GError) error = NULL;
    g_autoptr(Study) study = study_of_two_files(temp, HEADER "P1,1,5\n", HEADER "P1,1,5\n");
    g_autoptr(FindingList) findings = finding_list_new();
    cr_assert_null(assessments_read(study, 1, 0, findings, &error));
    cr_assert_str_eq(error->message, "post.csv: has the same content as pre.csv");
}

Test(measure_assessments, headers_alone_are_refused)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_two_files(temp, HEADER, "patient,session,pain");
    g_autoptr(Paired) paired = paired_new(study, 2);
    cr_assert(g_error_matches(paired->error, MLD_ERROR, MLD_ERROR_DATA));
    cr_assert_str_eq(paired->error->message, "pre.csv: no records, only a header");
}

Test(measure_assessments, of_several_bad_files_the_first_is_named)
{
    for (unsigned jobs = 1; jobs <= 3; jobs++) {
        g_autoptr(Temp) temp = temp_new();
        g_autoptr(Study) study = study_of_two_files(temp, HEADER "P1,1,\"5\n", HEADER "P1,1,\xff\n");
        g_autoptr(Paired) paired = paired_new(study, jobs);
        cr_assert_str_eq(paired->error->message, "pre.csv:2: the quoted cell that starts here does not end");
    }
}

Test(measure_assessments, a_missing_file_is_refused)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_two_files(temp, HEADER "P1,1,5\n", HEADER "P1,1,4\n");
    remove_tree(study->files[1].path);
    g_autoptr(Paired) paired = paired_new(study, 1);
    cr_assert(g_error_matches(paired->error, MLD_ERROR, MLD_ERROR_DATA));
    cr_assert_str_eq(paired->error->message, "post.csv: cannot be read: No such file or directory");
}

Test(measure_assessments, patients_and_sessions_have_one_numbering_over_the_files)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study =
        study_of_two_files(temp, HEADER "P9,b,5\nP2,10,4\n,3,9\nP9,2,1\n", HEADER "P7,a,1\nP2,10.0,2\nP9,002,3\n");
    g_autoptr(FindingList) findings = finding_list_new();
    g_autoptr(Assessments) read = assessments_read(study, 2, WANT_DIGESTS, findings, NULL);
    static const guint32 patient[2][4] = {{1, 2, 0, 1}, {3, 2, 1}};
    /* numbers first (2, 3 of the rejected record, 10), then labels (a, b) */
    static const guint32 session[2][4] = {{5, 3, 0, 1}, {4, 3, 1}};
    cr_assert_eq(read->n_patients, 3);
    cr_assert_eq(read->n_numbered, 3);
    for (size_t p = 0; p < 2; p++)
        for (size_t row = 0; row < read->parts[p].rows; row++) {
            cr_assert_eq(code_column_get(&read->parts[p].patient, row), patient[p][row], "file %zu row %zu", p, row);
            cr_assert_eq(code_column_get(&read->parts[p].session, row), session[p][row], "file %zu row %zu", p, row);
        }
}

Test(measure_assessments, columns_can_be_dropped_before_the_accounting)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_two_files(temp, HEADER "P9,1,5\n,1,4\n", HEADER "P9,1,1\n");
    g_autoptr(Paired) paired = paired_new(study, 1);
    g_autofree char *before = ranges_text(paired->accounting);
    assessments_drop_columns(paired->assessments);
    assessments_drop_columns(paired->assessments);
    g_autoptr(Accounting) again = assessments_account(paired->assessments);
    g_autofree char *after = ranges_text(again);
    cr_assert_str_eq(after, before);
    cr_assert_str_eq(after, "pre.csv used 2-2 n=1\npre.csv rejected no_patient 3-3 n=1\npost.csv used 2-2 n=1\n");
}

/* A log of many patients with every kind of trouble, in random order. */
static char *random_log(Draw *draw, int side)
{
    GString *text = g_string_new("patient,session,pain,sleep\n");
    for (int i = 0; i < 3 * PATIENTS; i++) {
        size_t trouble = draw_below(draw, 60);
        g_string_append_printf(text, "P%05zu,%zu,", trouble == 0 ? 0 : draw_below(draw, PATIENTS),
                               1 + draw_below(draw, 3));
        if (trouble == 1)
            g_string_append_printf(text, "%zu,\n", 11 + draw_below(draw, 80));
        else if (trouble == 2)
            g_string_append(text, "x,y,z\n\n");
        else if (trouble == 3)
            g_string_append(text, "\"\n\",5\n");
        else
            g_string_append_printf(text, "%zu,%zu\n", draw_below(draw, 11), (size_t)side + draw_below(draw, 10));
    }
    return g_string_free(text, FALSE);
}

static char *whole_text(const Study *study, unsigned jobs)
{
    g_autoptr(Paired) paired = paired_new(study, jobs);
    cr_assert_null(paired->error);
    cr_assert(accounting_adds_up(paired->accounting));
    g_autofree char *samples = samples_text(paired->samples);
    g_autofree char *ranges = ranges_text(paired->accounting);
    g_autofree char *findings = findings_text(paired->findings, true);
    return g_strconcat(samples, ranges, findings, NULL);
}

Test(measure_assessments, nothing_depends_on_the_number_of_threads)
{
    static const DuplicateRule rules[] = {DUPLICATES_REFUSE, DUPLICATES_FIRST, DUPLICATES_LAST};
    Draw draw = {.state = 6502};
    for (size_t i = 0; i < G_N_ELEMENTS(rules); i++) {
        g_autoptr(Temp) temp = temp_new();
        g_autofree char *pre = random_log(&draw, 0);
        g_autofree char *post = random_log(&draw, 1);
        g_autoptr(Study) study = study_of_two_files(temp, pre, post);
        study_add_scale(study, "sleep");
        study_set_duplicates(study, rules[i]);
        g_autofree char *one = whole_text(study, 1);
        g_autofree char *two = whole_text(study, 2);
        g_autofree char *five = whole_text(study, 5);
        cr_assert_str_eq(two, one, "rule %zu", i);
        cr_assert_str_eq(five, one, "rule %zu", i);
    }
}
