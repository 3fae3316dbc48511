/* A growing column of small unsigned codes, one byte each until a larger code arrives, then two or four.
 *
 * Grows by reallocation, which for large blocks moves pages instead of copying; memory beyond what was written is not
 * touched.
 */
#ifndef MLDSTAT_BASE_CODE_COLUMN_H
#define MLDSTAT_BASE_CODE_COLUMN_H

#include <glib.h>
#include <stddef.h>

typedef struct {
    void *codes;
    unsigned width;  /* bytes per code: 1, 2 or 4 */
    guint32 largest; /* code of that width */
    size_t count;
    size_t capacity;
} CodeColumn;

void code_column_init(CodeColumn *column);
void code_column_clear(CodeColumn *column);

/* Appends n codes: cheaper than one by one. */
void code_column_append(CodeColumn *column, const guint32 codes[], size_t n);

/* Makes room or widens: the slow path of code_column_push(). */
void code_column_push_slow(CodeColumn *column, guint32 code);

/* Replaces every code c by map[c]; map covers every code in the column. */
void code_column_map(CodeColumn *column, const guint32 map[]);

static inline void code_column_push(CodeColumn *column, guint32 code)
{
    if (column->count == column->capacity || code > column->largest)
        code_column_push_slow(column, code);
    else if (column->width == 1)
        ((guint8 *)column->codes)[column->count++] = (guint8)code;
    else if (column->width == 2)
        ((guint16 *)column->codes)[column->count++] = (guint16)code;
    else
        ((guint32 *)column->codes)[column->count++] = code;
}

static inline guint32 code_column_get(const CodeColumn *column, size_t row)
{
    if (column->width == 1)
        return ((const guint8 *)column->codes)[row];
    if (column->width == 2)
        return ((const guint16 *)column->codes)[row];
    return ((const guint32 *)column->codes)[row];
}

/* Replaces the code of one row. */
void code_column_set(CodeColumn *column, size_t row, guint32 code);

/* Starts loading what code_column_get() will need. */
static inline void code_column_prefetch(const CodeColumn *column, size_t row)
{
    if (column->count > 0)
        __builtin_prefetch((const char *)column->codes + row * column->width);
}

#endif
