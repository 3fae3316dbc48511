#include "ingest/recognise.h"

#include "base/digest.h"
#include "base/error.h"
#include "support/study_builder.h"

#include <criterion/criterion.h>

typedef struct {
    const char *names[2], *texts[2];
    const char *study; /* as study_text(), or the error's text */
    const char *notes;
} Row;

static const Row rows[] = {
    {{"pre.csv", "post.csv"},
     {"patient_id,session,date,pain,sleep,note\nP1,1,2026-10-01,5,6,x\n",
      "session,patient_id,pain,date\n1,P1,4,2026-10-01\n"},
     "patient_id session date - | pain=pain at 3 lower | sleep=sleep at 1 unknown | pre.csv@0 post.csv@1",
     "column_taken_as pre.csv patient_id (patient) x1\ncolumn_taken_as pre.csv session (session) x1\n"
     "column_taken_as pre.csv date (session date) x1\ncolumn_taken_as pre.csv pain (pain) x1\n"
     "column_taken_as pre.csv sleep (sleep) x1\ncolumn_not_used pre.csv note (-) x1\n"
     "column_taken_as post.csv session (session) x1\ncolumn_taken_as post.csv patient_id (patient) x1\n"
     "column_taken_as post.csv pain (pain) x1\ncolumn_taken_as post.csv date (session date) x1\n"},
    {{"long.csv"},
     {"id,visit,when,Pain now\nP1,1,PRE,5\n"},
     "id visit - when | pain_now=Pain now at 3 lower | long.csv@-1",
     "column_taken_as long.csv id (patient) x1\ncolumn_taken_as long.csv visit (session) x1\n"
     "column_taken_as long.csv when (time point) x1\ncolumn_taken_as long.csv Pain now (pain_now) x1\n"},
    {{"wide.csv"},
     {"subject,pain_before,fatigue_pre,pain_after,fatigue_post,sleep\nP1,5,6,4,4,2\n"},
     "subject - - - | pain=pain_before/pain_after at 3 lower | fatigue=fatigue_pre/fatigue_post at 3 lower | "
     "wide.csv@-1",
     "column_taken_as wide.csv subject (patient) x1\ncolumn_taken_as wide.csv pain_before (pain before) x1\n"
     "column_taken_as wide.csv fatigue_pre (fatigue before) x1\ncolumn_taken_as wide.csv pain_after (pain after) x1\n"
     "column_taken_as wide.csv fatigue_post (fatigue after) x1\ncolumn_not_used wide.csv sleep (-) x1\n"},
    {{"a.csv", "b.csv"},
     {"code,patient,pain\nx,P1,5\n", "code,patient,pain\nx,P1,4\n"},
     "patient - - - | pain=pain at 3 lower | a.csv@0 b.csv@1",
     "column_not_used a.csv code (-) x1\ncolumn_taken_as a.csv patient (patient) x1\n"
     "column_taken_as a.csv pain (pain) x1\ncolumn_not_used b.csv code (-) x1\n"
     "column_taken_as b.csv patient (patient) x1\ncolumn_taken_as b.csv pain (pain) x1\n"},
    {{"post.csv", "pre.csv"},
     {"id,pain\nP1,5\n", "id,pain\nP1,4\n"},
     "post.csv, pre.csv: by their names the second file is the one before; name the file before first",
     ""},
    {{"a.csv", "b.csv"},
     {"id,pain_pre,pain_post\nP1,5,3\n", "id,pain\nP1,4\n"},
     "a.csv:1: has columns before and after already; give it alone",
     ""},
    {{"a.csv"},
     {"name,pain_pre,pain_post\nP1,5,3\n"},
     "a.csv:1: no patient column; 'name' looks like a person's name and is not read; add a column patient_id with "
     "study "
     "codes",
     ""},
    {{"a.csv"},
     {"who,pain_pre,pain_post,note\nP1,5,3,\n"},
     "a.csv:1: no patient column; name it patient_id, patient, subject or id",
     ""},
    {{"a.csv", "b.csv"},
     {"patient,pain\nP1,5\n", "subject,pain\nP1,4\n"},
     "b.csv:1: column 'subject' is 'patient' in a.csv; name both alike, or write a study file",
     ""},
    {{"a.csv"},
     {"id,pain\nP1,5\n"},
     "a.csv:1: no telling before from after; name a column 'time' with pre and post in it, or pairs of columns such as "
     "pain_pre and pain_post",
     ""},
    {{"a.csv"},
     {"id,time,pain\nP1,09:30,5\n"},
     "a.csv:1: no telling before from after; name a column 'time' with pre and post in it, or pairs of columns such as "
     "pain_pre and pain_post",
     ""},
    {{"a.csv", "b.csv"},
     {"id,ache\nP1,5\n", "id,ache\nP1,4\n"},
     "a.csv:1: no measure recognised; name columns pain, fatigue or sleep, or write a study file",
     ""},
    {{"a.csv", "b.csv"},
     {"id,Pain (0-10)\nP1,5\n", "id,pain\nP1,4\n"},
     "b.csv:1: column 'pain' is 'Pain (0-10)' in a.csv; name both alike, or write a study file",
     ""},
    {{"a.csv", "b.csv"},
     {"id,Schmerz\nP1,5\n", "id,Schmerzen\nP1,4\n"},
     "b.csv:1: column 'Schmerzen' is 'Schmerz' in a.csv; name both alike, or write a study file",
     ""},
    {{"a.csv"},
     {"id,Repeat Instrument,pain\nP1,Form before,5\nP1,,\nP1,Form after,4\n"},
     "id - - Repeat Instrument | pain=pain at 3 lower | a.csv@-1",
     "column_taken_as a.csv id (patient) x1\ncolumn_taken_as a.csv Repeat Instrument (time point) x1\n"
     "column_taken_as a.csv pain (pain) x1\n"},
    {{"a.csv"},
     {"id,Was the pain worse before or after?,pain\nP1,before,5\nP1,after,4\n"},
     "a.csv:1: no telling before from after; name a column 'time' with pre and post in it, or pairs of columns such as "
     "pain_pre and pain_post",
     ""},
    {{"a.csv"},
     {"id,form,pain\nP1,before,5\nP1,after,4\nP1,other,4\n"},
     "a.csv:1: no telling before from after; name a column 'time' with pre and post in it, or pairs of columns such as "
     "pain_pre and pain_post",
     ""},
    {{"a.csv"},
     {"id,form,stage,pain\nP1,before,pre,5\nP1,after,post,4\n"},
     "a.csv:1: no telling before from after; name a column 'time' with pre and post in it, or pairs of columns such as "
     "pain_pre and pain_post",
     ""},
    {{"a.csv"},
     {"id,form,pain\nP1,before,5\nP1,before,4\n"},
     "a.csv:1: no telling before from after; name a column 'time' with pre and post in it, or pairs of columns such as "
     "pain_pre and pain_post",
     ""},
    {{"a.csv"},
     {"Log of the clinic\nid,pain_pre,pain_post\nP1,5,3\n"},
     "a.csv:1: the first row has 1 cell, later ones have 3; the first row must be the header: delete what stands above "
     "it",
     ""},
    {{"a.csv"},
     {"_submission_time,patient_code,time_point,sym/pain,_id\n2026-03-04T10:11:12,P1,pre,5,1\n"},
     "patient_code - _submission_time time_point | pain=sym/pain at 3 lower | a.csv@-1",
     "column_taken_as a.csv _submission_time (session date) x1\ncolumn_taken_as a.csv patient_code (patient) x1\n"
     "column_taken_as a.csv time_point (time point) x1\ncolumn_taken_as a.csv sym/pain (pain) x1\n"
     "column_not_used a.csv _id (-) x1\n"},
    {{"a.csv"}, {"\"id\n"}, "a.csv:1: the quoted cell that starts here does not end", ""},
};

