#include "base/period.h"

#include <string.h>

#define FIRST_YEAR 1900
#define LAST_YEAR  2078

/* A year and the months of it, 1 to 12; a first month of 0 or less lies in the year before. */
static bool set_months(int year, int first_month, int months, Period *ret_period)
{
    if (first_month < 1) {
        first_month += 12;
        year--;
    }
    if (year < FIRST_YEAR || year > LAST_YEAR || first_month + months > 13)
        return false;
    int next = first_month + months;
    *ret_period = (Period){
        .first = date_of(year, first_month, 1),
        .last = (next > 12 ? date_of(year + 1, 1, 1) : date_of(year, next, 1)) - 1,
    };
    return true;
}

static bool is_digits(const char *text, size_t n)
{
    return strlen(text) == n && strspn(text, "0123456789") == n;
}

static int number_of(const char *text)
{
    return (int)g_ascii_strtoll(text, NULL, 10);
}

static bool parse_named(const char *text, Period *ret_period)
{
    if (strlen(text) < 4 || strspn(text, "0123456789") != 4)
        return false;
    int year = number_of(text);
    const char *rest = text + 4;
    if (*rest == '\0')
        return set_months(year, 1, 12, ret_period);
    if (*rest++ != '-')
        return false;
    if (g_ascii_toupper(*rest) == 'Q' && rest[1] >= '1' && rest[1] <= '4' && rest[2] == '\0')
        return set_months(year, 3 * (rest[1] - '1') + 1, 3, ret_period);
    return is_digits(rest, 2) && number_of(rest) >= 1 && set_months(year, number_of(rest), 1, ret_period);
}

bool period_parse(const char *text, Date today, Period *ret_period)
{
    int year = 0, month = 0, day = 0;
    date_fields(today, &year, &month, &day);
    if (strcmp(text, "last-month") == 0)
        return set_months(year, month - 1, 1, ret_period);
    if (strcmp(text, "last-quarter") == 0)
        return set_months(year, 3 * ((month - 1) / 3) - 2, 3, ret_period);
    if (strcmp(text, "last-year") == 0)
        return set_months(year - 1, 1, 12, ret_period);
    return parse_named(text, ret_period);
}
