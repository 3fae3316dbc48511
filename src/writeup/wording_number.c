#include "writeup/wording_number.h"

#include "base/number.h"

#include <math.h>
#include <string.h>

#define MINUS   "\u2212"
#define NO_DATA "\u2013"

/* True minus for people; the buffer's ASCII hyphen stays out of prose. */
static char *with_minus(const char *ascii)
{
    return ascii[0] == '-' && ascii[1] != '\0' ? g_strconcat(MINUS, ascii + 1, NULL) : g_strdup(ascii);
}

int score_decimals(const MeasureResult *result)
{
    const Measure *measure = result->measure;
    const Change *change = &result->change;
    double width = measure->has_range
                       ? measure->high - measure->low
                       : fmax(change->pre.max, change->post.max) - fmin(change->pre.min, change->post.min);
    if (!(width > 0) || !isfinite(width))
        return 1;
    if (width > 1000)
        return 0;
    int decimals = 1;
    for (double step = 5; width < step && decimals < 6; step /= 10)
        decimals++;
    return decimals;
}

char *number_words(double value, int decimals)
{
    char buffer[NUMBER_BUFFER];
    return isfinite(value) ? with_minus(number_fixed(buffer, value, decimals)) : g_strdup(NO_DATA);
}

static bool rounds_to_zero(double value, int decimals)
{
    char buffer[NUMBER_BUFFER], zero[NUMBER_BUFFER];
    return g_strcmp0(number_fixed(buffer, value, decimals), number_fixed(zero, 0, decimals)) == 0;
}

char *change_words(double value, int decimals)
{
    g_autofree char *words = number_words(value, decimals);
    bool plus = isfinite(value) && value > 0 && !rounds_to_zero(value, decimals);
    return g_strconcat(plus ? "+" : "", words, NULL);
}

char *interval_words(double low, double high, int decimals)
{
    if (!isfinite(low) || !isfinite(high))
        return g_strdup(NO_DATA);
    g_autofree char *from = number_words(low, decimals);
    g_autofree char *to = number_words(high, decimals);
    return g_strdup_printf("%s to %s", from, to);
}

char *mean_sd_words(double mean, double sd, int decimals)
{
    g_autofree char *centre = number_words(mean, decimals);
    g_autofree char *spread = number_words(sd, decimals);
    return isfinite(mean) ? g_strdup_printf("%s (%s)", centre, spread) : g_strdup(NO_DATA);
}

char *p_words(double p)
{
    return isfinite(p) && p < 0.001 ? g_strdup("< 0.001") : number_words(p, 3);
}

char *p_phrase(double p)
{
    if (!isfinite(p))
        return g_strdup("p not defined");
    g_autofree char *words = p_words(p);
    return g_strconcat(words[0] == '<' ? "p " : "p = ", words, NULL);
}

char *percent_words(double share)
{
    char buffer[NUMBER_BUFFER];
    number_fixed(buffer, share * 100, 2);
    g_autofree char *text = g_strdup(buffer);
    for (size_t end = strlen(text); end > 0 && (text[end - 1] == '0' || text[end - 1] == '.'); end--) {
        bool point = text[end - 1] == '.';
        text[end - 1] = '\0';
        if (point)
            break;
    }
    return g_strconcat(text, " %", NULL);
}

char *short_words(double value)
{
    char buffer[NUMBER_BUFFER];
    return isfinite(value) ? with_minus(number_short(buffer, value)) : g_strdup(NO_DATA);
}

char *count_words(guint64 n, const char *singular, const char *plural)
{
    return g_strdup_printf("%" G_GUINT64_FORMAT " %s", n, n == 1 ? singular : plural);
}
