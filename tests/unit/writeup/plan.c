#include "writeup/plan.h"

#include "base/digest.h"
#include "design/study_file.h"
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
        "patients within=\"unstated\" match=\"exact\"\n"
        "measure name=\"pain\" column=\"pain\" at=\"pre\" at=\"post\" before=\"pre\" after=\"post\" low=0 high=10 "
        "better=\"lower\" role=\"primary\" "
        "important=2\n"
        "measure name=\"energy\" column=\"energy\" at=\"pre\" at=\"post\" before=\"pre\" after=\"post\" low=none "
        "high=none better=\"unknown\" "
        "role=\"secondary\" important=none\n"
        "measure name=\"sleep\" column=\"sleep\" at=\"pre\" before=\"pre\" after=\"post\" low=none high=none "
        "better=\"higher\" role=\"secondary\" "
        "important=none\n"
        "analysis confidence=0.94999999999999996 pairs=\"auto\" primary_test=\"t\" zeros=\"keep\" adjust=\"holm\" "
        "equivalence_margin=none resamples=10000 seed=20261120\n",
        "%s", text);
}

static char *plan_of(const char *yaml)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Study) study = study_parse("s.yaml", yaml, strlen(yaml), &error);
    cr_assert_not_null(study, "%s", error == NULL ? "" : error->message);
    return plan_text(study);
}

Test(writeup_plan, text_holds_whatever_decides_a_number)
{
    digest_prepare();
    g_autofree char *text = plan_of(
        "data: {files: [{path: a.csv, columns: {time: t}}, {path: b.csv, per: patient}]}\n"
        "columns:\n"
        "  patient: {column: id, within: site, match: loose}\n"
        "  site: clinic\n"
        "  group: {values: {fm: [FM, FMS]}}\n"
        "  arm: arm\n"
        "times: {baseline: T0, end: T1, w12: {values: 3m, after: end, days: 84, window: 21}}\n"
        "arms: {control: 0, treatment: 1}\n"
        "measures:\n"
        "  pain: {column: [p1, p2], range: [0, 10], from: [100, 0]}\n"
        "  mood: {values: {low: 0, High: 2.5}, followup: [], compare: [baseline, end], better: lower, caseness: 1,\n"
        "    reliability: {value: 0.75, sd: 2}, norm: {mean: 0.5, sd: 0.25}}\n"
        "  calm: {caseness: {above: 1.5, below: 7}, sem: 0.5}\n"
        "analysis: {equivalence_margin: 1.25, bootstrap: {resamples: 2000, seed: 9007199254740992}}\n");
    cr_assert_str_eq(
        text,
        "mldstat-plan-1\n"
        "time name=\"baseline\" value=\"T0\"\n"
        "time name=\"end\" value=\"T1\"\n"
        "followup name=\"w12\" value=\"3m\" after=\"end\" days=84 window=21\n"
        "patients within=\"site\" match=\"loose\"\n"
        "group name=\"fm\" value=\"FM\" value=\"FMS\"\n"
        "arm name=\"control\" value=\"0\"\n"
        "arm name=\"treatment\" value=\"1\"\n"
        "measure name=\"pain\" column=\"p1\" column=\"p2\" at=\"baseline\" at=\"end\" at=\"w12\" before=\"baseline\" "
        "after=\"end\" from_low=100 from_high=0 low=0 high=10 better=\"unknown\" role=\"secondary\" important=none\n"
        "measure name=\"mood\" column=\"mood\" at=\"baseline\" at=\"end\" before=\"baseline\" after=\"end\" "
        "answer=\"low\" score=0 answer=\"High\" score=2.5 low=none high=none better=\"lower\" role=\"secondary\" "
        "important=none case from=1 to=none reliability=0.75 reliability_sd=2 norm_mean=0.5 norm_sd=0.25\n"
        "measure name=\"calm\" column=\"calm\" at=\"baseline\" at=\"end\" at=\"w12\" before=\"baseline\" after=\"end\" "
        "low=none high=none better=\"unknown\" role=\"secondary\" important=none case from<=1.5 to<=7 sem=0.5\n"
        "analysis confidence=0.94999999999999996 pairs=\"auto\" primary_test=\"t\" zeros=\"keep\" adjust=\"holm\" "
        "equivalence_margin=1.25 resamples=2000 seed=9007199254740992\n",
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
