/* The distinct scores of one measure in one file, as codes from 1 in order of appearance; code 0 is missing. */
#ifndef MLDSTAT_MEASURE_VALUE_TABLE_H
#define MLDSTAT_MEASURE_VALUE_TABLE_H

#include <glib.h>
#include <stddef.h>

typedef struct {
    double *values; /* values[code]; values[0] is NaN */
    guint32 count;  /* codes in use, 0 included */
    guint32 *places; /* codes by what their values hash to, 2 to the power of place_bits of them; 0: free */
    unsigned place_bits;
} ValueTable;

void value_table_init(ValueTable *table);
void value_table_clear(ValueTable *table);
guint32 value_table_code(ValueTable *table, double value);

#endif
