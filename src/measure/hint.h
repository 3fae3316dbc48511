/* The likely cause of a group of findings, and what to do about it, in one line: what a group's hint says.
 *
 * Decided once, when a file has been read and its groups are complete, from the distinct values that each group counted
 * (base/finding.h). A cause is named only where more than half of a group's occurrences show it. Nothing here repeats
 * an id, a date or the cell of a time column; scores are repeated, as they are elsewhere.
 */
#ifndef MLDSTAT_MEASURE_HINT_H
#define MLDSTAT_MEASURE_HINT_H

#include "base/finding.h"
#include "measure/part.h"

/* What the collector says that a record or cell looks like (finding_list_add_like()). */
#define LIKE_NOTHING "nothing known"
#define LIKE_BLANK   "a blank row"
#define LIKE_EMPTY   "an empty cell"

/* What the cell of a time column looks like that is none of the study's words: the nearest of them, LIKE_EMPTY or
 * LIKE_NOTHING. Borrowed from the study, or static. */
const char *time_likeness(const Study *study, const char *text);

/* Sets the hints of part->findings, whose places are record numbers still. */
void hint_part(Part *part);

/* Scores outside the range of `measure`; `records` is the number of records in the file. NULL when no cause shows.
 * (transfer full) */
char *hint_out_of_range(const Finding *finding, const Measure *measure, guint64 records);

/* Answers outside the range of an item: missing codes, or another coding. As hint_out_of_range(). */
char *hint_answers(const Finding *finding, const Questionnaire *questionnaire, size_t item, guint64 records);

/* Texts that are no score: separators, missing codes, answers in words, units, spreadsheet errors, a repeated header.
 * NULL when no cause shows. (transfer full) */
char *hint_not_a_number(const Finding *finding);

/* What a date looks like that is not in the declared format: the known formats that fit it, separated by blanks, or
 * LIKE_SERIAL, LIKE_SHORT_YEAR, LIKE_MONTH_NAME or LIKE_NOTHING. Static or interned: never freed. */
#define LIKE_SERIAL     "a spreadsheet's day number"
#define LIKE_SHORT_YEAR "a year of two digits"
#define LIKE_MONTH_NAME "a month's name"
const char *date_likeness(const char *cell);

/* Dates, by their likenesses; as hint_out_of_range(). */
char *hint_bad_date(const Finding *finding, guint64 records);

#endif
