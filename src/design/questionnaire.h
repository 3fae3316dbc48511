/* An instrument as a study uses it: in which columns its answers stand and how they are recorded.
 *
 * Measures with the same instrument, columns and coding share one Questionnaire: a form is read and scored once.
 */
#ifndef MLDSTAT_DESIGN_QUESTIONNAIRE_H
#define MLDSTAT_DESIGN_QUESTIONNAIRE_H

#include "design/instrument.h"
#include "design/value_set.h"

typedef struct {
    const Instrument *instrument; /* owned by Study.instruments */
    char *pattern;                /* the text with {item}, and {time} in a wide layout, or NULL: columns were listed */
    char **columns; /* [item * n_slots + slot]: header, or NULL for an item that is not asked; n_slots * n_items */
    char **wide; /* per item: its header with {time} in it, whose place a value of the time point may take; NULL without
                    {time} */
    size_t n_slots;       /* 1, or the study's n_times where the pattern names the time point */
    guint32 at;           /* time points at which any of its measures is asked, as bits */
    const Coding *coding; /* NULL: as the ranges of the items say */
    ItemAnswer *answers;  /* text answers of the study file, for every item; they win over the definition's */
    size_t n_answers;
    double *parameters; /* one per parameter of the instrument */
    bool *asked;        /* per item: some file has it. All true but for optional items, see ingest/settle_items.h; NULL:
                           all true */
    ValueSet *value_set; /* NULL unless a score needs one and the study has it */
    bool *needed;        /* per item: a score that a measure stands for is made of it */
    size_t first_item;   /* its items' place among those of the whole study */
} Questionnaire;

/* False for an optional item that no file of the study has. */
static inline bool questionnaire_has_item(const Questionnaire *questionnaire, size_t item)
{
    return questionnaire->asked == NULL || questionnaire->asked[item];
}

/* The same of a term: an earlier score is always there. */
static inline bool questionnaire_has_term(const Questionnaire *questionnaire, const Term *term)
{
    return term->is_score || questionnaire_has_item(questionnaire, term->index);
}

/* Before the instruments it points to. */
void questionnaire_free(Questionnaire *questionnaire);

#endif
