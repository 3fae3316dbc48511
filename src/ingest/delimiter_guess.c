#include "ingest/delimiter_guess.h"

#include "ingest/csv_dialect.h"
#include "ingest/line_scan.h"

#include <csv.h>

/* The records as one delimiter cuts them. */
typedef struct {
    size_t header; /* cells of the first record */
    size_t records;
    size_t alike; /* records with as many cells as the first, itself included */
    size_t cells; /* of the coming record */
    bool is_broken;
} Shape;

static void on_cell(void *text, size_t length, void *data)
{
    (void)text;
    (void)length;
    Shape *shape = data;
    shape->cells++;
}

static void on_record(int end, void *data)
{
    (void)end;
    Shape *shape = data;
    if (shape->records++ == 0)
        shape->header = shape->cells;
    shape->alike += shape->cells == shape->header;
    shape->cells = 0;
}

static Shape shape_under(char delimiter, const char *text, size_t length, bool is_whole)
{
    Shape shape = {0};
    struct csv_parser parser;
    csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
    csv_set_delim(&parser, (unsigned char)delimiter);
    csv_set_blk_size(&parser, 4096);
    size_t at = 0;
    while (at < length && shape.records < CSV_HEAD_RECORDS && !shape.is_broken) {
        size_t piece = line_length(text + at, length - at);
        shape.is_broken = csv_parse(&parser, text + at, piece, on_cell, on_record, &shape) != piece;
        at += piece;
    }
    bool ends_here = at == length && (is_whole || shape.records == 0);
    if (ends_here && !shape.is_broken)
        shape.is_broken = csv_fini(&parser, on_cell, on_record, &shape) != 0;
    csv_free(&parser);
    return shape;
}

static bool is_even(const Shape *shape)
{
    return !shape->is_broken && shape->alike == shape->records;
}

/* Above 0 when `a` fits better than `b`, below 0 when worse. */
static int compare(const Shape *a, const Shape *b)
{
    if (is_even(a) != is_even(b))
        return is_even(a) ? 1 : -1;
    if (!is_even(a) && a->alike != b->alike)
        return a->alike > b->alike ? 1 : -1;
    return (a->header > b->header) - (a->header < b->header);
}

char guess_delimiter(const char *text, size_t length, bool is_whole, char *ret_other)
{
    Shape best = {0};
    char taken = 0, other = 0;
    for (const char *delimiter = CSV_DELIMITERS; *delimiter != '\0'; delimiter++) {
        Shape shape = shape_under(*delimiter, text, length, is_whole);
        if (shape.header < 2)
            continue;
        int order = taken == 0 ? 1 : compare(&shape, &best);
        if (order == 0 && other == 0)
            other = *delimiter;
        if (order > 0) {
            best = shape;
            taken = *delimiter;
            other = 0;
        }
    }
    *ret_other = other;
    return taken;
}
