/* Definition files of questionnaires: YAML in the form of mldstat-instrument(5).
 *
 * A mistake is MLD_ERROR_STUDY with line and caret: unknown keys, items and scores, a range the wrong way round, bands
 * that overlap or leave a gap, a score that asks for a later one...
 */
#ifndef MLDSTAT_DESIGN_INSTRUMENT_FILE_H
#define MLDSTAT_DESIGN_INSTRUMENT_FILE_H

#include "design/instrument.h"

/* `path` is what messages show. (transfer full) */
Instrument *instrument_parse(const char *path, const char *text, size_t length, GError **error);

#endif
