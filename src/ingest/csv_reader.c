#include "ingest/csv_reader.h"

#include "base/error.h"
#include "ingest/byte_scan.h"
#include "ingest/csv_input.h"
#include "ingest/line_scan.h"
#include "ingest/source.h"

#include <csv.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>

enum { BUFFER_START = 1 << 17 };

typedef struct {
    const char *name;
    const RecordSink *sink;
    gpointer data;
    CsvInput *input;
    struct csv_parser parser;
    char delimiter;
    CsvHeader header;
    bool in_header;
    bool *wanted;
    size_t n_columns;
    size_t column;         /* of the coming cell */
    guint64 rows;          /* completed records, the whole header counted as one */
    guint64 line;          /* the physical line that comes next */
    guint64 open_since;    /* line on which the unfinished record starts; 0 when none is open */
    guint64 header_since;  /* line on which the header starts; 0 before its first row is complete */
    guint64 not_utf8_line; /* where the bytes turned out not to be UTF-8; 0 while they are */
    LineMap *lines;
    bool at_start; /* nothing fed yet: a byte-order mark may come, and a line "sep=" */
} Reader;

/* libcsv has no limit of its own: one stray quote could make it hold a whole file. It needs a byte more than the cell,
 * for the quote that may close it. */
static void *capped_realloc(void *memory, size_t size)
{
    return size > CSV_CELL_MAX + 1 ? NULL : realloc(memory, size);
}

static void on_cell(void *text, size_t length, void *data)
{
    Reader *reader = data;
    size_t column = reader->column++;
    if (column < reader->n_columns && reader->wanted[column])
        reader->sink->cell(reader->data, column, text, length);
}

static void on_record(int end, void *data)
{
    (void)end;
    Reader *reader = data;
    reader->sink->record(reader->data, reader->rows++, reader->column);
    reader->column = 0;
}

static void on_header_cell(void *text, size_t length, void *data)
{
    Reader *reader = data;
    csv_header_cell(&reader->header, text, length);
}

static void on_header_end(int end, void *data)
{
    (void)end;
    Reader *reader = data;
    csv_header_end_row(&reader->header);
}

/* `line` is where the parser stopped. */
static bool parse_failed(const Reader *reader, guint64 line, GError **error)
{
    if (csv_error((struct csv_parser *)&reader->parser) == CSV_EPARSE)
        return mld_fail(error, MLD_ERROR_DATA,
                        "%s:%" G_GUINT64_FORMAT ": a quote stands where none may be; a cell with a quote in it is "
                        "written in quotes, with that quote doubled",
                        reader->name, line);
    return mld_fail(error, MLD_ERROR_DATA,
                    "%s:%" G_GUINT64_FORMAT ": a cell has more than %d bytes; is a quote missing?", reader->name,
                    reader->open_since != 0 ? reader->open_since : line, CSV_CELL_MAX);
}

static bool feed(Reader *reader, const char *bytes, size_t length, GError **error)
{
    bool header = reader->in_header;
    size_t parsed = csv_parse(&reader->parser, bytes, length, header ? on_header_cell : on_cell,
                              header ? on_header_end : on_record, reader);
    return parsed == length || parse_failed(reader, reader->line + count_line_ends(bytes, parsed), error);
}

/* A row of the header is complete and ends on line `last`; when it was the last, the sink gets the names. */
static bool finish_header_row(Reader *reader, guint64 last, GError **error)
{
    if (reader->header_since == 0)
        reader->header_since = reader->open_since;
    reader->open_since = 0;
    if (!csv_header_is_complete(&reader->header))
        return true;
    g_autofree char *where = g_strdup_printf("%s:%" G_GUINT64_FORMAT, reader->name, reader->header_since);
    g_autoptr(GPtrArray) names = csv_header_names(&reader->header, where, error);
    if (names == NULL)
        return false;
    line_map_note(reader->lines, 0, reader->header_since, last);
    reader->in_header = false;
    reader->rows = 1;
    reader->n_columns = names->len;
    reader->wanted = g_new0(bool, names->len + 1);
    return reader->sink->header(reader->data, (const char *const *)names->pdata, names->len, reader->wanted, error);
}

