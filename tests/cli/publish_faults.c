/* Whatever fails while the program publishes, and whenever: the old report or the new one stays, whole; exit code and
 * message say which; and the next run succeeds and leaves nothing behind. */
#include "cli/samples.h"
#include "support/fault.h"
#include "support/program.h"

#include <criterion/criterion.h>
#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define ERROR      "mldstat: error: "
#define FULL       " (nothing was changed; free some space and run again)\n"
#define CALLS_MOST 2000
#define OLD        "run --quiet odd.yaml -o r/out"
#define NEW        "run --quiet good.yaml -o r/out"

typedef struct {
    Temp *temp;
    char *leaf, *below, *log;
    char *old_picture, *new_picture;
} Bench;

static char *publish_plainly(const Bench *bench, const char *line)
{
    program_expect(bench->temp, line, 0, "", "");
    return folder_picture(bench->leaf);
}

static Bench bench_open(void)
{
    Bench bench = {.temp = temp_new()};
    samples_write(bench.temp);
    bench.leaf = temp_path(bench.temp, "r/out");
    bench.below = temp_path(bench.temp, "r/");
    bench.log = temp_path(bench.temp, "struck");
    bench.new_picture = publish_plainly(&bench, NEW);
    bench.old_picture = publish_plainly(&bench, OLD);
    cr_assert_str_neq(bench.new_picture, bench.old_picture);
    return bench;
}

static void bench_close(Bench *bench)
{
    char *const texts[] = {bench->leaf, bench->below, bench->log, bench->old_picture, bench->new_picture};
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
        g_free(texts[i]);
    temp_free(bench->temp);
}

/* A run with the fault, started over the old report. */
static Spawned *strike(const Bench *bench, const char *path, const char *const settings[])
{
    g_auto(GStrv) env = fault_environment(path, bench->log, settings);
    unlink(bench->log);
    return program_run(bench->temp, NEW, (const char *const *)env);
}

static void expect_whole(const Bench *bench, const Spawned *run, const char *context)
{
    g_autofree char *picture = folder_picture(bench->leaf);
    bool is_new = g_str_equal(picture, bench->new_picture), is_old = g_str_equal(picture, bench->old_picture);
    cr_assert(is_new || is_old, "%s: neither the old nor the new report:\n%s", context, picture);
    if (run->signal != 0)
        cr_assert(run->signal == SIGKILL, "%s: signal %d", context, run->signal);
    else if (is_new)
        cr_assert(run->exit_code == 0 && *run->err == '\0', "%s: exit code %d: %s", context, run->exit_code, run->err);
    else
        cr_assert(run->exit_code == 5 && g_str_has_prefix(run->err, ERROR "cannot "), "%s: exit code %d: %s", context,
                  run->exit_code, run->err);
}

static void expect_recovery(const Bench *bench, const char *context)
{
    g_autofree char *after = publish_plainly(bench, OLD);
    cr_assert_str_eq(after, bench->old_picture, "%s: the next run's report", context);
    g_autofree char *listing = folder_listing(bench->below);
    cr_assert_str_eq(listing, ".out.lock out out.last-run.json", "%s: left over: %s", context, listing);
}

/* Strikes at the first, second, ... call until none is left to strike at. */
static unsigned strike_every_call(const char *what, const char *calls, bool keep)
{
    Bench bench = bench_open();
    g_autofree char *list = g_strconcat("MLDSTAT_FAULT_CALLS=", calls, NULL);
    g_autofree char *code = g_strconcat("MLDSTAT_FAULT_ERRNO=", what, NULL);
    unsigned at = 1;
    for (bool struck = true; struck; at++) {
        cr_assert(at < CALLS_MOST, "%s never ends", what);
        g_autofree char *when = g_strdup_printf("MLDSTAT_FAULT_AT=%u", at);
        g_autofree char *context = g_strdup_printf("%s at call %u of %s", what, at, calls);
        const char *const settings[] = {when, code, list, keep ? "MLDSTAT_FAULT_KEEP=1" : NULL, NULL};
        g_autoptr(Spawned) run = strike(&bench, bench.below, settings);
        expect_whole(&bench, run, context);
        expect_recovery(&bench, context);
        struck = file_exists(bench.log);
        if (struck && strcmp(what, "kill") == 0)
            cr_assert_eq(run->signal, SIGKILL, "%s: not killed", context);
    }
    bench_close(&bench);
    return at - 2;
}

#define PUBLISHING_CALLS "write,fsync,syncfs,close,renameat2,rename,mkdirat,unlinkat,openat"

Test(cli_publish_faults, killed_before_every_step)
{
    cr_assert_geq(strike_every_call("kill", PUBLISHING_CALLS, false), 60);
}

