#include "ingest/csv_reader.h"

#include "base/digest.h"
#include "base/error.h"
#include "support/csv_log.h"

#include <criterion/criterion.h>
#include <string.h>

static const Dialect open_dialect = {0};
static const Dialect utf8 = {.encoding = ENCODING_UTF8};

typedef struct {
    const char *bytes;
    size_t length;
    const char *log;
} Row;

#define ROW(bytes, log)                                                                                                \
    {                                                                                                                  \
        bytes, sizeof(bytes) - 1, log                                                                                  \
    }
#define QUOTE_MISPLACED                                                                                                \
    ": a quote stands where none may be; a cell with a quote in it is written in quotes, with that quote doubled"
#define QUOTE_OPEN ": the quoted cell that starts here does not end"
#define NOT_UTF8   ": not UTF-8; save the file as CSV UTF-8"
#define NUL_BYTE   ": a NUL byte; the file is damaged or not text"
#define NO_HEADER  "t.csv: no header; the file is empty"

static const Row rows[] = {
    ROW("", NO_HEADER),
    ROW("\n\r\n  \n", NO_HEADER),
    ROW("\xef\xbb\xbf", NO_HEADER),
    ROW("\xef\xbb\xbf\n", NO_HEADER),
    ROW("a,b", "0 1-1 2 [a][b]\n"),
    ROW("a,b\n", "0 1-1 2 [a][b]\n"),
    ROW("\xef\xbb\xbf"
        "a,b\n1,2\n",
        "0 1-1 2 [a][b]\n1 2-2 2 [1][2]\n"),
    ROW("\xef\xbb\xbf\"a,x\",b\n1,2\n", "0 1-1 2 [a,x][b]\n1 2-2 2 [1][2]\n"),
    ROW("a,b\n1,2", "0 1-1 2 [a][b]\n1 2-2 2 [1][2]\n"),
    ROW("a,b\r\n1,2\r\n3,4\r\n", "0 1-1 2 [a][b]\n1 2-2 2 [1][2]\n2 3-3 2 [3][4]\n"),
    ROW("a,b\r1,2\r3,4\r", "0 1-1 2 [a][b]\n1 2-2 2 [1][2]\n2 3-3 2 [3][4]\n"),
    ROW("a,b\r1,2\r3,4", "0 1-1 2 [a][b]\n1 2-2 2 [1][2]\n2 3-3 2 [3][4]\n"),
    ROW("a,b\r\n1,2\n3,4\r5,6\n", "0 1-1 2 [a][b]\n1 2-2 2 [1][2]\n2 3-3 2 [3][4]\n3 4-4 2 [5][6]\n"),
    ROW("a,b\n1,2\n\n\n3,4\n\n", "0 1-1 2 [a][b]\n1 2-2 2 [1][2]\n2 5-5 2 [3][4]\n"),
    ROW("\n\na,b\n1,2\n", "0 3-3 2 [a][b]\n1 4-4 2 [1][2]\n"),
    ROW("a,b\n \t \n1,2\n", "0 1-1 2 [a][b]\n1 3-3 2 [1][2]\n"),
    ROW("a\n\"\"\n5\n", "0 1-1 1 [a]\n1 2-2 1 []\n2 3-3 1 [5]\n"),
    ROW("a,b\n,\n", "0 1-1 2 [a][b]\n1 2-2 2 [][]\n"),
    ROW(" a , b \n 1 ,\t2\t\n\" 3 \" ,4\n", "0 1-1 2 [a][b]\n1 2-2 2 [1][2]\n2 3-3 2 [ 3 ][4]\n"),
    ROW("\" a \",b\n1,2\n", "0 1-1 2 [a][b]\n1 2-2 2 [1][2]\n"),
    ROW("a,b\n1\n1,2,3\n", "0 1-1 2 [a][b]\n1 2-2 1 [1]\n2 3-3 3 [1][2]\n"),
    ROW("a,b\n\"x\ny\",2\n3,4\n", "0 1-1 2 [a][b]\n1 2-3 2 [x<0a>y][2]\n2 4-4 2 [3][4]\n"),
    ROW("a,b\r\n\"x\r\n\r\ny\",2\r\n3,4\r\n", "0 1-1 2 [a][b]\n1 2-4 2 [x<0d><0a><0d><0a>y][2]\n2 5-5 2 [3][4]\n"),
    ROW("a,b\n\"x\ry\",2\n3,4\n", "0 1-1 2 [a][b]\n1 2-3 2 [x<0d>y][2]\n2 4-4 2 [3][4]\n"),
    ROW("\"a\nb\",c\n1,2\n", "0 1-2 2 [a<0a>b][c]\n1 3-3 2 [1][2]\n"),
    ROW("a,b\n1,\"x\n\n\ny\"", "0 1-1 2 [a][b]\n1 2-5 2 [1][x<0a><0a><0a>y]\n"),
    ROW("a,b\n\"say \"\"hi\"\"\",2\n", "0 1-1 2 [a][b]\n1 2-2 2 [say \"hi\"][2]\n"),
    ROW("a,b\n1,2\r3,4\n", "0 1-1 2 [a][b]\n1 2-2 2 [1][2]\n2 3-3 2 [3][4]\n"),
    ROW("a,b\n1,\xe2\x80\xa8x\n", "0 1-1 2 [a][b]\n1 2-2 2 [1][\xe2\x80\xa8x]\n"),
    ROW("a,b\n1,\xc2\xa0x\n", "0 1-1 2 [a][b]\n1 2-2 2 [1][\xc2\xa0x]\n"),
    ROW("a;b\n1;2\n", "0 1-1 2 [a][b]\n1 2-2 2 [1][2]\n"),
    ROW("a,b\n1,2\x1a\n", "0 1-1 2 [a][b]\n1 2-2 2 [1][2<1a>]\n"),
    /* refused */
    ROW("id,x\n1,\"2\n3,4\n5,6\n", "t.csv:2" QUOTE_OPEN),
    ROW("id,x\n1,2\n3,\"4", "t.csv:3" QUOTE_OPEN),
    ROW("id,\"x\n1,2\n", "t.csv:1" QUOTE_OPEN),
    ROW("id,x\n1,2\n3,4\"5\n6,7\n", "t.csv:3" QUOTE_MISPLACED),
    ROW("id,x\n1,2\n3,\"4\"5\n6,7\n", "t.csv:3" QUOTE_MISPLACED),
    ROW("id,x\n\n\"1\n2\",3\n4,\"5\" \"6\"\n", "t.csv:5" QUOTE_MISPLACED),
    ROW("id,x\n1,\"a\nb\"c\n", "t.csv:3" QUOTE_MISPLACED),
    ROW("id,x\r1,2\r3,4\"\r", "t.csv:3" QUOTE_MISPLACED),
    ROW("id,x\n1,\"a\\\"b\"\n", "t.csv:2" QUOTE_MISPLACED),
    ROW("i\"d,x\n1,2\n", "t.csv:1" QUOTE_MISPLACED),
    ROW("id,x\n1,2\n3,\0\n", "t.csv:3" NUL_BYTE),
    ROW("i\0d,x\n", "t.csv:1" NUL_BYTE),
    ROW("id,x\r\n1,2\r\n\0", "t.csv:3" NUL_BYTE),
    ROW("id,x\r1,2\r3,\0\r", "t.csv:3" NUL_BYTE),
};

