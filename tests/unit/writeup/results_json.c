#include "writeup/results_json.h"

#include "support/results_builder.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

/* The JSON text parsed back: what a reader's script sees. */
static json_t *parsed(const BuiltResults *built)
{
    g_autoptr(json_t) made = results_json(built->results, "9.8.7");
    g_autoptr(GString) text = json_text(made);
    json_error_t error;
    json_t *root = json_loadb(text->str, text->len, JSON_REJECT_DUPLICATES, &error);
    cr_assert_not_null(root, "%s", error.text);
    return root;
}

/* "measures.pain.change.status" */
static const json_t *find(const json_t *root, const char *path)
{
    g_auto(GStrv) keys = g_strsplit(path, ".", -1);
    for (size_t i = 0; keys[i] != NULL; i++) {
        root = json_is_array(root) ? json_array_get(root, (size_t)g_ascii_strtoull(keys[i], NULL, 10))
                                   : json_object_get(root, keys[i]);
        cr_assert_not_null(root, "no '%s' in %s", keys[i], path);
    }
    return root;
}

static const char *keys_of(const json_t *value, GString *out)
{
    json_t *object = (json_t *)value;
    g_string_truncate(out, 0);
    for (void *at = json_object_iter(object); at != NULL; at = json_object_iter_next(object, at))
        g_string_append_printf(out, "%s%s", out->len > 0 ? " " : "", json_object_iter_key(at));
    return out->str;
}

typedef struct {
    const char *path, *keys;
} KeyCase;

static const KeyCase shape[] = {
    {"study", "title sha256 confidence pairs"},
    {"tool", "name version"},
    {"accounting", "files reasons"},
    {"accounting.files.0", "name sha256 records used excluded rejected"},
    {"accounting.reasons",
     "wrong_width no_patient no_time no_score duplicate conflict no_site not_kept left_out other_form "
     "not_scored"},
    {"flow", "patients assessments pairs pre_only post_only"},
    {"measures", "pain energy sleep"},
    {"measures.pain.flow", "patients assessments pairs pre_only post_only"},
    {"measures.pain.change",
     "status n_patients n_pairs pre post difference correlation primary paired_t wilcoxon sign "
     "permutation bootstrap effect_sizes normality equivalence bayes_factor clustered responders "
     "caseness reliable_change cumulative"},
    {"measures.pain.change.pre", "n mean sd median q1 q3 min max"},
    {"measures.pain.change.primary", "test p p_adjusted"},
    {"measures.pain.change.paired_t", "status estimate ci half_width t df p log10_p"},
    {"measures.pain.change.wilcoxon", "status zeros n_used n_zero v p log10_p method hodges_lehmann ci achieved_level"},
    {"measures.pain.change.sign", "status positive negative zero p log10_p median median_ci achieved_level"},
    {"measures.pain.change.effect_sizes", "d_z g_z d_av d_rm rank_biserial prob_improved"},
    {"measures.pain.change.normality", "status w p"},
    {"measures.pain.change.permutation", "status p method flips seed"},
    {"measures.pain.change.bootstrap", "status method ci z0 acceleration levels resamples seed"},
    {"measures.pain.change.bayes_factor", "status bf10 log_bf10 scale"},
    {"measures.pain.change.cumulative", "status points"},
    {"measures.pain.change.effect_sizes.d_z", "status estimate ci"},
    {"findings.0", "code severity file column expected hint count lines"},
};

static void expect_shape(const json_t *root, const char *pain)
{
    g_autoptr(GString) keys = g_string_new(NULL);
    cr_assert_str_eq(keys_of(find(root, "measures.pain"), keys), pain);
    cr_assert_str_eq(keys_of(root, keys), "schema tool study period accounting flow measures findings");
    for (size_t i = 0; i < G_N_ELEMENTS(shape); i++)
        cr_assert_str_eq(keys_of(find(root, shape[i].path), keys), shape[i].keys, "%s has %s", shape[i].path,
                         keys->str);
}

