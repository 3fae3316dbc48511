/* What a report makes of the numbers of visual/figures.h. All results are (transfer full). */
#ifndef MLDSTAT_WRITEUP_WORDING_NUMBER_H
#define MLDSTAT_WRITEUP_WORDING_NUMBER_H

#include <glib.h>
#include <stdbool.h>

/* "−1.3 to −0.5"; an en dash when either does not exist */
char *interval_words(double low, double high, int decimals);
/* "5.8 (2.1)" */
char *mean_sd_words(double mean, double sd, int decimals);
/* "0.012", "< 0.001" */
char *p_words(double p);
/* "p = 0.012", "p < 0.001"; "p not defined" */
char *p_phrase(double p);
/* "81 %": a part of a count, to whole percents; an en dash of nothing */
char *share_words(guint64 part, guint64 all);
/* "12 (34 %)": a part of a count, and its share */
char *part_words(guint64 part, guint64 all);
/* "17 to 59 %" of shares 0 to 1, to whole percents; an en dash when either does not exist */
char *share_interval_words(double low, double high);
/* "0.4 points", "1.0 points", "1 point" */
char *points_words(double value, int decimals);
/* "2 points", "1 point"; "14 % of the score before" */
char *size_words(double value, bool is_percent);
/* "1 patient", "36 patients" */
char *count_words(guint64 n, const char *singular, const char *plural);

#endif
