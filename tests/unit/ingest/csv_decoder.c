#include "ingest/csv_decoder.h"

#include "support/draw.h"

#include <criterion/criterion.h>
#include <string.h>

/* Decodes `piece` bytes at a time. (transfer full) */
static GString *decode(Encoding encoding, bool is_big_endian, const char *bytes, size_t length, size_t piece,
                       DecodeProblem *ret_problem)
{
    CsvDecoder decoder = csv_decoder(encoding, is_big_endian);
    GString *text = g_string_new(NULL);
    g_autofree char *out = g_malloc(CSV_DECODED_MAX(piece));
    for (size_t at = 0; at < length; at += piece) {
        size_t n = csv_decode(&decoder, bytes + at, MIN(piece, length - at), out);
        cr_assert_leq(n, CSV_DECODED_MAX(MIN(piece, length - at)));
        g_string_append_len(text, out, (gssize)n);
    }
    csv_decode_end(&decoder);
    *ret_problem = decoder.problem;
    return text;
}

/* All 256 bytes against GLib's converter, which refuses the five that Windows-1252 does not have. */
Test(ingest_csv_decoder, single_bytes_are_those_of_the_code_pages)
{
    static const struct {
        Encoding encoding;
        const char *name;
    } pages[] = {{ENCODING_CP1252, "CP1252"}, {ENCODING_LATIN1, "ISO-8859-1"}};
    for (size_t p = 0; p < G_N_ELEMENTS(pages); p++) {
        guint refused = 0;
        for (int byte = 0; byte < 256; byte++) {
            const char bytes[2] = {(char)byte, '.'};
            gsize want_length = 0;
            g_autofree char *want = g_convert(bytes, 2, "UTF-8", pages[p].name, NULL, &want_length, NULL);
            DecodeProblem problem;
            GString *got = decode(pages[p].encoding, false, bytes, 2, 1, &problem);
            cr_assert_eq(problem, want == NULL ? DECODE_UNDEFINED_BYTE : DECODE_GOOD, "byte %02x", byte);
            cr_assert_eq(got->len, want == NULL ? 0 : want_length);
            cr_assert(want == NULL || memcmp(got->str, want, got->len) == 0, "byte %02x", byte);
            refused += want == NULL;
            g_string_free(got, TRUE);
        }
        cr_assert_eq(refused, p == 0 ? 5 : 0);
    }
}

static gunichar random_character(Draw *draw)
{
    static const gunichar limits[] = {0x80, 0x800, 0xd800, 0x10000, 0x110000};
    gunichar character = (gunichar)draw_below(draw, limits[draw_below(draw, G_N_ELEMENTS(limits))]);
    return character >= 0xd800 && character < 0xe000 ? 0xfeff : character;
}

Test(ingest_csv_decoder, utf16_agrees_with_glib_in_pieces_of_any_size)
{
    Draw draw = {.state = 1618};
    for (int round = 0; round < 60; round++) {
        g_autoptr(GString) want = g_string_new(NULL);
        for (int i = 0; i < 40; i++)
            g_string_append_unichar(want, 1 + random_character(&draw) % 0x10fffe);
        if (!g_utf8_validate(want->str, (gssize)want->len, NULL))
            continue;
        for (int big = 0; big < 2; big++) {
            gsize length = 0;
            g_autofree char *bytes = g_convert(want->str, (gssize)want->len, big == 1 ? "UTF-16BE" : "UTF-16LE",
                                               "UTF-8", NULL, &length, NULL);
            for (size_t piece = 1; piece <= 17; piece++) {
                DecodeProblem problem;
                GString *got = decode(ENCODING_UTF16, big == 1, bytes, length, piece, &problem);
                cr_assert_eq(problem, DECODE_GOOD);
                cr_assert(g_string_equal(got, want), "round %d, piece %zu", round, piece);
                g_string_free(got, TRUE);
            }
        }
    }
}

typedef struct {
    const char *bytes;
    size_t length;
    DecodeProblem problem;
    const char *text; /* what came before */
} Row;

static const Row rows[] = {
    {"a\0b\0c", 5, DECODE_HALF_UNIT, "ab"},
    {"a\0\x3d\xd8", 4, DECODE_LONE_SURROGATE, "a"},
    {"a\0\x3d\xd8z\0", 6, DECODE_LONE_SURROGATE, "a"},
    {"a\0\x3d\xd8\x3d\xd8\0\xde", 8, DECODE_LONE_SURROGATE, "a"},
    {"a\0\0\xde\x62\0", 6, DECODE_LONE_SURROGATE, "a"},
    {"a\0\x3d\xd8\0\xde", 6, DECODE_GOOD, "a\xf0\x9f\x98\x80"},
    {"\xff\xfe"
     "a\0",
     4, DECODE_GOOD,
     "\xef\xbb\xbf"
     "a"},
    {"", 0, DECODE_GOOD, ""},
};

Test(ingest_csv_decoder, broken_utf16_stops)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        for (size_t piece = 1; piece <= 9; piece++) {
            DecodeProblem problem;
            GString *got = decode(ENCODING_UTF16, false, rows[i].bytes, rows[i].length, piece, &problem);
            cr_assert_eq(problem, rows[i].problem, "row %zu", i);
            cr_assert_str_eq(got->str, rows[i].text, "row %zu", i);
            g_string_free(got, TRUE);
        }
}
