/* Numbers as charts and reports print them: a true minus sign, thin gaps between thousands, as many decimals as the
 * scale bears, an en dash for a number that does not exist. */
#ifndef MLDSTAT_VISUAL_FIGURES_H
#define MLDSTAT_VISUAL_FIGURES_H

#include <glib.h>

/* Digits after the point for means on a scale of this length: one more than a whole-number questionnaire has (1 from 2
 * points up), none from 10,000 up, and two significant digits of a hundredth of the scale below 2. */
int figure_decimals(double span);

/* The value with this many decimals. Beyond 8 decimals or 12 digits in powers of ten: "1.20e-09". (transfer full) */
char *figure_text(double value, int decimals);

/* As figure_text, with a plus sign where positive. (transfer full) */
char *figure_signed(double value, int decimals);

/* "1 234". (transfer full) */
char *figure_count(guint64 count);

/* The value without needless digits: "2", "0.5". (transfer full) */
char *figure_plain(double value);

/* "95 %" of 0.95. (transfer full) */
char *figure_percent(double share);

#endif
