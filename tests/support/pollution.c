#include "support/pollution.h"

#include <string.h>

void csv_table_init(Table *table, const char *text, char delimiter)
{
    *table = (Table){.lines = g_strsplit(text, "\n", -1), .delimiter = delimiter, .n_cells = 1};
    table->n_lines = g_strv_length(table->lines);
    while (table->n_lines > 0 && *table->lines[table->n_lines - 1] == '\0')
        table->n_lines--;
    for (const char *at = table->lines[0]; *at != '\0'; at++)
        table->n_cells += *at == delimiter;
}

void csv_table_clear(Table *table)
{
    g_clear_pointer(&table->lines, g_strfreev);
}

/* Where cell `cell` starts; for the cell after the last, where the line ends. */
static size_t cell_start(const Table *table, const char *line, size_t cell)
{
    const char *at = line;
    for (size_t i = 0; i < cell; i++) {
        at = strchr(at, table->delimiter);
        if (at == NULL)
            return strlen(line);
        at++;
    }
    return (size_t)(at - line);
}

static size_t cell_end(const Table *table, const char *line, size_t cell)
{
    return cell_start(table, line, cell) + strcspn(line + cell_start(table, line, cell), (char[]){table->delimiter, 0});
}

char *table_cell_text(const Table *table, size_t line, size_t cell)
{
    const char *text = table->lines[line];
    return g_strndup(text + cell_start(table, text, cell), cell_end(table, text, cell) - cell_start(table, text, cell));
}

static void append_lines(const Table *table, size_t from, size_t to, GString *out)
{
    for (size_t i = from; i < to; i++)
        g_string_append_printf(out, "%s\n", table->lines[i]);
}

/* The table with `text` (line ends and all) instead of a row. */
static bool replace_row(const Table *table, size_t row, const char *text, gssize length, Polluted *ret)
{
    append_lines(table, 0, row, ret->text);
    g_string_append_len(ret->text, text, length);
    append_lines(table, row + 1, table->n_lines, ret->text);
    ret->first_line = ret->last_line = row + 1;
    return true;
}

/* The table with `text` before a row (or at the end). */
static bool insert_lines(const Table *table, size_t row, const char *text, Polluted *ret)
{
    append_lines(table, 0, row, ret->text);
    g_string_append(ret->text, text);
    ret->first_line = row + 1;
    ret->last_line = row;
    for (const char *at = text; *at != '\0'; at++)
        ret->last_line += *at == '\n';
    append_lines(table, row, table->n_lines, ret->text);
    return true;
}

/* A row with `text` at a byte offset of it. */
static bool insert_text(const Table *table, size_t row, size_t offset, const char *text, Polluted *ret)
{
    g_autoptr(GString) line = g_string_new(table->lines[row]);
    g_string_insert(line, (gssize)offset, text);
    g_string_append_c(line, '\n');
    return replace_row(table, row, line->str, -1, ret);
}

/* A whole line: the words given, one a cell, the last one repeated up to the table's width. */
static char *full_line(const Table *table, const char *words)
{
    g_auto(GStrv) word = g_strsplit(words, " ", -1);
    size_t n_words = g_strv_length(word);
    GString *line = g_string_new(NULL);
    for (size_t i = 0; i < table->n_cells; i++) {
        if (i > 0)
            g_string_append_c(line, table->delimiter);
        g_string_append(line, n_words == 0 ? "" : word[MIN(i, n_words - 1)]);
    }
    g_string_append_c(line, '\n');
    return g_string_free(line, FALSE);
}

static bool add_delimiter(const Table *table, size_t row, size_t position, Polluted *ret)
{
    size_t start = cell_start(table, table->lines[row], position / 2);
    size_t end = cell_end(table, table->lines[row], position / 2);
    if (position % 2 == 1 && end - start < 2)
        return false;
    return insert_text(table, row, position % 2 == 0 ? start : (start + end) / 2, (char[]){table->delimiter, 0}, ret);
}

static bool remove_delimiter(const Table *table, size_t row, size_t position, Polluted *ret)
{
    if (position == 0 || position >= table->n_cells)
        return false;
    g_autofree char *line = g_strconcat(table->lines[row], "\n", NULL);
    char *at = line + cell_start(table, line, position) - 1;
    memmove(at, at + 1, strlen(at));
    return replace_row(table, row, line, -1, ret);
}