Test(cli_publish_faults, killed_after_every_step)
{
    cr_assert_geq(strike_every_call("kill-after", "renameat2,rename,mkdirat,unlinkat", false), 12);
}

Test(cli_publish_faults, every_step_fails)
{
    g_autofree char *code = g_strdup_printf("%d", EIO);
    cr_assert_geq(strike_every_call(code, PUBLISHING_CALLS, false), 60);
}

/* One run with room for `space` bytes below `path`, which does not suffice. */
static void expect_full(const Bench *bench, const char *path, guint64 space, const char *err)
{
    g_autofree char *room = g_strdup_printf("MLDSTAT_FAULT_SPACE=%" G_GUINT64_FORMAT, space);
    const char *const settings[] = {room, NULL};
    g_autoptr(Spawned) run = strike(bench, path, settings);
    cr_assert(file_exists(bench->log), "%s: enough", room);
    g_autofree char *picture = folder_picture(bench->leaf);
    cr_assert_str_eq(picture, bench->old_picture, "%s: the old report is gone", room);
    cr_assert_eq(run->exit_code, 5, "%s: exit code %d, signal %d", room, run->exit_code, run->signal);
    cr_assert_str_eq(run->err, err, "%s: %s", room, run->err);
}

/* The disk is full after so many bytes of the report itself, from none to all but one. */
Test(cli_publish_faults, disk_full_at_every_size)
{
    Bench bench = bench_open();
    guint64 whole = picture_bytes(bench.new_picture);
    g_autofree char *fresh = g_strconcat(bench.below, ".out.new-", NULL);
    g_autofree char *err =
        g_strdup_printf(ERROR "cannot write the report into '%s': No space left on device" FULL, bench.leaf);
    for (guint64 space = 0; space < whole; space += whole / 97)
        expect_full(&bench, fresh, space, err);
    for (guint64 missing = 1; missing <= 2048; missing += missing < 4 ? 1 : 73)
        expect_full(&bench, fresh, whole - missing, err);
    expect_full(&bench, fresh, whole - 2048, err);
    expect_recovery(&bench, "after a full disk");
    g_autofree char *room = g_strdup_printf("MLDSTAT_FAULT_SPACE=%" G_GUINT64_FORMAT, whole);
    const char *const settings[] = {room, NULL};
    g_autoptr(Spawned) run = strike(&bench, fresh, settings);
    cr_assert_eq(run->exit_code, 0, "%s: %s", room, run->err);
    bench_close(&bench);
}

/* Everything on one full disk: lock, record of the run and report. */
Test(cli_publish_faults, disk_full_for_all_files)
{
    Bench bench = bench_open();
    unsigned rounds = 0;
    guint64 step = picture_bytes(bench.new_picture) / 61;
    bool struck = true;
    for (guint64 space = 0; struck; space += space < 600 ? 60 : step, rounds++) {
        cr_assert(rounds < 200, "the disk is always full");
        g_autofree char *room = g_strdup_printf("MLDSTAT_FAULT_SPACE=%" G_GUINT64_FORMAT, space);
        const char *const settings[] = {room, NULL};
        g_autoptr(Spawned) run = strike(&bench, bench.below, settings);
        expect_whole(&bench, run, room);
        if (run->exit_code != 0)
            cr_assert(g_str_has_suffix(run->err, ": No space left on device" FULL), "%s: %s", room, run->err);
        expect_recovery(&bench, room);
        struck = file_exists(bench.log);
    }
    cr_assert_geq(rounds, 60);
    bench_close(&bench);
}

/* Errors that come from where the report lies; {D} is the folder of the test. */
static const struct {
    const char *calls;
    int code;
    const char *err;
} places[] = {
    {"renameat2", EBUSY,
     "cannot swap folders in '{D}/r': Device or resource busy (a mount point cannot be swapped; name a folder inside "
     "it)"},
    {"renameat2", EXDEV,
     "cannot swap folders in '{D}/r': Invalid cross-device link (a folder in an overlay's lower layer cannot be "
     "swapped; name a new folder or one on a volume)"},
    {"renameat2", EINVAL,
     "cannot swap folders in '{D}/r': Invalid argument (this file system cannot swap two folders in one step; use a "
     "local one)"},
    {"renameat2", ENOSYS,
     "cannot swap folders in '{D}/r': Function not implemented (this system cannot swap two folders in one step; Linux "
     "3.15 or later is needed)"},
    {"openat", EACCES,
     "cannot create the lock '{D}/r/.out.lock': Permission denied (the folder that holds the report must be writable "
     "as well, not only the report itself)"},
    {"mkdirat", EROFS,
     "cannot swap folders in '{D}/r': Read-only file system (the folder that holds the report must be writable as "
     "well, not only the report itself)"},
};

