/* The text of one questionnaire item's cell to its answer, in the item's own range. */
#ifndef MLDSTAT_MEASURE_ITEM_TEXT_H
#define MLDSTAT_MEASURE_ITEM_TEXT_H

#include "base/finding.h"
#include "design/dialect.h"
#include "design/questionnaire.h"
#include "measure/missing.h"

/* How the cells of one item are read in one file. Everything is borrowed. */
typedef struct {
    const Item *item;
    const CodingMap *coding;   /* how numbers are recorded; NULL, or not mapped: as the item's range says */
    const ItemAnswer *answers; /* of the study file: they come before the definition's */
    size_t n_answers;
    const MissingCodes *missing; /* those for scores */
    DecimalMark decimal;
    bool leading_numbers; /* "5 - very bad" counts as 5 */
} ItemReader;

typedef struct {
    double value;        /* NaN where the cell is empty or does not count */
    bool is_wrong;       /* the cell does not count */
    bool is_noted;       /* it counts, and something is to be said of it */
    FindingCode problem; /* of either: FINDING_OUT_OF_RANGE, _NOT_A_NUMBER, _NOT_AN_ANSWER; _LEADING_NUMBER if noted */
    double outside;      /* the recorded number of FINDING_OUT_OF_RANGE */
    DecimalMark mark;    /* that a number shows where none is declared; else DECIMAL_AUTO */
} ItemReading;

/* `text` has no blanks around it. In this order it is
 *   a text answer: the number it stands for, in the item's own range whatever the coding;
 *   missing: empty, a missing code, a number that is one, or one of the definition's own (Item.missing, as recorded);
 *   of a clock item a time of day (base/time_of_day.h), which counts in minutes from midnight; else
 * FINDING_NOT_AN_ANSWER; a number of the range it is recorded in, mapped to the item's: else FINDING_OUT_OF_RANGE. Of a
 * whole item it must come to a whole number (to 1e-9): else FINDING_NOT_AN_ANSWER; where the item takes midpoints, two
 * such numbers in ascending order ("30 to 60", "30-60", with any dash), which count as their mean; else
 * FINDING_NOT_A_NUMBER, or FINDING_NOT_AN_ANSWER where the item has text answers. */
ItemReading item_read(const ItemReader *reader, const char *text, size_t length);

#endif
