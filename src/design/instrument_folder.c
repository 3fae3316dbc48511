#include "design/instrument_folder.h"

#include "base/error.h"
#include "base/text.h"
#include "design/study_value.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

static const char *const endings[] = {".yaml", ".yml"};

static bool is_name(const char *text)
{
    size_t length = strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789-");
    return length > 0 && length <= VALUE_NAME_MOST && text[length] == '\0' && *text != '-';
}

static bool refuse_folder(const char *folder, GError **error)
{
    const char *reason = g_strerror(errno);
    g_autofree char *shown = text_shown(folder, 256);
    return mld_fail(error, MLD_ERROR_STUDY, "%s: cannot be opened: %s", shown, reason);
}

static bool find_in(const char *folder, const char *name, char **ret_path, GError **error)
{
    struct stat about;
    if (stat(folder, &about) != 0)
        return refuse_folder(folder, error);
    for (size_t i = 0; i < G_N_ELEMENTS(endings); i++) {
        g_autofree char *file = g_strconcat(name, endings[i], NULL);
        g_autofree char *path = g_build_filename(folder, file, NULL);
        if (stat(path, &about) != 0 && errno == ENOENT)
            continue;
        if (stat(path, &about) != 0)
            return refuse_folder(folder, error);
        g_autofree char *shown = text_shown(path, 256);
        if (!S_ISREG(about.st_mode))
            return mld_fail(error, MLD_ERROR_STUDY, "%s: is not a file", shown);
        if (*ret_path != NULL)
            return mld_fail(error, MLD_ERROR_STUDY, "%s: defines '%s' as %s%s beside it does; keep one", shown, name,
                            name, endings[0]);
        *ret_path = g_steal_pointer(&path);
    }
    return true;
}

bool instrument_folder_find(const char *name, const char *const *folders, char **ret_path, GError **error)
{
    g_autofree char *path = NULL;
    *ret_path = NULL;
    for (size_t i = 0; is_name(name) && folders != NULL && folders[i] != NULL && path == NULL; i++)
        if (!find_in(folders[i], name, &path, error))
            return false;
    *ret_path = g_steal_pointer(&path);
    return true;
}

static void add_names(const char *folder, GPtrArray *names)
{
    g_autoptr(GDir) files = g_dir_open(folder, 0, NULL);
    for (const char *file = files == NULL ? NULL : g_dir_read_name(files); file != NULL; file = g_dir_read_name(files))
        for (size_t i = 0; i < G_N_ELEMENTS(endings); i++) {
            if (!g_str_has_suffix(file, endings[i]))
                continue;
            g_autofree char *name = g_strndup(file, strlen(file) - strlen(endings[i]));
            if (is_name(name))
                g_ptr_array_add(names, g_steal_pointer(&name));
        }
}

GPtrArray *instrument_folder_names(const char *const *folders)
{
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
    for (size_t i = 0; folders != NULL && folders[i] != NULL; i++)
        add_names(folders[i], names);
    return names;
}
