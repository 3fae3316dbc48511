#include "ingest/file_start.h"

#include "ingest/preset_detect.h"

enum {
    ROWS_TO_DETECT = 2 /* records, if the first row alone is the header */
};

bool file_start_read(const char *path, const char *name, const Dialect *dialect, const Preset *declared, size_t records,
                     FileStart *ret_start, GError **error)
{
    Dialect one_row = *dialect;
    one_row.header_rows = 1;
    one_row.header_style = HEADER_FIRST;
    CsvStart start;
    if (!csv_read_start(path, name, &one_row, MAX(records, ROWS_TO_DETECT), &start, error))
        return false;
    FileStart found = {.detected = preset_detect(&start), .dialect = *dialect, .start = start};
    found.preset = declared != NULL ? declared : found.detected;
    if (found.dialect.header_rows == 0) {
        found.dialect.header_rows = found.preset->header_rows;
        found.dialect.header_style = found.preset->header_style;
    }
    if (found.dialect.header_rows > 1) {
        if (found.dialect.header_style == HEADER_FIRST && start.n_rows > 1 && start.widths[1] == start.widths[0])
            found.texts = g_strdupv(start.rows[1]);
        csv_start_clear(&start);
        if (!csv_read_start(path, name, &found.dialect, records, &found.start, error)) {
            g_strfreev(found.texts);
            return false;
        }
    }
    *ret_start = found;
    return true;
}

void file_start_clear(FileStart *start)
{
    csv_start_clear(&start->start);
    g_clear_pointer(&start->texts, g_strfreev);
}
