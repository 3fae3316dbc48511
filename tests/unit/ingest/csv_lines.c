/* The CSV reader against a second, naive one, and against itself when the same bytes arrive in small pieces. */
#include "support/csv_log.h"
#include "support/draw.h"

#include <criterion/criterion.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FILES = 400, STREAMED = 40 };

/* A valid CSV file of three columns with every kind of line end, blank line, quoted cell and embedded line break.
 * Cells never hold blanks or control bytes other than line breaks, so the naive reader need not trim. */
static GString *random_file(Draw *draw, size_t records)
{
    static const char *const ends[] = {"\n", "\r\n", "\r", "\n"};
    static const char *const cells[] = {"5", "", "10", "P017", "\u00e4\u20ac", "3.25", "x;y"};
    static const char *const quoted[] = {"\"\"",         "\"a,b\"",  "\"l1\nl2\"", "\"l1\r\nl2\r\n\"",
                                         "\"q\"\"\rr\"", "\"\n\n\"", "\"7\""};
    GString *text = g_string_new(draw_below(draw, 4) == 0 ? "\xef\xbb\xbf" : "");
    size_t style = draw_below(draw, 5);
    bool plain = draw_below(draw, 3) == 0;
    for (size_t r = 0; r <= records; r++) {
        const char *end = style < 4 ? ends[style] : ends[draw_below(draw, 3)];
        while (draw_below(draw, 12) == 0)
            g_string_append_printf(text, "%s%s", draw_below(draw, 2) == 0 ? " \t" : "", end);
        size_t width = r > 0 && draw_below(draw, 20) == 0 ? 2 + draw_below(draw, 3) : 3;
        for (size_t c = 0; c < width; c++) {
            bool quote = r > 0 && !plain && draw_below(draw, 6) == 0;
            const char *cell =
                quote ? quoted[draw_below(draw, G_N_ELEMENTS(quoted))] : cells[draw_below(draw, G_N_ELEMENTS(cells))];
            g_string_append_printf(text, "%s%s", c == 0 ? "" : ",", cell);
        }
        if (r < records || draw_below(draw, 3) > 0)
            g_string_append(text, end);
    }
    return text;
}

/* One record of the naive reader. */
typedef struct {
    GString *cell, *cells;
    size_t width;
    unsigned first, last;
    bool begun;
} Naive;

static void end_cell(Naive *naive, size_t header_width)
{
    if (header_width == 0 || naive->width < header_width)
        csv_log_cell(naive->cells, naive->cell->str, naive->cell->len);
    naive->width++;
    g_string_truncate(naive->cell, 0);
}

static void end_record(Naive *naive, GString *log, unsigned *record, size_t *header_width)
{
    if (!naive->begun)
        return;
    end_cell(naive, *header_width);
    g_string_append_printf(log, "%u %u-%u %zu %s\n", (*record)++, naive->first, naive->last, naive->width,
                           naive->cells->str);
    if (*record == 1)
        *header_width = naive->width;
    g_string_truncate(naive->cells, 0);
    naive->width = 0;
    naive->begun = false;
}

static char *naive_log(const GString *text)
{
    GString *log = g_string_new(NULL);
    Naive naive = {.cell = g_string_new(NULL), .cells = g_string_new(NULL)};
    unsigned line = 1, record = 0;
    size_t header_width = 0;
    bool in_quotes = false;
    const char *at = text->str + (g_str_has_prefix(text->str, "\xef\xbb\xbf") ? 3 : 0);
    for (; *at != '\0'; at++) {
        bool ends_line = *at == '\n' || (*at == '\r' && at[1] != '\n');
        if (!naive.begun && strchr(" \t\r\n", *at) == NULL) {
            naive.begun = true;
            naive.first = line;
        }
        naive.last = line;
        if (*at == '"' && in_quotes && at[1] == '"')
            g_string_append_c(naive.cell, *at++);
        else if (*at == '"')
            in_quotes = !in_quotes;
        else if (in_quotes)
            g_string_append_c(naive.cell, *at);
        else if (*at == ',')
            end_cell(&naive, header_width);
        else if (ends_line)
            end_record(&naive, log, &record, &header_width);
        else if (strchr(" \t\r", *at) == NULL)
            g_string_append_c(naive.cell, *at);
        line += ends_line;
    }
    end_record(&naive, log, &record, &header_width);
    g_string_free(naive.cell, TRUE);
    g_string_free(naive.cells, TRUE);
    return g_string_free(log, FALSE);
}

