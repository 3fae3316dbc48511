#include "writeup/clustered_json.h"

#include "support/results_builder.h"

#include <criterion/criterion.h>

static char *json_of(const Clustered *clustered)
{
    g_autoptr(json_t) object = json_object();
    put_clustered(object, clustered);
    return json_dumps(object, JSON_COMPACT | JSON_REAL_PRECISION(6));
}

static void expect_json(const Clustered *clustered, const char *want)
{
    char *got = json_of(clustered);
    cr_expect_str_eq(got, want, "%s", got);
    free(got);
}

Test(writeup_clustered_json, every_weighting_has_its_block)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    Clustered clustered = built->results->measures[0].change.clustered;
    expect_json(&clustered,
                "{\"clustered\":{\"status\":\"ok\","
                "\"session_mean\":{\"status\":\"ok\",\"estimate\":-0.84,\"se\":0.31,\"df\":4.25,\"ci\":[-1.681,0.001],"
                "\"p\":0.0501,\"log10_p\":-1.30016},"
                "\"mixed\":{\"status\":\"ok\",\"estimate\":-0.8125,\"se\":0.34,\"df\":5.5,\"ci\":[-1.6633,0.0383],"
                "\"p\":0.0581,\"log10_p\":-1.23582,\"tau2\":0.36,\"sigma2\":0.61},"
                "\"first_session\":{\"status\":\"ok\",\"estimate\":-0.5,\"ci\":[-1.6256,0.6256],\"half_width\":1.1256,"
                "\"t\":-1.0869,\"df\":6.0,\"p\":0.3188,\"log10_p\":-0.496482},"
                "\"icc\":{\"status\":\"ok\",\"estimate\":0.371134,\"ci\":[0.0349,0.7951]},\"design_effect\":1.83,"
                "\"informative_sessions\":{\"status\":\"ok\",\"difference\":-0.12,\"ci\":[-0.31,0.07],"
                "\"correlation\":-0.2143}}}");
}

Test(writeup_clustered_json, a_model_without_variance_between_patients_has_no_test)
{
    const guint32 count[] = {2, 2};
    const double mean[] = {1, 1};
    const Clusters clusters = {2, count, mean, 4};
    Clustered clustered = clustered_of(&clusters, 0.95);
    char *got = json_of(&clustered);
    cr_expect_not_null(strstr(got, "\"mixed\":{\"status\":\"boundary\",\"estimate\":1.0,\"se\":0.57735,\"df\":null,"
                                   "\"ci\":[null,null],\"p\":null,\"log10_p\":null,\"tau2\":0.0,\"sigma2\":1.33333}"),
                       "%s", got);
    free(got);
}

Test(writeup_clustered_json, one_pair_a_patient_has_a_status_alone)
{
    g_autoptr(BuiltResults) built = built_results_new(false);
    expect_json(&built->results->measures[0].change.clustered, "{\"clustered\":{\"status\":\"not_applicable\"}}");
    expect_json(&built->results->measures[2].change.clustered, "{\"clustered\":{\"status\":\"asked_once\"}}");
}
