#include "ingest/csv_dialect.h"

#include "base/error.h"
#include "ingest/csv_decoder.h"
#include "ingest/delimiter_guess.h"
#include "ingest/line_scan.h"

#include <string.h>

/* What is saved or renamed as .csv but is none. */
typedef struct {
    const char *start;
    const char *words;
} Masquerade;

static const Masquerade binaries[] = {
    {"PK\x03\x04", "this is a zip or Excel file; save the sheet as CSV UTF-8"},
    {"PK\x05\x06", "this is a zip or Excel file; save the sheet as CSV UTF-8"},
    {"PK\x07\x08", "this is a zip or Excel file; save the sheet as CSV UTF-8"},
    {"\xd0\xcf\x11\xe0", "this is an old Excel file (.xls); save the sheet as CSV UTF-8"},
    {"\x1f\x8b", "this is a gzip file; unpack it"},
    {"%PDF-", "this is a PDF; export the data as CSV UTF-8"},
};

/* Compared without regard to case, after blanks. */
static const Masquerade texts[] = {
    {"<!doctype", "this is a web page (HTML); export the data as CSV UTF-8"},
    {"<html", "this is a web page (HTML); export the data as CSV UTF-8"},
    {"<table", "this is a web page (HTML); export the data as CSV UTF-8"},
    {"<?xml", "this is an XML file; export the data as CSV UTF-8"},
};

typedef struct {
    const char *bytes;
    size_t length;
    Encoding encoding;
    bool is_big_endian;
} Mark;

static const Mark marks[] = {
    {"\xef\xbb\xbf", 3, ENCODING_UTF8, false},
    {"\xff\xfe", 2, ENCODING_UTF16, false},
    {"\xfe\xff", 2, ENCODING_UTF16, true},
};

static const char *encoding_words(Encoding encoding)
{
    static const char *const words[] = {
        [ENCODING_AUTO] = "auto",     [ENCODING_UTF8] = "utf-8",   [ENCODING_CP1252] = "cp1252",
        [ENCODING_LATIN1] = "latin1", [ENCODING_UTF16] = "utf-16",
    };
    return words[encoding];
}

const char *csv_delimiter_words(char delimiter)
{
    switch (delimiter) {
    case ';':
        return "semicolons";
    case '\t':
        return "tabs";
    case '|':
        return "bars";
    default:
        return "commas";
    }
}

static bool refuse_binary(const char *head, size_t length, const char *name, GError **error)
{
    for (size_t i = 0; i < G_N_ELEMENTS(binaries); i++) {
        size_t n = strlen(binaries[i].start);
        if (length >= n && memcmp(head, binaries[i].start, n) == 0)
            return mld_fail(error, MLD_ERROR_DATA, "%s: %s", name, binaries[i].words);
    }
    return true;
}

static bool refuse_markup(const char *text, size_t length, const char *name, GError **error)
{
    while (length > 0 && strchr(" \t\r\n", *text) != NULL && *text != '\0') {
        text++;
        length--;
    }
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        size_t n = strlen(texts[i].start);
        if (length >= n && g_ascii_strncasecmp(text, texts[i].start, n) == 0)
            return mld_fail(error, MLD_ERROR_DATA, "%s: %s", name, texts[i].words);
    }
    return true;
}

static bool settle_encoding(const char *head, size_t length, const char *name, CsvSettled *settled, GError **error)
{
    Encoding declared = settled->dialect.encoding;
    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++) {
        const Mark *mark = &marks[i];
        if (length < mark->length || memcmp(head, mark->bytes, mark->length) != 0)
            continue;
        /* in the single-byte encodings the bytes of the marks of UTF-16 are letters, which no header starts with */
        if (declared != ENCODING_AUTO && declared != mark->encoding)
            return mld_fail(error, MLD_ERROR_DATA,
                            "%s:1: starts with the byte-order mark of %s, but data.encoding says '%s'", name,
                            encoding_words(mark->encoding), encoding_words(declared));
        settled->dialect.encoding = mark->encoding;
        settled->is_big_endian = mark->is_big_endian;
        return true;
    }
    settled->encoding_is_open = declared == ENCODING_AUTO;
    if (settled->encoding_is_open)
        settled->dialect.encoding = ENCODING_UTF8;
    return true;
}

