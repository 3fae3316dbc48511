#include "app/summary.h"

#include "base/number.h"
#include "base/text.h"
#include "visual/subject.h"

enum { LABEL_WIDTH = 28 };

static void append_records(GString *text, const Accounting *accounting)
{
    guint64 records = accounting_records(accounting);
    g_string_append_printf(text, "%" G_GUINT64_FORMAT " record%s = %" G_GUINT64_FORMAT " used", records,
                           records == 1 ? "" : "s", accounting_fate(accounting, FATE_USED));
    for (int reason = REASON_NONE + 1; reason < REASON_COUNT; reason++) {
        guint64 n = accounting_reason(accounting, (RecordReason)reason);
        if (n > 0)
            g_string_append_printf(text, " + %" G_GUINT64_FORMAT " %s", n,
                                   record_reason_short((RecordReason)reason, n));
    }
    g_string_append_c(text, '\n');
}

static void append_share(GString *text, guint64 part, guint64 all)
{
    char share[NUMBER_BUFFER];
    number_fixed(share, all == 0 ? 0 : 100 * (double)part / (double)all, 0);
    g_string_append_printf(text, "%" G_GUINT64_FORMAT " with both forms (%s %%), ", part, share);
}

/* A rate of participation only where the study lists the sessions that it expects. */
static void append_sessions(GString *text, const Samples *samples)
{
    const Flow *flow = &samples->flow;
    const Expected *expected = &samples->expected;
    guint64 sessions = flow->pairs + flow->pre_only + flow->post_only;
    if (expected->declared) {
        g_string_append_printf(text, "%" G_GUINT64_FORMAT " expected session%s, ", expected->sessions,
                               expected->sessions == 1 ? "" : "s");
        append_share(text, expected->with_both, expected->sessions);
    } else if (samples->many_pairs) {
        g_string_append_printf(text, "%" G_GUINT64_FORMAT " recorded sessions, ", sessions);
        append_share(text, flow->pairs, sessions);
    }
}

static void append_patients(GString *text, const Flow *flow, bool sessions)
{
    g_string_append_printf(text,
                           "%" G_GUINT64_FORMAT " of %" G_GUINT64_FORMAT " patients%s; %" G_GUINT64_FORMAT
                           " before only, %" G_GUINT64_FORMAT " after only\n",
                           flow->patients_both, flow->patients, sessions ? "" : " with both forms", flow->pre_only,
                           flow->post_only);
}

static void append_follow_ups(GString *text, const Pipeline *pipeline)
{
    const Samples *samples = pipeline->samples;
    for (size_t i = 0; i < samples->n_follow_ups; i++) {
        const FollowUp *follow_up = &samples->follow_ups[i];
        g_autofree char *name = text_shown(pipeline->study->times[follow_up->time].name, 60);
        g_string_append_printf(
            text, "%s: %" G_GUINT64_FORMAT " patient%s with a form, %" G_GUINT64_FORMAT " of them with one before\n",
            name, follow_up->patients, follow_up->patients == 1 ? "" : "s", follow_up->with_before);
    }
}

char *summary_counts(const Pipeline *pipeline)
{
    const Samples *samples = pipeline->samples;
    GString *text = g_string_new(NULL);
    g_autofree char *title = text_shown(pipeline->study->title, 60);
    g_string_append_printf(text, "%s: ", title);
    append_sessions(text, samples);
    append_patients(text, &samples->flow, samples->many_pairs || samples->expected.declared);
    if (samples->has_course) {
        g_string_append(text, "over the course: ");
        append_patients(text, &samples->course, false);
    }
    append_follow_ups(text, pipeline);
    append_records(text, pipeline->accounting);
    return g_string_free(text, FALSE);
}

char *summary_dates(const Pipeline *pipeline)
{
    char first[DATE_BUFFER], last[DATE_BUFFER];
    if (pipeline->samples->last_date == DATE_NONE)
        return g_strdup("");
    return g_strdup_printf("records from %s to %s\n", date_iso(first, pipeline->samples->first_date),
                           date_iso(last, pipeline->samples->last_date));
}

