#include "visual/subject.h"

#include "base/text.h"
#include "visual/figures.h"

#include <math.h>

#define TOLERANCE      1e-9
#define LABEL_MOST     400
#define TIME_MOST      60
#define SMALLEST_RANGE 3

#define MORE_DECIMALS_MOST 3

/* Scores from here up, or with a largest score below, are printed in powers of 1000. */
#define LARGE_SCORE 1e5
#define SMALL_SCORE 0.1

static const char *const direction_words[] = {
    [BETTER_UNKNOWN] = "direction not declared",
    [BETTER_LOWER] = "lower is better",
    [BETTER_HIGHER] = "higher is better",
};

/* The words for a time point: the study's own name for it, unless that is only "pre" or "post". */
static char *time_words(const Study *study, size_t time, const char *usual_name, const char *usual_words)
{
    if (study == NULL || study->n_times <= time || g_ascii_strcasecmp(study->times[time].name, usual_name) == 0)
        return g_strdup(usual_words);
    char *words = text_shown(study->times[time].name, TIME_MOST);
    words[0] = g_ascii_toupper(words[0]);
    return words;
}

/* Without a declared range: the observed scores, from zero where they come near it, widened to round numbers. */
static void observed_scale(Subject *subject, double low, double high)
{
    subject->span = high - low;
    if (low >= 0 && low < high / 2)
        low = 0;
    if (!(high > low)) {
        double half = high == 0 ? 1 : fabs(high) / 2;
        low -= half;
        high += half;
    }
    axis_widen(&low, &high, 8, 0);
    subject->low = low;
    subject->high = high;
}

static void find_scale(Subject *subject)
{
    const Change *change = &subject->result->change;
    const Measure *measure = subject->result->measure;
    double least = MIN(change->pre.min, change->post.min);
    double largest = MAX(change->pre.max, change->post.max);
    if (!measure->has_range) {
        observed_scale(subject, least, largest);
        return;
    }
    subject->low = MIN(measure->low, least);
    subject->high = MAX(measure->high, largest);
    subject->span = measure->high - measure->low;
}

int score_decimals(const MeasureResult *result)
{
    const Measure *measure = result->measure;
    const Change *change = &result->change;
    if (measure->has_range)
        return figure_decimals(measure->high - measure->low);
    return figure_decimals(fmax(change->pre.max, change->post.max) - fmin(change->pre.min, change->post.min));
}

static void find_unit(Subject *subject)
{
    double largest = MAX(fabs(subject->low), fabs(subject->high));
    bool usual = largest >= SMALL_SCORE && largest < LARGE_SCORE;
    subject->unit = usual ? 1 : pow(1000, floor(log10(largest) / 3 + TOLERANCE));
    subject->unit_decimals =
        usual ? subject->decimals : figure_decimals((subject->high - subject->low) / subject->unit);
}

/* With very many patients the limits of the interval would read alike. */
static void find_more_decimals(Subject *subject)
{
    double low, high;
    if (!subject_difference_interval(subject, &low, &high))
        return;
    while (subject->more_decimals < MORE_DECIMALS_MOST &&
           high - low < 2 * pow(10, -subject->decimals - subject->more_decimals))
        subject->more_decimals++;
}

static void count_sides(Subject *subject)
{
    const Sample *sample = subject->result->sample;
    for (size_t i = 0; i < sample->n; i++)
        subject->counts[subject_side(subject, sample->diff[i])]++;
}

Subject *subject_new(const MeasureResult *result, const Study *study)
{
    Subject *subject = g_new0(Subject, 1);
    Better better = result->measure->better;
    subject->result = result;
    subject->label = text_shown(result->measure->label, LABEL_MOST);
    subject->before = time_words(study, (size_t)result->measure->before, "pre", "Before");
    subject->after = time_words(study, (size_t)result->measure->after, "post", "After");
    subject->confidence = study == NULL ? 0.95 : study->analysis.confidence;
    subject->side_down = better == BETTER_LOWER ? SIDE_IMPROVED : better == BETTER_HIGHER ? SIDE_WORSE : SIDE_LOWER;
    subject->side_up = better == BETTER_LOWER ? SIDE_WORSE : better == BETTER_HIGHER ? SIDE_IMPROVED : SIDE_HIGHER;
    subject->over_sessions = result->change.n_pairs > result->change.n_patients;
    find_scale(subject);
    subject->decimals = score_decimals(result);
    find_unit(subject);
    find_more_decimals(subject);
    count_sides(subject);
    return subject;
}

void subject_free(Subject *subject)
{
    if (subject == NULL)
        return;
    g_free(subject->label);
    g_free(subject->before);
    g_free(subject->after);
    g_free(subject);
}

ChangeSide subject_side(const Subject *subject, double diff)
{
    if (fabs(diff) <= TOLERANCE * subject->span)
        return SIDE_SAME;
    return diff < 0 ? subject->side_down : subject->side_up;
}

const char *subject_side_word(const Subject *subject, ChangeSide side)
{
    if (!subject->over_sessions || side == SIDE_SAME)
        return theme_side(side)->word;
    return theme_side(side == subject->side_down ? SIDE_LOWER : SIDE_HIGHER)->word;
}

