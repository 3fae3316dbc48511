#include "ingest/csv_stream.h"

#include "base/digest.h"
#include "base/error.h"
#include "ingest/csv_dialect.h"
#include "ingest/csv_reader.h"

#include <criterion/criterion.h>
#include <errno.h>
#include <string.h>

/* A stream of "a,b\\n" and then records without end, or until something breaks. */
typedef struct {
    int reads, fails_at; /* 0: never */
    bool rewinds;
    char last; /* the byte that every record but the header holds */
} Source;

static ssize_t read_source(gpointer data, char *buffer, size_t size)
{
    Source *source = data;
    if (++source->reads == source->fails_at) {
        errno = EIO;
        return -1;
    }
    const char text[] = {source->reads == 1 ? 'a' : '1', ',', source->reads == 1 ? 'b' : source->last, '\n'};
    cr_assert_geq(size, sizeof text);
    memcpy(buffer, text, sizeof text);
    return sizeof text;
}

static bool rewind_source(gpointer data)
{
    const Source *source = data;
    errno = ESPIPE;
    return source->rewinds;
}

static bool take_header(gpointer sink, const char *const names[], size_t n_columns, bool wanted[], GError **error)
{
    (void)sink;
    (void)names;
    (void)wanted;
    (void)error;
    return n_columns == 2;
}

static void take_cell(gpointer sink, size_t column, const char *text, size_t length)
{
    (void)sink;
    (void)column;
    (void)text;
    (void)length;
}

static void take_record(gpointer sink, guint64 record, size_t n_cells)
{
    (void)n_cells;
    *(guint64 *)sink = record;
}

static void expect_error(Source source, const char *message)
{
    static const RecordSink sink = {take_header, take_cell, take_record, NULL, NULL, false};
    CsvStream stream = {read_source, rewind_source, &source};
    guint64 records = 0;
    CsvFile file = {0};
    g_autoptr(GError) error = NULL;
    cr_assert_not(csv_read_stream(&stream, "s.csv", &(const Dialect){0}, &sink, &records, &file, &error));
    cr_assert(g_error_matches(error, MLD_ERROR, MLD_ERROR_DATA));
    cr_assert_str_eq(error->message, message);
    cr_assert_null(file.sha256);
}

Test(ingest_csv_stream, errors_of_the_source_are_reported, .init = digest_prepare)
{
    static const int reads[] = {1, 2, 100, CSV_HEAD_BYTES / 4, CSV_HEAD_BYTES / 4 + 1, CSV_HEAD_BYTES / 4 + 100};
    for (size_t i = 0; i < G_N_ELEMENTS(reads); i++)
        expect_error((Source){.fails_at = reads[i], .last = '2'}, "s.csv: cannot be read: Input/output error");
    expect_error((Source){.last = '\xfc'}, "s.csv: cannot be read: Illegal seek");
    expect_error((Source){.last = '\xfc', .rewinds = true, .fails_at = CSV_HEAD_BYTES / 4 + 50},
                 "s.csv: cannot be read: Input/output error");
}