/* Semicolons in short files could pass for delimiters. */
static const Dialect commas = {.delimiter = ','};

static char *reader_log(const Temp *temp, const GString *text)
{
    return csv_log_as(temp, &commas, text->str, text->len);
}

Test(ingest_csv_lines, agree_with_a_naive_reader_on_random_files)
{
    Draw draw = {.state = 5150};
    g_autoptr(Temp) temp = temp_new();
    for (int i = 0; i < FILES; i++) {
        g_autoptr(GString) text = random_file(&draw, i % 40 == 0 ? 30000 : draw_below(&draw, 30));
        if (draw_below(&draw, 30) == 0)
            g_string_append(text, "\n\r\n \n");
        g_autofree char *want = naive_log(text);
        g_autofree char *got = reader_log(temp, text);
        cr_assert(*want != '\0' && g_str_equal(got, want), "file %d:\n%.300s\nnot\n%.300s", i, got, want);
    }
}

typedef struct {
    const char *path;
    const GString *text;
    guint64 seed;
} Feeder;

/* Writes the bytes into the pipe, 1 to 17 at a time. */
static gpointer feed_slowly(gpointer data)
{
    const Feeder *feeder = data;
    Draw draw = {.state = feeder->seed};
    int fd = open(feeder->path, O_WRONLY | O_CLOEXEC);
    size_t at = 0;
    while (at < feeder->text->len) {
        size_t piece = 1 + draw_below(&draw, 17), left = feeder->text->len - at;
        ssize_t written = write(fd, feeder->text->str + at, MIN(piece, left));
        if (written <= 0)
            break;
        at += (size_t)written;
    }
    close(fd);
    return NULL;
}

static char *streamed_log(const Temp *temp, const GString *text, guint64 seed)
{
    g_autofree char *path = temp_path(temp, "fifo");
    Feeder feeder = {path, text, seed};
    cr_assert_eq(mkfifo(path, 0600), 0);
    GThread *thread = g_thread_new("feed", feed_slowly, &feeder);
    char *log = csv_log(path, &commas);
    g_thread_join(thread);
    remove_tree(path);
    return log;
}

Test(ingest_csv_lines, do_not_depend_on_how_the_bytes_arrive)
{
    Draw draw = {.state = 90125};
    g_autoptr(Temp) temp = temp_new();
    for (int i = 0; i < STREAMED; i++) {
        g_autoptr(GString) text = random_file(&draw, i == 0 ? 12000 : draw_below(&draw, 60));
        g_autofree char *whole = reader_log(temp, text);
        g_autofree char *streamed = streamed_log(temp, text, 1 + (guint64)i);
        cr_assert_str_eq(streamed, whole, "file %d:\n%.300s\nnot\n%.300s", i, streamed, whole);
    }
}

Test(ingest_csv_lines, refusals_do_not_depend_on_how_the_bytes_arrive)
{
    static const char *const broken[] = {"9,\"8\"7,6\n1,2,3\n", "9,8\"7,6\n1,2,3\n", "9,\xe2\x82,6\x90\n1,2,3\n",
                                         "9,\"8\n1,2,3\n"};
    Draw draw = {.state = 2112};
    signal(SIGPIPE, SIG_IGN); /* a reader that refuses does not wait for the end */
    g_autoptr(Temp) temp = temp_new();
    for (int i = 0; i < STREAMED; i++) {
        g_autoptr(GString) text = random_file(&draw, draw_below(&draw, 40));
        g_string_append_printf(text, "\n%s", broken[i % 4]);
        g_autofree char *whole = reader_log(temp, text);
        g_autofree char *streamed = streamed_log(temp, text, 1 + (guint64)i);
        cr_assert(g_str_has_prefix(whole, "t.csv:"), "%s", whole);
        cr_assert_str_eq(streamed, whole, "file %d:\n%.300s\nnot\n%.300s", i, streamed, whole);
    }
}
