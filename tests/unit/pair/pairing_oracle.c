/* The pairing against a second statement of its rules, form against form, over random small studies. */
#include "support/pair_case.h"

#include <criterion/criterion.h>
#include <math.h>

enum {
    STUDIES = 600,
};

static bool has_side(const CaseRecord *record, int side)
{
    return !isnan(record->score[side][0]) || !isnan(record->score[side][1]);
}

static bool same_scores(const CaseRecord *a, const CaseRecord *b)
{
    for (int side = 0; side < 2; side++)
        for (size_t m = 0; m < CASE_MEASURES; m++) {
            double x = a->score[side][m], y = b->score[side][m];
            if (!(x == y || (isnan(x) && isnan(y))))
                return false;
        }
    return true;
}

static void reject(PairCase *one)
{
    for (size_t i = 0; i < one->n; i++) {
        CaseRecord *record = &one->records[i];
        if (record->patient == 0)
            record->reason = REASON_NO_PATIENT;
        else if (record->time == TIME_NONE)
            record->reason = REASON_NO_TIME;
        else if (!has_side(record, 0) && !has_side(record, 1))
            record->reason = REASON_NO_SCORE;
    }
}

static bool meet(const CaseRecord *a, const CaseRecord *b, int side)
{
    return a->patient == b->patient && a->key == b->key && has_side(a, side) && has_side(b, side);
}

/* Is `a` read before `b`? */
static bool comes_first(const PairCase *one, size_t a, size_t b)
{
    return one->records[a].file != one->records[b].file ? one->records[a].file < one->records[b].file : a < b;
}

static void mark_duplicates(PairCase *one)
{
    bool repeats[CASE_RECORDS_MAX] = {false};
    for (size_t i = 0; i < one->n; i++)
        for (size_t k = 0; k < one->n; k++) {
            const CaseRecord *earlier = &one->records[k], *record = &one->records[i];
            if (k != i && comes_first(one, k, i) && earlier->reason == REASON_NONE && record->reason == REASON_NONE &&
                (meet(earlier, record, 0) || meet(earlier, record, 1)) && same_scores(earlier, record))
                repeats[i] = true;
        }
    for (size_t i = 0; i < one->n; i++)
        if (repeats[i])
            one->records[i].reason = REASON_DUPLICATE;
}

/* By date, records that differ are not excluded but left unmatched. */
static void mark_conflicts(PairCase *one)
{
    bool out[CASE_RECORDS_MAX] = {false};
    if (one->key == KEY_DATE)
        return;
    for (size_t i = 0; i < one->n; i++)
        for (size_t k = 0; k < one->n; k++)
            for (int side = 0; side < 2; side++) {
                const CaseRecord *record = &one->records[i], *other = &one->records[k];
                if (i == k || record->reason != REASON_NONE || other->reason != REASON_NONE || record->key == 0 ||
                    !meet(record, other, side))
                    continue;
                bool first = comes_first(one, i, k);
                out[i] = out[i] || one->rule == DUPLICATES_REFUSE || first == (one->rule == DUPLICATES_LAST);
            }
    for (size_t i = 0; i < one->n; i++)
        if (out[i]) {
            one->records[i].reason = REASON_CONFLICT;
            one->crowded = one->crowded || (one->key == KEY_PATIENT && one->rule == DUPLICATES_REFUSE);
        }
}

/* The one form of a patient, key and side that is left; NULL when there is none; *ret_several when there are more. */
static const CaseRecord *form_of(const PairCase *one, int patient, int key, int side, bool *ret_several)
{
    const CaseRecord *found = NULL;
    for (size_t i = 0; i < one->n; i++) {
        const CaseRecord *record = &one->records[i];
        if (record->reason != REASON_NONE || record->patient != patient || record->key != key ||
            !has_side(record, side))
            continue;
        *ret_several = *ret_several || found != NULL;
        found = record;
    }
    return found;
}

static double score_of(const CaseRecord *record, int side, size_t m)
{
    return record == NULL ? (double)NAN : record->score[side][m];
}

typedef struct {
    Flow flow[1 + CASE_MEASURES]; /* of the study, then of the measures */
    double pre[CASE_MEASURES], post[CASE_MEASURES];
    unsigned pairs[CASE_MEASURES];
} Tally;

static void count(Flow *flow, bool pre, bool post)
{
    flow->assessments += (guint64)pre + (guint64)post;
    flow->pairs += pre && post;
    flow->pre_only += pre && !post;
    flow->post_only += post && !pre;
}

static void add_visit(Tally *tally, const CaseRecord *pre, const CaseRecord *post)
{
    count(&tally->flow[0], pre != NULL, post != NULL);
    for (size_t m = 0; m < CASE_MEASURES; m++) {
        double x = score_of(pre, 0, m), y = score_of(post, 1, m);
        count(&tally->flow[1 + m], !isnan(x), !isnan(y));
        if (isnan(x) || isnan(y))
            continue;
        tally->pre[m] += x;
        tally->post[m] += y;
        tally->pairs[m]++;
    }
}

