/* Exports as their systems write them: the same answers as in plain layout, whatever the layout. */
#include "support/program.h"

#include <criterion/criterion.h>
#include <string.h>

#define FOLDER "tests/presets"

/* What can be made of an export without a study file. */
typedef enum {
    BARE_COMPLETE,
    BARE_NO_TIME, /* numbers or codes stand for before and after */
} Bare;

static const struct {
    const char *name;
    const char *csvs; /* for a bare run */
    Bare bare;

} exports[] = {
    {"plain", "answers.csv", BARE_COMPLETE},
    {"redcap_events", "export.csv", BARE_COMPLETE},
    {"redcap_instruments", "export.csv", BARE_COMPLETE},
    {"redcap_columns", "export.csv", BARE_COMPLETE},
    {"qualtrics", "export.csv", BARE_NO_TIME},
    {"limesurvey", "export.csv", BARE_NO_TIME},
    {"limesurvey_wide", "export.csv", BARE_COMPLETE},
    {"surveymonkey", "export.csv", BARE_COMPLETE},
    {"msforms", "export.csv", BARE_COMPLETE},
    {"googleforms", "before.csv after.csv", BARE_COMPLETE},
    {"googleforms_de", "export.csv", BARE_COMPLETE},
};

static void copy_folder(const Temp *temp, const char *name)
{
    g_autofree char *folder = g_build_filename(FOLDER, name, NULL);
    GDir *dir = g_dir_open(folder, 0, NULL);
    cr_assert_not_null(dir, "%s", folder);
    for (const char *file = g_dir_read_name(dir); file != NULL; file = g_dir_read_name(dir)) {
        g_autofree char *from = g_build_filename(folder, file, NULL), *to = temp_path(temp, file), *bytes = NULL;
        gsize length = 0;
        cr_assert(g_file_get_contents(from, &bytes, &length, NULL), "%s", from);
        cr_assert(g_file_set_contents(to, bytes, (gssize)length, NULL), "%s", to);
    }
    g_dir_close(dir);
}

/* `measures` of a run, as JSON text. (transfer full) */
static char *measures_of(const Temp *temp, const char *name, const char *line)
{
    g_autoptr(Spawned) run = program_run(temp, line, NULL);
    cr_assert_eq(run->exit_code, 0, "%s: %s: %s", name, line, run->err);
    return json_file_text(temp, "out/results.json", "measures");
}

Test(cli_presets, every_export_gives_the_numbers_of_the_plain_layout)
{
    g_autofree char *expected = NULL;
    for (size_t i = 0; i < G_N_ELEMENTS(exports); i++) {
        g_autoptr(Temp) temp = temp_new();
        copy_folder(temp, exports[i].name);
        g_autofree char *measures = measures_of(temp, exports[i].name, "run study.yaml -o out --format json");
        if (expected == NULL)
            expected = g_steal_pointer(&measures);
        else
            cr_assert_str_eq(measures, expected, "%s", exports[i].name);
    }
    cr_assert_not_null(strstr(expected, "\"n_pairs\":42"), "%s", expected);
}

Test(cli_presets, the_starter_file_gives_the_numbers_of_the_bare_files)
{
    for (size_t i = 0; i < G_N_ELEMENTS(exports); i++) {
        if (exports[i].bare != BARE_COMPLETE)
            continue;
        g_autoptr(Temp) temp = temp_new();
        copy_folder(temp, exports[i].name);
        g_autofree char *run = g_strdup_printf("run %s -o out --format json", exports[i].csvs);
        g_autofree char *init = g_strdup_printf("init %s", exports[i].csvs);
        g_autofree char *bare = measures_of(temp, exports[i].name, run);
        g_autoptr(Spawned) starter = program_run(temp, init, NULL);
        cr_assert_eq(starter->exit_code, 0, "%s: %s", exports[i].name, starter->err);
        cr_assert_str_empty(starter->err, "%s", exports[i].name);
        temp_write(temp, "starter.yaml", starter->out);
        g_autofree char *started = measures_of(temp, exports[i].name, "run starter.yaml -o out --format json");
        cr_assert_str_eq(started, bare, "%s:\n%s", exports[i].name, starter->out);
    }
}

Test(cli_presets, what_cannot_be_understood_is_a_skeleton_and_refused)
{
    for (size_t i = 0; i < G_N_ELEMENTS(exports); i++) {
        if (exports[i].bare == BARE_COMPLETE)
            continue;
        g_autoptr(Temp) temp = temp_new();
        copy_folder(temp, exports[i].name);
        g_autoptr(Spawned) starter = program_run(temp, "init export.csv", NULL);
        cr_assert_eq(starter->exit_code, 1, "%s", exports[i].name);
        cr_assert_str_eq(
            starter->err,
            "mldstat: error: export.csv:1: no telling before from after; name a column 'time' with pre and "
            "post in it, or pairs of columns such as pain_pre and pain_post\n");
        cr_assert_not_null(strstr(starter->out, "  # time: \""), "%s", starter->out);
    }
}
