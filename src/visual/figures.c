#include "visual/figures.h"

#include "base/number.h"

#include <math.h>
#include <string.h>

#define MINUS       "\u2212"
#define NARROW_GAP  "\u202f"
#define MOST_DIGITS 12
#define NO_NUMBER   "\u2013"

int figure_decimals(double span)
{
    if (!(span > 0) || (span >= 2 && span < 10000))
        return 1;
    if (span >= 10000)
        return 0;
    return MIN(17, 2 - (int)floor(log10(span)));
}

/* Minus sign and gaps in text that number_fixed() wrote. */
static char *dressed(const char *plain)
{
    GString *text = g_string_new(NULL);
    const char *at = plain;
    if (*at == '-') {
        g_string_append(text, MINUS);
        at++;
    }
    size_t whole = strspn(at, "0123456789");
    for (size_t i = 0; i < whole; i++) {
        if (i > 0 && whole > 4 && (whole - i) % 3 == 0)
            g_string_append(text, NARROW_GAP);
        g_string_append_c(text, at[i]);
    }
    g_string_append(text, at + whole);
    return g_string_free(text, FALSE);
}

/* Three significant digits and a power of ten. */
static char *in_powers_of_ten(double value)
{
    int power = (int)floor(log10(fabs(value)));
    char buffer[NUMBER_BUFFER];
    g_autofree char *mantissa = dressed(number_fixed(buffer, value / pow(10, power), 2));
    return g_strdup_printf("%se%s%02d", mantissa, power < 0 ? MINUS : "", abs(power));
}

char *figure_text(double value, int decimals)
{
    char buffer[NUMBER_BUFFER];
    if (!isfinite(value))
        return g_strdup(NO_NUMBER);
    if (value != 0 && (decimals > 8 || fabs(value) >= pow(10, MOST_DIGITS)))
        return in_powers_of_ten(value);
    return dressed(number_fixed(buffer, value, value == 0 && decimals > 8 ? 0 : decimals));
}

char *figure_signed(double value, int decimals)
{
    g_autofree char *text = figure_text(value, decimals);
    bool positive = isfinite(value) && value > 0 && strpbrk(text, "123456789") != NULL;
    return g_strconcat(positive ? "+" : "", text, NULL);
}

char *figure_count(guint64 count)
{
    g_autofree char *plain = g_strdup_printf("%" G_GUINT64_FORMAT, count);
    return dressed(plain);
}

char *figure_plain(double value)
{
    char buffer[NUMBER_BUFFER];
    if (!isfinite(value))
        return g_strdup(NO_NUMBER);
    for (int decimals = 0; fabs(value) < pow(10, MOST_DIGITS) && decimals <= 8; decimals++) {
        double read = 0;
        number_fixed(buffer, value, decimals);
        if (number_parse(buffer, strlen(buffer), &read) && read == value)
            return dressed(buffer);
    }
    return in_powers_of_ten(value);
}

char *figure_percent(double share)
{
    /* Rounded, so that 0.999 gives 99.9 and not the digits of its product with 100. */
    g_autofree char *number = figure_plain(round(share * 1e6) / 1e4);
    return g_strconcat(number, "\u00a0%", NULL);
}
