#include "writeup/text_flow.h"

#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>

static void start_line(TextFlow *flow, size_t indent)
{
    for (size_t i = 0; i < indent; i++)
        g_string_append_c(flow->out, ' ');
}

void text_flow_paragraph(TextFlow *flow, size_t indent, size_t hanging, const char *text)
{
    g_autofree char *shown = text_shown(text, SIZE_MAX);
    g_auto(GStrv) words = g_strsplit(shown, " ", -1);
    size_t column = 0;
    for (char **word = words; *word != NULL; word++) {
        if (**word == '\0')
            continue;
        size_t length = (size_t)g_utf8_strlen(*word, -1);
        bool fits = column + 1 + length <= flow->width;
        if (column > 0 && fits) {
            g_string_append_c(flow->out, ' ');
            column += 1 + length;
        } else {
            size_t blanks = column == 0 ? indent : hanging;
            g_string_append(flow->out, column == 0 ? "" : "\n");
            start_line(flow, blanks);
            column = blanks + length;
        }
        g_string_append(flow->out, *word);
    }
    g_string_append_c(flow->out, '\n');
}

void text_flow_field(TextFlow *flow, size_t indent, const char *name, const char *text)
{
    g_autofree char *field = g_strconcat(name, ": ", text, NULL);
    text_flow_paragraph(flow, indent, indent + 2, field);
}

void text_flow_heading(TextFlow *flow, const char *text)
{
    g_string_append_c(flow->out, '\n');
    text_flow_paragraph(flow, 0, 0, text);
}
