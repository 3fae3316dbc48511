#include "writeup/target.h"

#include "base/text.h"
#include "writeup/durable_file.h"
#include "writeup/write_error.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

void target_free(Target *target)
{
    if (target == NULL)
        return;
    durable_forget(target->fd);
    g_free(target->leaf);
    g_free(target->parent);
    g_free(target->name);
    g_free(target);
}

static char *real_path(const char *path)
{
    char *real = realpath(path, NULL);
    char *copy = g_strdup(real);
    free(real);
    return copy;
}

/* The leaf's path without links: of itself where it exists, else of its parent, which is made. */
static char *resolve(const char *leaf, GError **error)
{
    g_autofree char *real = real_path(leaf);
    if (real != NULL)
        return g_steal_pointer(&real);
    if (errno != ENOENT) {
        write_error(error, "find", leaf, errno);
        return NULL;
    }
    if (g_file_test(leaf, G_FILE_TEST_IS_SYMLINK)) {
        write_error(error, "follow the link", leaf, ENOENT);
        return NULL;
    }
    /* Without a current folder (it was removed) GLib would take the root for it. */
    g_autofree char *here = real_path(".");
    if (!g_path_is_absolute(leaf) && here == NULL) {
        write_error(error, "find the current folder for", leaf, errno);
        return NULL;
    }
    g_autofree char *absolute = g_canonicalize_filename(leaf, here);
    g_autofree char *parent = g_path_get_dirname(absolute);
    g_autofree char *name = g_path_get_basename(absolute);
    if (g_mkdir_with_parents(parent, 0700) != 0) {
        write_error(error, "create", parent, errno);
        return NULL;
    }
    g_autofree char *real_parent = real_path(parent);
    if (real_parent == NULL) {
        write_error(error, "find", parent, errno);
        return NULL;
    }
    return g_build_filename(real_parent, name, NULL);
}

Target *target_resolve(const char *leaf, GError **error)
{
    g_autoptr(Target) target = g_new0(Target, 1);
    target->fd = -1;
    if (leaf[0] == '\0') {
        mld_fail(error, MLD_ERROR_OUTPUT, "the report folder has no name");
        return NULL;
    }
    target->leaf = resolve(leaf, error);
    if (target->leaf == NULL)
        return NULL;
    if (strcmp(target->leaf, "/") == 0) {
        mld_fail(error, MLD_ERROR_OUTPUT, "'/' cannot be a report folder; name a folder inside it");
        return NULL;
    }
    if (g_file_test(target->leaf, G_FILE_TEST_EXISTS) && !g_file_test(target->leaf, G_FILE_TEST_IS_DIR)) {
        g_autofree char *shown = text_shown(target->leaf, 4096);
        mld_fail(error, MLD_ERROR_OUTPUT, "'%s' is a file; a report is a folder", shown);
        return NULL;
    }
    target->parent = g_path_get_dirname(target->leaf);
    target->name = g_path_get_basename(target->leaf);
    target->fd = openat(AT_FDCWD, target->parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (target->fd < 0) {
        write_error(error, "open", target->parent, errno);
        return NULL;
    }
    return g_steal_pointer(&target);
}

bool target_is_mount(const Target *target)
{
    struct statx parent, leaf;
    if (statx(target->fd, "", AT_EMPTY_PATH, STATX_MNT_ID, &parent) != 0 ||
        statx(target->fd, target->name, AT_SYMLINK_NOFOLLOW, STATX_MNT_ID, &leaf) != 0)
        return false;
    if ((parent.stx_mask & leaf.stx_mask & STATX_MNT_ID) != 0)
        return parent.stx_mnt_id != leaf.stx_mnt_id;
    return parent.stx_dev_major != leaf.stx_dev_major || parent.stx_dev_minor != leaf.stx_dev_minor;
}
