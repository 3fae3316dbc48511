/* A range of patients, matched and reduced by one thread. */
#ifndef MLDSTAT_PAIR_SHARE_H
#define MLDSTAT_PAIR_SHARE_H

#include "base/cache_line.h"
#include "pair/asked_once.h"
#include "pair/expected.h"
#include "pair/follow_ups.h"
#include "pair/item_tally.h"
#include "pair/sample.h"
#include "pair/visits.h"

/* What every share knows of the study. */
typedef struct {
    Track tracks[TRACKS_MAX];
    size_t n_tracks;
    size_t *track_of;  /* per measure */
    size_t *anchor_of; /* per measure: the anchor of its change, see plan_init(); G_MAXSIZE without one */
} Plan;

/* What a share finds on one track. */
typedef struct {
    Visits visits;
    Flow flow;             /* forms with any score */
    guint64 with_one_pair; /* patients */
} TrackShare;

/* A sum with what rounding took from it: to a double it is the same in whatever order patients come. */
typedef struct {
    double sum, rest;
} ExactSum;

void exact_sum_add(ExactSum *sum, double value);

/* What a share counts of a measure besides its pairs. */
typedef struct {
    FollowUp *follow_ups;
    size_t n_follow_ups;
    AnswerTally answers;
    ItemTally items;
    ExactSum within_ss;    /* of the current block of patients */
    GArray *within_blocks; /* of ExactSum: of those before; NULL where patients have one pair */
} MeasureCounts;

/* Patients whose sums of squares are added up before the others. */
#define PATIENT_BLOCK 1024u

/* One thread writes into its own stretch of every sample. */
typedef struct {
    _Alignas(CACHE_LINE) Assessments *assessments;
    const Plan *plan;
    TrackShare tracks[TRACKS_MAX];
    Sample *samples;       /* shared; this share writes only from `first_patient` on */
    size_t *n;             /* per measure: patients written */
    Flow *flows;           /* per measure */
    MeasureCounts *counts; /* per measure */
    FollowUp *follow_ups;  /* of the study */
    size_t n_follow_ups;
    ExpectedSessions expected;
    guint32 first_patient, end_patient;
} Share;

/* The anchor of a measure that is compared is the first one whose instrument asks for the change itself and that is
 * asked after, but not before, on the same track. */
void plan_init(Plan *plan, const Study *study);
void plan_clear(Plan *plan);

/* `orders` has one entry per part. The range of patients is for the caller to set: it begins at a multiple of
 * PATIENT_BLOCK and ends at one, or at the last patient. */
void share_init(Share *share, Assessments *assessments, const PatientOrder *orders, const Plan *plan, Samples *samples);
void share_clear(Share *share);

/* Matches the patients of the share one after the other and counts and reduces what it finds. */
void share_match(Share *share);

#endif