/* Where UTF-8 is declared, nothing else is read. */
static const Row utf8_rows[] = {
    ROW("id,x\n1,\xff\n", "t.csv:2" NOT_UTF8),
    ROW("i\xe4,x\n1,2\n", "t.csv:1" NOT_UTF8),
    ROW("id,x\n1,2\n3,\xc0\xaf\n", "t.csv:3" NOT_UTF8),
    ROW("id,x\n1,2\n3,\xe0\x80\xaf\n", "t.csv:3" NOT_UTF8),
    ROW("id,x\n1,2\n\n3,\xed\xa0\x80\n", "t.csv:4" NOT_UTF8),
    ROW("id,x\n1,\xf4\x90\x80\x80\n", "t.csv:2" NOT_UTF8),
    ROW("id,x\n1,\xe2\x82\n", "t.csv:2" NOT_UTF8),
    ROW("id,x\n1,2\n3,\xc3", "t.csv:3" NOT_UTF8),
    ROW("id,x\n\"a\nb\",\xc3\n", "t.csv:3" NOT_UTF8),
    ROW("\xef\xbb\xbfid,x\n1,\xfc\n", "t.csv:2" NOT_UTF8),
    /* the first line with an error is the one reported; in one line a NUL comes first */
    ROW("id,x\n1,2\"3\n3,\xff\n", "t.csv:2" QUOTE_MISPLACED),
    ROW("id,x\n1,\xff\n3,\"4\n", "t.csv:2" NOT_UTF8),
    ROW("id,x\n1,\xff\n3,\0\n", "t.csv:2" NOT_UTF8),
    ROW("id,x\n1,\xff\0\n", "t.csv:2" NUL_BYTE),
};

