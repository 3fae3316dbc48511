#include "ingest/csv_header.h"

#include "base/error.h"

void csv_header_init(CsvHeader *header, const Dialect *dialect)
{
    *header = (CsvHeader){.wanted = CLAMP(dialect->header_rows, 1, CSV_HEADER_ROWS), .style = dialect->header_style};
    for (unsigned i = 0; i < header->wanted; i++)
        header->rows[i] = g_ptr_array_new_with_free_func(g_free);
}

void csv_header_clear(CsvHeader *header)
{
    for (unsigned i = 0; i < CSV_HEADER_ROWS; i++)
        g_clear_pointer(&header->rows[i], g_ptr_array_unref);
}

void csv_header_cell(CsvHeader *header, const char *text, size_t length)
{
    GPtrArray *row = header->rows[header->complete];
    if (row->len <= CSV_COLUMNS_MAX)
        g_ptr_array_add(row, g_strstrip(g_strndup(text, length)));
}

void csv_header_end_row(CsvHeader *header)
{
    header->complete++;
}

bool csv_header_is_complete(const CsvHeader *header)
{
    return header->complete == header->wanted;
}

static bool is_empty_row(const GPtrArray *row)
{
    for (guint i = 0; i < row->len; i++)
        if (*(const char *)row->pdata[i] != '\0')
            return false;
    return true;
}

/* The second row refines the first, of which a merged cell names its first column only. */
static void join_rows(GPtrArray *first, const GPtrArray *second)
{
    g_autofree char *group = g_strdup("");
    for (guint i = 0; i < first->len; i++) {
        char *name = first->pdata[i];
        const char *detail = second->pdata[i];
        if (*name != '\0') {
            g_free(group);
            group = g_strdup(name);
        }
        first->pdata[i] =
            *detail == '\0' ? g_strdup(group) : g_strconcat(group, *group == '\0' ? "" : " / ", detail, NULL);
        g_free(name);
    }
}

GPtrArray *csv_header_names(CsvHeader *header, const char *where, GError **error)
{
    g_autoptr(GPtrArray) names = g_steal_pointer(&header->rows[0]);
    const GPtrArray *second = header->rows[1];
    if (names->len > CSV_COLUMNS_MAX) {
        mld_fail(error, MLD_ERROR_DATA, "%s: more than %d columns", where, CSV_COLUMNS_MAX);
        return NULL;
    }
    if (header->style != HEADER_JOINED || second == NULL || is_empty_row(second))
        return g_steal_pointer(&names);
    if (second->len != names->len) {
        mld_fail(error, MLD_ERROR_DATA, "%s: the first header row has %u cells, the second %u; they must have as many",
                 where, names->len, second->len);
        return NULL;
    }
    join_rows(names, second);
    return g_steal_pointer(&names);
}