double subject_important(const Subject *subject)
{
    const Measure *measure = subject->result->measure;
    if (measure->better == BETTER_UNKNOWN)
        return NAN;
    return measure->better == BETTER_LOWER ? -measure->important_points : measure->important_points;
}

double subject_least_step(const Subject *subject)
{
    bool whole = subject->low == floor(subject->low) && subject->high == floor(subject->high);
    return whole && subject->high - subject->low >= SMALLEST_RANGE ? 1 : 0;
}

char *subject_number(const Subject *subject, double value)
{
    return figure_text(value / subject->unit, subject->unit_decimals);
}

char *subject_signed(const Subject *subject, double value)
{
    return figure_signed(value / subject->unit, subject->unit_decimals + subject->more_decimals);
}

char *subject_score_tick(const Subject *subject, const Ticks *ticks, size_t i)
{
    return figure_text(axis_tick(ticks, i) / subject->unit, axis_step_decimals(ticks->step / subject->unit));
}

char *subject_difference_tick(const Subject *subject, const Ticks *ticks, size_t i)
{
    return figure_signed(axis_tick(ticks, i) / subject->unit, axis_step_decimals(ticks->step / subject->unit));
}

char *subject_unit_text(const Subject *subject)
{
    if (subject->unit == 1)
        return g_strdup("");
    g_autofree char *unit = figure_plain(subject->unit);
    return g_strdup_printf(" Numbers in units of %s.", unit);
}

char *measure_scale_text(const Measure *measure)
{
    if (!measure->has_range)
        return g_strdup(direction_words[measure->better]);
    g_autofree char *low = figure_plain(measure->low);
    g_autofree char *high = figure_plain(measure->high);
    return g_strdup_printf("%s to %s, %s", low, high, direction_words[measure->better]);
}

char *subject_unpaired_text(const Subject *subject)
{
    const Flow *flow = &subject->result->flow;
    if (flow->pre_only + flow->post_only == 0)
        return g_strdup("");
    g_autofree char *before = figure_count(flow->pre_only);
    g_autofree char *after = figure_count(flow->post_only);
    return g_strdup_printf("; not shown: %s form%s before only, %s after only", before, flow->pre_only == 1 ? "" : "s",
                           after);
}

static void append_count(GString *text, const Subject *subject, ChangeSide side)
{
    g_autofree char *count = figure_count(subject->counts[side]);
    g_string_append_printf(text, "%s%s %s", text->len > 0 ? ", " : "", count, subject_side_word(subject, side));
}

char *subject_counts_text(const Subject *subject)
{
    GString *text = g_string_new(NULL);
    bool down_first = subject->side_down != SIDE_WORSE;
    append_count(text, subject, down_first ? subject->side_down : subject->side_up);
    append_count(text, subject, SIDE_SAME);
    append_count(text, subject, down_first ? subject->side_up : subject->side_down);
    return g_string_free(text, FALSE);
}

char *subject_patients_text(const Subject *subject)
{
    size_t n = subject->result->sample->n;
    g_autofree char *count = figure_count(n);
    return g_strdup_printf("%s patient%s", count, n == 1 ? "" : "s");
}

const char *subject_means_text(const Subject *subject)
{
    return subject->over_sessions ? ", each with the mean over their sessions" : "";
}

bool subject_has_intervals(const Subject *subject)
{
    return subject->result->sample->n >= 3;
}

bool subject_difference_interval(const Subject *subject, double *ret_low, double *ret_high)
{
    const PairedT *t = &subject->result->change.paired_t;
    if (!subject_has_intervals(subject) || t->status != RESULT_OK || !isfinite(t->low) || !isfinite(t->high))
        return false;
    *ret_low = t->low;
    *ret_high = t->high;
    return true;
}

char *subject_difference_text(const Subject *subject)
{
    double low, high;
    int decimals = subject->decimals + subject->more_decimals;
    g_autofree char *mean = figure_signed(subject->result->change.difference.mean, decimals);
    if (!subject_difference_interval(subject, &low, &high))
        return g_steal_pointer(&mean);
    g_autofree char *from = figure_signed(low, decimals);
    g_autofree char *to = figure_signed(high, decimals);
    g_autofree char *level = figure_percent(subject->confidence);
    return g_strdup_printf("%s (%s interval %s to %s)", mean, level, from, to);
}

char *subject_important_text(const Subject *subject)
{
    const Measure *measure = subject->result->measure;
    bool is_percent = measure->important_percent > 0;
    if (!isfinite(measure->important_points) && !is_percent)
        return NULL;
    g_autofree char *points =
        is_percent ? figure_percent(measure->important_percent / 100) : figure_plain(measure->important_points);
    const char *unit = is_percent ? "of the score before" : measure->important_points == 1 ? "point" : "points";
    if (measure->important_source == NULL)
        return g_strdup_printf("Important change: %s %s", points, unit);
    g_autofree char *source = text_shown(measure->important_source, LABEL_MOST);
    return g_strdup_printf("Important change: %s %s (%s)", points, unit, source);
}
