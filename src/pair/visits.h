/* One patient's forms of one track, matched: what was filled in before and after each session, or before and after the
 * course. How they are matched is in design/track.h.
 *
 * By date, a patient-date with more than one session is left unmatched. That alone is not enough: of two sessions of
 * one day, the form before of one and the form after of the other may be all that is left. So where any patient-date
 * has more than one session,
 *
 *   - forms with a time of day are a pair only if the one after follows within SESSION_HOURS (FINDING_IMPLAUSIBLE_GAP);
 *   - of the others, if more than WRONG_PAIRS_MAX wrong pairs are to be expected, those of patients who ever had
 *     several sessions on one day stay unmatched at all dates (FINDING_DOUBTFUL_PAIR);
 *   - what is to be expected then is in Samples.wrong_pairs, and the run refuses more than WRONG_PAIRS_MAX.
 *
 * Simulated over 300 logs of 300 patients with 8 to 20 days, a second session on 5 % of the days at least three hours
 * after the first began, and 8 % of all forms missing at random; wrong pairs per 10,000 days with two sessions, and the
 * share of the complete sessions that is found:
 *
 *                                        second sessions of anybody   of one patient in ten, half their days
 *   the date alone                             104     90.5 %                103     90.5 %
 *   no dates of patients with such a day        52     45.7 %                  0     85.8 %
 *   times of day                                 0     90.5 %                  0     90.5 %
 *
 * Dates only and second sessions of anybody is what the run refuses: nothing in such a log tells its wrong pairs from
 * the right. Times of day do not help where sessions of one day begin less than SESSION_HOURS apart, and a log with a
 * single day of two sessions may have lost the forms that would show it: of logs with one or two such days and dates
 * only about one in a hundred is accepted with a wrong pair.
 */
#ifndef MLDSTAT_PAIR_VISITS_H
#define MLDSTAT_PAIR_VISITS_H

#include "design/track.h"
#include "measure/assessments.h"
#include "pair/date_tally.h"
#include "pair/order.h"

#include <math.h>

/* Between the forms of one session, at most. */
#define SESSION_HOURS 3

/* One form: a time point of one row. */
typedef struct {
    guint32 key; /* session or date code; 0: none */
    guint32 row;
    guint16 part;
    guint8 time;
    guint8 slot;
} Form;

/* One session of the patient: pre or post is NULL where that form is missing. */
typedef struct {
    const Form *pre, *post;
} Visit;

/* A record left out by the duplicate rule. */
typedef struct {
    guint32 part, row;
    RecordReason reason;
} Exclusion;

/* Scratch space and what is collected on the way; one per thread and track. */
typedef struct {
    const Assessments *assessments;
    const PatientOrder *orders; /* one per part */
    Track track;
    guint16 *parts; /* those that can hold forms of the track */
    size_t n_parts;
    bool has_dates;       /* beside sessions: asked for ahead, for check_visit_dates() */
    bool is_unordered;    /* then: the current patient's visits are not in the order of their dates */
    GArray *forms;        /* of Form: of the current patient */
    GArray *merged;       /* of Form: room for putting them in order */
    GArray *visits;       /* of Visit: of the current patient, in ascending order of their keys */
    GArray *follow_ups;   /* of const Form *: of the current patient, at most one per follow-up, in order */
    GHashTable *excluded; /* records of the current patient, where a record can hold several forms */
    GArray *exclusions;   /* of Exclusion: of all patients so far */
    FindingList *findings;
    bool watch_clock;   /* pair forms with times of day only within SESSION_HOURS */
    bool watch_patient; /* pair forms without at no date of a patient with crowded dates */
    guint8
        *crowded_of; /* per patient the number of crowded dates, 2 for more: filled without watch_patient; borrowed */
    bool is_suspect; /* the current patient, with watch_patient */
    DateTally tally;
    guint64 crowded; /* patients with several different forms of one side and nothing to tell them apart */
    guint32 crowded_part, crowded_row; /* the first of them */
} Visits;

void visits_init(Visits *visits, const Assessments *assessments, const PatientOrder *orders, const Track *track);
void visits_clear(Visits *visits);

/* Matches the forms of one patient into visits->visits and visits->follow_ups. Identical forms count once; forms that
 * differ are excluded by the duplicate rule of their files, by refusal where these disagree; a date with more than one
 * session is left unmatched. What is found holds until the next call. */
void visits_of_patient(Visits *visits, guint32 patient);

/* Leaves a record out, with its finding. */
void visits_exclude(Visits *visits, const Form *form, RecordReason reason);

/* The score of a measure in a form; NaN when it is missing or the form is NULL. */
static inline double form_score(const Assessments *assessments, const Form *form, size_t measure)
{
    if (form == NULL)
        return (double)NAN;
    const Part *part = &assessments->parts[form->part];
    return part->values[measure].values[part_score(part, measure, form->row, form->slot)];
}

/* The key of a visit: that of its forms. */
static inline guint32 visit_key(const Visit *visit)
{
    return visit->pre != NULL ? visit->pre->key : visit->post->key;
}

#endif
