/* Text that steers terminals, turns sentences around, or is code to a browser or a spreadsheet: wherever it stands in
 * the input, it must come out harmless. */
#include "support/program.h"

#include <criterion/criterion.h>
#include <string.h>

/* ESC, BEL, backspace, NEL, CSI as one character, U+202E, U+2066, U+2028, and markup. */
#define CONTROLS "\x1b[31m\x07\x08\xc2\x85\xc2\x9b"
#define BIDI     "\xe2\x80\xae\xe2\x81\xa6\xe2\x80\xa8"
#define MARKUP   "<script>alert(1)</script>"
#define EVIL     CONTROLS BIDI MARKUP
/* The same in a YAML text in double quotes. */
#define YAML_EVIL "\\e[31m\\a\\b\\u0085\\u009b\\u202E\\u2066\\u2028" MARKUP

/* Without the line ends that the program writes itself. */
static void expect_clean(const char *text, const char *where)
{
    static const char *const unsafe[] = {"\x1b",     "\x07",         "\x08",         "\xc2\x85",
                                         "\xc2\x9b", "\xe2\x80\xae", "\xe2\x81\xa6", "\xe2\x80\xa8"};
    for (size_t i = 0; i < G_N_ELEMENTS(unsafe); i++)
        cr_expect_null(strstr(text, unsafe[i]), "%s holds unsafe text %zu", where, i);
}

/* Every name below a folder, and every file's text; what a browser reads must hold no markup of the input. */
static void expect_clean_folder(const char *path)
{
    g_autofree char *listing = folder_listing(path);
    expect_clean(listing, path);
    g_auto(GStrv) names = g_strsplit(listing, " ", -1);
    for (char **name = names; *name != NULL && **name != '\0'; name++) {
        g_autofree char *inside = g_build_filename(path, *name, NULL);
        if (g_file_test(inside, G_FILE_TEST_IS_DIR)) {
            expect_clean_folder(inside);
            continue;
        }
        g_autofree char *text = file_text(inside);
        expect_clean(text, inside);
        cr_expect(g_utf8_validate(text, -1, NULL), "%s is not UTF-8", inside);
        if (g_str_has_suffix(inside, ".html") || g_str_has_suffix(inside, ".svg"))
            cr_expect_null(strstr(text, "<script"), "%s holds markup", inside);
    }
}

/* On both streams, on a terminal, in the report and in the record of the run. */
static void expect_clean_run(const Temp *temp, const char *files, int exit_code)
{
    g_autofree char *check = g_strconcat("check ", files, NULL);
    g_autofree char *run = g_strconcat("run ", files, " -o out", NULL);
    const char *const lines[] = {check, run};
    for (size_t i = 0; i < G_N_ELEMENTS(lines); i++) {
        g_autoptr(Spawned) spawned = program_run(temp, lines[i], NULL);
        cr_expect_eq(spawned->exit_code, exit_code, "%s: %s", lines[i], spawned->err);
        expect_clean(spawned->out, "standard output");
        expect_clean(spawned->err, "standard error");
    }
    int on_terminal = -1;
    g_autofree char *said = program_on_terminal(temp, run, &on_terminal);
    expect_clean(said, "the terminal");
    g_autofree char *record = temp_path(temp, "out.last-run.json");
    g_autofree char *last = file_text(record);
    expect_clean(last, "out.last-run.json");
    g_autofree char *report = temp_path(temp, "out");
    if (exit_code == 0)
        expect_clean_folder(report);
}

#define GOOD_ROWS                                                                                                      \
    "A1,pre,5,x\nA1,post,3,x\na1,pre,6,x\na1,post,2,x\n\"A3" EVIL "\",pre,7," EVIL "\n\"A3" EVIL "\",post,4,\n"
/* Problems of every kind of cell. */
#define BAD_ROWS "A4,pre," EVIL ",x\nA4,post,\x1b[31m99,x\nA5,mid" EVIL ",3,x\n,pre,3,x\nA6,pre,99,x\nA7,pre\n"

#define FILE_NAME "d" CONTROLS BIDI "<script>.csv"

#define STUDY                                                                                                          \
    "title: \"=t" YAML_EVIL "\"\n"                                                                                     \
    "intervention: {\"k" YAML_EVIL "\": \"=v" YAML_EVIL "\"}\n"                                                        \
    "data: {max_rejected: 90%, files: [long.csv]}\n"                                                                   \
    "columns: {patient: \"id" YAML_EVIL "\", time: phase}\n"                                                           \
    "measures: {pain: {column: \"pain" YAML_EVIL "\", label: \"=l" YAML_EVIL "\", range: [0, 10], better: lower,\n"    \
    "  important_change: {points: 1, source: \"=s" YAML_EVIL "\"}}}\n"                                                 \
    "output: out\n"

Test(cli_hostile_text, headers_ids_scores_titles_and_labels)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "long.csv", "\"id" EVIL "\",phase,\"pain" EVIL "\",\"Email" EVIL "\"\n" GOOD_ROWS BAD_ROWS);
    temp_write(temp, "study.yaml", STUDY);
    expect_clean_run(temp, "study.yaml", 0);
}

