#include "stats/selftest_quantity.h"

#include "base/number.h"
#include "stats/anova.h"
#include "stats/bayes_factor.h"
#include "stats/bootstrap.h"
#include "stats/describe.h"
#include "stats/effect_size.h"
#include "stats/icc.h"
#include "stats/paired_t.h"
#include "stats/permutation.h"
#include "stats/shapiro_wilk.h"
#include "stats/sign_test.h"
#include "stats/wilcoxon.h"

#include <glib.h>
#include <math.h>
#include <stdbool.h>
#include <string.h>

#define CONFIDENCE 0.95
#define SEED       1

/* Of one field of what a report takes from the data. */
#define FIELD(name, result, field)                                                                                     \
    double name(const SelftestData *data, size_t a, size_t b)                                                          \
    {                                                                                                                  \
        return result(data, a, b).field;                                                                               \
    }

static Description column(const SelftestData *data, size_t a, size_t b)
{
    (void)b;
    return describe(data->column[a], data->n[a]);
}

FIELD(column_mean, column, mean)
FIELD(column_sd, column, sd)
FIELD(column_median, column, median)

double column_mean_of_whole(const SelftestData *data, size_t a, size_t b)
{
    (void)b;
    double sum = 0;
    for (size_t i = 0; i < data->n[a]; i++) {
        char buffer[NUMBER_BUFFER];
        const char *text = number_fixed(buffer, data->column[a][i], 0);
        double value = NAN;
        (void)number_parse(text, strlen(text), &value);
        sum += value;
    }
    return sum / (double)data->n[a];
}

double columns_correlation(const SelftestData *data, size_t a, size_t b)
{
    return correlation(data->column[a], data->column[b], MIN(data->n[a], data->n[b]));
}

static Anova groups(const SelftestData *data, size_t a, size_t b)
{
    (void)a;
    (void)b;
    return anova((const double *const *)data->column, data->n, data->n_columns);
}

FIELD(groups_f, groups, f)
FIELD(groups_r_squared, groups, r_squared)
FIELD(groups_residual_sd, groups, residual_sd)
FIELD(groups_p, groups, p)

static IccResult raters(const SelftestData *data, size_t a, size_t b)
{
    (void)b;
    size_t k = data->n_columns, n = data->n[0];
    g_autofree double *ratings = g_new(double, n *k);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < k; j++)
            ratings[i * k + j] = data->column[j][i];
    return icc(ratings, n, k, CONFIDENCE).form[a];
}

FIELD(raters_icc, raters, estimate)
FIELD(raters_icc_low, raters, low)
FIELD(raters_icc_high, raters, high)

/* Counted as a report counts them: equal but for rounding is equal. Pairs where either is missing do not exist. */
static Distinct *counted(const SelftestData *data, size_t a, size_t b, bool tied)
{
    size_t n = MIN(data->n[a], data->n[b]);
    g_autofree double *diff = g_new(double, n), *scale = g_new(double, n);
    for (size_t i = 0; i < n; i++) {
        double pre = data->column[a][i], post = data->column[b][i];
        diff[i] = post - pre;
        scale[i] = fmax(fabs(pre), fabs(post));
    }
    g_autoptr(Distinct) values = distinct_new(diff, scale, n);
    return tied ? distinct_tied(values) : g_steal_pointer(&values);
}

static Description change(const SelftestData *data, size_t a, size_t b)
{
    g_autoptr(Distinct) values = counted(data, a, b, false);
    return describe_distinct(values);
}

FIELD(change_mean, change, mean)
FIELD(change_sd, change, sd)

static PairedT change_test(const SelftestData *data, size_t a, size_t b)
{
    Description diff = change(data, a, b);
    return paired_t_of(&diff, CONFIDENCE);
}

FIELD(change_t, change_test, t)
FIELD(change_t_p, change_test, p)
FIELD(change_low, change_test, low)
FIELD(change_high, change_test, high)

static EffectSize d_z(const SelftestData *data, size_t a, size_t b)
{
    Description diff = change(data, a, b);
    return effect_d_z_of(&diff, CONFIDENCE);
}

static EffectSize g_z(const SelftestData *data, size_t a, size_t b)
{
    Description diff = change(data, a, b);
    return effect_g_z_of(&diff, CONFIDENCE);
}

FIELD(change_d_z, d_z, estimate)
FIELD(change_d_z_low, d_z, low)
FIELD(change_d_z_high, d_z, high)
FIELD(change_g, g_z, estimate)

static SignTest sign(const SelftestData *data, size_t a, size_t b)
{
    g_autoptr(Distinct) diff = counted(data, a, b, true);
    return sign_test_of(diff, CONFIDENCE);
}

static Normality shape(const SelftestData *data, size_t a, size_t b)
{
    g_autoptr(Distinct) diff = counted(data, a, b, false);
    return shapiro_wilk_of(diff);
}

FIELD(change_sign_p, sign, p)
FIELD(change_w, shape, w)

static Wilcoxon dropped(const SelftestData *data, size_t a, size_t b)
{
    g_autoptr(Distinct) diff = counted(data, a, b, true);
    return wilcoxon_of(diff, false, CONFIDENCE);
}

static Wilcoxon kept(const SelftestData *data, size_t a, size_t b)
{
    g_autoptr(Distinct) diff = counted(data, a, b, true);
    return wilcoxon_of(diff, true, CONFIDENCE);
}

static EffectSize rank_biserial(const SelftestData *data, size_t a, size_t b)
{
    Wilcoxon test = dropped(data, a, b);
    return effect_rank_biserial(&test, CONFIDENCE);
}

FIELD(change_v_dropped, dropped, v)
FIELD(change_p_dropped, dropped, p)
FIELD(change_hl_dropped, dropped, hodges_lehmann)
FIELD(change_low_dropped, dropped, low)
FIELD(change_high_dropped, dropped, high)
FIELD(change_v_kept, kept, v)
FIELD(change_p_kept, kept, p)
FIELD(change_hl_kept, kept, hodges_lehmann)
FIELD(change_rank_biserial, rank_biserial, estimate)

static Permutation flips(const SelftestData *data, size_t a, size_t b)
{
    g_autoptr(Distinct) diff = counted(data, a, b, true);
    return permutation_of(diff, SEED);
}

double change_acceleration(const SelftestData *data, size_t a, size_t b)
{
    g_autoptr(Distinct) diff = counted(data, a, b, false);
    return bootstrap_acceleration(diff);
}

static BayesFactor evidence(const SelftestData *data, size_t a, size_t b)
{
    PairedT test = change_test(data, a, b);
    return bayes_factor_of(&test);
}

FIELD(change_permutation_p, flips, p)
FIELD(change_bayes_factor, evidence, bf10)
