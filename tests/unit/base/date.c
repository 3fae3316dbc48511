#include "base/date.h"

#include <criterion/criterion.h>
#include <string.h>

typedef struct {
    DateFormat format;
    const char *text, *iso; /* iso NULL: refused */
} Row;

static const Row rows[] = {
    {DATE_FORMAT_ISO, "2026-10-03", "2026-10-03"},
    {DATE_FORMAT_ISO, "1900-01-01", "1900-01-01"},
    {DATE_FORMAT_ISO, "2078-12-31", "2078-12-31"},
    {DATE_FORMAT_ISO, "1899-12-31", NULL},
    {DATE_FORMAT_ISO, "2079-01-01", NULL},
    {DATE_FORMAT_ISO, "2024-02-29", "2024-02-29"},
    {DATE_FORMAT_ISO, "2000-02-29", "2000-02-29"},
    {DATE_FORMAT_ISO, "1900-02-29", NULL},
    {DATE_FORMAT_ISO, "2023-02-29", NULL},
    {DATE_FORMAT_ISO, "2026-04-31", NULL},
    {DATE_FORMAT_ISO, "2026-00-10", NULL},
    {DATE_FORMAT_ISO, "2026-13-10", NULL},
    {DATE_FORMAT_ISO, "2026-01-00", NULL},
    {DATE_FORMAT_ISO, "2026-01-32", NULL},
    {DATE_FORMAT_ISO, "2026-1-3", NULL},
    {DATE_FORMAT_ISO, "26-10-03", NULL},
    {DATE_FORMAT_ISO, "20261003", NULL},
    {DATE_FORMAT_ISO, "2026/10/03", NULL},
    {DATE_FORMAT_ISO, "03.10.2026", NULL},
    {DATE_FORMAT_ISO, "2026-10-03 14:05", "2026-10-03"},
    {DATE_FORMAT_ISO, "2026-10-03T14:05:00Z", "2026-10-03"},
    {DATE_FORMAT_ISO, "2026-10-03T23:59:59.999+02:00", "2026-10-03"},
    {DATE_FORMAT_ISO, "2026-10-03 2:05 PM", "2026-10-03"},
    {DATE_FORMAT_ISO, "2026-10-03 ", NULL},
    {DATE_FORMAT_ISO, "2026-10-03x", NULL},
    {DATE_FORMAT_ISO, "2026-10-031", NULL},
    {DATE_FORMAT_ISO, "2026-10-03 noon", NULL},
    {DATE_FORMAT_ISO, "2026-10-03T10:00:00+01:00", "2026-10-03"},
    {DATE_FORMAT_ISO, "2026-10-03 -----", NULL},
    {DATE_FORMAT_ISO, "2026-10", NULL},
    {DATE_FORMAT_ISO, "2026-10-", NULL},
    {DATE_FORMAT_ISO, "", NULL},
    {DATE_FORMAT_ISO, "44927", NULL},
    {DATE_FORMAT_ISO, "5-Mar", NULL},
    {DATE_FORMAT_ISO, "-2026-10-03", NULL},
    {DATE_FORMAT_DMY_DOT, "3.10.2026", "2026-10-03"},
    {DATE_FORMAT_DMY_DOT, "03.10.2026", "2026-10-03"},
    {DATE_FORMAT_DMY_DOT, "3.1.2026", "2026-01-03"},
    {DATE_FORMAT_DMY_DOT, "29.2.2024", "2024-02-29"},
    {DATE_FORMAT_DMY_DOT, "003.10.2026", NULL},
    {DATE_FORMAT_DMY_DOT, "3.10.26", "2026-10-03"},
    {DATE_FORMAT_DMY_DOT, "3.10.226", NULL},
    {DATE_FORMAT_DMY_DOT, "3.10.6", NULL},
    {DATE_FORMAT_DMY_DOT, "3/10/2026", NULL},
    {DATE_FORMAT_DMY_DOT, "3.10.20266", NULL},
    {DATE_FORMAT_DMY_DOT, "31.9.2026", NULL},
    {DATE_FORMAT_DMY_SLASH, "3/10/2026", "2026-10-03"},
    {DATE_FORMAT_DMY_SLASH, "10/3/2026", "2026-03-10"},
    {DATE_FORMAT_DMY_SLASH, "3/13/2026", NULL},
    {DATE_FORMAT_MDY_SLASH, "3/10/2026", "2026-03-10"},
    {DATE_FORMAT_MDY_SLASH, "12/31/2026 08:00", "2026-12-31"},
    {DATE_FORMAT_MDY_SLASH, "13/3/2026", NULL},
    {DATE_FORMAT_MDY_SLASH, "7/27/26", "2026-07-27"},
    {DATE_FORMAT_MDY_SLASH, "3/18/20 18:42", "2020-03-18"},
    {DATE_FORMAT_MDY_SLASH, "2/29/00", "2000-02-29"},
    {DATE_FORMAT_MDY_SLASH, "12/31/78", "2078-12-31"},
    {DATE_FORMAT_MDY_SLASH, "1/1/79", NULL},
    {DATE_FORMAT_YMD_SLASH, "2022/06/22 11:07:29 AM AST", "2022-06-22"},
    {DATE_FORMAT_YMD_SLASH, "2022/6/2", "2022-06-02"},
    {DATE_FORMAT_YMD_SLASH, "22/06/03", NULL},
    {DATE_FORMAT_YMD_SLASH, "2022-06-22", NULL},
    {DATE_FORMAT_DMY_DASH, "03-10-2026", "2026-10-03"},
    {DATE_FORMAT_DMY_DASH, "3-1-26", "2026-01-03"},
    {DATE_FORMAT_DMY_DASH, "2026-10-03", NULL},
    {DATE_FORMAT_AUTO, "2026-10-03", NULL},
    {DATE_FORMAT_AUTO, "", NULL},
};

