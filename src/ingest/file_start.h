/* The start of a file, read as what it is: its export recognised, its header rows put together. */
#ifndef MLDSTAT_INGEST_FILE_START_H
#define MLDSTAT_INGEST_FILE_START_H

#include "design/preset.h"
#include "ingest/csv_start.h"

typedef struct {
    const Preset *detected; /* what the first rows show beyond doubt; never NULL */
    const Preset *preset;   /* what it is read as: the declared one, else the detected one */
    Dialect dialect;        /* as declared, with the header rows of `preset` where none are */
    CsvStart start;         /* rows[0] holds the names of the columns */
    char **texts;           /* what a second header row says of each column (NULL-terminated), or NULL */
} FileStart;

/* `declared` may be NULL. On failure false with MLD_ERROR_DATA and nothing to clear. */
bool file_start_read(const char *path, const char *name, const Dialect *dialect, const Preset *declared, size_t records,
                     FileStart *ret_start, GError **error);
void file_start_clear(FileStart *start);

#endif
