#include "ingest/csv_stream.h"

#include <errno.h>
#include <unistd.h>

static ssize_t read_descriptor(gpointer data, char *buffer, size_t size)
{
    ssize_t n;
    do
        n = read(*(const int *)data, buffer, size);
    while (n < 0 && errno == EINTR);
    return n;
}

static bool rewind_descriptor(gpointer data)
{
    return lseek(*(const int *)data, 0, SEEK_SET) == 0;
}

CsvStream csv_stream_of(const int *fd)
{
    return (CsvStream){.read = read_descriptor, .rewind = rewind_descriptor, .data = (gpointer)fd};
}
