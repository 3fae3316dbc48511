/* A place in a text, shown as an author can find it: path, line, column, the line itself and a caret under it. */
#ifndef MLDSTAT_DESIGN_PLACE_H
#define MLDSTAT_DESIGN_PLACE_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct {
    const char *path; /* what messages show */
    const char *text; /* need not be valid UTF-8 */
    size_t length;
} Source;

/* Fails with MLD_ERROR_STUDY and "PATH:LINE:COLUMN: MESSAGE", a newline, the source line, a newline, a caret; returns
 * false. Line and column count from 1, the column in characters. Of a long line only the part around the caret is
 * shown; what a terminal must not see is replaced. */
bool place_fail(const Source *source, size_t offset, GError **error, const char *format, ...) G_GNUC_PRINTF(4, 5);

#endif
