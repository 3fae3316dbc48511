/* Input that means harm, or seems to. */
#include "base/digest.h"
#include "base/error.h"
#include "cli/samples.h"
#include "ingest/csv_reader.h"
#include "support/program.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#define ERROR "mldstat: error: "

/* The copy that a device needs must not grow until memory ends. */
Test(cli_hostile, endless_device)
{
    g_autoptr(Temp) temp = temp_new();
    program_expect(temp, "check /dev/zero", 1, "", ERROR "zero:1: a NUL byte; the file is damaged or not text\n");
    program_expect(temp, "run /dev/zero", 1, "", ERROR "zero:1: a NUL byte; the file is damaged or not text\n");
}

#define TINY_STUDY                                                                                                     \
    "data: {files: [{path: long.csv}]}\n"                                                                              \
    "columns: {patient: patient_id, time: phase}\n"                                                                    \
    "output: out\n"

/* Labels reach the report as text: no control or direction character, nothing that XML refuses. */
Test(cli_hostile, label_with_unsafe_characters)
{
    static const char *const unsafe[] = {"\xd8\x9c", "\xef\xbf\xbe", "\xef\xbf\xbf", "\xe2\x80\xae", "\x1b"};
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "long.csv", "patient_id,phase,pain\n1,pre,5\n1,post,3\n2,pre,6\n2,post,2\n");
    temp_write(temp, "study.yaml",
               TINY_STUDY "measures: {pain: {label: \"a\\u061Cb\\uFFFEc\\uFFFFd\\u202Ee\\e[31mf<script>\"}}\n");
    program_expect(temp, "run study.yaml --quiet", 0, "", "");
    g_autofree char *label = json_file_text(temp, "out/results.json", "measures.pain.label");
    cr_assert_str_eq(label, "\"a\xef\xbf\xbd"
                            "b\xef\xbf\xbd"
                            "c\xef\xbf\xbd"
                            "d\xef\xbf\xbd"
                            "e\xef\xbf\xbd[31mf<script>\"");
    static const char *const files[] = {"out/index.html", "out/results.json", "out/results.csv",
                                        "out/charts/pain-change.svg", "out/charts/pain-before-after.svg"};
    for (size_t f = 0; f < G_N_ELEMENTS(files); f++) {
        g_autofree char *path = temp_path(temp, files[f]);
        g_autofree char *text = file_text(path);
        for (size_t i = 0; i < G_N_ELEMENTS(unsafe); i++)
            cr_expect_null(strstr(text, unsafe[i]), "%s holds unsafe character %zu", files[f], i);
    }
}

/* Sums, differences and halves of what counts as a score stay finite and exact; anything else is no number. */
Test(cli_hostile, impossible_scores)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "long.csv",
               "patient_id,phase,pain\n1,pre,1.7e308\n1,post,-1e308\n2,pre,5e-324\n2,post,1.1e300\n3,pre,0.9e-300\n"
               "3,post,-1.1e300\n4,pre,1e300\n4,post,-1e300\n5,pre,0\n5,post,1e-300\n");
    temp_write(temp, "study.yaml", TINY_STUDY "measures: {pain: {}}\n");
    temp_write(temp, "lax.yaml",
               "data: {files: [{path: long.csv}], max_rejected: 100%}\n"
               "columns: {patient: patient_id, time: phase}\nmeasures: {pain: {}}\noutput: out\n");
    program_expect(temp, "check study.yaml --quiet", 1, NULL,
                   ERROR "6 of 10 records rejected (60.0 %); data.max_rejected allows 5 %\n");
    program_expect(temp, "run lax.yaml --quiet", 0, "", "");
    cr_expect_eq(json_file_number(temp, "out/results.json", "measures.pain.change.n_patients"), 2);
    cr_expect_eq(json_file_number(temp, "out/results.json", "measures.pain.change.difference.mean"), -1e300);
    cr_expect_eq(json_file_number(temp, "out/results.json", "measures.pain.change.pre.max"), 1e300);
}

