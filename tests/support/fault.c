#include "support/fault.h"

#include <criterion/criterion.h>

char *fault_file(const char *name)
{
    const char *folder = g_getenv("MLDSTAT_FAULT");
    g_autofree char *self = g_file_read_link("/proc/self/exe", NULL);
    cr_assert_not_null(self);
    g_autofree char *here = g_path_get_dirname(self);
    char *path = folder != NULL ? g_build_filename(folder, name, NULL) : g_build_filename(here, "fault", name, NULL);
    cr_assert(g_file_test(path, G_FILE_TEST_IS_REGULAR), "%s is not built", path);
    return path;
}

char **fault_environment(const char *path, const char *log, const char *const settings[])
{
    GPtrArray *env = g_ptr_array_new();
    g_autofree char *shim = fault_file("shim.so");
    const char *options = g_getenv("ASAN_OPTIONS");
    g_ptr_array_add(env, g_strconcat("LD_PRELOAD=", shim, NULL));
    g_ptr_array_add(env, g_strconcat("MLDSTAT_FAULT_PATH=", path, NULL));
    g_ptr_array_add(env, g_strconcat("MLDSTAT_FAULT_LOG=", log, NULL));
    /* The shim comes before the sanitizer's runtime, which would refuse to start. */
    g_ptr_array_add(env,
                    g_strconcat("ASAN_OPTIONS=", options == NULL ? "" : options, ":verify_asan_link_order=0", NULL));
    for (size_t i = 0; settings[i] != NULL; i++)
        g_ptr_array_add(env, g_strdup(settings[i]));
    g_ptr_array_add(env, NULL);
    return (char **)g_ptr_array_free(env, FALSE);
}
