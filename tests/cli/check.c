/* mldstat check: lists what it finds, exits as run would, and writes nothing. */
#include "cli/samples.h"
#include "support/program.h"

#include <criterion/criterion.h>
#include <string.h>

#define ERROR "mldstat: error: "

typedef struct {
    const char *line; /* after the command */
    const char *out;
    const char *err;
    int exit_code;
} Row;

#define GOOD                                                                                                           \
    "column 'Sleep': no 'better' declared, reported as signed change only\n"                                           \
    "good: 5 of 5 patients with both forms; 0 before only, 0 after only\n"                                             \
    "14 records = 14 used\n"
#define TAKEN(file)                                                                                                    \
    file ": column 'patient_id': taken as patient\n" file ": column 'session': taken as session\n" file                \
         ": column 'pain': taken as pain\n" file ": column 'sleep': taken as sleep\n"
#define ODD                                                                                                            \
    "pre.csv:8: column 'pain': '9' is outside 0 to 8\n"                                                                \
    "post.csv:8: column 'pain': '8.5' is outside 0 to 8\n"
#define ODD_COUNTS                                                                                                     \
    "column 'sleep': no 'better' declared, reported as signed change only\n"                                           \
    "odd: 5 of 5 patients with both forms; 0 before only, 0 after only\n"                                              \
    "14 records = 14 used\n"

static const Row rows[] = {
    {"good.yaml", GOOD, "", 0},
    {"--quiet good.yaml", "", "", 0},
    {"--strict good.yaml --jobs 3", GOOD, "", 0},
    {"odd.yaml", ODD ODD_COUNTS, "", 0},
    {"odd.yaml --quiet", ODD, "", 0},
    {"odd.yaml --strict", ODD ODD_COUNTS, ERROR "2 kinds of warnings, and --strict allows none\n", 1},
    {"pre.csv post.csv",
     TAKEN("pre.csv") TAKEN("post.csv") "column 'Sleep': no 'better' declared, reported as signed change only\n"
                                        "pre.csv and post.csv: 5 of 5 patients with both forms; 0 before only, 0 after "
                                        "only\n14 records = 14 used\n",
     "", 0},
    {"pre.csv post.csv --better sleep=higher --range sleep=2-9 --quiet",
     "pre.csv:8: column 'sleep': '1' is outside 2 to 9\n", "", 0},
    {"wide.csv --quiet", "", "", 0},
    {"dirty.yaml",
     "pre.csv:3: column 'pain': 'six' is not a number\n"
     "pre.csv:3: record without a usable score\n"
     "pre.csv:5: record without a usable score\n"
     "pre.csv:5: column 'pain': '12' is outside 0 to 10\n"
     "pre.csv:6: column 'patient_id': record without a patient id\n"
     "pre.csv:7: the record does not have the header's 2 cells but more; 1 more: an unquoted delimiter or decimal "
     "comma "
     "in a cell\n"
     "pre.csv: 1 record identical to an earlier one, counted once\n",
     ERROR "4 of 13 records rejected (30.8 %); data.max_rejected allows 5 %\n", 1},
    {"tolerant.yaml",
     "pre.csv:3: column 'pain': 'six' is not a number\n"
     "pre.csv:3: record without a usable score\n"
     "pre.csv:5: record without a usable score\n"
     "pre.csv:5: column 'pain': '12' is outside 0 to 10\n"
     "pre.csv:6: column 'patient_id': record without a patient id\n"
     "pre.csv:7: the record does not have the header's 2 cells but more; 1 more: an unquoted delimiter or decimal "
     "comma "
     "in a cell\n"
     "pre.csv: 1 record identical to an earlier one, counted once\n"
     "tolerant: 3 of 5 patients with both forms; 0 before only, 2 after only\n"
     "13 records = 8 used + 1 with too few or too many cells + 1 without a patient id + 2 without a usable score + 1 "
     "duplicate\n",
     "", 0},
    {"missing.csv post.csv", "", ERROR "missing.csv: cannot be read: No such file or directory\n", 1},
    {"good.yaml missing.yaml", GOOD, ERROR "missing.yaml: cannot be opened: No such file or directory\n", 6},
    {"odd.yaml refused.yaml --quiet", ODD, ERROR "gone.csv: cannot be read: No such file or directory\n", 1},
    {"good.yaml -o out", "", ERROR "--output does not belong to 'check'\n", 2},
    {"good.yaml --format html", "", ERROR "--format does not belong to 'check'\n", 2},
    {"", "", ERROR "check needs a study file or CSVs; 'mldstat help check' shows how\n", 2},
    {"pre.csv post.csv long.csv", "", ERROR "3 CSVs; without a study file it is one, or two: before and after\n", 2},
};

