#include "ingest/csv_decoder.h"

/* Windows-1252, 80 to 9F; 0 where it has nothing. */
static const guint16 cp1252[32] = {
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
};

CsvDecoder csv_decoder(Encoding encoding, bool is_big_endian)
{
    return (CsvDecoder){.encoding = encoding, .is_big_endian = is_big_endian};
}

static size_t put(char *out, guint32 character)
{
    if (character >= 0x80)
        return (size_t)g_unichar_to_utf8(character, out);
    *out = (char)character;
    return 1;
}

static size_t decode_single(CsvDecoder *decoder, guint8 byte, char *out)
{
    guint32 character = byte;
    if (decoder->encoding == ENCODING_CP1252 && byte >= 0x80 && byte < 0xa0)
        character = cp1252[byte - 0x80];
    if (character == 0 && byte != 0) {
        decoder->problem = DECODE_UNDEFINED_BYTE;
        return 0;
    }
    return put(out, character);
}

static size_t decode_unit(CsvDecoder *decoder, guint32 unit, char *out)
{
    bool is_high = unit >= 0xd800 && unit < 0xdc00, is_low = unit >= 0xdc00 && unit < 0xe000;
    if (is_low != (decoder->high != 0)) {
        decoder->problem = DECODE_LONE_SURROGATE;
        return 0;
    }
    if (is_high) {
        decoder->high = unit;
        return 0;
    }
    if (is_low)
        unit = 0x10000 + ((decoder->high - 0xd800) << 10) + (unit - 0xdc00);
    decoder->high = 0;
    return put(out, unit);
}

static size_t decode_half(CsvDecoder *decoder, guint8 byte, char *out)
{
    decoder->has_first = !decoder->has_first;
    if (decoder->has_first) {
        decoder->first = byte;
        return 0;
    }
    guint32 unit = decoder->is_big_endian ? (guint32)decoder->first << 8 | byte : (guint32)byte << 8 | decoder->first;
    return decode_unit(decoder, unit, out);
}

size_t csv_decode(CsvDecoder *decoder, const char *bytes, size_t length, char *out)
{
    size_t written = 0;
    for (size_t i = 0; i < length && decoder->problem == DECODE_GOOD; i++)
        written += decoder->encoding == ENCODING_UTF16 ? decode_half(decoder, (guint8)bytes[i], out + written)
                                                       : decode_single(decoder, (guint8)bytes[i], out + written);
    return written;
}

void csv_decode_end(CsvDecoder *decoder)
{
    if (decoder->problem != DECODE_GOOD)
        return;
    if (decoder->has_first)
        decoder->problem = DECODE_HALF_UNIT;
    else if (decoder->high != 0)
        decoder->problem = DECODE_LONE_SURROGATE;
}
