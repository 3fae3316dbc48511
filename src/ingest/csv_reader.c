#include "ingest/csv_reader.h"

#include "base/digest.h"
#include "base/error.h"
#include "ingest/byte_scan.h"
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
    struct csv_parser parser;
    GPtrArray *header; /* names read so far; NULL once the header is complete */
    bool *wanted;
    size_t n_columns;
    size_t column;      /* of the coming cell */
    guint64 rows;       /* completed, header included */
    guint64 line;       /* the physical line that comes next */
    guint64 open_since; /* line on which the unfinished record starts; 0 when none is open */
    LineMap *lines;
    bool at_start; /* nothing fed yet: a byte-order mark may come */
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
    if (reader->header->len <= CSV_COLUMNS_MAX)
        g_ptr_array_add(reader->header, g_strstrip(g_strndup(text, length)));
}

static void on_header_end(int end, void *data)
{
    (void)end;
    Reader *reader = data;
    reader->rows++;
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
    bool header = reader->header != NULL;
    size_t parsed = csv_parse(&reader->parser, bytes, length, header ? on_header_cell : on_cell,
                              header ? on_header_end : on_record, reader);
    return parsed == length || parse_failed(reader, reader->line + count_line_ends(bytes, parsed), error);
}

/* Hands the finished header to the sink. */
static bool finish_header(Reader *reader, GError **error)
{
    g_autoptr(GPtrArray) names = g_steal_pointer(&reader->header);
    if (names->len > CSV_COLUMNS_MAX)
        return mld_fail(error, MLD_ERROR_DATA, "%s:1: more than %d columns", reader->name, CSV_COLUMNS_MAX);
    if (names->len > 0 && g_str_has_prefix(names->pdata[0], "sep="))
        return mld_fail(error, MLD_ERROR_DATA,
                        "%s:1: a 'sep=' line is no header; remove it, and save the file with commas between cells",
                        reader->name);
    reader->n_columns = names->len;
    reader->wanted = g_new0(bool, names->len + 1);
    return reader->sink->header(reader->data, (const char *const *)names->pdata, names->len, reader->wanted, error);
}

static bool is_blank(const char *line, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r' && line[i] != '\n')
            return false;
    return true;
}

/* The length of the first line in bytes[0..length), its line end included. */
static size_t line_length(const char *bytes, size_t length)
{
    const char *lf = memchr(bytes, '\n', length);
    size_t to_lf = lf == NULL ? length : (size_t)(lf - bytes) + 1;
    const char *cr = memchr(bytes, '\r', to_lf);
    if (cr == NULL)
        return to_lf;
    size_t to_cr = (size_t)(cr - bytes) + 1;
    return to_cr < length && bytes[to_cr] == '\n' ? to_cr + 1 : to_cr;
}

/* The careful way, one physical line at a time: knows where every record starts and ends. */
static bool feed_by_line(Reader *reader, const char *bytes, size_t length, GError **error)
{
    while (length > 0) {
        size_t piece = line_length(bytes, length);
        if (reader->open_since != 0 || !is_blank(bytes, piece)) {
            if (reader->open_since == 0)
                reader->open_since = reader->line;
            guint64 row = reader->rows;
            if (!feed(reader, bytes, piece, error))
                return false;
            if (reader->rows > row) {
                line_map_note(reader->lines, row, reader->open_since, reader->line);
                reader->open_since = 0;
            }
            if (reader->header != NULL && reader->rows > 0 && !finish_header(reader, error))
                return false;
        }
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
        if (!is_blank(bytes, piece)) {
            line_map_note(reader->lines, row, reader->line, reader->line);
            row++;
        }
        reader->line++;
        bytes += piece;
        length -= piece;
    }
    return true;
}

static bool check_start(const Reader *reader, const char *bytes, size_t length, GError **error)
{
    if (length >= 2 && (memcmp(bytes, "\xff\xfe", 2) == 0 || memcmp(bytes, "\xfe\xff", 2) == 0))
        return mld_fail(error, MLD_ERROR_DATA, "%s:1: the file is UTF-16; save it as CSV UTF-8", reader->name);
    if (length >= 4 && memcmp(bytes, "PK\x03\x04", 4) == 0)
        return mld_fail(error, MLD_ERROR_DATA, "%s: this is a zip or Excel file; save the sheet as CSV UTF-8",
                        reader->name);
    return true;
}

