#include "writeup/number_cells.h"

#include "base/number.h"

#include <math.h>
#include <string.h>

enum {
    PLACES = 1 << 13,
    TEXT_ROOM = 26, /* sign, 17 digits, point, exponent */
    DIGITS = 20,    /* of the largest count */
};

#define WHOLE_MOST 1e15 /* from here on a number has an exponent */

typedef struct {
    double value;
    guint8 length; /* 0: nothing kept */
    char text[TEXT_ROOM];
} Place;

struct NumberCells {
    Place places[PLACES];
};

NumberCells *number_cells_new(void)
{
    return g_new0(NumberCells, 1);
}

void number_cells_free(NumberCells *cells)
{
    g_free(cells);
}

void number_cells_append_count(GString *out, guint64 count)
{
    char digits[DIGITS];
    size_t n = 0;
    do
        digits[DIGITS - ++n] = (char)('0' + count % 10);
    while ((count /= 10) > 0);
    g_string_append_len(out, digits + DIGITS - n, (gssize)n);
}

static Place *place_of(NumberCells *cells, double value)
{
    guint64 bits = 0;
    memcpy(&bits, &value, sizeof bits);
    return &cells->places[(bits * G_GUINT64_CONSTANT(0x9e3779b97f4a7c15)) >> 51];
}

void number_cells_append(NumberCells *cells, GString *out, double value)
{
    if (fabs(value) < WHOLE_MOST && value == floor(value)) {
        if (value < 0)
            g_string_append_c(out, '-');
        number_cells_append_count(out, (guint64)fabs(value));
        return;
    }
    Place *place = place_of(cells, value);
    if (place->length == 0 || place->value != value) {
        char buffer[NUMBER_BUFFER];
        place->value = value;
        place->length = (guint8)g_strlcpy(place->text, number_short(buffer, value), TEXT_ROOM);
    }
    g_string_append_len(out, place->text, place->length);
}
