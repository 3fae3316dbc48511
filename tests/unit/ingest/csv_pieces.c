/* The same bytes in pieces of 1 to 17, one byte changed or cut off at every place: the reading must not differ. */
#include "support/csv_log.h"

#include <criterion/criterion.h>
#include <string.h>

typedef struct {
    const char *bytes;
    size_t length;
} Nasty;

#define NASTY(bytes)                                                                                                   \
    {                                                                                                                  \
        bytes, sizeof(bytes) - 1                                                                                       \
    }

static const Nasty files[] = {
    NASTY("id,pain\r\nA07,8\r\nB13,6.5\r\n"),
    NASTY("id;pain\rA07;\"8\"\"\r9\"\rB13;6,5\r\r"),
    NASTY("\xef\xbb\xbf\"id\",pain\n\nA\xc3\xbc,\"8\nx\r\ny\"\n \t\n,\n1,2,3\n4"),
    NASTY("\xff\xfei\0d\0\t\0x\0\r\0\n\0\"\0=\xd8\0\xde\"\0\t\0\n\0\n\0\x31\0\t\0\xe4\0\r\0"),
    NASTY("\xfe\xff\0s\0e\0p\0=\0;\0\r\0i\0d\0;\0x\0\n\0A\0;\0,\0\n"),
    NASTY("id|x\nm\xfcller|1\n\x80|\"2\n3\"\r\n\x9d"),
    NASTY("\"sep=;\";\n\na;b\r\n1;\xe2\x82\xac\n2;\"\n"),
    NASTY("a,b\n1,\"2\"3\n\xff,\0\n"),
    NASTY("a\tb\n\t\t\n\"\t\n\"\t\" 1 \"\n"),
};

static const Dialect dialects[] = {
    {0},
    {.encoding = ENCODING_UTF8, .delimiter = ','},
    {.header_rows = 2, .header_style = HEADER_JOINED},
    {.encoding = ENCODING_UTF16, .header_rows = 3},
    {.encoding = ENCODING_CP1252, .delimiter = ';'},
};

static void expect_same(const Dialect *dialect, const char *bytes, size_t length)
{
    g_autofree char *whole = csv_log_pieces(dialect, bytes, length, 1 << 20);
    for (size_t piece = 1; piece <= 17; piece++) {
        g_autofree char *log = csv_log_pieces(dialect, bytes, length, piece);
        cr_assert_str_eq(log, whole, "pieces of %zu:\n%s\nnot\n%s", piece, log, whole);
    }
}

Test(ingest_csv_pieces, do_not_matter)
{
    for (size_t f = 0; f < G_N_ELEMENTS(files); f++)
        for (size_t d = 0; d < G_N_ELEMENTS(dialects); d++)
            for (size_t cut = 0; cut <= files[f].length; cut++)
                expect_same(&dialects[d], files[f].bytes, cut);
}

Test(ingest_csv_pieces, do_not_matter_with_a_byte_changed)
{
    static const char changes[] = {'"', '\r', '\n', ',', ';', '\0', '\xff', '\xc3', '\x81', ' '};
    for (size_t f = 0; f < G_N_ELEMENTS(files); f++)
        for (size_t at = 0; at < files[f].length; at++)
            for (size_t c = 0; c < sizeof changes; c++) {
                g_autofree char *bytes = g_memdup2(files[f].bytes, files[f].length);
                bytes[at] = changes[c];
                expect_same(&dialects[0], bytes, files[f].length);
            }
}

/* The end of the head and of the reader's buffer at every offset within a quoted cell with a pair of surrogates. */
Test(ingest_csv_pieces, do_not_matter_at_the_ends_of_buffers)
{
    static const size_t ends[] = {1 << 14, 1 << 16, 1 << 17};
    static const char tail[] = "\"x\ny\"\"\r\n\xe2\x82\xac\",2\r\n3,\"4\n";
    for (size_t e = 0; e < G_N_ELEMENTS(ends); e++)
        for (size_t back = 0; back < sizeof tail; back++) {
            g_autoptr(GString) text = g_string_new("a,b\n");
            while (text->len + 16 < ends[e] - back)
                g_string_append(text, "1234567,abcdefg\n");
            while (text->len < ends[e] - back)
                g_string_append_c(text, 'x');
            g_string_append_len(text, tail, sizeof tail - 1);
            g_autofree char *whole = csv_log_pieces(NULL, text->str, text->len, 1 << 20);
            g_autofree char *log = csv_log_pieces(NULL, text->str, text->len, 4093);
            cr_assert_str_eq(log, whole);
            gsize length = 0;
            g_autofree char *utf16 = g_convert(text->str, (gssize)text->len, "UTF-16LE", "UTF-8", NULL, &length, NULL);
            Dialect dialect = {.encoding = ENCODING_UTF16};
            g_autofree char *decoded = csv_log_pieces(&dialect, utf16, length, 4093);
            cr_assert_str_eq(decoded, whole);
        }
}
