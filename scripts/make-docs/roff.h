/* Text in the man(7) language, escaped where it must be. */
#ifndef MLDSTAT_MAKE_DOCS_ROFF_H
#define MLDSTAT_MAKE_DOCS_ROFF_H

#include <glib.h>

/* The day of the manual pages' last change of substance: pages must not depend on the clock. */
#define ROFF_DATE "2026-11-21"

/* The page's title line. */
void roff_title(GString *out, const char *name, const char *section, const char *group);

void roff_section(GString *out, const char *title);

/* A paragraph of plain text. */
void roff_paragraph(GString *out, const char *text);

/* An indented entry: the tag in bold, then the text. */
void roff_entry(GString *out, const char *tag, const char *text);

/* Lines shown as they are. */
void roff_verbatim(GString *out, const char *text);

/* Plain text inside a line. */
void roff_text(GString *out, const char *text);

#endif
