/* Where definitions of questionnaires come from: those that ship are part of the program; a study may have its own. */
#ifndef MLDSTAT_DESIGN_INSTRUMENT_LIBRARY_H
#define MLDSTAT_DESIGN_INSTRUMENT_LIBRARY_H

#include "design/instrument_file.h"

/* The names of the shipped definitions in ascending order, NULL-terminated; static. */
const char *const *instrument_shipped_names(void);

/* The text of a shipped definition, static; NULL where none has that name. */
const char *instrument_shipped_text(const char *name, size_t *ret_length);

/* The definition called `name`: a file NAME.yaml (or .yml) in one of `folders` (NULL-terminated, in their order, NULL:
 * none), else the shipped one. MLD_ERROR_STUDY where there is none, naming the nearest, or where it has a mistake. For
 * a failure because there is none the message lacks a place: the caller puts it where the name stands, see
 * instrument_exists(). (transfer full) */
Instrument *instrument_load(const char *name, const char *const *folders, GError **error);

/* True when instrument_load() finds a definition of that name, or cannot tell because it may not look into a folder. */
bool instrument_exists(const char *name, const char *const *folders);

/* The names of all definitions, those of `folders` among them, ascending and without repetition. NULL-terminated.
 * (transfer full) */
char **instrument_names(const char *const *folders);

#endif
