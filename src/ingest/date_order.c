#include "ingest/date_order.h"

#include "base/error.h"
#include "base/text.h"
#include "base/yaml_text.h"

#include <string.h>

#define BIT(format) (1u << (format))

void date_order_init(DateOrder *order)
{
    *order = (DateOrder){0};
}

/* The reading of "d-m-y" with the month first. */
static bool parse_month_first(const char *text, size_t length, Date *ret_date)
{
    char slashes[64];
    if (length >= sizeof slashes)
        return false;
    size_t dashes = 0;
    for (size_t i = 0; i < length; i++) {
        bool swap = text[i] == '-' && dashes < 2;
        dashes += swap;
        slashes[i] = swap ? '/' : text[i];
    }
    return date_parse(slashes, length, DATE_FORMAT_MDY_SLASH, ret_date);
}

static void note_doubt(DateOrder *order, const char *text, guint64 record, Date day_first, Date month_first)
{
    if (order->doubtful != 0 || day_first == month_first)
        return;
    order->doubtful = record;
    order->day_first = day_first;
    order->month_first = month_first;
    g_strlcpy(order->text, text, MIN(sizeof order->text, strspn(text, "0123456789/-") + 1));
}

void date_order_see(DateOrder *order, const char *text, size_t length, guint64 record)
{
    g_autofree char *cell = g_strstrip(g_strndup(text, length));
    Date dates[DATE_FORMAT_AUTO], month_first = DATE_NONE;
    unsigned reads = 0;
    for (int format = 0; format < DATE_FORMAT_AUTO; format++)
        if (date_parse(cell, strlen(cell), (DateFormat)format, &dates[format]))
            reads |= BIT(format);
    bool swaps = parse_month_first(cell, strlen(cell), &month_first);
    if (reads == 0 && !swaps)
        return;
    order->n[reads]++;
    if (order->first[reads] == 0)
        order->first[reads] = record;
    bool dashes = (reads & BIT(DATE_FORMAT_DMY_DASH)) != 0;
    order->is_day_first_shown = order->is_day_first_shown || (dashes && !swaps);
    if (reads == 0 && order->month_first_only == 0)
        order->month_first_only = record;
    unsigned both = BIT(DATE_FORMAT_DMY_SLASH) | BIT(DATE_FORMAT_MDY_SLASH);
    if ((reads & both) == both)
        note_doubt(order, cell, record, dates[DATE_FORMAT_DMY_SLASH], dates[DATE_FORMAT_MDY_SLASH]);
    if ((reads & BIT(DATE_FORMAT_DMY_DASH)) != 0 && swaps)
        note_doubt(order, cell, record, dates[DATE_FORMAT_DMY_DASH], month_first);
}

/* "3 April 2026". (transfer full) */
static char *date_in_words(Date date)
{
    static const char *const months[] = {"January", "February", "March",     "April",   "May",      "June",
                                         "July",    "August",   "September", "October", "November", "December"};
    char iso[DATE_BUFFER];
    date_iso(iso, date);
    guint64 year = g_ascii_strtoull(iso, NULL, 10), month = g_ascii_strtoull(iso + strlen("2026-"), NULL, 10),
            day = g_ascii_strtoull(iso + strlen("2026-10-"), NULL, 10);
    return g_strdup_printf("%d %s %d", (int)day, months[month - 1], (int)year);
}

static bool refuse_doubt(const DateOrder *order, const char *name, const char *column, const LineMap *lines,
                         GError **error)
{
    g_autofree char *shown = text_shown(column, 60), *yaml = yaml_word(shown);
    g_autofree char *day_first = date_in_words(order->day_first), *month_first = date_in_words(order->month_first);
    bool dashes = strchr(order->text, '-') != NULL;
    return mld_fail(error, MLD_ERROR_DATA,
                    "%s:%" G_GUINT64_FORMAT ": column '%s': %s can be %s or %s, and so can every date of the file; say "
                    "columns: {date: {column: %s, format: %s}}%s",
                    name, line_map_first(lines, order->doubtful), shown, order->text, day_first, month_first, yaml,
                    dashes ? "d-m-y" : "d/m/y", dashes ? ", or write the dates as 2026-10-03" : " or m/d/y");
}

/* Dates that need the day first beside dates that need the month first. */
static bool check_contradiction(const DateOrder *order, const char *name, const char *column, const LineMap *lines,
                                GError **error)
{
    guint64 day_first = order->first[BIT(DATE_FORMAT_DMY_SLASH)];
    guint64 month_first = order->first[BIT(DATE_FORMAT_MDY_SLASH)];
    if (day_first == 0 || month_first == 0)
        return true;
    g_autofree char *shown = text_shown(column, 60);
    return mld_fail(error, MLD_ERROR_DATA,
                    "%s:%" G_GUINT64_FORMAT ": column '%s': this date needs the %s first, the one on line "
                    "%" G_GUINT64_FORMAT " the %s; write all dates of a file in one order",
                    name, line_map_first(lines, MIN(day_first, month_first)), shown,
                    day_first < month_first ? "day" : "month", line_map_first(lines, MAX(day_first, month_first)),
                    day_first < month_first ? "month" : "day");
}

static guint64 dates_under(const DateOrder *order, int format)
{
    guint64 n = 0;
    for (unsigned set = 0; set < DATE_ORDER_SETS; set++)
        n += (set & BIT(format)) != 0 ? order->n[set] : 0;
    return n;
}

bool date_order_settle(const DateOrder *order, const char *name, const char *column, const LineMap *lines,
                       DateFormat *ret_format, GError **error)
{
    int best = DATE_FORMAT_ISO;
    for (int format = 0; format < DATE_FORMAT_AUTO; format++)
        if (dates_under(order, format) > dates_under(order, best))
            best = format;
    bool slash_doubt = best == DATE_FORMAT_DMY_SLASH &&
                       dates_under(order, DATE_FORMAT_DMY_SLASH) == dates_under(order, DATE_FORMAT_MDY_SLASH);
    bool dash_doubt = best == DATE_FORMAT_DMY_DASH && (!order->is_day_first_shown || order->month_first_only != 0);
    *ret_format = (DateFormat)best;
    if (!check_contradiction(order, name, column, lines, error))
        return false;
    return (!slash_doubt && !dash_doubt) || order->doubtful == 0 || refuse_doubt(order, name, column, lines, error);
}
