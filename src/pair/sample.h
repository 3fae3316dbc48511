/* Who has both a before and an after score, per measure, and who fell out.
 *
 * The patient is the unit: a patient's values are the means over that patient's complete pairs of the measure. Patients
 * are in the order of their first record; nothing identifies them.
 */
#ifndef MLDSTAT_PAIR_SAMPLE_H
#define MLDSTAT_PAIR_SAMPLE_H

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

typedef struct {
    const Measure *measure; /* borrowed from the Study */
    Flow flow;
    size_t n;          /* patients with at least one complete pair; 0 when the measure is asked once only */
    double *pre;       /* n means of the patients' before scores */
    double *post;      /* n means of the after scores */
    double *diff;      /* n means of post - pre */
    guint32 *pairs_of; /* n numbers of complete pairs */
} Sample;

typedef struct {
    bool many_pairs;            /* session design: a patient may have more than one pair */
    bool was_auto;              /* decided by the data, not by the study file */
    guint64 crowded_dates;      /* matching by date: patient-dates with more than one session, which stay unmatched */
    const char *crowded_file;   /* name of the file with the first of them, borrowed from the Study; NULL without */
    double wrong_pairs;         /* expected number of pairs whose forms are of different sessions, see visits.h */
    Flow flow;                  /* of the study: an assessment has any score */
    Date first_date, last_date; /* of the used records; DATE_NONE without dates */
    Sample *samples;            /* one per measure of the Study, in its order */
    size_t n_samples;
} Samples;

void samples_free(Samples *samples);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Samples, samples_free)

#endif
