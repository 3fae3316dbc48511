#include "writeup/questionnaire_json.h"

#include "support/instrument_builder.h"
#include "support/results_builder.h"
#include "writeup/csv_writer.h"
#include "writeup/provenance.h"
#include "writeup/results_json.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

static const char *const no_options[] = {NULL};

static BuiltResults *built_with(const char *score)
{
    BuiltResults *built = built_results_new(false);
    study_use_instrument(built->study, 0, score);
    return built;
}

static char *block(const json_t *root, const char *key)
{
    const json_t *value = json_object_get(root, key);
    g_autofree char *text = value == NULL ? NULL : json_dumps(value, JSON_COMPACT | JSON_ENCODE_ANY);
    return g_strdup(text == NULL ? "absent" : text);
}

static json_t *measure_of(json_t *root, const char *name)
{
    return json_object_get(json_object_get(root, "measures"), name);
}

Test(writeup_questionnaire_json, a_study_without_has_no_keys)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    g_autoptr(json_t) root = results_json(built->results, "1");
    RunFacts facts = {"1", no_options};
    g_autoptr(json_t) provenance = provenance_json(built->results, &facts);
    cr_expect_null(json_object_get(root, "instruments"));
    cr_expect_null(json_object_get(measure_of(root, "pain"), "instrument"));
    cr_expect_null(json_object_get(provenance, "questionnaires"));
}

Test(writeup_questionnaire_json, each_instrument_once)
{
    g_autoptr(BuiltResults) built = built_with("total");
    study_use_instrument(built->study, 1, "burden");
    g_autoptr(json_t) root = results_json(built->results, "1");
    g_autofree char *text = block(root, "instruments");
    cr_expect_str_eq(
        text,
        "[{\"name\":\"tiredness\",\"title\":\"Tiredness Scale\",\"own\":true,\"sha256\":"
        "\"ef2d127de37b942baad06145e54b0c619a1f22327b2ebbcfbec78f5564afe39d\",\"licence\":{\"class\":\"permission\","
        "\"notice\":\"ask the author\"},\"citation\":\"Weary A. J Rest 2001;1:1-9\"}]");
    g_autoptr(GString) csv = results_csv(root);
    cr_expect_not_null(strstr(csv->str, "\n,instruments,1.own,true\n"));
}

