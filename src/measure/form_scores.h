/* The scores of questionnaires, made of the answers of one record at a time, and what there is to say of them. */
#ifndef MLDSTAT_MEASURE_FORM_SCORES_H
#define MLDSTAT_MEASURE_FORM_SCORES_H

#include "measure/part.h"
#include "measure/scoring_plan.h"

typedef struct FormTrouble FormTrouble;

typedef struct {
    Part *part;
    size_t n_held;         /* questionnaires of which the file has items; without any nothing below is used */
    ScoringPlan **plans;   /* per questionnaire: for the scores of measures; NULL where the file has no item of it */
    guint32 *made;         /* of the record at hand, as MadeScores.codes; NULL unless they are kept */
    double *answers;       /* room for the form at hand */
    ScoreResult *results;  /* likewise */
    FormTrouble *troubles; /* of the record at hand: what findings will say */
    size_t n_troubles;
} FormScores;

/* For the questionnaires that Part.holds marks. `keeps`: every score is made, and goes through `made` into Part.made.
 */
void form_scores_init(FormScores *forms, Part *part, bool keeps);
void form_scores_clear(FormScores *forms);

/* True when scores[index] of a record, numbered as Part.scores, is made of items of the file. */
bool form_scores_make(const FormScores *forms, size_t index);

/* Takes away the answers of a record to what is not asked at its time point; TIME_NONE: nothing. `items` are numbered
 * as Part.items. */
void form_scores_drop(const FormScores *forms, guint32 items[], int time);

/* Scores the forms of a record: every one that form_scores_make() is true for is set in `scores`, to 0 where it is
 * missing. What is wrong with them is kept for form_scores_report() until the next call. */
void form_scores_run(FormScores *forms, const guint32 items[], int time, guint32 scores[]);

/* The same for a row of the part whose answers are complete only now. */
void form_scores_row(FormScores *forms, size_t row);

/* The findings of the last record; `line` is what stands for it. */
void form_scores_report(const FormScores *forms, guint64 line);

#endif
