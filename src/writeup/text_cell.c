#include "writeup/text_cell.h"

#include "base/text.h"
#include "writeup/escape.h"

#include <string.h>

#define SHOWN 1000 /* characters */

char *text_cell(const char *text)
{
    GString *out = g_string_new(NULL);
    g_autofree char *shown = text_shown(text, SHOWN);
    escape_csv_text(out, shown);
    return g_string_free(out, FALSE);
}

/* True where nothing needs quotes, an apostrophe or another character in its place. */
static bool is_plain(const char *text)
{
    if (strchr("=+-@", *text) != NULL) /* the end of an empty text among them */
        return *text == '\0';
    for (; *text != '\0'; text++)
        if (*text < ' ' || *text > '~' || *text == ',' || *text == ';' || *text == '"')
            return false;
    return true;
}

void text_cell_append(GString *out, const char *text)
{
    if (is_plain(text)) {
        g_string_append(out, text);
        return;
    }
    g_autofree char *cell = text_cell(text);
    g_string_append(out, cell);
}

void date_cell_append(GString *out, Date date)
{
    int year = 0, month = 0, day = 0;
    date_fields(date, &year, &month, &day);
    const char text[] = {(char)('0' + year / 1000),
                         (char)('0' + year / 100 % 10),
                         (char)('0' + year / 10 % 10),
                         (char)('0' + year % 10),
                         '-',
                         (char)('0' + month / 10),
                         (char)('0' + month % 10),
                         '-',
                         (char)('0' + day / 10),
                         (char)('0' + day % 10)};
    g_string_append_len(out, text, sizeof text);
}