Test(ingest_csv_reader, small_files)
{
    g_autoptr(Temp) temp = temp_new();
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *log = csv_log_of(temp, rows[i].bytes, rows[i].length);
        cr_assert_str_eq(log, rows[i].log, "row %zu:\n%s\nnot\n%s", i, log, rows[i].log);
    }
}

Test(ingest_csv_reader, declared_utf8)
{
    g_autoptr(Temp) temp = temp_new();
    for (size_t i = 0; i < G_N_ELEMENTS(utf8_rows); i++) {
        g_autofree char *log = csv_log_as(temp, &utf8, utf8_rows[i].bytes, utf8_rows[i].length);
        cr_assert_str_eq(log, utf8_rows[i].log, "row %zu:\n%s\nnot\n%s", i, log, utf8_rows[i].log);
    }
}

/* Every small file again behind so many records that its bytes lie across a block's end, wherever that falls. */
Test(ingest_csv_reader, line_numbers_hold_far_into_a_file)
{
    enum { BLOCK = 1 << 17, LINE = 16 };
    static const char *const tails[] = {"3,4\"5\n", "3,\"4\n", "3,\xff\n", "\"x\ny\",\"z\n\n\"q\n"};
    static const char *const errors[] = {QUOTE_MISPLACED, QUOTE_OPEN, NOT_UTF8, QUOTE_MISPLACED};
    static const unsigned line_of_error[] = {1, 1, 1, 4};
    g_autoptr(Temp) temp = temp_new();
    for (size_t t = 0; t < G_N_ELEMENTS(tails); t++)
        for (unsigned lines = BLOCK / LINE - 2; lines <= BLOCK / LINE + 2; lines++) {
            g_autoptr(GString) text = g_string_new("id,x\n");
            for (unsigned i = 0; i < lines; i++)
                g_string_append_printf(text, "%010u,%4u\n", i, i % 7919);
            g_string_append(text, tails[t]);
            g_autofree char *log = csv_log_as(temp, &utf8, text->str, text->len);
            g_autofree char *want = g_strdup_printf("t.csv:%u%s", 1 + lines + line_of_error[t], errors[t]);
            cr_assert_str_eq(log, want, "%s, not %s", log, want);
        }
}

