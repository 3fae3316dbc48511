#include "stats/shapiro_wilk.h"

#include "support/near.h"
#include "support/reference.h"

#include <criterion/criterion.h>
#include <math.h>

typedef double (*Shape)(size_t i, size_t n);

static double rising(size_t i, size_t n)
{
    (void)n;
    return (double)i;
}

static double squares(size_t i, size_t n)
{
    (void)n;
    return (double)(i * i);
}

static double scores(size_t i, size_t n)
{
    (void)n;
    return (double)(i * 7 % 11);
}

static double mostly_zero(size_t i, size_t n)
{
    (void)n;
    return i % 5 == 0 ? (double)(i % 3) - 1 : 0;
}

static double one_out(size_t i, size_t n)
{
    return i == n ? 1000 : (double)(i % 7);
}

static double roots(size_t i, size_t n)
{
    (void)n;
    return sqrt((double)i);
}

static const struct {
    const char *name;
    Shape at;
} shapes[] = {{"rising", rising},           {"squares", squares}, {"scores", scores},
              {"mostly_zero", mostly_zero}, {"one_out", one_out}, {"roots", roots}};

/* The Shapiro-Wilk test of a shape of n values, "squares 12". */
static Normality of_shape(const char *dataset)
{
    g_auto(GStrv) words = g_strsplit(dataset, " ", -1);
    size_t n = (size_t)g_ascii_strtoull(words[1], NULL, 10);
    g_autofree double *x = g_new0(double, n);
    for (size_t k = 0; k < G_N_ELEMENTS(shapes); k++)
        for (size_t i = 1; i <= n && strcmp(words[0], shapes[k].name) == 0; i++)
            x[i - 1] = shapes[k].at(i, n);
    return shapiro_wilk(x, n);
}

static Normality of_sample(const char *dataset)
{
    g_autoptr(ReferenceSample) sample = reference_sample(dataset);
    return shapiro_wilk(sample->diff, sample->n);
}

static double probe(const char *dataset, const char *quantity)
{
    Normality got = strchr(dataset, ' ') == NULL ? of_sample(dataset) : of_shape(dataset);
    cr_assert_eq(got.status, RESULT_OK, "%s", dataset);
    return strcmp(quantity, "w") == 0 ? got.w : got.p;
}

Test(stats_shapiro_wilk, agrees_with_r)
{
    cr_expect_eq(reference_check("shapiro_wilk", probe, 1e-10), 212);
}

static void expect_none(Normality got, ResultStatus status)
{
    cr_expect_eq(got.status, status);
    cr_expect(isnan(got.w) && isnan(got.p));
}

Test(stats_shapiro_wilk, too_few_too_many_or_no_variation)
{
    enum { MANY = 5001 };
    const double x[] = {3, 3, 3, 5};
    expect_none(shapiro_wilk(NULL, 0), RESULT_TOO_FEW);
    expect_none(shapiro_wilk(x, 1), RESULT_TOO_FEW);
    expect_none(shapiro_wilk(x + 2, 2), RESULT_TOO_FEW);
    expect_none(shapiro_wilk(x, 3), RESULT_NO_VARIATION);
    expect_none(shapiro_wilk((double[]){0, 0, 0, -0.0}, 4), RESULT_NO_VARIATION);
    g_autofree double *many = g_new0(double, MANY);
    many[7] = 2;
    expect_none(shapiro_wilk(many, MANY), RESULT_NOT_RUN_LARGE_N);
    Normality most = shapiro_wilk(many, MANY - 1);
    cr_expect_eq(most.status, RESULT_OK);
    cr_expect(0 < most.w && most.w < 0.01 && 0 < most.p && most.p < 1e-80);
}

/* At n = 3, W is least, 3/4, where two are alike, and 1 where the middle is the mean. */
Test(stats_shapiro_wilk, ends_at_three)
{
    Normality least = shapiro_wilk((double[]){2, 7, 2}, 3), most = shapiro_wilk((double[]){4, -2, 1}, 3);
    cr_expect(near(least.w, 0.75, 1e-15));
    cr_expect(0 <= least.p && least.p < 1e-15);
    cr_expect(near(most.w, 1, 1e-15) && near(most.p, 1, 1e-9));
}

Test(stats_shapiro_wilk, ties_in_the_last_bit)
{
    const double x[] = {0.1 + 0.2, 0.3, 0.3, 0.1 + 0.2, 0.3};
    Normality got = shapiro_wilk(x, G_N_ELEMENTS(x)), whole = shapiro_wilk((double[]){1, 0, 0, 1, 0}, 5);
    cr_expect_eq(got.status, RESULT_OK);
    cr_expect(near(got.w, whole.w, 1e-12) && near(got.p, whole.p, 1e-12));
}

Test(stats_shapiro_wilk, does_not_depend_on_origin_unit_sign_or_order)
{
    static const double units[] = {1, 10, -3, 1e-300, 1e300};
    static const double origins[] = {0, 100, -7, 0, 0};
    g_autoptr(ReferenceSample) sample = reference_sample("ties_31");
    Normality before = shapiro_wilk(sample->diff, sample->n);
    for (size_t k = 0; k < G_N_ELEMENTS(units); k++) {
        g_autofree double *x = g_new0(double, sample->n);
        for (size_t i = 0; i < sample->n; i++)
            x[(i * 12 + 5) % sample->n] = units[k] * sample->diff[i] + origins[k];
        Normality after = shapiro_wilk(x, sample->n);
        cr_expect(near(after.w, before.w, 1e-13) && near(after.p, before.p, 1e-11), "unit %g", units[k]);
    }
}
