#include "writeup/publish.h"
#include "support/fault.h"
#include "support/spawn.h"
#include "support/temp.h"

#include "base/error.h"

#include <criterion/criterion.h>
#include <jansson.h>
#include <sys/stat.h>
#include <unistd.h>

static Folder *report(const char *text)
{
    Folder *folder = folder_new();
    folder_add_text(folder, "index.html", g_string_new(text));
    folder_add_text(folder, "charts/pain.svg", g_string_new("<svg/>"));
    return folder;
}

static bool publish(const char *leaf, const char *text, GError **error)
{
    g_autoptr(Folder) folder = report(text);
    Publication *publication = publish_begin(leaf, 0, error);
    if (publication == NULL)
        return false;
    bool published = publish_commit(publication, folder, error);
    publish_end(publication, published ? 0 : 5, published ? NULL : (*error)->message);
    return published;
}

static void expect_text(const Temp *temp, const char *name, const char *text)
{
    g_autofree char *path = temp_path(temp, name);
    g_autofree char *got = file_text(path);
    cr_assert_str_eq(got, text);
}

/* `format` takes the temporary folder's path. */
static void expect_refused(const Temp *temp, const char *name, int code, const char *format)
{
    g_autofree char *leaf = temp_path(temp, name);
    g_autoptr(GError) error = NULL;
    cr_assert(!publish(leaf, "new", &error));
    cr_assert(g_error_matches(error, MLD_ERROR, code), "%s", error->message);
    g_auto(GStrv) parts = g_strsplit(format, "TMP", -1);
    g_autofree char *want = g_strjoinv(temp->path, parts);
    cr_assert_str_eq(error->message, want, "got  %s\nwant %s", error->message, want);
}

static unsigned mode_of(const Temp *temp, const char *name)
{
    g_autofree char *path = temp_path(temp, name);
    struct stat info;
    cr_assert_eq(stat(path, &info), 0);
    return info.st_mode & 07777;
}

Test(writeup_publish, first_and_second_publication)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *leaf = temp_path(temp, "deep/er/leaf");
    g_autofree char *parent = temp_path(temp, "deep/er");
    g_autoptr(GError) error = NULL;
    cr_assert(publish(leaf, "one", &error));
    expect_text(temp, "deep/er/leaf/index.html", "one");
    cr_assert(publish(leaf, "two", &error));
    expect_text(temp, "deep/er/leaf/index.html", "two");
    expect_text(temp, "deep/er/leaf/charts/pain.svg", "<svg/>");
    g_autofree char *listing = folder_listing(parent);
    cr_assert_str_eq(listing, ".leaf.lock leaf leaf.last-run.json");
    g_autofree char *inside = folder_listing(leaf);
    cr_assert_str_eq(inside, ".mldstat charts index.html");
    cr_assert_eq(mode_of(temp, "deep"), 0700);
    cr_assert_eq(mode_of(temp, "deep/er/leaf"), 0700);
    cr_assert_eq(mode_of(temp, "deep/er/leaf/charts"), 0700);
    cr_assert_eq(mode_of(temp, "deep/er/leaf/index.html"), 0600);
}

Test(writeup_publish, leaf_is_resolved_through_a_link)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *real = temp_path(temp, "store/real");
    g_autofree char *link = temp_path(temp, "link");
    g_autoptr(GError) error = NULL;
    cr_assert(publish(real, "one", &error));
    cr_assert_eq(symlink("store/real", link), 0);
    cr_assert(publish(link, "two", &error));
    cr_assert(g_file_test(link, G_FILE_TEST_IS_SYMLINK));
    expect_text(temp, "store/real/index.html", "two");
    g_autofree char *listing = folder_listing(temp->path);
    cr_assert_str_eq(listing, "link store");
}

Test(writeup_publish, foreign_files_are_refused_by_name)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *leaf = temp_path(temp, "leaf");
    g_autoptr(GError) error = NULL;
    cr_assert(publish(leaf, "one", &error));
    temp_write(temp, "leaf/charts/mine.svg", "keep");
    expect_refused(temp, "leaf", MLD_ERROR_OUTPUT,
                   "'TMP/leaf' holds files that are not of the report: 'charts/mine.svg'; move them elsewhere");
    temp_write(temp, "leaf/notes.txt", "keep");
    temp_write(temp, "leaf/old/a", "keep");
    temp_write(temp, "leaf/zebra", "keep");
    expect_refused(temp, "leaf", MLD_ERROR_OUTPUT,
                   "'TMP/leaf' holds files that are not of the report: 'charts/mine.svg', 'notes.txt', 'old' and 1 "
                   "more; move them elsewhere");
    expect_text(temp, "leaf/index.html", "one");
    expect_text(temp, "leaf/notes.txt", "keep");
}

