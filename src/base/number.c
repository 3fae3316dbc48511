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

/* True when text is [sign] digits [mark digits] [e [sign] digits] with at least one digit in the mantissa. */
static bool is_decimal(const char *text, size_t length, char mark)
{
    size_t at = 0;
    if (at < length && (text[at] == '+' || text[at] == '-'))
        at++;
    size_t whole = skip_digits(text, at, length);
    size_t digits = whole - at;
    at = whole;
    if (at < length && text[at] == mark) {
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

static bool parse(const char *text, size_t length, char mark, double *ret_value)
{
    if (length == 0 || length > NUMBER_TEXT_MAX || !is_decimal(text, length, mark))
        return false;
    char copy[NUMBER_TEXT_MAX + 1];
    memcpy(copy, text, length);
    copy[length] = '\0';
    char *at = memchr(copy, mark, length);
    if (at != NULL)
        *at = '.';
    double value = g_ascii_strtod(copy, NULL);
    if (!isfinite(value) || (value == 0 && is_nonzero(text, length)))
        return false;
    *ret_value = value;
    return true;
}

bool number_parse(const char *text, size_t length, double *ret_value)
{
    return parse(text, length, '.', ret_value);
}

bool number_parse_comma(const char *text, size_t length, double *ret_value)
{
    return parse(text, length, ',', ret_value);
}

bool number_may_be_grouped(const char *text, size_t length)
{
    size_t start = length > 0 && (text[0] == '+' || text[0] == '-') ? 1 : 0;
    size_t at = skip_digits(text, start, length);
    if (at == start || at - start > 3 || text[start] == '0' || at == length)
        return false;
    while (at < length && text[at] == ',') {
        size_t end = skip_digits(text, at + 1, length);
        if (end - (at + 1) != 3)
            return false;
        at = end;
    }
    return at == length;
}

bool number_parse_whole(const char *text, uint64_t most, uint64_t *ret_value)
{
    uint64_t value = 0;
    if (*text == '\0' || text[strspn(text, "0123456789")] != '\0')
        return false;
    for (const char *digit = text; *digit != '\0'; digit++) {
        uint64_t units = (uint64_t)(*digit - '0');
        if (units > most || value > (most - units) / 10)
            return false;
        value = 10 * value + units;
    }
    *ret_value = value;
    return true;
}

const char *number_exact(char buffer[NUMBER_BUFFER], double value)
{
    return g_ascii_formatd(buffer, NUMBER_BUFFER, "%.17g", value == 0 ? 0 : value);
}

/* Any decimal text of up to 15 digits survives a double of normal size, so 15 digits without their trailing zeros are
 * the shortest text wherever they read back; 17 always do. Returns how many it takes. */
static int digits_needed(double value)
{
    char text[NUMBER_BUFFER];
    for (int digits = 15; digits < 17; digits++) {
        char format[8];
        g_snprintf(format, sizeof format, "%%.%dg", digits);
        if (g_ascii_strtod(g_ascii_formatd(text, sizeof text, format, value), NULL) == value)
            return digits;
    }
    return 17;
}

const char *number_short(char buffer[NUMBER_BUFFER], double value)
{
    char format[8];
    g_snprintf(format, sizeof format, "%%.%dg", digits_needed(value));
    return g_ascii_formatd(buffer, NUMBER_BUFFER, format, value == 0 ? 0 : value);
}

/* The shortest decimal text of a value: 0.d1d2d3... times 10^point. */
typedef struct {
    char digits[20]; /* '0' to '9'; one before the first is kept free for a carry */
    int n;
    int point;
} Decimal;

static Decimal decimal_of(double magnitude)
{
    char text[NUMBER_BUFFER], format[8];
    Decimal decimal = {.digits = "0"};
    g_snprintf(format, sizeof format, "%%.%de", digits_needed(magnitude) - 1);
    g_ascii_formatd(text, sizeof text, format, magnitude);
    const char *at = text;
    for (; *at != 'e'; at++)
        if (*at != '.')
            decimal.digits[++decimal.n] = *at;
    decimal.point = (int)g_ascii_strtoll(at + 1, NULL, 10) + 1;
    return decimal;
}

/* Keeps `decimals` digits after the point, a half rounded up. */
static void round_decimal(Decimal *decimal, int decimals)
{
    int keep = decimal->point + decimals;
    if (keep >= decimal->n)
        return;
    if (keep < 0 || decimal->digits[keep + 1] < '5') {
        decimal->n = MAX(keep, 0);
        return;
    }
    decimal->n = keep;
    while (decimal->digits[keep] == '9')
        decimal->digits[keep--] = '0';
    decimal->digits[keep]++;
}

/* The digit that counts 10^power. */
static char digit_at(const Decimal *decimal, int power)
{
    int at = decimal->point - power;
    return at >= 0 && at <= decimal->n ? decimal->digits[at] : '0';
}

const char *number_fixed(char buffer[NUMBER_BUFFER], double value, int decimals)
{
    g_return_val_if_fail(decimals >= 0 && decimals <= 17, NULL);
    if (!isfinite(value)) {
        g_strlcpy(buffer, "-", NUMBER_BUFFER);
        return buffer;
    }
    Decimal decimal = decimal_of(fabs(value));
    round_decimal(&decimal, decimals);
    char *end = buffer;
    int highest = MAX(decimal.point, 0);
    while (highest > 0 && digit_at(&decimal, highest) == '0')
        highest--;
    for (int power = highest; power >= -decimals; power--) {
        *end++ = digit_at(&decimal, power);
        if (power == 0 && decimals > 0)
            *end++ = '.';
    }
    *end = '\0';
    if (value < 0 && strspn(buffer, "0.") != strlen(buffer)) {
        memmove(buffer + 1, buffer, strlen(buffer) + 1);
        buffer[0] = '-';
    }
    return buffer;
}
