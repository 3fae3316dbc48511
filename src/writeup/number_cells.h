/* Numbers as CSV cells, many of them and mostly the same ones: each text is made once. */
#ifndef MLDSTAT_WRITEUP_NUMBER_CELLS_H
#define MLDSTAT_WRITEUP_NUMBER_CELLS_H

#include <glib.h>

typedef struct NumberCells NumberCells;

NumberCells *number_cells_new(void);
void number_cells_free(NumberCells *cells);

/* Appends the shortest text that reads back to the same double (base/number.h); `value` is finite. */
void number_cells_append(NumberCells *cells, GString *out, double value);

/* Appends a count. */
void number_cells_append_count(GString *out, guint64 count);

#endif