Test(writeup_publish, file_added_after_begin_is_refused_and_kept)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *leaf = temp_path(temp, "leaf");
    g_autoptr(GError) error = NULL;
    cr_assert(publish(leaf, "one", &error));
    Publication *publication = publish_begin(leaf, 0, &error);
    cr_assert_not_null(publication);
    temp_write(temp, "leaf/late.txt", "keep");
    g_autoptr(Folder) folder = report("two");
    cr_assert(!publish_commit(publication, folder, &error));
    publish_end(publication, 5, error->message);
    expect_text(temp, "leaf/late.txt", "keep");
    expect_text(temp, "leaf/index.html", "one");
}

Test(writeup_publish, folders_that_are_not_reports_are_refused)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "thesis/chapter.tex", "years of work");
    expect_refused(
        temp, "thesis", MLD_ERROR_OUTPUT,
        "'TMP/thesis' is not a report folder of mldstat and holds 'chapter.tex'; name a new or empty folder");
    temp_write(temp, "periods/.mldstat", "mldstat report folder: periods\n");
    expect_refused(temp, "periods", MLD_ERROR_OUTPUT,
                   "'TMP/periods' is not a report folder of mldstat and holds '.mldstat'; name a new or empty folder");
    temp_write(temp, "file", "text");
    expect_refused(temp, "file", MLD_ERROR_OUTPUT, "'TMP/file' is a file; a report is a folder");
    expect_refused(temp, "file/leaf", MLD_ERROR_OUTPUT, "cannot find 'TMP/file/leaf': Not a directory");
    expect_text(temp, "thesis/chapter.tex", "years of work");
}

Test(writeup_publish, empty_folder_is_taken)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *leaf = temp_path(temp, "leaf");
    g_autoptr(GError) error = NULL;
    cr_assert_eq(mkdir(leaf, 0755), 0);
    cr_assert(publish(leaf, "one", &error));
    expect_text(temp, "leaf/index.html", "one");
}

Test(writeup_publish, link_to_nothing_and_root_are_refused)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *link = temp_path(temp, "link");
    cr_assert_eq(symlink("nowhere", link), 0);
    expect_refused(temp, "link", MLD_ERROR_OUTPUT, "cannot follow the link 'TMP/link': No such file or directory");
    g_autoptr(GError) error = NULL;
    cr_assert(!publish("/", "one", &error));
    cr_assert_str_eq(error->message, "'/' cannot be a report folder; name a folder inside it");
}

Test(writeup_publish, second_run_is_told_who_holds_the_lock)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *leaf = temp_path(temp, "leaf");
    g_autoptr(GError) error = NULL;
    Publication *publication = publish_begin(leaf, 0, &error);
    cr_assert_not_null(publication);
    g_autofree char *want = g_strdup_printf(
        "another run holds the lock 'TMP/.leaf.lock': process %ld; --wait SECONDS waits for it", (long)getpid());
    expect_refused(temp, "leaf", MLD_ERROR_LOCKED, want);
    publish_end(publication, 1, NULL);
    cr_assert(publish(leaf, "one", &error), "the lock is free again");
}

Test(writeup_publish, waiting_gets_the_lock_in_the_end)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *leaf = temp_path(temp, "leaf");
    g_autofree char *driver = fault_file("publish_driver");
    g_autoptr(GError) error = NULL;
    char *const holder[] = {driver, leaf, "old", "0", "1200", NULL};
    int out = -1;
    cr_assert(g_spawn_async_with_pipes(NULL, (char **)holder, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &out, NULL,
                                       &error));
    char line[8];
    cr_assert_eq(read(out, line, sizeof line), 8, "the holder holds");
    const char *const brief[] = {driver, leaf, "new", "0", NULL};
    g_autoptr(Spawned) refused = spawn(brief, NULL, NULL);
    cr_assert_eq(refused->exit_code, 4, "%s", refused->err);
    const char *const patient[] = {driver, leaf, "new", "20", NULL};
    g_autoptr(Spawned) waited = spawn(patient, NULL, NULL);
    cr_assert_eq(waited->exit_code, 0, "%s", waited->err);
    g_autofree char *page = temp_path(temp, "leaf/index.html");
    g_autofree char *text = file_text(page);
    cr_assert(g_str_has_prefix(text, "index.html new"));
    close(out);
}

static json_t *last_run(const Temp *temp)
{
    g_autofree char *path = temp_path(temp, "leaf.last-run.json");
    json_t *root = json_load_file(path, 0, NULL);
    cr_assert_not_null(root);
    return root;
}

static void expect_last_run(const Temp *temp, const char *state, int exit_code, const char *message)
{
    json_t *root = last_run(temp);
    cr_assert_str_eq(json_string_value(json_object_get(root, "schema")), "mldstat-last-run-1");
    cr_assert_str_eq(json_string_value(json_object_get(root, "state")), state);
    const json_t *code = json_object_get(root, "exit_code");
    cr_assert(exit_code < 0 ? json_is_null(code) : json_integer_value(code) == exit_code && json_is_integer(code));
    const char *got = json_string_value(json_object_get(root, "message"));
    cr_assert_eq(g_strcmp0(got, message), 0, "message '%s'", got);
    json_decref(root);
}