/* A block of whole lines (or the end of the file). */
static bool feed_block(Reader *reader, const char *bytes, size_t length, GError **error)
{
    if (reader->at_start) {
        reader->at_start = false;
        if (!check_start(reader, bytes, length, error))
            return false;
        if (length >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0) {
            bytes += 3;
            length -= 3;
        }
    }
    if (length == 0)
        return true;
    ByteScan scan = byte_scan(bytes, length);
    if (scan.has_nul) {
        size_t before = (size_t)((const char *)memchr(bytes, '\0', length) - bytes);
        return mld_fail(error, MLD_ERROR_DATA, "%s:%" G_GUINT64_FORMAT ": a NUL byte; the file is damaged or not text",
                        reader->name, reader->line + count_line_ends(bytes, before));
    }
    const char *invalid = NULL;
    if (scan.has_high && !g_utf8_validate_len(bytes, length, &invalid))
        return mld_fail(error, MLD_ERROR_DATA, "%s:%" G_GUINT64_FORMAT ": not UTF-8; save the file as CSV UTF-8",
                        reader->name, reader->line + count_line_ends(bytes, (size_t)(invalid - bytes)));
    bool plain = !scan.has_quote && !scan.has_cr && reader->open_since == 0 && reader->header == NULL &&
                 bytes[length - 1] == '\n';
    return plain ? feed_plain(reader, bytes, length, scan.newlines, error) : feed_by_line(reader, bytes, length, error);
}

/* How much of bytes[0..length) can be fed: up to the last line end. A CR at the very end may be half of a CRLF. */
static size_t whole_lines(const char *bytes, size_t length)
{
    const char *end = memrchr(bytes, '\n', length);
    if (end == NULL && length > 0)
        end = memrchr(bytes, '\r', length - 1);
    return end == NULL ? 0 : (size_t)(end - bytes) + 1;
}

static ssize_t read_retrying(int fd, char *buffer, size_t size)
{
    ssize_t n;
    do
        n = read(fd, buffer, size);
    while (n < 0 && errno == EINTR);
    return n;
}

/* The last record may lack its line end. Only called after a parse without errors: after one, csv_fini() would hand
 * out the half-read record. */
static bool finish(Reader *reader, GError **error)
{
    guint64 row = reader->rows;
    bool header = reader->header != NULL;
    if (csv_fini(&reader->parser, header ? on_header_cell : on_cell, header ? on_header_end : on_record, reader) != 0)
        return mld_fail(error, MLD_ERROR_DATA,
                        "%s:%" G_GUINT64_FORMAT ": the quoted cell that starts here does not end", reader->name,
                        reader->open_since != 0 ? reader->open_since : reader->line);
    if (reader->rows > row && reader->open_since != 0)
        line_map_note(reader->lines, row, reader->open_since, reader->line - 1);
    if (reader->rows == 0)
        return mld_fail(error, MLD_ERROR_DATA, "%s: no header; the file is empty", reader->name);
    return !header || finish_header(reader, error);
}

static bool read_blocks(Reader *reader, int fd, Digest *digest, GError **error)
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
        ssize_t n = read_retrying(fd, buffer + held, size - held);
        if (n < 0)
            return mld_fail(error, MLD_ERROR_DATA, "%s: cannot be read: %s", reader->name, g_strerror(errno));
        if (n == 0)
            return feed_block(reader, buffer, held, error) && finish(reader, error);
        digest_update(digest, buffer + held, (size_t)n);
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
    g_clear_pointer(&reader->header, g_ptr_array_unref);
    line_map_free(reader->lines);
}

static void reader_init(Reader *reader, const char *name, const RecordSink *sink, gpointer data)
{
    *reader = (Reader){.name = name, .sink = sink, .data = data, .line = 1, .at_start = true};
    csv_init(&reader->parser, CSV_STRICT | CSV_STRICT_FINI);
    csv_set_realloc_func(&reader->parser, capped_realloc);
    csv_set_blk_size(&reader->parser, 4096);
    reader->header = g_ptr_array_new_with_free_func(g_free);
    reader->lines = line_map_new();
}

/* Reads to the end. A file that something else writes meanwhile may have been read half old, half new. */
static bool read_whole(Reader *reader, int fd, Digest *digest, GError **error)
{
    SourceState before = source_state(fd);
    if (!read_blocks(reader, fd, digest, error))
        return false;
    SourceState after = source_state(fd);
    if (before.size == after.size && before.changed == after.changed)
        return true;
    return mld_fail(error, MLD_ERROR_DATA, "%s: changed while it was read; run again", reader->name);
}

bool csv_read(const char *path, const char *name, const RecordSink *sink, gpointer data, CsvFile *ret_file,
              GError **error)
{
    int fd = source_open(path, name, error);
    if (fd < 0)
        return false;
    g_autoptr(Digest) digest = digest_new();
    Reader reader;
    reader_init(&reader, name, sink, data);
    bool ok = read_whole(&reader, fd, digest, error);
    close(fd);
    if (ok)
        *ret_file = (CsvFile){
            .records = reader.rows - 1, .sha256 = digest_finish(digest), .lines = g_steal_pointer(&reader.lines)};
    reader_clear(&reader);
    return ok;
}

void csv_file_clear(CsvFile *file)
{
    g_clear_pointer(&file->sha256, g_free);
    g_clear_pointer(&file->lines, line_map_free);
}
