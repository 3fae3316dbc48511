#include "writeup/escape.h"

#include <stdbool.h>
#include <string.h>

static const char *html_entity(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

void escape_html(GString *out, const char *text)
{
    for (const char *at = text; *at != '\0'; at++) {
        const char *entity = html_entity(*at);
        if (entity != NULL)
            g_string_append(out, entity);
        else
            g_string_append_c(out, *at);
    }
}

static bool starts_formula(const char *text)
{
    static const char *const starts[] = {"=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20"};
    for (size_t i = 0; i < G_N_ELEMENTS(starts); i++)
        if (g_str_has_prefix(text, starts[i]))
            return true;
    return false;
}

void escape_csv_text(GString *out, const char *text)
{
    bool formula = starts_formula(text);
    if (!formula && strpbrk(text, ",;\"\t\r\n") == NULL) {
        g_string_append(out, text);
        return;
    }
    g_string_append_c(out, '"');
    if (formula)
        g_string_append_c(out, '\'');
    for (const char *at = text; *at != '\0'; at++) {
        if (*at == '"')
            g_string_append_c(out, '"');
        g_string_append_c(out, *at);
    }
    g_string_append_c(out, '"');
}
