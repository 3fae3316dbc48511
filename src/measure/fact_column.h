/* One fact about patients as the records of one file give it. */
#ifndef MLDSTAT_MEASURE_FACT_COLUMN_H
#define MLDSTAT_MEASURE_FACT_COLUMN_H

#include "base/code_column.h"
#include "base/id_table.h"
#include "measure/fact_key.h"
#include "measure/value_table.h"

typedef struct {
    FactKey key;
    bool is_bound;    /* the file has the column */
    CodeColumn codes; /* per row: 0 none; else category + 1, a code of `numbers`, or text + 1. No entries when not bound
                       */
    ValueTable numbers;
    IdTable *texts;   /* of texts that are their own category: folded */
    GPtrArray *shown; /* of them: as first written */
} FactColumn;

void fact_column_init(FactColumn *column, FactKey key);
void fact_column_clear(FactColumn *column);

/* The code of a cell that is no number, not missing and without blanks around it; 0 when it means nothing. */
guint32 fact_column_code(FactColumn *column, const char *text, size_t length);

/* What a cell may hold: "a number", "one of 1, 2" for categories with these values. (transfer full) */
char *fact_allowed(const FactKey *key);

#endif
