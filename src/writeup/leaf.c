#include "writeup/leaf.h"

#include "base/text.h"
#include "writeup/durable_file.h"
#include "writeup/write_error.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MARKER_KIND "mldstat report folder: leaf"
#define MARKER_MOST (1 << 20)
#define NAMES_SHOWN 3

/* The folder part of "charts/pain.svg", or NULL. */
static char *folder_part(const char *path)
{
    const char *slash = strchr(path, '/');
    return slash == NULL ? NULL : g_strndup(path, (gsize)(slash - path));
}

/* The marker's lines, first the kind; NULL with errno set when there is none that can be read. */
static char **read_marker(int fd)
{
    int file = openat(fd, LEAF_MARKER, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (file < 0)
        return NULL;
    g_autoptr(GString) text = g_string_new(NULL);
    char block[4096];
    ssize_t got = 0;
    while (text->len < MARKER_MOST && ((got = read(file, block, sizeof block)) > 0 || (got < 0 && errno == EINTR)))
        if (got > 0)
            g_string_append_len(text, block, got);
    durable_forget(file);
    return got < 0 ? NULL : g_strsplit(text->str, "\n", -1);
}

/* A path that folder_add() would take: a marker changed by hand cannot lead outside. */
static bool is_inside(const char *path)
{
    g_auto(GStrv) parts = g_strsplit(path, "/", -1);
    guint n = g_strv_length(parts);
    bool inside = n == 1 || n == 2;
    for (guint i = 0; i < n; i++)
        inside = inside && parts[i][0] != '\0' && parts[i][0] != '.';
    return inside;
}

static bool is_listed(char *const lines[], const char *path)
{
    for (size_t i = 1; lines[i] != NULL; i++)
        if (strcmp(lines[i], path) == 0)
            return true;
    return false;
}

static bool has_files_in(char *const lines[], const char *folder)
{
    g_autofree char *prefix = g_strconcat(folder, "/", NULL);
    for (size_t i = 1; lines[i] != NULL; i++)
        if (g_str_has_prefix(lines[i], prefix))
            return true;
    return false;
}

static int compare_names(gconstpointer a, gconstpointer b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The names in a folder, sorted; NULL with errno set. */
static GPtrArray *folder_names(int fd)
{
    int copy = openat(fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *stream = copy < 0 ? NULL : fdopendir(copy);
    if (stream == NULL) {
        durable_forget(copy);
        return NULL;
    }
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
    const struct dirent *entry;
    errno = 0;
    while ((entry = readdir(stream)) != NULL)
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
            g_ptr_array_add(names, g_strdup(entry->d_name));
    int failure = errno;
    closedir(stream);
    errno = failure;
    if (failure != 0)
        g_clear_pointer(&names, g_ptr_array_unref);
    else
        g_ptr_array_sort(names, compare_names);
    return names;
}

static bool is_kind(int fd, const char *name, mode_t kind)
{
    struct stat info;
    return fstatat(fd, name, &info, AT_SYMLINK_NOFOLLOW) == 0 && (info.st_mode & S_IFMT) == kind;
}

/* Adds what is not listed: plain files anywhere, folders on the first level only. False with errno set. */
static bool find_foreign(int fd, const char *below, char *const lines[], GPtrArray *foreign)
{
    g_autoptr(GPtrArray) names = folder_names(fd);
    if (names == NULL)
        return false;
    for (guint i = 0; i < names->len; i++) {
        const char *name = g_ptr_array_index(names, i);
        g_autofree char *path = below == NULL ? g_strdup(name) : g_strconcat(below, "/", name, NULL);
        if (below == NULL && strcmp(name, LEAF_MARKER) == 0)
            continue;
        if (is_kind(fd, name, S_IFREG) && is_listed(lines, path))
            continue;
        if (below != NULL || !is_kind(fd, name, S_IFDIR) || !has_files_in(lines, name)) {
            g_ptr_array_add(foreign, g_steal_pointer(&path));
            continue;
        }
        int inner = durable_open_folder(fd, name);
        bool read = inner >= 0 && find_foreign(inner, name, lines, foreign);
        durable_forget(inner);
        if (!read)
            return false;
    }
    return true;
}

static char *foreign_words(const GPtrArray *foreign)
{
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < foreign->len && i < NAMES_SHOWN; i++) {
        g_autofree char *shown = text_shown(g_ptr_array_index(foreign, i), 100);
        g_string_append_printf(out, "%s'%s'", i > 0 ? ", " : "", shown);
    }
    if (foreign->len > NAMES_SHOWN)
        g_string_append_printf(out, " and %u more", foreign->len - NAMES_SHOWN);
    return g_string_free(out, FALSE);
}

bool leaf_is_ours(int fd, const char *path, GError **error)
{
    static char *const nothing[] = {NULL, NULL};
    errno = 0;
    g_auto(GStrv) lines = read_marker(fd);
    if (lines == NULL && errno != ENOENT && errno != ELOOP && errno != EISDIR)
        return write_error(error, "read the marker of the folder", path, errno);
    bool marked = lines != NULL && g_strcmp0(lines[0], MARKER_KIND) == 0;
    g_autoptr(GPtrArray) foreign = g_ptr_array_new_with_free_func(g_free);
    if (!find_foreign(fd, NULL, marked ? lines : nothing, foreign))
        return write_error(error, "read the folder", path, errno);
    if (lines != NULL && !marked)
        g_ptr_array_add(foreign, g_strdup(LEAF_MARKER));
    if (foreign->len == 0)
        return true;
    g_autofree char *shown = text_shown(path, 4096);
    g_autofree char *names = foreign_words(foreign);
    if (marked)
        return mld_fail(error, MLD_ERROR_OUTPUT, "'%s' holds files that are not of the report: %s; move them elsewhere",
                        shown, names);
    return mld_fail(error, MLD_ERROR_OUTPUT,
                    "'%s' is not a report folder of mldstat and holds %s; name a new or empty folder", shown, names);
}

/* An owner may have made an old report read-only. Where this fails, so will the removal. */
static bool make_writable(int fd, const char *folder)
{
    return fchmodat(fd, folder, S_IRWXU, 0) == 0;
}

void leaf_remove(int parent, const char *name)
{
    int fd = durable_open_folder(parent, name);
    if (fd < 0)
        return;
    g_auto(GStrv) lines = read_marker(fd);
    (void)make_writable(fd, ".");
    for (size_t i = 1; lines != NULL && lines[0] != NULL && lines[i] != NULL; i++) {
        g_autofree char *folder = is_inside(lines[i]) ? folder_part(lines[i]) : NULL;
        if (folder != NULL)
            (void)make_writable(fd, folder);
        if (is_inside(lines[i]))
            unlinkat(fd, lines[i], 0);
    }
    for (size_t i = 1; lines != NULL && lines[0] != NULL && lines[i] != NULL; i++) {
        g_autofree char *folder = is_inside(lines[i]) ? folder_part(lines[i]) : NULL;
        if (folder != NULL)
            unlinkat(fd, folder, AT_REMOVEDIR);
    }
    /* The marker goes last: with it a removal cut short can be finished later. */
    g_autoptr(GPtrArray) rest = folder_names(fd);
    if (rest != NULL && rest->len == 1 && strcmp(g_ptr_array_index(rest, 0), LEAF_MARKER) == 0)
        unlinkat(fd, LEAF_MARKER, 0);
    durable_forget(fd);
    unlinkat(parent, name, AT_REMOVEDIR);
}

static char *marker_text(const Folder *folder)
{
    GString *text = g_string_new(MARKER_KIND "\n");
    for (size_t i = 0; i < folder_count(folder); i++)
        g_string_append_printf(text, "%s\n", folder_path(folder, i));
    return g_string_free(text, FALSE);
}

static bool write_one(int fd, const char *name, GBytes *bytes)
{
    gsize length;
    const void *data = g_bytes_get_data(bytes, &length);
    return durable_create(fd, name, data, length);
}

/* Files of one level: the root (below = NULL) or one subfolder. */
static bool write_inner(int fd, const Folder *folder, const char *path)
{
    g_autofree char *below = folder_part(path);
    if (mkdirat(fd, below, 0700) != 0 && errno != EEXIST)
        return false;
    int inner = durable_open_folder(fd, below);
    bool written =
        inner >= 0 && write_one(inner, strchr(path, '/') + 1, folder_find(folder, path)) && durable_sync(inner);
    durable_forget(inner);
    return written;
}

bool leaf_write(int fd, const Folder *folder, const char *path, GError **error)
{
    g_autofree char *marker = marker_text(folder);
    if (!durable_create(fd, LEAF_MARKER, marker, strlen(marker)) || !durable_sync(fd))
        return write_error(error, "write the report into", path, errno);
    for (size_t i = 0; i < folder_count(folder); i++) {
        const char *name = folder_path(folder, i);
        bool written =
            strchr(name, '/') == NULL ? write_one(fd, name, folder_bytes(folder, i)) : write_inner(fd, folder, name);
        if (!written)
            return write_error(error, "write the report into", path, errno);
    }
    return durable_sync(fd) ? true : write_error(error, "write the report into", path, errno);
}
