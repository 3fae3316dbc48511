#include "base/yaml_text.h"

#include "base/number.h"

#include <string.h>

/* What text_shown() would replace is written as an escape, so that the header stays exact. */
static bool needs_escape(gunichar c)
{
    bool bidi =
        (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f || c == 0x61c;
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || bidi || c == 0x2028 || c == 0x2029 || c == 0xfeff ||
           !g_unichar_isdefined(c) || g_unichar_type(c) == G_UNICODE_FORMAT || (c & 0xfffe) == 0xfffe;
}

char *yaml_quoted(const char *text)
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

/* Words that YAML reads as something else than text. */
static bool is_reserved(const char *text)
{
    static const char *const reserved[] = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"};
    for (size_t i = 0; i < G_N_ELEMENTS(reserved); i++)
        if (g_ascii_strcasecmp(text, reserved[i]) == 0)
            return true;
    return false;
}

char *yaml_word(const char *text)
{
    double value = 0;
    size_t letters = strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    size_t rest = strspn(text + letters, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");
    bool is_plain = letters > 0 && text[letters + rest] == '\0' && !is_reserved(text);
    return is_plain || number_parse(text, strlen(text), &value) ? g_strdup(text) : yaml_quoted(text);
}
