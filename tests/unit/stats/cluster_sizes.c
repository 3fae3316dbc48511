#include "stats/cluster_sizes.h"

#include "support/draw.h"
#include "support/near.h"

#include <criterion/criterion.h>
#include <math.h>

#define MANY 100000

/* Sessions 1 to 12 and means of so many digits: 10^digits of them. */
static void draw_patients(Draw *draw, size_t n, double digits, guint32 count[], double mean[])
{
    for (size_t i = 0; i < n; i++) {
        count[i] = (guint32)draw_below(draw, 12) + 1;
        mean[i] = floor((draw_unit(draw) - 0.5) * digits) / 8;
    }
}

static void expect_sorted(const ClusterSizes *sizes)
{
    guint64 patients = 0;
    for (size_t i = 0; i < sizes->n_cells; i++) {
        const ClusterCell *cell = &sizes->cell[i];
        patients += cell->patients;
        if (i > 0)
            cr_assert(cell[-1].count < cell->count || (cell[-1].count == cell->count && cell[-1].mean < cell->mean));
    }
    cr_expect_eq(patients, sizes->n_patients);
}

Test(stats_cluster_sizes, by_hand)
{
    static const guint32 count[] = {3, 1, 3, 3, 7};
    static const double mean[] = {2, -0.0, 5, 2, -1};
    g_autoptr(ClusterSizes) sizes = cluster_sizes_new(&(Clusters){5, count, mean, 2.5});
    cr_expect_eq(sizes->n_patients, 5);
    cr_expect_eq(sizes->n_sessions, 17);
    cr_expect_eq(sizes->within_ss, 2.5L);
    cr_assert_eq(sizes->n_cells, 4);
    cr_expect(sizes->cell[1].count == 3 && sizes->cell[1].mean == 2 && sizes->cell[1].patients == 2);
    cr_assert_eq(sizes->n_sizes, 3);
    cr_expect(sizes->size[1].count == 3 && sizes->size[1].patients == 3);
    cr_expect(near((double)sizes->size[1].mean, 3, 1e-15));
    cr_expect(near((double)sizes->size[1].squares, 6, 1e-15));
    cr_expect(near((double)cluster_squares_about(&sizes->size[1], 1), 18, 1e-15));
    cr_expect(near((double)cluster_patient_mean(sizes), 8 / 5.0, 1e-15));
    cr_expect(near((double)cluster_session_mean(sizes), 20 / 17.0, 1e-15));
    cr_expect(near(cluster_size_of_session(sizes), 77 / 17.0, 1e-15));
    cr_expect_not(cluster_sizes_are_single(sizes));
}

/* Few distinct means are counted, many are sorted: both, in any order of the patients, give the same to the bit. */
Test(stats_cluster_sizes, order_of_patients)
{
    static const double digits[] = {100, 1e9};
    g_autofree guint32 *count = g_new(guint32, 2 * MANY);
    g_autofree double *mean = g_new(double, 2 * MANY);
    for (size_t i = 0; i < G_N_ELEMENTS(digits); i++) {
        Draw draw = {77 + i};
        draw_patients(&draw, MANY, digits[i], count, mean);
        for (size_t j = 0; j < MANY; j++) {
            count[2 * MANY - 1 - j] = count[j];
            mean[2 * MANY - 1 - j] = mean[j];
        }
        g_autoptr(ClusterSizes) one = cluster_sizes_new(&(Clusters){MANY, count, mean, 1});
        g_autoptr(ClusterSizes) other = cluster_sizes_new(&(Clusters){MANY, count + MANY, mean + MANY, 1});
        expect_sorted(one);
        cr_expect_eq(one->n_cells > 90000, i == 1, "%zu", one->n_cells);
        cr_assert_eq(one->n_cells, other->n_cells);
        cr_assert_eq(one->n_sizes, 12);
        for (size_t k = 0; k < one->n_sizes; k++) {
            cr_expect_eq(one->size[k].mean, other->size[k].mean);
            cr_expect_eq(one->size[k].squares, other->size[k].squares);
        }
    }
}

Test(stats_cluster_sizes, nobody)
{
    g_autoptr(ClusterSizes) sizes = cluster_sizes_new(&(Clusters){0});
    cr_expect_eq(sizes->n_sizes, 0);
    cr_expect(isnan((double)cluster_session_mean(sizes)) && isnan(cluster_size_of_session(sizes)));
}
