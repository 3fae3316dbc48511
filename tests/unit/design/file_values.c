/* Files of a study: patterns, scopes, and what a file may say itself. */
#include "base/digest.h"
#include "base/error.h"
#include "design/study_file.h"
#include "support/temp.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>
#include <sys/stat.h>

#define LONG_STUDY "columns: {time: phase}\nmeasures: {pain: }\n"

static Study *try_parse(const char *path, const char *text, GError **error)
{
    digest_prepare();
    return study_parse(path, text, strlen(text), error);
}

static Study *parse(const char *path, const char *text)
{
    g_autoptr(GError) error = NULL;
    Study *study = try_parse(path, text, &error);
    cr_assert_not_null(study, "%s", error == NULL ? "" : error->message);
    return study;
}

/* The files' names, in order, between blanks. (transfer full) */
static char *names_of(const Study *study)
{
    GString *names = g_string_new(NULL);
    for (size_t i = 0; i < study->n_files; i++)
        g_string_append_printf(names, "%s%s", i == 0 ? "" : " ", study->files[i].name);
    return g_string_free(names, FALSE);
}

static Study *parse_in(const Temp *temp, const char *folder, const char *files, GError **error)
{
    g_autofree char *path = g_build_filename(temp->path, folder, "s.yaml", NULL);
    g_autofree char *text = g_strdup_printf("data: {files: %s}\n" LONG_STUDY, files);
    return try_parse(path, text, error);
}

static void expect_names(const Temp *temp, const char *folder, const char *files, const char *expected)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Study) study = parse_in(temp, folder, files, &error);
    cr_assert_not_null(study, "%s: %s", files, error == NULL ? "" : error->message);
    g_autofree char *names = names_of(study);
    cr_assert_str_eq(names, expected, "%s gives %s", files, names);
}

static void make_folder(const Temp *temp, const char *name)
{
    g_autofree char *path = g_build_filename(temp->path, name, NULL);
    cr_assert_eq(mkdir(path, 0777), 0);
}

static const char *const made[] = {"post-2.csv", "post-10.csv",      "post-B.csv",       ".post-3.csv",
                                   "post-1.txt", "north/visits.csv", "south/visits.csv", "x[1]/a.csv",
                                   "x[1]/b.csv", "x1/a.csv",         "post[1].csv"};

static Temp *files_new(void)
{
    static const char *const folders[] = {"north", "south", "x[1]", "x1", "post-4.csv"};
    Temp *temp = temp_new();
    for (size_t i = 0; i < G_N_ELEMENTS(folders); i++)
        make_folder(temp, folders[i]);
    for (size_t i = 0; i < G_N_ELEMENTS(made); i++)
        temp_write(temp, made[i], "");
    return temp;
}

Test(design_file_values, patterns_stand_for_files_in_the_order_of_their_bytes)
{
    g_autoptr(Temp) temp = files_new();
    expect_names(temp, "", "\"post-*.csv\"", "post-10.csv post-2.csv post-B.csv");
    expect_names(temp, "", "[\"post-?.csv\", x1/a.csv]", "post-2.csv post-B.csv a.csv");
    expect_names(temp, "", "[{path: \"post-[0-9]*.csv\"}]", "post-10.csv post-2.csv");
    expect_names(temp, "", "\"*/visits.csv\"", "north/visits.csv south/visits.csv");
    expect_names(temp, "", "'post\\[1].csv'", "post[1].csv");
    expect_names(temp, "", "'post[[]1].csv'", "post[1].csv");
}

/* Only the pattern is one, not the name of the folder that the study file lies in. */
Test(design_file_values, the_folder_of_the_study_is_no_pattern)
{
    g_autoptr(Temp) temp = files_new();
    expect_names(temp, "x[1]", "\"*.csv\"", "a.csv b.csv");
    expect_names(temp, "x1", "\"*.csv\"", "a.csv");
    expect_names(temp, "x1", "\"../north/*.csv\"", "visits.csv");
}