static void expect_text(const json_t *root, const char *path, const char *text)
{
    cr_assert_str_eq(json_string_value(find(root, path)), text, "%s", path);
}

Test(writeup_results_json, has_every_key_in_order)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    g_autoptr(json_t) root = parsed(built);
    expect_shape(root, "label better range role flow change");
    expect_text(root, "schema", "mldstat-results-1");
    expect_text(root, "tool.version", "9.8.7");
    expect_text(root, "study.pairs", "session");
    expect_text(root, "measures.pain.better", "lower");
    expect_text(root, "measures.pain.role", "primary");
    expect_text(root, "measures.pain.change.wilcoxon.method", "exact");
    expect_text(root, "measures.pain.change.wilcoxon.zeros", "keep");
    expect_text(root, "findings.0.code", "out_of_range");
    cr_assert(json_is_null(find(root, "period")));
    cr_assert(json_is_null(find(root, "measures.energy.better")));
    cr_assert(json_is_null(find(root, "measures.energy.range")));
    cr_assert_eq(json_real_value(find(root, "measures.pain.range.1")), 10);
    cr_assert_eq(json_integer_value(find(root, "findings.0.lines.1")), 60);
    cr_assert_eq(json_integer_value(find(root, "findings.0.count")), 2);
}

Test(writeup_results_json, no_key_vanishes_whatever_the_status)
{
    for (ResultStatus status = RESULT_TOO_FEW; status < RESULT_STATUS_COUNT; status++) {
        g_autoptr(BuiltResults) built = built_results_new(true);
        built_results_set_status(built, status);
        g_autoptr(json_t) root = parsed(built);
        expect_shape(root, status == RESULT_ASKED_ONCE ? "label better range role flow change answers"
                                                       : "label better range role flow change");
        const char *name = result_status_name(status);
        expect_text(root, "measures.pain.change.paired_t.status", name);
        expect_text(root, "measures.pain.change.effect_sizes.d_z.status", name);
        expect_text(root, "measures.pain.change.normality.status", name);
        cr_assert(json_is_null(find(root, "measures.pain.change.paired_t.p")));
        cr_assert(json_is_null(find(root, "measures.pain.change.paired_t.ci.0")));
        cr_assert(json_is_null(find(root, "measures.pain.change.paired_t.ci.1")));
        if (status == RESULT_NO_VARIATION)
            continue;
        expect_text(root, "measures.pain.change.status", name);
        expect_text(root, "measures.pain.change.wilcoxon.status", name);
        cr_assert(json_is_null(find(root, "measures.pain.change.wilcoxon.method")));
        cr_assert(json_is_null(find(root, "measures.pain.change.pre.mean")));
        cr_assert(json_is_null(find(root, "measures.pain.change.sign.p")));
    }
}

Test(writeup_results_json, answers_to_what_is_asked_once_are_counts)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    AnswerValue fair = {(char *)"fair", 4};
    built->study->measures[2].answers = &fair;
    built->study->measures[2].n_answers = 1;
    g_autoptr(json_t) root = parsed(built);
    built->study->measures[2].answers = NULL;
    built->study->measures[2].n_answers = 0;
    g_autofree char *answers = json_dumps(find(root, "measures.sleep.answers"), JSON_COMPACT);
    cr_assert_str_eq(answers,
                     "{\"status\":\"ok\",\"time\":\"pre\",\"n_forms\":21,\"n_patients\":8,\"counts\":["
                     "{\"value\":4.0,\"label\":\"fair\",\"forms\":15,\"patients\":7},"
                     "{\"value\":6.5,\"label\":null,\"forms\":6,\"patients\":4}]}",
                     "%s", answers);
}

