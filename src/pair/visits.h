/* One patient's forms, matched: what was filled in before and after each session.
 *
 * The key of a match, decided once per study: the session where the study has a session column, else the date, else the
 * patient alone (a course, or no column to tell sessions apart). Never the order or the rank of rows.
 */
#ifndef MLDSTAT_PAIR_VISITS_H
#define MLDSTAT_PAIR_VISITS_H

#include "measure/assessments.h"
#include "pair/order.h"

#include <math.h>

typedef enum {
    MATCH_SESSION,
    MATCH_DATE,
    MATCH_PATIENT,
} MatchKey;

MatchKey match_key(const Study *study);

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

/* Scratch space and what is collected on the way; one per thread. */
typedef struct {
    const Assessments *assessments;
    const PatientOrder *orders; /* one per part */
    MatchKey key;
    GArray *forms;           /* of Form: of the current patient */
    GArray *merged;          /* of Form: room for putting them in order */
    GArray *visits;          /* of Visit: of the current patient */
    GArray *exclusions;      /* of Exclusion: of all patients so far */
    guint exclusions_before; /* of them, those before the current session */
    FindingList *findings;
    guint64 crowded; /* patients with several different forms of one side and nothing to tell them apart */
    guint32 crowded_part, crowded_row; /* the first of them */
} Visits;

void visits_init(Visits *visits, const Assessments *assessments, const PatientOrder *orders);
void visits_clear(Visits *visits);

/* Matches the forms of one patient into visits->visits. Identical forms count once; forms that differ are excluded by
 * the study's rule; a date with more than one session is left unmatched. */
void visits_of_patient(Visits *visits, guint32 patient);

/* The score of a measure in a form; NaN when it is missing or the form is NULL. */
static inline double form_score(const Assessments *assessments, const Form *form, size_t measure)
{
    if (form == NULL)
        return (double)NAN;
    const Part *part = &assessments->parts[form->part];
    return part->values[measure].values[part_score(part, measure, form->row, form->slot)];
}

#endif
