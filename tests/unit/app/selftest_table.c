#include "app/selftest_table.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

static double two_thirds(const SelftestData *data, size_t a, size_t b)
{
    (void)data;
    return (double)a / (double)b;
}

static double nothing(const SelftestData *data, size_t a, size_t b)
{
    (void)data;
    (void)a;
    (void)b;
    return NAN;
}

static const SelftestCase right[] = {
    {"thirds", "two thirds", two_thirds, 2, 3, "0.666666666666667", 15},
    {"thirds", "nothing", nothing, 0, 0, NULL, 15},
};
static const SelftestCase wrong[] = {
    {"thirds", "two thirds", two_thirds, 2, 3, "0.666666666666667", 15},
    {"thirds", "misprint", two_thirds, 2, 3, "0.667666666666667", 12},
};

static const SelftestSection book = {"Right", "a book", false, right, 2};
static const SelftestSection misprint = {"Wrong", "a misprint", false, wrong, 2};

Test(app_selftest_table, a_wrong_value_fails)
{
    static const SelftestSection *const sections[] = {&book, &misprint};
    g_autoptr(GString) text = g_string_new(NULL);
    cr_expect_not(selftest_table(sections, 2, false, text));
    const char *table = strstr(text->str, "\nRight\n");
    cr_assert_not_null(table);
    cr_expect_str_eq(
        table, "\nRight\na book\n"
               "  data         quantity                reference            here                  digits needed\n"
               "  thirds       two thirds              0.666666666666667    0.66666666666666663     15.0     15 ok\n"
               "  thirds       nothing                 -                    -                       15.0     15 ok\n"
               "\nWrong\na misprint\n"
               "  data         quantity                reference            here                  digits needed\n"
               "  thirds       two thirds              0.666666666666667    0.66666666666666663     15.0     15 ok\n"
               "  thirds       misprint                0.667666666666667    0.66666666666666663      2.8     12 FAIL\n"
               "\nselftest FAILED: 3 of 4 quantities, mldstat " MLDSTAT_VERSION "\n");
}

Test(app_selftest_table, failures_only)
{
    static const SelftestSection *const sections[] = {&book, &misprint};
    g_autoptr(GString) text = g_string_new(NULL);
    cr_expect(selftest_table(sections, 1, true, text));
    cr_expect_str_empty(text->str);
    cr_expect_not(selftest_table(sections, 2, true, text));
    cr_expect_str_eq(
        text->str,
        "  thirds       misprint                0.667666666666667    0.66666666666666663      2.8     12 FAIL\n"
        "selftest FAILED: 3 of 4 quantities, mldstat " MLDSTAT_VERSION "\n");
}

/* Nothing was proved. */
Test(app_selftest_table, no_case_is_a_failure)
{
    g_autoptr(GString) text = g_string_new(NULL);
    cr_expect_not(selftest_table(NULL, 0, true, text));
    cr_expect_str_eq(text->str, "selftest FAILED: 0 of 0 quantities, mldstat " MLDSTAT_VERSION "\n");
}

Test(app_selftest_table, head_and_verdict_when_all_pass)
{
    static const SelftestSection *const sections[] = {&book};
    g_autoptr(GString) text = g_string_new(NULL);
    cr_expect(selftest_table(sections, 1, false, text));
    cr_expect(g_str_has_prefix(text->str,
                               "mldstat " MLDSTAT_VERSION ": reference results, computed again on this machine\n"));
    cr_expect(g_str_has_suffix(text->str, "\n\nselftest passed: 2 of 2 quantities, mldstat " MLDSTAT_VERSION "\n"));
}
