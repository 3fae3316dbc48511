#include "design/instrument_library.h"

#include "base/digest.h"
#include "base/error.h"
#include "design/yaml.h"
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

/* The last part of the message: what is said behind the temporary folder. */
static void expect_refused(const Temp *temp, const char *name, const char *const *folders, const char *expected)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Instrument) instrument = instrument_load(name, folders, &error);
    cr_assert_null(instrument, "%s was found", name);
    cr_assert_eq(error->code, MLD_ERROR_STUDY);
    bool is_placed = g_str_has_prefix(error->message, temp->path);
    cr_assert_str_eq(error->message + (is_placed ? strlen(temp->path) : 0), expected);
}

Test(design_instrument_library, ships_every_definition_in_the_data_folder_and_no_other)
{
    const char *const *names = instrument_shipped_names();
    g_autoptr(GDir) folder = g_dir_open("data/instruments", 0, NULL);
    guint n_files = 0, n_names = g_strv_length((char **)names);
    for (const char *file = folder == NULL ? NULL : g_dir_read_name(folder); file != NULL;
         file = g_dir_read_name(folder)) {
        bool is_definition = g_str_has_suffix(file, ".yaml");
        cr_assert(is_definition || strcmp(file, "README.md") == 0, "%s is not built into the program", file);
        n_files += is_definition;
    }
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

Test(design_instrument_library, every_shipped_definition_is_right)
{
    digest_prepare();
    for (const char *const *name = instrument_shipped_names(); *name != NULL; name++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(Instrument) instrument = instrument_load(*name, NULL, &error);
        cr_assert_not_null(instrument, "%s", error == NULL ? *name : error->message);
        cr_assert_str_eq(instrument->name, *name);
        cr_assert_not(instrument->is_own);
        size_t length = 0;
        const char *text = instrument_shipped_text(*name, &length);
        g_autofree char *digest = digest_of(text, length);
        cr_assert_str_eq(instrument->digest, digest);
    }
}

Test(design_instrument_library, own_definitions_win_in_the_order_of_their_folders)
{
    digest_prepare();
    g_autoptr(Temp) temp = temp_new();
    const char *shipped = instrument_shipped_names()[0] == NULL ? "fiqr" : instrument_shipped_names()[0];
    g_autofree char *first = temp_path(temp, "first"), *second = temp_path(temp, "second");
    g_autofree char *yaml = g_strdup_printf("second/%s.yaml", shipped);
    const char *const folders[] = {first, second, NULL};
    write_definition(temp, "first/knee-3.yml", "knee-3", "Of the first");
    write_definition(temp, "second/knee-3.yaml", "knee-3", "Of the second");
    write_definition(temp, yaml, shipped, "An own one");
    const char *const asked[][2] = {{"knee-3", "Of the first"}, {shipped, "An own one"}};
    for (size_t i = 0; i < G_N_ELEMENTS(asked); i++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(Instrument) instrument = instrument_load(asked[i][0], folders, &error);
        cr_assert_not_null(instrument, "%s", error == NULL ? "" : error->message);
        cr_assert_str_eq(instrument->title, asked[i][1]);
        cr_assert(instrument->is_own);
        g_autofree char *text = definition(asked[i][0], asked[i][1]);
        g_autofree char *digest = digest_of(text, strlen(text));
        cr_assert_str_eq(instrument->digest, digest);
        cr_assert(instrument_exists(asked[i][0], folders));
    }
    cr_assert_not(instrument_exists("knee-3", NULL));
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

Test(design_instrument_library, unknown_names_are_refused_with_the_nearest)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *folder = temp_path(temp, "own");
    const char *const folders[] = {folder, NULL};
    write_definition(temp, "own/knee-3.yaml", "knee-3", "Knee");
    expect_refused(temp, "knee3", folders, "no questionnaire 'knee3'; did you mean 'knee-3'?");
    expect_refused(temp, "qqqqqqqqqqqqqqqqqq", folders,
                   "no questionnaire 'qqqqqqqqqqqqqqqqqq'; 'mldstat instruments' lists them");
    expect_refused(temp, "../own/knee-3", folders,
                   "no questionnaire '../own/knee-3'; 'mldstat instruments' lists them");
    expect_refused(temp, "", NULL, "no questionnaire ''; 'mldstat instruments' lists them");
    cr_assert_not(instrument_exists("knee3", folders));
    cr_assert_not(instrument_exists("../own/knee-3", folders));
}

Test(design_instrument_library, folders_and_files_that_cannot_be_read_are_refused)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *absent = temp_path(temp, "absent"), *file = temp_path(temp, "file"), *own = temp_path(temp, "own");
    const char *const no_folder[] = {absent, NULL}, *const no_directory[] = {file, NULL},
                      *const folders[] = {own, NULL};
    g_autofree char *large = g_strnfill(YAML_BYTES_MAX + 1, ' ');
    temp_write(temp, "file", "x");
    temp_write(temp, "own/knee-3.yaml/x", "a folder");
    temp_write(temp, "own/large.yaml", large);
    write_definition(temp, "own/both.yaml", "both", "One");
    write_definition(temp, "own/both.yml", "both", "The other");
    expect_refused(temp, "knee-3", no_folder, "/absent: cannot be opened: No such file or directory");
    expect_refused(temp, "knee-3", no_directory, "/file: cannot be opened: Not a directory");
    expect_refused(temp, "knee-3", folders, "/own/knee-3.yaml: is not a file");
    expect_refused(temp, "both", folders, "/own/both.yml: defines 'both' as both.yaml beside it does; keep one");
    cr_assert(instrument_exists("knee-3", no_folder), "loading says what is wrong");
    g_autoptr(GError) error = NULL;
    cr_assert_null(instrument_load("large", folders, &error));
    cr_assert_not_null(strstr(error->message, "/own/large.yaml:1:1: larger than 1048576 bytes: too large\n"), "%s",
                       error->message);
}

Test(design_instrument_library, a_definition_has_the_name_of_its_file)
{
    digest_prepare();
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *own = temp_path(temp, "own");
    const char *const folders[] = {own, NULL};
    write_definition(temp, "own/knee-3.yaml", "knee-4", "Knee");
    expect_refused(temp, "knee-3", folders,
                   "/own/knee-3.yaml:1:13: instrument: 'knee-4' must be the file's name: call the file knee-4.yaml\n"
                   "instrument: knee-4\n"
                   "            ^");
}
