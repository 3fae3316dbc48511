#include "writeup/swap.h"

#include "writeup/durable_file.h"
#include "writeup/leaf.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define RANDOM_LETTERS 6
#define NAMES_TRIED    100

static char *fresh_prefix(const char *leaf)
{
    return g_strdup_printf(".%s.new-", leaf);
}

char *swap_new_folder(int parent, const char *leaf)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789";
    g_autofree char *prefix = fresh_prefix(leaf);
    for (int tried = 0; tried < NAMES_TRIED; tried++) {
        char random[RANDOM_LETTERS + 1] = "";
        for (size_t i = 0; i < RANDOM_LETTERS; i++)
            random[i] = letters[g_random_int_range(0, (gint32)sizeof letters - 1)];
        g_autofree char *name = g_strconcat(prefix, random, NULL);
        if (mkdirat(parent, name, 0700) == 0)
            return g_steal_pointer(&name);
        if (errno != EEXIST)
            return NULL;
    }
    return NULL;
}

bool swap_in(int parent, const char *fresh, const char *leaf, bool *ret_exchanged)
{
    *ret_exchanged = true;
    if (renameat2(parent, fresh, parent, leaf, RENAME_EXCHANGE) == 0)
        return true;
    if (errno != ENOENT)
        return false;
    *ret_exchanged = false;
    return renameat2(parent, fresh, parent, leaf, RENAME_NOREPLACE) == 0;
}

bool swap_back(int parent, const char *fresh, const char *leaf, bool exchanged)
{
    return renameat2(parent, leaf, parent, fresh, exchanged ? RENAME_EXCHANGE : RENAME_NOREPLACE) == 0;
}

static void remove_empty(int parent, const char *name)
{
    int saved = errno;
    if (name != NULL)
        unlinkat(parent, name, AT_REMOVEDIR);
    errno = saved;
}

bool swap_try(int parent, const char *leaf)
{
    g_autofree char *one = swap_new_folder(parent, leaf);
    g_autofree char *two = one == NULL ? NULL : swap_new_folder(parent, leaf);
    bool swapped = two != NULL && renameat2(parent, one, parent, two, RENAME_EXCHANGE) == 0;
    remove_empty(parent, one);
    remove_empty(parent, two);
    return swapped;
}

void swap_clean(int parent, const char *leaf)
{
    g_autofree char *prefix = fresh_prefix(leaf);
    int copy = openat(parent, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *stream = copy < 0 ? NULL : fdopendir(copy);
    if (stream == NULL) {
        durable_forget(copy);
        return;
    }
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    const struct dirent *entry;
    while ((entry = readdir(stream)) != NULL)
        if (g_str_has_prefix(entry->d_name, prefix) && strlen(entry->d_name) == strlen(prefix) + RANDOM_LETTERS)
            g_ptr_array_add(names, g_strdup(entry->d_name));
    closedir(stream);
    for (guint i = 0; i < names->len; i++)
        leaf_remove(parent, g_ptr_array_index(names, i));
}