Test(design_file_values, names_tell_files_apart)
{
    g_autoptr(Temp) temp = files_new();
    expect_names(temp, "", "[north/visits.csv, south/visits.csv, post-2.csv]",
                 "north/visits.csv south/visits.csv post-2.csv");
    expect_names(temp, "", "[a/x/v.csv, b/x/v.csv, c/y/v.csv, w.csv]", "a/x/v.csv b/x/v.csv y/v.csv w.csv");
    g_autoptr(Study) study = parse("s.yaml", "data: {files: [a.csv, b/a.csv, /a.csv, \"-\", x/]}\n" LONG_STUDY);
    g_autofree char *names = names_of(study);
    cr_assert_str_eq(names, "a.csv b/a.csv /a.csv - x/");
}

static void expect_refused(const Temp *temp, const char *files, MldErrorCode code, const char *part)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Study) study = parse_in(temp, "", files, &error);
    cr_assert_null(study, "accepted %s", files);
    cr_assert(g_error_matches(error, MLD_ERROR, (int)code), "%s", error->message);
    cr_assert_not_null(strstr(error->message, part), "%s", error->message);
}

Test(design_file_values, a_pattern_without_files_is_a_matter_of_data)
{
    g_autoptr(Temp) temp = files_new();
    expect_refused(temp, "\"pre-*.csv\"", MLD_ERROR_DATA, "data.files: no file matches 'pre-*.csv'");
    expect_refused(temp, "\"none/*.csv\"", MLD_ERROR_DATA, "data.files: no file matches 'none/*.csv'");
    expect_refused(temp, "\"post-4*\"", MLD_ERROR_DATA, "data.files: no file matches 'post-4*'");
    expect_refused(temp, "\".csv*\"", MLD_ERROR_DATA, "data.files: no file matches '.csv*'");
}

Test(design_file_values, no_file_is_read_twice)
{
    g_autoptr(Temp) temp = files_new();
    expect_refused(temp, "[post-2.csv, \"post-*.csv\"]", MLD_ERROR_STUDY, "/post-2.csv' matches, but is named already");
    expect_refused(temp, "[\"post-*.csv\", ./post-2.csv]", MLD_ERROR_STUDY, "'./post-2.csv' is named twice");
    expect_refused(temp, "[\"post-?.csv\", \"*-2.csv\"]", MLD_ERROR_STUDY,
                   "/post-2.csv' matches, but is named already");
}

Test(design_file_values, files_of_one_pattern_share_an_item)
{
    g_autoptr(Temp) temp = files_new();
    g_autoptr(GError) error = NULL;
    g_autoptr(Study) study = parse_in(temp, "", "[x1/a.csv, {path: \"post-?.csv\", delimiter: tab}]", &error);
    cr_assert_not_null(study, "%s", error == NULL ? "" : error->message);
    cr_assert(study->files[0].item == 0 && !study->files[0].from_glob);
    for (size_t i = 1; i < 3; i++) {
        cr_assert(study->files[i].item == 1 && study->files[i].from_glob);
        cr_assert_eq(study->files[i].dialect.delimiter, '\t');
    }
    cr_assert_eq(study->files[0].dialect.delimiter, 0);
}

