/* What both charts of a measure need to know about it: names, scale, direction and how many changed which way. */
#ifndef MLDSTAT_VISUAL_SUBJECT_H
#define MLDSTAT_VISUAL_SUBJECT_H

#include "stats/results.h"
#include "visual/axis.h"
#include "visual/theme.h"

typedef struct {
    const MeasureResult *result; /* borrowed */
    char *label;                 /* the measure's, safe to show */
    char *before, *after;        /* the two time points: "Before" and "After" unless the study names them otherwise */
    double confidence;
    double low, high; /* the score axis: the declared range, or the observed one widened to round numbers; always
                         holds every score */
    double span;      /* length of the declared range, or of the observed one; what tolerances refer to */
    int decimals;     /* score_decimals(): for means and differences, in words and tables */
    double unit;      /* the chart's numbers are divided by it: 1, or a power of 1000 on a very large or small scale */
    int unit_decimals;
    int more_decimals;  /* which differences need beyond that, where their interval is very narrow */
    bool over_sessions; /* some patients have several pairs: each value is a patient's mean */
    ChangeSide side_down, side_up;
    guint64 counts[SIDE_COUNT]; /* patients; those sides that do not apply are 0 */
} Subject;

/* `study` may be NULL: then the time points are Before and After, the confidence 0.95. n must be >= 1.
 * (transfer full) */
Subject *subject_new(const MeasureResult *result, const Study *study);
void subject_free(Subject *subject);

/* Which way a difference goes; smaller than 1e-9 of the scale is the same. */
ChangeSide subject_side(const Subject *subject, double diff);

/* "improved", "unchanged", "worse"; without a better direction, or where each value is a mean over sessions, only which
 * way it went: a session's short-lived change, averaged, is not a patient who improved. */
const char *subject_side_word(const Subject *subject, ChangeSide side);

/* The declared important change as a signed difference in the better direction; NaN when none is declared or the better
 * direction is not known. */
double subject_important(const Subject *subject);

/* The smallest sensible tick step: 1 on a scale of whole numbers, else 0. */
double subject_least_step(const Subject *subject);

/* A score or a difference as the chart prints it, in units. (transfer full) */
char *subject_number(const Subject *subject, double value);
char *subject_signed(const Subject *subject, double value);

/* Tick i of an axis of scores or of differences, in units. (transfer full) */
char *subject_score_tick(const Subject *subject, const Ticks *ticks, size_t i);
char *subject_difference_tick(const Subject *subject, const Ticks *ticks, size_t i);

/* " Numbers in units of 1 000 000.", or "" where the unit is 1. (transfer full) */
char *subject_unit_text(const Subject *subject);

/* "0 to 10, lower is better"; without a range the direction alone. (transfer full) */
char *measure_scale_text(const Measure *measure);

/* Decimals for means and changes of a measure: figure_decimals() of its range, or of the observed scores where it has
 * none. */
int score_decimals(const MeasureResult *result);

/* "; not shown: 9 forms before only, 4 after only", or "" where every form has its other. (transfer full) */
char *subject_unpaired_text(const Subject *subject);

/* ", each with the mean over their sessions", or "" where each patient has one pair. */
const char *subject_means_text(const Subject *subject);

/* "24 improved, 4 unchanged, 8 worse" in the words of subject_side_word(). (transfer full) */
char *subject_counts_text(const Subject *subject);

/* "36 patients". (transfer full) */
char *subject_patients_text(const Subject *subject);

/* "-0.9 (95 % interval -1.3 to -0.5)"; only the difference where no interval exists. (transfer full) */
char *subject_difference_text(const Subject *subject);

/* "Important change: 2 points (Farrar 2001)", "Important change: 14 % of the score before", or NULL. (transfer full) */
char *subject_important_text(const Subject *subject);

/* True when intervals may be drawn: 3 patients or more. */
bool subject_has_intervals(const Subject *subject);

/* The interval of the mean difference; false when there is none to draw. */
bool subject_difference_interval(const Subject *subject, double *ret_low, double *ret_high);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Subject, subject_free)

#endif