/* A physical line that is not blank, or lies within a quoted cell. */
static bool feed_line(Reader *reader, const char *line, size_t length, GError **error)
{
    guint64 row = reader->rows;
    unsigned header_row = reader->header.complete;
    if (reader->open_since == 0)
        reader->open_since = reader->line;
    if (!feed(reader, line, length, error))
        return false;
    if (reader->header.complete > header_row)
        return finish_header_row(reader, reader->line, error);
    if (reader->rows > row) {
        line_map_note(reader->lines, row, reader->open_since, reader->line);
        reader->open_since = 0;
    }
    return true;
}

/* The careful way, one physical line at a time: knows where every record starts and ends. */
static bool feed_by_line(Reader *reader, const char *bytes, size_t length, GError **error)
{
    while (length > 0) {
        size_t piece = line_length(bytes, length);
        bool is_skipped = reader->open_since == 0 && line_is_blank(bytes, piece, reader->delimiter);
        if (!is_skipped && !feed_line(reader, bytes, piece, error))
            return false;
        reader->line++;
        bytes += piece;
        length -= piece;
    }
    return true;
}

/* Without quotes and CR every line that is not blank is one record; only blank lines need a second look. */
static bool feed_plain(Reader *reader, const char *bytes, size_t length, size_t newlines, GError **error)
{
    guint64 row = reader->rows;
    if (!feed(reader, bytes, length, error))
        return false;
    if (reader->rows - row == newlines) {
        line_map_note(reader->lines, row, reader->line, reader->line);
        reader->line += newlines;
        return true;
    }
    while (length > 0) {
        size_t piece = line_length(bytes, length);
        if (!line_is_blank(bytes, piece, reader->delimiter)) {
            line_map_note(reader->lines, row, reader->line, reader->line);
            row++;
        }
        reader->line++;
        bytes += piece;
        length -= piece;
    }
    return true;
}

/* Bytes that are no text: a NUL, or not UTF-8. What comes before their line is fed first, so that an earlier error is
 * the one reported. */
static bool refuse_bytes(Reader *reader, const char *bytes, size_t length, const char *bad, GError **error)
{
    size_t at = (size_t)(bad - bytes), start = line_start(bytes, at);
    bool has_nul = memchr(bad, '\0', line_length(bad, length - at)) != NULL;
    if (!feed_by_line(reader, bytes, start, error))
        return false;
    if (has_nul)
        return mld_fail(error, MLD_ERROR_DATA, "%s:%" G_GUINT64_FORMAT ": a NUL byte; the file is damaged or not text",
                        reader->name, reader->line);
    reader->not_utf8_line = reader->line;
    return mld_fail(error, MLD_ERROR_DATA, "%s:%" G_GUINT64_FORMAT ": not UTF-8; save the file as CSV UTF-8",
                    reader->name, reader->line);
}

/* How many bytes of the first block come before the header. */
static size_t skip_start(Reader *reader, const char *bytes, size_t length)
{
    size_t skip = length >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
    if (reader->input->settled.has_sep_line) {
        skip += line_length(bytes + skip, length - skip);
        reader->line++;
    }
    reader->at_start = false;
    return skip;
}

/* A block of whole lines (or the end of the file). */
static bool feed_block(Reader *reader, const char *bytes, size_t length, GError **error)
{
    if (reader->at_start) {
        size_t skip = skip_start(reader, bytes, length);
        bytes += skip;
        length -= skip;
    }
    if (length == 0)
        return true;
    ByteScan scan = byte_scan(bytes, length);
    const char *bad = NULL;
    if (scan.has_nul || scan.has_high) /* a NUL is no UTF-8 here */
        if (!g_utf8_validate_len(bytes, length, &bad))
            return refuse_bytes(reader, bytes, length, bad, error);
    bool plain =
        !scan.has_quote && !scan.has_cr && reader->open_since == 0 && !reader->in_header && bytes[length - 1] == '\n';
    return plain ? feed_plain(reader, bytes, length, scan.newlines, error) : feed_by_line(reader, bytes, length, error);
}