/* A quoted cell with a doubled quote and a line break, moved byte by byte over the end of the first block. */
Test(ingest_csv_reader, quotes_across_the_end_of_a_block)
{
    enum { BLOCK = 1 << 17 };
    g_autoptr(Temp) temp = temp_new();
    for (int offset = -24; offset <= 4; offset++) {
        g_autoptr(GString) text = g_string_new("a,b\n");
        g_autofree char *filler = g_strnfill((gsize)(BLOCK + offset) - text->len - 3, 'x');
        g_string_append_printf(text, "%s,1\n\"q\"\"\r\n\"\"r\",2\r\n3,\"4\"\n", filler);
        g_autofree char *log = csv_log_of(temp, text->str, text->len);
        g_autofree char *want = g_strdup_printf("0 1-1 2 [a][b]\n1 2-2 2 [%s][1]\n2 3-4 2 [q\"<0d><0a>\"r][2]\n"
                                                "3 5-5 2 [3][4]\n",
                                                filler);
        cr_assert_str_eq(log, want, "offset %d", offset);
    }
}

static char *log_of_cell(const Temp *temp, const char *before, size_t length, const char *after)
{
    g_autofree char *cell = g_strnfill(length, 'y');
    g_autofree char *text = g_strconcat(before, cell, after, NULL);
    g_autofree char *log = csv_log_of(temp, text, strlen(text));
    return g_strndup(log, 120);
}

Test(ingest_csv_reader, cells_are_capped)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *fits = log_of_cell(temp, "a,b\n1,2\n3,", CSV_CELL_MAX, "\n5,6\n");
    cr_assert(g_str_has_prefix(fits, "0 1-1 2 [a][b]\n1 2-2 2 [1][2]\n2 3-3 2 [3][yyyy"), "%s", fits);
    g_autofree char *over = log_of_cell(temp, "a,b\n1,2\n3,", CSV_CELL_MAX + 1, "\n5,6\n");
    cr_assert_str_eq(over, "t.csv:3: a cell has more than 1048576 bytes; is a quote missing?");
    g_autofree char *quoted = log_of_cell(temp, "a,b\n1,2\n3,\"\n\n", CSV_CELL_MAX, "\"\n5,6\n");
    cr_assert_str_eq(quoted, "t.csv:3: a cell has more than 1048576 bytes; is a quote missing?");
    g_autofree char *header = log_of_cell(temp, "a,", CSV_CELL_MAX + 1, "\n5,6\n");
    cr_assert_str_eq(header, "t.csv:1: a cell has more than 1048576 bytes; is a quote missing?");
}

/* A long line makes the buffer large; then short lines and a cell too long arrive in one block. */
Test(ingest_csv_reader, capped_cell_is_reported_at_its_own_line)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(GString) text = g_string_new("a,b\n");
    for (int i = 0; i < 5; i++) {
        g_autofree char *cell = g_strnfill(CSV_CELL_MAX - 10, 'y');
        g_string_append_printf(text, "%s%s", cell, i == 4 ? "\n" : ",");
    }
    for (int i = 0; i < 100; i++)
        g_string_append_printf(text, "%d,%d\n", i, i * i);
    g_autofree char *head = g_strdup(text->str);
    g_autofree char *log = log_of_cell(temp, head, CSV_CELL_MAX + 1, ",1\n5,6\n");
    cr_assert_str_eq(log, "t.csv:103: a cell has more than 1048576 bytes; is a quote missing?");
}

Test(ingest_csv_reader, lines_are_capped)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(GString) text = g_string_new("a,b\n1,2\n");
    while (text->len < CSV_LINE_MAX / 2)
        g_string_append(text, "1234567,");
    g_autofree char *half = csv_log_of(temp, text->str, text->len);
    cr_assert(g_str_has_prefix(half, "0 1-1 2 [a][b]\n1 2-2 2 [1][2]\n2 3-3 "), "a line of half the cap is read");
    while (text->len < CSV_LINE_MAX + 100)
        g_string_append(text, "1234567,");
    g_autofree char *log = csv_log_of(temp, text->str, text->len);
    cr_assert_str_eq(log, "t.csv:3: a line has more than 16777216 bytes");
}

static char *log_of_columns(const Temp *temp, size_t n)
{
    g_autofree char *commas = g_strnfill(n - 1, ',');
    g_autofree char *text = g_strconcat("c", commas, "\n1,2\n", NULL);
    return csv_log_of(temp, text, strlen(text));
}

