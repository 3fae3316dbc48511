#include "roff.h"

#include <stdbool.h>
#include <string.h>

/* Leaves room for escapes below the 80 columns that a source line should keep. */
#define LINE_MAX_LENGTH 70

void roff_text(GString *out, const char *text)
{
    for (const char *at = text; *at != '\0'; at++) {
        bool line_start = out->len == 0 || out->str[out->len - 1] == '\n';
        if (line_start && (*at == '.' || *at == '\''))
            g_string_append(out, "\\&");
        if (*at == '\\')
            g_string_append(out, "\\e");
        else if (*at == '-')
            g_string_append(out, "\\-");
        else if (*at == '\'')
            g_string_append(out, "\\(aq");
        else
            g_string_append_c(out, *at);
    }
}

static void end_line(GString *out)
{
    if (out->len > 0 && out->str[out->len - 1] != '\n')
        g_string_append_c(out, '\n');
}

void roff_title(GString *out, const char *name, const char *section, const char *group)
{
    g_string_append(out, ".\\\" Made by \"make docs\" from the tables of the program; do not edit.\n");
    g_string_append_printf(out, ".TH %s %s %s \"mldstat %s\" \"%s\"\n", name, section, ROFF_DATE, MLDSTAT_VERSION,
                           group);
}

void roff_section(GString *out, const char *title)
{
    end_line(out);
    g_string_append_printf(out, ".SH %s\n", title);
}

/* A new line for each sentence, and before a line grows too long. */
static void sentences(GString *out, const char *text)
{
    g_auto(GStrv) words = g_strsplit(text, " ", -1);
    size_t line_start = out->len;
    for (size_t i = 0; words[i] != NULL; i++) {
        bool after_sentence = i > 0 && g_str_has_suffix(words[i - 1], ".");
        bool too_long = out->len - line_start + strlen(words[i]) > LINE_MAX_LENGTH;
        if (i > 0)
            g_string_append_c(out, after_sentence || too_long ? '\n' : ' ');
        if (i > 0 && (after_sentence || too_long))
            line_start = out->len;
        roff_text(out, words[i]);
    }
    g_string_append_c(out, '\n');
}

/* The first paragraph of a section needs no macro. */
static bool follows_heading(const GString *out)
{
    const char *line = out->str + out->len - 1;
    while (line > out->str && line[-1] != '\n')
        line--;
    return g_str_has_prefix(line, ".SH ");
}

void roff_paragraph(GString *out, const char *text)
{
    end_line(out);
    if (!follows_heading(out))
        g_string_append(out, ".PP\n");
    sentences(out, text);
}

void roff_entry(GString *out, const char *tag, const char *text)
{
    end_line(out);
    g_string_append(out, ".TP\n\\fB");
    roff_text(out, tag);
    g_string_append(out, "\\fR\n");
    sentences(out, text);
}

void roff_verbatim(GString *out, const char *text)
{
    end_line(out);
    g_string_append(out, follows_heading(out) ? ".RS 4\n.nf\n" : ".PP\n.RS 4\n.nf\n");
    roff_text(out, text);
    end_line(out);
    g_string_append(out, ".fi\n.RE\n");
}
