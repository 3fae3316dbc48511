/* Reasons why a score is missing as CSV cells: forms lack the same answers again and again, and each text is made once.
 */
#ifndef MLDSTAT_WRITEUP_REASON_CELLS_H
#define MLDSTAT_WRITEUP_REASON_CELLS_H

#include "writeup/wording_unscored.h"

typedef struct ReasonCells ReasonCells;

/* For one questionnaire. */
ReasonCells *reason_cells_new(void);
void reason_cells_free(ReasonCells *cells);

/* Appends why `form` lacks `score`: unscored_words() as a cell. */
void reason_cells_append(ReasonCells *cells, GString *out, const ScoredForm *form, const Score *score);

#endif
