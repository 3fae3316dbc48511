#include "writeup/plan.h"

#include "support/results_builder.h"

#include <criterion/criterion.h>
#include <string.h>

Test(writeup_plan, text_is_canonical)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    g_autofree char *text = plan_text(built->study);
    cr_assert_str_eq(
        text,
        "mldstat-plan-1\n"
        "time name=\"pre\" value=\"pre\"\n"
        "time name=\"post\" value=\"post\"\n"
        "measure name=\"pain\" column=\"pain\" at=\"pre\" at=\"post\" low=0 high=10 better=\"lower\" role=\"primary\" "
        "important=2\n"
        "measure name=\"energy\" column=\"energy\" at=\"pre\" at=\"post\" low=none high=none better=\"unknown\" "
        "role=\"secondary\" important=none\n"
        "measure name=\"sleep\" column=\"sleep\" at=\"pre\" low=none high=none better=\"higher\" role=\"secondary\" "
        "important=none\n"
        "analysis confidence=0.94999999999999996 pairs=\"auto\" primary_test=\"t\" zeros=\"keep\" adjust=\"holm\"\n",
        "%s", text);
}

Test(writeup_plan, fingerprint_follows_the_plan_and_nothing_else)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    Study *study = built->study;
    g_autofree char *before = plan_fingerprint(study);
    cr_assert_eq(strlen(before), 64);
    g_free(study->title);
    study->title = g_strdup("another title");
    g_free(study->measures[0].label);
    study->measures[0].label = g_strdup("another label");
    g_autofree char *same = plan_fingerprint(study);
    cr_assert_str_eq(same, before);
    study->analysis.primary_test = TEST_WILCOXON;
    g_autofree char *test = plan_fingerprint(study);
    cr_assert_str_neq(test, before);
    study->analysis.primary_test = TEST_T;
    study->measures[0].important_points = 1.5;
    g_autofree char *threshold = plan_fingerprint(study);
    cr_assert_str_neq(threshold, before);
}
