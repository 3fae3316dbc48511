#include "base/number.h"

#include "support/draw.h"

#include <criterion/criterion.h>
#include <float.h>
#include <glib.h>
#include <locale.h>
#include <math.h>
#include <string.h>

typedef struct {
    const char *text;
    double value;
} Accepted;

static const Accepted accepted[] = {
    {"5", 5},
    {"0", 0},
    {"-0", 0},
    {"+5", 5},
    {"5.", 5},
    {".5", 0.5},
    {"-.5", -0.5},
    {"007", 7},
    {"1e3", 1000},
    {"1E3", 1000},
    {"1e+3", 1000},
    {"25e-1", 2.5},
    {"7.25", 7.25},
    {"0.1", 0.1},
    {"-12.75", -12.75},
    {"1e308", 1e308},
    {"1e-307", 1e-307},
    {"0e-999", 0},
    {"44927", 44927},
    {"9007199254740993", 9007199254740992.0},
    {"0000000000000000000000000000000000000000000000000000000000000008", 8},
};

Test(base_number, accepts_plain_decimal_text)
{
    for (size_t i = 0; i < G_N_ELEMENTS(accepted); i++) {
        double value = -77;
        cr_assert(number_parse(accepted[i].text, strlen(accepted[i].text), &value), "'%s'", accepted[i].text);
        cr_assert(value == accepted[i].value, "'%s'", accepted[i].text);
    }
}

static const char *const refused[] = {
    "",
    "12,5",
    "145,00",
    "1,234.5",
    "1.234.567",
    "1 234",
    "1'234",
    "1\xc2\xa0"
    "234",
    "5\xc2\xa0",
    "\xe2\x80\xaf"
    "5",
    "\xe2\x88\x92"
    "3",
    "\xe2\x80\x93"
    "3",
    "\xef\xbc\x97",
    "nan",
    "NaN",
    "-nan",
    "inf",
    "-inf",
    "Infinity",
    "nan(1)",
    "0x10",
    "0x1p3",
    "0X1P3",
    "1p3",
    "1e309",
    "-1e309",
    "1e-400",
    " 5",
    "5 ",
    "\t5",
    "5\n",
    "+",
    "-",
    ".",
    "+.",
    "e3",
    ".e3",
    "1e",
    "1e+",
    "--5",
    "+-5",
    "5-",
    "1.2.3",
    "#N/A",
    "#DIV/0!",
    "NA",
    "5-Mar",
    "03/04/2026",
    "7/10",
    "7 cm",
    "7cm",
    ">8",
    "6-7",
    "50%",
    "$5",
    "1e3.5",
    "1d3",
    "1f",
    "00000000000000000000000000000000000000000000000000000000000000008",
};

Test(base_number, refuses_everything_else_and_leaves_the_result_alone)
{
    for (size_t i = 0; i < G_N_ELEMENTS(refused); i++) {
        double value = -77;
        cr_assert_not(number_parse(refused[i], strlen(refused[i]), &value), "'%s'", refused[i]);
        cr_assert(value == -77, "'%s'", refused[i]);
    }
}

Test(base_number, reads_no_further_than_its_length)
{
    double value = 0;
    cr_assert(number_parse("7512", 2, &value));
    cr_assert(value == 75);
    cr_assert_not(number_parse("2\0003", 3, &value));
}

static double random_normal(Draw *draw)
{
    for (;;) {
        guint64 bits = ((guint64)(draw_unit(draw) * 0x1p32) << 32) | (guint64)(draw_unit(draw) * 0x1p32);
        double value;
        memcpy(&value, &bits, sizeof value);
        if (isnormal(value))
            return value;
    }
}

static int significant_digits(const char *text)
{
    int digits = 0, zeros = 0;
    for (; *text != '\0' && *text != 'e'; text++) {
        if (!g_ascii_isdigit(*text) || (*text == '0' && digits == 0))
            continue;
        digits++;
        zeros = *text == '0' ? zeros + 1 : 0;
    }
    return digits - zeros;
}

static bool reads_back_with(int digits, double value)
{
    char format[8], text[NUMBER_BUFFER];
    if (digits < 1)
        return false;
    g_snprintf(format, sizeof format, "%%.%dg", digits);
    return g_ascii_strtod(g_ascii_formatd(text, sizeof text, format, value), NULL) == value;
}

