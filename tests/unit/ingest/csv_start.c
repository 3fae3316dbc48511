#include "ingest/csv_start.h"

#include "base/digest.h"
#include "base/error.h"
#include "support/temp.h"

#include <criterion/criterion.h>

static char *start_text(const Temp *temp, const char *text, size_t records)
{
    temp_write(temp, "s.csv", text);
    g_autofree char *path = temp_path(temp, "s.csv");
    g_autoptr(GError) error = NULL;
    CsvStart start = {0};
    if (!csv_read_start(path, "s.csv", &(const Dialect){0}, records, &start, &error)) {
        cr_assert(g_error_matches(error, MLD_ERROR, MLD_ERROR_DATA));
        return g_strdup(error->message);
    }
    GString *shown = g_string_new(NULL);
    for (size_t i = 0; i < start.n_rows; i++) {
        g_autofree char *joined = g_strjoinv("|", start.rows[i]);
        cr_assert_eq(g_strv_length(start.rows[i]), start.widths[i]);
        g_string_append_printf(shown, "%zu:%s\n", start.widths[i], joined);
    }
    csv_start_clear(&start);
    return g_string_free(shown, FALSE);
}

typedef struct {
    const char *text;
    size_t records;
    const char *shown;
} Row;

static const Row rows[] = {
    {"a,b\n1,2\n3,4\n5,6\n", 2, "2:a|b\n2:1|2\n2:3|4\n"},
    {"a,b\n1,2\n3,4\n5,6\n", 0, "2:a|b\n"},
    {"a,b\n1,2\n", 20, "2:a|b\n2:1|2\n"},
    {"a,b\n1\n1,2,3\n", 20, "2:a|b\n1:1\n2:1|2\n"},
    {"a", 20, "1:a\n"},
    {"", 20, "s.csv: no header; the file is empty"},
    {"a;b\n1;2\n", 20, "2:a|b\n2:1|2\n"},
    {"sep=\t\na\tb\n1\t2\n", 20, "2:a|b\n2:1|2\n"},
    {"a,b\n1,2\n3,\xfc\n", 20, "2:a|b\n2:1|2\n2:3|\u00fc\n"},
    {"a,\xe4\n1,2\n", 0, "2:a|\u00e4\n"},
    {"a,b\n1,\"2\n", 20, "s.csv:2: the quoted cell that starts here does not end"},
};

Test(ingest_csv_start, keeps_the_first_rows, .init = digest_prepare)
{
    g_autoptr(Temp) temp = temp_new();
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *shown = start_text(temp, rows[i].text, rows[i].records);
        cr_assert_str_eq(shown, rows[i].shown, "row %zu:\n%s", i, shown);
    }
}

/* What lies beyond the first block is not read: its fault is for the real reading to find. */
Test(ingest_csv_start, stops_when_it_has_enough, .init = digest_prepare)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(GString) text = g_string_new("a,b\n");
    for (int i = 0; i < 50000; i++)
        g_string_append_printf(text, "%d,%d\n", i, i * 3);
    g_string_append(text, "5,\"6\n");
    g_autofree char *shown = start_text(temp, text->str, 2);
    cr_assert_str_eq(shown, "2:a|b\n2:0|0\n2:1|3\n");
}
