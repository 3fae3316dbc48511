#include "ingest/line_scan.h"

#include <string.h>

size_t line_length(const char *bytes, size_t length)
{
    const char *lf = memchr(bytes, '\n', length);
    size_t to_lf = lf == NULL ? length : (size_t)(lf - bytes) + 1;
    const char *cr = memchr(bytes, '\r', to_lf);
    if (cr == NULL)
        return to_lf;
    size_t to_cr = (size_t)(cr - bytes) + 1;
    return to_cr < length && bytes[to_cr] == '\n' ? to_cr + 1 : to_cr;
}

size_t whole_lines(const char *bytes, size_t length)
{
    const char *lf = memrchr(bytes, '\n', length);
    size_t whole = lf == NULL ? 0 : (size_t)(lf - bytes) + 1;
    const char *cr = length - whole < 2 ? NULL : memrchr(bytes + whole, '\r', length - whole - 1);
    return cr == NULL ? whole : (size_t)(cr - bytes) + 1;
}

size_t line_start(const char *bytes, size_t at)
{
    while (at > 0 && bytes[at - 1] != '\n' && bytes[at - 1] != '\r')
        at--;
    return at;
}

bool line_is_blank(const char *line, size_t length, char delimiter)
{
    for (size_t i = 0; i < length; i++)
        if ((line[i] != ' ' && line[i] != '\t' && line[i] != '\r' && line[i] != '\n') || line[i] == delimiter)
            return false;
    return true;
}
