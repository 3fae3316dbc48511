/* Where the CSV reader's bytes come from. */
#ifndef MLDSTAT_INGEST_CSV_STREAM_H
#define MLDSTAT_INGEST_CSV_STREAM_H

#include <glib.h>
#include <stdbool.h>
#include <sys/types.h>

typedef struct {
    /* Takes up to `size` > 0 bytes: how many, 0 at the end, -1 with errno. */
    ssize_t (*read)(gpointer data, char *buffer, size_t size);
    /* Goes back to the first byte; false with errno. Asked only where no encoding is declared. */
    bool (*rewind)(gpointer data);
    gpointer data;
} CsvStream;

/* A descriptor as a stream; `fd` is borrowed and must outlive it. */
CsvStream csv_stream_of(const int *fd);

#endif