/* The last record may lack its line end. Only called after a parse without errors: after one, csv_fini() would hand
 * out the half-read record. */
static bool finish(Reader *reader, GError **error)
{
    guint64 row = reader->rows;
    bool header = reader->in_header;
    unsigned header_row = reader->header.complete;
    if (csv_fini(&reader->parser, header ? on_header_cell : on_cell, header ? on_header_end : on_record, reader) != 0)
        return mld_fail(error, MLD_ERROR_DATA,
                        "%s:%" G_GUINT64_FORMAT ": the quoted cell that starts here does not end", reader->name,
                        reader->open_since != 0 ? reader->open_since : reader->line);
    if (reader->rows > row && reader->open_since != 0)
        line_map_note(reader->lines, row, reader->open_since, reader->line - 1);
    if (reader->header.complete == 0)
        return mld_fail(error, MLD_ERROR_DATA, "%s: no header; the file is empty", reader->name);
    if (reader->header.complete > header_row && !finish_header_row(reader, reader->line - 1, error))
        return false;
    if (reader->in_header)
        return mld_fail(error, MLD_ERROR_DATA, "%s:%" G_GUINT64_FORMAT ": the file ends after %u of its %u header rows",
                        reader->name, reader->header_since, reader->header.complete, reader->header.wanted);
    return true;
}

/* No more bytes come: the last line may lack its end, or cannot be decoded. */
static bool feed_last(Reader *reader, const char *bytes, size_t length, GError **error)
{
    const char *problem = csv_input_problem(reader->input);
    if (problem == NULL)
        return feed_block(reader, bytes, length, error) && finish(reader, error);
    if (length > 0 && bytes[length - 1] == '\r' && !feed_block(reader, bytes, length, error))
        return false;
    return mld_fail(error, MLD_ERROR_DATA, "%s:%" G_GUINT64_FORMAT ": %s", reader->name, reader->line, problem);
}

static bool read_blocks(Reader *reader, GError **error)
{
    size_t size = BUFFER_START, held = 0;
    g_autofree char *buffer = g_malloc(size);
    for (;;) {
        if (held == size) {
            if (size >= CSV_LINE_MAX)
                return mld_fail(error, MLD_ERROR_DATA, "%s:%" G_GUINT64_FORMAT ": a line has more than %d bytes",
                                reader->name, reader->line, CSV_LINE_MAX);
            size *= 2;
            buffer = g_realloc(buffer, size);
        }
        ssize_t n = csv_input_read(reader->input, buffer + held, size - held);
        if (n < 0)
            return mld_fail(error, MLD_ERROR_DATA, "%s: cannot be read: %s", reader->name, g_strerror(errno));
        if (n == 0)
            return feed_last(reader, buffer, held, error);
        held += (size_t)n;
        size_t ready = whole_lines(buffer, held);
        if (ready == 0)
            continue;
        if (!feed_block(reader, buffer, ready, error))
            return false;
        if (reader->sink->has_enough != NULL && reader->sink->has_enough(reader->data))
            return true;
        memmove(buffer, buffer + ready, held - ready);
        held -= ready;
    }
}

static void reader_clear(Reader *reader)
{
    csv_free(&reader->parser);
    g_free(reader->wanted);
    csv_header_clear(&reader->header);
    line_map_free(reader->lines);
}