Test(writeup_results_json, what_only_some_studies_have)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    Samples *samples = built->samples;
    TimePoint *week = study_add_time(built->study);
    week->name = g_strdup("week12");
    week->is_followup = true;
    samples->has_course = true;
    samples->course = (Flow){9, 8, 17, 8, 1, 0};
    samples->expected = (Expected){true, 30, 25, 24, 22, 3};
    samples->n_follow_ups = samples->samples[0].n_follow_ups = 1;
    samples->follow_ups = g_new0(FollowUp, 1);
    samples->follow_ups[0] = (FollowUp){2, 6, 5, 4};
    samples->samples[0].follow_ups = g_new0(FollowUp, 1);
    samples->samples[0].follow_ups[0] = (FollowUp){2, 5, 4, 3};
    g_autoptr(json_t) root = parsed(built);
    g_autofree char *course = json_dumps(find(root, "flow.course"), JSON_COMPACT);
    g_autofree char *expected = json_dumps(find(root, "flow.expected"), JSON_COMPACT);
    g_autofree char *all = json_dumps(find(root, "flow.followup"), JSON_COMPACT);
    g_autofree char *pain = json_dumps(find(root, "measures.pain.followup"), JSON_COMPACT);
    cr_assert_str_eq(course, "{\"patients\":9,\"assessments\":17,\"pairs\":8,\"pre_only\":1,\"post_only\":0}");
    cr_assert_str_eq(expected,
                     "{\"sessions\":30,\"with_pre\":25,\"with_post\":24,\"with_both\":22,\"not_expected\":3}");
    cr_assert_str_eq(all, "{\"week12\":{\"status\":\"counted\",\"n_answered\":6,\"n_with_pre\":5,\"n_with_post\":4}}");
    cr_assert_str_eq(pain, "{\"week12\":{\"status\":\"counted\",\"n_answered\":5,\"n_with_pre\":4,\"n_with_post\":3}}");
    cr_assert_null(json_object_get(find(root, "measures.energy"), "followup"));
}

Test(writeup_results_json, wilcoxon_names_its_distribution)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    Wilcoxon *test = &built->results->measures[0].change.wilcoxon;
    test->exact = false;
    g_autoptr(json_t) normal = parsed(built);
    expect_text(normal, "measures.pain.change.wilcoxon.method", "asymptotic");
    *test = wilcoxon((double[]){0, 0, 0}, NULL, 3, true, 0.95);
    g_autoptr(json_t) unchanged = parsed(built);
    expect_text(unchanged, "measures.pain.change.wilcoxon.status", "no_variation");
    expect_text(unchanged, "measures.pain.change.wilcoxon.method", "exact");
    cr_assert_eq(json_real_value(find(unchanged, "measures.pain.change.wilcoxon.p")), 1);
    cr_assert(json_is_null(find(unchanged, "measures.pain.change.wilcoxon.ci.0")));
}

Test(writeup_results_json, numbers_read_back_to_the_same_double)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    Change *change = &built->results->measures[0].change;
    change->paired_t.p = 2.8769620000000003e-12;
    change->correlation = -0.0;
    change->paired_t.t = INFINITY;
    g_autoptr(json_t) root = parsed(built);
    cr_assert_eq(json_real_value(find(root, "measures.pain.change.paired_t.p")), 2.8769620000000003e-12);
    cr_assert_eq(json_real_value(find(root, "measures.pain.change.paired_t.estimate")), -0.7142857142857143);
    cr_assert_eq(json_real_value(find(root, "measures.pain.change.pre.mean")), 5.8571428571428568);
    cr_assert(!signbit(json_real_value(find(root, "measures.pain.change.correlation"))));
    cr_assert(json_is_null(find(root, "measures.pain.change.paired_t.t")));
}

Test(writeup_results_json, hostile_text_stays_text)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    g_free(built->study->title);
    built->study->title = g_strdup("a\xff\"\\\u202e</script>\n");
    g_autoptr(json_t) root = parsed(built);
    expect_text(root, "study.title", "a\ufffd\"\\\ufffd</script>\ufffd");
}
