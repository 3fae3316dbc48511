#include "support/csv_log.h"

#include "base/digest.h"
#include "ingest/csv_reader.h"

#include <criterion/criterion.h>
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
    cr_assert_eq(record, log->rows->len - 1, "records must count from 1");
    next_row(log, n_cells);
}

static char *log_text(const Log *log, const CsvFile *file)
{
    GString *text = g_string_new(NULL);
    cr_assert_eq(file->records + 2, log->rows->len);
    for (guint i = 0; i + 1 < log->rows->len; i++) {
        const GString *row = g_ptr_array_index(log->rows, i);
        g_string_append_printf(text, "%u %u-%u %zu %s\n", i, (unsigned)line_map_first(file->lines, i),
                               (unsigned)line_map_last(file->lines, i), g_array_index(log->widths, size_t, i),
                               row->str);
    }
    return g_string_free(text, FALSE);
}

char *csv_log(const char *path)
{
    static const RecordSink sink = {on_header, on_cell, on_record, NULL};
    digest_prepare();
    g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(free_row);
    g_autoptr(GArray) widths = g_array_new(FALSE, FALSE, sizeof(size_t));
    Log log = {rows, widths};
    g_ptr_array_add(rows, g_string_new(NULL));
    CsvFile file = {0};
    g_autoptr(GError) error = NULL;
    if (!csv_read(path, "t.csv", &sink, &log, &file, &error)) {
        cr_assert_null(file.lines);
        return g_strdup(error->message);
    }
    char *text = log_text(&log, &file);
    csv_file_clear(&file);
    return text;
}

char *csv_log_of(const Temp *temp, const char *bytes, size_t length)
{
    g_autofree char *path = temp_path(temp, "t.csv");
    cr_assert(g_file_set_contents(path, bytes, (gssize)length, NULL));
    return csv_log(path);
}
