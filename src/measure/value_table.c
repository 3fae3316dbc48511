#include "measure/value_table.h"

#include <math.h>
#include <string.h>

enum { PLACE_BITS = 4 }; /* at first */

static guint64 bits_of(double value)
{
    guint64 bits = 0;
    memcpy(&bits, &value, sizeof bits);
    return bits;
}

static size_t place_mask(const ValueTable *table)
{
    return ((size_t)1 << table->place_bits) - 1;
}

void value_table_init(ValueTable *table)
{
    table->values = g_new(double, 1);
    table->values[0] = (double)NAN;
    table->count = 1;
    table->place_bits = PLACE_BITS;
    table->places = g_new0(guint32, (size_t)1 << PLACE_BITS);
}

void value_table_clear(ValueTable *table)
{
    g_clear_pointer(&table->values, g_free);
    g_clear_pointer(&table->places, g_free);
}

/* Where the value's code is, or a free place for it. */
static guint32 *place_of(const ValueTable *table, double value)
{
    guint64 bits = bits_of(value);
    size_t at = value_table_place(table, value);
    while (table->places[at] != 0 && bits_of(table->values[table->places[at]]) != bits)
        at = (at + 1) & place_mask(table);
    return &table->places[at];
}

/* At most half of the places are taken. */
static void grow(ValueTable *table)
{
    table->place_bits++;
    g_free(table->places);
    table->places = g_new0(guint32, place_mask(table) + 1);
    for (guint32 code = 1; code < table->count; code++)
        *place_of(table, table->values[code]) = code;
}

guint32 value_table_add(ValueTable *table, double value)
{
    double score = value == 0 ? 0 : value; /* -0 and 0 are one score */
    guint32 *place = place_of(table, score);
    if (*place != 0)
        return *place;
    guint32 code = table->count++;
    if ((code & (code - 1)) == 0)
        table->values = g_renew(double, table->values, 2 * (size_t)code);
    table->values[code] = score;
    *place = code;
    if (table->count > place_mask(table) / 2)
        grow(table);
    return code;
}
