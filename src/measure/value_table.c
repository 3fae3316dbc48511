#include "measure/value_table.h"

#include <math.h>
#include <string.h>

/* Over all bits: GLib's own hash of a double looks at its whole part only, which scores with decimals share. */
static guint hash_bits(gconstpointer key)
{
    guint64 mixed = *(const guint64 *)key * 0x9e3779b97f4a7c15u;
    return (guint)(mixed >> 32);
}

void value_table_init(ValueTable *table)
{
    table->values = g_new(double, 1);
    table->values[0] = (double)NAN;
    table->count = 1;
    table->codes = g_hash_table_new_full(hash_bits, g_int64_equal, g_free, NULL);
}

void value_table_clear(ValueTable *table)
{
    g_clear_pointer(&table->values, g_free);
    g_clear_pointer(&table->codes, g_hash_table_unref);
}

guint32 value_table_code(ValueTable *table, double value)
{
    double score = value == 0 ? 0 : value; /* -0 and 0 are one score */
    guint64 key;
    memcpy(&key, &score, sizeof key);
    guint32 code = GPOINTER_TO_UINT(g_hash_table_lookup(table->codes, &key));
    if (code != 0)
        return code;
    code = table->count++;
    if ((code & (code - 1)) == 0)
        table->values = g_renew(double, table->values, 2 * (size_t)code);
    table->values[code] = score;
    g_hash_table_insert(table->codes, g_memdup2(&key, sizeof key), GUINT_TO_POINTER(code));
    return code;
}
