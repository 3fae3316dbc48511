#include "writeup/folder.h"

#include <criterion/criterion.h>
#include <string.h>

Test(writeup_folder, keeps_files_in_the_order_of_addition)
{
    g_autoptr(Folder) folder = folder_new();
    folder_add_text(folder, "results.json", g_string_new("{}\n"));
    folder_add(folder, "charts/pain.svg", g_bytes_new_static("<svg/>", 6));
    cr_assert_eq(folder_count(folder), 2);
    cr_assert_str_eq(folder_path(folder, 0), "results.json");
    cr_assert_str_eq(folder_path(folder, 1), "charts/pain.svg");
    cr_assert_eq(g_bytes_get_size(folder_bytes(folder, 0)), 3);
    cr_assert_eq(folder_find(folder, "charts/pain.svg"), folder_bytes(folder, 1));
    cr_assert_null(folder_find(folder, "index.html"));
}
