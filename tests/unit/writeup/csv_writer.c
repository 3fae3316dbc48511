#include "writeup/csv_writer.h"

#include "base/number.h"
#include "support/results_builder.h"
#include "writeup/results_json.h"

#include <criterion/criterion.h>
#include <string.h>

static void expect_line(const GString *csv, const char *line)
{
    g_autofree char *whole = g_strconcat("\n", line, "\n", NULL);
    cr_assert_not_null(strstr(csv->str, whole), "no line %s", line);
}

Test(writeup_csv_writer, results_are_the_numbers_of_the_json)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    g_autofree char *label = built->study->measures[0].label;
    built->study->measures[0].label = g_strdup("=cmd|' /C calc'!A0");
    g_autoptr(json_t) json = results_json(built->results, "1");
    g_autoptr(GString) csv = results_csv(json);
    cr_assert(g_str_has_prefix(csv->str, "measure,question,quantity,value\n"));
    expect_line(csv, ",flow,pairs,19");
    expect_line(csv, ",study,confidence,0.94999999999999996");
    expect_line(csv, ",accounting,reasons.no_score,2");
    expect_line(csv, ",accounting,files.2.rejected,2");
    expect_line(csv, "pain,measure,label,\"'=cmd|' /C calc'!A0\"");
    expect_line(csv, "pain,measure,range.high,10");
    expect_line(csv, "energy,measure,range,");
    expect_line(csv, "pain,change,paired_t.estimate,-0.7142857142857143");
    expect_line(csv, "pain,change,paired_t.ci.low,-1.4419487");
    expect_line(csv, "pain,change,sign.median_ci.high,0.5");
    expect_line(csv, "energy,change,primary.p_adjusted,");
    expect_line(csv, "sleep,change,status,asked_once");
    expect_line(csv, "sleep,change,paired_t.ci.high,");
    cr_assert_null(strstr(csv->str, "findings"));
}

static size_t count_leaves(json_t *value)
{
    size_t sum = 0;
    if (json_is_object(value))
        for (void *at = json_object_iter(value); at != NULL; at = json_object_iter_next(value, at))
            sum += count_leaves(json_object_iter_value(at));
    for (size_t i = 0; i < json_array_size(value); i++)
        sum += count_leaves(json_array_get(value, i));
    return json_is_object(value) || json_is_array(value) ? sum : 1;
}

Test(writeup_csv_writer, every_number_has_its_row)
{
    g_autoptr(BuiltResults) built = built_results_new(false);
    g_autoptr(json_t) json = results_json(built->results, "1");
    g_autoptr(GString) csv = results_csv(json);
    size_t want = 1 + count_leaves(json_object_get(json, "study")) + count_leaves(json_object_get(json, "accounting")) +
                  count_leaves(json_object_get(json, "flow")) + count_leaves(json_object_get(json, "measures"));
    size_t lines = 0;
    for (size_t i = 0; i < csv->len; i++)
        lines += csv->str[i] == '\n';
    cr_assert_eq(lines, want, "%zu lines, not %zu", lines, want);
}

Test(writeup_csv_writer, records_give_every_range_its_fate)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    g_free(built->accounting->files[1].name);
    built->accounting->files[1].name = g_strdup("@post, final.csv");
    g_autoptr(GString) csv = records_csv(built->accounting);
    cr_assert_str_eq(csv->str, "file,first_line,last_line,status,reason\n"
                               "pre.csv,2,20,used,\n"
                               "pre.csv,21,21,excluded,duplicate\n"
                               "pre.csv,22,22,rejected,no_score\n"
                               "\"'@post, final.csv\",2,21,used,\n"
                               "\"'@post, final.csv\",22,22,rejected,no_patient\n"
                               "\"'@post, final.csv\",23,23,rejected,no_score\n");
}
