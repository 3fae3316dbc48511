#include "app/options.h"
#include "base/error.h"

#include <string.h>

/* SOURCE_DATE_EPOCH is by its specification the seconds since 1970 in UTC, in ASCII digits. */
static bool today(Date *ret_today, GError **error)
{
    const char *epoch = g_getenv("SOURCE_DATE_EPOCH");
    g_autoptr(GDateTime) now = NULL;
    guint64 seconds = 0;
    if (epoch == NULL)
        now = g_date_time_new_now_local();
    else if (g_ascii_string_to_unsigned(epoch, 10, 0, G_MAXINT64, &seconds, NULL))
        now = g_date_time_new_from_unix_utc((gint64)seconds);
    if (now == NULL || g_date_time_get_year(now) > 2078)
        return mld_fail(error, MLD_ERROR_USAGE, "SOURCE_DATE_EPOCH is not a number of seconds up to the year 2078");
    *ret_today = date_of(g_date_time_get_year(now), g_date_time_get_month(now), g_date_time_get_day_of_month(now));
    return true;
}

bool options_period(const Options *options, Period *ret_period, GError **error)
{
    Date day = DATE_NONE;
    *ret_period = (Period){options->from, options->to};
    bool has_limits = options->from != DATE_NONE || options->to != DATE_NONE;
    if (options->period != NULL && has_limits)
        return mld_fail(error, MLD_ERROR_USAGE, "--period and --from or --to exclude each other");
    if (options->from != DATE_NONE && options->to != DATE_NONE && options->from > options->to)
        return mld_fail(error, MLD_ERROR_USAGE, "--from: the first day is after the last, --to");
    if (options->period == NULL)
        return true;
    if (!today(&day, error))
        return false;
    return period_parse(options->period, day, ret_period) ||
           mld_fail(error, MLD_ERROR_USAGE, "--period: '%s' lies outside 1900 to 2078", options->period);
}
