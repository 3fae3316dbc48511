#include "writeup/patient_json.h"

#include "support/results_builder.h"

#include <criterion/criterion.h>
#include <math.h>

static void expect(const json_t *object, const char *key, const char *want)
{
    g_autofree char *got = json_dumps(json_object_get(object, key), JSON_COMPACT);
    cr_expect_str_eq(got, want, "%s: %s", key, got);
}

#define HALF                                                                                                           \
    {                                                                                                                  \
        4, 8, 0.5, 0.25, 0.75, 0.125, 0.875                                                                            \
    }
#define QUARTER                                                                                                        \
    {                                                                                                                  \
        2, 8, 0.25, 0.125, 0.5, 0.0625, 0.625                                                                          \
    }
#define HALF_TEXT(prefix) "\"" prefix "rate\":0.5,\"" prefix "ci\":[0.25,0.75],\"" prefix "ci_exact\":[0.125,0.875]"
#define QUARTER_TEXT(prefix)                                                                                           \
    "\"" prefix "rate\":0.25,\"" prefix "ci\":[0.125,0.5],\"" prefix "ci_exact\":[0.0625,0.625]"

Test(writeup_patient_json, responders_at_each_threshold)
{
    Change change = change_missing(RESULT_OK);
    change.important = (Responders){RESULT_OK, false, 2, 1.5, 2, 7, HALF, QUARTER};
    change.percent_30 = (Responders){RESULT_OK, true, 30, 30, 2, 8, QUARTER, HALF};
    change.percent_50 = responders_missing(RESULT_NOT_APPLICABLE);
    g_autoptr(json_t) object = json_new_object();
    put_patient_counts(object, &change);
    expect(object, "responders",
           "{\"important\":{\"status\":\"ok\",\"unit\":\"points\",\"threshold\":2.0,\"worse_threshold\":1.5,\"n\":8,"
           "\"improved\":4,\"same\":2,\"worsened\":2,\"could_improve\":7," HALF_TEXT("") "," QUARTER_TEXT(
               "worsened_") "},\"percent_30\":{\"status\":\"ok\",\"unit\":\"percent\",\"threshold\":30.0,"
                            "\"worse_threshold\":30.0,\"n\":8,\"improved\":2,\"same\":2,\"worsened\":4,"
                            "\"could_improve\":8," QUARTER_TEXT("") "," HALF_TEXT(
                                "worsened_") "},\"percent_50\":{\"status\":\"not_applicable\"}}");
}

Test(writeup_patient_json, one_status_where_nothing_is_counted)
{
    static const ResultStatus statuses[] = {RESULT_ASKED_ONCE, RESULT_TOO_FEW, RESULT_COURSE_ONLY};
    for (size_t i = 0; i < G_N_ELEMENTS(statuses); i++) {
        Change change = change_missing(statuses[i]);
        if (statuses[i] == RESULT_COURSE_ONLY)
            change.status = RESULT_OK;
        g_autoptr(json_t) object = json_new_object();
        put_patient_counts(object, &change);
        put_cumulative(object, &change.cumulative);
        g_autofree char *want = g_strdup_printf("{\"status\":\"%s\"}", result_status_name(statuses[i]));
        g_autofree char *none = g_strdup_printf("{\"status\":\"%s\",\"points\":[]}", result_status_name(statuses[i]));
        expect(object, "responders", want);
        expect(object, "caseness", want);
        expect(object, "reliable_change", want);
        expect(object, "cumulative", none);
    }
}

Test(writeup_patient_json, caseness_even_where_nobody_changed_sides)
{
    Change change = change_missing(RESULT_OK);
    change.caseness = (Caseness){RESULT_NO_VARIATION, 4, 0, 0, 4, HALF, HALF, 0, -0.25, 0.25, 1};
    g_autoptr(json_t) object = json_new_object();
    put_patient_counts(object, &change);
    expect(object, "caseness",
           "{\"status\":\"no_variation\",\"n\":8,\"both\":4,\"ceased\":0,\"became\":0,\"neither\":4,"
           "\"pre\":{\"count\":4," HALF_TEXT("") "},\"post\":{\"count\":4," HALF_TEXT(
               "") "},\"difference\":0.0,\"ci\":[-0.25,0.25],\"p\":1.0}");
}

Test(writeup_patient_json, reliable_change_with_and_without_a_norm)
{
    Change change = change_missing(RESULT_OK);
    change.reliable_change = (ReliableChange){.status = RESULT_OK,
                                              .source = SEM_RELIABILITY,
                                              .sem = 0.75,
                                              .s_diff = 1.125,
                                              .least = 2.25,
                                              .unchanged = 2,
                                              .improved = HALF,
                                              .worsened = QUARTER,
                                              .cutoff = NAN};
    g_autoptr(json_t) without = json_new_object();
    put_patient_counts(without, &change);
    expect(without, "reliable_change",
           "{\"status\":\"ok\",\"source\":\"reliability\",\"sem\":0.75,\"s_diff\":1.125,\"least\":2.25,\"n\":8,"
           "\"improved\":4,\"unchanged\":2,\"worsened\":2," HALF_TEXT("") "," QUARTER_TEXT(
               "worsened_") ",\"cutoff\":null,\"recovered\":null}");
    change.reliable_change.has_norm = true;
    change.reliable_change.cutoff = 4.5;
    change.reliable_change.recovered = 3;
    g_autoptr(json_t) with = json_new_object();
    put_patient_counts(with, &change);
    const json_t *block = json_object_get(with, "reliable_change");
    cr_expect_eq(json_real_value(json_object_get(block, "cutoff")), 4.5);
    cr_expect_eq(json_integer_value(json_object_get(block, "recovered")), 3);
}

Test(writeup_patient_json, cumulative_point_by_point)
{
    CumulativePoint points[] = {{-2, QUARTER}, {0.5, HALF}};
    const Cumulative cumulative = {RESULT_OK, points, 2};
    g_autoptr(json_t) object = json_new_object();
    put_cumulative(object, &cumulative);
    expect(object, "cumulative",
           "{\"status\":\"ok\",\"points\":[{\"change\":-2.0,\"count\":2,\"rate\":0.25,\"ci\":[0.125,0.5]},"
           "{\"change\":0.5,\"count\":4,\"rate\":0.5,\"ci\":[0.25,0.75]}]}");
}
