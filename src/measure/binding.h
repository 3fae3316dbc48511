/* Which column of a file means what.
 *
 * What a file must have: the patient; what it names itself; in files of sessions what the study names to match records
 * by; a time column where nothing else says the time point; every measure asked at one of its time points. The rest is
 * bound where the header has it. Columns that only a preset names are never missed, but for the patient.
 */
#ifndef MLDSTAT_MEASURE_BINDING_H
#define MLDSTAT_MEASURE_BINDING_H

#include "design/study.h"

typedef enum {
    CELL_PATIENT,
    CELL_SESSION,
    CELL_DATE,
    CELL_CLOCK, /* the time of day in the date column, where forms are matched by date */
    CELL_TIME,
    CELL_SCORE,
    CELL_ITEM,
    CELL_FACT,
    CELL_KEEP,
    CELL_KINDS,
} CellKind;

typedef struct {
    CellKind kind;
    const char *header; /* borrowed from the Study or from the Binding */
    size_t measure;     /* of a score; of an item: its number among those of the study; of a fact: its number
                           (measure/fact_key.h); of a keep rule: its number, the study's before the file's */
    size_t slot;        /* of a score or an item: 0, or the time point in a wide layout */
    size_t rank;        /* of a score: its place among the columns of which the first that is filled counts */
    size_t column;      /* in the file */
    int next;           /* another binding of the same column, or -1 */
} CellBinding;

typedef struct {
    CellBinding *cells;
    size_t n_cells;
    int *first; /* per column: its first binding, or -1 */
    size_t n_columns;
    char **names;  /* the file's header */
    guint32 roles; /* bit of each ColumnRole that is bound, COLUMN_THERAPIST among them, whose cells are not read */
} Binding;

/* Finds every column that the study wants from `file` in its header. A column that is not there, or is there twice, is
 * MLD_ERROR_DATA with the nearest name. Nothing to clear after false. */
bool binding_init(Binding *binding, const Study *study, const StudyFile *file, const char *const names[],
                  size_t n_columns, GError **error);
void binding_clear(Binding *binding);

/* The keep rule of that number: of the study, then of the file. */
const KeepRule *file_keep_rule(const Study *study, const StudyFile *file, size_t index);

/* The header that a reader would take for `header`, or the nearest by its letters; NULL when none is near. */
const char *nearest_header(const char *header, const char *const names[], size_t n_columns);

#endif
