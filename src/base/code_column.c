#include "base/code_column.h"

#include <string.h>

static unsigned width_for(guint32 code)
{
    return code <= G_MAXUINT8 ? 1 : code <= G_MAXUINT16 ? 2 : 4;
}

static void put(CodeColumn *column, size_t row, guint32 code)
{
    if (column->width == 1)
        ((guint8 *)column->codes)[row] = (guint8)code;
    else if (column->width == 2)
        ((guint16 *)column->codes)[row] = (guint16)code;
    else
        ((guint32 *)column->codes)[row] = code;
}

static guint32 largest_of(unsigned width)
{
    return width == 1 ? G_MAXUINT8 : width == 2 ? G_MAXUINT16 : G_MAXUINT32;
}

void code_column_init(CodeColumn *column)
{
    *column = (CodeColumn){.width = 1, .largest = G_MAXUINT8};
}

void code_column_clear(CodeColumn *column)
{
    g_free(column->codes);
    code_column_init(column);
}

static void widen(CodeColumn *column, unsigned width)
{
    CodeColumn wide = {.codes = g_malloc_n(column->capacity, width),
                       .width = width,
                       .largest = largest_of(width),
                       .count = column->count,
                       .capacity = column->capacity};
    for (size_t row = 0; row < column->count; row++)
        put(&wide, row, code_column_get(column, row));
    g_free(column->codes);
    *column = wide;
}

void code_column_push_slow(CodeColumn *column, guint32 code)
{
    if (column->count == column->capacity) {
        column->capacity = MAX(column->capacity * 2, 1024);
        column->codes = g_realloc_n(column->codes, column->capacity, column->width);
    }
    if (width_for(code) > column->width)
        widen(column, width_for(code));
    put(column, column->count++, code);
}

/* A fixed block length lets the compiler use vector instructions at the default optimisation level. */
enum { BLOCK = 16 };

static guint32 any_bits(const guint32 codes[], size_t n)
{
    guint32 any[BLOCK] = {0}, all = 0;
    size_t i = 0;
    for (; i + BLOCK <= n; i += BLOCK)
        for (size_t k = 0; k < BLOCK; k++)
            any[k] |= codes[i + k];
    for (; i < n; i++)
        all |= codes[i];
    for (size_t k = 0; k < BLOCK; k++)
        all |= any[k];
    return all;
}

static void narrow_to_8(guint8 *restrict to, const guint32 *restrict codes, size_t n)
{
    for (; n >= BLOCK; n -= BLOCK, to += BLOCK, codes += BLOCK)
        for (size_t k = 0; k < BLOCK; k++)
            to[k] = (guint8)codes[k];
    for (size_t k = 0; k < n; k++)
        to[k] = (guint8)codes[k];
}

static void narrow_to_16(guint16 *restrict to, const guint32 *restrict codes, size_t n)
{
    for (; n >= BLOCK; n -= BLOCK, to += BLOCK, codes += BLOCK)
        for (size_t k = 0; k < BLOCK; k++)
            to[k] = (guint16)codes[k];
    for (size_t k = 0; k < n; k++)
        to[k] = (guint16)codes[k];
}

void code_column_append(CodeColumn *column, const guint32 codes[], size_t n)
{
    guint32 any = any_bits(codes, n);
    if (n == 0)
        return;
    while (column->capacity - column->count < n) {
        column->capacity = MAX(column->capacity * 2, 1024);
        column->codes = g_realloc_n(column->codes, column->capacity, column->width);
    }
    if (width_for(any) > column->width)
        widen(column, width_for(any));
    if (column->width == 1)
        narrow_to_8((guint8 *)column->codes + column->count, codes, n);
    else if (column->width == 2)
        narrow_to_16((guint16 *)column->codes + column->count, codes, n);
    else
        memcpy((guint32 *)column->codes + column->count, codes, n * sizeof *codes);
    column->count += n;
}

void code_column_set(CodeColumn *column, size_t row, guint32 code)
{
    if (code > column->largest)
        widen(column, width_for(code));
    put(column, row, code);
}

void code_column_map(CodeColumn *column, const guint32 map[])
{
    guint32 largest = 0;
    for (size_t row = 0; row < column->count; row++)
        largest = MAX(largest, map[code_column_get(column, row)]);
    if (width_for(largest) > column->width)
        widen(column, width_for(largest));
    for (size_t row = 0; row < column->count; row++)
        put(column, row, map[code_column_get(column, row)]);
}
