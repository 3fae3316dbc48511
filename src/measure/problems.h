/* What is wrong with the coming record, kept until the record is complete; then it becomes findings.
 *
 * Every problem of a record is reported, whatever the first reason to reject it, so that a user can repair its line at
 * once. The exceptions: cells of a record of the wrong width stand under wrong headers, and of a blank row only that it
 * is blank is worth saying.
 */
#ifndef MLDSTAT_MEASURE_PROBLEMS_H
#define MLDSTAT_MEASURE_PROBLEMS_H

#include "measure/cell_reader.h"
#include "measure/decimal_watch.h"

typedef struct {
    Part *part;
    const Study *study;
    const char *columns[COLUMN_ROLES]; /* headers that the file has, or NULL: for the collector to fill in */
    ColumnRole place;                  /* what pairs a record, session or date; COLUMN_ROLES when nothing has to */
    GArray *cells;                     /* of CellProblem (problems.c) */
    char **allowed;                    /* per measure: "0 to 10", or NULL */
    char **leading;       /* per measure, then per item: the first answer read by its leading number, quoted, or NULL */
    char *times;          /* the words a time column may hold */
    DecimalWatch decimal; /* of the records so far */
} Problems;

/* What the record is known to have. */
typedef struct {
    guint64 number; /* of the record, from 1: stands where the line will be */
    int time;       /* its time point; TIME_NONE where it has none or, in a wide layout, several */
    bool has_patient, has_site, has_time, has_session, has_date, has_score; /* true for what it does not need */
    bool is_placed; /* it has, or does not need, what pairs it */
} RecordContent;

void problems_init(Problems *problems, Part *part);
void problems_clear(Problems *problems);

/* A cell of the coming record is wrong; of its text as much is kept as a finding shows. */
void problems_note(Problems *problems, const CellReading *reading, const CellBinding *cell, const char *text,
                   size_t length);

/* A score of the coming record shows a decimal mark that its file is not known to have. */
void problems_note_mark(Problems *problems, DecimalMark mark, const CellBinding *cell, const char *text, size_t length);

/* A record with as many cells as the header: what is wrong with its cells, then what it lacks. */
void problems_report(Problems *problems, const RecordContent *record);

/* A record that a rule leaves out, about whose cells nothing is said; `column` may be NULL. */
void problems_report_left_out(Problems *problems, FindingCode code, const char *column, guint64 record);

/* A record of another width than the header's `n_columns`. */
void problems_report_width(Problems *problems, guint64 record, size_t n_cells, size_t n_columns);

/* Forgets the record's problems. */
static inline void problems_end(Problems *problems)
{
    if (problems->cells->len > 0)
        g_array_set_size(problems->cells, 0);
}

#endif