static bool add_quote(const Table *table, size_t row, size_t position, Polluted *ret)
{
    size_t start = cell_start(table, table->lines[row], position / 3);
    size_t end = cell_end(table, table->lines[row], position / 3);
    if (position / 3 >= table->n_cells)
        return false;
    return insert_text(table, row, start + (end - start) * (position % 3) / 2, "\"", ret);
}

static bool change_line_end(const Table *table, size_t row, size_t position, Polluted *ret)
{
    static const char *const ends[] = {"\r\n", "\r",   "",         "\n\n",         "\r\n\r\n", "\n\r",
                                       "\f",   "\f\n", "\n\f",     "\v",           "\x1c",     "\r\r\n",
                                       " \n",  "\t\n", "\xc2\x85", "\xe2\x80\xa8", "\\n\n",    "\xc2\xa0\n"};
    if (position >= G_N_ELEMENTS(ends))
        return false;
    g_autofree char *line = g_strconcat(table->lines[row], ends[position], NULL);
    return replace_row(table, row, line, -1, ret);
}

static bool all_line_ends(const Table *table, size_t row, size_t position, Polluted *ret)
{
    static const char *const ends[] = {"\r\n", "\r", "\n\n", "\f", "\r\r\n", "\n\r"};
    (void)row;
    for (size_t i = 0; i < table->n_lines; i++)
        g_string_append_printf(ret->text, "%s%s", table->lines[i], ends[position]);
    return true;
}

static bool preamble(const Table *table, size_t row, size_t position, Polluted *ret)
{
    static const char *const words[] = {"Export", "Export ", "Riverside 2026-10-01 x 7 ", "P28 1 2026-03-04 x 5 "};
    (void)row;
    g_autofree char *full = full_line(table, words[position / 2 % 4]);
    const char *line = position / 2 % 4 == 0 ? "Export of all forms\n" : full;
    g_autoptr(GString) lines = g_string_new(NULL);
    for (size_t i = 0; i <= position / 8; i++)
        g_string_append(lines, line);
    g_string_append(lines, position % 2 == 0 ? "" : "\n");
    return insert_lines(table, 0, lines->str, ret);
}

/* Lines that are no records, in the end or in between. */
static bool stray_line(const Table *table, size_t row, size_t position, Polluted *ret)
{
    static const char *const full[] = {"Total ",
                                       "Total 12 2026-07-30 cfs 5 6 4",
                                       "Mean - - - 5.1",
                                       "40 259 - - 5",
                                       "n=40 259 - - 5",
                                       "-- - - -",
                                       "2026-07-30 - - - 5",
                                       "Page2 7 2026-07-30 cfs 5",
                                       " 7 2026-07-30 cfs 5",
                                       ""};
    static const char *const narrow[] = {"n=40\n", "Total\n", "# end\n", "\x1a\n", "(545 rows)\n", "5\n"};
    if (position < G_N_ELEMENTS(narrow))
        return insert_lines(table, row + 1, narrow[position], ret);
    if (position - G_N_ELEMENTS(narrow) >= G_N_ELEMENTS(full))
        return false;
    g_autofree char *line = full_line(table, full[position - G_N_ELEMENTS(narrow)]);
    return insert_lines(table, row + 1, line, ret);
}

static bool several_footers(const Table *table, size_t row, size_t position, Polluted *ret)
{
    (void)row;
    g_autofree char *sum = full_line(table, position == 0 ? "Total 12 2026-07-30 cfs 5" : "Total - - - 5.1");
    g_autofree char *mean = full_line(table, position == 0 ? "Mean 12 2026-07-30 cfs 6" : "Mean - - - 6.1");
    g_autofree char *sd = full_line(table, position == 0 ? "SD 12 2026-07-30 cfs 2" : "SD - - - 2.1");
    g_autofree char *all = g_strconcat("\n", sum, mean, sd, NULL);
    return insert_lines(table, table->n_lines, all, ret);
}

static bool repeat_header(const Table *table, size_t row, size_t position, Polluted *ret)
{
    g_autofree char *header = g_strconcat(position == 1 ? "\n" : "", table->lines[0], "\n", NULL);
    return insert_lines(table, row + 1, header, ret);
}

