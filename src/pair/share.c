#include "pair/share.h"

#include "pair/visit_dates.h"

#include <math.h>

static size_t find_anchor(const Plan *plan, const Study *study, size_t m)
{
    const Track *track = &plan->tracks[plan->track_of[m]];
    for (size_t a = 0; a < study->n_measures && measure_is_paired(&study->measures[m]); a++) {
        const Measure *anchor = &study->measures[a];
        bool is_anchor = anchor->instrument != NULL && anchor->instrument->is_anchor;
        if (is_anchor && (anchor->at >> track->after & 1) != 0 && (anchor->at >> track->before & 1) == 0)
            return a;
    }
    return G_MAXSIZE;
}

void plan_init(Plan *plan, const Study *study)
{
    *plan = (Plan){.track_of = g_new(size_t, study->n_measures)};
    plan->n_tracks = study_tracks(study, plan->tracks);
    plan->anchor_of = g_new(size_t, study->n_measures);
    for (size_t m = 0; m < study->n_measures; m++)
        plan->track_of[m] = measure_track(&study->measures[m], plan->tracks, plan->n_tracks);
    for (size_t m = 0; m < study->n_measures; m++)
        plan->anchor_of[m] = find_anchor(plan, study, m);
}

void plan_clear(Plan *plan)
{
    g_clear_pointer(&plan->track_of, g_free);
    g_clear_pointer(&plan->anchor_of, g_free);
}

void share_init(Share *share, Assessments *assessments, const PatientOrder *orders, const Plan *plan, Samples *samples)
{
    const Study *study = assessments->study;
    *share = (Share){.assessments = assessments, .plan = plan, .samples = samples->samples};
    for (size_t t = 0; t < plan->n_tracks; t++)
        visits_init(&share->tracks[t].visits, assessments, orders, &plan->tracks[t]);
    share->n = cache_line_new0(size_t, study->n_measures);
    share->flows = cache_line_new0(Flow, study->n_measures);
    share->counts = cache_line_new0(MeasureCounts, study->n_measures);
    share->follow_ups = follow_ups_new(study, G_MAXUINT32, &share->n_follow_ups);
    for (size_t m = 0; m < study->n_measures; m++) {
        MeasureCounts *counts = &share->counts[m];
        counts->follow_ups = follow_ups_new(study, study->measures[m].at, &counts->n_follow_ups);
        answer_tally_init(&counts->answers, measure_asked_once(&study->measures[m]));
        if (assessments->names == NULL) /* else forms are listed, not analysed */
            item_tally_init(&counts->items, &study->measures[m]);
        if (samples->samples[m].first_diff != NULL)
            counts->within_blocks = g_array_new(FALSE, FALSE, sizeof(ExactSum));
    }
    expected_init(&share->expected, assessments);
}

void share_clear(Share *share)
{
    for (size_t t = 0; t < share->plan->n_tracks; t++)
        visits_clear(&share->tracks[t].visits);
    for (size_t m = 0; m < share->assessments->study->n_measures; m++) {
        g_free(share->counts[m].follow_ups);
        answer_tally_clear(&share->counts[m].answers);
        item_tally_clear(&share->counts[m].items);
        g_clear_pointer(&share->counts[m].within_blocks, g_array_unref);
    }
    g_aligned_free(share->n);
    g_aligned_free(share->flows);
    g_aligned_free(share->counts);
    g_free(share->follow_ups);
    expected_clear(&share->expected);
}

static void count_visit(Flow *flow, bool pre, bool post)
{
    flow->assessments += (guint64)pre + (guint64)post;
    flow->pairs += pre && post;
    flow->pre_only += pre && !post;
    flow->post_only += post && !pre;
}

/* What the visit's form after says of the change; `earlier` where it says nothing. */
static double later_answer(const Assessments *assessments, const Visit *visit, size_t anchor, double earlier)
{
    double answer = form_score(assessments, visit->post, anchor);
    return isnan(answer) ? earlier : answer;
}

static double pair_difference(const Assessments *assessments, const Visit *visit, size_t m)
{
    return form_score(assessments, visit->post, m) - form_score(assessments, visit->pre, m);
}

/* The difference at the first pair where the visits are not in the order of their dates; `first`, that of the first
 * visit with a pair, where a pair has no date. */
