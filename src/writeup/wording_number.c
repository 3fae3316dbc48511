#include "writeup/wording_number.h"

#include "visual/figures.h"

#include <math.h>
#include <string.h>

char *interval_words(double low, double high, int decimals)
{
    if (!isfinite(low) || !isfinite(high))
        return figure_text(NAN, decimals);
    g_autofree char *from = figure_text(low, decimals);
    g_autofree char *to = figure_text(high, decimals);
    return g_strdup_printf("%s to %s", from, to);
}

char *mean_sd_words(double mean, double sd, int decimals)
{
    g_autofree char *centre = figure_text(mean, decimals);
    g_autofree char *spread = figure_text(sd, decimals);
    return isfinite(mean) ? g_strdup_printf("%s (%s)", centre, spread) : g_steal_pointer(&centre);
}

char *p_words(double p)
{
    return isfinite(p) && p < 0.001 ? g_strdup("< 0.001") : figure_text(p, 3);
}

char *p_phrase(double p)
{
    if (!isfinite(p))
        return g_strdup("p not defined");
    g_autofree char *words = p_words(p);
    return g_strconcat(words[0] == '<' ? "p " : "p = ", words, NULL);
}

char *share_words(guint64 part, guint64 all)
{
    return all == 0 ? g_strdup("\u2013") : figure_percent(round(100 * (double)part / (double)all) / 100);
}

char *part_words(guint64 part, guint64 all)
{
    g_autofree char *count = figure_count(part);
    g_autofree char *share = share_words(part, all);
    return g_strdup_printf("%s (%s)", count, share);
}

char *share_interval_words(double low, double high)
{
    if (!isfinite(low) || !isfinite(high))
        return figure_text(NAN, 0);
    g_autofree char *from = figure_text(100 * low, 0);
    g_autofree char *to = figure_percent(round(100 * high) / 100);
    return g_strdup_printf("%s to %s", from, to);
}

char *points_words(double value, int decimals)
{
    g_autofree char *number = figure_text(value, decimals);
    return g_strdup_printf("%s %s", number, strcmp(number, "1") == 0 ? "point" : "points");
}

char *size_words(double value, bool is_percent)
{
    g_autofree char *number = is_percent ? figure_percent(value / 100) : figure_plain(value);
    if (is_percent)
        return g_strdup_printf("%s of the score before", number);
    return g_strdup_printf("%s %s", number, value == 1 ? "point" : "points");
}

char *count_words(guint64 n, const char *singular, const char *plural)
{
    g_autofree char *count = figure_count(n);
    return g_strdup_printf("%s %s", count, n == 1 ? singular : plural);
}
