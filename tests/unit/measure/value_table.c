#include "measure/value_table.h"

#include <criterion/criterion.h>
#include <math.h>

enum { MANY = 300000 };

Test(measure_value_table, codes_follow_first_appearance)
{
    static const struct {
        double value;
        guint32 code;
    } rows[] = {{7, 1}, {0, 2}, {-0.0, 2}, {7, 1}, {7.000000000000001, 3}, {-7, 4}, {1e-300, 5}, {0.0, 2}, {1e300, 6}};
    ValueTable table;
    value_table_init(&table);
    cr_assert(isnan(table.values[0]));
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        cr_assert_eq(value_table_code(&table, rows[i].value), rows[i].code, "row %zu", i);
        cr_assert(table.values[rows[i].code] == rows[i].value);
    }
    cr_assert_eq(table.count, 7);
    cr_assert_not(signbit(table.values[2]));
    value_table_clear(&table);
}

/* Scores with decimals share their whole part; looking them up must not slow down for it. */
Test(measure_value_table, many_values_between_0_and_1)
{
    ValueTable table;
    value_table_init(&table);
    for (int round = 0; round < 2; round++)
        for (guint32 i = 0; i < MANY; i++)
            cr_assert_eq(value_table_code(&table, (i + 1) / (double)(MANY + 1)), i + 1);
    for (guint32 i = 0; i < MANY; i++)
        cr_assert(table.values[i + 1] == (i + 1) / (double)(MANY + 1));
    value_table_clear(&table);
}
