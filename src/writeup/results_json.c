#include "writeup/results_json.h"

#include "pair/asked_once.h"
#include "writeup/change_json.h"
#include "writeup/questionnaire_json.h"

static void put_study(json_t *root, const Results *results)
{
    const Study *study = results->study;
    json_t *object = put_object(root, "study");
    put_text(object, "title", study->title);
    put_text(object, "sha256", study->digest);
    put_number(object, "confidence", study->analysis.confidence);
    put_text(object, "pairs", pairs_rule_name(results->samples->many_pairs ? PAIRS_SESSION : PAIRS_COURSE));
}

static void put_accounting(json_t *root, const Accounting *accounting)
{
    json_t *object = put_object(root, "accounting");
    json_t *files = put_array(object, "files");
    for (size_t i = 0; i < accounting->n_files; i++) {
        const FileAccount *account = &accounting->files[i];
        json_t *file = append_object(files);
        put_text(file, "name", account->name);
        put_text(file, "sha256", account->sha256);
        put_count(file, "records", account->records);
        put_count(file, "used", file_account_fate(account, FATE_USED));
        put_count(file, "excluded", file_account_fate(account, FATE_EXCLUDED));
        put_count(file, "rejected", file_account_fate(account, FATE_REJECTED));
    }
    json_t *reasons = put_object(object, "reasons");
    for (RecordReason reason = REASON_NONE + 1; reason < REASON_COUNT; reason++)
        put_count(reasons, record_reason_name(reason), accounting_reason(accounting, reason));
}

static json_t *put_flow(json_t *parent, const char *key, const Flow *flow)
{
    json_t *object = put_object(parent, key);
    put_count(object, "patients", flow->patients);
    put_count(object, "assessments", flow->assessments);
    put_count(object, "pairs", flow->pairs);
    put_count(object, "pre_only", flow->pre_only);
    put_count(object, "post_only", flow->post_only);
    return object;
}

/* The rate is for the reader to take: without a list of expected sessions there is no denominator, and no key. */
static void put_expected(json_t *flow, const Expected *expected)
{
    if (!expected->declared)
        return;
    json_t *object = put_object(flow, "expected");
    put_count(object, "sessions", expected->sessions);
    put_count(object, "with_pre", expected->with_pre);
    put_count(object, "with_post", expected->with_post);
    put_count(object, "with_both", expected->with_both);
    put_count(object, "not_expected", expected->not_expected);
}

static void put_follow_ups(json_t *parent, const Study *study, const FollowUp follow_ups[], size_t n)
{
    json_t *object = n == 0 ? NULL : put_object(parent, "followup");
    for (size_t i = 0; i < n; i++) {
        json_t *follow_up = put_object(object, study->times[follow_ups[i].time].name);
        put_text(follow_up, "status", "counted");
        put_count(follow_up, "n_answered", follow_ups[i].patients);
        put_count(follow_up, "n_with_pre", follow_ups[i].with_before);
        put_count(follow_up, "n_with_post", follow_ups[i].with_after);
    }
}

static void put_answers(json_t *measure, const Study *study, const Sample *sample)
{
    const AskedOnce *asked = &sample->asked_once;
    json_t *object = put_object(measure, "answers");
    put_text(object, "status", asked->many_values ? "many_values" : "ok");
    put_text(object, "time", study->times[asked->time].name);
    put_count(object, "n_forms", asked->forms);
    put_count(object, "n_patients", asked->patients);
    json_t *counts = put_array(object, "counts");
    for (size_t i = 0; i < asked->n_answers; i++) {
        const AnswerCount *answer = &asked->answers[i];
        json_t *count = append_object(counts);
        put_number(count, "value", answer->value);
        put_text(count, "label", answer_label(sample->measure, answer->value));
        put_count(count, "forms", answer->forms);
        put_count(count, "patients", answer->patients);
    }
}

static void put_study_flow(json_t *root, const Results *results)
{
    const Samples *samples = results->samples;
    json_t *flow = put_flow(root, "flow", &samples->flow);
    if (samples->has_course)
        put_flow(flow, "course", &samples->course);
    put_expected(flow, &samples->expected);
    put_follow_ups(flow, results->study, samples->follow_ups, samples->n_follow_ups);
}

static void put_measure(json_t *measures, const Results *results, const MeasureResult *result)
{
    const Measure *measure = result->measure;
    json_t *object = put_object(measures, measure->name);
    put_text(object, "label", measure->label);
    put_text(object, "better", measure->better == BETTER_UNKNOWN ? NULL : better_name(measure->better));
    if (measure->has_range)
        put_interval(object, "range", measure->low, measure->high);
    else
        put_null(object, "range");
    put_text(object, "role", measure_role_name(measure->role));
    put_measure_instrument(object, results->study, measure);
    put_alpha(object, result);
    put_flow(object, "flow", &result->flow);
    put_change(object, results->study, measure, &result->change);
    put_follow_ups(object, results->study, result->sample->follow_ups, result->sample->n_follow_ups);
    if (result->change.status == RESULT_ASKED_ONCE)
        put_answers(object, results->study, result->sample);
}

static void put_finding(json_t *findings, const Finding *finding)
{
    json_t *object = append_object(findings);
    put_text(object, "code", finding_code_name(finding->code));
    put_text(object, "severity", finding_severity_name(finding_code_severity(finding->code)));
    put_text(object, "file", finding->file);
    put_text(object, "column", finding->column);
    put_text(object, "expected", finding->expected);
    put_text(object, "hint", finding->hint);
    put_count(object, "count", finding->count);
    json_t *lines = put_array(object, "lines");
    for (size_t i = 0; i < finding->n_places; i++)
        if (finding->places[i].line > 0)
            append_count(lines, finding->places[i].line);
}

json_t *results_json(const Results *results, const char *version)
{
    json_t *root = json_new_object();
    put_text(root, "schema", "mldstat-results-1");
    json_t *tool = put_object(root, "tool");
    put_text(tool, "name", "mldstat");
    put_text(tool, "version", version);
    put_study(root, results);
    put_null(root, "period");
    put_accounting(root, results->accounting);
    put_study_flow(root, results);
    put_instruments(root, results->study);
    json_t *measures = put_object(root, "measures");
    for (size_t i = 0; i < results->n_measures; i++)
        put_measure(measures, results, &results->measures[i]);
    json_t *findings = put_array(root, "findings");
    for (size_t i = 0; i < finding_list_count(results->findings); i++)
        put_finding(findings, finding_list_get(results->findings, i));
    return root;
}
