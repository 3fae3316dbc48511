#include "design/instrument_library.h"

#include "support/temp.h"

#include <criterion/criterion.h>
#include <string.h>

/* A definition as short as may be. */
static char *definition(const char *name, const char *title)
{
    return g_strdup_printf("instrument: %s\n"
                           "title: %s\n"
                           "about: knees\n"
                           "licence: {class: free, notice: May be used by all}\n"
                           "citation: Anybody 2020\n"
                           "sources: [Anybody 2020]\n"
                           "items:\n"
                           "  - {item: 1-3, range: [0, 4]}\n"
                           "scores:\n"
                           "  total: {sum: 1-3, range: [0, 12], better: lower}\n",
                           name, title);
}

static void write_definition(const Temp *temp, const char *file, const char *name, const char *title)
{
    g_autofree char *text = definition(name, title);
    temp_write(temp, file, text);
}

Test(design_instrument_library, ships_every_definition_in_the_data_folder_and_no_other)
{
    const char *const *names = instrument_shipped_names();
    g_autoptr(GDir) folder = g_dir_open("data/instruments", 0, NULL);
    guint n_files = 0, n_names = g_strv_length((char **)names);
    for (const char *file = folder == NULL ? NULL : g_dir_read_name(folder); file != NULL;
         file = g_dir_read_name(folder))
        n_files++;
    cr_assert_eq(n_names, n_files, "%u of %u", n_names, n_files);
    for (guint i = 0; i < n_names; i++) {
        g_autofree char *path = g_strdup_printf("data/instruments/%s.yaml", names[i]);
        g_autofree char *expected = file_text(path);
        size_t length = 0;
        const char *text = instrument_shipped_text(names[i], &length);
        cr_assert_eq(length, strlen(expected), "%s", path);
        cr_assert_str_eq(text, expected, "%s", path);
        cr_assert(i == 0 || strcmp(names[i - 1], names[i]) < 0, "%s", names[i]);
    }
}

Test(design_instrument_library, names_are_sorted_and_there_once)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *folder = temp_path(temp, "own"), *absent = temp_path(temp, "absent");
    const char *const folders[] = {folder, absent, folder, NULL};
    static const char *const others[] = {"own/README.md", "own/Big.yaml", "own/.yaml", "own/a b.yaml", "own/-x.yml"};
    write_definition(temp, "own/0-knee.yaml", "0-knee", "Knee");
    write_definition(temp, "own/0.yml", "0", "Nothing");
    write_definition(temp, "own/zzz.yml", "zzz", "Sleepy");
    for (size_t i = 0; i < G_N_ELEMENTS(others); i++)
        temp_write(temp, others[i], "x");
    g_auto(GStrv) names = instrument_names(folders);
    const char *const *shipped = instrument_shipped_names();
    guint n = g_strv_length(names), n_shipped = g_strv_length((char **)shipped);
    cr_assert_eq(n, n_shipped + 3);
    cr_assert_str_eq(names[0], "0");
    cr_assert_str_eq(names[1], "0-knee");
    cr_assert_str_eq(names[n - 1], "zzz");
    for (guint i = 0; i < n_shipped; i++)
        cr_assert_str_eq(names[2 + i], shipped[i]);
}
