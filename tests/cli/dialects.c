/* One study written down in every dialect: the same results. */
#include "base/digest.h"
#include "support/program.h"

#include <criterion/criterion.h>
#include <string.h>

enum { PATIENTS = 30, SESSIONS = 4 };

typedef struct {
    const char *name;
    const char *delimiter, *line_end, *start, *end;
    char decimal;
    const char *encoding; /* as g_convert() names it; NULL: UTF-8 */
} Style;

#define BOM "\xef\xbb\xbf"

static const Style styles[] = {
    {"as the plain file", ",", "\n", "", "", '.', NULL},
    {"byte-order mark, CRLF", ",", "\r\n", BOM, "\r\n\r\n", '.', NULL},
    {"semicolons, CRLF, decimal commas", ";", "\r\n", BOM, "", ',', NULL},
    {"tabs, CR", "\t", "\r", "", "\r\r", '.', NULL},
    {"bars, decimal commas", "|", "\n", "", "", ',', NULL},
    {"sep=; and decimal commas", ";", "\r\n", "sep=;\r\n", "", ',', NULL},
    {"sep= in quotes", ",", "\n", BOM "\"sep=,\"\n\n", "", '.', NULL},
    {"UTF-16 little endian, tabs", "\t", "\r\n", BOM, "\r\n", ',', "UTF-16LE"},
    {"UTF-16 big endian", ",", "\n", BOM, "", '.', "UTF-16BE"},
    {"Windows-1252, semicolons", ";", "\r\n", "", "", ',', "CP1252"},
    {"Windows-1252, CR", ",", "\r", "", "\r", '.', "CP1252"},
};

/* Ids with letters beyond ASCII, scores with halves and quarters; a last cell with every delimiter in quotes. */
static GString *text_in(const Style *style, int time)
{
    GString *text = g_string_new(style->start);
    const char *d = style->delimiter;
    g_string_append_printf(text, "patient_id%ssession%spain%sM\u00fcdigkeit%sextra%s", d, d, d, d, style->line_end);
    for (int p = 0; p < PATIENTS; p++)
        for (int s = 0; s < SESSIONS; s++) {
            int pain = (p * 7 + s * 5 + time * (p % 3)) % 37, other = (p * 11 + s * 3 + time * 2) % 11;
            g_string_append_printf(text, "%s%02d%s%d%s%d%c%s%s%d%s\"%s\"%s", p % 2 == 0 ? "P\u00e9" : "Q\u20ac", p, d,
                                   s + 1, d, pain / 4, style->decimal, (const char *[]){"0", "25", "5", "75"}[pain % 4],
                                   d, other, d, p == 3 ? ";,|\"\"\tx" : "",
                                   p == PATIENTS - 1 && s == SESSIONS - 1 && *style->end == '\0' ? ""
                                                                                                 : style->line_end);
        }
    g_string_append(text, style->end);
    return text;
}

static char *bytes_in(const Style *style, int time, gsize *ret_length)
{
    g_autoptr(GString) text = text_in(style, time);
    *ret_length = text->len;
    if (style->encoding == NULL)
        return g_memdup2(text->str, text->len);
    char *bytes = g_convert(text->str, (gssize)text->len, style->encoding, "UTF-8", NULL, ret_length, NULL);
    cr_assert_not_null(bytes, "%s", style->name);
    return bytes;
}

static void write_in(const Temp *temp, const Style *style, const char *name, int time)
{
    gsize length = 0;
    g_autofree char *bytes = bytes_in(style, time, &length);
    g_autofree char *path = temp_path(temp, name);
    cr_assert(g_file_set_contents(path, bytes, (gssize)length, NULL));
}