#define DIRTY(data)                                                                                                    \
    "data: {files: [{path: dirty/pre.csv, time: pre}, {path: dirty/post.csv, time: post}]" data "}\n"                  \
    "columns: {patient: patient_id}\nmeasures: {pain: {range: [0, 10], better: lower}}\n"

static void write_more(const Temp *temp)
{
    samples_write(temp);
    temp_write(temp, "dirty/pre.csv",
               "patient_id,pain\nA07,8\nB13,six\n\nC22,12\n,4\nD31,5,6\nE48,9\nE48,9.0\nF59,3\n");
    temp_write(temp, "dirty/post.csv", "patient_id,pain\nA07,5\nB13,7\nC22,4.5\nE48,8.5\nF59,3.5\n");
    temp_write(temp, "dirty.yaml", DIRTY(""));
    temp_write(temp, "tolerant.yaml", DIRTY(", max_rejected: 4"));
    temp_write(temp, "refused.yaml",
               "data: {files: [{path: gone.csv, time: pre}, {path: post.csv, time: post}]}\n"
               "columns: {patient: patient_id}\nmeasures: {pain: {}}\n");
}

Test(cli_check, lists_and_writes_nothing)
{
    g_autoptr(Temp) temp = temp_new();
    write_more(temp);
    g_autofree char *before = folder_picture(temp->path);
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *line = g_strconcat("check", *rows[i].line == '\0' ? "" : " ", rows[i].line, NULL);
        program_expect(temp, line, rows[i].exit_code, rows[i].out, rows[i].err);
        g_autofree char *after = folder_picture(temp->path);
        cr_assert_str_eq(after, before, "mldstat %s: wrote something:\n%s", line, after);
    }
}

Test(cli_check, exits_as_run_would)
{
    static const char *const both[] = {
        "good.yaml",
        "odd.yaml",
        "odd.yaml --strict",
        "dirty.yaml",
        "missing.yaml",
        "good.yaml x.yaml",
        "pre.csv post.csv",
        "pre.csv",
        "post.csv pre.csv",
        "missing.csv post.csv",
        "long.csv",
        "wide.csv",
        "long.csv --range a=0-1",
        "refused.yaml",
        "tolerant.yaml",
        "good.yaml refused.yaml",
        "--jobs 257 x.csv",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(both); i++) {
        g_autoptr(Temp) temp = temp_new();
        write_more(temp);
        g_autofree char *check = g_strconcat("check --quiet ", both[i], NULL);
        g_autofree char *run = g_strconcat("run --quiet ", both[i], NULL);
        g_autoptr(Spawned) checked = program_run(temp, check, NULL);
        program_expect(temp, run, checked->exit_code, "", checked->err);
    }
}

/* Standard input and pipes, as in run. */
Test(cli_check, standard_input)
{
    g_autoptr(Temp) temp = temp_new();
    samples_write(temp);
    g_autofree char *program = program_path();
    const char *const argv[] = {"/bin/sh", "-c", "cat pre.csv | \"$0\" check --range pain=0-8 - post.csv", program,
                                NULL};
    g_autoptr(Spawned) run = spawn(argv, NULL, temp->path);
    cr_assert_eq(run->exit_code, 0);
    cr_assert_str_eq(run->err, "");
    cr_assert(g_str_has_prefix(run->out, "standard input:8: column 'pain': '9' is outside 0 to 8\n"), "%s", run->out);
}
