#include "base/number.h"

#include <glib.h>
#include <math.h>
#include <string.h>

static size_t skip_digits(const char *text, size_t at, size_t length)
{
    while (at < length && g_ascii_isdigit(text[at]))
        at++;
    return at;
}

/* True when text is [sign] digits [. digits] [e [sign] digits] with at least one digit in the mantissa. */
static bool is_decimal(const char *text, size_t length)
{
    size_t at = 0;
    if (at < length && (text[at] == '+' || text[at] == '-'))
        at++;
    size_t whole = skip_digits(text, at, length);
    size_t digits = whole - at;
    at = whole;
    if (at < length && text[at] == '.') {
        size_t fraction = skip_digits(text, at + 1, length);
        digits += fraction - (at + 1);
        at = fraction;
    }
    if (digits == 0)
        return false;
    if (at < length && (text[at] == 'e' || text[at] == 'E')) {
        at++;
        if (at < length && (text[at] == '+' || text[at] == '-'))
            at++;
        size_t exponent = skip_digits(text, at, length);
        if (exponent == at)
            return false;
        at = exponent;
    }
    return at == length;
}

/* True when a mantissa digit other than 0 occurs: then a result of zero is an underflow. */
static bool is_nonzero(const char *text, size_t length)
{
    for (size_t i = 0; i < length && text[i] != 'e' && text[i] != 'E'; i++)
        if (text[i] >= '1' && text[i] <= '9')
            return true;
    return false;
}

bool number_parse(const char *text, size_t length, double *ret_value)
{
    if (length == 0 || length > NUMBER_TEXT_MAX || !is_decimal(text, length))
        return false;
    char copy[NUMBER_TEXT_MAX + 1];
    memcpy(copy, text, length);
    copy[length] = '\0';
    double value = g_ascii_strtod(copy, NULL);
    if (!isfinite(value) || (value == 0 && is_nonzero(text, length)))
        return false;
    *ret_value = value;
    return true;
}

const char *number_exact(char buffer[NUMBER_BUFFER], double value)
{
    return g_ascii_formatd(buffer, NUMBER_BUFFER, "%.17g", value == 0 ? 0 : value);
}

const char *number_short(char buffer[NUMBER_BUFFER], double value)
{
    double magnitude = fabs(value);
    int least = 1; /* digits that keep %g from an exponent: 10 is not to be 1e+01 */
    while (magnitude < 1e15 && least < 16 && magnitude >= pow(10, least))
        least++;
    for (int digits = least; digits < 17; digits++) {
        char format[8];
        g_snprintf(format, sizeof format, "%%.%dg", digits);
        g_ascii_formatd(buffer, NUMBER_BUFFER, format, value == 0 ? 0 : value);
        if (g_ascii_strtod(buffer, NULL) == value)
            return buffer;
    }
    return number_exact(buffer, value);
}

const char *number_fixed(char buffer[NUMBER_BUFFER], double value, int decimals)
{
    g_return_val_if_fail(decimals >= 0 && decimals <= 17, NULL);
    if (!isfinite(value)) {
        g_strlcpy(buffer, "-", NUMBER_BUFFER);
        return buffer;
    }
    /* 1 ulp away from zero turns the double just below a decimal half (0.15) into one that rounds up. */
    double nudged = nextafter(value, value < 0 ? -INFINITY : INFINITY);
    char format[8];
    g_snprintf(format, sizeof format, "%%.%df", decimals);
    g_ascii_formatd(buffer, NUMBER_BUFFER, format, isfinite(nudged) ? nudged : value);
    if (buffer[0] == '-' && strspn(buffer, "-0.") == strlen(buffer))
        memmove(buffer, buffer + 1, strlen(buffer));
    return buffer;
}
