/* Text that came from outside, made safe to show, to compare and to name files with. */
#ifndef MLDSTAT_BASE_TEXT_H
#define MLDSTAT_BASE_TEXT_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/* A copy that a terminal, a report or a chart may show: control characters (C0, DEL, C1), bidirectional marks,
 * overrides and isolates, line and paragraph separators, noncharacters and invalid UTF-8 become U+FFFD. At most `most`
 * characters; longer text ends in an ellipsis. (transfer full) */
char *text_shown(const char *text, size_t most);

/* A file name from any text: [a-z0-9-]{1,64}; runs of anything else become one dash. Text without a letter or digit
 * gives "x". (transfer full) */
char *text_slug(const char *text);

/* The nearest of `names` (n of them) by edit distance (two neighbours that changed places count once), case ignored, or
 * NULL when none is close: at most a third of the word may differ. The result is borrowed from `names`. */
const char *text_nearest(const char *word, const char *const names[], size_t n);

/* The one of `names` that has all words of `text`, or only words of it, whatever their order, case and punctuation:
 * "Pain (0-10)" for "pain". Of several the one with the fewest other words; NULL when there is none, or no single one.
 * Borrowed from `names`. */
const char *text_same_words(const char *text, const char *const names[], size_t n);

#endif
