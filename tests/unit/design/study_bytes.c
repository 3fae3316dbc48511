#include "base/digest.h"
#include "base/error.h"
#include "design/study_file.h"
#include "design/yaml.h"

#include <criterion/criterion.h>
#include <string.h>

#define GOOD "data: {files: a.csv}\ncolumns: {time: t}\nmeasures: {pain: }\n"

static void setup(void)
{
    digest_prepare();
}

TestSuite(design_study_bytes, .init = setup);

static void expect_refused(const char *text, size_t length, const char *message)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Study) study = study_parse("s.yaml", text, length, &error);
    cr_assert_null(study);
    cr_assert(g_error_matches(error, MLD_ERROR, MLD_ERROR_STUDY));
    cr_assert_str_eq(error->message, message, "got:\n%s", error->message);
}

Test(design_study_bytes, refuses_what_is_no_text)
{
    static const struct {
        const char *text;
        size_t length;
        const char *message;
    } rows[] = {
        {"title: a\0b\n", 11, "s.yaml:1:9: a NUL byte: save the file as UTF-8 text\ntitle: a\n        ^"},
        {"title: x\nb: \xe4hnlich\n", 20, "s.yaml:2:4: not valid UTF-8: save the file as UTF-8\nb: \ufffdhnlich\n   ^"},
        {"\xff\xfet\0i\0", 6, "s.yaml:1:4: a NUL byte: save the file as UTF-8 text\n\ufffd\ufffdt\n   ^"},
        {"title: \x07\n", 9, "s.yaml:1:8: a control character: remove it\ntitle: \ufffd\n       ^"},
        {"", 0, "s.yaml: holds nothing; at least 'data' and 'measures' are needed"},
        {"\xef\xbb\xbf", 3, "s.yaml: holds nothing; at least 'data' and 'measures' are needed"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        expect_refused(rows[i].text, rows[i].length, rows[i].message);
}

Test(design_study_bytes, reads_bom_and_crlf)
{
    const char *text = "\xef\xbb\xbf"
                       "title: \u00c4\r\ndata: {files: a.csv}\r\ncolumns: {time: t}\r\nmeasures: {pain: }\r\n";
    g_autoptr(Study) study = study_parse("s.yaml", text, strlen(text), NULL);
    cr_assert_not_null(study);
    cr_assert_str_eq(study->title, "\u00c4");
    cr_assert_str_eq(study->files[0].path, "a.csv");
}

Test(design_study_bytes, counts_columns_in_characters)
{
    const char *text = "intervention: {\u00e4\u65e5: x, b: [1]}\n";
    expect_refused(text, strlen(text),
                   "s.yaml:1:26: intervention.b: must be a text\nintervention: {\u00e4\u65e5: x, b: [1]}\n"
                   "                          ^");
}

Test(design_study_bytes, limits_the_size)
{
    g_autoptr(GString) text = g_string_new(GOOD "#");
    while (text->len < YAML_BYTES_MAX)
        g_string_append_c(text, 'x');
    g_autoptr(Study) study = study_parse("s.yaml", text->str, text->len, NULL);
    cr_assert_not_null(study);
    g_string_append_c(text, 'x');
    expect_refused(text->str, text->len, "s.yaml:1:1: larger than 1048576 bytes: too large\ndata: {files: a.csv}\n^");
}

Test(design_study_bytes, limits_files_and_measures)
{
    g_autoptr(GString) text = g_string_new("columns: {time: t}\nmeasures: {pain: }\ndata:\n  files:\n");
    for (int i = 0; i <= STUDY_FILES_MAX; i++)
        g_string_append_printf(text, "    - f%d.csv\n", i);
    expect_refused(text->str, text->len, "s.yaml:1005:7: data.files: more than 1000 files\n    - f1000.csv\n      ^");
    g_string_assign(text, "columns: {time: t}\ndata: {files: a.csv}\nmeasures:\n");
    for (int i = 0; i <= STUDY_MEASURES_MAX; i++)
        g_string_append_printf(text, "  m%d:\n", i);
    expect_refused(text->str, text->len, "s.yaml:260:3: measures: more than 256 measures\n  m256:\n  ^");
}

Test(design_study_bytes, survives_hostile_nesting)
{
    static const char *const units[] = {"[", "{a: ", "- ", "? ", "{\"a\":[", "&a [", "!!x {"};
    for (size_t i = 0; i < G_N_ELEMENTS(units); i++) {
        g_autoptr(GString) text = g_string_new(NULL);
        while (text->len + 16 < YAML_BYTES_MAX / 8)
            g_string_append(text, units[i]);
        g_autoptr(GError) error = NULL;
        g_autoptr(Study) study = study_parse("s.yaml", text->str, text->len, &error);
        cr_assert_null(study);
        cr_assert(g_error_matches(error, MLD_ERROR, MLD_ERROR_STUDY));
        cr_assert_lt(strlen(error->message), 1000);
    }
}

/* Every prefix of a good file is either accepted or refused with a message that names the file. */
Test(design_study_bytes, every_prefix_is_judged)
{
    const char *text =
        "title: \"x\"\n" GOOD "analysis: {confidence: 0.9, pairs: auto}\nreport: {formats: [html, csv]}\n";
    size_t accepted = 0;
    for (size_t length = 0; length <= strlen(text); length++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(Study) study = study_parse("s.yaml", text, length, &error);
        cr_assert((study == NULL) == (error != NULL));
        cr_assert(error == NULL || g_str_has_prefix(error->message, "s.yaml:"));
        accepted += study != NULL;
    }
    cr_assert_gt(accepted, 2);
    cr_assert_lt(accepted, 20);
}

Test(design_study_bytes, unreadable_files)
{
    g_autoptr(GError) missing = NULL, folder = NULL;
    g_autoptr(Study) absent = study_read("/nonexistent/x.yaml", &missing);
    cr_assert_null(absent);
    cr_assert_str_eq(missing->message, "/nonexistent/x.yaml: cannot be opened: No such file or directory");
    g_autoptr(Study) directory = study_read("/", &folder);
    cr_assert_null(directory);
    cr_assert_str_eq(folder->message, "/: cannot be read: Is a directory");
}
