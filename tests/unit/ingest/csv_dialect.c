#include "ingest/csv_dialect.h"

#include "support/csv_log.h"

#include <criterion/criterion.h>
#include <string.h>

typedef struct {
    Dialect declared;
    const char *bytes;
    size_t length;
    const char *log;
} Row;

#define ROW(bytes, log)                                                                                                \
    {                                                                                                                  \
        {0}, bytes, sizeof(bytes) - 1, log                                                                             \
    }
#define AS(field, value, bytes, log)                                                                                   \
    {                                                                                                                  \
        {.field = (value)}, bytes, sizeof(bytes) - 1, log                                                              \
    }

static void expect_rows(const Row rows[], size_t n)
{
    g_autoptr(Temp) temp = temp_new();
    for (size_t i = 0; i < n; i++) {
        g_autofree char *log = csv_log_as(temp, &rows[i].declared, rows[i].bytes, rows[i].length);
        cr_assert_str_eq(log, rows[i].log, "row %zu:\n%s\nnot\n%s", i, log, rows[i].log);
    }
}

#define ZIP   "t.csv: this is a zip or Excel file; save the sheet as CSV UTF-8"
#define HTML  "t.csv: this is a web page (HTML); export the data as CSV UTF-8"
#define BASIC "0 1-1 2 [a][b]\n1 2-2 2 [1][2]\n"

