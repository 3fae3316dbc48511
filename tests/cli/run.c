/* mldstat run, as users start it. */
#include "cli/samples.h"
#include "support/near.h"
#include "support/program.h"

#include <criterion/criterion.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define ERROR   "mldstat: error: "
#define WARNING "mldstat: warning: "
#define HIGH_SCORES                                                                                                    \
    WARNING "pre.csv: column 'pain': 1 score outside 0 to 8\n" WARNING "post.csv: column 'pain': 1 score outside 0 "   \
            "to 8\n"

typedef struct {
    const char *line;
    const char *err;
    int exit_code;
} Row;

/* In the folder of samples_write() with foreign/mine.txt in it. {D} is the folder. */
static const Row rows[] = {
    {"run pre.csv post.csv", "", 0},
    {"run good.yaml", "", 0},
    {"run good.yaml --strict", "", 0},
    {"run long.csv -o out", "", 0},
    {"run --output=out -- wide.csv", "", 0},
    {"run -oout wide.csv --jobs 1 --wait 0", "", 0},
    {"run odd.yaml", HIGH_SCORES, 0},
    {"run odd.yaml --quiet", "", 0},
    {"run odd.yaml --strict", HIGH_SCORES ERROR "2 kinds of warnings, and --strict allows none\n", 1},
    {"run odd.yaml --strict --quiet", ERROR "2 kinds of warnings, and --strict allows none\n", 1},
    {"run pre.csv post.csv --range pain=0-8", HIGH_SCORES, 0},
    {"run pre.csv post.csv --better nausea=lower",
     ERROR "option '--better': no measure 'nausea' in these files, only pain, sleep\n", 2},
    {"run pre.csv post.csv --range nausea=0-4",
     ERROR "option '--range': no measure 'nausea' in these files, only pain, sleep\n", 2},
    {"run", ERROR "run needs a study file or CSVs; 'mldstat help run' shows how\n", 2},
    {"", ERROR "no command; 'mldstat help' lists them\n", 2},
    {"''", ERROR "unknown command ''; 'mldstat help' lists them\n", 2},
    {"rum pre.csv", ERROR "unknown command 'rum'; did you mean 'run'?\n", 2},
    {"run good.yaml --formta html", ERROR "unknown option '--formta'; did you mean '--format'?\n", 2},
    {"run good.yaml --format html,pdf", ERROR "--format: 'pdf' is not supported yet\n", 2},
    {"run good.yaml --period 2026-10", ERROR "--period is not supported yet\n", 2},
    {"run good.yaml odd.yaml -o out", ERROR "--output does not go with several studies\n", 2},
    {"run good.yaml pre.csv", ERROR "study files and CSVs do not go together; name the CSVs in the study file\n", 2},
    {"run post.csv pre.csv",
     ERROR "post.csv, pre.csv: by their names the second file is the one before; name the file before first\n", 1},
    {"run pre.csv ./pre.csv",
     ERROR "pre.csv, pre.csv: by their names the second file is the one before; name the file "
           "before first\n",
     1},
    {"run missing.csv post.csv", ERROR "missing.csv: cannot be read: No such file or directory\n", 1},
    {"run . post.csv", ERROR ".: is a folder, not a CSV file\n", 1},
    {"run pre.csv",
     ERROR "pre.csv:1: no telling before from after; name a column 'time' with pre and post in it, or pairs of columns "
           "such as pain_pre and pain_post\n",
     1},
    {"run wide.csv post.csv", ERROR "wide.csv:1: has columns before and after already; give it alone\n", 1},
    {"run missing.yaml", ERROR "missing.yaml: cannot be opened: No such file or directory\n", 6},
    {"run good.yaml -o foreign",
     ERROR "'{D}/foreign' is not a report folder of mldstat and holds 'mine.txt'; name a new or empty folder\n", 5},
    {"run good.yaml -o pre.csv", ERROR "'{D}/pre.csv' is a file; a report is a folder\n", 5},
    {"run good.yaml -o pre.csv/out", ERROR "cannot find 'pre.csv/out': Not a directory\n", 5},
    {"run good.yaml -o /", ERROR "'/' cannot be a report folder; name a folder inside it\n", 5},
    {"run good.yaml --output ''", ERROR "--output: the folder's name is empty\n", 2},
};

