#include "support/temp.h"

#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <string.h>

Temp *temp_new(void)
{
    Temp *temp = g_new0(Temp, 1);
    temp->path = g_dir_make_tmp("mldstat-test-XXXXXX", NULL);
    cr_assert_not_null(temp->path, "no temporary folder");
    return temp;
}

static int compare_names(gconstpointer a, gconstpointer b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static GPtrArray *sorted_names(const char *path)
{
    GDir *folder = g_dir_open(path, 0, NULL);
    cr_assert_not_null(folder, "cannot open %s", path);
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
    const char *name;
    while ((name = g_dir_read_name(folder)) != NULL)
        g_ptr_array_add(names, g_strdup(name));
    g_dir_close(folder);
    g_ptr_array_sort(names, compare_names);
    return names;
}

static bool is_folder(const char *path)
{
    return g_file_test(path, G_FILE_TEST_IS_DIR) && !g_file_test(path, G_FILE_TEST_IS_SYMLINK);
}

void remove_tree(const char *path)
{
    if (is_folder(path)) {
        g_autoptr(GPtrArray) names = sorted_names(path);
        for (guint i = 0; i < names->len; i++) {
            g_autofree char *inner = g_build_filename(path, g_ptr_array_index(names, i), NULL);
            remove_tree(inner);
        }
    }
    cr_assert_eq(g_remove(path), 0, "cannot remove %s", path);
}

void temp_free(Temp *temp)
{
    if (temp == NULL)
        return;
    remove_tree(temp->path);
    g_free(temp->path);
    g_free(temp);
}

char *temp_path(const Temp *temp, const char *name)
{
    return g_build_filename(temp->path, name, NULL);
}

void temp_write(const Temp *temp, const char *name, const char *text)
{
    g_autofree char *path = temp_path(temp, name);
    g_autofree char *parent = g_path_get_dirname(path);
    cr_assert_eq(g_mkdir_with_parents(parent, 0700), 0);
    cr_assert(g_file_set_contents(path, text, -1, NULL), "cannot write %s", path);
}

char *file_text(const char *path)
{
    char *text = NULL;
    cr_assert(g_file_get_contents(path, &text, NULL, NULL), "cannot read %s", path);
    return text;
}

bool file_exists(const char *path)
{
    return g_file_test(path, G_FILE_TEST_EXISTS) || g_file_test(path, G_FILE_TEST_IS_SYMLINK);
}

static void picture_into(GString *out, const char *path, const char *shown)
{
    if (is_folder(path)) {
        g_string_append_printf(out, "folder %s\n", shown);
        g_autoptr(GPtrArray) names = sorted_names(path);
        for (guint i = 0; i < names->len; i++) {
            const char *name = g_ptr_array_index(names, i);
            g_autofree char *inner = g_build_filename(path, name, NULL);
            g_autofree char *inner_shown = g_build_filename(shown, name, NULL);
            picture_into(out, inner, inner_shown);
        }
        return;
    }
    g_autofree char *bytes = NULL;
    gsize length = 0;
    cr_assert(g_file_get_contents(path, &bytes, &length, NULL), "cannot read %s", path);
    g_autofree char *hash = g_compute_checksum_for_data(G_CHECKSUM_SHA256, (const guchar *)bytes, length);
    g_string_append_printf(out, "file %s %" G_GSIZE_FORMAT " %s\n", shown, length, hash);
}

char *folder_picture(const char *path)
{
    if (!file_exists(path))
        return g_strdup("absent");
    GString *out = g_string_new(NULL);
    picture_into(out, path, ".");
    return g_string_free(out, FALSE);
}

char *folder_listing(const char *path)
{
    g_autoptr(GPtrArray) names = sorted_names(path);
    g_ptr_array_add(names, NULL);
    return g_strjoinv(" ", (char **)names->pdata);
}

guint64 picture_bytes(const char *picture)
{
    guint64 sum = 0;
    g_auto(GStrv) lines = g_strsplit(picture, "\n", -1);
    for (size_t i = 0; lines[i] != NULL; i++) {
        g_auto(GStrv) words = g_strsplit(lines[i], " ", -1);
        if (g_strcmp0(words[0], "file") == 0)
            sum += g_ascii_strtoull(words[2], NULL, 10);
    }
    return sum;
}
