#include "stats/radix.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

#define DIGIT_BITS 11
#define DIGITS     (1u << DIGIT_BITS)
#define PASSES     6 /* of 11 bits cover 64 */

/* Bits of a double whose unsigned order is the order of the values. */
static guint64 key_of(double value)
{
    guint64 bits;
    memcpy(&bits, &value, sizeof bits);
    return (bits >> 63) != 0 ? ~bits : bits | (G_GUINT64_CONSTANT(1) << 63);
}

static size_t digit_of(double value, unsigned pass)
{
    return (size_t)(key_of(value) >> (pass * DIGIT_BITS)) % DIGITS;
}

/* Moves the items to `sorted` by one digit; false, and nothing moved, when all share that digit. */
static bool sort_by_digit(const RadixItem items[], RadixItem sorted[], size_t n, unsigned pass)
{
    size_t start[DIGITS + 1] = {0};
    for (size_t i = 0; i < n; i++)
        start[digit_of(items[i].value, pass) + 1]++;
    if (start[digit_of(items[0].value, pass) + 1] == n)
        return false;
    for (size_t digit = 0; digit < DIGITS; digit++)
        start[digit + 1] += start[digit];
    for (size_t i = 0; i < n; i++)
        sorted[start[digit_of(items[i].value, pass)]++] = items[i];
    return true;
}

void radix_sort(RadixItem items[], size_t n)
{
    if (n < 2)
        return;
    g_autofree RadixItem *scratch = g_new(RadixItem, n);
    RadixItem *from = items, *to = scratch;
    for (unsigned pass = 0; pass < PASSES; pass++) {
        if (!sort_by_digit(from, to, n, pass))
            continue;
        RadixItem *swap = from;
        from = to;
        to = swap;
    }
    if (from != items)
        memcpy(items, from, n * sizeof *items);
}
