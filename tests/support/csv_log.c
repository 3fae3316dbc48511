#include "support/csv_log.h"

#include "base/digest.h"
#include "ingest/csv_reader.h"

#include <string.h>

typedef struct {
    GPtrArray *rows; /* of GString; the last one is being read */
    GArray *widths;  /* of size_t */
} Log;

void csv_log_cell(GString *log, const char *text, size_t length)
{
    g_string_append_c(log, '[');
    for (size_t i = 0; i < length; i++)
        if ((guint8)text[i] < 0x20)
            g_string_append_printf(log, "<%02x>", (guint8)text[i]);
        else
            g_string_append_c(log, text[i]);
    g_string_append_c(log, ']');
}

static void next_row(Log *log, size_t width)
{
    g_array_append_val(log->widths, width);
    g_ptr_array_add(log->rows, g_string_new(NULL));
}

static void free_row(gpointer row)
{
    g_string_free(row, TRUE);
}

static bool on_header(gpointer sink, const char *const names[], size_t n_columns, bool wanted[], GError **error)
{
    (void)error;
    Log *log = sink;
    for (size_t i = 0; i < n_columns; i++) {
        wanted[i] = true;
        csv_log_cell(g_ptr_array_index(log->rows, 0), names[i], strlen(names[i]));
    }
    next_row(log, n_columns);
    return true;
}

static void on_cell(gpointer sink, size_t column, const char *text, size_t length)
{
    (void)column;
    Log *log = sink;
    csv_log_cell(g_ptr_array_index(log->rows, log->rows->len - 1), text, length);
}

static void on_record(gpointer sink, guint64 record, size_t n_cells)
{
    Log *log = sink;
    g_assert_cmpuint(record, ==, log->rows->len - 1);
    next_row(log, n_cells);
}

static void on_restart(gpointer sink)
{
    Log *log = sink;
    g_ptr_array_set_size(log->rows, 0);
    g_array_set_size(log->widths, 0);
    g_ptr_array_add(log->rows, g_string_new(NULL));
}

static GString *log_text(const Log *log, const CsvFile *file)
{
    GString *text = g_string_new(NULL);
    g_assert_cmpuint(file->records + 2, ==, log->rows->len);
    for (guint i = 0; i + 1 < log->rows->len; i++) {
        const GString *row = g_ptr_array_index(log->rows, i);
        g_string_append_printf(text, "%u %u-%u %zu %s\n", i, (unsigned)line_map_first(file->lines, i),
                               (unsigned)line_map_last(file->lines, i), g_array_index(log->widths, size_t, i),
                               row->str);
    }
    return text;
}

static void append_rows(GString *text, const Log *log)
{
    for (guint i = 0; i < log->rows->len; i++)
        g_string_append_printf(text, "\n%s", ((const GString *)g_ptr_array_index(log->rows, i))->str);
}

static void append_dialect(GString *text, const CsvFile *file)
{
    const Dialect *dialect = &file->dialect;
    g_string_append_printf(text, "delimiter %d%s encoding %d rows %u line %u %s\n", dialect->delimiter,
                           file->delimiter_is_guess ? "?" : "", dialect->encoding, dialect->header_rows,
                           (unsigned)file->not_utf8_line, file->sha256);
}

/* From a path, or from a stream and with everything. */
static char *log_from(const char *path, const CsvStream *stream, const Dialect *dialect)
{
    static const RecordSink sink = {on_header, on_cell, on_record, NULL, on_restart, true};
    static const Dialect open = {0};
    digest_prepare();
    g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(free_row);
    g_autoptr(GArray) widths = g_array_new(FALSE, FALSE, sizeof(size_t));
    Log log = {rows, widths};
    g_ptr_array_add(rows, g_string_new(NULL));
    CsvFile file = {0};
    g_autoptr(GError) error = NULL;
    dialect = dialect == NULL ? &open : dialect;
    bool ok = stream == NULL ? csv_read(path, "t.csv", dialect, &sink, &log, &file, &error)
                             : csv_read_stream(stream, "t.csv", dialect, &sink, &log, &file, &error);
    g_assert(ok == (error == NULL));
    g_assert(ok || file.lines == NULL);
    GString *text = ok ? log_text(&log, &file) : g_string_new(error->message);
    if (stream != NULL && ok)
        append_dialect(text, &file);
    else if (stream != NULL)
        append_rows(text, &log);
    csv_file_clear(&file);
    return g_string_free(text, FALSE);
}

char *csv_log(const char *path, const Dialect *dialect)
{
    return log_from(path, NULL, dialect);
}

char *csv_log_as(const Temp *temp, const Dialect *dialect, const char *bytes, size_t length)
{
    g_autofree char *path = g_build_filename(temp->path, "t.csv", NULL);
    g_assert(g_file_set_contents(path, bytes, (gssize)length, NULL));
    return csv_log(path, dialect);
}

char *csv_log_of(const Temp *temp, const char *bytes, size_t length)
{
    return csv_log_as(temp, NULL, bytes, length);
}

typedef struct {
    const char *bytes;
    size_t length, at, piece;
} Pieces;

static ssize_t read_piece(gpointer data, char *buffer, size_t size)
{
    Pieces *pieces = data;
    size_t n = MIN(MIN(size, pieces->piece), pieces->length - pieces->at);
    if (n > 0)
        memcpy(buffer, pieces->bytes + pieces->at, n);
    pieces->at += n;
    return (ssize_t)n;
}

static bool rewind_pieces(gpointer data)
{
    Pieces *pieces = data;
    pieces->at = 0;
    return true;
}

char *csv_log_pieces(const Dialect *dialect, const char *bytes, size_t length, size_t piece)
{
    Pieces pieces = {.bytes = bytes, .length = length, .piece = piece};
    CsvStream stream = {.read = read_piece, .rewind = rewind_pieces, .data = &pieces};
    return log_from(NULL, &stream, dialect);
}
