#include "ingest/date_order.h"

#include "base/error.h"

#include <criterion/criterion.h>
#include <string.h>

#define SAY(format) "; say columns: {date: {column: date, format: " format

static const struct {
    const char *cells[6];
    const char *expected; /* the format's name, or the error's text */
} rows[] = {
    {{NULL}, "iso"},
    {{"2026-10-03", "2026-03-04"}, "iso"},
    {{"13/4/2026", "3/4/2026"}, "d/m/y"},
    {{"3/4/2026 9:05", "3/14/26"}, "m/d/y"},
    {{"2026/04/03 2:05:00 PM GMT+2"}, "y/m/d"},
    {{"3.4.2026", "4.5.2026"}, "d.m.y"},
    {{"3-4-2026", "13-4-2026"}, "d-m-y"},
    {{"3/3/2026", "4/4/2026"}, "d/m/y"}, /* both readings are the same day */
    {{"not a date", "3/14/2026"}, "m/d/y"},
    {{"5/5/2026", "3/4/2026 10:00", "1/2/2026"},
     "log.csv:3: column 'date': 3/4/2026 can be 3 April 2026 or 4 March 2026, and so can every date of the file" SAY(
         "d/m/y}} or m/d/y")},
    {{"3-4-26"},
     "log.csv:2: column 'date': 3-4-26 can be 3 April 2026 or 4 March 2026, and so can every date of the file" SAY(
         "d-m-y}}, or write the dates as 2026-10-03")},
    {{"3/4/2026", "13/4/2026", "4/13/2026"},
     "log.csv:3: column 'date': this date needs the day first, the one on line 4 the month; write all dates of a file "
     "in one order"},
    {{"4/13/2026", "13/4/2026"},
     "log.csv:2: column 'date': this date needs the month first, the one on line 3 the day; write all dates of a file "
     "in one order"},
    {{"3/4/2026", "2026-10-03", "2026-10-04"}, "iso"},
    {{"03-04-2026", "04-13-2026"},
     "log.csv:2: column 'date': 03-04-2026 can be 3 April 2026 or 4 March 2026, and so can every date of the file" SAY(
         "d-m-y}}, or write the dates as 2026-10-03")},
};

Test(ingest_date_order, beyond_doubt_or_refused)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        DateOrder order;
        DateFormat format = DATE_FORMAT_AUTO;
        g_autoptr(GError) error = NULL;
        g_autoptr(LineMap) lines = line_map_new();
        date_order_init(&order);
        for (size_t k = 0; k < 6 && rows[i].cells[k] != NULL; k++)
            date_order_see(&order, rows[i].cells[k], strlen(rows[i].cells[k]), k + 1);
        bool ok = date_order_settle(&order, "log.csv", "date", lines, &format, &error);
        cr_assert_str_eq(ok ? date_format_name(format) : error->message, rows[i].expected, "row %zu: %s", i,
                         ok ? date_format_name(format) : error->message);
        cr_assert(ok || g_error_matches(error, MLD_ERROR, MLD_ERROR_DATA));
    }
}

Test(ingest_date_order, a_header_is_quoted_where_yaml_needs_it)
{
    DateOrder order;
    DateFormat format;
    g_autoptr(GError) error = NULL;
    g_autoptr(LineMap) lines = line_map_new();
    date_order_init(&order);
    date_order_see(&order, "1/2/2026", 8, 1);
    cr_assert_not(date_order_settle(&order, "log.csv", "Start time", lines, &format, &error));
    cr_assert_not_null(strstr(error->message, "{column: \"Start time\", format: d/m/y}} or m/d/y"), "%s",
                       error->message);
}
