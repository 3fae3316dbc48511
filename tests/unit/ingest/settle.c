#include "ingest/settle.h"

#include "base/digest.h"
#include "base/error.h"
#include "design/study_file.h"
#include "support/study_builder.h"

#include <criterion/criterion.h>

#define TIMES "times: {pre: [pre, pre_arm_1], post: [post, post_arm_1]}\n"

static const struct {
    const char *csv;
    const char *yaml;     /* with the file as t.csv */
    const char *settled;  /* preset, rows of the header, columns of the roles, date format, missing codes, rules; or the
                             error's text */
    const char *findings; /* as findings_text() */
} rows[] = {
    {"patient,date,time,pain\nA07,2026-10-03,pre,5\n",
     "data: {files: [t.csv]}\ncolumns: {date: date, time: time}\nmeasures: {pain: {}}\n",
     "plain 1 patient=patient session=- date=date time=time site=- iso | |", ""},
    {"record_id,redcap_event_name,redcap_repeat_instance,redcap_data_access_group,pain,pain_complete,crp,lab_complete\n"
     "1,pre_arm_1,2,north,5,0,,\n1,post_arm_1,2,north,4,2,,\n1,post_arm_1,2,north,,0,3.1,0\n",
     "data: {files: [t.csv], preset: redcap}\n" TIMES "measures: {pain: {}}\n",
     "redcap 1 patient=record_id session=redcap_repeat_instance date=- time=redcap_event_name "
     "site=redcap_data_access_group iso | |",
     "incomplete_form t.csv pain_complete (-) x1\n"},
    {"study,redcap_event_name,redcap_repeat_instance,pain,crp\n1,pre_arm_1,,5,\n1,post_arm_1,1,,3.1\n",
     "data: {files: [t.csv], preset: redcap}\n" TIMES "measures: {pain: {}}\n",
     "redcap 1 patient=study session=- date=- time=redcap_event_name site=- iso | |", ""},
    {"study,redcap_event_name,pain_pre,pain_post\n1,visit_1_arm_1,5,4\n",
     "data: {files: [t.csv], preset: redcap}\nmeasures: {pain: {columns: {pre: pain_pre, post: pain_post}}}\n",
     "redcap 1 patient=study session=redcap_event_name date=- time=- site=- iso | |", ""},
    {"record_id,redcap_event_name,code,pain\n1,pre_arm_1,A07,5\n",
     "data: {files: [t.csv]}\ncolumns: {patient: code, time: redcap_event_name}\n" TIMES "measures: {pain: {}}\n",
     "redcap 1 patient=code session=- date=- time=redcap_event_name site=- iso | |",
     "preset_taken_as t.csv - (a REDCap export) x1\n"},
    {"StartDate,Status,Finished,code,t,Q1\nStart "
     "Date,Type,Finished,Code,When,Pain\n\"{\"\"ImportId\"\":\"\"a\"\"}\",,,,,"
     "\"{\"\"ImportId\"\":\"\"b\"\"}\"\n2026-10-03 10:00:00,0,False,A07,pre,5\n2026-10-03 10:00:00,1,0,A07,pre,\n",
     "data: {files: [t.csv]}\ncolumns: {patient: code, time: t}\nmeasures: {pain: {column: Q1}}\n",
     "qualtrics 3 patient=code session=- date=- time=t site=- iso | | Status=0,IP "
     "Address,4,Imported,16,Offline,32,EX,"
     "48,EX Offline,IP-Adresse,Adresse IP,Direcci\u00f3n IP,IP-adres",
     "preset_taken_as t.csv - (a Qualtrics export) x1\nincomplete_form t.csv Finished (-) x1\n"},
    {"StartDate,Status,Finished,code,t,Q1\na,b,c,d,e,f\n\"{\"\"ImportId\"\":\"\"a\"\"}\",,,,,\n"
     "2026-10-03 10:00:00,0,False,A07,pre,5\n",
     "data: {files: [t.csv], preset: qualtrics, keep: {Status: [\"0\"], Finished: [\"1\"]}, missing: [x]}\n"
     "columns: {patient: code, time: t}\nmeasures: {pain: {column: Q1}}\n",
     "qualtrics 3 patient=code session=- date=StartDate time=t site=- iso | x |", ""},
    {"ID,Start time,Completion time,code,t,pain\n1,3/14/26 10:00,,A07,pre,5\n",
     "data: {files: [t.csv], preset: msforms}\ncolumns: {patient: code, time: t}\nmeasures: {pain: {}}\n",
     "msforms 1 patient=code session=- date=Start time time=t site=- m/d/y | |",
     "dates_taken_as t.csv Start time (m/d/y) x1\n"},
    {"ID,Start time,Completion time,code,t,pain\n1,3/4/26 10:00,,A07,pre,5\n",
     "data: {files: [t.csv], preset: msforms}\ncolumns: {patient: code, time: t}\nmeasures: {pain: {}}\n",
     "t.csv:2: column 'Start time': 3/4/26 can be 3 April 2026 or 4 March 2026, and so can every date of the file; say "
     "columns: {date: {column: \"Start time\", format: d/m/y}} or m/d/y",
     ""},
    {"ID,Start time,Completion time,code,t,pain\n1,3/4/26 10:00,,A07,pre,5\n",
     "data: {files: [t.csv], preset: plain}\ncolumns: {patient: code, time: t}\nmeasures: {pain: {}}\n",
     "plain 1 patient=code session=- date=- time=t site=- iso | |",
     "preset_unlike t.csv - (a Microsoft Forms export) x1\n"},
};

