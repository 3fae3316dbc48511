#include "stats/selftest.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

Test(stats_selftest, digits)
{
    static const struct {
        const char *reference;
        double ours, digits;
    } rows[] = {
        {"4.53480000000000", 4.5348, 15},             /* equal */
        {"2.86733906028871", 2.8673390602887081, 15}, /* rounds to it */
        {"0.666666666666667", 2 / 3.0, 15},
        {"-177.435", -177.43549, 6},       /* so does this: no more digits are known */
        {"-177.435", -177.4356, 5.470888}, /* log10(177.435 / 0.0006) */
        {"100", 101, 2},
        {"100", 90, 1},
        {"2.5e-12", 2.6e-12, 1.397940}, /* log10(25) */
        {"25e3", 25001, 2},             /* two digits are all there are */
        {"3.0e+2", 300.4, 2},
        {"1.0", 3, 0}, /* never below 0 */
        {"1.0", -1, 0},
        {"1.0", INFINITY, 0},
        {"1.0", NAN, 0},
        {"0", 0, 15},
        {"0", 1e-9, 9},
        {"0", -1e-9, 9},
        {"0", 1e-300, 15},
        {"0", 7, 0},
        {"0.000", 0.0004, 3.397940}, /* of the difference itself */
        {NULL, NAN, 15},             /* does not exist, as it should */
        {NULL, 0, 0},
        {NULL, INFINITY, 0},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        double got = selftest_digits(rows[i].reference, rows[i].ours);
        cr_expect(fabs(got - rows[i].digits) < 1e-6, "%s %g: %.9g", rows[i].reference, rows[i].ours, got);
    }
}

/* The mean of the column a, and `b` thousandths. */
static double shifted_mean(const SelftestData *data, size_t a, size_t b)
{
    double sum = 0;
    for (size_t i = 0; i < data->n[a]; i++)
        sum += data->column[a][i];
    return sum / (double)data->n[a] + (double)b / 1000;
}

Test(stats_selftest, a_wrong_reference_or_function_fails)
{
    static const SelftestCase cases[] = {
        {"NumAcc1", "mean", shifted_mean, 0, 0, "10000002.0000000", 15},
        {"NumAcc1", "mean", shifted_mean, 0, 0, "10000012.0000000", 7},
        {"NumAcc1", "mean", shifted_mean, 0, 1, "10000002.0000000", 12},
        {"NumAcc1", "mean", shifted_mean, 0, 0, NULL, 1},
    };
    static const SelftestSection section = {"Test", "no source", true, cases, G_N_ELEMENTS(cases)};
    static const double digits[] = {15, 6, 10, 0};
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        SelftestResult got = selftest_compute(&section, &cases[i]);
        cr_expect_eq(got.passed, i == 0, "%zu", i);
        cr_expect(fabs(got.digits - digits[i]) < 1e-3, "%zu: %g", i, got.digits);
    }
}

static size_t digits_of(const char *text)
{
    size_t n = 0;
    for (; *text != '\0' && *text != 'e'; text++)
        n += g_ascii_isdigit(*text) && (n > 0 || *text != '0');
    return n;
}

Test(stats_selftest, every_case_is_well_made_and_passes)
{
    size_t n = 0;
    const SelftestSection *const *sections = selftest_sections(&n);
    cr_assert_geq(n, 7);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < sections[i]->n_cases; j++) {
            const SelftestCase *test = &sections[i]->cases[j];
            cr_expect_leq(strlen(test->data), 12, "%s", test->data);
            cr_expect_leq(strlen(test->quantity), 23, "%s", test->quantity);
            cr_expect(test->needed >= 4 && test->needed <= SELFTEST_DIGITS_MOST, "%s", test->quantity);
            size_t known = test->reference == NULL ? SELFTEST_DIGITS_MOST : digits_of(test->reference);
            cr_expect(known == 0 || known >= SELFTEST_DIGITS_MOST, "%s %s", test->data, test->quantity);
            SelftestResult got = selftest_compute(sections[i], test);
            cr_expect(got.passed, "%s %s: %.17g, %g digits", test->data, test->quantity, got.ours, got.digits);
            for (size_t k = 0; k < j; k++)
                cr_expect(strcmp(sections[i]->cases[k].data, test->data) != 0 ||
                              strcmp(sections[i]->cases[k].quantity, test->quantity) != 0,
                          "%s %s is there twice", test->data, test->quantity);
        }
}

/* What the project promises of NIST's sets; the tables ask for as much or more. */
Test(stats_selftest, nist_is_reproduced_as_promised)
{
    static const struct {
        const char *data, *quantity;
        double digits;
    } promised[] = {
        {"PiDigits", "mean", 14}, {"Lottery", "mean", 14}, {"Lew", "mean", 14},     {"Mavro", "mean", 14},
        {"Michelso", "mean", 14}, {"NumAcc1", "mean", 14}, {"NumAcc2", "mean", 14}, {"NumAcc3", "mean", 14},
        {"NumAcc4", "mean", 14},  {"PiDigits", "sd", 12},  {"Lottery", "sd", 12},   {"Lew", "sd", 12},
        {"Mavro", "sd", 12},      {"Michelso", "sd", 12},  {"NumAcc1", "sd", 12},   {"NumAcc2", "sd", 12},
        {"NumAcc3", "sd", 9},     {"NumAcc4", "sd", 8},    {"SmLs01", "F", 12},     {"SmLs02", "F", 12},
        {"SmLs03", "F", 12},      {"SmLs04", "F", 8},      {"SmLs05", "F", 8},      {"SmLs06", "F", 8},
        {"SmLs07", "F", 2},       {"SmLs08", "F", 2},      {"SmLs09", "F", 2},      {"SiRstv", "F", 12},
        {"AtmWtAg", "F", 8},
    };
    size_t n = 0, found = 0;
    const SelftestSection *const *sections = selftest_sections(&n);
    for (size_t p = 0; p < G_N_ELEMENTS(promised); p++)
        for (size_t i = 0; i < n; i++)
            for (size_t j = 0; j < sections[i]->n_cases; j++) {
                const SelftestCase *test = &sections[i]->cases[j];
                if (strcmp(test->data, promised[p].data) != 0 || strcmp(test->quantity, promised[p].quantity) != 0)
                    continue;
                found++;
                cr_expect_geq(test->needed, promised[p].digits, "%s %s", test->data, test->quantity);
            }
    cr_expect_eq(found, G_N_ELEMENTS(promised));
}
