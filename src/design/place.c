#include "design/place.h"

#include "base/error.h"
#include "base/text.h"

#include <stdarg.h>
#include <string.h>

/* Of a longer line so many characters are shown on each side of the caret. */
#define SIDE 60

static size_t line_start(const Source *source, size_t offset)
{
    while (offset > 0 && source->text[offset - 1] != '\n')
        offset--;
    return offset;
}

static size_t line_end(const Source *source, size_t offset)
{
    while (offset < source->length && source->text[offset] != '\n' && source->text[offset] != '\r')
        offset++;
    return offset;
}

static size_t lines_before(const Source *source, size_t offset)
{
    size_t lines = 0;
    for (size_t i = 0; i < offset; i++)
        lines += source->text[i] == '\n';
    return lines;
}

/* The bytes as valid UTF-8 without anything that moves the cursor. */
static char *shown_part(const Source *source, size_t from, size_t to)
{
    g_autofree char *bytes = g_strndup(source->text + from, to - from);
    for (char *at = bytes; *at != '\0'; at++)
        if (*at == '\t')
            *at = ' ';
    return text_shown(bytes, to - from + 1);
}

static const char *last_characters(const char *text, glong most)
{
    glong count = g_utf8_strlen(text, -1);
    return count <= most ? text : g_utf8_offset_to_pointer(text, count - most);
}

static void append_blanks(GString *out, const char *under)
{
    for (const char *at = under; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (!g_unichar_iszerowidth(c))
            g_string_append(out, g_unichar_iswide(c) ? "  " : " ");
    }
}

static void append_line(GString *out, const char *before, const char *behind)
{
    const char *left = last_characters(before, SIDE);
    bool cut_left = left != before;
    g_autofree char *right = text_shown(behind, SIDE);
    g_string_append_printf(out, "\n%s%s%s\n", cut_left ? "\u2026" : "", left, right);
    append_blanks(out, left);
    g_string_append(out, cut_left ? " ^" : "^");
}

bool place_fail(const Source *source, size_t offset, GError **error, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *message = g_strdup_vprintf(format, arguments);
    va_end(arguments);

    size_t at = MIN(offset, source->length);
    size_t start = line_start(source, at);
    g_autofree char *before = shown_part(source, start, at);
    g_autofree char *behind = shown_part(source, at, line_end(source, at));
    g_autofree char *path = text_shown(source->path, 256);
    GString *full = g_string_new(NULL);
    g_string_printf(full, "%s:%zu:%ld: %s", path, lines_before(source, at) + 1, g_utf8_strlen(before, -1) + 1, message);
    append_line(full, before, behind);
    g_autofree char *text = g_string_free(full, FALSE);
    return mld_fail(error, MLD_ERROR_STUDY, "%s", text);
}