/* The head as UTF-8 without its byte-order mark; bytes above 127 matter to nothing that is settled here. */
static GString *text_of(const char *head, size_t length, const CsvSettled *settled)
{
    GString *text = g_string_new(NULL);
    if (settled->dialect.encoding == ENCODING_UTF16) {
        CsvDecoder decoder = csv_decoder(ENCODING_UTF16, settled->is_big_endian);
        g_string_set_size(text, CSV_DECODED_MAX(length));
        g_string_truncate(text, csv_decode(&decoder, head, length, text->str));
    } else {
        g_string_append_len(text, head, (gssize)length);
    }
    if (text->len >= marks[0].length && memcmp(text->str, marks[0].bytes, marks[0].length) == 0)
        g_string_erase(text, 0, (gssize)marks[0].length);
    return text;
}

/* What stands between "sep=" and the end of the line, perhaps in quotes, perhaps followed by the delimiters that a
 * spreadsheet adds to fill the row. 0 when it is none of the four. */
static char delimiter_of_sep_line(const char *line, size_t length, bool is_quoted)
{
    if (length == 0 || strchr(CSV_DELIMITERS, line[0]) == NULL || line[0] == '\0')
        return 0;
    size_t at = 1;
    if (is_quoted && (at == length || line[at++] != '"'))
        return 0;
    while (at < length && (line[at] == line[0] || line[at] == ' ' || line[at] == '\r' || line[at] == '\n'))
        at++;
    return at == length ? line[0] : 0;
}

static bool settle_sep_line(const GString *text, const char *name, CsvSettled *settled, GError **error)
{
    bool is_quoted = text->len > 0 && text->str[0] == '"';
    const char *line = text->str + (is_quoted ? 1 : 0);
    if (g_ascii_strncasecmp(line, "sep=", 4) != 0)
        return true;
    line += 4;
    size_t rest = text->len - (size_t)(line - text->str);
    char delimiter = delimiter_of_sep_line(line, rest == 0 ? 0 : line_length(line, rest), is_quoted);
    if (delimiter == 0)
        return mld_fail(error, MLD_ERROR_DATA,
                        "%s:1: a 'sep=' line without a delimiter; allowed: comma, semicolon, tab or bar", name);
    if (settled->dialect.delimiter != 0 && settled->dialect.delimiter != delimiter)
        return mld_fail(error, MLD_ERROR_DATA, "%s:1: the 'sep=' line says %s, but data.delimiter says %s", name,
                        csv_delimiter_words(delimiter), csv_delimiter_words(settled->dialect.delimiter));
    settled->dialect.delimiter = delimiter;
    settled->has_sep_line = true;
    return true;
}

static bool settle_delimiter(const GString *text, bool is_whole, const char *name, CsvSettled *settled, GError **error)
{
    char other = 0;
    char taken = guess_delimiter(text->str, text->len, is_whole, &other);
    if (other != 0)
        return mld_fail(error, MLD_ERROR_DATA,
                        "%s:1: cells may be separated by %s or by %s; say which in data.delimiter, or in a first line "
                        "such as 'sep=;'",
                        name, csv_delimiter_words(taken), csv_delimiter_words(other));
    settled->delimiter_is_open = taken != 0;
    settled->dialect.delimiter = taken == 0 ? ',' : taken;
    return true;
}

bool csv_settle(const char *head, size_t length, bool is_whole, const char *name, const Dialect *declared,
                CsvSettled *ret_settled, GError **error)
{
    CsvSettled settled = {.dialect = *declared};
    if (settled.dialect.header_rows == 0)
        settled.dialect.header_rows = 1;
    if (!refuse_binary(head, length, name, error) || !settle_encoding(head, length, name, &settled, error))
        return false;
    g_autoptr(GString) text = text_of(head, length, &settled);
    if (!refuse_markup(text->str, text->len, name, error) || !settle_sep_line(text, name, &settled, error) ||
        (settled.dialect.delimiter == 0 && !settle_delimiter(text, is_whole, name, &settled, error)))
        return false;
    *ret_settled = settled;
    return true;
}
