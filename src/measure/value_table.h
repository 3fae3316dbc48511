/* The distinct scores of one measure in one file, as codes from 1 in order of appearance; code 0 is missing. */
#ifndef MLDSTAT_MEASURE_VALUE_TABLE_H
#define MLDSTAT_MEASURE_VALUE_TABLE_H

#include <glib.h>
#include <stddef.h>
#include <string.h>

typedef struct {
    double *values;  /* values[code]; values[0] is NaN */
    guint32 count;   /* codes in use, 0 included */
    guint32 *places; /* codes by what their values hash to, 2 to the power of place_bits of them; 0: free */
    unsigned place_bits;
} ValueTable;

void value_table_init(ValueTable *table);
void value_table_clear(ValueTable *table);

/* The value's code, which is a new one for a new value: the slow way of value_table_code(). */
guint32 value_table_add(ValueTable *table, double value);

/* Where to look for a value first. The topmost bits of the product, on which every bit of the value has a say: scores
 * with decimals share their whole part, whole ones their last bits. */
static inline size_t value_table_place(const ValueTable *table, double value)
{
    guint64 bits = 0;
    memcpy(&bits, &value, sizeof bits);
    return (size_t)(bits * G_GUINT64_CONSTANT(0x9e3779b97f4a7c15) >> (64 - table->place_bits));
}

static inline guint32 value_table_code(ValueTable *table, double value)
{
    guint32 code = table->places[value_table_place(table, value)];
    return code != 0 && table->values[code] == value ? code : value_table_add(table, value);
}

#endif