Test(ingest_csv_reader, columns_are_capped)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *fits = log_of_columns(temp, CSV_COLUMNS_MAX);
    cr_assert(g_str_has_prefix(fits, "0 1-1 16384 [c][][]"));
    g_autofree char *over = log_of_columns(temp, CSV_COLUMNS_MAX + 1);
    cr_assert_str_eq(over, "t.csv:1: more than 16384 columns");
}

static bool refuse_header(gpointer sink, const char *const names[], size_t n_columns, bool wanted[], GError **error)
{
    (void)sink;
    (void)names;
    (void)wanted;
    return mld_fail(error, MLD_ERROR_DATA, "refused with %zu columns", n_columns);
}

static bool want_second(gpointer sink, const char *const names[], size_t n_columns, bool wanted[], GError **error)
{
    (void)sink;
    (void)names;
    (void)error;
    for (size_t i = 0; i < n_columns; i++)
        wanted[i] = i == 1;
    return true;
}

static void note_cell(gpointer sink, size_t column, const char *text, size_t length)
{
    g_string_append_printf(sink, "%zu=", column);
    g_string_append_len(sink, text, (gssize)length);
    g_string_append_c(sink, ';');
}

static void note_record(gpointer sink, guint64 record, size_t n_cells)
{
    g_string_append_printf(sink, "#%u(%zu) ", (unsigned)record, n_cells);
}

Test(ingest_csv_reader, a_sink_may_refuse_the_header, .init = digest_prepare)
{
    static const RecordSink sink = {refuse_header, note_cell, note_record, NULL, NULL, false};
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "h.csv", "a,b,c\n1,2,3\n");
    g_autofree char *path = temp_path(temp, "h.csv");
    g_autoptr(GString) seen = g_string_new(NULL);
    g_autoptr(GError) error = NULL;
    CsvFile file = {0};
    cr_assert_not(csv_read(path, "h.csv", &open_dialect, &sink, seen, &file, &error));
    cr_assert_str_eq(error->message, "refused with 3 columns");
    cr_assert_str_eq(seen->str, "");
    cr_assert_null(file.sha256);
}

Test(ingest_csv_reader, only_wanted_cells_are_delivered, .init = digest_prepare)
{
    static const RecordSink sink = {want_second, note_cell, note_record, NULL, NULL, true};
    g_autoptr(Temp) temp = temp_new();
    const char *text = "a,b,c\n1,2,3\n4\n5,6,7,8\n";
    temp_write(temp, "w.csv", text);
    g_autofree char *path = temp_path(temp, "w.csv");
    g_autofree char *sha256 = digest_of(text, strlen(text));
    g_autoptr(GString) seen = g_string_new(NULL);
    CsvFile file = {0};
    cr_assert(csv_read(path, "w.csv", &open_dialect, &sink, seen, &file, NULL));
    cr_assert_str_eq(seen->str, "1=2;#1(3) #2(1) 1=6;#3(4) ");
    cr_assert_eq(file.records, 3);
    cr_assert_str_eq(file.sha256, sha256);
    csv_file_clear(&file);
}

/* After an error nothing of the broken record may have reached the sink. */
Test(ingest_csv_reader, no_half_read_record_is_delivered, .init = digest_prepare)
{
    static const RecordSink sink = {want_second, note_cell, note_record, NULL, NULL, false};
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "b.csv", "a,b\n1,2\n3,\"4\n");
    g_autofree char *path = temp_path(temp, "b.csv");
    g_autoptr(GString) seen = g_string_new(NULL);
    g_autoptr(GError) error = NULL;
    CsvFile file = {0};
    cr_assert_not(csv_read(path, "b.csv", &open_dialect, &sink, seen, &file, &error));
    cr_assert(g_error_matches(error, MLD_ERROR, MLD_ERROR_DATA));
    cr_assert_str_eq(seen->str, "1=2;#1(2) ");
}
