/* One escaper per context. Text from outside passes text_shown() (base/text.h) before it comes here. */
#ifndef MLDSTAT_WRITEUP_ESCAPE_H
#define MLDSTAT_WRITEUP_ESCAPE_H

#include <glib.h>

/* Appends `text` for HTML element content and for attribute values in double or single quotes. */
void escape_html(GString *out, const char *text);

/* Appends `text` as one CSV cell of text (RFC 4180). A cell that a spreadsheet would take for a formula (first
 * character = + - @ TAB CR LF, or the full-width forms of the first four) gets an apostrophe in front, inside quotes
 * (CWE-1236). Numbers never pass here: they are written bare, so that -3 stays a number. */
void escape_csv_text(GString *out, const char *text);

#endif
