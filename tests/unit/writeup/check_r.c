#include "writeup/check_r.h"

#include "support/results_builder.h"
#include "writeup/json_writer.h"
#include "writeup/results_json.h"

#include <criterion/criterion.h>
#include <string.h>

static char *script_of(const BuiltResults *built)
{
    g_autoptr(json_t) numbers = results_json(built->results, "9.8.7");
    return g_string_free(check_r(built->results, numbers), FALSE);
}

static void expect_line(const char *script, const char *line)
{
    cr_expect_not_null(strstr(script, line), "no '%s'", line);
}

Test(writeup_check_r, it_holds_functions_options_numbers_and_words)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    g_autofree char *script = script_of(built);
    expect_line(script, "\nsigned_rank <- remembered(");
    expect_line(script, "\ncheck(\"paired_t.estimate\", mean(d), \"points\")\n");
    expect_line(script, "confidence = 0.94999999999999996, primary_test = \"t\", zeros = \"keep\", adjust = \"holm\"");
    expect_line(script, "    list(name = \"pain\", label = \"Pain now\",\n"
                        "         better = \"lower\", low = 0, high = 10, within_ss = 7.25,\n");
    expect_line(script, "             \"n_patients\" = 7,\n             \"n_pairs\" = 19,\n");
    expect_line(script, "             \"paired_t.ci.low\" = ");
    expect_line(script, "             \"wilcoxon.method\" = \"exact\",\n");
    cr_expect_null(strstr(script, "\"sleep\""), "a measure that is asked once");
    cr_expect(g_str_has_suffix(script, ")\n\nreview(measures, study)\n"));
}

/* Nothing that a study file holds is code, and nothing in the script depends on an encoding. */
Test(writeup_check_r, texts_are_strings_in_ascii)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    Measure *pain = &built->study->measures[0];
    g_free(pain->label);
    pain->label = g_strdup("a\"); quit() \\ # \xc3\xa4 \xf0\x9f\x98\x80\n%s");
    g_autofree char *script = script_of(built);
    expect_line(script, "label = \"a\\\"); quit() \\\\ # \\u00e4 \\U0001f600\\ufffd%s\",\n");
    for (const char *at = script; *at != '\0'; at++)
        cr_assert((*at >= ' ' && *at <= '~') || *at == '\n', "byte %d", *at);
}

Test(writeup_check_r, what_does_not_exist_has_no_number)
{
    g_autoptr(BuiltResults) built = built_results_new(false);
    built_results_set_status(built, RESULT_NO_VARIATION);
    g_autofree char *script = script_of(built);
    const char *pain = strstr(script, "list(name = \"pain\"");
    const char *energy = strstr(script, "list(name = \"energy\"");
    cr_assert(pain != NULL && energy != NULL);
    const char *t = strstr(pain, "\"paired_t.t\"");
    cr_assert(t == NULL || t > energy);
    cr_assert_null(strstr(script, "nan"));
}
