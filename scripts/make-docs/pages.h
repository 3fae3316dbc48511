/* The texts that are made from the tables of commands, options and keys. Each function appends a whole file. */
#ifndef MLDSTAT_MAKE_DOCS_PAGES_H
#define MLDSTAT_MAKE_DOCS_PAGES_H

#include <glib.h>

void page_program(GString *out);    /* mldstat(1) */
void page_study(GString *out);      /* mldstat-study(5) */
void page_instrument(GString *out); /* mldstat-instrument(5) */
void completion_bash(GString *out);
void completion_zsh(GString *out);

#endif
