/* What one file contributed: its records as typed columns.
 *
 * A row is a data record, row r being record r + 1 of the file; rejected records keep their (empty) row, so that a row
 * number leads back to its line. In a wide layout a row holds several time points.
 */
#ifndef MLDSTAT_MEASURE_PART_H
#define MLDSTAT_MEASURE_PART_H

#include "base/cache_line.h"
#include "base/code_column.h"
#include "base/finding.h"
#include "base/id_table.h"
#include "design/study.h"
#include "ingest/line_map.h"
#include "measure/accounting.h"
#include "measure/outside_scores.h"
#include "measure/value_table.h"

/* A row that is not used. Kept in ascending order of rows. */
typedef struct {
    guint64 row;
    RecordReason reason;
} RowException;

typedef struct {
    _Alignas(CACHE_LINE) const Study *study; /* an array of parts is filled by several threads */
    const StudyFile *file;
    size_t rows;
    size_t times_per_row;   /* 1, or the study's n_times in a wide layout */
    CodeColumn patient;     /* 0: none (rejected); else patient number + 1 */
    CodeColumn session;     /* 0: none; else session number + 1. No entries when the study has no session column */
    CodeColumn date;        /* 0: none; else day - DATE_FIRST + 1. No entries without a date column */
    CodeColumn clock;       /* 0: none; else minute of the day + 1. Entries only where forms are matched by date */
    CodeColumn time;        /* time point + 1. Entries only with a time column */
    CodeColumn *scores;     /* [measure * times_per_row + k]: 0 missing, else a code of `values`; no entries where the
                               file does not have the measure */
    ValueTable *values;     /* per measure */
    OutsideScores *outside; /* [measure * n_times of the study + time point] */
    IdTable *patients;      /* of this file; NULL once joined */
    IdTable *sessions;      /* canonical texts; NULL once joined */
    guint32 first_date, last_date; /* codes of `date` over the rows not rejected, see part_narrow_dates(); 0 without */
    GArray *exceptions;            /* of RowException */
    LineMap *lines;
    char *sha256;
    FindingList *findings;
} Part;

void part_init(Part *part, const Study *study, const StudyFile *file);
void part_clear(Part *part);

/* Frees the columns but keeps exceptions, lines and digest for the accounting. */
void part_drop_columns(Part *part);

void part_except(Part *part, guint64 row, RecordReason reason);

/* Recomputes first_date and last_date over the rows without an exception, which must be in ascending order. */
void part_narrow_dates(Part *part);

/* The time point of slot k (0 to times_per_row - 1) of a row. */
static inline int part_time(const Part *part, size_t row, size_t k)
{
    if (part->times_per_row > 1)
        return (int)k;
    if (part->file->time != TIME_NONE)
        return part->file->time;
    return (int)code_column_get(&part->time, row) - 1;
}

/* The code of a measure in slot k of a row; 0 when it is missing. */
static inline guint32 part_score(const Part *part, size_t measure, size_t row, size_t k)
{
    const CodeColumn *column = &part->scores[measure * part->times_per_row + k];
    return column->count == 0 ? 0 : code_column_get(column, row);
}

#endif