Test(base_date, reads_only_the_declared_format)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        char buffer[DATE_BUFFER];
        Date date = 4711;
        bool read = date_parse(rows[i].text, strlen(rows[i].text), rows[i].format, &date);
        cr_assert_eq(read, rows[i].iso != NULL, "'%s'", rows[i].text);
        if (read)
            cr_assert_str_eq(date_iso(buffer, date), rows[i].iso, "'%s'", rows[i].text);
        else
            cr_assert_eq(date, 4711, "'%s'", rows[i].text);
    }
}

Test(base_date, known_day_numbers)
{
    Date date = 0;
    cr_assert(date_parse("1970-01-01", 10, DATE_FORMAT_ISO, &date));
    cr_assert_eq(date, 0);
    cr_assert(date_parse("2000-03-01", 10, DATE_FORMAT_ISO, &date));
    cr_assert_eq(date, 11017);
    cr_assert(date_parse("1900-01-01", 10, DATE_FORMAT_ISO, &date));
    cr_assert_eq(date, DATE_FIRST);
    cr_assert(date_parse("2078-12-31", 10, DATE_FORMAT_ISO, &date));
    cr_assert_eq(date, DATE_LAST);
}

/* GLib's calendar is an independent one. */
Test(base_date, every_day_goes_there_and_back)
{
    GDate *calendar = g_date_new_dmy(1, G_DATE_JANUARY, 1900);
    for (Date day = DATE_FIRST; day <= DATE_LAST; day++) {
        char buffer[DATE_BUFFER];
        g_autofree char *want = g_strdup_printf("%04u-%02u-%02u", g_date_get_year(calendar),
                                                (unsigned)g_date_get_month(calendar), g_date_get_day(calendar));
        cr_assert_str_eq(date_iso(buffer, day), want, "day %d", day);
        Date back = DATE_NONE;
        cr_assert(date_parse(buffer, strlen(buffer), DATE_FORMAT_ISO, &back));
        cr_assert_eq(back, day, "%s", want);
        g_date_add_days(calendar, 1);
    }
    g_date_free(calendar);
}

Test(base_date, no_date_is_empty_text)
{
    char buffer[DATE_BUFFER] = "old";
    cr_assert_str_eq(date_iso(buffer, DATE_NONE), "");
}

Test(base_date, reads_no_further_than_its_length)
{
    Date date = 0;
    cr_assert(date_parse("2026-10-03,5", 10, DATE_FORMAT_ISO, &date));
    cr_assert_not(date_parse("2026-10-03", 9, DATE_FORMAT_ISO, &date));
}

Test(base_date, formats_have_the_names_of_the_study_file)
{
    cr_assert_str_eq(date_format_name(DATE_FORMAT_ISO), "iso");
    cr_assert_str_eq(date_format_name(DATE_FORMAT_DMY_DOT), "d.m.y");
    cr_assert_str_eq(date_format_name(DATE_FORMAT_DMY_SLASH), "d/m/y");
    cr_assert_str_eq(date_format_name(DATE_FORMAT_MDY_SLASH), "m/d/y");
    cr_assert_str_eq(date_format_name(DATE_FORMAT_YMD_SLASH), "y/m/d");
    cr_assert_str_eq(date_format_name(DATE_FORMAT_DMY_DASH), "d-m-y");
    cr_assert_str_eq(date_format_name(DATE_FORMAT_AUTO), "auto");
}

Test(base_date, minute_of_the_day)
{
    static const struct {
        const char *text;
        int minute;
    } times[] = {
        {"2026-10-03", 0},
        {"2026-10-03 14:05", 845},
        {"2026-10-03T14:05:59Z", 845},
        {"2026-10-03 2:05 PM", 845},
        {"2026-10-03 2:05 AM", 125},
        {"2026-10-03 12:30 am", 30},
        {"2026-10-03 12:30 pm", 750},
        {"3.10.2026 9:05", 545},
        {"10/3/2026 9:05:12 AM GMT+2", 545},
        {"10/3/26, 9:05 p. m. CEST", 1265},
        {"03.10.2026 3:05 nachm.", 905},
        {"2026-10-03 00:00", 0},
        {"2026-10-03 00:00:00.000", 0},
        {"2026-10-03 23:59", 1439},
        {"2026-10-03 24:00", 0},
        {"2026-10-03 12:60", 0},
        {"2026-10-03 12345", 0},
        {"2026-10-03 ", 0},
        {"", 0},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(times); i++)
        cr_assert_eq(date_minute(times[i].text, strlen(times[i].text)), times[i].minute, "%s: %d", times[i].text,
                     date_minute(times[i].text, strlen(times[i].text)));
}
