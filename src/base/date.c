#include "base/date.h"

#include "base/time_of_day.h"

#include <string.h>

typedef struct {
    const char *name;
    char separator;
    int year_at, month_at, day_at; /* which of the three fields holds it */
} FormatRow;

static const FormatRow formats[] = {
    [DATE_FORMAT_ISO] = {"iso", '-', 0, 1, 2},         [DATE_FORMAT_DMY_DOT] = {"d.m.y", '.', 2, 1, 0},
    [DATE_FORMAT_DMY_SLASH] = {"d/m/y", '/', 2, 1, 0}, [DATE_FORMAT_MDY_SLASH] = {"m/d/y", '/', 2, 0, 1},
    [DATE_FORMAT_YMD_SLASH] = {"y/m/d", '/', 0, 1, 2}, [DATE_FORMAT_DMY_DASH] = {"d-m-y", '-', 2, 1, 0},
    [DATE_FORMAT_AUTO] = {"auto", '\0', 0, 0, 0},
};
G_STATIC_ASSERT(G_N_ELEMENTS(formats) == DATE_FORMAT_COUNT);

const char *date_format_name(DateFormat format)
{
    return formats[format].name;
}

/* Days from 1970-01-01 of a proleptic Gregorian date: years are counted from March, so that the leap day comes last;
 * an era is 400 years of 146,097 days. */
Date date_of(int year, int month, int day)
{
    int shifted = month <= 2 ? year - 1 : year;
    int era = shifted / 400;
    int year_of_era = shifted - era * 400;
    int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

static int days_in_month(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

/* A year of two digits is one of this century; where the year comes first it would pass for a day. */
static bool complete_year(const FormatRow *row, size_t digits, int *year)
{
    if (digits == 2 && row->year_at == 2)
        *year += 2000;
    return digits == 4 || (digits == 2 && row->year_at == 2);
}

bool date_parse(const char *text, size_t length, DateFormat format, Date *ret_date)
{
    if (format == DATE_FORMAT_AUTO)
        return false;
    const FormatRow *row = &formats[format];
    int field[3] = {0};
    size_t digits[3] = {0};
    size_t at = 0;
    for (int i = 0; i < 3; i++) {
        while (at < length && g_ascii_isdigit(text[at]) && digits[i] < 4) {
            field[i] = field[i] * 10 + (text[at++] - '0');
            digits[i]++;
        }
        if (i < 2 && (at >= length || text[at++] != row->separator))
            return false;
    }
    int year = field[row->year_at], month = field[row->month_at], day = field[row->day_at];
    size_t short_digits = format == DATE_FORMAT_ISO ? 2 : 1;
    if (!complete_year(row, digits[row->year_at], &year) || digits[row->month_at] < short_digits ||
        digits[row->month_at] > 2 || digits[row->day_at] < short_digits || digits[row->day_at] > 2)
        return false;
    int minute = 0;
    if (at < length && !time_of_day_follows(text + at, length - at, &minute))
        return false;
    if (year < 1900 || year > 2078 || month < 1 || month > 12 || day < 1 || day > days_in_month(year, month))
        return false;
    *ret_date = date_of(year, month, day);
    return true;
}

int date_minute(const char *text, size_t length)
{
    size_t at = 0;
    int minute = 0;
    while (at < length && (g_ascii_isdigit(text[at]) || strchr("-./", text[at]) != NULL))
        at++;
    return time_of_day_follows(text + at, length - at, &minute) ? minute : 0;
}

void date_fields(Date date, int *ret_year, int *ret_month, int *ret_day)
{
    int year = 1970 + date / 366 - 2; /* at or before the year */
    while (date_of(year + 1, 1, 1) <= date)
        year++;
    int month = 1;
    while (month < 12 && date_of(year, month + 1, 1) <= date)
        month++;
    *ret_year = year;
    *ret_month = month;
    *ret_day = date - date_of(year, month, 1) + 1;
}

const char *date_iso(char buffer[DATE_BUFFER], Date date)
{
    int year = 0, month = 0, day = 0;
    buffer[0] = '\0';
    if (date == DATE_NONE)
        return buffer;
    date_fields(date, &year, &month, &day);
    g_snprintf(buffer, DATE_BUFFER, "%04d-%02d-%02d", year, month, day);
    return buffer;
}
