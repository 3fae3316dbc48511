#include "design/file_name.h"

#include "base/text.h"

#include <string.h>

#define NAME_SHOWN 256

/* The last `parts` parts of a path; the whole path where it has no more. */
static const char *tail(const char *path, size_t parts)
{
    const char *at = path + strlen(path);
    while (at > path && at[-1] == '/')
        at--;
    while (at > path && (at[-1] != '/' || --parts > 0))
        at--;
    return at;
}

/* Names the files whose last `parts` parts nobody else has; returns whether any is left. A whole path is its own. */
static bool name_by(Study *study, size_t parts)
{
    g_autoptr(GHashTable) count = g_hash_table_new(g_str_hash, g_str_equal);
    bool left = false;
    for (size_t i = 0; i < study->n_files; i++) {
        gpointer key = (gpointer)tail(study->files[i].path, parts);
        g_hash_table_insert(count, key, GSIZE_TO_POINTER(GPOINTER_TO_SIZE(g_hash_table_lookup(count, key)) + 1));
    }
    for (size_t i = 0; i < study->n_files; i++) {
        StudyFile *file = &study->files[i];
        const char *name = tail(file->path, parts);
        bool unique = GPOINTER_TO_SIZE(g_hash_table_lookup(count, name)) == 1 || name == file->path;
        if (file->name == NULL && unique)
            file->name = text_shown(name, NAME_SHOWN);
        left = left || file->name == NULL;
    }
    return left;
}

void study_name_files(Study *study)
{
    for (size_t parts = 1; name_by(study, parts); parts++)
        continue;
}