static char *in_folder(const Temp *temp, const char *text)
{
    GString *out = g_string_new(text);
    g_string_replace(out, "{D}", temp->path, 0);
    return g_string_free(out, FALSE);
}

Test(cli_run, exact_messages_and_exit_codes)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Temp) temp = temp_new();
        samples_write(temp);
        temp_write(temp, "foreign/mine.txt", "not a report\n");
        g_autofree char *err = in_folder(temp, rows[i].err);
        program_expect(temp, rows[i].line, rows[i].exit_code, "", err);
        g_autofree char *report = temp_path(temp, "out");
        if (rows[i].exit_code != 0)
            cr_assert_not(file_exists(report), "mldstat %s: wrote a report", rows[i].line);
    }
}

/* --help and --version speak to standard output, which a full device must not swallow. */
Test(cli_run, standard_output_that_cannot_be_written)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *program = program_path();
    const char *const argv[] = {"/bin/sh", "-c", "exec \"$0\" help >/dev/full", program, NULL};
    g_autoptr(Spawned) run = spawn(argv, NULL, temp->path);
    cr_assert_str_eq(run->err, ERROR "standard output: No space left on device\n");
    cr_assert_eq(run->exit_code, 5);
}

Test(cli_run, a_lock_held_elsewhere)
{
    g_autoptr(Temp) temp = temp_new();
    samples_write(temp);
    program_expect(temp, "run good.yaml", 0, "", "");
    g_autofree char *lock = temp_path(temp, ".out.lock");
    g_autofree char *leaf = temp_path(temp, "out");
    g_autofree char *before = folder_picture(leaf);
    int holder = open(lock, O_RDWR | O_CLOEXEC);
    cr_assert(holder >= 0 && flock(holder, LOCK_EX) == 0 && ftruncate(holder, 0) == 0);
    cr_assert_eq(pwrite(holder, "4711\n", 5, 0), 5);
    g_autofree char *at_once = in_folder(
        temp, ERROR "another run holds the lock '{D}/.out.lock': process 4711; --wait SECONDS waits for it\n");
    g_autofree char *waited =
        in_folder(temp, ERROR "another run holds the lock '{D}/.out.lock': process 4711; waited in vain\n");
    program_expect(temp, "run good.yaml", 4, "", at_once);
    program_expect(temp, "run good.yaml --wait 1", 4, "", waited);
    close(holder);
    g_autofree char *after = folder_picture(leaf);
    cr_assert_str_eq(after, before);
    program_expect(temp, "run good.yaml", 0, "", "");
}

/* Each study on its own; the first of 70, 6, 5, 4, 1, 3, 0 that occurred is the exit code. */
Test(cli_run, several_studies)
{
    static const struct {
        const char *studies;
        int exit_code;
    } cases[] = {
        {"good.yaml odd.yaml", 0},
        {"good.yaml refused.yaml", 1},
        {"refused.yaml good.yaml", 1},
        {"refused.yaml foreign.yaml good.yaml", 5},
        {"good.yaml foreign.yaml refused.yaml wrong.yaml", 6},
        {"wrong.yaml foreign.yaml good.yaml", 6},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(Temp) temp = temp_new();
        samples_write(temp);
        temp_write(temp, "foreign/mine.txt", "not a report\n");
        temp_write(temp, "wrong.yaml", "measures: {pain: {better: less}}\n");
        temp_write(temp, "refused.yaml",
                   "data: {files: [{path: gone.csv, time: pre}, {path: post.csv, time: post}]}\n"
                   "columns: {patient: patient_id, session: session}\nmeasures: {pain: {}}\noutput: refused\n");
        temp_write(temp, "foreign.yaml",
                   "data: {files: [{path: pre.csv, time: pre}, {path: post.csv, time: post}]}\n"
                   "columns: {patient: patient_id, session: session}\nmeasures: {pain: {}}\noutput: foreign\n");
        g_autofree char *line = g_strconcat("run --quiet ", cases[i].studies, NULL);
        program_expect(temp, line, cases[i].exit_code, "", NULL);
        g_autofree char *good = temp_path(temp, "out/index.html");
        cr_assert(file_exists(good), "%s: the good study is not published", line);
    }
}

