/* Bytes of a declared or assumed encoding to UTF-8, in pieces of any size. */
#ifndef MLDSTAT_INGEST_CSV_DECODER_H
#define MLDSTAT_INGEST_CSV_DECODER_H

#include "design/dialect.h"

#include <glib.h>
#include <stdbool.h>

/* Room that `length` bytes may need once decoded. */
#define CSV_DECODED_MAX(length) (3 * (length) + 4)

typedef enum {
    DECODE_GOOD,
    DECODE_UNDEFINED_BYTE, /* a byte that Windows-1252 does not have: 81, 8D, 8F, 90, 9D */
    DECODE_LONE_SURROGATE, /* half of a pair of UTF-16 */
    DECODE_HALF_UNIT,      /* UTF-16 with an odd number of bytes */
} DecodeProblem;

typedef struct {
    Encoding encoding;
    bool is_big_endian; /* of UTF-16 */
    bool has_first;     /* `first` is the first byte of a UTF-16 unit whose second is to come */
    guint8 first;
    guint32 high;          /* a high surrogate whose low one is to come, or 0 */
    DecodeProblem problem; /* once there is one, nothing more is decoded */
} CsvDecoder;

/* `encoding` is ENCODING_CP1252, ENCODING_LATIN1 or ENCODING_UTF16. */
CsvDecoder csv_decoder(Encoding encoding, bool is_big_endian);

/* Decodes bytes[0..length) into out[0..CSV_DECODED_MAX(length)) up to the first problem; returns the bytes written. A
 * byte-order mark becomes that of UTF-8. */
size_t csv_decode(CsvDecoder *decoder, const char *bytes, size_t length, char *out);

/* No more bytes come: what is incomplete is a problem. */
void csv_decode_end(CsvDecoder *decoder);

#endif
