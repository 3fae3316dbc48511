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

/* "-0.9 (-1.3 to -0.5)" (transfer full) */
static char *change_text(const MeasureResult *result)
{
    char number[NUMBER_BUFFER];
    const Change *change = &result->change;
    int decimals = score_decimals(result);
    GString *text = g_string_new(number_fixed(number, change->difference.mean, decimals));
    if (change->paired_t.status == RESULT_OK) {
        g_string_append_printf(text, " (%s to ", number_fixed(number, change->paired_t.low, decimals));
        g_string_append_printf(text, "%s)", number_fixed(number, change->paired_t.high, decimals));
    }
    return g_string_free(text, FALSE);
}

static void append_threshold(GString *text, double threshold, bool is_percent)
{
    char number[NUMBER_BUFFER];
    const char *unit = is_percent ? "%" : threshold == 1 ? "point" : "points";
    g_string_append_printf(text, "%s %s", number_short(number, threshold), unit);
}

static bool has_counts(const MeasureResult *result)
{
    return result->change.status == RESULT_OK && result->change.important.status == RESULT_OK;
}

/* Better, same and worse at the important change, and which that is. */
static void append_counts(GString *text, const Responders *counts)
{
    g_string_append_printf(text, "%8zu%5zu%6zu  by ", counts->improved.count, counts->same, counts->worsened.count);
    append_threshold(text, counts->threshold, counts->is_percent);
    if (counts->worse_threshold != counts->threshold) {
        g_string_append(text, ", worse by ");
        append_threshold(text, counts->worse_threshold, counts->is_percent);
    }
}

static void append_asked_once(GString *text, const Study *study, const AskedOnce *asked)
{
    g_autofree char *when = text_shown(study->times[asked->time].name, 60);
    g_string_append_printf(text, "  %" G_GUINT64_FORMAT " answer%s, at %s only", asked->forms,
                           asked->forms == 1 ? "" : "s", when);
}

/* How wide the table's columns are, in characters; counts only where some measure has them. */
typedef struct {
    long label, change;
    bool has_counts;
} Widths;

static char *change_heading(double confidence)
{
    char level[NUMBER_BUFFER];
    return g_strdup_printf("change (%s %% interval)", number_short(level, 100 * confidence));
}

static Widths widths_of(const Results *results, const char *heading)
{
    Widths widths = {4, g_utf8_strlen(heading, -1), false};
    for (size_t m = 0; m < results->n_measures; m++) {
        const MeasureResult *result = &results->measures[m];
        widths.label = MAX(widths.label, MIN(LABEL_WIDTH, g_utf8_strlen(result->measure->label, -1)));
        widths.has_counts = widths.has_counts || has_counts(result);
        if (result->change.status != RESULT_OK)
            continue;
        g_autofree char *change = change_text(result);
        widths.change = MAX(widths.change, g_utf8_strlen(change, -1));
    }
    return widths;
}

static void append_numbers(GString *text, const MeasureResult *result, const Widths *widths)
{
    const Change *change = &result->change;
    int decimals = score_decimals(result);
    g_autofree char *words = change_text(result);
    append_number(text, change->pre.mean, decimals);
    append_number(text, change->post.mean, decimals);
    g_string_append(text, "  ");
    append_padded(text, words, has_counts(result) ? widths->change : 0, false);
    if (has_counts(result))
        append_counts(text, &change->important);
}

static void append_measure(GString *text, const Pipeline *pipeline, const MeasureResult *result, const Widths *widths)
{
    const Change *change = &result->change;
    const Sample *sample = result->sample;
    bool once = change->status == RESULT_ASKED_ONCE;
    const char *how = sample->many_pairs  ? "after a session"
                      : sample->is_course ? "over the course"
                                          : "before to after";
    g_autofree char *label = text_shown(result->measure->label, LABEL_WIDTH);
    append_padded(text, once ? "asked once" : how, 17, false);
    append_padded(text, label, widths->label + 2, false);
    append_padded(text, direction_mark(result->measure->better), 4, false);
    g_string_append_printf(text, "%7" G_GUINT64_FORMAT,
                           once ? sample->asked_once.patients : (guint64)change->n_patients);
    if (change->status == RESULT_OK)
        append_numbers(text, result, widths);
    else if (once)
        append_asked_once(text, pipeline->study, &sample->asked_once);
    else
        g_string_append(text, "  no patient with both scores");
    g_string_append_c(text, '\n');
}

char *summary_table(const Pipeline *pipeline)
{
    const Results *results = pipeline->results;
    g_autofree char *heading = change_heading(pipeline->study->analysis.confidence);
    const Widths widths = widths_of(results, heading);
    GString *text = g_string_new(NULL);
    append_padded(text, "", 17 + widths.label + 2 + 4, false);
    g_string_append_printf(text, "%7s%8s%8s  ", "n", "before", "after");
    append_padded(text, heading, widths.has_counts ? widths.change : 0, false);
    g_string_append(text, widths.has_counts ? "  better same worse\n" : "\n");
    for (size_t m = 0; m < results->n_measures; m++)
        append_measure(text, pipeline, &results->measures[m], &widths);
    g_string_append(text, "low, high: which way is better; ?: not declared\n");
    return g_string_free(text, FALSE);
}
