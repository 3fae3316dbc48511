/* Which column of a file means what. */
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
} CellKind;

typedef struct {
    CellKind kind;
    const char *header; /* borrowed from the Study */
    size_t measure;     /* of a score */
    size_t slot;        /* of a score: 0, or the time point in a wide layout */
    size_t column;      /* in the file */
    int next;           /* another binding of the same column, or -1 */
} CellBinding;

typedef struct {
    CellBinding *cells;
    size_t n_cells;
    int *first; /* per column: its first binding, or -1 */
    size_t n_columns;
} Binding;

/* Finds every column that the study wants from `file` in its header. A column that is not there, or is there twice, is
 * MLD_ERROR_DATA with the nearest name. Nothing to clear after false. */
bool binding_init(Binding *binding, const Study *study, const StudyFile *file, const char *const names[],
                  size_t n_columns, GError **error);
void binding_clear(Binding *binding);

#endif
