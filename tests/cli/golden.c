/* The numbers of the sample studies, as they were looked at and accepted. `make bless` accepts new ones. */
#include "support/near.h"
#include "support/spawn.h"
#include "support/temp.h"

#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <jansson.h>

typedef struct {
    const char *study;
    const char *golden; /* folder */
} Sample;

static const Sample samples[] = {
    {"data/sample/fibromyalgia.yaml", "tests/golden/fibromyalgia"},
    {"data/sample/course/course.yaml", "tests/golden/course"},
};

static char *publish(const Temp *temp, const Sample *sample)
{
    g_autofree char *leaf = temp_path(temp, "report");
    const char *const argv[] = {g_getenv("MLDSTAT"), "run", sample->study, "-o", leaf, NULL};
    g_autoptr(Spawned) run = spawn(argv, NULL, NULL);
    cr_assert_eq(run->exit_code, 0, "%s", run->err);
    return g_steal_pointer(&leaf);
}

/* Writes the file to the golden folder when blessing; true then. */
static bool bless(const char *leaf, const char *golden, const char *name)
{
    if (g_getenv("MLDSTAT_BLESS") == NULL)
        return false;
    g_autofree char *from = g_build_filename(leaf, name, NULL);
    g_autofree char *to = g_build_filename(golden, name, NULL);
    g_autofree char *text = file_text(from);
    g_mkdir_with_parents(golden, 0755);
    cr_assert(g_file_set_contents(to, text, -1, NULL));
    return true;
}

static json_t *load(const char *folder, const char *name)
{
    g_autofree char *path = g_build_filename(folder, name, NULL);
    json_error_t problem;
    json_t *value = json_load_file(path, 0, &problem);
    cr_assert_not_null(value, "%s: %s", path, problem.text);
    return value;
}

static void compare(const char *at, const json_t *got, const json_t *want);

static void compare_objects(const char *at, const json_t *got, const json_t *want)
{
    const char *key = NULL;
    json_t *value = NULL;
    cr_expect_eq(json_object_size(got), json_object_size(want), "%s: other number of keys", at);
    json_object_foreach((json_t *)want, key, value)
    {
        g_autofree char *below = g_strdup_printf("%s.%s", at, key);
        compare(below, json_object_get(got, key), value);
    }
}

/* Machines differ in the last digits of exp() and log(); everything else is exact. */
static void compare(const char *at, const json_t *got, const json_t *want)
{
    cr_assert_not_null(got, "%s: missing", at);
    if (json_is_number(want)) {
        cr_expect(json_is_number(got) && near(json_number_value(got), json_number_value(want), 1e-11),
                  "%s: %.17g instead of %.17g", at, json_number_value(got), json_number_value(want));
    } else if (json_is_object(want)) {
        compare_objects(at, got, want);
    } else if (json_is_array(want)) {
        cr_assert_eq(json_array_size(got), json_array_size(want), "%s: other length", at);
        for (size_t i = 0; i < json_array_size(want); i++)
            compare(at, json_array_get(got, i), json_array_get(want, i));
    } else {
        cr_expect(json_equal(got, want), "%s: another value", at);
    }
}

static void compare_results(const Sample *sample)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *leaf = publish(temp, sample);
    if (bless(leaf, sample->golden, "results.json"))
        return;
    json_t *got = load(leaf, "results.json"), *want = load(sample->golden, "results.json");
    compare(sample->study, got, want);
    json_decref(got);
    json_decref(want);
}

static void compare_fates(const Sample *sample)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *leaf = publish(temp, sample);
    if (bless(leaf, sample->golden, "records.csv"))
        return;
    g_autofree char *got_path = g_build_filename(leaf, "records.csv", NULL);
    g_autofree char *want_path = g_build_filename(sample->golden, "records.csv", NULL);
    g_autofree char *got = file_text(got_path), *want = file_text(want_path);
    cr_assert_str_eq(got, want);
}

Test(cli_golden, results_of_the_samples)
{
    for (size_t i = 0; i < G_N_ELEMENTS(samples); i++)
        compare_results(&samples[i]);
}

Test(cli_golden, fate_of_every_record_of_the_samples)
{
    for (size_t i = 0; i < G_N_ELEMENTS(samples); i++)
        compare_fates(&samples[i]);
}
