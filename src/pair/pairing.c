#include "pair/pairing.h"

#include "base/error.h"
#include "base/parallel.h"
#include "pair/visit_dates.h"

#include <math.h>
#include <string.h>

/* A range of patients, matched by one thread into its own stretch of every sample. */
typedef struct {
    _Alignas(CACHE_LINE) Assessments *assessments;
    Visits visits;
    Sample *samples;       /* shared; this share writes only from `first_patient` on */
    size_t *n;             /* per measure: patients written */
    Flow *flows;           /* per measure */
    Flow flow;             /* of the study */
    guint64 with_one_pair; /* patients */
    guint32 first_patient, end_patient;
} Share;

static void count_visit(Flow *flow, bool pre, bool post)
{
    flow->assessments += (guint64)pre + (guint64)post;
    flow->pairs += pre && post;
    flow->pre_only += pre && !post;
    flow->post_only += post && !pre;
}

static void reduce_measure(Share *share, size_t m)
{
    const GArray *visits = share->visits.visits;
    Flow *flow = &share->flows[m];
    double pre_sum = 0, post_sum = 0, diff_sum = 0;
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
        pairs++;
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
}

static void reduce_patient(Share *share)
{
    const GArray *visits = share->visits.visits;
    guint64 pairs_before = share->flow.pairs;
    for (guint i = 0; i < visits->len; i++) {
        const Visit *visit = &g_array_index(visits, Visit, i);
        count_visit(&share->flow, visit->pre != NULL, visit->post != NULL);
    }
    guint64 pairs = share->flow.pairs - pairs_before;
    share->flow.patients += visits->len > 0;
    share->flow.patients_both += pairs > 0;
    share->with_one_pair += pairs == 1;
    for (size_t m = 0; m < share->assessments->study->n_measures; m++)
        reduce_measure(share, m);
}

static void match_share(size_t i, gpointer data)
{
    Share *share = (Share *)data + i;
    for (guint32 patient = share->first_patient; patient < share->end_patient; patient++) {
        visits_of_patient(&share->visits, patient);
        if (share->visits.has_dates)
            check_visit_dates(&share->visits);
        reduce_patient(share);
    }
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

static Samples *samples_new(const Study *study, guint32 n_patients)
{
    Samples *samples = g_new0(Samples, 1);
    samples->n_samples = study->n_measures;
    samples->samples = g_new0(Sample, study->n_measures);
    samples->first_date = samples->last_date = DATE_NONE;
    for (size_t m = 0; m < study->n_measures; m++) {
        Sample *sample = &samples->samples[m];
        sample->measure = &study->measures[m];
        sample->pre = g_new(double, (size_t)n_patients + 1);
        sample->post = g_new(double, (size_t)n_patients + 1);
        sample->diff = g_new(double, (size_t)n_patients + 1);
        sample->pairs_of = g_new(guint32, (size_t)n_patients + 1);
    }
    return samples;
}

static void share_init(Share *share, Assessments *assessments, const PatientOrder *orders, Samples *samples)
{
    size_t n_measures = assessments->study->n_measures;
    *share = (Share){.assessments = assessments, .samples = samples->samples};
    visits_init(&share->visits, assessments, orders);
    share->n = cache_line_new0(size_t, n_measures);
    share->flows = cache_line_new0(Flow, n_measures);
}

/* All that the shares have in common. */
typedef struct {
    Assessments *assessments;
    PatientOrder *orders; /* one per part */
    Samples *samples;
    guint8 *crowded_of; /* as in Visits */
    Share *shares;
    size_t n_shares;
    unsigned jobs;
    bool watch_clock, watch_patient;
} Matching;

static void match_all(Matching *matching)
{
    guint32 n_patients = matching->assessments->n_patients;
    for (size_t i = 0; i < matching->n_shares; i++) {
        Share *share = &matching->shares[i];
        share_init(share, matching->assessments, matching->orders, matching->samples);
        share->visits.crowded_of = matching->crowded_of;
        share->visits.watch_clock = matching->watch_clock;
        share->visits.watch_patient = matching->watch_patient;
        share->first_patient = (guint32)((guint64)n_patients * i / matching->n_shares);
        share->end_patient = (guint32)((guint64)n_patients * (i + 1) / matching->n_shares);
    }
    parallel_run(matching->n_shares, matching->jobs, match_share, matching->shares);
}

static void share_clear(Share *share)
{
    visits_clear(&share->visits);
    g_aligned_free(share->n);
    g_aligned_free(share->flows);
}

static bool has_clock(const Part *part)
{
    for (size_t row = 0; row < part->clock.count; row++)
        if (code_column_get(&part->clock, row) != 0)
            return true;
    return false;
}

/* Matches again where the first look saw dates with more than one session: only then is a second look needed at what
 * each pair rests on. */
static void match_watchfully(Matching *matching)
{
    DateTally dates = {0};
    bool timed = false;
    for (size_t i = 0; i < matching->n_shares; i++)
        date_tally_add(&dates, &matching->shares[i].visits.tally);
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

static void add_flow(Flow *into, const Flow *from)
{
    into->patients += from->patients;
    into->patients_both += from->patients_both;
    into->assessments += from->assessments;
    into->pairs += from->pairs;
    into->pre_only += from->pre_only;
    into->post_only += from->post_only;
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
            sample->n += n;
            add_flow(&sample->flow, &shares[i].flows[m]);
        }
        sample->pre = g_renew(double, sample->pre, sample->n + 1);
        sample->post = g_renew(double, sample->post, sample->n + 1);
        sample->diff = g_renew(double, sample->diff, sample->n + 1);
        sample->pairs_of = g_renew(guint32, sample->pairs_of, sample->n + 1);
    }
}

