/* Whatever fails while a report is published, and whenever: the folder holds the whole old or the whole new report, and
 * the next run succeeds and leaves nothing behind. */
#include "support/fault.h"
#include "support/spawn.h"
#include "support/temp.h"

#include <criterion/criterion.h>
#include <errno.h>
#include <signal.h>
#include <unistd.h>

#define CALLS_MOST 1000

/* An alarm stands for `.timeout` here: the runner of Criterion 2.4.1 leaks when long tests with a timeout run at the
 * same time, and a leak fails the sanitizer build. */
#define SECONDS_MOST 300

typedef struct {
    Temp *temp;
    char *driver, *leaf, *log, *below;
    char *old_picture, *new_picture;
} Bench;

static int publish(const Bench *bench, const char *version, char *const env[], int *ret_signal)
{
    const char *const argv[] = {bench->driver, bench->leaf, version, NULL};
    g_autoptr(Spawned) run = spawn(argv, (const char *const *)env, NULL);
    if (ret_signal != NULL)
        *ret_signal = run->signal;
    return run->exit_code;
}

static char *picture_of(const Bench *bench, const char *version)
{
    cr_assert_eq(publish(bench, version, NULL, NULL), 0);
    return folder_picture(bench->leaf);
}

static void bench_open(Bench *bench)
{
    alarm(SECONDS_MOST);
    bench->temp = temp_new();
    bench->driver = fault_file("publish_driver");
    bench->below = temp_path(bench->temp, "out/");
    bench->leaf = temp_path(bench->temp, "out/leaf");
    bench->log = temp_path(bench->temp, "struck");
    bench->new_picture = picture_of(bench, "new");
    bench->old_picture = picture_of(bench, "old");
    cr_assert_str_neq(bench->new_picture, bench->old_picture);
}

static void bench_close(Bench *bench)
{
    char *const texts[] = {bench->driver, bench->below,       bench->leaf,
                           bench->log,    bench->old_picture, bench->new_picture};
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
        g_free(texts[i]);
    temp_free(bench->temp);
}

/* One run under the shim over the old report (or none), judged, and then a plain run. False once the fault no longer
 * strikes. */
static bool survive(const Bench *bench, const char *const settings[], bool first, const char *context)
{
    if (first)
        remove_tree(bench->below);
    unlink(bench->log);
    int signal;
    g_auto(GStrv) env = fault_environment(bench->below, bench->log, settings);
    int code = publish(bench, "new", env, &signal);
    g_autofree char *picture = folder_picture(bench->leaf);
    bool is_new = g_str_equal(picture, bench->new_picture);
    bool is_old = g_str_equal(picture, first ? "absent" : bench->old_picture);
    cr_assert(is_new || is_old, "%s: neither the old nor the new report:\n%s", context, picture);
    cr_assert(signal == SIGKILL || (code == 0 && is_new) || (code == 5 && is_old),
              "%s: exit code %d, signal %d, report %s", context, code, signal, is_new ? "new" : "old");
    cr_assert_eq(publish(bench, "old", NULL, NULL), 0, "%s: the next run fails", context);
    g_autofree char *after = folder_picture(bench->leaf);
    cr_assert_str_eq(after, bench->old_picture, "%s: the next run's report", context);
    g_autofree char *folder = g_path_get_dirname(bench->leaf);
    g_autofree char *listing = folder_listing(folder);
    cr_assert_str_eq(listing, ".leaf.lock leaf leaf.last-run.json", "%s: left over: %s", context, listing);
    return file_exists(bench->log);
}

/* Strikes at the first, second, ... call until none is left to strike at. */
static void survive_every_call(const char *what, const char *calls, bool keep, bool first, unsigned at_least)
{
    Bench bench;
    bench_open(&bench);
    g_autofree char *list = g_strconcat("MLDSTAT_FAULT_CALLS=", calls, NULL);
    g_autofree char *code = g_strconcat("MLDSTAT_FAULT_ERRNO=", what, NULL);
    unsigned at = 1;
    for (bool struck = true; struck; at++) {
        cr_assert(at < CALLS_MOST, "%s never ends", what);
        g_autofree char *when = g_strdup_printf("MLDSTAT_FAULT_AT=%u", at);
        g_autofree char *context = g_strdup_printf("%s at call %u of %s", what, at, calls);
        const char *const settings[] = {when, code, list, keep ? "MLDSTAT_FAULT_KEEP=1" : NULL, NULL};
        struck = survive(&bench, settings, first, context);
    }
    cr_assert(at - 2 >= at_least, "%s struck %u times only", what, at - 2);
    bench_close(&bench);
}

#define EVERY_CALL "write,fsync,syncfs,close,renameat2,rename,mkdirat,unlinkat,openat"

static char *number_text(int number)
{
    return g_strdup_printf("%d", number);
}

Test(writeup_publish_fault, every_call_fails_once)
{
    g_autofree char *code = number_text(EIO);
    survive_every_call(code, EVERY_CALL, false, false, 60);
}

Test(writeup_publish_fault, first_publication_fails_once)
{
    g_autofree char *code = number_text(EIO);
    survive_every_call(code, EVERY_CALL, false, true, 40);
}

Test(writeup_publish_fault, every_call_fails_from_then_on)
{
    g_autofree char *code = number_text(EROFS);
    survive_every_call(code, EVERY_CALL, true, false, 60);
}

Test(writeup_publish_fault, swap_is_refused)
{
    const int codes[] = {EBUSY, EXDEV, EINVAL, EACCES};
    for (size_t i = 0; i < G_N_ELEMENTS(codes); i++) {
        g_autofree char *code = number_text(codes[i]);
        survive_every_call(code, "renameat2", true, false, 2);
    }
}

Test(writeup_publish_fault, killed_before_every_call)
{
    survive_every_call("kill", EVERY_CALL, false, false, 60);
}

Test(writeup_publish_fault, killed_after_every_call)
{
    survive_every_call("kill-after", EVERY_CALL, false, false, 60);
}

Test(writeup_publish_fault, disk_full_at_every_size)
{
    Bench bench;
    bench_open(&bench);
    unsigned rounds = 0;
    bool struck = true;
    for (unsigned space = 0; struck; space += 211, rounds++) {
        cr_assert(rounds < CALLS_MOST, "the disk is always full");
        g_autofree char *room = g_strdup_printf("MLDSTAT_FAULT_SPACE=%u", space);
        const char *const settings[] = {room, NULL};
        struck = survive(&bench, settings, false, room);
    }
    cr_assert(rounds > 70, "%u sizes only", rounds);
    bench_close(&bench);
}

Test(writeup_publish_fault, disk_full_for_the_last_bytes_of_the_report)
{
    Bench bench;
    bench_open(&bench);
    g_autofree char *below = g_strconcat(bench.below, ".leaf.new-", NULL);
    guint64 whole = picture_bytes(bench.new_picture);
    const guint64 missing[] = {2048, 100, 1};
    for (size_t i = 0; i < G_N_ELEMENTS(missing); i++) {
        g_autofree char *room = g_strdup_printf("MLDSTAT_FAULT_SPACE=%" G_GUINT64_FORMAT, whole - missing[i]);
        const char *const settings[] = {room, NULL};
        g_auto(GStrv) env = fault_environment(below, bench.log, settings);
        cr_assert_eq(publish(&bench, "new", env, NULL), 5, "%s", room);
        cr_assert(file_exists(bench.log));
        g_autofree char *picture = folder_picture(bench.leaf);
        cr_assert_str_eq(picture, bench.old_picture);
    }
    bench_close(&bench);
}
