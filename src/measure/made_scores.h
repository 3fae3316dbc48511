/* Every score of the questionnaires of one file, made while it is read and kept for a listing. */
#ifndef MLDSTAT_MEASURE_MADE_SCORES_H
#define MLDSTAT_MEASURE_MADE_SCORES_H

#include "base/code_column.h"
#include "design/study.h"
#include "measure/value_table.h"

typedef struct {
    const Study *study;
    size_t times_per_row;
    CodeColumn *codes;  /* [made_scores_at()]: 0 no score, else a code of `values`; no entries where the score is not
                           listed, or the file does not have the questionnaire */
    ValueTable *values; /* [questionnaire * INSTRUMENT_SCORES_MAX + score] */
} MadeScores;

/* (transfer full) */
MadeScores *made_scores_new(const Study *study, size_t times_per_row);
void made_scores_free(MadeScores *made);

/* How many columns there is room for. */
static inline size_t made_scores_room(const Study *study, size_t times_per_row)
{
    return study->n_questionnaires * INSTRUMENT_SCORES_MAX * times_per_row;
}

/* Where the score of a questionnaire, both by their number, of slot k stands in `codes`. */
static inline size_t made_scores_at(const MadeScores *made, size_t questionnaire, size_t score, size_t k)
{
    return (questionnaire * INSTRUMENT_SCORES_MAX + score) * made->times_per_row + k;
}

/* The code of a row; 0 also where nothing is kept, which may be all: `made` may be NULL. */
static inline guint32 made_scores_code(const MadeScores *made, size_t questionnaire, size_t score, size_t row, size_t k)
{
    const CodeColumn *column = made == NULL ? NULL : &made->codes[made_scores_at(made, questionnaire, score, k)];
    return column == NULL || column->count == 0 ? 0 : code_column_get(column, row);
}

#endif
