/* Scoring questionnaires whose answers are given as text, by the same way that cells of a file go.
 *
 * Answers are words such as
 *
 *     1=22:15 2=30_to_60 5a-5d=1,0,2,0 6-9=1 7= @coding=from-one
 *
 * An item or a run of them, in the definition's order, and one answer for all or one for each; an empty answer is an
 * empty cell, '_' stands for a blank, a later word wins. What is not named is an empty cell, an optional item without
 * even a column. '@coding' names one of the definition's codings, '@' and a parameter's name sets that parameter.
 *
 * What they must score is said by words such as
 *
 *     global=5 percent~84.85 efficiency=0? daytime=incomplete refused=8,9
 *
 * '=' asks for equality to 1e-9, '~' for agreement in the digits shown; '?' after a number that the score is doubtful,
 * which it must not be otherwise. In place of a number: `unanswered`, `incomplete`, `impossible`. 'refused' lists the
 * items whose answers do not count; without it none may be refused.
 */
#ifndef MLDSTAT_TESTS_SUPPORT_SCORING_H
#define MLDSTAT_TESTS_SUPPORT_SCORING_H

#include "design/questionnaire.h"
#include "measure/scoring.h"

/* One form, read and scored. */
typedef struct {
    Instrument *instrument;
    Questionnaire use;
    double *answers;      /* per item; NaN where there is none */
    bool *is_refused;     /* per item: its text is no answer */
    ScoreResult *results; /* per score */
} ScoredForm;

/* A mistake in the words fails the test. `instrument` ships. (transfer full) */
ScoredForm *form_score(const char *instrument, const char *answers);
void scored_form_free(ScoredForm *form);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ScoredForm, scored_form_free)

/* Borrowed. */
const ScoreResult *form_result(const ScoredForm *form, const char *score);

/* What differs from `expected`, in words; NULL where nothing does. (transfer full) */
char *form_differs(const ScoredForm *form, const char *expected);

/* What a form of a table is there to show. */
typedef enum {
    VECTOR_LOWEST,  /* every whole item that the score asks for at the low end of its range */
    VECTOR_HIGHEST, /* at the high end */
    VECTOR_MID,     /* complete, the answers not all the same */
    VECTOR_ONE_MISSING,
    VECTOR_TOO_MANY_MISSING, /* at least two, and there is no score */
    VECTOR_OUT_OF_RANGE,     /* an item's answer is refused */
    VECTOR_OTHER,
    VECTOR_KINDS,
} VectorKind;

typedef struct {
    VectorKind kind;
    const char *answers;
    const char *scores; /* what they must score */
} ScoreVector;

/* The forms of one instrument. Every table is named in support/vector_tables.h. */
typedef struct {
    const char *instrument;
    const ScoreVector *vectors;
    size_t n;
} VectorTable;

#define VECTOR_TABLE(instrument, vectors)                                                                              \
    {                                                                                                                  \
        instrument, vectors, sizeof(vectors) / sizeof(vectors)[0]                                                      \
    }

/* Fails the test for every form of the table that scores otherwise than it says. */
void vectors_hold(const VectorTable *table);

/* True when the form, whose expectations are `expected`, shows what `kind` stands for of the score. A score of a single
 * item shows too many missing where it shows one missing. */
bool form_shows(const ScoredForm *form, const char *expected, size_t score, VectorKind kind);

#endif
