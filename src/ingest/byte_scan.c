#include "ingest/byte_scan.h"

#include <glib.h>
#include <string.h>

/* A fixed block length lets the compiler use vector instructions at the default optimisation level. */
enum { BLOCK = 64 };

static size_t newlines_in_block(const char *bytes, unsigned char *high)
{
    unsigned char count = 0, any = 0;
    for (size_t i = 0; i < BLOCK; i++) {
        count = (unsigned char)(count + (bytes[i] == '\n'));
        any |= (unsigned char)bytes[i];
    }
    *high |= any;
    return count;
}

ByteScan byte_scan(const char *bytes, size_t length)
{
    unsigned char high = 0;
    ByteScan scan = {0};
    size_t at = 0;
    for (; at + BLOCK <= length; at += BLOCK)
        scan.newlines += newlines_in_block(bytes + at, &high);
    for (; at < length; at++) {
        scan.newlines += bytes[at] == '\n';
        high |= (unsigned char)bytes[at];
    }
    scan.has_high = high > 127;
    scan.has_quote = memchr(bytes, '"', length) != NULL;
    scan.has_cr = memchr(bytes, '\r', length) != NULL;
    scan.has_nul = memchr(bytes, '\0', length) != NULL;
    return scan;
}

size_t count_line_ends(const char *bytes, size_t length)
{
    size_t ends = 0;
    for (size_t i = 0; i < length; i++)
        ends += bytes[i] == '\n' || (bytes[i] == '\r' && !(i + 1 < length && bytes[i + 1] == '\n'));
    return ends;
}
