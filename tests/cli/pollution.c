/* Every pollution of a valid file: the same numbers, or a finding at its place, or a refusal. Never a silent
 * difference.
 *
 * Thousands of files are read in this process; some of each kind go through the program as well. --verbose prints the
 * counts. */
#include "support/pollution.h"

#include "design/study_file.h"
#include "support/program.h"
#include "support/verdict.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

enum {
    FILES_MAX = 2,
};

/* A way to hand the sample to mldstat. */
typedef struct {
    const char *name;
    const char *files[FILES_MAX];
    const char *study; /* the study file's text, or NULL for bare CSVs */
    char delimiter;
    size_t step; /* of the lines polluted one by one every step-th is */
} Setting;

#define MEASURES                                                                                                       \
    "measures: {pain: {range: [0, 10], better: lower}, fatigue: {range: [0, 10], better: lower}, "                     \
    "sleep: {range: [0, 10], better: higher, at: [pre]}}\n"
#define KEYS "columns: {patient: patient_id, session: session, date: {column: date, format: iso}"

static const Setting two_files = {"two files",
                                  {"pre.csv", "post.csv"},
                                  "data: {files: [{path: pre.csv, time: pre}, {path: post.csv, time: post}]}\n" KEYS
                                  "}\n" MEASURES,
                                  ',',
                                  3};
static const Setting bare = {"bare files", {"pre.csv", "post.csv"}, NULL, ',', 7};
static const Setting semicolons = {"semicolons",
                                   {"pre.csv", "post.csv"},
                                   "data: {files: [{path: pre.csv, time: pre}, {path: post.csv, time: post}]}\n" KEYS
                                   "}\n" MEASURES,
                                   ';',
                                   11};
static const Setting long_layout = {"long layout",
                                    {"long.csv"},
                                    "data: {files: [{path: long.csv}]}\n" KEYS
                                    ", time: phase}\ntimes: {pre: [pre], post: [post]}\n" MEASURES,
                                    ',',
                                    17};
static const Setting wide_layout = {
    "wide layout",
    {"wide.csv"},
    "data: {files: [{path: wide.csv}]}\n" KEYS "}\nmeasures: {pain: {columns: {pre: pain_pre, post: pain_post}, "
    "range: [0, 10]}, fatigue: {columns: {pre: fatigue_pre, post: fatigue_post}, range: [0, 10]}}\n",
    ',',
    11};

static void write_bytes(const Temp *temp, const char *name, const GString *bytes)
{
    g_autofree char *path = temp_path(temp, name);
    FILE *file = fopen(path, "we");
    cr_assert(file != NULL && fwrite(bytes->str, 1, bytes->len, file) == bytes->len && fclose(file) == 0);
}

static char *sample_text(const char *name)
{
    g_autofree char *path = g_build_filename("data/sample", name, NULL);
    return file_text(path);
}

/* Both files one after the other, with a column that tells them apart; without sleep, which one of them lacks. */
static char *as_long(void)
{
    GString *out = g_string_new("patient_id,session,date,condition,phase,pain,fatigue,sleep\n");
    static const char *const sides[] = {"pre", "post"};
    for (int side = 0; side < 2; side++) {
        g_autofree char *text = sample_text(two_files.files[side]);
        Table table;
        csv_table_init(&table, text, ',');
        for (size_t i = 1; i < table.n_lines; i++) {
            g_auto(GStrv) cells = g_strsplit(table.lines[i], ",", -1);
            g_string_append_printf(out, "%s,%s,%s,%s,%s,%s,%s,%s\n", cells[0], cells[1], cells[2], cells[3],
                                   sides[side], cells[4], cells[5], side == 0 ? cells[6] : "");
        }
        csv_table_clear(&table);
    }
    return g_string_free(out, FALSE);
}

/* A row per visit with a form before; the one repeated record goes. */
static char *as_wide(void)
{
    GString *out = g_string_new("patient_id,session,date,condition,pain_pre,fatigue_pre,pain_post,fatigue_post\n");
    g_autofree char *pre = sample_text("pre.csv");
    g_autofree char *post = sample_text("post.csv");
    g_auto(GStrv) before = g_strsplit(pre, "\n", -1);
    for (size_t i = 1; before[i] != NULL && *before[i] != '\0'; i++) {
        g_auto(GStrv) cells = g_strsplit(before[i], ",", -1);
        g_autofree char *key = g_strdup_printf("\n%s,%s,%s,%s,", cells[0], cells[1], cells[2], cells[3]);
        const char *at = strstr(post, key);
        g_autofree char *answers =
            at == NULL ? g_strdup(",") : g_strndup(at + strlen(key), strcspn(at + strlen(key), "\n"));
        if (!g_str_equal(before[i], before[i - 1]))
            g_string_append_printf(out, "%s%s,%s,%s\n", key + 1, cells[4], cells[5], answers);
    }
    return g_string_free(out, FALSE);
}

