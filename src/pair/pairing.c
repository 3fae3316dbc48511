#include "pair/pairing.h"

#include "base/error.h"
#include "base/parallel.h"
#include "pair/scale.h"
#include "pair/share.h"

#include <string.h>

static void match_share(size_t i, gpointer data)
{
    share_match((Share *)data + i);
}

/* All that the shares have in common. */
typedef struct {
    Assessments *assessments;
    const Plan *plan;
    PatientOrder *orders; /* one per part */
    Samples *samples;
    guint8 *crowded_of; /* as in Visits */
    Share *shares;
    size_t n_shares;
    unsigned jobs;
    bool watch_clock, watch_patient;
} Matching;

/* Where a share begins, and the one before it ends. */
static guint32 share_boundary(const Matching *matching, size_t i)
{
    guint32 n_patients = matching->assessments->n_patients;
    guint64 blocks = n_patients / PATIENT_BLOCK + 1;
    return (guint32)MIN(blocks * i / matching->n_shares * PATIENT_BLOCK, n_patients);
}

static void match_all(Matching *matching)
{
    for (size_t i = 0; i < matching->n_shares; i++) {
        Share *share = &matching->shares[i];
        share_init(share, matching->assessments, matching->orders, matching->plan, matching->samples);
        share->tracks[0].visits.crowded_of = matching->crowded_of;
        share->tracks[0].visits.watch_clock = matching->watch_clock;
        share->tracks[0].visits.watch_patient = matching->watch_patient;
        share->first_patient = share_boundary(matching, i);
        share->end_patient = share_boundary(matching, i + 1);
    }
    parallel_run(matching->n_shares, matching->jobs, match_share, matching->shares);
}

static bool has_clock(const Part *part)
{
    for (size_t row = 0; row < part->clock.count; row++)
        if (code_column_get(&part->clock, row) != 0)
            return true;
    return false;
}

/* Matches again where the first look saw dates with more than one session: only then is a second look needed at what
 * each pair rests on. Only sessions, the first track, are matched by date. */
static void match_watchfully(Matching *matching)
{
    DateTally dates = {0};
    bool timed = false;
    for (size_t i = 0; i < matching->n_shares; i++)
        date_tally_add(&dates, &matching->shares[i].tracks[0].visits.tally);
    for (size_t p = 0; dates.crowded > 0 && p < matching->assessments->n_parts; p++)
        timed = timed || has_clock(&matching->assessments->parts[p]);
    bool risky = date_tally_by_date(&dates) > WRONG_PAIRS_MAX;
    if (!timed && !risky)
        return;
    for (size_t i = 0; i < matching->n_shares; i++)
        share_clear(&matching->shares[i]);
    matching->watch_clock = timed;
    matching->watch_patient = risky;
    match_all(matching);
}

typedef struct {
    PatientOrder *orders;
    const Assessments *assessments;
} Ordering;

static void order_part(size_t i, gpointer data)
{
    const Ordering *ordering = data;
    patient_order_init(&ordering->orders[i], &ordering->assessments->parts[i], ordering->assessments->n_patients);
}

static int compare_exceptions(const void *left, const void *right)
{
    const RowException *a = left, *b = right;
    if (a->row != b->row)
        return a->row < b->row ? -1 : 1;
    return (int)a->reason - (int)b->reason;
}

/* Puts the exclusions among the rejections, in row order; a record counts once. */
static void add_exclusions(Assessments *assessments, const GArray *exclusions)
{
    for (guint i = 0; i < exclusions->len; i++) {
        const Exclusion *exclusion = &g_array_index(exclusions, Exclusion, i);
        part_except(&assessments->parts[exclusion->part], exclusion->row, exclusion->reason);
    }
    for (size_t p = 0; p < assessments->n_parts && exclusions->len > 0; p++) {
        GArray *exceptions = assessments->parts[p].exceptions;
        g_array_sort(exceptions, compare_exceptions);
        guint kept = 0;
        for (guint i = 0; i < exceptions->len; i++) {
            RowException exception = g_array_index(exceptions, RowException, i);
            if (kept > 0 && g_array_index(exceptions, RowException, kept - 1).row == exception.row)
                continue;
            g_array_index(exceptions, RowException, kept++) = exception;
        }
        g_array_set_size(exceptions, kept);
    }
}

