#include "fuzz/targets.h"

#include "base/number.h"

#include <glib.h>
#include <math.h>
#include <string.h>

static void expect_reads_back(const char *text, double value)
{
    double again = 0;
    g_assert(number_parse(text, strlen(text), &again));
    g_assert(again == value);
}

static void expect_writable(double value)
{
    char buffer[NUMBER_BUFFER];
    expect_reads_back(number_exact(buffer, value), value);
    expect_reads_back(number_short(buffer, value), value);
    for (int decimals = 0; decimals <= 17; decimals++) {
        number_fixed(buffer, value, decimals);
        size_t length = strlen(buffer);
        g_assert(length > 0 && length < NUMBER_BUFFER && strspn(buffer, "-0123456789.") == length);
    }
}

static void swap_marks(char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        text[i] = text[i] == '.' ? ',' : text[i] == ',' ? '.' : text[i];
}

void fuzz_number(const uint8_t *data, size_t size)
{
    double value = 0, comma = 0;
    g_autofree char *text = g_strndup((const char *)data, size);
    memcpy(text, data, size);
    bool is_number = number_parse(text, size, &value);
    g_assert(!is_number || (isfinite(value) && size > 0 && size <= NUMBER_TEXT_MAX));
    g_assert(!number_may_be_grouped(text, size) || (memchr(text, ',', size) != NULL && !is_number));
    if (is_number)
        expect_writable(value);
    swap_marks(text, size);
    g_assert(number_parse_comma(text, size, &comma) == is_number);
    g_assert(!is_number || value == comma);
    if (size >= sizeof value)
        memcpy(&value, data, sizeof value);
    if (isfinite(value))
        expect_writable(value);
}
