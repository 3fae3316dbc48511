/* Texts of cells compared as people read them: case, Unicode form and blanks around them do not count. */
#ifndef MLDSTAT_MEASURE_WORD_H
#define MLDSTAT_MEASURE_WORD_H

#include <stdbool.h>
#include <stddef.h>

/* Two texts are the same word exactly when these are equal. Invalid UTF-8 is taken as it is. (transfer full) */
char *word_fold(const char *text, size_t length);

/* True when the terminated `word` and text[0..length), which has no blanks around it, are the same word. */
bool word_equals(const char *word, const char *text, size_t length);

/* word_equals() with any of the NULL-terminated `words`. */
bool word_is_one_of(char *const words[], const char *text, size_t length);

#endif