/* The clean text of a setting's file. (transfer full) */
static char *clean_text(const Setting *setting, size_t file)
{
    if (setting == &long_layout)
        return as_long();
    if (setting == &wide_layout)
        return as_wide();
    char *text = sample_text(setting->files[file]);
    return setting->delimiter == ',' ? text : g_strdelimit(text, ",", setting->delimiter);
}

typedef struct {
    const Setting *setting;
    Temp *temp;
    Table tables[FILES_MAX];
    GString *texts[FILES_MAX];
    char *paths[FILES_MAX];
    Study *study;
    Reading *clean;
    size_t n_files;
    unsigned silent;
} Trial;

static Reading *read_setting(const Trial *trial)
{
    return trial->study != NULL ? reading_of_study(trial->study)
                                : reading_of_files((const char *const *)trial->paths, trial->n_files);
}

static void trial_init(Trial *trial, const Setting *setting)
{
    *trial = (Trial){.setting = setting, .temp = temp_new()};
    for (; trial->n_files < FILES_MAX && setting->files[trial->n_files] != NULL; trial->n_files++) {
        size_t i = trial->n_files;
        g_autofree char *text = clean_text(setting, i);
        csv_table_init(&trial->tables[i], text, setting->delimiter);
        trial->texts[i] = g_string_new(text);
        trial->paths[i] = temp_path(trial->temp, setting->files[i]);
        write_bytes(trial->temp, setting->files[i], trial->texts[i]);
    }
    if (setting->study != NULL) {
        temp_write(trial->temp, "study.yaml", setting->study);
        g_autofree char *path = temp_path(trial->temp, "study.yaml");
        trial->study = study_read(path, NULL);
        cr_assert_not_null(trial->study);
    }
    trial->clean = read_setting(trial);
}

static void trial_clear(Trial *trial)
{
    for (size_t i = 0; i < trial->n_files; i++) {
        csv_table_clear(&trial->tables[i]);
        g_string_free(trial->texts[i], TRUE);
        g_free(trial->paths[i]);
    }
    study_free(trial->study);
    reading_free(trial->clean);
    temp_free(trial->temp);
}

/* The polluted line and what came of it, for whoever has to look into a failure. */
static void explain(const Trial *trial, const Pollution *pollution, size_t file, size_t row, size_t position,
                    const Polluted *polluted, const Reading *changed)
{
    g_autofree char *path = temp_path(trial->temp, trial->setting->files[file]);
    g_auto(GStrv) lines = g_strsplit(polluted->text->str, "\n", -1);
    size_t line = MIN(polluted->first_line > 0 ? polluted->first_line - 1 : 0, g_strv_length(lines));
    cr_log_error("%s: silent: %s, position %zu, %s line %zu: %s", trial->setting->name, pollution->name, position,
                 trial->setting->files[file], row + 1, lines[line] == NULL ? "" : lines[line]);
    g_autofree char *found = reading_words(changed);
    cr_log_error("%s", found);
}

static Verdict try_one(Trial *trial, const Pollution *pollution, size_t file, size_t row, size_t position)
{
    Polluted polluted = {.text = g_string_new(NULL)};
    Verdict found = VERDICT_COUNT;
    if (pollution->pollute(&trial->tables[file], row, position, &polluted)) {
        write_bytes(trial->temp, trial->setting->files[file], polluted.text);
        g_autoptr(Reading) changed = read_setting(trial);
        found = verdict(trial->clean, changed, trial->setting->files[file], polluted.first_line, polluted.last_line);
        if (found == VERDICT_SILENT && trial->silent++ < 400)
            explain(trial, pollution, file, row, position, &polluted, changed);
        write_bytes(trial->temp, trial->setting->files[file], trial->texts[file]);
    }
    g_string_free(polluted.text, TRUE);
    return found;
}

static void try_all(Trial *trial, const Pollution *pollution)
{
    unsigned counts[VERDICT_COUNT + 1] = {0};
    for (size_t file = 0; file < trial->n_files; file++) {
        const Table *table = &trial->tables[file];
        size_t n_rows = pollution->each_row ? table->n_lines : 1;
        size_t step = pollution->each_row ? trial->setting->step : 1;
        size_t n_positions = pollution_positions(pollution, table);
        for (size_t row = 0; row < n_rows; row++)
            for (size_t position = 0; position < n_positions; position++)
                if (row == 0 || row + 1 == n_rows || (row + position) % step == 0)
                    counts[try_one(trial, pollution, file, row, position)]++;
    }
    cr_log_info("%-12s %-28s %5u same %5u found %5u refused %5u silent", trial->setting->name, pollution->name,
                counts[VERDICT_SAME], counts[VERDICT_FOUND], counts[VERDICT_REFUSED], counts[VERDICT_SILENT]);
}