static void reader_init(Reader *reader, CsvInput *input, const RecordSink *sink, gpointer data)
{
    const Dialect *dialect = &input->settled.dialect;
    *reader = (Reader){.name = input->name, .sink = sink, .data = data, .input = input, .line = 1};
    reader->at_start = reader->in_header = true;
    reader->delimiter = dialect->delimiter;
    csv_init(&reader->parser, CSV_STRICT | CSV_STRICT_FINI);
    csv_set_delim(&reader->parser, (unsigned char)dialect->delimiter);
    csv_set_realloc_func(&reader->parser, capped_realloc);
    csv_set_blk_size(&reader->parser, 4096);
    csv_header_init(&reader->header, dialect);
    reader->lines = line_map_new();
}

/* Reads to the end. *not_utf8_line: an earlier attempt's, for *ret_file; of this attempt where it fails. */
static bool read_once(CsvInput *input, const RecordSink *sink, gpointer data, CsvFile *ret_file, guint64 *not_utf8_line,
                      GError **error)
{
    Reader reader;
    reader_init(&reader, input, sink, data);
    bool ok = read_blocks(&reader, error);
    if (ok) {
        const CsvSettled *settled = &input->settled;
        *ret_file = (CsvFile){.records = reader.rows - 1,
                              .sha256 = input->digest == NULL ? NULL : digest_finish(input->digest),
                              .lines = g_steal_pointer(&reader.lines),
                              .dialect = settled->dialect,
                              .delimiter_is_guess = settled->delimiter_is_open,
                              .not_utf8_line = *not_utf8_line};
    } else {
        *not_utf8_line = reader.not_utf8_line;
    }
    reader_clear(&reader);
    return ok;
}

static bool read_again(CsvInput *input, const RecordSink *sink, gpointer data, CsvFile *ret_file, guint64 not_utf8_line,
                       GError **error)
{
    g_clear_error(error);
    if (!csv_input_restart(input))
        return mld_fail(error, MLD_ERROR_DATA, "%s: cannot be read: %s", input->name, g_strerror(errno));
    if (sink->restart != NULL)
        sink->restart(data);
    return read_once(input, sink, data, ret_file, &not_utf8_line, error);
}

bool csv_read_stream(const CsvStream *stream, const char *name, const Dialect *dialect, const RecordSink *sink,
                     gpointer data, CsvFile *ret_file, GError **error)
{
    CsvInput input;
    if (!csv_input_init(&input, stream, name, dialect, sink->wants_digest, error))
        return false;
    guint64 not_utf8_line = 0;
    bool ok = read_once(&input, sink, data, ret_file, &not_utf8_line, error);
    if (!ok && not_utf8_line != 0 && input.settled.encoding_is_open)
        ok = read_again(&input, sink, data, ret_file, not_utf8_line, error);
    csv_input_clear(&input);
    return ok;
}

/* A file that something else writes meanwhile may have been read half old, half new. */
static bool read_unchanged(int fd, const char *name, const Dialect *dialect, const RecordSink *sink, gpointer data,
                           CsvFile *ret_file, GError **error)
{
    SourceState before = source_state(fd);
    CsvStream stream = csv_stream_of(&fd);
    CsvFile file = {0};
    if (!csv_read_stream(&stream, name, dialect, sink, data, &file, error))
        return false;
    SourceState after = source_state(fd);
    if (before.size != after.size || before.changed != after.changed) {
        csv_file_clear(&file);
        return mld_fail(error, MLD_ERROR_DATA, "%s: changed while it was read; run again", name);
    }
    *ret_file = file;
    return true;
}

bool csv_read(const char *path, const char *name, const Dialect *dialect, const RecordSink *sink, gpointer data,
              CsvFile *ret_file, GError **error)
{
    int fd = dialect->encoding == ENCODING_AUTO ? source_open_again(path, name, error) : source_open(path, name, error);
    if (fd < 0)
        return false;
    bool ok = read_unchanged(fd, name, dialect, sink, data, ret_file, error);
    close(fd);
    return ok;
}

void csv_file_clear(CsvFile *file)
{
    g_clear_pointer(&file->sha256, g_free);
    g_clear_pointer(&file->lines, line_map_free);
}