Test(cli_hostile, impossible_range)
{
    g_autoptr(Temp) temp = temp_new();
    samples_write(temp);
    temp_write(temp, "study.yaml", TINY_STUDY "measures: {pain: {range: [0, 1e308]}}\n");
    program_expect(temp, "check study.yaml", 6, "",
                   ERROR
                   "study.yaml:4:30: measures.pain.range: 1e308 is too large or too small: a number is 0 or between "
                   "1e-300 and 1e300\n"
                   "measures: {pain: {range: [0, 1e308]}}\n"
                   "                             ^\n");
    program_expect(temp, "check pre.csv post.csv --range pain=0..1e-301", 2, "",
                   ERROR "--range: '0..1e-301': a limit is 0 or between 1e-300 and 1e300\n");
}

/* Scores that differ in their last digit only, at either end of what is possible, still make charts. */
Test(cli_hostile, scale_of_one_unit_in_the_last_place)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "study.yaml", TINY_STUDY "measures: {pain: {}}\n");
    static const char *const pairs[][2] = {
        {"1e-300", "1.0000000000000002e-300"}, {"1e300", "1.0000000000000001e300"}, {"1", "1.0000000000000002"}};
    for (size_t i = 0; i < G_N_ELEMENTS(pairs); i++) {
        g_autofree char *text = g_strdup_printf("patient_id,phase,pain\n1,pre,%s\n1,post,%s\n2,pre,%s\n2,post,%s\n",
                                                pairs[i][0], pairs[i][1], pairs[i][1], pairs[i][0]);
        temp_write(temp, "long.csv", text);
        program_expect(temp, "run study.yaml --quiet", 0, "", "");
        g_autofree char *path = temp_path(temp, "out/charts/pain-before-after.svg");
        g_autofree char *chart = file_text(path);
        cr_expect_null(strstr(chart, "nan"), "%s", pairs[i][0]);
    }
}

/* Names come from outside too: what the terminal is told about them cannot steer it. */
Test(cli_hostile, path_that_steers_the_terminal)
{
    g_autoptr(Temp) temp = temp_new();
    samples_write(temp);
    g_autofree char *odd = temp_path(temp, "odd.yaml");
    g_autofree char *text = file_text(odd);
    temp_write(temp, "o\x1b[2Jdd.yaml", text);
    int exit_code = -1;
    g_autofree char *said = program_on_terminal(temp, "run o\x1b[2Jdd.yaml -o x\x1b[2Jy", &exit_code);
    cr_expect_eq(exit_code, 0);
    cr_expect_not_null(strstr(said, "\"mldstat check o\xef\xbf\xbd[2Jdd.yaml\" lists them"));
    cr_expect_not_null(strstr(said, "report: x\xef\xbf\xbd[2Jy/index.html"));
    cr_expect_null(strstr(said, "\x1b[2J"));
}

typedef struct {
    const char *path;
    const char *mode; /* of fopen() */
    guint64 records;
} Meddler;

static bool meddle_header(gpointer data, const char *const names[], size_t n_columns, bool wanted[], GError **error)
{
    (void)data, (void)names, (void)n_columns, (void)wanted, (void)error;
    return true;
}

static void meddle_cell(gpointer data, size_t column, const char *text, size_t length)
{
    (void)data, (void)column, (void)text, (void)length;
}

static void meddle_record(gpointer data, guint64 record, size_t n_cells)
{
    (void)record, (void)n_cells;
    Meddler *meddler = data;
    if (meddler->records++ > 0 || meddler->mode == NULL)
        return;
    FILE *file = fopen(meddler->path, meddler->mode);
    cr_assert_not_null(file);
    fputs("9,pre,9\n", file);
    fclose(file);
}

/* A file written to while it is read is neither its old nor its new self. */
Test(cli_hostile, file_that_changes_while_it_is_read, .init = digest_prepare)
{
    static const RecordSink sink = {meddle_header, meddle_cell, meddle_record, NULL, NULL, false};
    static const char *const modes[] = {NULL, "a", "w"};
    for (size_t i = 0; i < G_N_ELEMENTS(modes); i++) {
        g_autoptr(Temp) temp = temp_new();
        g_autoptr(GError) error = NULL;
        temp_write(temp, "long.csv", "patient_id,phase,pain\n1,pre,5\n1,post,3\n");
        g_autofree char *path = temp_path(temp, "long.csv");
        Meddler meddler = {.path = path, .mode = modes[i]};
        CsvFile file = {0};
        bool ok = csv_read(path, "long.csv", &(const Dialect){0}, &sink, &meddler, &file, &error);
        cr_expect_eq(ok, modes[i] == NULL, "mode %zu", i);
        if (modes[i] != NULL) {
            cr_assert_not_null(error, "mode %zu", i);
            cr_expect_eq(error->code, MLD_ERROR_DATA);
            cr_expect_str_eq(error->message, "long.csv: changed while it was read; run again");
        }
        csv_file_clear(&file);
    }
}