/* auto: a session design when more than half of the patients with any pair have at least two. */
static bool has_many_pairs(const Study *study, guint64 with_one_pair, guint64 patients_both)
{
    if (study->analysis.pairs != PAIRS_AUTO)
        return study->analysis.pairs == PAIRS_SESSION;
    return 2 * with_one_pair < patients_both;
}

static void take_dates(Samples *samples, const Assessments *assessments, bool any_excluded)
{
    guint32 first = 0, last = 0;
    for (size_t i = 0; i < assessments->n_parts; i++) {
        Part *part = &assessments->parts[i];
        if (any_excluded)
            part_narrow_dates(part);
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
                             : "name a session or date column so that forms can be matched";
    return mld_fail(error, MLD_ERROR_DATA,
                    "%s:%" G_GUINT64_FORMAT ": %" G_GUINT64_FORMAT " %s more than one form of the same time point; %s",
                    part->file->name, line_map_first(part->lines, (guint64)first->crowded_row + 1), crowded,
                    crowded == 1 ? "patient has" : "patients have", remedy);
}

static bool gather_shares(Samples *samples, Assessments *assessments, Share shares[], size_t n_shares,
                          FindingList *findings, GError **error)
{
    guint64 with_one_pair = 0, crowded = 0;
    DateTally dates = {0};
    bool any_excluded = false;
    const Visits *first_crowded = NULL;
    for (size_t i = 0; i < n_shares; i++) {
        if (first_crowded == NULL && shares[i].visits.crowded > 0)
            first_crowded = &shares[i].visits;
        crowded += shares[i].visits.crowded;
        add_flow(&samples->flow, &shares[i].flow);
        date_tally_add(&dates, &shares[i].visits.tally);
        add_exclusions(assessments, shares[i].visits.exclusions);
        any_excluded = any_excluded || shares[i].visits.exclusions->len > 0;
        finding_list_join(findings, shares[i].visits.findings);
        with_one_pair += shares[i].with_one_pair;
    }
    if (crowded > 0)
        return refuse_crowded(assessments, first_crowded, crowded, error);
    close_gaps(samples, shares, n_shares);
    const Study *study = assessments->study;
    samples->crowded_dates = dates.crowded;
    samples->crowded_file = dates.file;
    samples->wrong_pairs = shares[0].visits.watch_patient ? date_tally_by_patient(&dates) : date_tally_by_date(&dates);
    samples->was_auto = study->analysis.pairs == PAIRS_AUTO;
    samples->many_pairs = has_many_pairs(study, with_one_pair, samples->flow.patients_both);
    take_dates(samples, assessments, any_excluded);
    return true;
}

Samples *pair_assessments(Assessments *assessments, unsigned jobs, FindingList *findings, GError **error)
{
    guint32 n_patients = assessments->n_patients;
    size_t n_shares = MAX(MIN(jobs, n_patients / 1024 + 1), 1u);
    g_autoptr(Samples) samples = samples_new(assessments->study, n_patients);
    PatientOrder *orders = g_new0(PatientOrder, assessments->n_parts);
    Share *shares = cache_line_new0(Share, n_shares);
    Ordering ordering = {orders, assessments};
    parallel_run(assessments->n_parts, jobs, order_part, &ordering);
    bool by_date = match_key(assessments->study) == MATCH_DATE;
    g_autofree guint8 *crowded_of = by_date ? g_new0(guint8, (size_t)n_patients + 1) : NULL;
    Matching matching = {.assessments = assessments,
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
    g_free(orders);
    g_aligned_free(shares);
    return ok ? g_steal_pointer(&samples) : NULL;
}
