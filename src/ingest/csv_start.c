#include "ingest/csv_start.h"

#include "ingest/csv_reader.h"

typedef struct {
    GPtrArray *rows; /* of GPtrArray of cells */
    GPtrArray *row;  /* the coming one */
    size_t wanted;   /* rows, header included */
    size_t widest;   /* cells, whatever the header has */
} Keeper;

static void keep_row(Keeper *keeper)
{
    g_ptr_array_add(keeper->rows, keeper->row);
    keeper->row = g_ptr_array_new_with_free_func(g_free);
}

static bool keep_header(gpointer sink, const char *const names[], size_t n_columns, bool wanted[], GError **error)
{
    (void)error;
    Keeper *keeper = sink;
    for (size_t i = 0; i < n_columns; i++) {
        wanted[i] = true;
        g_ptr_array_add(keeper->row, g_strdup(names[i]));
    }
    keep_row(keeper);
    return true;
}

static bool has_enough(gpointer sink)
{
    const Keeper *keeper = sink;
    return keeper->rows->len >= keeper->wanted;
}

static void keep_cell(gpointer sink, size_t column, const char *text, size_t length)
{
    (void)column;
    Keeper *keeper = sink;
    if (!has_enough(keeper))
        g_ptr_array_add(keeper->row, g_strndup(text, length));
}

static void keep_record(gpointer sink, guint64 record, size_t n_cells)
{
    (void)record;
    Keeper *keeper = sink;
    keeper->widest = MAX(keeper->widest, n_cells);
    if (!has_enough(keeper))
        keep_row(keeper);
}

static void start_again(gpointer sink)
{
    Keeper *keeper = sink;
    g_ptr_array_set_size(keeper->rows, 0);
    g_ptr_array_set_size(keeper->row, 0);
    keeper->widest = 0;
}

bool csv_read_start(const char *path, const char *name, const Dialect *dialect, size_t records, CsvStart *ret_start,
                    GError **error)
{
    static const RecordSink sink = {keep_header, keep_cell, keep_record, has_enough, start_again, false};
    g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func((GDestroyNotify)g_ptr_array_unref);
    Keeper keeper = {.rows = rows, .row = g_ptr_array_new_with_free_func(g_free), .wanted = records + 1};
    CsvFile file = {0};
    bool ok = csv_read(path, name, dialect, &sink, &keeper, &file, error);
    csv_file_clear(&file);
    g_ptr_array_unref(keeper.row);
    if (!ok)
        return false;
    *ret_start = (CsvStart){.rows = g_new(char **, rows->len),
                            .widths = g_new(size_t, rows->len),
                            .n_rows = rows->len,
                            .widest = keeper.widest};
    for (guint i = 0; i < rows->len; i++) {
        GPtrArray *row = g_ptr_array_index(rows, i);
        ret_start->widths[i] = row->len;
        g_ptr_array_add(row, NULL);
        ret_start->rows[i] = g_strdupv((char **)row->pdata);
    }
    return true;
}

void csv_start_clear(CsvStart *start)
{
    for (size_t i = 0; i < start->n_rows; i++)
        g_strfreev(start->rows[i]);
    g_clear_pointer(&start->rows, g_free);
    g_clear_pointer(&start->widths, g_free);
    start->n_rows = 0;
}