/* One data set in five ways. */
Test(cli_run, every_layout_gives_the_same_measures)
{
    static const char *const lines[] = {
        "run pre.csv post.csv -o", "run long.csv -o",  "run wide.csv -o",
        "run good.yaml -o",        "run long.yaml -o", "run wide.yaml -o",
    };
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *first = NULL;
    samples_write(temp);
    temp_write(temp, "long.yaml",
               "data: {files: [long.csv]}\ncolumns: {patient: patient_id, session: session, time: phase}\n"
               "measures: {pain: {label: Pain, range: [0, 10], better: lower}, sleep: {label: Sleep}}\n");
    temp_write(temp, "wide.yaml",
               "data: {files: [wide.csv]}\ncolumns: {patient: patient_id, session: session}\n"
               "measures:\n"
               "  pain: {label: Pain, columns: {pre: pain_pre, post: pain_post}, range: [0, 10], better: lower}\n"
               "  sleep: {label: Sleep, columns: {pre: sleep_pre, post: sleep_post}}\n");
    for (size_t i = 0; i < G_N_ELEMENTS(lines); i++) {
        const char *range = strstr(lines[i], ".csv") == NULL ? "" : " --range pain=0-10";
        g_autofree char *leaf = g_strdup_printf("out%zu", i);
        g_autofree char *line = g_strconcat(lines[i], " ", leaf, range, NULL);
        program_expect(temp, line, 0, "", "");
        g_autofree char *results = g_strconcat(leaf, "/results.json", NULL);
        g_autofree char *measures = json_file_text(temp, results, "measures");
        /* Patients' means: A -2.5, B 0.5, C -1.25, D -3, E -0.5. */
        cr_assert(near(json_file_number(temp, results, "measures.pain.change.difference.mean"), -1.35, 1e-14));
        cr_assert(near(json_file_number(temp, results, "measures.sleep.change.difference.mean"), 0.7, 1e-14));
        if (first == NULL)
            first = g_steal_pointer(&measures);
        else
            cr_assert_str_eq(measures, first, "%s: %s", lines[i], measures);
    }
}

Test(cli_run, standard_input_and_pipes)
{
    static const char *const commands[] = {
        "exec \"$0\" run - post.csv -o out <pre.csv",
        "cat pre.csv | \"$0\" run - post.csv -o out",
        "mkfifo p; cat post.csv >p & \"$0\" run pre.csv p -o out",
        "\"$0\" run stdin.yaml <pre.csv",
    };
    g_autoptr(Temp) temp = temp_new();
    samples_write(temp);
    temp_write(temp, "stdin.yaml",
               "data: {files: [{path: \"-\", time: pre}, {path: post.csv, time: post}]}\n"
               "columns: {patient: patient_id, session: session}\n"
               "measures: {pain: {label: Pain, better: lower}, sleep: {label: Sleep}}\noutput: out\n");
    program_expect(temp, "run pre.csv post.csv -o out", 0, "", "");
    g_autofree char *expected = json_file_text(temp, "out/results.json", "measures");
    g_autofree char *out = temp_path(temp, "out");
    g_autofree char *program = program_path();
    for (size_t i = 0; i < G_N_ELEMENTS(commands); i++) {
        remove_tree(out);
        const char *const argv[] = {"/bin/sh", "-c", commands[i], program, NULL};
        g_autoptr(Spawned) run = spawn(argv, NULL, temp->path);
        cr_assert_str_eq(run->err, "", "%s: %s", commands[i], run->err);
        cr_assert_eq(run->exit_code, 0, "%s", commands[i]);
        g_autofree char *measures = json_file_text(temp, "out/results.json", "measures");
        cr_assert_str_eq(measures, expected, "%s", commands[i]);
    }
}

