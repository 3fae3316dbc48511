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
#include "measure/fact_column.h"
#include "measure/made_scores.h"
#include "measure/outside_scores.h"
#include "measure/value_table.h"

/* A row that is not used. Kept in ascending order of rows. */
typedef struct {
    guint64 row;
    RecordReason reason;
} RowException;

/* A row whose answers have been put together with those of an earlier one, and shares its fate. Its patient is 0. */
typedef struct {
    guint64 row, first;
} RowFollower;

/* A row whose answers give no score (REASON_NOT_SCORED), kept for a listing. It has all its codes but that of the
 * patient, who is in no numbering. */
typedef struct {
    guint64 row;
    char *patient; /* the id as written, see patient_id_shown() */
} UnscoredRow;

typedef struct {
    _Alignas(CACHE_LINE) const Study *study; /* an array of parts is filled by several threads */
    const StudyFile *file;
    size_t rows;
    bool holds_forms;        /* false: facts about patients, or the sessions that were expected */
    guint32 roles;           /* bit of each ColumnRole that the file has; see Binding.roles */
    char **header;           /* its columns' names */
    size_t times_per_row;    /* 1, or the study's n_times in a wide layout */
    CodeColumn patient;      /* 0: none (rejected); else patient number + 1 */
    CodeColumn session;      /* 0: none; else session number + 1. No entries without a session column */
    CodeColumn date;         /* 0: none; else day - DATE_FIRST + 1. No entries without a date column */
    CodeColumn clock;        /* 0: none; else minute of the day + 1. Entries only where forms are matched by date */
    CodeColumn time;         /* time point + 1. Entries only with a time column */
    CodeColumn *scores;      /* [measure * times_per_row + k]: 0 missing, else a code of `values`; no entries where the
                                file does not have the measure */
    ValueTable *values;      /* per measure */
    CodeColumn *items;       /* [part_item()]: answers to the items of questionnaires: 0 missing, ITEM_REFUSED, else a
                                code of `item_values`; no entries where the file does not have the item */
    ValueTable *item_values; /* per item of the study; its code 1 is ITEM_REFUSED, with the value ANSWER_REFUSED */
    bool *holds;             /* per questionnaire: the file has columns of its items */
    MadeScores *made;        /* NULL unless forms are to be listed, and where a form may lie in several rows */
    OutsideScores *outside;  /* [measure * n_times of the study + time point] */
    IdTable *patients;       /* of this file; NULL once joined */
    IdTable *sessions;       /* canonical texts; NULL once joined */
    IdTable *spellings;      /* with loose ids: every spelling, as in `patients` but not folded; NULL once joined */
    FactColumn *facts;       /* fact_count(): NULL once joined */
    guint32 first_date, last_date; /* codes of `date` over the rows not rejected, see part_narrow_dates(); 0 without */
    GArray *exceptions;            /* of RowException */
    GArray *followers;             /* of RowFollower, in ascending order of rows */
    GArray *undated;               /* rows (guint64) without a time point, whose date may say which follow-up it is */
    GArray *facts_only;            /* rows (guint64) without a score that are used for their facts */
    GArray *unscored;              /* of UnscoredRow, in ascending order; NULL unless they are wanted */
    bool *exclude_used;            /* per entry of data.exclude: names a record of the file */
    LineMap *lines;
    bool wants_digest;
    char *sha256; /* NULL unless it is wanted */
    FindingList *findings;
} Part;

void part_init(Part *part, const Study *study, const StudyFile *file);
void part_clear(Part *part);

/* Frees the columns but keeps exceptions, lines and digest for the accounting. */
void part_drop_columns(Part *part);

/* Frees the facts of the rows alone. */
void part_drop_facts(Part *part);

/* Room for Part.unscored. (transfer full) */
GArray *part_unscored_new(void);

/* Keeps a row for a listing, if that is wanted; true then. */
bool part_keep_unscored(Part *part, guint64 row, const char *patient);

void part_except(Part *part, guint64 row, RecordReason reason);

/* Puts exceptions that were added out of order in ascending order of rows. */
void part_sort_exceptions(Part *part);

/* True when a record with an empty time point may be a follow-up by its date. */
bool part_may_be_dated(const Part *part);

/* The first fact, see measure/fact_key.h, that makes a row without a score worth keeping: a site that the exporting
 * program writes into every row says nothing. */
size_t part_first_content(const Part *part);

/* The physical line of a row. */
guint64 part_line(const Part *part, guint64 row);

/* True when the row has a score in any slot. */
bool part_row_has_score(const Part *part, size_t row);

/* True when some part's file has the column of a fact (measure/fact_key.h). */
bool parts_have_fact(const Part parts[], size_t n_parts, size_t fact);

/* Recomputes first_date and last_date over the rows without an exception, which must be in ascending order. */
void part_narrow_dates(Part *part);

/* The code of an answer that does not count: out of range, or no answer of the item. */
#define ITEM_REFUSED 1

/* Where the answers to an item of a questionnaire in slot k of a row stand in `items`. */
static inline size_t part_item(const Part *part, const Questionnaire *questionnaire, size_t item, size_t k)
{
    return (questionnaire->first_item + item) * part->times_per_row + k;
}

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

/* True when some measure has a score in slot k of a row. */
static inline bool part_slot_has_score(const Part *part, size_t row, size_t k)
{
    for (size_t m = 0; m < part->study->n_measures; m++)
        if (part_score(part, m, row, k) != 0)
            return true;
    return false;
}

#endif
