#include "ingest/preset_detect.h"

#include <string.h>

static bool is_one_of(const char *text, const char *const list[])
{
    for (size_t i = 0; list[i] != NULL; i++)
        if (g_ascii_strcasecmp(text, list[i]) == 0)
            return true;
    return false;
}

static bool has_header(const CsvStart *start, const char *name)
{
    for (size_t i = 0; i < start->widths[0]; i++)
        if (g_ascii_strcasecmp(start->rows[0][i], name) == 0)
            return true;
    return false;
}

static bool has_all(const CsvStart *start, const char *const names[])
{
    for (size_t i = 0; names[i] != NULL; i++)
        if (!has_header(start, names[i]))
            return false;
    return true;
}

static bool has_some(const CsvStart *start, const char *const names[])
{
    for (size_t i = 0; names[i] != NULL; i++)
        if (has_header(start, names[i]))
            return true;
    return false;
}

static bool header_is(const CsvStart *start, size_t column, const char *const names[])
{
    return column < start->widths[0] && is_one_of(start->rows[0][column], names);
}

/* A date that is not ISO, and a time of day behind it. */
static bool is_stamp(const char *cell)
{
    Date date;
    size_t length = strlen(cell);
    if (strchr(cell, ':') == NULL)
        return false;
    for (int format = 0; format < DATE_FORMAT_AUTO; format++)
        if (format != DATE_FORMAT_ISO && date_parse(cell, length, (DateFormat)format, &date))
            return true;
    return false;
}

static bool row_starts_with(const CsvStart *start, size_t row, const char *prefix)
{
    bool found = false;
    if (row >= start->n_rows)
        return false;
    for (size_t i = 0; i < start->widths[row]; i++) {
        if (*start->rows[row][i] == '\0')
            continue;
        if (!g_str_has_prefix(start->rows[row][i], prefix))
            return false;
        found = true;
    }
    return found;
}

static bool fits(const CsvStart *start, const PresetSignature *signature)
{
    bool says_anything = signature->headers != NULL || signature->some_headers != NULL ||
                         signature->first_header != NULL || signature->third_row != NULL;
    return says_anything && (signature->headers == NULL || has_all(start, signature->headers)) &&
           (signature->some_headers == NULL || has_some(start, signature->some_headers)) &&
           (signature->first_header == NULL || header_is(start, 0, signature->first_header)) &&
           (signature->second_header == NULL || header_is(start, 1, signature->second_header)) &&
           (!signature->first_is_stamp || (start->n_rows > 1 && start->widths[1] > 0 && is_stamp(start->rows[1][0]))) &&
           (signature->third_row == NULL || row_starts_with(start, 2, signature->third_row));
}

const Preset *preset_detect(const CsvStart *start)
{
    for (size_t i = 1; i < preset_count(); i++)
        if (fits(start, &preset_get(i)->signature))
            return preset_get(i);
    return preset_get(0);
}
