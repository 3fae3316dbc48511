/* The privacy gate, through the program: what it refuses, what it warns of, and that no id ever comes out. */
#include "cli/samples.h"
#include "support/program.h"

#include <criterion/criterion.h>
#include <string.h>

#define ERROR   "mldstat: error: "
#define WARNING "mldstat: warning: "
#define FILES   "data: {files: [{path: pre.csv, time: pre}, {path: post.csv, time: post}]}\n"
#define REST                                                                                                           \
    "measures: {pain: {range: [0, 10], better: lower}}\n"                                                              \
    "output: out\n"
#define ALLOW "privacy: {allow: [patient]}\n"
#define USE   "; use study codes, or allow it with privacy: {allow: [patient]}\n"

/* pre.csv and post.csv with these ids (between bars) under that header, and study.yaml. */
static void write_study(const Temp *temp, const char *header, const char *ids, const char *more)
{
    g_auto(GStrv) each = g_strsplit(ids, "|", -1);
    g_autoptr(GString) pre = g_string_new(NULL);
    g_autoptr(GString) post = g_string_new(NULL);
    g_string_printf(pre, "%s,pain\n", header);
    g_string_printf(post, "pain,%s\n", header);
    for (guint i = 0; each[i] != NULL; i++) {
        g_string_append_printf(pre, "\"%s\",%u\n", each[i], 4 + i % 5);
        g_string_append_printf(post, "%u,\"%s\"\n", 1 + i % 3, each[i]);
    }
    g_autofree char *study = g_strdup_printf(FILES "columns: {patient: \"%s\"}\n%s" REST, header, more);
    temp_write(temp, "pre.csv", pre->str);
    temp_write(temp, "post.csv", post->str);
    temp_write(temp, "study.yaml", study);
}

/* Fails when any id stands anywhere in the text; ids of three characters or less would do so by chance. */
static void expect_no_id(const char *text, const char *ids, const char *where)
{
    g_auto(GStrv) each = g_strsplit(ids, "|", -1);
    for (size_t i = 0; each[i] != NULL; i++)
        cr_expect(strlen(each[i]) <= 3 || strstr(text, each[i]) == NULL, "%s holds '%s'", where, each[i]);
}

static void expect_no_id_in_report(const Temp *temp, const char *ids)
{
    static const char *const files[] = {"out/index.html",   "out/results.json",    "out/results.csv",
                                        "out/records.csv",  "out/provenance.json", "out/charts/pain-change.svg",
                                        "out/analysis.csv", "out/check.R",         "out.last-run.json"};
    for (size_t i = 0; i < G_N_ELEMENTS(files); i++) {
        g_autofree char *path = temp_path(temp, files[i]);
        g_autofree char *text = file_text(path);
        expect_no_id(text, ids, files[i]);
    }
}

/* Ids that are refused, and what the message says of them. */
static const struct {
    const char *ids, *message;
} refused[] = {
    {"A01|A02|A03|anna@example.org", "pre.csv:5: column 'code': 1 of 4 ids looks like an e-mail address" USE},
    {"anna@example.org|bob@example.org|A03", "pre.csv:2: column 'code': 2 of 3 ids look like e-mail addresses" USE},
    {"A01|A02|123-45-6789", "pre.csv:4: column 'code': 1 of 3 ids looks like a social security number" USE},
    {"0171/1234567|+49 30 123456|A3", "pre.csv:2: column 'code': 2 of 3 ids look like phone numbers" USE},
    {"9434765919|4010232137|943 476 5919|A1", "pre.csv:2: column 'code': 3 of 4 ids look like NHS numbers" USE},
    {"1950-05-13|13.6.1971|19801231", "pre.csv:2: column 'code': 3 of 3 ids look like birth dates" USE},
    {"A1|Anna Meier|Schulz, Bob", "pre.csv:3: column 'code': 2 of 3 ids look like names of persons" USE},
    {"Meier|Schulz|Huber|A7", "pre.csv:2: column 'code': 3 of 4 ids look like names of persons" USE},
    {"the tall woman from the bakery|the man with the red coat|the lady from the church choir|A1",
     "pre.csv:2: column 'code': 3 of 4 ids look like text rather than codes" USE},
};