static const char *or_dash(const char *text)
{
    return text == NULL ? "-" : text;
}

static char *settled_text(const Study *study)
{
    const StudyFile *file = &study->files[0];
    GString *text = g_string_new(NULL);
    g_autofree char *missing = g_strjoinv(",", study->missing);
    g_string_append_printf(
        text, "%s %u patient=%s session=%s date=%s time=%s site=%s %s |", file->preset->name, file->dialect.header_rows,
        study_column(study, file, COLUMN_PATIENT), or_dash(study_column(study, file, COLUMN_SESSION)),
        or_dash(study_column(study, file, COLUMN_DATE)), or_dash(study_column(study, file, COLUMN_TIME)),
        or_dash(study_column(study, file, COLUMN_SITE)), date_format_name(file->date_format));
    g_string_append_printf(text, "%s%s |", *missing == '\0' ? "" : " ", missing);
    for (size_t i = 0; i < file->n_keep; i++) {
        g_autofree char *values = g_strjoinv(",", file->keep[i].values);
        g_string_append_printf(text, " %s=%s", file->keep[i].column, values);
    }
    return g_string_free(text, FALSE);
}

Test(ingest_settle, what_a_study_leaves_to_its_files, .init = digest_prepare)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Temp) temp = temp_new();
        g_autoptr(FindingList) findings = finding_list_new();
        g_autoptr(GError) error = NULL;
        temp_write(temp, "t.csv", rows[i].csv);
        temp_write(temp, "study.yaml", rows[i].yaml);
        g_autofree char *path = temp_path(temp, "study.yaml");
        g_autoptr(Study) study = study_read(path, &error);
        cr_assert_not_null(study, "row %zu: %s", i, error == NULL ? "" : error->message);
        bool ok = study_settle(study, findings, &error);
        g_autofree char *got = ok ? settled_text(study) : g_strdup(error->message);
        g_autofree char *found = findings_text(findings, false);
        cr_assert_str_eq(got, rows[i].settled, "row %zu:\n%s", i, got);
        cr_assert_str_eq(found, rows[i].findings, "row %zu:\n%s", i, found);
        cr_assert(ok || g_error_matches(error, MLD_ERROR, MLD_ERROR_DATA));
    }
}