static char *measures_of(const Temp *temp, const char *line, const Style *style)
{
    g_autoptr(Spawned) run = program_run(temp, line, NULL);
    cr_assert_eq(run->exit_code, 0, "%s: %s", style->name, run->err);
    bool is_assumed = g_strcmp0(style->encoding, "CP1252") == 0;
    cr_assert_eq(strstr(run->err, "not UTF-8, read as Windows-1252") != NULL, is_assumed, "%s: %s", style->name,
                 run->err);
    cr_assert(is_assumed || *run->err == '\0', "%s: %s", style->name, run->err);
    return json_file_text(temp, "out/results.json", "measures");
}

Test(cli_dialects, give_the_same_results)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *out = temp_path(temp, "out");
    g_autofree char *expected = NULL;
    for (size_t i = 0; i < G_N_ELEMENTS(styles); i++) {
        write_in(temp, &styles[i], "pre.csv", 0);
        write_in(temp, &styles[i], "post.csv", 1);
        g_autofree char *measures =
            measures_of(temp, "run pre.csv post.csv -o out --range pain=0-10 --format json", &styles[i]);
        if (i == 0)
            expected = g_strdup(measures);
        cr_assert_eq(json_file_number(temp, "out/results.json", "measures.pain.change.n_patients"), PATIENTS, "%s",
                     styles[i].name);
        cr_assert_str_eq(measures, expected, "%s", styles[i].name);
        remove_tree(out);
    }
}

/* Through a pipe a study's file can be read once only; the digest is that of the bytes as they came. */
Test(cli_dialects, standard_input_in_any_encoding, .init = digest_prepare)
{
    static const char *const commands[] = {"cat pre.csv | \"$0\" run study.yaml",
                                           "exec \"$0\" run study.yaml <pre.csv"};
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "study.yaml",
               "data: {files: [{path: \"-\", time: pre}, {path: post.csv, time: post}]}\n"
               "columns: {patient: patient_id, session: session}\n"
               "measures: {pain: {better: lower}}\noutput: out\n");
    write_in(temp, &styles[0], "post.csv", 1);
    g_autofree char *program = program_path();
    g_autofree char *expected = NULL;
    for (size_t i = 0; i < G_N_ELEMENTS(styles); i++) {
        gsize length = 0;
        g_autofree char *bytes = bytes_in(&styles[i], 0, &length);
        write_in(temp, &styles[i], "pre.csv", 0);
        const char *const argv[] = {"/bin/sh", "-c", commands[i % 2], program, NULL};
        g_autoptr(Spawned) run = spawn(argv, NULL, temp->path);
        cr_assert_eq(run->exit_code, 0, "%s: %s", styles[i].name, run->err);
        g_autofree char *measures = json_file_text(temp, "out/results.json", "measures");
        g_autofree char *sha256 = json_file_text(temp, "out/results.json", "accounting.files.0.sha256");
        g_autofree char *digest = digest_of(bytes, length);
        g_autofree char *want = g_strconcat("\"", digest, "\"", NULL);
        if (i == 0)
            expected = g_strdup(measures);
        cr_assert_str_eq(measures, expected, "%s", styles[i].name);
        cr_assert_str_eq(sha256, want, "%s", styles[i].name);
    }
}

Test(cli_dialects, what_was_found_is_said)
{
    g_autoptr(Temp) temp = temp_new();
    write_in(temp, &styles[9], "pre.csv", 0);
    write_in(temp, &styles[0], "post.csv", 1);
    g_autoptr(Spawned) check = program_run(temp, "check pre.csv post.csv", NULL);
    cr_assert_not_null(strstr(check->out, "pre.csv:1: not UTF-8, read as Windows-1252; declare data.encoding, or save "
                                          "the file as CSV UTF-8\n"),
                       "%s", check->out);
    cr_assert_not_null(strstr(check->out, "pre.csv: cells taken as separated by semicolons\n"), "%s", check->out);
    cr_assert_not_null(strstr(check->out, "pre.csv: scores read with a decimal comma\n"), "%s", check->out);
    cr_assert_null(strstr(check->out, "post.csv: cells"));
}
