/* Texts as they are to be written in a study file. */
#ifndef MLDSTAT_BASE_YAML_TEXT_H
#define MLDSTAT_BASE_YAML_TEXT_H

#include <glib.h>

/* In double quotes, with escapes for what text_shown() would replace, so that the text stays exact. (transfer full) */
char *yaml_quoted(const char *text);

/* As it is where a number, or a word of letters, digits and _ that starts with a letter and means nothing else in YAML;
 * otherwise as yaml_quoted(). (transfer full) */
char *yaml_word(const char *text);

#endif
