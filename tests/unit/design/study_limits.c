#include "base/digest.h"
#include "design/study_file.h"
#include "design/yaml.h"

#include <criterion/criterion.h>
#include <string.h>

/* A small good study with one more line. (transfer full) */
static Study *parse_with(const char *line, GError **error)
{
    g_autofree char *text = g_strconcat("columns: {time: t}\nmeasures: {pain: {range: [0, 10], important_change: ",
                                        g_str_has_prefix(line, "points ") ? line + strlen("points ") : "1", "}}\n",
                                        g_str_has_prefix(line, "data: ") ? "" : "data: {files: a.csv}\n",
                                        g_str_has_prefix(line, "points ") ? "" : line, "\n", NULL);
    digest_prepare();
    return study_parse("s.yaml", text, strlen(text), error);
}

static void expect_judged(const char *line, bool accepted)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Study) study = parse_with(line, &error);
    cr_assert_eq(study != NULL, accepted, "%s: %s", line, error == NULL ? "accepted" : error->message);
}

Test(design_study_limits, bounds_are_inclusive_where_they_should_be)
{
    static const struct {
        const char *line;
        bool accepted;
    } rows[] = {
        {"analysis: {confidence: 0.5}", true},
        {"analysis: {confidence: 0.49999}", false},
        {"analysis: {confidence: 0.9999}", true},
        {"analysis: {confidence: 0.99991}", false},
        {"data: {files: a.csv, max_rejected: 100%}", true},
        {"data: {files: a.csv, max_rejected: 100.01%}", false},
        {"data: {files: a.csv, max_rejected: 0%}", true},
        {"data: {files: a.csv, max_rejected: 0}", true},
        {"data: {files: a.csv, max_rejected: -0.5%}", false},
        {"data: {files: a.csv, max_rejected: 2.5}", false},
        {"data: {files: a.csv, max_rejected: \"%\"}", false},
        {"points 10", true},
        {"points 10.001", false},
        {"points 0.001", true},
        {"points 0", false},
        {"points {points: 10, source: 7}", true},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        expect_judged(rows[i].line, rows[i].accepted);
}

Test(design_study_limits, measure_names)
{
    g_autofree char *longest = g_strnfill(64, 'a');
    g_autofree char *longer = g_strnfill(65, 'a');
    const struct {
        const char *name;
        bool accepted;
    } rows[] = {
        {longest, true}, {longer, false}, {"_9", true},        {"9", true},
        {"a-b", false},  {"a b", false},  {"\"a\\n\"", false}, {"\u00e4", false},
    };
    digest_prepare();
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *text =
            g_strdup_printf("data: {files: a.csv}\ncolumns: {time: t}\nmeasures:\n  %s: {}\n", rows[i].name);
        g_autoptr(Study) study = study_parse("s.yaml", text, strlen(text), NULL);
        cr_assert_eq(study != NULL, rows[i].accepted, "%s", rows[i].name);
    }
}

Test(design_study_limits, keys_and_nesting)
{
    for (size_t extra = 0; extra <= 1; extra++) {
        g_autofree char *key = g_strnfill(YAML_KEY_MAX + extra, 'k');
        g_autofree char *opening = g_strnfill(YAML_DEPTH_MAX + extra, '[');
        g_autofree char *closing = g_strnfill(YAML_DEPTH_MAX + extra, ']');
        g_autofree char *line = g_strconcat("intervention: {", key, ": x}", NULL);
        g_autofree char *nested = g_strconcat(opening, closing, NULL);
        expect_judged(line, extra == 0);
        g_autoptr(Yaml) yaml = yaml_parse("s.yaml", nested, strlen(nested), NULL);
        cr_assert_eq(yaml != NULL, extra == 0);
    }
}

Test(design_study_limits, a_comment_sign_may_end_the_file)
{
    static const struct {
        const char *text;
        bool cut_short;
    } rows[] = {{"a: b #", true}, {"a: b ", false}, {"a: b", false}, {"a: 'b' #", false}, {"a: b  #", false}};
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Yaml) yaml = yaml_parse("s.yaml", rows[i].text, strlen(rows[i].text), NULL);
        cr_assert_not_null(yaml);
        cr_assert_eq(yaml_is_cut_short(yaml, yaml_get(yaml_root(yaml), "a")), rows[i].cut_short, "%s", rows[i].text);
    }
}

/* Only one blank before '#' looks like a part of the text; and only where a text names a column or a file. */
Test(design_study_limits, comments_are_legal_elsewhere)
{
    static const struct {
        const char *line;
        bool accepted;
    } rows[] = {
        {"output: out  # comment", true},      {"output: out\t# comment", true}, {"output: out # comment", false},
        {"output: \"out\" # comment", true},   {"output: out#comment", true},    {"title: out # comment", true},
        {"randomised: false # comment", true},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        expect_judged(rows[i].line, rows[i].accepted);
}
