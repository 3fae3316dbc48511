/* Plain text for a terminal or a file, wrapped at a width between words. A word that is longer than a line stands on
 * one of its own. What is appended is made safe to show (base/text.h). */
#ifndef MLDSTAT_WRITEUP_TEXT_FLOW_H
#define MLDSTAT_WRITEUP_TEXT_FLOW_H

#include <glib.h>
#include <stddef.h>

typedef struct {
    GString *out;
    size_t width; /* characters per line */
} TextFlow;

/* A paragraph whose first line starts after `indent` blanks and the others after `hanging`. */
void text_flow_paragraph(TextFlow *flow, size_t indent, size_t hanging, const char *text);

/* "NAME: TEXT" as a paragraph, two blanks deeper from its second line on. */
void text_flow_field(TextFlow *flow, size_t indent, const char *name, const char *text);

/* A heading of its own with an empty line above. */
void text_flow_heading(TextFlow *flow, const char *text);

#endif
