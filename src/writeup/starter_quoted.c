#include "writeup/starter.h"

/* What text_shown() would replace is written as an escape, so that the header stays exact. */
static bool needs_escape(gunichar c)
{
    bool bidi =
        (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f || c == 0x61c;
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || bidi || c == 0x2028 || c == 0x2029 || c == 0xfeff ||
           !g_unichar_isdefined(c) || g_unichar_type(c) == G_UNICODE_FORMAT || (c & 0xfffe) == 0xfffe;
}

char *starter_quoted(const char *text)
{
    GString *out = g_string_new("\"");
    g_autofree char *valid = g_utf8_make_valid(text, -1);
    for (const char *at = valid; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (c == '"' || c == '\\')
            g_string_append_printf(out, "\\%c", (char)c);
        else if (c == '\n')
            g_string_append(out, "\\n");
        else if (!needs_escape(c))
            g_string_append_unichar(out, c);
        else
            g_string_append_printf(out, c > 0xffff ? "\\U%08X" : "\\u%04X", c);
    }
    g_string_append_c(out, '"');
    return g_string_free(out, FALSE);
}