Test(cli_run, formats)
{
    static const struct {
        const char *formats, *listing;
    } cases[] = {
        {"json", ".mldstat provenance.json results.json"},
        {"csv", ".mldstat analysis.csv check.R provenance.json records.csv results.csv results.json"},
        {"svg", ".mldstat charts provenance.json results.json"},
        {"html", ".mldstat index.html provenance.json results.json"},
        {"svg,html,csv",
         ".mldstat analysis.csv charts check.R index.html provenance.json records.csv results.csv results.json"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(Temp) temp = temp_new();
        samples_write(temp);
        g_autofree char *line = g_strconcat("run good.yaml --format ", cases[i].formats, NULL);
        program_expect(temp, line, 0, "", "");
        g_autofree char *leaf = temp_path(temp, "out");
        g_autofree char *listing = folder_listing(leaf);
        cr_assert_str_eq(listing, cases[i].listing, "%s: %s", line, listing);
    }
}

/* Out of range scores are missing; the direction is reported as given. */
Test(cli_run, better_and_range_change_what_is_published)
{
    g_autoptr(Temp) temp = temp_new();
    samples_write(temp);
    program_expect(temp, "run pre.csv post.csv -o out --better sleep=higher --range sleep=2..9 --range=pain=0-10", 0,
                   "", WARNING "pre.csv: column 'sleep': 1 score outside 2 to 9\n");
    g_autofree char *better = json_file_text(temp, "out/results.json", "measures.sleep.better");
    g_autofree char *range = json_file_text(temp, "out/results.json", "measures.sleep.range");
    cr_assert_str_eq(better, "\"higher\"");
    cr_assert_str_eq(range, "[2.0,9.0]");
    cr_assert_eq(json_file_number(temp, "out/results.json", "measures.sleep.change.n_patients"), 4);
    cr_assert_eq(json_file_number(temp, "out/results.json", "measures.pain.change.n_patients"), 5);
    g_autofree char *options = json_file_text(temp, "out/provenance.json", "options");
    cr_assert_str_eq(options, "[\"--better=sleep=higher\",\"--range=sleep=2..9\",\"--range=pain=0-10\"]", "%s",
                     options);
}

/* Of every study of the command, whatever its file says. The seed is part of the plan, which the fingerprint is of. */
Test(cli_run, the_seed_of_the_command_line_wins)
{
    static const char *const leaves[] = {"out", "odd"};
    g_autoptr(Temp) temp = temp_new();
    samples_write(temp);
    program_expect(temp, "run good.yaml odd.yaml --quiet", 0, "", "");
    g_autofree char *usual = json_file_text(temp, "out/provenance.json", "plan.fingerprint");
    cr_assert_eq(json_file_number(temp, "odd/provenance.json", "seed"), 20261120);
    program_expect(temp, "run good.yaml odd.yaml --quiet --seed 9007199254740992", 0, "", "");
    for (size_t i = 0; i < G_N_ELEMENTS(leaves); i++) {
        g_autofree char *file = g_strconcat(leaves[i], "/provenance.json", NULL);
        g_autofree char *options = json_file_text(temp, file, "options");
        cr_assert_str_eq(options, "[\"--seed=9007199254740992\"]");
        cr_assert_eq(json_file_number(temp, file, "seed"), 9007199254740992.0);
    }
    g_autofree char *given = json_file_text(temp, "out/provenance.json", "plan.fingerprint");
    cr_assert_str_neq(given, usual);
    program_expect(temp, "run wide.csv -o bare --seed 7", 0, "", NULL);
    cr_assert_eq(json_file_number(temp, "bare/provenance.json", "seed"), 7);
}

Test(cli_run, the_last_run_is_recorded)
{
    static const struct {
        const char *line, *state, *message;
        int exit_code;
    } cases[] = {
        {"run odd.yaml", "\"published\"", "null", 0},
        {"run odd.yaml --strict", "\"failed\"", "\"2 kinds of warnings, and --strict allows none\"", 1},
        {"run odd.yaml --quiet", "\"published\"", "null", 0},
    };
    g_autoptr(Temp) temp = temp_new();
    samples_write(temp);
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        program_expect(temp, cases[i].line, cases[i].exit_code, "", NULL);
        g_autofree char *state = json_file_text(temp, "odd.last-run.json", "state");
        g_autofree char *message = json_file_text(temp, "odd.last-run.json", "message");
        cr_assert_str_eq(state, cases[i].state, "%s: %s", cases[i].line, state);
        cr_assert_str_eq(message, cases[i].message, "%s: %s", cases[i].line, message);
        cr_assert_eq(json_file_number(temp, "odd.last-run.json", "exit_code"), cases[i].exit_code);
    }
}