static void add_unmatched(Tally *tally, const PairCase *one, int patient, int key)
{
    for (size_t i = 0; i < one->n; i++) {
        const CaseRecord *record = &one->records[i];
        if (record->reason != REASON_NONE || record->patient != patient || record->key != key)
            continue;
        if (has_side(record, 0))
            add_visit(tally, record, NULL);
        if (has_side(record, 1))
            add_visit(tally, NULL, record);
    }
}

/* Where dates are too crowded to be trusted: per patient, whether there is a date with several sessions. */
typedef struct {
    bool risky;
    bool crowded[CASE_PATIENTS];
} Doubts;

/* Dates with one form of either side in two records are a risk as soon as some date has more than that. */
static Doubts find_doubts(const PairCase *one)
{
    Doubts doubts = {0};
    double crowded = 0, pairs = 0, unproven = 0, pre_only = 0, post_only = 0;
    for (int patient = 1; patient < CASE_PATIENTS && one->key == KEY_DATE; patient++)
        for (int key = 1; key <= 4; key++) {
            bool several = false;
            const CaseRecord *pre = form_of(one, patient, key, 0, &several);
            const CaseRecord *post = form_of(one, patient, key, 1, &several);
            crowded += several;
            pairs += !several && pre != NULL && post != NULL;
            unproven += !several && pre != NULL && post != NULL && pre != post;
            pre_only += !several && pre != NULL && post == NULL;
            post_only += !several && pre == NULL && post != NULL;
            doubts.crowded[patient] = doubts.crowded[patient] || several;
        }
    doubts.risky = pairs > 0 && 2 * crowded * pre_only * post_only * unproven > 0.02 * pairs * pairs * pairs;
    return doubts;
}

static Tally tally_patient(const PairCase *one, const Doubts *doubts, int patient)
{
    Tally tally = {0};
    bool doubtful = doubts->risky && doubts->crowded[patient];
    for (int key = 0; key <= 4; key++) {
        bool several = false;
        const CaseRecord *pre = form_of(one, patient, key, 0, &several);
        const CaseRecord *post = form_of(one, patient, key, 1, &several);
        if (key == 0 || several || (doubtful && pre != post && pre != NULL && post != NULL))
            add_unmatched(&tally, one, patient, key);
        else
            add_visit(&tally, pre, post);
    }
    for (size_t i = 0; i <= CASE_MEASURES; i++) {
        tally.flow[i].patients = tally.flow[i].assessments > 0;
        tally.flow[i].patients_both = tally.flow[i].pairs > 0;
    }
    return tally;
}

static void sum_flow(Flow *into, const Flow *from)
{
    into->patients += from->patients;
    into->patients_both += from->patients_both;
    into->assessments += from->assessments;
    into->pairs += from->pairs;
    into->pre_only += from->pre_only;
    into->post_only += from->post_only;
}

/* Patients in the order of their first record that is not rejected. */
static size_t order_patients(const PairCase *one, int patients[CASE_RECORDS_MAX])
{
    size_t n = 0;
    for (int file = 0; file < 2; file++)
        for (size_t i = 0; i < one->n; i++) {
            const CaseRecord *record = &one->records[i];
            bool seen = record->file != file || record_reason_fate(record->reason) == FATE_REJECTED;
            for (size_t k = 0; k < n && !seen; k++)
                seen = patients[k] == record->patient;
            if (!seen)
                patients[n++] = record->patient;
        }
    return n;
}

static bool flow_equal(const Flow *a, const Flow *b)
{
    return a->patients == b->patients && a->patients_both == b->patients_both && a->assessments == b->assessments &&
           a->pairs == b->pairs && a->pre_only == b->pre_only && a->post_only == b->post_only;
}

static void compare_samples(const PairCase *one, const Samples *samples, const char *about)
{
    int patients[CASE_RECORDS_MAX];
    Doubts doubts = find_doubts(one);
    size_t n = order_patients(one, patients), at[CASE_MEASURES] = {0};
    Flow flow[1 + CASE_MEASURES] = {0};
    for (size_t i = 0; i < n; i++) {
        Tally tally = tally_patient(one, &doubts, patients[i]);
        for (size_t m = 0; m <= CASE_MEASURES; m++)
            sum_flow(&flow[m], &tally.flow[m]);
        for (size_t m = 0; m < CASE_MEASURES; m++) {
            const Sample *sample = &samples->samples[m];
            if (tally.pairs[m] == 0)
                continue;
            size_t k = at[m]++;
            cr_assert_lt(k, sample->n, "%s", about);
            cr_assert_eq(sample->pairs_of[k], tally.pairs[m], "%s", about);
            cr_assert(sample->pre[k] == tally.pre[m] / tally.pairs[m], "%s", about);
            cr_assert(sample->post[k] == tally.post[m] / tally.pairs[m], "%s", about);
            cr_assert(sample->diff[k] == (tally.post[m] - tally.pre[m]) / tally.pairs[m], "%s", about);
        }
    }
    cr_assert(flow_equal(&samples->flow, &flow[0]), "%s", about);
    for (size_t m = 0; m < CASE_MEASURES; m++) {
        cr_assert_eq(samples->samples[m].n, at[m], "%s", about);
        cr_assert(flow_equal(&samples->samples[m].flow, &flow[1 + m]), "%s", about);
    }
}