/* Without a study file headers become measures, and notes say what was taken for what. */
Test(cli_hostile_text, recognised_headers)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "long.csv", "id,phase,\"pain " EVIL "\",\"note" EVIL "\"\n" GOOD_ROWS);
    expect_clean_run(temp, "long.csv", 0);
}

/* Errors name the file, the header and the study file. */
Test(cli_hostile_text, errors)
{
    static const char *const studies[] = {
        "columns: {patient: nobody, time: phase}\nmeasures: {pain: {}}\n",
        "columns: {patient: id, time: phase}\nmeasures: {pain: {}}\n",
        "columns: {patient: \"id" YAML_EVIL "\", time: phase}\nmeasures: {pain: {}}\n",
        "columns: {patient: id, " BIDI MARKUP ": phase}\nmeasures: {pain: {}}\n",
        "\"k" YAML_EVIL "\": 1\n",
    };
    static const int codes[] = {1, 1, 1, 6, 6};
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "d" CONTROLS BIDI "x.csv", "id,phase,pain\nA1,pre,5\nA1,post,\"3\n");
    for (size_t i = 0; i < G_N_ELEMENTS(studies); i++) {
        g_autofree char *study = g_strconcat(
            "data: {files: [\"d\\e(31m\\a\\b\\u0085\\u009b\\u202E\\u2066\\u2028x.csv\"]}\n", studies[i], NULL);
        temp_write(temp, "study" BIDI ".yaml", study);
        g_autoptr(Spawned) spawned = program_run(temp, "check study" BIDI ".yaml", NULL);
        cr_expect_eq(spawned->exit_code, codes[i], "study %zu: %s", i, spawned->err);
        expect_clean(spawned->out, "standard output");
        expect_clean(spawned->err, "standard error");
    }
    static const char *const lines[] = {"check d" CONTROLS BIDI "x.csv", "check nobody" EVIL ".csv",
                                        "check " EVIL ".yaml",           "che" EVIL,
                                        "run --f" EVIL "=1 a.csv",       "run --format " EVIL " a.csv"};
    for (size_t i = 0; i < G_N_ELEMENTS(lines); i++) {
        g_autoptr(Spawned) spawned = program_run(temp, lines[i], NULL);
        cr_expect_neq(spawned->exit_code, 0);
        expect_clean(spawned->out, "standard output");
        expect_clean(spawned->err, lines[i]);
    }
}

/* A file's name goes everywhere: messages, report, tables. */
Test(cli_hostile_text, file_names)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "=cmd" CONTROLS BIDI "<b>.csv", "id,phase,pain,Email\n" GOOD_ROWS BAD_ROWS);
    expect_clean_run(temp, "=cmd" CONTROLS BIDI "<b>.csv --better pain=lower", 1);
    temp_write(temp, "=cmd" CONTROLS BIDI "<b>.csv", "id,phase,pain,Email\n" GOOD_ROWS);
    expect_clean_run(temp, "=cmd" CONTROLS BIDI "<b>.csv", 0);
}

/* Text cells that a spreadsheet would run get an apostrophe; numbers, negative ones too, stay numbers. */
Test(cli_hostile_text, formulas)
{
    static const char *const starts[] = {"=", "+", "-", "@", "\xef\xbc\x9d"};
    for (size_t i = 0; i < G_N_ELEMENTS(starts); i++) {
        g_autoptr(Temp) temp = temp_new();
        g_autofree char *name = g_strconcat(starts[i], "cmd.csv", NULL);
        g_autofree char *study =
            g_strdup_printf("title: \"%s1+1|x\"\ndata: {files: [\"%s\"]}\ncolumns: {patient: id, time: phase}\n"
                            "measures: {pain: {label: \"%s2\", range: [0, 10], better: lower}}\noutput: out\n",
                            starts[i], name, starts[i]);
        temp_write(temp, name, "id,phase,pain\nA1,pre,5\nA1,post,3\nA2,pre,6\nA2,post,2\n");
        temp_write(temp, "study.yaml", study);
        program_expect(temp, "run study.yaml --quiet", 0, "", "");
        g_autofree char *results = temp_path(temp, "out/results.csv");
        g_autofree char *records = temp_path(temp, "out/records.csv");
        g_autofree char *results_text = file_text(results);
        g_autofree char *records_text = file_text(records);
        g_autofree char *title = g_strdup_printf(",study,title,\"'%s1+1|x\"\n", starts[i]);
        g_autofree char *label = g_strdup_printf("pain,measure,label,\"'%s2\"\n", starts[i]);
        g_autofree char *file = g_strdup_printf("\n\"'%scmd.csv\",2,5,used,\n", starts[i]);
        cr_expect_not_null(strstr(results_text, title), "%s", results_text);
        cr_expect_not_null(strstr(results_text, label), "%s", results_text);
        cr_expect_not_null(strstr(results_text, "pain,change,difference.mean,-3\n"), "%s", results_text);
        cr_expect_not_null(strstr(records_text, file), "%s", records_text);
    }
}