Test(base_number, seventeen_digits_read_back)
{
    Draw draw = {.state = 20261121};
    for (int i = 0; i < 20000; i++) {
        char exact[NUMBER_BUFFER], shortest[NUMBER_BUFFER];
        double value = i % 2 == 0 ? random_normal(&draw) : draw_normal(&draw) * 1000;
        cr_assert(g_ascii_strtod(number_exact(exact, value), NULL) == value, "%s", exact);
        cr_assert(g_ascii_strtod(number_short(shortest, value), NULL) == value, "%s", shortest);
        cr_assert_not(reads_back_with(significant_digits(shortest) - 1, value), "%s", shortest);
    }
}

Test(base_number, exact_text)
{
    char buffer[NUMBER_BUFFER];
    cr_assert_str_eq(number_exact(buffer, 0.1), "0.10000000000000001");
    cr_assert_str_eq(number_exact(buffer, -0.0), "0");
    cr_assert_str_eq(number_exact(buffer, -7.25), "-7.25");
    cr_assert_str_eq(number_exact(buffer, 1e300), "1.0000000000000001e+300");
}

typedef struct {
    double value;
    const char *text;
} Short;

static const Short shorts[] = {
    {0, "0"},
    {-0.0, "0"},
    {7, "7"},
    {10, "10"},
    {100, "100"},
    {-20, "-20"},
    {0.1, "0.1"},
    {0.3, "0.3"},
    {2.5, "2.5"},
    {1e-7, "1e-07"},
    {1234567, "1234567"},
    {1e22, "1e+22"},
    {1e15, "1e+15"},
    {123456.75, "123456.75"},
    {0.1 + 0.2, "0.30000000000000004"},
    {5e14, "500000000000000"},
};

Test(base_number, short_text)
{
    char buffer[NUMBER_BUFFER];
    for (size_t i = 0; i < G_N_ELEMENTS(shorts); i++)
        cr_assert_str_eq(number_short(buffer, shorts[i].value), shorts[i].text, "%s, not %s", buffer, shorts[i].text);
}

typedef struct {
    double value;
    int decimals;
    const char *text;
} Fixed;

static const Fixed fixed[] = {
    {0.15, 1, "0.2"},
    {0.25, 1, "0.3"},
    {0.35, 1, "0.4"},
    {1.005, 2, "1.01"},
    {2.675, 2, "2.68"},
    {-2.675, 2, "-2.68"},
    {0.5, 0, "1"},
    {1.5, 0, "2"},
    {2.5, 0, "3"},
    {-0.5, 0, "-1"},
    {0.49999999999999994, 0, "0"},
    {1.4999999999999998, 0, "1"},
    {0.14999999999999997, 1, "0.1"},
    {-0.04, 1, "0.0"},
    {-0.05, 1, "-0.1"},
    {0.05, 1, "0.1"},
    {0.005, 1, "0.0"},
    {9.95, 1, "10.0"},
    {99.999, 2, "100.00"},
    {999.5, 0, "1000"},
    {0.1, 17, "0.10000000000000000"},
    {1.0 / 3, 3, "0.333"},
    {2.0 / 3, 3, "0.667"},
    {1e16, 0, "10000000000000000"},
    {1e16, 1, "10000000000000000.0"},
    {123456789012.34, 5, "123456789012.34000"},
    {999999999, 0, "999999999"},
    {1e-300, 3, "0.000"},
    {-1e-300, 0, "0"},
    {0, 2, "0.00"},
    {-0.0, 2, "0.00"},
    {-4.714724, 6, "-4.714724"},
    {20000, 0, "20000"},
    {5, 1, "5.0"},
    {NAN, 2, "-"},
    {INFINITY, 2, "-"},
    {-INFINITY, 0, "-"},
};

Test(base_number, fixed_text_rounds_decimal_halves_away_from_zero)
{
    char buffer[NUMBER_BUFFER];
    for (size_t i = 0; i < G_N_ELEMENTS(fixed); i++)
        cr_assert_str_eq(number_fixed(buffer, fixed[i].value, fixed[i].decimals), fixed[i].text, "%s, not %s", buffer,
                         fixed[i].text);
}

/* Every k/1000 rounded to two digits, against the same rounding in whole numbers. */
Test(base_number, fixed_text_agrees_with_whole_numbers)
{
    for (int k = 0; k < 20000; k++) {
        char buffer[NUMBER_BUFFER];
        int hundredths = (k + 5) / 10;
        g_autofree char *want = g_strdup_printf("%d.%02d", hundredths / 100, hundredths % 100);
        cr_assert_str_eq(number_fixed(buffer, k / 1000.0, 2), want, "%d: %s", k, buffer);
    }
}

