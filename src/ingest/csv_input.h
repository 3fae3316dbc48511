/* One file's bytes as UTF-8, with its dialect settled: read forwards, and once more from the start where they turn out
 * not to be UTF-8. The digest is that of the bytes as they came. */
#ifndef MLDSTAT_INGEST_CSV_INPUT_H
#define MLDSTAT_INGEST_CSV_INPUT_H

#include "base/digest.h"
#include "ingest/csv_decoder.h"
#include "ingest/csv_dialect.h"
#include "ingest/csv_stream.h"

typedef struct {
    const CsvStream *stream; /* borrowed, as is `name` */
    const char *name;
    CsvSettled settled;
    char *head; /* read before the dialect was settled, and not yet handed out */
    size_t head_length, head_at;
    size_t head_piece; /* the largest piece in which it came: it is handed out in such, like what follows it */
    CsvDecoder decoder;
    bool is_decoded; /* else the bytes are UTF-8 as they come */
    char *decoded;   /* and not yet handed out */
    size_t decoded_length, decoded_at;
    Digest *digest; /* NULL when it is not wanted */
} CsvInput;

/* Reads the head and settles the dialect. On failure MLD_ERROR_DATA and nothing to clear. */
bool csv_input_init(CsvInput *input, const CsvStream *stream, const char *name, const Dialect *declared,
                    bool wants_digest, GError **error);
void csv_input_clear(CsvInput *input);

/* Up to `size` > 0 bytes of UTF-8 (unless the file lies about that): how many, 0 at the end or where decoding stopped,
 * -1 with errno. */
ssize_t csv_input_read(CsvInput *input, char *buffer, size_t size);

/* What decoding stopped at, for a message ("a byte that Windows-1252 does not have..."); NULL when it did not. */
const char *csv_input_problem(const CsvInput *input);

/* Starts again from the first byte, as Windows-1252. False with errno. */
bool csv_input_restart(CsvInput *input);

#endif