/* The second of two studies must not replace the report of the first, by whatever name it calls the folder. */
Test(cli_hostile, studies_with_one_output)
{
    g_autoptr(Temp) temp = temp_new();
    samples_write(temp);
    g_autofree char *good = temp_path(temp, "good.yaml");
    g_autofree char *text = file_text(good);
    g_autofree char *other = g_strconcat("title: Other\n", text, NULL);
    temp_write(temp, "other.yaml", other);
    g_autofree char *message =
        g_strdup_printf(ERROR "'%s/out' holds the report of another study of this command\n", temp->path);
    program_expect(temp, "run good.yaml other.yaml", 5, "", message);
    g_autofree char *title = json_file_text(temp, "out/results.json", "study.title");
    cr_expect_str_neq(title, "\"Other\"");
    program_expect(temp, "run other.yaml", 0, "", "");
    g_autofree char *later = json_file_text(temp, "out/results.json", "study.title");
    cr_expect_str_eq(later, "\"Other\"");
}

/* GLib takes the root for a current folder that is gone. */
Test(cli_hostile, current_folder_that_is_gone)
{
    g_autoptr(Temp) temp = temp_new();
    samples_write(temp);
    g_autofree char *program = program_path();
    g_autofree char *script =
        g_strdup_printf("mkdir gone && cd gone && rmdir ../gone && exec '%s' run '%s/wide.csv' -o %s", program,
                        temp->path, "mldstat-hostile-report");
    const char *const argv[] = {"/bin/sh", "-c", script, NULL};
    g_autoptr(Spawned) spawned = spawn(argv, NULL, temp->path);
    cr_expect_eq(spawned->exit_code, 5);
    cr_expect_str_eq(spawned->err,
                     ERROR "cannot find the current folder for 'mldstat-hostile-report': No such file or directory\n");
    cr_expect_not(file_exists("/mldstat-hostile-report"));
}

/* What only the charts can tell must not make a run fail that its check let pass. */
Test(cli_hostile, label_that_no_font_has)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "long.csv", "patient_id,phase,pain\n1,pre,5\n1,post,3\n2,pre,6\n2,post,2\n");
    temp_write(temp, "study.yaml", TINY_STUDY "measures: {pain: {label: \"\\U0010FFF0\", better: lower}}\n");
    static const char *const lines[] = {"check study.yaml --strict --quiet", "run study.yaml --strict --quiet"};
    for (size_t i = 0; i < G_N_ELEMENTS(lines); i++)
        program_expect(temp, lines[i], 1, NULL, ERROR "1 kind of warnings, and --strict allows none\n");
}

/* A number must not depend on which of two columns stands first. */
Test(cli_hostile, two_columns_for_one_measure)
{
    static const char *const headers[][2] = {
        {"id,time,pain,Pain", "'pain' and 'Pain' both mean pain"},
        {"id,Pain now,pain_pre,pain_post,post-pain", "'pain_post' and 'post-pain' both mean pain"},
    };
    g_autoptr(Temp) temp = temp_new();
    for (size_t i = 0; i < G_N_ELEMENTS(headers); i++) {
        g_autofree char *text = g_strconcat(headers[i][0], "\n1,pre,5,9,9\n", NULL);
        g_autofree char *message =
            g_strconcat(ERROR "a.csv:1: columns ", headers[i][1], "; rename one, or write a study file\n", NULL);
        temp_write(temp, "a.csv", text);
        program_expect(temp, "check a.csv", 1, "", message);
    }
    temp_write(temp, "b.csv", "id,Pain now,pain_pre,pain_post\n1,5,6,3\n2,5,7,5\n");
    program_expect(temp, "check b.csv --quiet", 0, "", "");
}