/* Closes the gaps that the shares left between each other and gives back what was not needed. */
static void close_gaps(Samples *samples, const Share shares[], size_t n_shares)
{
    for (size_t m = 0; m < samples->n_samples; m++) {
        Sample *sample = &samples->samples[m];
        for (size_t i = 0; i < n_shares; i++) {
            size_t from = shares[i].first_patient, n = shares[i].n[m];
            memmove(sample->pre + sample->n, sample->pre + from, n * sizeof(double));
            memmove(sample->post + sample->n, sample->post + from, n * sizeof(double));
            memmove(sample->diff + sample->n, sample->diff + from, n * sizeof(double));
            memmove(sample->pairs_of + sample->n, sample->pairs_of + from, n * sizeof(guint32));
            if (sample->anchor != NULL)
                memmove(sample->anchor + sample->n, sample->anchor + from, n * sizeof(double));
            if (sample->first_diff != NULL)
                memmove(sample->first_diff + sample->n, sample->first_diff + from, n * sizeof(double));
            sample->n += n;
            flow_add(&sample->flow, &shares[i].flows[m]);
        }
        sample->pre = g_renew(double, sample->pre, sample->n + 1);
        sample->post = g_renew(double, sample->post, sample->n + 1);
        sample->diff = g_renew(double, sample->diff, sample->n + 1);
        sample->pairs_of = g_renew(guint32, sample->pairs_of, sample->n + 1);
        if (sample->anchor != NULL)
            sample->anchor = g_renew(double, sample->anchor, sample->n + 1);
        if (sample->first_diff != NULL)
            sample->first_diff = g_renew(double, sample->first_diff, sample->n + 1);
    }
}

/* auto: a session design when more than half of the patients with any pair have at least two. A course has one pair. */
static bool has_many_pairs(const Study *study, const Track *track, guint64 with_one_pair, guint64 patients_both)
{
    if (track->is_course && track->key == MATCH_PATIENT)
        return false;
    if (study->analysis.pairs != PAIRS_AUTO)
        return study->analysis.pairs == PAIRS_SESSION;
    return 2 * with_one_pair < patients_both;
}

static void take_dates(Samples *samples, const Assessments *assessments, bool any_excluded)
{
    guint32 first = 0, last = 0;
    for (size_t i = 0; i < assessments->n_parts; i++) {
        Part *part = &assessments->parts[i];
        if (study_file_times(assessments->study, part->file) == 0)
            continue;
        if (any_excluded || part->undated->len > 0 || part->file->preset->spread_records)
            part_narrow_dates(part); /* records were left out after they had been read */
        if (part->first_date != 0)
            first = first == 0 ? part->first_date : MIN(first, part->first_date);
        last = MAX(last, part->last_date);
    }
    if (first == 0)
        return;
    samples->first_date = (Date)(first - 1) + DATE_FIRST;
    samples->last_date = (Date)(last - 1) + DATE_FIRST;
}

static bool refuse_crowded(const Assessments *assessments, const Visits *first, guint64 crowded, GError **error)
{
    const Part *part = &assessments->parts[first->crowded_part];
    const char *remedy = assessments->study->analysis.pairs == PAIRS_COURSE
                             ? "'pairs: course' allows one before and one after"
                         : first->track.is_course ? "a course has one baseline and one end"
                                                  : "name a session or date column so that forms can be matched";
    return mld_fail(error, MLD_ERROR_DATA,
                    "%s:%" G_GUINT64_FORMAT ": %" G_GUINT64_FORMAT " %s more than one form of the same time point; %s",
                    part->file->name, part_line(part, first->crowded_row), crowded,
                    crowded == 1 ? "patient has" : "patients have", remedy);
}

