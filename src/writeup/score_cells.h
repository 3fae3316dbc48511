/* The scores that were kept of a file (measure/made_scores.h) as CSV cells: each text is made once. */
#ifndef MLDSTAT_WRITEUP_SCORE_CELLS_H
#define MLDSTAT_WRITEUP_SCORE_CELLS_H

#include "measure/part.h"

#include <string.h>

/* What a score of a form is written as: the score and the empty reason why it is missing, ",7.5,". */
typedef struct {
    guint8 length;
    char text[31]; /* a number has at most 24 characters, see number_short(); the rest is '\0' */
} ScoreCell;

typedef struct {
    const MadeScores *made; /* borrowed; NULL where nothing was kept, and then nothing is found */
    ScoreCell **cells;      /* [questionnaire * INSTRUMENT_SCORES_MAX + score][code] */
} ScoreCells;

void score_cells_init(ScoreCells *cells, const Part *part);
void score_cells_clear(ScoreCells *cells);

/* Of slot k of a row; NULL where the score is missing, or was not kept. */
static inline const ScoreCell *score_cells_find(const ScoreCells *cells, size_t questionnaire, size_t score, size_t row,
                                                size_t k)
{
    guint32 code = made_scores_code(cells->made, questionnaire, score, row, k);
    return code == 0 ? NULL : &cells->cells[questionnaire * INSTRUMENT_SCORES_MAX + score][code];
}

/* A copy of a fixed size, for which there is nearly always room, takes no call. */
static inline void score_cell_append(const ScoreCell *cell, GString *out)
{
    if (out->allocated_len - out->len < sizeof cell->text) {
        g_string_append_len(out, cell->text, cell->length);
        return;
    }
    memcpy(out->str + out->len, cell->text, sizeof cell->text);
    out->len += cell->length;
}

#endif
