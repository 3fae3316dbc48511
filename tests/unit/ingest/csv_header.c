#include "support/csv_log.h"

#include <criterion/criterion.h>
#include <string.h>

typedef struct {
    unsigned rows;
    HeaderStyle style;
    const char *text, *log;
} Row;

#define PLAIN  HEADER_FIRST
#define JOINED HEADER_JOINED

static const Row rows[] = {
    {0, PLAIN, "a,b\n1,2\n", "0 1-1 2 [a][b]\n1 2-2 2 [1][2]\n"},
    {1, JOINED, "a,b\n1,2\n", "0 1-1 2 [a][b]\n1 2-2 2 [1][2]\n"},
    {2, PLAIN, "a,b\nx,y\n1,2\n3,4\n", "0 1-2 2 [a][b]\n1 3-3 2 [1][2]\n2 4-4 2 [3][4]\n"},
    /* skipped rows may have any width, blank lines between them and line breaks in them */
    {3, PLAIN, "a,b\n\n\"x, of\nall\",y,z\n{}\n\n1,2\n\n3,4\n", "0 1-5 2 [a][b]\n1 7-7 2 [1][2]\n2 9-9 2 [3][4]\n"},
    {3, PLAIN, "\na,b\rx,y\rz,z\r1,2\r", "0 2-4 2 [a][b]\n1 5-5 2 [1][2]\n"},
    {2, JOINED, "id,when,Pain,,Sleep\n,,now,at worst,\n1,2,3,4,5\n",
     "0 1-2 5 [id][when][Pain / now][Pain / at worst][Sleep]\n1 3-3 5 [1][2][3][4][5]\n"},
    {2, JOINED, ",id,,Q\n a ,, ,b\n1,2,3,4\n", "0 1-2 4 [a][id][id][Q / b]\n1 3-3 4 [1][2][3][4]\n"},
    {2, JOINED, "id,Pain,\n,,\n1,2,3\n", "0 1-2 3 [id][Pain][]\n1 3-3 3 [1][2][3]\n"},
    {3, JOINED, "id,Pain,\n,a,b\nany,thing\n1,2,3\n", "0 1-3 3 [id][Pain / a][Pain / b]\n1 4-4 3 [1][2][3]\n"},
    {2, JOINED, "id\tPain\t\n\t\t\n1\t2\t3\n", "0 1-2 3 [id][Pain][]\n1 3-3 3 [1][2][3]\n"},
    {2, PLAIN, "a,b\nx,y", "0 1-2 2 [a][b]\n"},
    {2, PLAIN, "sep=;\na;b\nx;y\n1;2\n", "0 2-3 2 [a][b]\n1 4-4 2 [1][2]\n"},
    /* refused */
    {2, JOINED, "\nid,Pain,\n,a\n1,2,3\n",
     "t.csv:2: the first header row has 3 cells, the second 2; they must have as many"},
    {2, JOINED, "id,Pain\n,a,b\n1,2\n",
     "t.csv:1: the first header row has 2 cells, the second 3; they must have as many"},
    {2, PLAIN, "a,b\n", "t.csv:1: the file ends after 1 of its 2 header rows"},
    {3, JOINED, "a,b\n1,2", "t.csv:1: the file ends after 2 of its 3 header rows"},
    {3, PLAIN, "\n\na", "t.csv:3: the file ends after 1 of its 3 header rows"},
    {2, PLAIN, "", "t.csv: no header; the file is empty"},
    {2, PLAIN, "a,b\nx,\"y\n1,2\n", "t.csv:2: the quoted cell that starts here does not end"},
    {2, PLAIN, "a,b\nx,y\"\n1,2\n",
     "t.csv:2: a quote stands where none may be; a cell with a quote in it is written in quotes, with that quote "
     "doubled"},
};

Test(ingest_csv_header, rows_become_names)
{
    g_autoptr(Temp) temp = temp_new();
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        Dialect dialect = {.header_rows = rows[i].rows, .header_style = rows[i].style};
        g_autofree char *log = csv_log_as(temp, &dialect, rows[i].text, strlen(rows[i].text));
        cr_assert_str_eq(log, rows[i].log, "row %zu:\n%s\nnot\n%s", i, log, rows[i].log);
    }
}

Test(ingest_csv_header, line_numbers_hold_behind_several_rows)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(GString) text = g_string_new("a,b\nx,y\nz,z\n");
    for (int i = 0; i < 20000; i++)
        g_string_append_printf(text, "%d,%d\n", i, i * 13);
    g_string_append(text, "5,\"6\n");
    Dialect dialect = {.header_rows = 3};
    g_autofree char *log = csv_log_as(temp, &dialect, text->str, text->len);
    cr_assert_str_eq(log, "t.csv:20004: the quoted cell that starts here does not end");
    g_string_truncate(text, text->len - 3);
    g_string_append(text, "6\n");
    g_autofree char *good = csv_log_as(temp, &dialect, text->str, text->len);
    cr_assert(g_str_has_suffix(good, "\n20001 20004-20004 2 [5][6]\n"));
}
