#include "stats/selftest.h"

#include "base/number.h"
#include "stats/selftest_cases.h"

#include <glib.h>
#include <math.h>
#include <string.h>

/* How many digits the text has from its first one that is not 0, and the place of the last: 10^place is its unit. */
static void text_digits(const char *text, int *ret_count, int *ret_place)
{
    int count = 0, after_point = 0;
    bool point = false;
    const char *at = text + (*text == '-');
    for (; *at != '\0' && *at != 'e'; at++) {
        point = point || *at == '.';
        if (!g_ascii_isdigit(*at))
            continue;
        count += count > 0 || *at != '0';
        after_point += point;
    }
    int exponent = *at == 'e' ? (int)g_ascii_strtoll(at + 1, NULL, 10) : 0;
    *ret_count = count;
    *ret_place = exponent - after_point;
}

double selftest_digits(const char *reference, double ours)
{
    double value = 0;
    int count = 0, place = 0;
    if (reference == NULL)
        return isnan(ours) ? SELFTEST_DIGITS_MOST : 0;
    bool is_number = number_parse(reference, strlen(reference), &value);
    g_return_val_if_fail(is_number, 0);
    if (!isfinite(ours))
        return 0;
    if (ours == value && value == 0)
        return SELFTEST_DIGITS_MOST;
    text_digits(reference, &count, &place);
    double error = fabs(ours - value);
    if (value != 0 && error <= 0.5 * pow(10, place))
        return MIN(count, SELFTEST_DIGITS_MOST);
    double digits = -log10(value == 0 ? error : error / fabs(value));
    return CLAMP(digits, 0, MIN(value == 0 ? SELFTEST_DIGITS_MOST : count, SELFTEST_DIGITS_MOST));
}

SelftestResult selftest_compute(const SelftestSection *section, const SelftestCase *test)
{
    g_autoptr(SelftestData) data = section->has_data ? selftest_data_new(test->data) : NULL;
    g_return_val_if_fail(data != NULL || !section->has_data, ((SelftestResult){NAN, 0, false}));
    double ours = test->compute(data, test->a, test->b);
    double digits = selftest_digits(test->reference, ours);
    return (SelftestResult){ours, digits, digits >= test->needed};
}

const SelftestSection *const *selftest_sections(size_t *ret_n)
{
    static const SelftestSection *const sections[] = {
        &selftest_univariate, &selftest_anova,  &selftest_nasty,         &selftest_raters,
        &selftest_paired,     &selftest_counts, &selftest_distributions,
    };
    *ret_n = G_N_ELEMENTS(sections);
    return sections;
}
