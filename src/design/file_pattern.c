#include "design/file_pattern.h"

#include "base/error.h"
#include "base/text.h"

#include <errno.h>
#include <glob.h>
#include <string.h>

#define SPECIAL "*?["

bool file_pattern_is(const char *path)
{
    return strpbrk(path, SPECIAL) != NULL;
}

/* A folder's name as a pattern that matches nothing else. (transfer full) */
static char *escaped(const char *folder)
{
    GString *out = g_string_new(NULL);
    for (const char *at = folder; *at != '\0'; at++) {
        if (strchr(SPECIAL "\\", *at) != NULL)
            g_string_append_c(out, '\\');
        g_string_append_c(out, *at);
    }
    return g_string_free(out, FALSE);
}

/* A folder that is not there holds no files; one that cannot be read may hold some. */
static int stops(const char *folder, int failure)
{
    (void)folder;
    return failure != ENOENT && failure != ENOTDIR;
}

static gint by_bytes(gconstpointer a, gconstpointer b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* GLOB_MARK ends folders in a slash. (transfer full) */
static char **files_of(const glob_t *found)
{
    g_autoptr(GPtrArray) files = g_ptr_array_new();
    for (size_t i = 0; i < found->gl_pathc; i++)
        if (!g_str_has_suffix(found->gl_pathv[i], "/"))
            g_ptr_array_add(files, g_strdup(found->gl_pathv[i]));
    g_ptr_array_sort(files, by_bytes);
    g_ptr_array_add(files, NULL);
    return (char **)g_ptr_array_steal(files, NULL);
}

char **file_pattern_expand(const char *folder, const char *pattern, GError **error)
{
    g_autofree char *literal = escaped(folder);
    bool here = g_path_is_absolute(pattern) || strcmp(folder, ".") == 0;
    g_autofree char *whole = here ? g_strdup(pattern) : g_build_filename(literal, pattern, NULL);
    g_autofree char *shown = text_shown(pattern, 64);
    glob_t found = {0};
    int failure = glob(whole, GLOB_NOSORT | GLOB_MARK, stops, &found);
    g_auto(GStrv) files = failure == 0 ? files_of(&found) : NULL;
    globfree(&found);
    if (failure != 0 && failure != GLOB_NOMATCH)
        mld_fail(error, MLD_ERROR_DATA, "data.files: '%s': a folder on the way cannot be read", shown);
    else if (files == NULL || files[0] == NULL)
        mld_fail(error, MLD_ERROR_DATA, "data.files: no file matches '%s'", shown);
    else
        return g_steal_pointer(&files);
    return NULL;
}
