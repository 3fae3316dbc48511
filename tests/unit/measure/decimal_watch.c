#include "measure/decimal_watch.h"

#include "support/study_builder.h"

#include <criterion/criterion.h>
#include <string.h>

#define HEADER "patient,session,time,pain\n"

typedef struct {
    DecimalMark declared;
    const char *records;
    const char *findings; /* or the error */
} Row;

static const Row rows[] = {
    {DECIMAL_AUTO, "P1,1,pre,5\nP1,1,post,3\n", ""},
    {DECIMAL_AUTO, "P1,1,pre,5.5\nP1,1,post,3.\nP2,1,pre,.5\n", ""},
    {DECIMAL_AUTO, "P1,1,pre,5\nP1,1,post,\"3,5\"\n", "decimal_comma long.csv - (-) x1 at 3\n"},
    {DECIMAL_AUTO, "P1,1,pre,\"-0,5\"\nP1,1,post,\"3,50\"\n",
     "decimal_comma long.csv - (-) x1 at 2\nout_of_range long.csv pain (0 to 10) x1 at 2=-0,5\n"
     "no_score long.csv - (-) x1 at 2\n"},
    {DECIMAL_COMMA, "P1,1,pre,5\nP1,1,post,3\n", "decimal_comma long.csv - (-) x1 at 0\n"},
    {DECIMAL_COMMA, "P1,1,pre,\"1,234\"\nP1,1,post,6.5\n",
     "decimal_comma long.csv - (-) x1 at 0\nnot_a_number long.csv pain (-) x1 at 3=6.5\n"
     "no_score long.csv - (-) x1 at 3\n"},
    {DECIMAL_POINT, "P1,1,pre,6.5\nP1,1,post,\"7,5\"\n",
     "not_a_number long.csv pain (-) x1 at 3=7,5\nno_score long.csv - (-) x1 at 3\n"},
    /* thousands, or what may be */
    {DECIMAL_AUTO, "P1,1,pre,\"1,234\"\nP2,1,pre,\"1.234,5\"\nP3,1,pre,\"1,234.5\"\nP4,1,pre,1 000\nP5,1,pre,5\n",
     "not_a_number long.csv pain (-) x4 at 2=1,234 3=1.234,5 4=1,234.5 5=1 000\n"
     "no_score long.csv - (-) x4 at 2 3 4 5\n"},
    {DECIMAL_AUTO, "P1,1,pre,\"0,125\"\nP2,1,pre,\"1,234\"\n",
     "decimal_comma long.csv - (-) x1 at 2\nnot_a_number long.csv pain (-) x1 at 3=1,234\n"
     "no_score long.csv - (-) x1 at 3\n"},
    /* both marks */
    {DECIMAL_AUTO, "P1,1,pre,6.5\n\nP1,1,post,\"6,5\"\nP2,1,post,\"7,5\"\n",
     "long.csv:4: column 'pain': '6,5' has a decimal comma, but line 2 has a decimal point; write one mark throughout, "
     "or declare data.decimal"},
    {DECIMAL_AUTO, "P1,1,pre,\"6,5\"\nP1,1,post,6.5\n",
     "long.csv:3: column 'pain': '6.5' has a decimal point, but line 2 has a decimal comma; write one mark throughout, "
     "or declare data.decimal"},
    /* a score outside its range has a mark all the same; one in a record of the wrong width has none */
    {DECIMAL_AUTO, "P1,1,pre,12.5\nP1,1,post,\"6,5\"\n",
     "long.csv:3: column 'pain': '6,5' has a decimal comma, but line 2 has a decimal point; write one mark throughout, "
     "or declare data.decimal"},
    {DECIMAL_AUTO, "P1,1,pre,6.5,7\nP1,1,pre,\"6,5\"\nP1,1,post,\"4,5\"\n",
     "decimal_comma long.csv - (-) x1 at 3\nwrong_width long.csv - (the header's 4 cells but more) x1 at 2\n"},
    {DECIMAL_AUTO, "P1,1,pre,6.5,7\nP1,1,pre,\"6,5\"\nP1,1,post,6.5\n",
     "long.csv:4: column 'pain': '6.5' has a decimal point, but line 3 has a decimal comma; write one mark throughout, "
     "or declare data.decimal"},
};