/* Pads by characters, not bytes. */
static void append_padded(GString *text, const char *word, long width, bool right)
{
    long missing = MAX(0, width - g_utf8_strlen(word, -1));
    if (!right)
        g_string_append(text, word);
    g_string_append_printf(text, "%*s", (int)missing, "");
    if (right)
        g_string_append(text, word);
}

static const char *direction_mark(Better better)
{
    static const char *const marks[] = {[BETTER_UNKNOWN] = "?", [BETTER_LOWER] = "low", [BETTER_HIGHER] = "high"};
    return marks[better];
}

static void append_number(GString *text, double value, int decimals)
{
    char number[NUMBER_BUFFER];
    g_string_append_printf(text, "%8s", number_fixed(number, value, decimals));
}

static void append_change(GString *text, const MeasureResult *result, int decimals)
{
    char number[NUMBER_BUFFER];
    const Change *change = &result->change;
    g_string_append_printf(text, "  %s", number_fixed(number, change->difference.mean, decimals));
    if (change->paired_t.status == RESULT_OK) {
        g_string_append_printf(text, " (%s to ", number_fixed(number, change->paired_t.low, decimals));
        g_string_append_printf(text, "%s)", number_fixed(number, change->paired_t.high, decimals));
    }
}

static void append_asked_once(GString *text, const Study *study, const AskedOnce *asked)
{
    g_autofree char *when = text_shown(study->times[asked->time].name, 60);
    g_string_append_printf(text, "  %" G_GUINT64_FORMAT " answer%s, at %s only", asked->forms,
                           asked->forms == 1 ? "" : "s", when);
}

static void append_measure(GString *text, const Pipeline *pipeline, const MeasureResult *result, long label_width)
{
    const Change *change = &result->change;
    const Sample *sample = result->sample;
    bool once = change->status == RESULT_ASKED_ONCE;
    const char *how = sample->many_pairs  ? "after a session"
                      : sample->is_course ? "over the course"
                                          : "before to after";
    g_autofree char *label = text_shown(result->measure->label, LABEL_WIDTH);
    append_padded(text, once ? "asked once" : how, 17, false);
    append_padded(text, label, label_width + 2, false);
    append_padded(text, direction_mark(result->measure->better), 4, false);
    g_string_append_printf(text, "%7" G_GUINT64_FORMAT,
                           once ? sample->asked_once.patients : (guint64)change->n_patients);
    if (change->status == RESULT_OK) {
        int decimals = score_decimals(result);
        append_number(text, change->pre.mean, decimals);
        append_number(text, change->post.mean, decimals);
        append_change(text, result, decimals);
    } else if (once) {
        append_asked_once(text, pipeline->study, &sample->asked_once);
    } else {
        g_string_append(text, "  no patient with both scores");
    }
    g_string_append_c(text, '\n');
}

char *summary_table(const Pipeline *pipeline)
{
    const Results *results = pipeline->results;
    char level[NUMBER_BUFFER];
    long label_width = 4;
    for (size_t m = 0; m < results->n_measures; m++)
        label_width = MAX(label_width, MIN(LABEL_WIDTH, g_utf8_strlen(results->measures[m].measure->label, -1)));
    GString *text = g_string_new(NULL);
    append_padded(text, "", 17 + label_width + 2 + 4, false);
    g_string_append_printf(text, "%7s%8s%8s  change (%s %% interval)\n", "n", "before", "after",
                           number_short(level, 100 * pipeline->study->analysis.confidence));
    for (size_t m = 0; m < results->n_measures; m++)
        append_measure(text, pipeline, &results->measures[m], label_width);
    g_string_append(text, "low, high: which way is better; ?: not declared\n");
    return g_string_free(text, FALSE);
}
