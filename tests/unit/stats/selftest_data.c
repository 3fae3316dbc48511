#include "stats/selftest_data.h"

#include "support/reference.h"

#include <criterion/criterion.h>

/* Sums in the unit of the last digit published are whole numbers, and so exact. */
Test(stats_selftest_data, sizes_and_sums)
{
    static const struct {
        const char *name;
        size_t columns, rows;
        double unit; /* per 1 */
        gint64 sum;  /* of all values, in units */
    } sets[] = {
        {"PiDigits", 1, 5000, 1, 22674},
        {"Lottery", 1, 218, 1, 113133},
        {"Lew", 1, 200, 1, -35487},
        {"Mavro", 1, 50, 1e5, 10009280},
        {"Michelso", 1, 100, 1e2, 2998524},
        {"NumAcc1", 1, 3, 1, 30000006},
        {"NumAcc2", 1, 1001, 10, 12012},
        {"NumAcc3", 1, 1001, 10, G_GINT64_CONSTANT(10010002002)},
        {"NumAcc4", 1, 1001, 10, G_GINT64_CONSTANT(100100002002)},
        {"SiRstv", 5, 5, 1e4, 49047289},
        {"AtmWtAg", 2, 24, 1e7, G_GINT64_CONSTANT(51776709629)},
        {"SmLs01", 9, 21, 10, 2646},
        {"SmLs03", 9, 2001, 10, 252126},
        {"SmLs05", 9, 201, 10, G_GINT64_CONSTANT(18090007236)},
        {"SmLs09", 9, 2001, 10, G_GINT64_CONSTANT(180090000000072036)},
        {"sleep", 2, 10, 10, 308},
        {"depression", 2, 9, 1e3, 27913},
        {"sal", 2, 20, 1, 7308},
        {"ShroutFleiss", 4, 6, 1, 127},
    };
    for (size_t s = 0; s < G_N_ELEMENTS(sets); s++) {
        g_autoptr(SelftestData) data = selftest_data_new(sets[s].name);
        cr_assert_not_null(data, "%s", sets[s].name);
        cr_assert_eq(data->n_columns, sets[s].columns, "%s", sets[s].name);
        gint64 sum = 0;
        for (size_t j = 0; j < data->n_columns; j++) {
            cr_expect_eq(data->n[j], sets[s].rows, "%s", sets[s].name);
            for (size_t i = 0; i < data->n[j]; i++)
                sum += (gint64)(data->column[j][i] * sets[s].unit + (data->column[j][i] < 0 ? -0.5 : 0.5));
        }
        cr_expect_eq(sum, sets[s].sum, "%s: %" G_GINT64_FORMAT, sets[s].name, sum);
    }
}

/* The values are the doubles nearest to the decimals, as a compiler reads them. */
Test(stats_selftest_data, nearest_doubles)
{
    g_autoptr(SelftestData) nine = selftest_data_new("SmLs09"), two = selftest_data_new("SmLs02");
    g_autoptr(SelftestData) four = selftest_data_new("NumAcc4");
    static const double first[] = {1000000000000.4, 1000000000000.3, 1000000000000.5, 1000000000000.3, 1000000000000.5};
    for (size_t j = 0; j < G_N_ELEMENTS(first); j++)
        cr_expect_eq(nine->column[j][0], first[j], "%zu", j);
    cr_expect_eq(nine->column[1][1], 1000000000000.2);
    cr_expect_eq(nine->column[8][2000], 1000000000000.6);
    cr_expect_eq(two->column[0][1], 1.3);
    cr_expect_eq(two->column[7][200], 1.4);
    cr_expect_eq(four->column[0][0], 10000000.2);
    cr_expect_eq(four->column[0][1], 10000000.1);
    cr_expect_eq(four->column[0][1000], 10000000.3);
}

/* Empty cells are left out; texts are read as a user's are. */
Test(stats_selftest_data, missing_values)
{
    g_autoptr(SelftestData) data = selftest_data_new("Nasty");
    static const size_t n[] = {9, 9, 0, 9, 9, 9, 9, 9};
    cr_assert_eq(data->n_columns, G_N_ELEMENTS(n));
    for (size_t j = 0; j < G_N_ELEMENTS(n); j++)
        cr_expect_eq(data->n[j], n[j], "%zu", j);
    cr_expect_eq(data->column[3][0], 99999991);
    cr_expect_eq(data->column[4][8], 0.99999999);
    cr_expect_eq(data->column[5][8], 9e12);
    cr_expect_eq(data->column[6][0], 1e-12);
    cr_expect_eq(data->column[7][8], 8.5);
}

Test(stats_selftest_data, unknown_name)
{
    cr_expect_null(selftest_data_new("SmLs10"));
    cr_expect_null(selftest_data_new("sleeping"));
    cr_expect_null(selftest_data_new(""));
    selftest_data_free(NULL);
}