/* The entry of the study's population, else the one for any; the study file's own has no population. */
Test(writeup_questionnaire_json, important_change_with_population_and_source)
{
    static const struct {
        const char *population;
        double points, percent;
        bool own;
        const char *text;
    } rows[] = {
        {"fibromyalgia", 2, NAN, false, "{\"points\":2.0,\"population\":\"fibromyalgia\",\"source\":\"Weary 2005\"}"},
        {"multiple-sclerosis", NAN, 20, false,
         "{\"percent\":20.0,\"population\":\"multiple-sclerosis\",\"source\":\"Drowsy 2010\"}"},
        {"lupus", NAN, NAN, false, "null"},
        {"fibromyalgia", 3, NAN, true, "{\"points\":3.0,\"population\":null,\"source\":\"our pilot\"}"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(BuiltResults) built = built_with("total");
        Measure *measure = &built->study->measures[0];
        built->study->analysis.population = g_strdup(rows[i].population);
        measure->important_points = rows[i].points;
        measure->important_percent = rows[i].percent;
        measure->important_source = g_strdup("our pilot");
        measure->overridden = g_strsplit(rows[i].own ? "label,important_change" : "label", ",", -1);
        g_autoptr(json_t) root = results_json(built->results, "1");
        g_autofree char *text = block(measure_of(root, "pain"), "instrument");
        g_autofree char *want =
            g_strdup_printf("{\"name\":\"tiredness\",\"score\":\"total\",\"important_change\":%s,\"overridden\":[%s]}",
                            rows[i].text, rows[i].own ? "\"label\",\"important_change\"" : "\"label\"");
        cr_expect_str_eq(text, want, "%s", text);
        g_autoptr(GString) csv = results_csv(root);
        cr_expect_not_null(strstr(csv->str, "pain,instrument,overridden.1,label\n"));
    }
}

Test(writeup_questionnaire_json, provenance_tells_how_answers_were_read)
{
    g_autoptr(BuiltResults) built = built_with("total");
    RunFacts facts = {"1", no_options};
    g_autoptr(json_t) with_items = provenance_json(built->results, &facts);
    built->study->measures[0].questionnaire = NULL;
    g_autoptr(json_t) totals = provenance_json(built->results, &facts);
    const char *common = "[{\"measure\":\"pain\",\"instrument\":\"tiredness\",\"own\":true,\"sha256\":"
                         "\"ef2d127de37b942baad06145e54b0c619a1f22327b2ebbcfbec78f5564afe39d\",\"score\":\"total\",";
    g_autofree char *items = block(with_items, "questionnaires"), *scores = block(totals, "questionnaires");
    g_autofree char *want_items =
        g_strconcat(common,
                    "\"from_items\":true,\"coding\":null,\"values\":[],\"parameters\":{},\"value_set_sha256\":null,"
                    "\"overridden\":[]}]",
                    NULL);
    g_autofree char *want_scores = g_strconcat(common, "\"from_items\":false,\"overridden\":[]}]", NULL);
    cr_expect_str_eq(items, want_items, "%s", items);
    cr_expect_str_eq(scores, want_scores, "%s", scores);
}

Test(writeup_questionnaire_json, alpha_with_what_goes_against_it)
{
    g_autoptr(BuiltResults) built = built_with("total");
    MeasureResult *result = &built->results->measures[0];
    result->alpha = (Alpha){RESULT_OK, 34, 3, 0.875, 0.75, 0.9375};
    result->negative_items = g_new(NegativeItem, 1);
    result->negative_items[0] = (NegativeItem){&result->measure->score->terms[2], -0.5};
    result->n_negative_items = 1;
    g_autoptr(json_t) root = results_json(built->results, "1");
    g_autofree char *text = block(measure_of(root, "pain"), "alpha");
    cr_expect_str_eq(text, "{\"status\":\"ok\",\"n\":34,\"k\":3,\"estimate\":0.875,\"ci\":[0.75,0.9375],"
                           "\"negative_items\":[{\"item\":\"3\",\"correlation\":-0.5}]}");
    g_autofree char *other = block(measure_of(root, "energy"), "alpha");
    cr_expect_str_eq(other, "absent");
}

/* What the change of one pair a patient has beside its tests. */
Test(writeup_questionnaire_json, bands_percent_and_anchor)
{
    g_autoptr(BuiltResults) built = built_with("total");
    Change *change = &built->results->measures[0].change;
    const BandEdge edges[] = {{0, false}, {4, false}, {7, false}};
    const double pre[] = {3, 8}, post[] = {2, 4}, answers[] = {1, 2}, diff[] = {-1, -4};
    change->n_bands = 3;
    change->bands = count_bands(edges, 3, pre, post, 2);
    change->has_percent = true;
    change->percent = (PercentChange){RESULT_OK, 2, -41.5, 12.25, -40, -150, 67};
    change->anchor_measure = &built->study->measures[2];
    change->anchor = anchor_change(diff, answers, 2, 10, 0.95);
    g_autoptr(json_t) root = results_json(built->results, "1");
    const json_t *object = json_object_get(measure_of(root, "pain"), "change");
    g_autofree char *bands = block(object, "bands"), *percent = block(object, "percent"),
                    *anchor = block(object, "anchor");
    cr_expect_str_eq(bands, "[{\"name\":\"none\",\"from\":0.0,\"to\":3.0,\"pre\":1,\"post\":1},"
                            "{\"name\":\"mild\",\"from\":4.0,\"to\":6.0,\"pre\":0,\"post\":1},"
                            "{\"name\":\"severe\",\"from\":7.0,\"to\":9.0,\"pre\":1,\"post\":0}]");
    cr_expect_str_eq(percent, "{\"status\":\"ok\",\"n\":2,\"mean\":-41.5,\"sd\":12.25,\"median\":-40.0,"
                              "\"ci\":[-150.0,67.0]}");
    cr_expect_str_eq(anchor, "{\"status\":\"ok\",\"measure\":\"sleep\",\"spearman\":-1.0,\"categories\":["
                             "{\"value\":1.0,\"n\":1,\"mean\":-1.0,\"sd\":null,\"ci\":[null,null]},"
                             "{\"value\":2.0,\"n\":1,\"mean\":-4.0,\"sd\":null,\"ci\":[null,null]}]}");
}