Test(cli_privacy, identities_are_refused)
{
    for (size_t i = 0; i < G_N_ELEMENTS(refused); i++) {
        g_autoptr(Temp) temp = temp_new();
        write_study(temp, "code", refused[i].ids, "");
        g_autofree char *message = g_strconcat(ERROR, refused[i].message, NULL);
        program_expect(temp, "check study.yaml --quiet", 1, NULL, message);
        program_expect(temp, "run study.yaml --quiet", 1, "", message);
        g_autofree char *report = temp_path(temp, "out");
        cr_expect_not(file_exists(report));
        g_autofree char *last = temp_path(temp, "out.last-run.json");
        g_autofree char *text = file_text(last);
        expect_no_id(text, refused[i].ids, "out.last-run.json");
        g_autoptr(Spawned) check = program_run(temp, "check study.yaml", NULL);
        expect_no_id(check->out, refused[i].ids, "standard output");
        expect_no_id(check->err, refused[i].ids, "standard error");
    }
}

/* Study codes of every usual make. */
Test(cli_privacy, study_codes_are_not)
{
    static const char *const codes[] = {
        "A07|B13|C22|D31",
        "001-2345|001-2346|002-0001",
        "P-12|BER-0042|MUC-2026-017",
        "1234567890|4010232137|2345678901|5678901234",
        "20260112|20260113|20260114",
        "550e8400-e29b-41d4-a716-446655440000|d41d8cd98f00b204e9800998ecf8427e|9f86d081884c7d659a2feaa0c55ad015",
        "1|2|3|10",
        "R_3Dx8Fq2kLm1Zp0a|R_1aB2cD3eF4gH5iJ|R_2zY3xW4vU5tS6rQ",
        "Patient 1|Patient 2|Subject A",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(codes); i++) {
        g_autoptr(Temp) temp = temp_new();
        write_study(temp, "code", codes[i], "");
        program_expect(temp, "check study.yaml --quiet", 0, NULL, "");
    }
}

/* The override: the run goes on, says so, and puts it on record; the ids still stay inside. */
Test(cli_privacy, allowed_and_recorded)
{
    static const char ids[] = "anna@example.org|bob@example.org|carla@example.org|A04";
    g_autoptr(Temp) temp = temp_new();
    write_study(temp, "code", ids, ALLOW);
    program_expect(temp, "run study.yaml", 0, "",
                   WARNING
                   "pre.csv: column 'code': allowed by the study file: 3 of 4 ids look like e-mail addresses\n");
    g_autofree char *allowed = json_file_text(temp, "out/provenance.json", "privacy.allow");
    cr_expect_str_eq(allowed, "[\"patient\"]");
    g_autofree char *code = json_file_text(temp, "out/results.json", "findings.0.code");
    cr_expect_str_eq(code, "\"identity_allowed\"");
    g_autofree char *path = temp_path(temp, "out/index.html");
    g_autofree char *html = file_text(path);
    cr_expect_not_null(strstr(html, "Identities allowed as"));
    expect_no_id_in_report(temp, ids);
    program_expect(temp, "run study.yaml --strict --quiet", 1, "",
                   ERROR "1 kind of warnings, and --strict allows none\n");
}

Test(cli_privacy, nothing_is_recorded_where_nothing_is_allowed)
{
    g_autoptr(Temp) temp = temp_new();
    write_study(temp, "code", "A01|A02|A03", "");
    program_expect(temp, "run study.yaml", 0, "", "");
    g_autofree char *allowed = json_file_text(temp, "out/provenance.json", "privacy.allow");
    cr_expect_str_eq(allowed, "[]");
}

