#include "writeup/folder.h"

#include <stdbool.h>
#include <string.h>

typedef struct {
    char *path;
    GBytes *bytes;
} FolderFile;

struct Folder {
    GPtrArray *files; /* of FolderFile */
};

static void folder_file_free(gpointer data)
{
    FolderFile *file = data;
    g_free(file->path);
    g_bytes_unref(file->bytes);
    g_free(file);
}

Folder *folder_new(void)
{
    Folder *folder = g_new0(Folder, 1);
    folder->files = g_ptr_array_new_with_free_func(folder_file_free);
    return folder;
}

void folder_free(Folder *folder)
{
    if (folder == NULL)
        return;
    g_ptr_array_unref(folder->files);
    g_free(folder);
}

static bool is_plain_name(const char *name, size_t length)
{
    return length > 0 && name[0] != '.' && memchr(name, '/', length) == NULL;
}

/* "name" or "folder/name", no part empty or starting with a dot. */
static bool is_folder_path(const char *path)
{
    const char *slash = strchr(path, '/');
    if (slash == NULL)
        return is_plain_name(path, strlen(path));
    return is_plain_name(path, (size_t)(slash - path)) && is_plain_name(slash + 1, strlen(slash + 1));
}

void folder_add(Folder *folder, const char *path, GBytes *bytes)
{
    g_assert(is_folder_path(path));
    g_assert(folder_find(folder, path) == NULL);
    FolderFile *file = g_new0(FolderFile, 1);
    file->path = g_strdup(path);
    file->bytes = bytes;
    g_ptr_array_add(folder->files, file);
}

void folder_add_text(Folder *folder, const char *path, GString *text)
{
    folder_add(folder, path, g_string_free_to_bytes(text));
}

size_t folder_count(const Folder *folder)
{
    return folder->files->len;
}

static const FolderFile *file_at(const Folder *folder, size_t index)
{
    g_assert(index < folder->files->len);
    return g_ptr_array_index(folder->files, index);
}

const char *folder_path(const Folder *folder, size_t index)
{
    return file_at(folder, index)->path;
}

GBytes *folder_bytes(const Folder *folder, size_t index)
{
    return file_at(folder, index)->bytes;
}

GBytes *folder_find(const Folder *folder, const char *path)
{
    for (size_t i = 0; i < folder_count(folder); i++)
        if (strcmp(folder_path(folder, i), path) == 0)
            return folder_bytes(folder, i);
    return NULL;
}
