#include "ingest/csv_input.h"

#include "base/error.h"

#include <errno.h>
#include <string.h>

enum { PIECE = 1 << 14 }; /* bytes decoded at once */

/* Fills the head, however small the pieces that the stream gives. */
static bool read_head(CsvInput *input, bool *ret_is_whole, GError **error)
{
    input->head = g_malloc(CSV_HEAD_BYTES);
    *ret_is_whole = false;
    while (input->head_length < CSV_HEAD_BYTES && !*ret_is_whole) {
        ssize_t n = input->stream->read(input->stream->data, input->head + input->head_length,
                                        CSV_HEAD_BYTES - input->head_length);
        if (n < 0)
            return mld_fail(error, MLD_ERROR_DATA, "%s: cannot be read: %s", input->name, g_strerror(errno));
        input->head_length += (size_t)n;
        input->head_piece = MAX(input->head_piece, (size_t)n);
        *ret_is_whole = n == 0;
    }
    return true;
}

static void decode_as(CsvInput *input, Encoding encoding)
{
    input->is_decoded = encoding != ENCODING_UTF8;
    input->decoder = csv_decoder(encoding, input->settled.is_big_endian);
    if (input->is_decoded && input->decoded == NULL)
        input->decoded = g_malloc(CSV_DECODED_MAX(PIECE));
}

bool csv_input_init(CsvInput *input, const CsvStream *stream, const char *name, const Dialect *declared,
                    bool wants_digest, GError **error)
{
    *input = (CsvInput){.stream = stream, .name = name, .digest = wants_digest ? digest_new() : NULL};
    bool is_whole = false;
    if (!read_head(input, &is_whole, error) ||
        !csv_settle(input->head, input->head_length, is_whole, name, declared, &input->settled, error)) {
        csv_input_clear(input);
        return false;
    }
    decode_as(input, input->settled.dialect.encoding);
    return true;
}

void csv_input_clear(CsvInput *input)
{
    g_clear_pointer(&input->head, g_free);
    g_clear_pointer(&input->decoded, g_free);
    g_clear_pointer(&input->digest, digest_free);
}

static ssize_t read_raw(CsvInput *input, char *buffer, size_t size)
{
    ssize_t n;
    if (input->head_at < input->head_length) {
        n = (ssize_t)MIN(MIN(size, input->head_piece), input->head_length - input->head_at);
        memcpy(buffer, input->head + input->head_at, (size_t)n);
        input->head_at += (size_t)n;
    } else {
        n = input->stream->read(input->stream->data, buffer, size);
    }
    if (n > 0 && input->digest != NULL)
        digest_update(input->digest, buffer, (size_t)n);
    return n;
}

ssize_t csv_input_read(CsvInput *input, char *buffer, size_t size)
{
    if (!input->is_decoded)
        return read_raw(input, buffer, size);
    while (input->decoded_at == input->decoded_length && input->decoder.problem == DECODE_GOOD) {
        char piece[PIECE];
        ssize_t n = read_raw(input, piece, sizeof piece);
        if (n < 0)
            return -1;
        if (n == 0) {
            csv_decode_end(&input->decoder);
            return 0;
        }
        input->decoded_length = csv_decode(&input->decoder, piece, (size_t)n, input->decoded);
        input->decoded_at = 0;
    }
    size_t left = MIN(size, input->decoded_length - input->decoded_at);
    memcpy(buffer, input->decoded + input->decoded_at, left);
    input->decoded_at += left;
    return (ssize_t)left;
}

const char *csv_input_problem(const CsvInput *input)
{
    switch (input->decoder.problem) {
    case DECODE_UNDEFINED_BYTE:
        return input->settled.encoding_is_open
                   ? "neither UTF-8 nor Windows-1252; declare data.encoding, or save the file as CSV UTF-8"
                   : "a byte that Windows-1252 does not have; declare another data.encoding, or save the file as CSV "
                     "UTF-8";
    case DECODE_LONE_SURROGATE:
        return "not UTF-16, half a character; save the file as CSV UTF-8";
    case DECODE_HALF_UNIT:
        return "not UTF-16, an odd number of bytes; save the file as CSV UTF-8";
    case DECODE_GOOD:
        break;
    }
    return NULL;
}

bool csv_input_restart(CsvInput *input)
{
    if (!input->stream->rewind(input->stream->data))
        return false;
    input->head_at = input->head_length = 0;
    if (input->digest != NULL) {
        digest_free(input->digest);
        input->digest = digest_new();
    }
    input->settled.dialect.encoding = ENCODING_CP1252;
    decode_as(input, ENCODING_CP1252);
    return true;
}