static double earliest_difference(const Share *share, size_t m, double first)
{
    const Visits *of = &share->tracks[share->plan->track_of[m]].visits;
    guint32 earliest = G_MAXUINT32;
    double found = first;
    for (guint i = 0; i < of->visits->len; i++) {
        const Visit *visit = &g_array_index(of->visits, Visit, i);
        double difference = pair_difference(share->assessments, visit, m);
        if (isnan(difference))
            continue;
        guint32 date = visit_date(of, visit);
        if (date == 0)
            return first;
        if (date < earliest) {
            earliest = date;
            found = difference;
        }
    }
    return found;
}

/* Knuth's two-sum: `sum + value` and its rounding error are together exact. */
void exact_sum_add(ExactSum *sum, double value)
{
    double total = sum->sum + value, part = total - sum->sum;
    sum->rest += (sum->sum - (total - part)) + (value - part);
    sum->sum = total;
}

/* A patient's differences, counted from the first: so near their mean that squares may be subtracted. */
typedef struct {
    double first, sum, squares;
} Deviations;

static void add_deviation(Deviations *from, guint32 pairs_before, double difference)
{
    if (pairs_before == 0)
        from->first = difference;
    double deviation = difference - from->first;
    from->sum += deviation;
    from->squares += deviation * deviation;
}

static void take_deviations(Share *share, size_t m, const Deviations *from, guint32 pairs, size_t at)
{
    bool unordered = share->tracks[share->plan->track_of[m]].visits.is_unordered;
    share->samples[m].first_diff[at] = unordered ? earliest_difference(share, m, from->first) : from->first;
    exact_sum_add(&share->counts[m].within_ss, fmax(0, from->squares - from->sum * from->sum / pairs));
}

static void reduce_measure(Share *share, size_t m)
{
    const GArray *visits = share->tracks[share->plan->track_of[m]].visits.visits;
    bool many = share->counts[m].within_blocks != NULL;
    Deviations from_first = {0};
    Flow *flow = &share->flows[m];
    size_t anchor = share->plan->anchor_of[m];
    double pre_sum = 0, post_sum = 0, diff_sum = 0, answer = (double)NAN;
    guint32 pairs = 0;
    bool any = false;
    for (guint i = 0; i < visits->len; i++) {
        const Visit *visit = &g_array_index(visits, Visit, i);
        double pre = form_score(share->assessments, visit->pre, m);
        double post = form_score(share->assessments, visit->post, m);
        count_visit(flow, !isnan(pre), !isnan(post));
        any = any || !isnan(pre) || !isnan(post);
        if (isnan(pre) || isnan(post))
            continue;
        pre_sum += pre;
        post_sum += post;
        diff_sum += post - pre;
        if (many)
            add_deviation(&from_first, pairs, post - pre);
        pairs++;
        if (anchor != G_MAXSIZE)
            answer = later_answer(share->assessments, visit, anchor, answer);
    }
    flow->patients += any;
    if (pairs == 0)
        return;
    flow->patients_both++;
    Sample *sample = &share->samples[m];
    size_t at = share->first_patient + share->n[m]++;
    sample->pre[at] = pre_sum / pairs;
    sample->post[at] = post_sum / pairs;
    sample->diff[at] = diff_sum / pairs;
    sample->pairs_of[at] = pairs;
    if (many)
        take_deviations(share, m, &from_first, pairs, at);
    if (anchor != G_MAXSIZE)
        sample->anchor[at] = answer;
}

static void reduce_track(TrackShare *track)
{
    const GArray *visits = track->visits.visits;
    guint64 pairs_before = track->flow.pairs;
    for (guint i = 0; i < visits->len; i++) {
        const Visit *visit = &g_array_index(visits, Visit, i);
        count_visit(&track->flow, visit->pre != NULL, visit->post != NULL);
    }
    guint64 pairs = track->flow.pairs - pairs_before;
    track->flow.patients += visits->len > 0;
    track->flow.patients_both += pairs > 0;
    track->with_one_pair += pairs == 1;
}

