#include "ingest/file_scan.h"

#include "base/text.h"
#include "ingest/csv_reader.h"

#include <string.h>

/* What a column of the file is looked at for. */
typedef enum {
    LOOK_DATE = 1 << 0,
    LOOK_SESSION = 1 << 1,
    LOOK_SCORE = 1 << 2,
    LOOK_UNFINISHED = 1 << 3,
} Look;

typedef struct {
    FileScan *scan;
    const StudyFile *file;
    FindingList *findings; /* lines are record numbers until the file is read */
    DateOrder order;
    unsigned *looks; /* per column */
    char **names;
    size_t n_columns;
    guint64 record; /* the coming one */
    bool has_score, has_session;
    GArray *unfinished; /* of size_t: columns whose cell says so in the coming record */
} Scanner;

static bool is_listed(const GPtrArray *headers, const char *name)
{
    for (guint i = 0; i < headers->len; i++)
        if (g_str_equal(headers->pdata[i], name))
            return true;
    return false;
}

static unsigned looks_of(const FileScan *scan, const char *name)
{
    return (g_strcmp0(scan->date, name) == 0 ? LOOK_DATE : 0u) |
           (g_strcmp0(scan->session, name) == 0 ? LOOK_SESSION : 0u) |
           (is_listed(scan->scores, name) ? LOOK_SCORE : 0u) |
           (is_listed(scan->unfinished, name) ? LOOK_UNFINISHED : 0u);
}

static bool on_header(gpointer data, const char *const names[], size_t n_columns, bool wanted[], GError **error)
{
    (void)error;
    Scanner *scanner = data;
    scanner->looks = g_new0(unsigned, n_columns + 1);
    scanner->names = g_new0(char *, n_columns + 1);
    scanner->n_columns = n_columns;
    for (size_t i = 0; i < n_columns; i++) {
        scanner->names[i] = g_strdup(names[i]);
        scanner->looks[i] = looks_of(scanner->scan, names[i]);
        wanted[i] = scanner->looks[i] != 0;
    }
    return true;
}

static bool says_unfinished(const FileScan *scan, const char *text, size_t length)
{
    for (size_t i = 0; scan->unfinished_values[i] != NULL; i++)
        if (strlen(scan->unfinished_values[i]) == length &&
            g_ascii_strncasecmp(scan->unfinished_values[i], text, length) == 0)
            return true;
    return false;
}

static void on_cell(gpointer data, size_t column, const char *text, size_t length)
{
    Scanner *scanner = data;
    unsigned looks = scanner->looks[column];
    if ((looks & LOOK_DATE) != 0 && length > 0)
        date_order_see(&scanner->order, text, length, scanner->record);
    scanner->has_score = scanner->has_score || ((looks & LOOK_SCORE) != 0 && length > 0);
    scanner->has_session = scanner->has_session || ((looks & LOOK_SESSION) != 0 && length > 0);
    if ((looks & LOOK_UNFINISHED) != 0 && says_unfinished(scanner->scan, text, length))
        g_array_append_val(scanner->unfinished, column);
}

static void on_record(gpointer data, guint64 record, size_t n_cells)
{
    (void)n_cells;
    Scanner *scanner = data;
    if (scanner->has_score) {
        scanner->scan->has_session = scanner->scan->has_session || scanner->has_session;
        for (guint i = 0; i < scanner->unfinished->len; i++) {
            g_autofree char *shown = text_shown(scanner->names[g_array_index(scanner->unfinished, size_t, i)], 60);
            finding_list_add(scanner->findings, FINDING_INCOMPLETE_FORM, scanner->file->name, shown, NULL, record,
                             NULL);
        }
    }
    scanner->has_score = scanner->has_session = false;
    g_array_set_size(scanner->unfinished, 0);
    scanner->record = record + 1;
}

static void scanner_init(Scanner *scanner, FileScan *scan, const StudyFile *file)
{
    *scanner = (Scanner){.scan = scan, .file = file, .record = 1};
    scanner->findings = finding_list_new();
    scanner->unfinished = g_array_new(FALSE, FALSE, sizeof(size_t));
    date_order_init(&scanner->order);
    scan->has_session = false;
    scan->date_format = DATE_FORMAT_ISO;
}

static void scanner_clear(Scanner *scanner)
{
    finding_list_free(scanner->findings);
    g_array_unref(scanner->unfinished);
    for (size_t i = 0; i < scanner->n_columns; i++)
        g_free(scanner->names[i]);
    g_free(scanner->names);
    g_free(scanner->looks);
}

static void on_restart(gpointer data)
{
    Scanner *scanner = data;
    FileScan *scan = scanner->scan;
    const StudyFile *file = scanner->file;
    scanner_clear(scanner);
    scanner_init(scanner, scan, file);
}

static guint64 first_line(guint64 record, const void *lines)
{
    return line_map_first(lines, record);
}

bool file_scan_read(FileScan *scan, const StudyFile *file, FindingList *findings, GError **error)
{
    static const RecordSink sink = {on_header, on_cell, on_record, NULL, on_restart, false};
    Scanner scanner;
    scanner_init(&scanner, scan, file);
    CsvFile read = {0};
    bool ok = csv_read(file->path, file->name, &file->dialect, &sink, &scanner, &read, error);
    if (ok && scan->date != NULL)
        ok = date_order_settle(&scanner.order, file->name, scan->date, read.lines, &scan->date_format, error);
    if (ok) {
        finding_list_translate(scanner.findings, first_line, read.lines);
        finding_list_join(findings, scanner.findings);
    }
    csv_file_clear(&read);
    scanner_clear(&scanner);
    return ok;
}

void file_scan_init(FileScan *scan)
{
    *scan = (FileScan){.scores = g_ptr_array_new(), .unfinished = g_ptr_array_new()};
}

void file_scan_clear(FileScan *scan)
{
    g_ptr_array_unref(scan->scores);
    g_ptr_array_unref(scan->unfinished);
}
