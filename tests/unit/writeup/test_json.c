#include "writeup/test_json.h"

#include "support/results_builder.h"

#include <criterion/criterion.h>
#include <math.h>

static void expect(const json_t *object, const char *key, const char *want)
{
    g_autofree char *got = json_dumps(json_object_get(object, key), JSON_COMPACT);
    cr_expect_str_eq(got, want, "%s: %s", key, got);
}

static json_t *put(const BuiltResults *built)
{
    json_t *object = json_new_object();
    put_tests(object, built->study, &built->results->measures[0].change);
    put_descriptions_of_tests(object, &built->results->measures[0].change);
    return object;
}

Test(writeup_test_json, the_precision_is_half_the_interval)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    PairedT *test = &built->results->measures[0].change.paired_t;
    test->low = -1.5;
    test->high = 0.25;
    g_autoptr(json_t) object = put(built);
    cr_expect_eq(json_real_value(json_object_get(json_object_get(object, "paired_t"), "half_width")), 0.875);
}

Test(writeup_test_json, permutations_counted_or_drawn)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    Permutation *test = &built->results->measures[0].change.permutation;
    g_autoptr(json_t) exact = put(built);
    expect(exact, "permutation", "{\"status\":\"ok\",\"p\":0.0625,\"method\":\"exact\",\"flips\":null,\"seed\":null}");
    *test = (Permutation){RESULT_OK, 0.125, false, PERMUTATION_FLIPS, 20261120};
    g_autoptr(json_t) drawn = put(built);
    expect(drawn, "permutation",
           "{\"status\":\"ok\",\"p\":0.125,\"method\":\"monte_carlo\",\"flips\":99999,\"seed\":20261120}");
    *test = (Permutation){RESULT_NO_VARIATION, 1, true, 0, 0};
    g_autoptr(json_t) unchanged = put(built);
    expect(unchanged, "permutation",
           "{\"status\":\"no_variation\",\"p\":1.0,\"method\":\"exact\",\"flips\":null,\"seed\":null}");
    *test = permutation_missing(RESULT_NOT_RUN_LARGE_N);
    g_autoptr(json_t) large = put(built);
    expect(large, "permutation",
           "{\"status\":\"not_run_large_n\",\"p\":null,\"method\":null,\"flips\":null,\"seed\":null}");
}

Test(writeup_test_json, bootstrap_with_its_seed_or_not_at_all)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    Bootstrap *bootstrap = &built->results->measures[0].change.bootstrap;
    built->study->analysis.confidence = 0.9; /* at which nothing was simulated */
    *bootstrap = (Bootstrap){RESULT_OK, true, -1.25, -0.25, 0.5, 0.0625, 0.03125, 0.96875, 2000, 7};
    g_autoptr(json_t) bca = put(built);
    expect(bca, "bootstrap",
           "{\"status\":\"ok\",\"method\":\"bca\",\"ci\":[-1.25,-0.25],\"z0\":0.5,\"acceleration\":0.0625,"
           "\"levels\":[0.03125,0.96875],\"resamples\":2000,\"seed\":7}");
    *bootstrap = (Bootstrap){RESULT_OK, false, -1.25, -0.25, NAN, NAN, 0.03125, 0.96875, 2000, 7};
    g_autoptr(json_t) percentile = put(built);
    expect(percentile, "bootstrap",
           "{\"status\":\"ok\",\"method\":\"percentile\",\"ci\":[-1.25,-0.25],\"z0\":null,\"acceleration\":null,"
           "\"levels\":[0.03125,0.96875],\"resamples\":2000,\"seed\":7}");
    *bootstrap = bootstrap_missing(RESULT_NO_VARIATION);
    g_autoptr(json_t) none = put(built);
    expect(none, "bootstrap",
           "{\"status\":\"no_variation\",\"method\":null,\"ci\":[null,null],\"z0\":null,\"acceleration\":null,"
           "\"levels\":[null,null],\"resamples\":null,\"seed\":null}");
}

Test(writeup_test_json, equivalence_only_against_a_margin)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    Equivalence *test = &built->results->measures[0].change.equivalence;
    g_autoptr(json_t) none = put(built);
    expect(none, "equivalence", "{\"status\":\"no_margin_declared\"}");
    *test = (Equivalence){RESULT_OK, 1.5, 0.0078125, 0.03125, 0.03125, -1.5, -1.25, 0.25};
    g_autoptr(json_t) declared = put(built);
    expect(declared, "equivalence",
           "{\"status\":\"ok\",\"margin\":1.5,\"p_above\":0.0078125,\"p_below\":0.03125,\"p\":0.03125,"
           "\"log10_p\":-1.5,\"ci\":[-1.25,0.25]}");
}

Test(writeup_test_json, bayes_factor_beyond_a_double_keeps_its_logarithm)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    built->results->measures[0].change.bayes_factor = (BayesFactor){RESULT_OK, NAN, 800.5, 0.5};
    g_autoptr(json_t) object = put(built);
    expect(object, "bayes_factor", "{\"status\":\"ok\",\"bf10\":null,\"log_bf10\":800.5,\"scale\":0.5}");
}
