/* Every seed through its target, without a fuzzer. */
#include "fuzz/targets.h"

#include <criterion/criterion.h>
#include <glib.h>

#define FOLDER "tests/fuzz/seeds"

static void replay(const char *name, void (*target)(const uint8_t *data, size_t size))
{
    g_autofree char *folder = g_build_filename(FOLDER, name, NULL);
    g_autoptr(GDir) seeds = g_dir_open(folder, 0, NULL);
    cr_assert_not_null(seeds, "no folder %s", folder);
    guint n = 0;
    for (const char *seed = g_dir_read_name(seeds); seed != NULL; seed = g_dir_read_name(seeds), n++) {
        g_autofree char *path = g_build_filename(folder, seed, NULL);
        g_autofree char *bytes = NULL;
        gsize length = 0;
        cr_assert(g_file_get_contents(path, &bytes, &length, NULL), "cannot read %s", path);
        target((const uint8_t *)bytes, length);
    }
    cr_assert_geq(n, 8, "only %u seeds in %s", n, folder);
}

Test(fuzz_seeds, csv)
{
    replay("csv", fuzz_csv);
}

Test(fuzz_seeds, number)
{
    replay("number", fuzz_number);
}

Test(fuzz_seeds, date)
{
    replay("date", fuzz_date);
}

Test(fuzz_seeds, study)
{
    replay("study", fuzz_study);
}

Test(fuzz_seeds, instrument)
{
    replay("instrument", fuzz_instrument);
}
