/* Numbers as people read them: the only place where rounding happens.
 *
 * Decimals follow the scale's resolution: one more than a whole-point scale shows. The minus sign is U+2212; a number
 * that does not exist is an en dash. All results are (transfer full).
 */
#ifndef MLDSTAT_WRITEUP_WORDING_NUMBER_H
#define MLDSTAT_WRITEUP_WORDING_NUMBER_H

#include "stats/results.h"

/* Decimals for means and changes of a measure: 1 on a scale 5 to 1,000 points wide, 2 on one of 0.5 to 5, and so on to
 * 6; 0 above 1,000. Without a range the observed scores stand for it. */
int score_decimals(const MeasureResult *result);

/* "5.8", "−0.9" */
char *number_words(double value, int decimals);
/* "+0.4", "−0.9", "0.0": for changes */
char *change_words(double value, int decimals);
/* "−1.3 to −0.5"; an en dash when either does not exist */
char *interval_words(double low, double high, int decimals);
/* "5.8 (2.1)" */
char *mean_sd_words(double mean, double sd, int decimals);
/* "0.012", "< 0.001" */
char *p_words(double p);
/* "p = 0.012", "p < 0.001"; "p not defined" */
char *p_phrase(double p);
/* "95 %", "99.9 %" from 0.95, 0.999 */
char *percent_words(double share);
/* "0", "2", "0.5": as short as it goes, for ranges and limits */
char *short_words(double value);
/* "1 patient", "36 patients" */
char *count_words(guint64 n, const char *singular, const char *plural);

#endif