Test(measure_decimal_watch, a_mark_is_learnt_or_declared)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Temp) temp = temp_new();
        g_autofree char *text = g_strconcat(HEADER, rows[i].records, NULL);
        g_autoptr(Study) study = study_of_long_file(temp, text);
        study->files[0].dialect = (Dialect){.decimal = rows[i].declared, .delimiter = ','};
        g_autoptr(Paired) paired = paired_new(study, 1);
        g_autofree char *findings =
            paired->error != NULL ? g_strdup(paired->error->message) : findings_text(paired->findings, true);
        cr_assert_str_eq(findings, rows[i].findings, "row %zu:\n%s", i, findings);
    }
}

/* Two texts at most in a file of very many: where the other mark stands, and what came before, must not matter. */
Test(measure_decimal_watch, one_other_mark_among_many_is_found_anywhere)
{
    enum { RECORDS = 3000 };
    for (int at = 0; at < RECORDS; at += 211) {
        g_autoptr(Temp) temp = temp_new();
        g_autoptr(GString) text = g_string_new("patient;session;time;pain\n");
        for (int i = 0; i < RECORDS; i++)
            g_string_append_printf(text, "P%d;1;pre;%d%c%d\n", i, i * 7 % 10, i == at ? '.' : ',', i * 31 % 997);
        g_autoptr(Study) study = study_of_long_file(temp, text->str);
        g_autoptr(Paired) paired = paired_new(study, 1);
        g_autofree char *start = g_strdup_printf("long.csv:%d: column 'pain': '", at == 0 ? 3 : at + 2);
        cr_assert(paired->error != NULL && g_str_has_prefix(paired->error->message, start), "%s", start);
    }
}

Test(measure_decimal_watch, values_are_read_with_the_mark)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_two_files(temp, "patient;session;pain\nA;1;6,5\nB;1;7\nC;1;4,25\n",
                                                "patient\tsession\tpain\nA\t1\t5.5\nB\t1\t6.75\nC\t1\t4\n");
    g_autoptr(Paired) paired = paired_new(study, 2);
    cr_assert_null(paired->error);
    const Sample *pain = &paired->samples->samples[0];
    cr_assert(pain->n == 3 && pain->diff[0] == -1 && pain->diff[1] == -0.25 && pain->diff[2] == -0.25);
    g_autofree char *findings = findings_text(paired->findings, true);
    cr_assert_str_eq(findings, "delimiter_taken_as pre.csv - (semicolons) x1 at 1\n"
                               "decimal_comma pre.csv - (-) x1 at 2\ndelimiter_taken_as post.csv - (tabs) x1 at 1\n");
}

/* Everything that was collected before the first byte that is no UTF-8 is forgotten. */
Test(measure_decimal_watch, a_file_read_again_counts_once)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(GString) text = g_string_new(HEADER);
    for (int i = 0; i < 20000; i++)
        g_string_append_printf(text, "P%d,1,%s,%d\n", i / 2, i % 2 == 0 ? "pre" : "post", i * 7 % 11);
    g_string_append(text, "P9\xfc,1,pre,\"6,5\"\nP9\xfc,1,post,99\n");
    g_autoptr(Study) study = study_of_long_file(temp, text->str);
    g_autoptr(Paired) paired = paired_new(study, 1);
    cr_assert_null(paired->error);
    cr_assert_eq(paired->assessments->n_patients, 10001);
    cr_assert_eq(paired->samples->samples[0].n, 10000);
    g_autofree char *findings = findings_text(paired->findings, true);
    cr_assert_str_eq(findings, "encoding_assumed long.csv - (-) x1 at 20002\ndecimal_comma long.csv - (-) x1 at 20002\n"
                               "out_of_range long.csv pain (0 to 10) x1 at 20003=99\n"
                               "no_score long.csv - (-) x1 at 20003\nunlike_id long.csv patient (-) x1 at 20002\n");
}
