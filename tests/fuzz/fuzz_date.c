#include "fuzz/targets.h"

#include "base/date.h"

#include <string.h>

/* The day written in every format, with and without leading zeros and a time of day. */
static void expect_reads_back(Date date)
{
    Date again = DATE_NONE;
    int year = 0, month = 0, day = 0;
    date_fields(date, &year, &month, &day);
    g_autofree char *texts[DATE_FORMAT_COUNT] = {
        [DATE_FORMAT_ISO] = g_strdup_printf("%04d-%02d-%02d 23:59", year, month, day),
        [DATE_FORMAT_DMY_DOT] = g_strdup_printf("%d.%d.%d", day, month, year),
        [DATE_FORMAT_DMY_SLASH] = g_strdup_printf("%02d/%02d/%d", day, month, year),
        [DATE_FORMAT_MDY_SLASH] = g_strdup_printf("%d/%02d/%dT01:02:03Z", month, day, year),
        [DATE_FORMAT_YMD_SLASH] = g_strdup_printf("%d/%02d/%d 1:02:03 PM", year, month, day),
        [DATE_FORMAT_DMY_DASH] = g_strdup_printf("%02d-%02d-%d", day, month, year),
    };
    for (int format = 0; format < DATE_FORMAT_AUTO; format++) {
        g_assert(date_parse(texts[format], strlen(texts[format]), (DateFormat)format, &again));
        g_assert_cmpint(again, ==, date);
    }
    for (int format = 1; format < DATE_FORMAT_COUNT; format++)
        g_free(texts[format]);
}

void fuzz_date(const uint8_t *data, size_t size)
{
    if (size == 0)
        return;
    Date date = DATE_NONE;
    g_autofree char *text = g_memdup2(data + 1, size - 1);
    if (date_parse(text, size - 1, (DateFormat)(data[0] % DATE_FORMAT_COUNT), &date)) {
        g_assert(date >= DATE_FIRST && date <= DATE_LAST);
        expect_reads_back(date);
    }
    if (size >= 3)
        expect_reads_back(DATE_FIRST + (Date)((data[1] << 8 | data[2]) % (DATE_LAST - DATE_FIRST + 1)));
}