static const char rich[] =
    "data:\n"
    "  preset: plain\n"
    "  delimiter: \";\"\n"
    "  decimal: \",\"\n"
    "  encoding: cp1252\n"
    "  missing: [NA]\n"
    "  keep: {consent: [\"yes\", ja]}\n"
    "  exclude:\n"
    "    - {patient: 017, reason: consent withdrawn}\n"
    "    - {patient: P2, session: 3, date: 2026-10-03}\n"
    "  duplicates: first\n"
    "  max_rejected: 4\n"
    "  files:\n"
    "    - {path: a.csv, time: pre}\n"
    "    - path: b.csv\n"
    "      time: post\n"
    "      delimiter: \"|\"\n"
    "      decimal: .\n"
    "      encoding: utf-16\n"
    "      missing: [\"-\"]\n"
    "      keep: {done: 1}\n"
    "      duplicates: last\n"
    "      max_rejected: 2%\n"
    "      patient: code\n"
    "      date: {format: m/d/y}\n"
    "      site: {column: Klinik}\n"
    "    - {path: c.csv, per: course, columns: {time: phase, date: {column: day}, therapist: who}}\n"
    "    - {path: p.csv, per: patient, arm: arm, group: {}}\n"
    "    - {path: e.csv, expected: true, delimiter: auto, encoding: latin1}\n"
    "columns:\n"
    "  patient: {column: id, within: site, match: loose}\n"
    "  session: visit\n"
    "  date: {column: when, format: d-m-y}\n"
    "  site: clinic\n"
    "  group: {column: condition, values: {fm: [FM, FMS], cfs: ME}}\n"
    "times: {pre: , post: , baseline: , end: }\n"
    "arms: {control: \"0\", treatment: [1, 2]}\n"
    "describe: {age: {column: years}, sex: {column: sex, values: {female: [\"1\"], male: [\"2\"]}}, job: work}\n"
    "measures: {pain: , fiqr: {compare: [baseline, end]}}\n";

Test(design_file_values, what_holds_for_all_files)
{
    g_autoptr(Study) study = parse("s.yaml", rich);
    const StudyFile *a = &study->files[0];
    cr_assert(study->preset_declared && study->preset == preset_get(0));
    cr_assert_eq(a->dialect.delimiter, ';');
    cr_assert_eq(a->dialect.decimal, DECIMAL_COMMA);
    cr_assert_eq(a->dialect.encoding, ENCODING_CP1252);
    cr_assert_eq(a->dialect.header_rows, 1);
    cr_assert_null(a->missing);
    cr_assert_eq(study->n_keep, 1);
    cr_assert_str_eq(study->keep[0].column, "consent");
    cr_assert_str_eq(study->keep[0].values[1], "ja");
    cr_assert_eq(a->n_keep, 0);
    cr_assert_eq(study->n_exclude, 2);
    cr_assert_str_eq(study->exclude[0].patient, "017");
    cr_assert_str_eq(study->exclude[0].reason, "consent withdrawn");
    cr_assert(study->exclude[0].session == NULL && study->exclude[0].date == NULL);
    cr_assert_str_eq(study->exclude[1].session, "3");
    cr_assert_str_eq(study->exclude[1].date, "2026-10-03");
    cr_assert_null(study->exclude[1].reason);
    cr_assert_eq(a->duplicates, DUPLICATES_FIRST);
    cr_assert(isnan(a->max_rejected) && study->max_rejected == 4 && !study->max_rejected_is_share);
    cr_assert_eq(a->date_format, DATE_FORMAT_DMY_DASH);
    cr_assert(study->id_scope == WITHIN_SITE && study->loose_ids);
}

Test(design_file_values, a_file_wins_over_the_study)
{
    g_autoptr(Study) study = parse("s.yaml", rich);
    const StudyFile *b = &study->files[1];
    cr_assert_eq(b->dialect.delimiter, '|');
    cr_assert_eq(b->dialect.decimal, DECIMAL_POINT);
    cr_assert_eq(b->dialect.encoding, ENCODING_UTF16);
    cr_assert_str_eq(b->missing[0], "-");
    cr_assert_eq(b->n_keep, 1);
    cr_assert_str_eq(b->keep[0].values[0], "1");
    cr_assert_eq(b->duplicates, DUPLICATES_LAST);
    cr_assert(b->max_rejected_is_share && fabs(b->max_rejected - 0.02) < 1e-15);
    cr_assert_str_eq(study_column(study, b, COLUMN_PATIENT), "code");
    cr_assert_str_eq(study_column(study, b, COLUMN_DATE), "when");
    cr_assert_eq(b->date_format, DATE_FORMAT_MDY_SLASH);
    cr_assert_str_eq(study_column(study, b, COLUMN_SITE), "Klinik");
    cr_assert_str_eq(study_column(study, b, COLUMN_SESSION), "visit");
    cr_assert_eq(study->files[4].dialect.delimiter, 0);
    cr_assert_eq(study->files[4].dialect.encoding, ENCODING_LATIN1);
}