/* A relative path in a study file starts at the study file, one of -o at the working directory. */
Test(cli_run, where_reports_land)
{
    static const char *const made[] = {"s/out/index.html", "elsewhere/index.html", "s/output/plain/index.html",
                                       "mldstat-report/index.html"};
    g_autoptr(Temp) temp = temp_new(), inner = g_new0(Temp, 1);
    inner->path = temp_path(temp, "s");
    cr_assert_eq(mkdir(inner->path, 0700), 0);
    samples_write(inner);
    temp_write(inner, "plain.yaml",
               "data: {files: [{path: pre.csv, time: pre}, {path: post.csv, time: post}]}\n"
               "columns: {patient: patient_id, session: session}\nmeasures: {pain: {}}\n");
    program_expect(temp, "run s/good.yaml", 0, "", "");
    program_expect(temp, "run s/good.yaml -o elsewhere", 0, "", "");
    program_expect(temp, "run s/plain.yaml", 0, "", "");
    program_expect(temp, "run s/pre.csv s/post.csv", 0, "", "");
    for (size_t i = 0; i < G_N_ELEMENTS(made); i++) {
        g_autofree char *path = temp_path(temp, made[i]);
        cr_assert(file_exists(path), "%s is missing", made[i]);
    }
}

/* Pain: -3, -2, -1, 0, 2.5; rest has no threshold. */
Test(cli_run, the_summary_counts_who_changed_enough)
{
    int code = -1;
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "wide.csv",
               "id,pain_pre,pain_post,rest_pre,rest_post\nA,7,4,3,5\nB,6,4,4,4\nC,5,4,2,4\nD,8,8,6,5\nE,4,6.5,3,3\n");
    temp_write(
        temp, "s.yaml",
        "data: {files: [wide.csv]}\ncolumns: {patient: id}\nmeasures:\n"
        "  pain: {columns: {pre: pain_pre, post: pain_post}, range: [0, 10], better: lower, important_change: 2}\n"
        "  rest: {columns: {pre: rest_pre, post: rest_post}, range: [0, 10], better: higher}\n");
    g_autofree char *got = program_on_terminal(temp, "run s.yaml -o out", &code);
    cr_assert_eq(code, 0);
    cr_assert_str_eq(
        got,
        "s: 5 of 5 patients with both forms; 0 before only, 0 after only\n"
        "5 records = 5 used\n"
        "                                 n  before   after  change (95 % interval)  better same worse\n"
        "before to after  pain  low       5     6.0     5.3  -0.7 (-3.3 to 1.9)           2    2     1  by "
        "2 points\n"
        "before to after  rest  high      5     3.6     4.2  0.6 (-1.1 to 2.3)\n"
        "low, high: which way is better; ?: not declared\n"
        "report: out/index.html\n",
        "%s", got);
}

Test(cli_run, the_summary_on_a_terminal)
{
    int code = -1;
    g_autoptr(Temp) temp = temp_new();
    samples_write(temp);
    g_autofree char *good = program_on_terminal(temp, "run good.yaml", &code);
    cr_assert_eq(code, 0);
    cr_assert_str_eq(good,
                     "good: 5 of 5 patients with both forms; 0 before only, 0 after only\n"
                     "14 records = 14 used\n"
                     "                                  n  before   after  change (95 % interval)\n"
                     "before to after  Pain   low       5     6.7     5.4  -1.4 (-3.1 to 0.4)\n"
                     "before to after  Sleep  ?         5     3.8     4.5  0.7 (-0.3 to 1.7)\n"
                     "low, high: which way is better; ?: not declared\n"
                     "report: out/index.html\n",
                     "%s", good);
    g_autofree char *quiet = program_on_terminal(temp, "run --quiet odd.yaml", &code);
    cr_assert_eq(code, 0);
    cr_assert_str_eq(quiet, "", "%s", quiet);
    g_autofree char *odd = program_on_terminal(temp, "run odd.yaml --format json", &code);
    cr_assert_eq(code, 0);
    cr_assert_str_eq(odd,
                     "odd: 5 of 5 patients with both forms; 0 before only, 0 after only\n"
                     "14 records = 14 used\n"
                     "                                  n  before   after  change (95 % interval)\n"
                     "before to after  pain   low       4     6.1     4.6  -1.6 (-4.0 to 0.9)\n"
                     "before to after  sleep  ?         5     3.8     4.5  0.7 (-0.3 to 1.7)\n"
                     "low, high: which way is better; ?: not declared\n"
                     "look at: 1 score outside 0 to 8; 1 score outside 0 to 8; \"mldstat check odd.yaml\" lists "
                     "them\n"
                     "report: odd/results.json\n",
                     "%s", odd);
}