Test(cli_publish_faults, places_that_cannot_be_written)
{
    Bench bench = bench_open();
    for (size_t i = 0; i < G_N_ELEMENTS(places); i++) {
        g_autofree char *list = g_strconcat("MLDSTAT_FAULT_CALLS=", places[i].calls, NULL);
        g_autofree char *code = g_strdup_printf("MLDSTAT_FAULT_ERRNO=%d", places[i].code);
        const char *const settings[] = {"MLDSTAT_FAULT_AT=1", "MLDSTAT_FAULT_KEEP=1", list, code, NULL};
        g_autoptr(GString) err = g_string_new(places[i].err);
        g_string_replace(err, "{D}", bench.temp->path, 0);
        g_string_prepend(err, ERROR);
        g_string_append_c(err, '\n');
        g_autoptr(Spawned) run = strike(&bench, bench.below, settings);
        cr_assert_str_eq(run->err, err->str, "%s", run->err);
        cr_assert_eq(run->exit_code, 5);
        g_autofree char *picture = folder_picture(bench.leaf);
        cr_assert_str_eq(picture, bench.old_picture);
        expect_recovery(&bench, places[i].err);
    }
    bench_close(&bench);
}

/* A kill while it publishes leaves the record "running", for whoever looks. */
Test(cli_publish_faults, a_killed_run_is_recorded_as_running)
{
    Bench bench = bench_open();
    const char *const settings[] = {"MLDSTAT_FAULT_AT=2", "MLDSTAT_FAULT_CALLS=renameat2", "MLDSTAT_FAULT_ERRNO=kill",
                                    NULL};
    g_autoptr(Spawned) run = strike(&bench, bench.below, settings);
    cr_assert_eq(run->signal, SIGKILL);
    g_autofree char *state = json_file_text(bench.temp, "r/out.last-run.json", "state");
    cr_assert_str_eq(state, "\"running\"");
    expect_recovery(&bench, "after a kill");
    g_autofree char *after = json_file_text(bench.temp, "r/out.last-run.json", "state");
    cr_assert_str_eq(after, "\"published\"");
    bench_close(&bench);
}

/* Publishing goes through a link to where it points; the link stays. */
Test(cli_publish_faults, a_link_to_the_report)
{
    g_autoptr(Temp) temp = temp_new();
    samples_write(temp);
    g_autofree char *target = temp_path(temp, "volume/real");
    g_autofree char *link = temp_path(temp, "out");
    g_autofree char *dangling = temp_path(temp, "odd");
    cr_assert_eq(g_mkdir_with_parents(target, 0700), 0);
    cr_assert_eq(symlink("volume/real", link), 0);
    cr_assert_eq(symlink("nowhere/real", dangling), 0);
    program_expect(temp, "run good.yaml", 0, "", "");
    program_expect(temp, "run good.yaml", 0, "", "");
    g_autofree char *real = temp_path(temp, "volume/real/results.json");
    cr_assert(file_exists(real));
    cr_assert(g_file_test(link, G_FILE_TEST_IS_SYMLINK));
    g_autofree char *volume = temp_path(temp, "volume");
    g_autofree char *listing = folder_listing(volume);
    cr_assert_str_eq(listing, ".real.lock real real.last-run.json", "%s", listing);
    program_expect(temp, "run odd.yaml", 5, "", ERROR "cannot follow the link 'odd': No such file or directory\n");
    cr_assert(g_file_test(dangling, G_FILE_TEST_IS_SYMLINK));
}

/* A file that somebody put into the report is neither lost nor a reason to lose the report. */
Test(cli_publish_faults, a_foreign_file_in_the_report)
{
    static const char *const names[] = {"out/letter.odt", "out/charts/own.svg", "out/.hidden", "out/sub/deep.txt"};
    static const char *const shown[] = {"letter.odt", "charts/own.svg", ".hidden", "sub"};
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autoptr(Temp) temp = temp_new();
        samples_write(temp);
        program_expect(temp, "run good.yaml", 0, "", "");
        temp_write(temp, names[i], "to be kept\n");
        g_autofree char *leaf = temp_path(temp, "out");
        g_autofree char *before = folder_picture(leaf);
        g_autofree char *err = g_strdup_printf(
            ERROR "'%s' holds files that are not of the report: '%s'; move them elsewhere\n", leaf, shown[i]);
        program_expect(temp, "run good.yaml", 5, "", err);
        g_autofree char *after = folder_picture(leaf);
        cr_assert_str_eq(after, before, "%s", names[i]);
        g_autofree char *foreign = temp_path(temp, names[i]);
        g_autofree char *folder = g_path_get_dirname(foreign);
        remove_tree(foreign);
        if (g_str_has_suffix(folder, "/sub"))
            remove_tree(folder);
        program_expect(temp, "run good.yaml", 0, "", "");
    }
}