/* A header that names an identity is enough, whatever stands below it. */
Test(cli_privacy, patient_column_by_its_header)
{
    static const struct {
        const char *header, *words;
    } cases[] = {
        {"Name", "a person's name"},
        {"E-Mail", "an e-mail address"},
        {"Versichertennummer", "an insurance or national id number"},
        {"MRN", "a medical record number"},
        {"date de naissance", "a birth date"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(Temp) temp = temp_new();
        write_study(temp, cases[i].header, "A01|A02|A03", "");
        g_autofree char *message =
            g_strdup_printf(ERROR "pre.csv:1: column '%s': names patients by %s" USE, cases[i].header, cases[i].words);
        program_expect(temp, "run study.yaml --quiet", 1, "", message);
        write_study(temp, cases[i].header, "A01|A02|A03", ALLOW);
        g_autofree char *warnings =
            g_strdup_printf(WARNING "pre.csv: column '%s': allowed by the study file: names patients by %s\n" WARNING
                                    "post.csv: column '%s': allowed by the study file: names patients by %s\n",
                            cases[i].header, cases[i].words, cases[i].header, cases[i].words);
        program_expect(temp, "run study.yaml", 0, "", warnings);
    }
}

/* Without a study file there is no place for the override yet. */
Test(cli_privacy, bare_csv)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "a.csv", "id,pain_pre,pain_post\nanna@example.org,5,3\n2,6,4\n3,7,5\n");
    program_expect(temp, "check a.csv --quiet", 1, NULL,
                   ERROR "a.csv:2: column 'id': 1 of 3 ids looks like an e-mail address; use study codes, or write a "
                         "study file with privacy: {allow: [patient]}\n");
}

/* What is there and not read: one finding a file and column, and none for columns that are read. */
Test(cli_privacy, identifying_columns)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "pre.csv",
               "code,pain,Email,Geburtsdatum,visit_date\nA1,5,anna@example.org,13.05.1980,2026-10-01\n"
               "A2,6,bob@example.org,14.06.1971,2026-10-02\n");
    temp_write(temp, "post.csv", "code,pain,RecipientLastName\nA1,3,Meier\nA2,2,Schulz\n");
    temp_write(temp, "study.yaml", FILES "columns: {patient: code}\n" REST);
    program_expect(temp, "run study.yaml", 0, "",
                   WARNING "pre.csv: column 'Email': looks like an e-mail address; it is not read\n" WARNING
                           "pre.csv: column 'Geburtsdatum': looks like a birth date; it is not read\n" WARNING
                           "post.csv: column 'RecipientLastName': looks like a person's name; it is not read\n");
    expect_no_id_in_report(temp, "anna@example.org|13.05.1980|bob@example.org|14.06.1971|Meier|Schulz|2026-10-01");
    temp_write(temp, "read.yaml",
               "data: {files: [{path: pre.csv, time: pre}, {path: read.csv, time: post}]}\n"
               "columns: {patient: code}\nmeasures: {pain: {column: Notes}}\noutput: out\n");
    temp_write(temp, "pre.csv", "code,Notes\nA1,5\nA2,6\n");
    temp_write(temp, "read.csv", "code,Notes\nA1,3\nA2,2\n");
    program_expect(temp, "check read.yaml --quiet", 0, "", "");
}

/* A row that slipped by a column puts an address where a score belongs; scores are quoted, this is not. */
Test(cli_privacy, identity_in_a_score_cell)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "long.csv",
               "code,phase,pain\nA1,pre,5\nA1,post,3\nA2,pre,6\nA2,post,2\nA3,pre,anna@example.org\n"
               "A3,post,+49 30 123456\nA4,pre,Very Bad\n");
    temp_write(temp, "study.yaml",
               "data: {files: [long.csv], max_rejected: 100%}\ncolumns: {patient: code, time: phase}\n" REST);
    program_expect(temp, "check study.yaml --quiet", 0,
                   "long.csv:6: column 'pain': '(not shown)' is not a number\n"
                   "long.csv:7: column 'pain': '(not shown)' is not a number\n"
                   "long.csv:8: column 'pain': 'Very Bad' is not a number\n"
                   "long.csv:6: record without a usable score\n"
                   "long.csv:7: record without a usable score\n"
                   "long.csv:8: record without a usable score\n",
                   "");
}