/* The answers to a measure that is asked once, from the forms of its time point. */
static void tally_answers(Share *share, size_t m, guint32 patient)
{
    AnswerTally *tally = &share->counts[m].answers;
    const Visits *of = &share->tracks[share->plan->track_of[m]].visits;
    for (guint i = 0; i < of->visits->len; i++) {
        const Visit *visit = &g_array_index(of->visits, Visit, i);
        const Form *form = tally->counts.time == of->track.before ? visit->pre : visit->post;
        if (form != NULL && form->time == tally->counts.time)
            answer_tally_add(tally, form_score(share->assessments, form, m), patient);
    }
    for (guint i = 0; i < of->follow_ups->len; i++) {
        const Form *form = g_array_index(of->follow_ups, const Form *, i);
        if (form->time == tally->counts.time)
            answer_tally_add(tally, form_score(share->assessments, form, m), patient);
    }
}

/* Whether the patient has any form of either side; with a score of `measure`, unless that is G_MAXSIZE. */
static void find_sides(const Share *share, const Visits *of, size_t measure, bool *ret_before, bool *ret_after)
{
    *ret_before = *ret_after = false;
    for (guint i = 0; i < of->visits->len; i++) {
        const Visit *visit = &g_array_index(of->visits, Visit, i);
        bool any = measure == G_MAXSIZE;
        *ret_before |= visit->pre != NULL && (any || !isnan(form_score(share->assessments, visit->pre, measure)));
        *ret_after |= visit->post != NULL && (any || !isnan(form_score(share->assessments, visit->post, measure)));
    }
}

/* Follow-ups belong to the last track; what they are counted from may lie on the other. */
static void count_follow_ups(Share *share)
{
    const Plan *plan = share->plan;
    const Visits *last = &share->tracks[plan->n_tracks - 1].visits;
    bool before = false, after = false;
    find_sides(share, last, G_MAXSIZE, &before, &after);
    for (guint i = 0; i < last->follow_ups->len; i++) {
        const Form *form = g_array_index(last->follow_ups, const Form *, i);
        follow_ups_count(share->follow_ups, share->n_follow_ups, form->time, before, after);
    }
    for (size_t m = 0; m < share->assessments->study->n_measures; m++) {
        MeasureCounts *counts = &share->counts[m];
        find_sides(share, &share->tracks[plan->track_of[m]].visits, m, &before, &after);
        for (guint i = 0; i < last->follow_ups->len; i++) {
            const Form *form = g_array_index(last->follow_ups, const Form *, i);
            if (!isnan(form_score(share->assessments, form, m)))
                follow_ups_count(counts->follow_ups, counts->n_follow_ups, form->time, before, after);
        }
    }
}

static void reduce_patient(Share *share, guint32 patient)
{
    const Plan *plan = share->plan;
    for (size_t t = 0; t < plan->n_tracks; t++)
        reduce_track(&share->tracks[t]);
    for (size_t m = 0; m < share->assessments->study->n_measures; m++) {
        reduce_measure(share, m);
        if (share->counts[m].answers.counts.time != TIME_NONE)
            tally_answers(share, m, patient);
        if (share->counts[m].items.moments.k > 0)
            item_tally_patient(&share->counts[m].items, &share->tracks[plan->track_of[m]].visits);
    }
    if (share->tracks[plan->n_tracks - 1].visits.follow_ups->len > 0)
        count_follow_ups(share);
    expected_of_patient(&share->expected, &share->tracks[0].visits, patient);
}

static void end_block(Share *share)
{
    for (size_t m = 0; m < share->assessments->study->n_measures; m++) {
        MeasureCounts *counts = &share->counts[m];
        if (counts->within_blocks != NULL)
            g_array_append_val(counts->within_blocks, counts->within_ss);
        counts->within_ss = (ExactSum){0};
    }
}

void share_match(Share *share)
{
    for (guint32 patient = share->first_patient; patient < share->end_patient; patient++) {
        for (size_t t = 0; t < share->plan->n_tracks; t++)
            visits_of_patient(&share->tracks[t].visits, patient);
        if (share->tracks[0].visits.has_dates)
            check_visit_dates(&share->tracks[0].visits);
        reduce_patient(share, patient);
        if ((patient + 1) % PATIENT_BLOCK == 0 || patient + 1 == share->end_patient)
            end_block(share);
    }
}