static const Row masquerades[] = {
    ROW("PK\x03\x04rest", ZIP),
    ROW("PK\x05\x06rest", ZIP),
    ROW("PK,pain\n1,2\n", "0 1-1 2 [PK][pain]\n1 2-2 2 [1][2]\n"),
    ROW("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "t.csv: this is an old Excel file (.xls); save the sheet as CSV UTF-8"),
    ROW("\x1f\x8b\x08\0", "t.csv: this is a gzip file; unpack it"),
    ROW("%PDF-1.7\n", "t.csv: this is a PDF; export the data as CSV UTF-8"),
    ROW("<html><table>", HTML),
    ROW("\xef\xbb\xbf\r\n <!DOCTYPE html>\n", HTML),
    ROW("<Table border=1>", HTML),
    ROW("\xff\xfe<\0h\0t\0m\0l\0>\0", HTML),
    ROW("<?xml version=\"1.0\"?>\n<Workbook>", "t.csv: this is an XML file; export the data as CSV UTF-8"),
    ROW("<5,b\n1,2\n", "0 1-1 2 [<5][b]\n1 2-2 2 [1][2]\n"),
    ROW("P", "0 1-1 1 [P]\n"),
};

Test(ingest_csv_dialect, what_is_no_csv_is_named)
{
    expect_rows(masquerades, G_N_ELEMENTS(masquerades));
}

static const Row delimiters[] = {
    ROW("a;b\n1;2\n", BASIC),
    ROW("a\tb\n1\t2\n", BASIC),
    ROW("a|b\r\n1|2\r\n", BASIC),
    ROW("a;b\r1;2\r", BASIC),
    ROW("a\tb\n\t2\n\t\n", "0 1-1 2 [a][b]\n1 2-2 2 [][2]\n2 3-3 2 [][]\n"),
    ROW("a\tb\n1\t 2 \n\n  \n3\t4\n", "0 1-1 2 [a][b]\n1 2-2 2 [1][2]\n2 5-5 2 [3][4]\n"),
    /* decimal commas are no columns, nor is a comma in the header alone */
    ROW("a;b\n1;2,5\n3;4,5\n", "0 1-1 2 [a][b]\n1 2-2 2 [1][2,5]\n2 3-3 2 [3][4,5]\n"),
    ROW("a;b, of c, and d\n1;2\n3;4\n", "0 1-1 2 [a][b, of c, and d]\n1 2-2 2 [1][2]\n2 3-3 2 [3][4]\n"),
    ROW("a;\"b\n;,,,\";c\n1;\"x,\r\ny\";3\n", "0 1-2 3 [a][b<0a>;,,,][c]\n1 3-4 3 [1][x,<0d><0a>y][3]\n"),
    ROW("a,b;c|d,e\n1,2;3|4,5\n", "0 1-1 3 [a][b;c|d][e]\n1 2-2 3 [1][2;3|4][5]\n"),
    /* polluted: most records have the header's width */
    ROW("a;b\n1;2\n3;4;5\n6;7\n8,9\n", "0 1-1 2 [a][b]\n1 2-2 2 [1][2]\n2 3-3 3 [3][4]\n3 4-4 2 [6][7]\n"
                                       "4 5-5 1 [8,9]\n"),
    ROW("a;b;c,d\n1;2;3\n4;5;6;7\n", "0 1-1 3 [a][b][c,d]\n1 2-2 3 [1][2][3]\n2 3-3 4 [4][5][6]\n"),
    /* one column */
    ROW("a\n1\n", "0 1-1 1 [a]\n1 2-2 1 [1]\n"),
    ROW("a\n1;2\n3;4\n", "0 1-1 1 [a]\n1 2-2 1 [1;2]\n2 3-3 1 [3;4]\n"),
    ROW("\"a;b\"\n1\n", "0 1-1 1 [a;b]\n1 2-2 1 [1]\n"),
    ROW("a;b", "0 1-1 2 [a][b]\n"),
    /* no telling */
    ROW("a;b,c\n1;2,5\n",
        "t.csv:1: cells may be separated by commas or by semicolons; say which in data.delimiter, or in a first line "
        "such as 'sep=;'"),
    AS(delimiter, ';', "a;b,c\n1;2,5\n", "0 1-1 2 [a][b,c]\n1 2-2 2 [1][2,5]\n"),
    AS(delimiter, ',', "a;b,c\n1;2,5\n", "0 1-1 2 [a;b][c]\n1 2-2 2 [1;2][5]\n"),
    AS(delimiter, ',', "a;b\n1;2\n", "0 1-1 1 [a;b]\n1 2-2 1 [1;2]\n"),
    AS(delimiter, '\t', "a\tb\n1\t\"2\t3\"\n", "0 1-1 2 [a][b]\n1 2-2 2 [1][2<09>3]\n"),
};

Test(ingest_csv_dialect, delimiter_by_the_first_records)
{
    expect_rows(delimiters, G_N_ELEMENTS(delimiters));
}

#define SEP_BAD "t.csv:1: a 'sep=' line without a delimiter; allowed: comma, semicolon, tab or bar"

static const Row sep_lines[] = {
    ROW("sep=;\na;b\n1;2\n", "0 2-2 2 [a][b]\n1 3-3 2 [1][2]\n"),
    ROW("SEP=,\r\na,b\r\n1,2\r\n", "0 2-2 2 [a][b]\n1 3-3 2 [1][2]\n"),
    ROW("sep=\t\ra\tb\r1\t2", "0 2-2 2 [a][b]\n1 3-3 2 [1][2]\n"),
    ROW("\"sep=|\"\na|b\n1|2\n", "0 2-2 2 [a][b]\n1 3-3 2 [1][2]\n"),
    ROW("\"sep=;\";;\na;b\n\n1;2\n", "0 2-2 2 [a][b]\n1 4-4 2 [1][2]\n"),
    ROW("sep=;;; \na;b;c\n", "0 2-2 3 [a][b][c]\n"),
    ROW("\xef\xbb\xbfsep=;\na,x;b\n", "0 2-2 2 [a,x][b]\n"),
    ROW("\xff\xfes\0e\0p\0=\0;\0\n\0a\0;\0b\0\n\0", "0 2-2 2 [a][b]\n"),
    ROW("sep=;\na,b\n1,2\n", "0 2-2 1 [a,b]\n1 3-3 1 [1,2]\n"),
    ROW("sep=;\n", "t.csv: no header; the file is empty"),
    ROW("sep=;", "t.csv: no header; the file is empty"),
    ROW("sep=\na,b\n", SEP_BAD),
    ROW("sep=", SEP_BAD),
    ROW("sep=:\na:b\n", SEP_BAD),
    ROW("sep=;x\na;b\n", SEP_BAD),
    ROW("\"sep=;\na;b\n", SEP_BAD),
    AS(delimiter, ';', "sep=;\na;b\n", "0 2-2 2 [a][b]\n"),
    AS(delimiter, '\t', "sep=;\na;b\n", "t.csv:1: the 'sep=' line says semicolons, but data.delimiter says tabs"),
    ROW("sep=;\na;b\n1;\"2\n", "t.csv:3: the quoted cell that starts here does not end"),
};

Test(ingest_csv_dialect, sep_line)
{
    expect_rows(sep_lines, G_N_ELEMENTS(sep_lines));
}

#define UMLAUT  "\xc3\xbc"
#define NEITHER ": neither UTF-8 nor Windows-1252; declare data.encoding, or save the file as CSV UTF-8"

static const Row encodings[] = {
    ROW("\xff\xfe"
        "a\0,\0\xfc\0\n\0001\0,\0002\0\r\0\n\0",
        "0 1-1 2 [a][" UMLAUT "]\n1 2-2 2 [1][2]\n"),
    ROW("\xfe\xff\0a\0;\0\xfc\0\n\0001\0;\0002", "0 1-1 2 [a][" UMLAUT "]\n1 2-2 2 [1][2]\n"),
    AS(encoding, ENCODING_UTF16, "a\0\t\0b\0\n\0001\0\t\0=\xd8\0\xde\n\0",
       "0 1-1 2 [a][b]\n1 2-2 2 [1][\xf0\x9f\x98\x80]\n"),
    AS(encoding, ENCODING_UTF16, "\xfe\xff\0a\0,\0b\0\n", "0 1-1 2 [a][b]\n"),
    ROW("\xff\xfe"
        "a\0\n\0b",
        "t.csv:2: not UTF-16, an odd number of bytes; save the file as CSV UTF-8"),
    ROW("\xff\xfe"
        "a\0\r\0\n\0\n\0\0\xdc\n\0",
        "t.csv:3: not UTF-16, half a character; save the file as CSV UTF-8"),
    ROW("\xff\xfe"
        "a\0\n\0\0\0\n\0",
        "t.csv:2: a NUL byte; the file is damaged or not text"),
    ROW("a\0,\0b\0\n\0", "t.csv:1: a NUL byte; the file is damaged or not text"),
    ROW("\xff\xfe", "t.csv: no header; the file is empty"),
    AS(encoding, ENCODING_CP1252, "a,\x80\n1,\xfc\n", "0 1-1 2 [a][\xe2\x82\xac]\n1 2-2 2 [1][" UMLAUT "]\n"),
    AS(encoding, ENCODING_LATIN1, "a,\xa4\n1,\x80\n", "0 1-1 2 [a][\xc2\xa4]\n1 2-2 2 [1][\xc2\x80]\n"),
    AS(encoding, ENCODING_CP1252, "a,b\n1,\xc3\xbc\n", "0 1-1 2 [a][b]\n1 2-2 2 [1][\xc3\x83\xc2\xbc]\n"),
    AS(encoding, ENCODING_CP1252, "a,b\r1,2\r3,\x81\r",
       "t.csv:3: a byte that Windows-1252 does not have; declare another data.encoding, or save the file as CSV UTF-8"),
    AS(encoding, ENCODING_CP1252, "a,b\n1,\"2\"3\n\x81\n",
       "t.csv:2: a quote stands where none may be; a cell with a quote in it is written in quotes, with that quote "
       "doubled"),
    /* nothing declared */
    ROW("a,\xfc\n1,2\n", "0 1-1 2 [a][" UMLAUT "]\n1 2-2 2 [1][2]\n"),
    ROW("a;b\n1;" UMLAUT "\n\n3;\x96\n", "0 1-1 2 [a][b]\n1 2-2 2 [1][\xc3\x83\xc2\xbc]\n2 4-4 2 [3][\xe2\x80\x93]\n"),
    ROW("a,b\n1,\xfc\n3,\x9d\n", "t.csv:3" NEITHER),
    ROW("a,b\n1,\xfc\n3,\"4\n", "t.csv:3: the quoted cell that starts here does not end"),
    ROW("a,b\n1,\xfc\n3,\0\n", "t.csv:3: a NUL byte; the file is damaged or not text"),
    ROW("\xef\xbb\xbf"
        "a,b\n1,\xfc\n",
        "t.csv:2: not UTF-8; save the file as CSV UTF-8"),
    /* contradictions */
    AS(encoding, ENCODING_UTF8,
       "\xff\xfe"
       "a\0",
       "t.csv:1: starts with the byte-order mark of utf-16, but data.encoding says 'utf-8'"),
    AS(encoding, ENCODING_CP1252,
       "\xef\xbb\xbf"
       "a,b\n",
       "t.csv:1: starts with the byte-order mark of utf-8, but data.encoding says 'cp1252'"),
    AS(encoding, ENCODING_UTF16,
       "\xef\xbb\xbf"
       "a,b\n",
       "t.csv:1: starts with the byte-order mark of utf-8, but data.encoding says 'utf-16'"),
};

Test(ingest_csv_dialect, encodings)
{
    expect_rows(encodings, G_N_ELEMENTS(encodings));
}

/* More records than are looked at, and more bytes; the file is read again although millions of bytes were good. */
Test(ingest_csv_dialect, what_shows_late)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(GString) text = g_string_new("a;b,c;d\n");
    for (int i = 0; i < 30000; i++)
        g_string_append_printf(text, "%d;%d%s;3\n", i, i * 7919, i == 60 ? ",5" : "");
    g_string_append(text, "5;\x80;7\n");
    g_autofree char *log = csv_log_of(temp, text->str, text->len);
    cr_assert(g_str_has_prefix(log, "0 1-1 3 [a][b,c][d]\n1 2-2 3 [0][0][3]\n"));
    cr_assert(g_str_has_suffix(log, "\n30000 30001-30001 3 [29999][237562081][3]\n30001 30002-30002 3 [5][\xe2\x82\xac]"
                                    "[7]\n"));
    g_autofree char *pieces = csv_log_pieces(NULL, text->str, text->len, 4099);
    g_autofree char *sha256 = g_compute_checksum_for_data(G_CHECKSUM_SHA256, (const guint8 *)text->str, text->len);
    g_autofree char *end = g_strconcat("delimiter 59? encoding 2 rows 1 line 30002 ", sha256, "\n", NULL);
    cr_assert(g_str_has_suffix(pieces, end), "%s", strrchr(pieces, ']'));
}

/* A first record that the head does not hold. */
Test(ingest_csv_dialect, a_header_longer_than_the_head)
{
    g_autoptr(GString) text = g_string_new("first");
    while (text->len < 2 * CSV_HEAD_BYTES)
        g_string_append(text, ";a column of many");
    g_string_append(text, "\n1;2\n");
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *log = csv_log_of(temp, text->str, text->len);
    cr_assert(g_str_has_suffix(log, "[a column of many]\n1 2-2 2 [1][2]\n"), "%.60s", log);
}
