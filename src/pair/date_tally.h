/* What matching by date met, and how many wrong pairs that lets expect.
 *
 * On a day with two sessions of which the form before of one and the form after of the other are missing, what is left
 * looks like a pair and is none. Where a form is missing with odds r, that comes to 2 r_pre r_post for every such day
 * that is seen with all its forms. */
#ifndef MLDSTAT_PAIR_DATE_TALLY_H
#define MLDSTAT_PAIR_DATE_TALLY_H

#include <glib.h>

/* Wrong pairs that may be expected of a study: one study in fifty may hold one. */
#define WRONG_PAIRS_MAX 0.02

typedef struct {
    guint64 crowded;             /* patient-dates seen with more than one session */
    guint64 crowded_once;        /* patients with one such date only */
    guint64 pairs;               /* patient-dates with one form of either side, taken for a pair */
    guint64 unproven;            /* of them, those that neither stand in one record nor have times of day */
    guint64 pre_only, post_only; /* patient-dates with one form */
    const char *file;            /* of the first crowded date; borrowed; NULL without */
} DateTally;

void date_tally_add(DateTally *into, const DateTally *from);

/* Wrong pairs expected where only crowded dates are left unmatched; 0 without such dates. */
double date_tally_by_date(const DateTally *tally);

/* Wrong pairs expected where a patient with a crowded date is matched at none: those of patients who had a single day
 * with several sessions, which cannot be seen any more. */
double date_tally_by_patient(const DateTally *tally);

#endif