static void pollute(const Setting *setting)
{
    Trial trial;
    trial_init(&trial, setting);
    if (trial.clean->refusal != NULL)
        cr_log_info("%-12s refused even when clean: %s", setting->name, trial.clean->refusal);
    for (size_t i = 0; i < n_pollutions && trial.clean->refusal == NULL; i++)
        try_all(&trial, &pollutions[i]);
    unsigned silent = trial.silent;
    trial_clear(&trial);
    cr_assert_eq(silent, 0, "%s: %u silent differences", setting->name, silent);
}

Test(cli_pollution, two_files)
{
    pollute(&two_files);
}

Test(cli_pollution, bare_files)
{
    pollute(&bare);
}

Test(cli_pollution, long_layout)
{
    pollute(&long_layout);
}

Test(cli_pollution, wide_layout)
{
    pollute(&wide_layout);
}

Test(cli_pollution, semicolons)
{
    pollute(&semicolons);
}

/* The program says the same as the stages called one by one: the same refusal, and equal numbers exactly where they
 * are equal there. */
static void try_program(const Trial *trial, const Pollution *pollution, size_t row, size_t position,
                        const char *clean_measures)
{
    const char *name = trial->setting->files[0];
    Polluted polluted = {.text = g_string_new(NULL)};
    if (pollution->pollute(&trial->tables[0], row, position, &polluted)) {
        write_bytes(trial->temp, name, polluted.text);
        g_autoptr(Reading) changed = read_setting(trial);
        g_autoptr(Spawned) run = program_run(trial->temp, "run --quiet --format json -o out study.yaml", NULL);
        g_autofree char *want =
            changed->refusal == NULL ? NULL : g_strconcat("mldstat: error: ", changed->refusal, "\n", NULL);
        cr_assert_eq(run->exit_code, changed->refusal == NULL ? 0 : 1, "%s: %s", pollution->name, run->err);
        cr_assert(want == NULL || g_str_has_suffix(run->err, want), "%s: %s", pollution->name, run->err);
        if (want == NULL) {
            g_autofree char *measures = json_file_text(trial->temp, "out/results.json", "measures");
            bool same = verdict(trial->clean, changed, name, polluted.first_line, polluted.last_line) == VERDICT_SAME;
            cr_assert_eq(g_str_equal(measures, clean_measures), same, "%s, position %zu", pollution->name, position);
        }
    }
    g_string_free(polluted.text, TRUE);
}

Test(cli_pollution, the_program_agrees)
{
    Trial trial;
    trial_init(&trial, &two_files);
    program_expect(trial.temp, "run --quiet --format json -o out study.yaml", 0, "", NULL);
    g_autofree char *measures = json_file_text(trial.temp, "out/results.json", "measures");
    for (size_t i = 0; i < n_pollutions; i++)
        for (size_t position = 1; position < pollution_positions(&pollutions[i], &trial.tables[0]); position += 4)
            try_program(&trial, &pollutions[i], 142, position, measures);
    trial_clear(&trial);
}

/* What no reader can know is what the verdict must call silent; and a warning elsewhere is no warning here. */
Test(cli_pollution, the_verdict_can_be_silent)
{
    static const struct {
        const char *from, *to;
        Verdict verdict;
    } changes[] = {
        {"P28,1,2026-03-04,fibromyalgia,6,6,3", "P28,1,2026-03-04,fibromyalgia,7,6,3", VERDICT_SILENT},
        {"P28,1,2026-03-04,fibromyalgia,6,6,3", "P28,1,2026-03-04,fibromyalgia,,6,3", VERDICT_SILENT},
        {"P28,1,2026-03-04,fibromyalgia,6,6,3", "P28,9,2026-03-04,fibromyalgia,6,6,3", VERDICT_FOUND},
        {"P28,1,2026-03-04,fibromyalgia,6,6,3", "P28,1,2026-03-04,cfs,6,6,3", VERDICT_SAME},
        {"P28,1,2026-03-04,fibromyalgia,6,6,3", "P28,1,2026-03-04,fibromyalgia,six,6,3", VERDICT_FOUND},
        {"P17,1,2026-03-06,cfs,6,10,1", "P17,1,2026-03-06,cfs,6,11,1", VERDICT_FOUND},
        {"P20,2,2026-04-14,fibromyalgia,8,4,3", "P20,2,2026-04-14,fibromyalgia,88,4,3", VERDICT_SILENT},
        {"patient_id,", "patient_id\",", VERDICT_REFUSED},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(changes); i++) {
        Trial trial;
        trial_init(&trial, &two_files);
        char *at = strstr(trial.texts[0]->str, changes[i].from);
        cr_assert_not_null(at);
        gssize offset = at - trial.texts[0]->str;
        g_string_erase(trial.texts[0], offset, (gssize)strlen(changes[i].from));
        g_string_insert(trial.texts[0], offset, changes[i].to);
        write_bytes(trial.temp, "pre.csv", trial.texts[0]);
        g_autoptr(Reading) changed = read_setting(&trial);
        cr_assert_eq(verdict(trial.clean, changed, "pre.csv", 2, 3), changes[i].verdict, "row %zu", i);
        trial_clear(&trial);
    }
}