/* What the shares found on one track. False with MLD_ERROR_DATA when its forms cannot be told apart. */
static bool gather_track(Samples *samples, Assessments *assessments, Share shares[], size_t n_shares, size_t t,
                         FindingList *findings, GError **error)
{
    const Track *track = &shares[0].plan->tracks[t];
    guint64 with_one_pair = 0, crowded = 0;
    const Visits *first_crowded = NULL;
    Flow flow = {0};
    for (size_t i = 0; i < n_shares; i++) {
        TrackShare *found = &shares[i].tracks[t];
        if (first_crowded == NULL && found->visits.crowded > 0)
            first_crowded = &found->visits;
        crowded += found->visits.crowded;
        flow_add(&flow, &found->flow);
        with_one_pair += found->with_one_pair;
        add_exclusions(assessments, found->visits.exclusions);
        finding_list_join(findings, found->visits.findings);
    }
    *(t == 0 ? &samples->flow : &samples->course) = flow;
    bool many = has_many_pairs(assessments->study, track, with_one_pair, flow.patients_both);
    for (size_t m = 0; m < samples->n_samples; m++)
        if (shares[0].plan->track_of[m] == t) {
            samples->samples[m].many_pairs = many;
            samples->samples[m].is_course = track->is_course;
            if (!many)
                g_clear_pointer(&samples->samples[m].first_diff, g_free);
        }
    if (t == 0)
        samples->many_pairs = many;
    return crowded == 0 || refuse_crowded(assessments, first_crowded, crowded, error);
}

/* Block by block, in the order of the patients. */
static double add_blocks(const Share shares[], size_t n_shares, size_t m)
{
    ExactSum all = {0};
    for (size_t i = 0; i < n_shares; i++) {
        const GArray *blocks = shares[i].counts[m].within_blocks;
        for (guint b = 0; blocks != NULL && b < blocks->len; b++) {
            exact_sum_add(&all, g_array_index(blocks, ExactSum, b).sum);
            all.rest += g_array_index(blocks, ExactSum, b).rest;
        }
    }
    return all.sum + all.rest;
}

/* What the shares counted besides pairs. */
static void gather_counts(Samples *samples, Share shares[], size_t n_shares)
{
    samples->follow_ups = g_steal_pointer(&shares[0].follow_ups);
    samples->n_follow_ups = shares[0].n_follow_ups;
    samples->expected = shares[0].expected.counts;
    for (size_t i = 1; i < n_shares; i++) {
        follow_ups_add(samples->follow_ups, shares[i].follow_ups, samples->n_follow_ups);
        expected_add(&samples->expected, &shares[i].expected.counts);
    }
    for (size_t m = 0; m < samples->n_samples; m++) {
        Sample *sample = &samples->samples[m];
        MeasureCounts *first = &shares[0].counts[m];
        sample->within_ss = sample->first_diff == NULL ? 0 : add_blocks(shares, n_shares, m);
        for (size_t i = 1; i < n_shares; i++) {
            const MeasureCounts *counts = &shares[i].counts[m];
            follow_ups_add(first->follow_ups, counts->follow_ups, counts->n_follow_ups);
            if (first->answers.counts.time != TIME_NONE)
                answer_tally_join(&first->answers, &counts->answers);
            item_moments_join(&first->items.moments, &counts->items.moments);
        }
        sample->follow_ups = g_steal_pointer(&first->follow_ups);
        sample->n_follow_ups = first->n_follow_ups;
        sample->asked_once = answer_tally_take(&first->answers);
        sample->items = first->items.moments;
        first->items.moments = (ItemMoments){0};
        sample->item_terms = g_steal_pointer(&first->items.terms);
    }
}

static void gather_dates(Samples *samples, const Share shares[], size_t n_shares)
{
    DateTally dates = {0};
    for (size_t i = 0; i < n_shares; i++)
        date_tally_add(&dates, &shares[i].tracks[0].visits.tally);
    samples->crowded_dates = dates.crowded;
    samples->crowded_file = dates.file;
    samples->wrong_pairs =
        shares[0].tracks[0].visits.watch_patient ? date_tally_by_patient(&dates) : date_tally_by_date(&dates);
}

/* A measure without an answer at a time point at which others have some: its column is empty, or unreadable. */
static void report_unanswered(const Samples *samples, const Study *study, FindingList *findings)
{
    for (size_t m = 0; m < samples->n_samples; m++) {
        const Sample *sample = &samples->samples[m];
        const Measure *measure = sample->measure;
        const Flow *all = sample->is_course && samples->has_course ? &samples->course : &samples->flow;
        const struct {
            int time;
            guint64 of_study, of_measure;
        } sides[] = {
            {measure->before, all->pairs + all->pre_only, sample->flow.pairs + sample->flow.pre_only},
            {measure->after, all->pairs + all->post_only, sample->flow.pairs + sample->flow.post_only},
        };
        for (size_t i = 0; i < G_N_ELEMENTS(sides); i++)
            if ((measure->at >> sides[i].time & 1) != 0 && sides[i].of_study > 0 && sides[i].of_measure == 0)
                finding_list_add(findings, FINDING_MEASURE_ALL_MISSING, NULL, measure->label,
                                 study->times[sides[i].time].name, 0, NULL);
    }
}

