#include "writeup/publish.h"

#include "base/text.h"
#include "writeup/durable_file.h"
#include "writeup/last_run.h"
#include "writeup/leaf.h"
#include "writeup/run_lock.h"
#include "writeup/swap.h"
#include "writeup/target.h"
#include "writeup/write_error.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

/* What a run that may not write ends with (exit code "cannot write there"). */
#define EXIT_CODE_OUTPUT 5

struct Publication {
    Target *target;
    int lock; /* open lock file; closing it unlocks */
    char *record_name;
    char *started;
};

static void publication_free(Publication *publication)
{
    if (publication == NULL)
        return;
    durable_forget(publication->lock);
    target_free(publication->target);
    g_free(publication->record_name);
    g_free(publication->started);
    g_free(publication);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Publication, publication_free)

static bool take_lock(Publication *publication, unsigned wait_seconds, GError **error)
{
    const Target *target = publication->target;
    g_autofree char *name = g_strdup_printf(".%s.lock", target->name);
    g_autofree char *path = g_build_filename(target->parent, name, NULL);
    publication->lock = run_lock_take(target->fd, name, path, wait_seconds, error);
    return publication->lock >= 0;
}

static bool record_start(const Publication *publication, GError **error)
{
    LastRun run = {.running = true, .started = publication->started};
    if (last_run_write(publication->target->fd, publication->record_name, &run))
        return true;
    int failure = errno;
    g_autofree char *path = g_build_filename(publication->target->parent, publication->record_name, NULL);
    return write_error(error, "write", path, failure);
}

static void record_end(const Publication *publication, int exit_code, const char *message)
{
    g_autofree char *ended = last_run_now();
    LastRun run = {.exit_code = exit_code, .message = message, .started = publication->started, .ended = ended};
    last_run_write(publication->target->fd, publication->record_name, &run);
}

/* The leaf as it is: absent, empty or an untouched report of ours. */
static bool check_leaf(const Target *target, GError **error)
{
    int fd = durable_open_folder(target->fd, target->name);
    if (fd < 0 && errno == ENOENT)
        return true;
    if (fd < 0)
        return write_error(error, "open", target->leaf, errno);
    bool ours = leaf_is_ours(fd, target->leaf, error);
    durable_forget(fd);
    return ours;
}

static bool check_target(const Target *target, GError **error)
{
    if (target_is_mount(target))
        return write_error(error, "swap", target->leaf, EBUSY);
    if (!check_leaf(target, error))
        return false;
    return swap_try(target->fd, target->name) ? true : write_error(error, "swap folders in", target->parent, errno);
}

/* A folder that was never ours is refused before anything is left beside it. One that was gets the refusal recorded. */
static bool is_welcome(const Publication *publication, GError **error)
{
    const Target *target = publication->target;
    bool known = faccessat(target->fd, publication->record_name, F_OK, AT_SYMLINK_NOFOLLOW) == 0;
    int fd = known ? -1 : durable_open_folder(target->fd, target->name);
    bool welcome = fd < 0 || leaf_is_ours(fd, target->leaf, error);
    durable_forget(fd);
    return welcome;
}

Publication *publish_begin(const char *leaf, unsigned wait_seconds, GError **error)
{
    g_autoptr(Publication) publication = g_new0(Publication, 1);
    publication->lock = -1;
    publication->target = target_resolve(leaf, error);
    if (publication->target == NULL)
        return NULL;
    publication->record_name = g_strdup_printf("%s.last-run.json", publication->target->name);
    if (!is_welcome(publication, error) || !take_lock(publication, wait_seconds, error))
        return NULL;
    publication->started = last_run_now();
    swap_clean(publication->target->fd, publication->target->name);
    g_autoptr(GError) failure = NULL;
    if (!record_start(publication, error))
        return NULL;
    if (check_target(publication->target, &failure))
        return g_steal_pointer(&publication);
    record_end(publication, EXIT_CODE_OUTPUT, failure->message);
    g_propagate_error(error, g_steal_pointer(&failure));
    return NULL;
}

/* Writes the whole report into the temporary folder `fresh`. */
static bool build(const Target *target, const char *fresh, const Folder *folder, GError **error)
{
    int fd = durable_open_folder(target->fd, fresh);
    if (fd < 0)
        return write_error(error, "open", target->parent, errno);
    bool written = leaf_write(fd, folder, target->leaf, error);
    durable_forget(fd);
    return written;
}

/* Puts the finished folder in its place, durably. Where the last sync fails the step is taken back; where that fails
 * too, the new report stands, whole. */
static bool put_in_place(const Target *target, const char *fresh, GError **error)
{
    bool exchanged;
    if (!check_leaf(target, error))
        return false;
    if (!swap_in(target->fd, fresh, target->name, &exchanged))
        return write_error(error, "swap the new report into", target->leaf, errno);
    if (durable_sync(target->fd))
        return true;
    int failure = errno;
    if (!swap_back(target->fd, fresh, target->name, exchanged))
        return true;
    return write_error(error, "sync", target->parent, failure);
}

bool publish_commit(Publication *publication, const Folder *folder, GError **error)
{
    const Target *target = publication->target;
    g_autofree char *fresh = swap_new_folder(target->fd, target->name);
    if (fresh == NULL)
        return write_error(error, "create a folder in", target->parent, errno);
    bool published = build(target, fresh, folder, error) && put_in_place(target, fresh, error);
    leaf_remove(target->fd, fresh); /* the old report, or what was built in vain; nothing after a first publication */
    return published;
}

void publish_end(Publication *publication, int exit_code, const char *message)
{
    if (publication == NULL)
        return;
    record_end(publication, exit_code, message);
    publication_free(publication);
}

const char *publication_leaf(const Publication *publication)
{
    return publication->target->leaf;
}
