/* Damaged input through the program: see pathologies.h. */
#include "cli/pathologies.h"

#include "support/near.h"
#include "support/program.h"

#include <criterion/criterion.h>
#include <string.h>

static const Pathology *const tables[] = {pathologies_of_files, pathologies_of_cells, pathologies_of_values};

static void write_bytes(const Temp *temp, const char *name, const char *bytes, size_t length)
{
    g_autofree char *path = temp_path(temp, name);
    cr_assert(g_file_set_contents(path, bytes, (gssize)length, NULL), "cannot write %s", path);
}

static void write_files(const Temp *temp, const Pathology *row)
{
    static const Bytes pre = BYTES(HEAD A B C D E), post = BYTES(POST);
    size_t length = 0;
    g_autofree char *made = row->pre_made == NULL ? NULL : row->pre_made(&length);
    Bytes before = row->pre.text != NULL ? row->pre : pre;
    Bytes after = row->post.text != NULL ? row->post : post;
    if (made != NULL)
        before = (Bytes){made, length};
    write_bytes(temp, "pre.csv", before.text, before.length);
    if (!row->alone)
        write_bytes(temp, "post.csv", after.text, after.length);
    if (row->study != NULL)
        temp_write(temp, "study.yaml", row->study);
}

static void expect_output(const Pathology *row, const char *command, const char *got, const char *expected)
{
    cr_assert_str_eq(got, expected, "class %d, %s: %s says\n%s", row->number, row->name, command, got);
}

static void expect_published(const Temp *temp, const Pathology *row)
{
    const struct {
        const char *keys;
        double expected;
    } numbers[] = {
        {"measures.pain.change.n_patients", row->n},
        {"measures.pain.change.difference.mean", row->mean},
        {"flow.pre_only", row->before_only},
        {"flow.post_only", row->after_only},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(numbers); i++) {
        double got = json_file_number(temp, "out/results.json", numbers[i].keys);
        cr_assert(near(got, numbers[i].expected, 1e-14), "class %d, %s: %s is %.17g", row->number, row->name,
                  numbers[i].keys, got);
    }
    double used = 0, excluded = 0, rejected = 0, records = 0;
    for (int file = 0; file < (row->alone ? 1 : 2); file++) {
        double *const sums[] = {&used, &excluded, &rejected, &records};
        static const char *const names[] = {"used", "excluded", "rejected", "records"};
        for (size_t i = 0; i < G_N_ELEMENTS(sums); i++) {
            g_autofree char *keys = g_strdup_printf("accounting.files.%d.%s", file, names[i]);
            *sums[i] += json_file_number(temp, "out/results.json", keys);
        }
    }
    cr_assert(used == row->used && excluded == row->excluded && rejected == row->rejected &&
                  records == row->used + row->excluded + row->rejected,
              "class %d, %s: %g used, %g excluded, %g rejected of %g", row->number, row->name, used, excluded, rejected,
              records);
}

/* check and run say the same, and a refused run leaves no report. */
static void expect_behaviour(const Pathology *row)
{
    g_autoptr(Temp) temp = temp_new();
    write_files(temp, row);
    const char *files = row->study != NULL ? "study.yaml" : row->alone ? "pre.csv" : "pre.csv post.csv";
    const char *options = row->study != NULL ? "" : " --range pain=0-10";
    g_autofree char *check = g_strconcat("check --quiet ", files, options, NULL);
    g_autofree char *run = g_strconcat("run --quiet ", files, options, row->study != NULL ? "" : " -o out", NULL);
    g_autofree char *error =
        row->error == NULL ? g_strdup("") : g_strconcat("mldstat: error: ", row->error, "\n", NULL);
    g_autoptr(Spawned) checked = program_run(temp, check, NULL);
    expect_output(row, "check", checked->err, error);
    expect_output(row, "check", checked->out, row->found == NULL ? "" : row->found);
    cr_assert_eq(checked->exit_code, row->exit_code, "class %d, %s: check exits with %d", row->number, row->name,
                 checked->exit_code);
    g_autoptr(Spawned) published = program_run(temp, run, NULL);
    expect_output(row, "run", published->err, error);
    expect_output(row, "run", published->out, "");
    cr_assert_eq(published->exit_code, row->exit_code, "class %d, %s: run exits with %d", row->number, row->name,
                 published->exit_code);
    g_autofree char *report = temp_path(temp, "out");
    cr_assert_eq(file_exists(report), row->exit_code == 0, "class %d, %s: report", row->number, row->name);
    if (row->exit_code == 0)
        expect_published(temp, row);
}

static size_t expect_table(const Pathology table[])
{
    size_t rows = 0;
    for (; table[rows].number != 0; rows++)
        expect_behaviour(&table[rows]);
    return rows;
}

Test(cli_pathologies, files)
{
    cr_assert_geq(expect_table(pathologies_of_files), 50);
}

Test(cli_pathologies, cells)
{
    cr_assert_geq(expect_table(pathologies_of_cells), 40);
}

Test(cli_pathologies, values)
{
    cr_assert_geq(expect_table(pathologies_of_values), 35);
}

Test(cli_pathologies, every_class_is_there)
{
    guint rows[PATHOLOGY_CLASSES + 1] = {0};
    for (size_t t = 0; t < G_N_ELEMENTS(tables); t++)
        for (const Pathology *row = tables[t]; row->number != 0; row++) {
            cr_assert(row->number >= 1 && row->number <= PATHOLOGY_CLASSES);
            cr_assert(row->exit_code == 0 || row->error != NULL, "class %d, %s: refused without a reason", row->number,
                      row->name);
            rows[row->number]++;
        }
    for (int number = 1; number <= PATHOLOGY_CLASSES; number++)
        cr_assert_gt(rows[number], 0, "class %d is missing", number);
}
