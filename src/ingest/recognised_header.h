/* One file's header, understood without a study file: what each column is by its name, by the program that exported
 * the file, and, for time points, by its first cells.
 */
#ifndef MLDSTAT_INGEST_RECOGNISED_HEADER_H
#define MLDSTAT_INGEST_RECOGNISED_HEADER_H

#include "ingest/file_start.h"
#include "ingest/header_name.h"
#include "ingest/item_group.h"

typedef struct {
    const char *path; /* readable more than once: see source_reusable() */
    const char *name; /* what messages show */
} RecognisedFile;

typedef struct {
    RecognisedFile file; /* copies */
    FileStart start;
    HeaderName *names; /* one per column; of what the exporting program adds itself, only what is used has a role */
    size_t n;
    ItemGroups items; /* questionnaires; the columns of complete ones have no role of their own */
} RecognisedHeader;

/* False with MLD_ERROR_DATA when the file cannot be read; nothing to clear then. */
bool recognised_header_read(RecognisedHeader *header, const RecognisedFile *file, GError **error);
void recognised_header_clear(RecognisedHeader *header);

const char *recognised_column(const RecognisedHeader *header, size_t column);

/* True for an item of a questionnaire that is complete. */
bool recognised_is_item(const RecognisedHeader *header, size_t column);

/* The column with the surest name for a role; SIZE_MAX when there is none. */
size_t recognised_best(const RecognisedHeader *header, HeaderRole role);

/* The surest column that is named for time points and whose first cells say before or after; failing that, the only one
 * whose first cells say nothing else. SIZE_MAX without one. */
size_t recognised_time(const RecognisedHeader *header);

/* Cells of that column that mean `side`, each once, in the order of the file. (transfer full) */
GPtrArray *recognised_time_values(const RecognisedHeader *header, size_t column, int side);

/* The cells of a column that is named for time points, each once, whatever they say; none unless they are few, short
 * and repeated, as codes are and times of day are not. (transfer full) */
GPtrArray *recognised_time_codes(const RecognisedHeader *header, size_t column);

/* True when the measure is asked in a column for that side. */
bool recognised_has_measure(const RecognisedHeader *header, const char *measure, int side);

/* Another column that means the same measure at the same time point: which of them counts is not for a guess. SIZE_MAX
 * without one, and for the same name twice, which is refused when columns are bound. */
size_t recognised_twin(const RecognisedHeader *header, size_t column);

/* True when a measure or an item has a column before and one after. */
bool recognised_is_wide(const RecognisedHeader *header);

#endif
