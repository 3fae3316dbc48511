#include "csv_row.h"

#include <string.h>

char *put_text(char *at, const char *text)
{
    size_t length = strlen(text);
    memcpy(at, text, length);
    return at + length;
}

char *put_number(char *at, uint32_t number, int width)
{
    char digits[16];
    int n = 0;
    do {
        digits[n++] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0 || n < width);
    while (n > 0) {
        *at++ = digits[--n];
    }
    return at;
}

/* Years are taken from March, so that a leap day comes last. */
char *put_date(char *at, int day)
{
    static const int month_days[] = {31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 29};
    int year = 2020, month = 0;
    for (int days = 365; day >= days; days = (year + 1) % 4 == 0 ? 366 : 365) {
        day -= days;
        year++;
    }
    while (day >= month_days[month]) {
        day -= month_days[month++];
    }
    at = put_number(at, (uint32_t)(month >= 10 ? year + 1 : year), 4);
    *at++ = '-';
    at = put_number(at, (uint32_t)((month + 2) % 12 + 1), 2);
    *at++ = '-';
    return put_number(at, (uint32_t)(day + 1), 2);
}