Test(writeup_publish, last_run_is_recorded_at_both_ends)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *leaf = temp_path(temp, "leaf");
    g_autoptr(GError) error = NULL;
    Publication *publication = publish_begin(leaf, 0, &error);
    expect_last_run(temp, "running", -1, NULL);
    publish_end(publication, 1, "pre.csv: no\x1b record");
    expect_last_run(temp, "failed", 1, "pre.csv: no\ufffd record");
    cr_assert(publish(leaf, "one", &error));
    expect_last_run(temp, "published", 0, NULL);
    json_t *root = last_run(temp);
    cr_assert_eq(json_string_length(json_object_get(root, "started")), 20);
    json_decref(root);
    temp_write(temp, "leaf/mine", "x");
    cr_assert(!publish(leaf, "two", &error));
    expect_last_run(temp, "failed", 5, error->message);
}

Test(writeup_publish, killed_run_leaves_its_record_running)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *leaf = temp_path(temp, "leaf");
    g_autofree char *below = g_strconcat(temp->path, "/", NULL);
    g_autofree char *driver = fault_file("publish_driver");
    /* The first exchange is the trial, the second the publication. */
    const char *const settings[] = {"MLDSTAT_FAULT_CALLS=renameat2", "MLDSTAT_FAULT_AT=2", "MLDSTAT_FAULT_ERRNO=kill",
                                    NULL};
    g_auto(GStrv) env = fault_environment(below, "/dev/null", settings);
    const char *const argv[] = {driver, leaf, "new", NULL};
    g_autoptr(Spawned) run = spawn(argv, (const char *const *)env, NULL);
    cr_assert_eq(run->signal, 9);
    expect_last_run(temp, "running", -1, NULL);
    cr_assert(!file_exists(leaf));
    g_autoptr(GError) error = NULL;
    cr_assert(publish(leaf, "one", &error), "the lock is free again");
    expect_last_run(temp, "published", 0, NULL);
}

typedef struct {
    const char *calls, *code, *message;
} HintCase;

Test(writeup_publish, unwritable_parents_get_a_hint)
{
    static const HintCase cases[] = {
        {"openat", "13",
         "cannot create the lock 'TMP/.leaf.lock': Permission denied (the folder that holds the report must be "
         "writable "
         "as well, not only the report itself)\n"},
        {"write", "28",
         "cannot write the lock 'TMP/.leaf.lock': No space left on device (nothing was changed; free some space and "
         "run "
         "again)\n"},
        {"mkdirat", "30",
         "cannot swap folders in 'TMP': Read-only file system (the folder that holds the report must be writable as "
         "well, not only the report itself)\n"},
        {"renameat2", "22",
         "cannot swap folders in 'TMP': Invalid argument (this file system cannot swap two folders in one step; use a "
         "local one)\n"},
        {"rename", "30",
         "cannot write 'TMP/leaf.last-run.json': Read-only file system (the folder that holds the report must be "
         "writable as well, not only the report itself)\n"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(Temp) temp = temp_new();
        g_autofree char *leaf = temp_path(temp, "leaf");
        g_autofree char *below = g_strconcat(temp->path, "/", NULL);
        g_autofree char *driver = fault_file("publish_driver");
        g_autofree char *calls = g_strconcat("MLDSTAT_FAULT_CALLS=", cases[i].calls, NULL);
        g_autofree char *code = g_strconcat("MLDSTAT_FAULT_ERRNO=", cases[i].code, NULL);
        const char *const settings[] = {"MLDSTAT_FAULT_AT=1", "MLDSTAT_FAULT_KEEP=1", calls, code, NULL};
        g_auto(GStrv) env = fault_environment(below, "/dev/null", settings);
        const char *const argv[] = {driver, leaf, "new", NULL};
        g_autoptr(Spawned) run = spawn(argv, (const char *const *)env, NULL);
        g_auto(GStrv) parts = g_strsplit(cases[i].message, "TMP", -1);
        g_autofree char *want = g_strjoinv(temp->path, parts);
        cr_assert_str_eq(run->err, want, "got  %swant %s", run->err, want);
        cr_assert_eq(run->exit_code, 5);
    }
}

Test(writeup_publish, a_foreign_folder_has_nothing_left_beside_it)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "mine/notes.txt", "mine");
    g_autofree char *leaf = temp_path(temp, "mine");
    g_autoptr(GError) error = NULL;
    cr_assert_null(publish_begin(leaf, 0, &error));
    cr_assert(g_error_matches(error, MLD_ERROR, MLD_ERROR_OUTPUT));
    g_autofree char *left = folder_listing(temp->path);
    cr_assert_str_eq(left, "mine");
}