Test(base_number, largest_numbers_fit_their_buffer)
{
    char buffer[NUMBER_BUFFER];
    cr_assert_eq(strlen(number_fixed(buffer, -DBL_MAX, 17)), 1 + 309 + 1 + 17);
    cr_assert_eq(strncmp(buffer, "-17976931348623157000000", 24), 0, "%s", buffer);
    cr_assert_eq(g_ascii_strtod(number_fixed(buffer, DBL_MAX, 0), NULL), DBL_MAX);
}

/* A locale with a decimal comma, where the machine has one; the C locale must do as well. */
Test(base_number, text_has_a_decimal_point_in_every_locale)
{
    static const char *const locales[] = {"de_DE.UTF-8", "de_DE.utf8", "fr_FR.UTF-8", "nl_NL.UTF-8", "C"};
    size_t i = 0;
    while (setlocale(LC_ALL, locales[i]) == NULL)
        i++;
    char buffer[NUMBER_BUFFER];
    double value = 0;
    cr_assert(number_parse("7.5", 3, &value));
    cr_assert(value == 7.5);
    cr_assert_not(number_parse("7,5", 3, &value));
    cr_assert_str_eq(number_fixed(buffer, 7.25, 1), "7.3");
    cr_assert_str_eq(number_exact(buffer, 7.5), "7.5");
    cr_assert_str_eq(number_short(buffer, 7.5), "7.5");
    cr_assert_str_eq(setlocale(LC_ALL, NULL), locales[i], "the locale was changed");
}

Test(base_number, a_decimal_comma_is_read_on_request_alone)
{
    for (size_t i = 0; i < G_N_ELEMENTS(accepted); i++) {
        double value = -1;
        g_autofree char *text = g_strdelimit(g_strdup(accepted[i].text), ".", ',');
        cr_assert(number_parse_comma(text, strlen(text), &value), "'%s'", text);
        cr_assert_eq(value, accepted[i].value, "'%s' is %.17g", text, value);
    }
    static const char *const others[] = {"", ",", "7.5", "1,5,2", "1.234,5", "1,234.5", " 1,5", "1,5 ", "0x1,8p1"};
    for (size_t i = 0; i < G_N_ELEMENTS(others); i++) {
        double value = -1;
        cr_assert_not(number_parse_comma(others[i], strlen(others[i]), &value), "'%s'", others[i]);
        cr_assert_eq(value, -1);
    }
}

Test(base_number, what_may_be_thousands)
{
    static const char *const grouped[] = {"1,234", "12,345", "123,456", "1,234,567", "-1,234", "+10,000"};
    static const char *const plain[] = {"",         "1",     "1234",    "1,2",    "1,23",   "1,2345",
                                        "1234,567", "0,125", "1,234,5", ",123",   "1,234,", "1,234 ",
                                        "a,123",    "-",     "1.234",   "1,234.5"};
    for (size_t i = 0; i < G_N_ELEMENTS(grouped); i++)
        cr_assert(number_may_be_grouped(grouped[i], strlen(grouped[i])), "'%s'", grouped[i]);
    for (size_t i = 0; i < G_N_ELEMENTS(plain); i++)
        cr_assert_not(number_may_be_grouped(plain[i], strlen(plain[i])), "'%s'", plain[i]);
}

Test(base_number, whole_numbers_are_digits_alone)
{
    static const struct {
        const char *text;
        uint64_t most, value;
    } whole[] = {
        {"0", 0, 0},
        {"007", 7, 7},
        {"20261120", 99999999, 20261120},
        {"9007199254740993", UINT64_MAX, UINT64_C(9007199254740993)},
        {"18446744073709551615", UINT64_MAX, UINT64_MAX},
    };
    static const struct {
        const char *text;
        uint64_t most;
    } others[] = {
        {"", 9},
        {"10", 9},
        {"-1", 9},
        {"+1", 9},
        {" 1", 9},
        {"1 ", 9},
        {"1.0", 9},
        {"1e0", 9},
        {"0x1", 9},
        {"1", 0},
        {"257", 256},
        {"18446744073709551616", UINT64_MAX},
        {"99999999999999999999999", UINT64_MAX},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(whole); i++) {
        uint64_t value = 1;
        cr_assert(number_parse_whole(whole[i].text, whole[i].most, &value), "'%s'", whole[i].text);
        cr_assert_eq(value, whole[i].value, "'%s'", whole[i].text);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(others); i++) {
        uint64_t value = 4711;
        cr_assert_not(number_parse_whole(others[i].text, others[i].most, &value), "'%s'", others[i].text);
        cr_assert_eq(value, 4711);
    }
}