Test(design_file_values, what_a_record_of_a_file_stands_for)
{
    g_autoptr(Study) study = parse("s.yaml", rich);
    const StudyFile *course = &study->files[2], *patients = &study->files[3], *expected = &study->files[4];
    cr_assert_eq(course->per, PER_COURSE);
    cr_assert_null(study_column(study, course, COLUMN_SESSION));
    cr_assert_str_eq(study_column(study, course, COLUMN_TIME), "phase");
    cr_assert_str_eq(study_column(study, course, COLUMN_DATE), "day");
    cr_assert_eq(course->date_format, DATE_FORMAT_DMY_DASH);
    cr_assert_str_eq(study_column(study, course, COLUMN_THERAPIST), "who");
    cr_assert_eq(study_file_times(study, course), 4 | 8);
    cr_assert_eq(study_file_times(study, &study->files[0]), 1);
    cr_assert_eq(patients->per, PER_PATIENT);
    cr_assert_str_eq(study_column(study, patients, COLUMN_ARM), "arm");
    cr_assert_str_eq(study_column(study, patients, COLUMN_GROUP), "condition");
    cr_assert_eq(study_file_times(study, patients), 0);
    cr_assert(expected->expected && expected->per == PER_SESSION);
    cr_assert_eq(study_file_times(study, expected), 0);
}

Test(design_file_values, groups_arms_and_the_table_of_patients)
{
    g_autoptr(Study) study = parse("s.yaml", rich);
    cr_assert_eq(study->n_groups, 2);
    cr_assert_str_eq(study->groups[0].name, "fm");
    cr_assert_str_eq(study->groups[0].values[1], "FMS");
    cr_assert_str_eq(study->groups[1].values[0], "ME");
    cr_assert_eq(study->n_arms, 2);
    cr_assert_str_eq(study->arms[0].name, "control");
    cr_assert_str_eq(study->arms[1].values[1], "2");
    cr_assert_eq(study->n_attributes, 3);
    cr_assert_str_eq(study->attributes[0].name, "age");
    cr_assert_str_eq(study->attributes[0].column, "years");
    cr_assert_null(study->attributes[0].categories);
    cr_assert_eq(study->attributes[1].n_categories, 2);
    cr_assert_str_eq(study->attributes[1].categories[1].name, "male");
    cr_assert_str_eq(study->attributes[1].categories[1].values[0], "2");
    cr_assert_str_eq(study->attributes[2].column, "work");
}

Test(design_file_values, headers_that_a_mapping_leaves_out)
{
    g_autoptr(Study) study =
        parse("s.yaml", "data: {files: [{path: a.csv, site: {}}, {path: b.csv, date: {format: iso}}]}\n"
                        "columns: {session: s, time: t, arm: {}, group: {}, therapist: {}}\n"
                        "measures: {p: }\n");
    cr_assert_str_eq(study_column(study, &study->files[0], COLUMN_SITE), "site");
    cr_assert_str_eq(study_column(study, &study->files[0], COLUMN_ARM), "arm");
    cr_assert_str_eq(study_column(study, &study->files[0], COLUMN_GROUP), "group");
    cr_assert_str_eq(study_column(study, &study->files[1], COLUMN_THERAPIST), "therapist");
    cr_assert_str_eq(study_column(study, &study->files[1], COLUMN_DATE), "date");
    cr_assert(study->id_scope == WITHIN_UNSTATED && !study->loose_ids && !study->preset_declared);
}