/* A blank line, a header of its own, and rows of the first `n_cells` cells with a letter before their id. */
static bool second_table(const Table *table, size_t row, size_t position, Polluted *ret)
{
    static const char *const headers[] = {NULL, "name visit day group first second third", "a b c d e f g", "x"};
    (void)row;
    g_autoptr(GString) text = g_string_new("\n");
    size_t width = position == 2 ? table->n_cells - 1 : position == 3 ? table->n_cells + 1 : table->n_cells;
    for (size_t i = 0; i < 6 && i < table->n_lines; i++) {
        g_autofree char *own = full_line(table, headers[position] == NULL ? "-" : headers[position]);
        const char *line = i == 0 && position > 0 ? g_strchomp(own) : table->lines[i];
        g_string_append_printf(text, "%s%.*s", i > 0 && position > 0 ? "T" : "", (int)cell_end(table, line, width - 1),
                               line);
        if (width > table->n_cells)
            g_string_append_printf(text, "%c9", table->delimiter);
        g_string_append_c(text, '\n');
    }
    return insert_lines(table, table->n_lines, text->str, ret);
}

static bool no_header(const Table *table, size_t row, size_t position, Polluted *ret)
{
    (void)row, (void)position;
    append_lines(table, 1, table->n_lines, ret->text);
    return true;
}

static bool blank_line(const Table *table, size_t row, size_t position, Polluted *ret)
{
    static const char *const blank[] = {"\n", "   \n", "\t\n", "\n\n\n"};
    g_autofree char *cells = full_line(table, "");
    return insert_lines(table, row, position == G_N_ELEMENTS(blank) ? cells : blank[position], ret);
}

/* Characters that cannot be seen, at the start of a line, of its second and of its last cell. */
static bool invisible(const Table *table, size_t row, size_t position, Polluted *ret)
{
    static const char *const marks[] = {"\xef\xbb\xbf", "\xe2\x80\x8b", "\xc2\xa0", "\f", "\xe2\x80\xaf", "\xc2\xad"};
    size_t cells[] = {0, 1, table->n_cells - 1};
    size_t at = cells[position / G_N_ELEMENTS(marks)];
    return insert_text(table, row, cell_start(table, table->lines[row], at), marks[position % G_N_ELEMENTS(marks)],
                       ret);
}

static bool file_start(const Table *table, size_t row, size_t position, Polluted *ret)
{
    static const char *const starts[] = {
        "\xef\xbb\xbf", "\xef\xbb\xbf\xef\xbb\xbf", "\n", "\f", "sep=,\n", "sep=;\n", "# ", "\x1b[0m"};
    (void)row;
    g_string_append(ret->text, starts[position]);
    append_lines(table, 0, table->n_lines, ret->text);
    return true;
}

static bool encoding(const Table *table, size_t row, size_t position, Polluted *ret)
{
    static const char *const names[] = {"UTF-16LE", "UTF-16BE", "UTF-16LE", "WINDOWS-1252", "ISO-8859-1", "UTF-8"};
    g_autoptr(GString) text = g_string_new(position == 0 || position == 1 ? "\xef\xbb\xbf" : NULL);
    (void)row;
    for (size_t i = 0; i < table->n_lines; i++) {
        size_t at = cell_end(table, table->lines[i], 3); /* a cell that is not read */
        bool umlaut = position >= 3 && i == table->n_lines / 2;
        g_string_append_len(text, table->lines[i], (gssize)at);
        g_string_append_printf(text, "%s%s\n", umlaut ? "\xc3\xa4" : "", table->lines[i] + at);
    }
    gsize written = 0;
    g_autofree char *bytes = g_convert(text->str, (gssize)text->len, names[position], "UTF-8", NULL, &written, NULL);
    g_assert(bytes != NULL);
    g_string_append_len(ret->text, bytes, (gssize)written);
    return true;
}

static bool other_delimiter(const Table *table, size_t row, size_t position, Polluted *ret)
{
    static const char delimiters[] = ",;\t| ";
    if (delimiters[position] == table->delimiter)
        return false;
    g_autofree char *line = g_strconcat(table->lines[row], "\n", NULL);
    g_strdelimit(line, (char[]){table->delimiter, 0}, delimiters[position]);
    return replace_row(table, row, line, -1, ret);
}

static bool other_delimiters(const Table *table, size_t row, size_t position, Polluted *ret)
{
    (void)row;
    append_lines(table, 0, table->n_lines, ret->text);
    if (",;\t| "[position] == table->delimiter)
        return false;
    g_strdelimit(ret->text->str, (char[]){table->delimiter, 0}, ",;\t| "[position]);
    return true;
}

