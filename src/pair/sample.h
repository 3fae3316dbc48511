/* Who has both a before and an after score, per measure, and who fell out.
 *
 * The patient is the unit: a patient's values are the means over that patient's complete pairs of the measure. Patients
 * are in the order of their first record; nothing identifies them.
 */
#ifndef MLDSTAT_PAIR_SAMPLE_H
#define MLDSTAT_PAIR_SAMPLE_H

#include "base/item_moments.h"
#include "design/study.h"

/* Counts of forms ("assessments": a patient at a session and time point, with at least one usable score; in a measure's
 * flow: with a score of that measure). assessments = 2 pairs + pre_only + post_only. */
typedef struct {
    guint64 patients;      /* with at least one assessment */
    guint64 patients_both; /* with at least one complete pair */
    guint64 assessments;
    guint64 pairs;     /* complete pairs */
    guint64 pre_only;  /* before without its after */
    guint64 post_only; /* after without its before */
} Flow;

/* Patients with an assessment at a follow-up, and how many of them also have one before and one after, at whatever
 * session; in a measure's: a score of it. */
typedef struct {
    int time; /* the follow-up's time point */
    guint64 patients;
    guint64 with_before;
    guint64 with_after;
} FollowUp;

/* The most distinct answers that are counted one by one. */
#define ANSWERS_MOST 25

typedef struct {
    double value;
    guint64 forms;
    guint64 patients; /* who gave the answer at least once: over all answers they may add up to more than there are */
} AnswerCount;

/* What was answered to a measure that is asked at one time point only. */
typedef struct {
    int time;             /* TIME_NONE: the measure is compared, nothing below is filled in */
    guint64 forms;        /* with an answer */
    guint64 patients;     /* with an answer */
    AnswerCount *answers; /* ascending by value; NULL when there are none or more than ANSWERS_MOST */
    size_t n_answers;
    bool many_values; /* more than ANSWERS_MOST */
} AskedOnce;

/* The sessions that should have been answered, as the study's files with `expected` list them. */
typedef struct {
    bool declared;        /* without such a file there is no denominator */
    guint64 sessions;     /* a session listed twice counts once */
    guint64 with_pre;     /* of them, those with a form before */
    guint64 with_post;    /* with a form after */
    guint64 with_both;    /* with a complete pair */
    guint64 not_expected; /* sessions with a form that are not listed */
} Expected;

typedef struct {
    const Measure *measure; /* borrowed from the Study */
    bool many_pairs;        /* compared in a session design: a patient may have more than one pair */
    bool is_course;         /* compared from baseline to end */
    Flow flow;
    size_t n;           /* patients with at least one complete pair; 0 when the measure is asked once only */
    double *pre;        /* n means of the patients' before scores */
    double *post;       /* n means of the after scores */
    double *diff;       /* n means of post - pre */
    guint32 *pairs_of;  /* n numbers of complete pairs */
    double within_ss;   /* with many_pairs: squared deviations of a patient's differences from that patient's mean, over
                           all patients; else 0. The same bits for any number of threads */
    double *first_diff; /* with many_pairs: n differences at the patients' first complete pair, else NULL. First is the
                           earliest date of the form before, where there are dates: of that after where the form before
                           has none. Without dates, on the same date, and where one of the patient's pairs has none, it
                           is the first by session: numbers ascend, labels follow in the order of their bytes */
    const Measure *anchor_measure; /* asks after the same sessions or course for the change itself; NULL without one */
    double *anchor; /* then: n of its answers, in the form after of the patient's last pair that has one; NaN without an
                       answer */
    ItemMoments items;    /* of the terms that its score is the sum or mean of, one form before of each patient; k is 0
                             where they are not known */
    size_t *item_terms;   /* items.k indexes into the score's terms */
    FollowUp *follow_ups; /* one per follow-up at which the measure is asked, in the study's order */
    size_t n_follow_ups;
    AskedOnce asked_once;
} Sample;

typedef struct {
    bool many_pairs;          /* session design: a patient may have more than one pair */
    guint64 crowded_dates;    /* matching by date: patient-dates with more than one session, which stay unmatched */
    const char *crowded_file; /* name of the file with the first of them, borrowed from the Study; NULL without */
    double wrong_pairs;       /* expected number of pairs whose forms are of different sessions, see visits.h */
    bool is_course;           /* the study's only pair is that of baseline and end */
    Flow flow;                /* of the study: an assessment has any score; of its sessions where it has both */
    bool has_course;          /* the study has a course beside its sessions */
    Flow course;              /* then: of the course */
    FollowUp *follow_ups;     /* one per follow-up of the study: forms with any score */
    size_t n_follow_ups;      /* 0 in most studies */
    Expected expected;
    Date first_date, last_date; /* of the used records; DATE_NONE without dates */
    Sample *samples;            /* one per measure of the Study, in its order */
    size_t n_samples;
} Samples;

/* Samples of the study's measures, with room for `n_patients` values each and every count 0. (transfer full) */
Samples *samples_new(const Study *study, guint32 n_patients);
void samples_free(Samples *samples);

/* True when some measure belongs to a session design (`many_pairs`), or to one of one pair a patient. */
bool samples_have_design(const Samples *samples, bool many_pairs);

void flow_add(Flow *into, const Flow *from);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Samples, samples_free)

#endif
