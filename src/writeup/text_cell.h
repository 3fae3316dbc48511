/* Text from outside, and dates, as CSV cells. */
#ifndef MLDSTAT_WRITEUP_TEXT_CELL_H
#define MLDSTAT_WRITEUP_TEXT_CELL_H

#include "base/date.h"

#include <glib.h>

/* The cell for a text: at most 1000 characters of it, quoted where it must be, and so that no spreadsheet takes it for
 * a formula. (transfer full) */
char *text_cell(const char *text);

/* Appends it. */
void text_cell_append(GString *out, const char *text);

/* Appends a date as 2026-10-31. */
void date_cell_append(GString *out, Date date);

#endif