/* Every record lies in the range that its fate asks for, and every range is as long as it can be. */
static void compare_ranges(const PairCase *one, const Accounting *accounting, const char *about)
{
    g_autoptr(GString) want = g_string_new(NULL);
    for (int file = 0; file < (int)accounting->n_files; file++) {
        const CaseRecord *first = NULL, *last = NULL;
        unsigned in_range = 0;
        for (size_t i = 0; i <= one->n; i++) {
            const CaseRecord *record = i < one->n ? &one->records[i] : NULL;
            if (record != NULL && record->file != file)
                continue;
            if (first != NULL && (record == NULL || record->reason != first->reason)) {
                g_string_append_printf(want, "%s %s%s%s %u-%u n=%u\n", accounting->files[file].name,
                                       fate_name(record_reason_fate(first->reason)),
                                       first->reason == REASON_NONE ? "" : " ", record_reason_name(first->reason),
                                       first->line, last->line, in_range);
                first = NULL;
                in_range = 0;
            }
            first = first == NULL ? record : first;
            last = record;
            in_range++;
        }
    }
    g_autofree char *got = ranges_text(accounting);
    cr_assert_str_eq(got, want->str, "%s\n%s\nnot\n%s", about, got, want->str);
    cr_assert(accounting_adds_up(accounting), "%s", about);
}

/* Every gap of a record is found, whatever the first reason to reject it; of a blank row only that it is one. */
static bool lacks(const PairCase *one, const CaseRecord *record, RecordReason gap)
{
    bool no_key = one->key == KEY_PATIENT || record->key == 0;
    bool no_score = !has_side(record, 0) && !has_side(record, 1);
    bool is_blank = one->layout != LAYOUT_LONG && record->patient == 0 && no_key && no_score;
    switch (gap) {
    case REASON_NO_PATIENT:
        return record->patient == 0;
    case REASON_NO_TIME:
        return record->time == TIME_NONE;
    case REASON_NO_SCORE:
        return no_score && !is_blank;
    default:
        return record->reason == gap;
    }
}

static void compare_findings(const PairCase *one, const FindingList *findings, const char *about)
{
    static const struct {
        RecordReason reason;
        FindingCode code;
    } kinds[] = {{REASON_NO_PATIENT, FINDING_NO_PATIENT},
                 {REASON_NO_TIME, FINDING_NO_TIME},
                 {REASON_NO_SCORE, FINDING_NO_SCORE},
                 {REASON_DUPLICATE, FINDING_DUPLICATE},
                 {REASON_CONFLICT, FINDING_CONFLICT}};
    for (size_t k = 0; k < G_N_ELEMENTS(kinds); k++) {
        guint64 want = 0, got = 0;
        for (size_t i = 0; i < one->n; i++)
            want += lacks(one, &one->records[i], kinds[k].reason);
        for (size_t i = 0; i < finding_list_count(findings); i++)
            got += finding_list_get(findings, i)->code == kinds[k].code ? finding_list_get(findings, i)->count : 0;
        cr_assert_eq(got, want, "%s\n%s: %u, not %u", about, finding_code_name(kinds[k].code), (unsigned)got,
                     (unsigned)want);
    }
}

Test(pair_pairing_oracle, random_studies)
{
    Draw draw = {.state = 19691230};
    g_autoptr(Temp) temp = temp_new();
    unsigned crowded = 0, paired_studies = 0;
    for (int i = 0; i < STUDIES; i++) {
        PairCase one;
        GString *texts[2];
        pair_case_draw(&draw, &one);
        pair_case_write(&draw, &one, texts);
        g_autoptr(Study) study = pair_case_study(temp, &one, texts);
        g_autofree char *about = g_strdup_printf("study %d, rule %d\n%s%s", i, one.rule, texts[0]->str, texts[1]->str);
        reject(&one);
        mark_duplicates(&one);
        mark_conflicts(&one);
        g_autoptr(Paired) paired = paired_new(study, 1 + (unsigned)draw_below(&draw, 3));
        cr_assert_eq(paired->error != NULL, one.crowded, "%s", about);
        crowded += one.crowded;
        if (paired->error == NULL) {
            compare_ranges(&one, paired->accounting, about);
            compare_samples(&one, paired->samples, about);
            compare_findings(&one, paired->findings, about);
            paired_studies += paired->samples->flow.pairs > 0;
        }
        g_string_free(texts[0], TRUE);
        g_string_free(texts[1], TRUE);
    }
    cr_assert(crowded > STUDIES / 100 && paired_studies > STUDIES / 2, "%u crowded, %u paired", crowded,
              paired_studies);
}
