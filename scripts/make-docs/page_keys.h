/* The keys of a kind of file, for its manual page. */
#ifndef MLDSTAT_MAKE_DOCS_PAGE_KEYS_H
#define MLDSTAT_MAKE_DOCS_PAGE_KEYS_H

#include "design/key.h"

#include <glib.h>

/* The section KEYS: every key that is read, what it holds and what its absence means. */
void page_keys(GString *out, const KeyTable *table);

#endif