static bool gather_shares(Samples *samples, Assessments *assessments, Share shares[], size_t n_shares,
                          FindingList *findings, GError **error)
{
    const Plan *plan = shares[0].plan;
    bool any_excluded = false;
    for (size_t t = 0; t < plan->n_tracks; t++) {
        if (!gather_track(samples, assessments, shares, n_shares, t, findings, error))
            return false;
        for (size_t i = 0; i < n_shares; i++)
            any_excluded = any_excluded || shares[i].tracks[t].visits.exclusions->len > 0;
    }
    close_gaps(samples, shares, n_shares);
    gather_counts(samples, shares, n_shares);
    gather_dates(samples, shares, n_shares);
    samples->is_course = plan->tracks[0].is_course;
    samples->has_course = plan->n_tracks > 1;
    report_unanswered(samples, assessments->study, findings);
    take_dates(samples, assessments, any_excluded);
    return true;
}

static void plan_anchors(const Plan *plan, Samples *samples, guint32 n_patients)
{
    for (size_t m = 0; m < samples->n_samples; m++)
        if (plan->anchor_of[m] != G_MAXSIZE) {
            samples->samples[m].anchor_measure = samples->samples[plan->anchor_of[m]].measure;
            samples->samples[m].anchor = g_new(double, (size_t)n_patients + 1);
        }
}

/* Where patients may turn out to have several pairs. */
static void plan_first_diffs(const Plan *plan, Samples *samples, const Study *study, guint32 n_patients)
{
    for (size_t m = 0; m < samples->n_samples; m++) {
        const Track *track = &plan->tracks[plan->track_of[m]];
        bool by_session = !track->is_course && study->analysis.pairs == PAIRS_SESSION;
        if (measure_is_paired(&study->measures[m]) && (by_session || track->key != MATCH_PATIENT))
            samples->samples[m].first_diff = g_new(double, (size_t)n_patients + 1);
    }
}

Samples *pair_assessments(Assessments *assessments, unsigned jobs, FindingList *findings, GError **error)
{
    if (!check_scales(assessments, error))
        return NULL;
    guint32 n_patients = assessments->n_patients;
    size_t n_shares = MAX(MIN(jobs, n_patients / PATIENT_BLOCK + 1), 1u);
    Plan plan;
    plan_init(&plan, assessments->study);
    g_autoptr(Samples) samples = samples_new(assessments->study, n_patients);
    plan_anchors(&plan, samples, n_patients);
    plan_first_diffs(&plan, samples, assessments->study, n_patients);
    PatientOrder *orders = g_new0(PatientOrder, assessments->n_parts);
    Share *shares = cache_line_new0(Share, n_shares);
    Ordering ordering = {orders, assessments};
    parallel_run(assessments->n_parts, jobs, order_part, &ordering);
    bool by_date = plan.tracks[0].key == MATCH_DATE;
    g_autofree guint8 *crowded_of = by_date ? g_new0(guint8, (size_t)n_patients + 1) : NULL;
    Matching matching = {.assessments = assessments,
                         .plan = &plan,
                         .orders = orders,
                         .samples = samples,
                         .crowded_of = crowded_of,
                         .shares = shares,
                         .n_shares = n_shares,
                         .jobs = jobs};
    match_all(&matching);
    if (by_date)
        match_watchfully(&matching);
    bool ok = gather_shares(samples, assessments, shares, n_shares, findings, error);
    for (size_t i = 0; i < n_shares; i++)
        share_clear(&shares[i]);
    for (size_t i = 0; i < assessments->n_parts; i++)
        patient_order_clear(&orders[i]);
    plan_clear(&plan);
    g_free(orders);
    g_aligned_free(shares);
    return ok ? g_steal_pointer(&samples) : NULL;
}