/* Every cell of a line between two texts. */
static void append_wrapped(const Table *table, size_t row, const char *before, const char *after, GString *out)
{
    for (size_t i = 0; i < table->n_cells; i++) {
        g_autofree char *cell = table_cell_text(table, row, i);
        g_string_append_printf(out, "%.*s%s%s%s", i > 0, (char[]){table->delimiter, 0}, before, cell, after);
    }
    g_string_append_c(out, '\n');
}

static const char *const wraps[][2] = {{"\"", "\""}, {" ", " "}, {"\" ", " \""}, {"\t", ""}, {"'", "'"}, {"=\"", "\""}};

static bool wrap_row(const Table *table, size_t row, size_t position, Polluted *ret)
{
    g_autoptr(GString) line = g_string_new(NULL);
    append_wrapped(table, row, wraps[position][0], wraps[position][1], line);
    return replace_row(table, row, line->str, -1, ret);
}

static bool wrap_all(const Table *table, size_t row, size_t position, Polluted *ret)
{
    (void)row;
    for (size_t i = 0; i < table->n_lines; i++)
        append_wrapped(table, i, wraps[position][0], wraps[position][1], ret->text);
    return true;
}

static bool trailing_delimiters(const Table *table, size_t row, size_t position, Polluted *ret)
{
    (void)row;
    for (size_t i = 0; i < table->n_lines; i++)
        g_string_append_printf(ret->text, "%s%.*s\n", table->lines[i], i > 0 || position == 0,
                               (char[]){table->delimiter, 0});
    return true;
}

/* The columns the other way round, or one more: empty, numbered, or under a name that is there already. */
static bool other_columns(const Table *table, size_t row, size_t position, Polluted *ret)
{
    static const char *const names[] = {"", "comment", "number", "pain"};
    (void)row;
    for (size_t i = 0; i < table->n_lines; i++) {
        g_autofree char *number = g_strdup_printf("%zu", i % 11);
        const char *extra = i == 0 ? names[position % 4] : position % 4 < 2 ? "" : number;
        if (position >= 4)
            g_string_append_printf(ret->text, "%s%c", extra, table->delimiter);
        for (size_t k = 0; k < table->n_cells; k++) {
            g_autofree char *cell = table_cell_text(table, i, table->n_cells - 1 - k);
            g_string_append_printf(ret->text, "%.*s%s", k > 0, (char[]){table->delimiter, 0}, cell);
        }
        if (position < 4)
            g_string_append_printf(ret->text, "%c%s", table->delimiter, extra);
        g_string_append_c(ret->text, '\n');
    }
    return true;
}

static bool damaged(const Table *table, size_t row, size_t position, Polluted *ret)
{
    g_autofree char *line = g_strconcat(table->lines[row], "\n", NULL);
    if (position / 2 >= table->n_cells)
        return false;
    char *at = line + cell_start(table, line, position / 2);
    *at = position % 2 == 0 ? '\0' : '\xff';
    return replace_row(table, row, line, (gssize)strlen(table->lines[row]) + 1, ret);
}

const Pollution pollutions[] = {
    {"delimiter added", true, 0, 2, add_delimiter},
    {"delimiter removed", true, 0, 1, remove_delimiter},
    {"quote added", true, 0, 3, add_quote},
    {"line end changed", true, 18, 0, change_line_end},
    {"all line ends changed", false, 6, 0, all_line_ends},
    {"preamble", false, 24, 0, preamble},
    {"footer or stray line", true, 16, 0, stray_line},
    {"several footers", false, 2, 0, several_footers},
    {"header repeated", true, 2, 0, repeat_header},
    {"second table", false, 4, 0, second_table},
    {"no header", false, 1, 0, no_header},
    {"blank line", true, 5, 0, blank_line},
    {"invisible character", true, 18, 0, invisible},
    {"start of the file", false, 8, 0, file_start},
    {"encoding", false, 6, 0, encoding},
    {"another delimiter in a row", true, 5, 0, other_delimiter},
    {"another delimiter", false, 5, 0, other_delimiters},
    {"cells of a row wrapped", true, 6, 0, wrap_row},
    {"all cells wrapped", false, 6, 0, wrap_all},
    {"trailing delimiters", false, 2, 0, trailing_delimiters},
    {"other columns", false, 8, 0, other_columns},
    {"damaged byte", true, 0, 2, damaged},
};
const size_t n_pollutions = G_N_ELEMENTS(pollutions);

size_t pollution_positions(const Pollution *pollution, const Table *table)
{
    return pollution->positions > 0 ? pollution->positions : (table->n_cells + 1) * pollution->per_cell;
}