static const char *or_dash(const char *text)
{
    return text == NULL ? "-" : text;
}

static char *study_text(const Study *study)
{
    GString *text = g_string_new(NULL);
    g_string_append_printf(text, "%s %s %s %s", study->columns[COLUMN_PATIENT], or_dash(study->columns[COLUMN_SESSION]),
                           or_dash(study->columns[COLUMN_DATE]), or_dash(study->columns[COLUMN_TIME]));
    for (size_t m = 0; m < study->n_measures; m++) {
        const Measure *measure = &study->measures[m];
        if (measure->columns == NULL)
            g_string_append_printf(text, " | %s=%s", measure->name, measure->column[0]);
        else
            g_string_append_printf(text, " | %s=%s/%s", measure->name, measure->columns[0], measure->columns[1]);
        g_string_append_printf(text, " at %u %s", measure->at, better_name(measure->better));
    }
    for (size_t i = 0; i < study->n_files; i++)
        g_string_append_printf(text, "%s%s@%d", i == 0 ? " | " : " ", study->files[i].name, study->files[i].time);
    return g_string_free(text, FALSE);
}

Test(ingest_recognise, columns_by_their_names, .init = digest_prepare)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Temp) temp = temp_new();
        g_autoptr(FindingList) findings = finding_list_new();
        g_autoptr(GError) error = NULL;
        char *paths[2] = {NULL};
        RecognisedFile files[2];
        size_t n = rows[i].names[1] == NULL ? 1 : 2;
        for (size_t k = 0; k < n; k++) {
            temp_write(temp, rows[i].names[k], rows[i].texts[k]);
            paths[k] = temp_path(temp, rows[i].names[k]);
            files[k] = (RecognisedFile){paths[k], rows[i].names[k]};
        }
        g_autoptr(Study) study = study_recognise(files, n, findings, &error);
        g_autofree char *got = study == NULL ? g_strdup(error->message) : study_text(study);
        g_autofree char *notes = findings_text(findings, false);
        cr_assert_str_eq(got, rows[i].study, "row %zu:\n%s", i, got);
        cr_assert_str_eq(notes, rows[i].notes, "row %zu:\n%s", i, notes);
        cr_assert(study != NULL || g_error_matches(error, MLD_ERROR, MLD_ERROR_DATA));
        g_free(paths[0]);
        g_free(paths[1]);
    }
}

Test(ingest_recognise, the_study_is_complete, .init = digest_prepare)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(FindingList) findings = finding_list_new();
    temp_write(temp, "wide.csv", "id,pain_now_pre,pain_now_post\nP1,5,3\n");
    g_autofree char *path = temp_path(temp, "wide.csv");
    const RecognisedFile file = {path, "wide.csv"};
    g_autoptr(Study) study = study_recognise(&file, 1, findings, NULL);
    cr_assert_str_eq(study->title, "wide.csv");
    cr_assert_str_eq(study->output, "mldstat-report");
    cr_assert_str_eq(study->measures[0].label, "Pain now");
    cr_assert_eq(study->n_times, 2);
    cr_assert_str_eq(study->times[1].values[1], "after");
    cr_assert_null(study->digest);
    cr_assert_not(study->measures[0].has_range);
}
