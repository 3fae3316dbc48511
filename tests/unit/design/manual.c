#include "base/digest.h"
#include "design/study_file.h"
#include "support/temp.h"

#include <criterion/criterion.h>
#include <string.h>

#define PAGE "data/man/mldstat-study.5"

/* The verbatim block that `number` others come before, with the escapes of man(7) undone. (transfer full) */
static char *example_of(const char *page, size_t number)
{
    g_auto(GStrv) blocks = g_strsplit(page, ".nf\n", -1);
    cr_assert_lt(number + 1, g_strv_length(blocks));
    char *end = strstr(blocks[number + 1], ".fi\n");
    cr_assert_not_null(end);
    *end = '\0';
    g_auto(GStrv) parts = g_strsplit(blocks[number + 1], "\\-", -1);
    return g_strjoinv("-", parts);
}

/* The study of an example, its files looked for in an empty folder but for those of its pattern. (transfer full) */
static Study *study_of(size_t number)
{
    g_autofree char *page = NULL;
    g_autoptr(GError) error = NULL;
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *path = temp_path(temp, "example.yaml");
    cr_assert(g_file_get_contents(PAGE, &page, NULL, &error), "%s", error->message);
    g_autofree char *example = example_of(page, number);
    digest_prepare();
    temp_write(temp, "north-1.csv", "");
    temp_write(temp, "north-2.csv", "");
    Study *study = study_parse(path, example, strlen(example), &error);
    cr_assert_not_null(study, "%s", error == NULL ? "" : error->message);
    return study;
}

/* Run in the folder of the sources, as `make check` does. */
Test(design_manual, the_first_example_is_a_valid_study)
{
    g_autoptr(Study) study = study_of(0);
    cr_assert_eq(study->n_measures, 3);
    cr_assert_str_eq(study->measures[2].column[0], "slept_well");
    cr_assert_eq(study->date_format, DATE_FORMAT_DMY_DOT);
}

Test(design_manual, the_second_example_is_a_valid_study)
{
    g_autoptr(Study) study = study_of(1);
    cr_assert_eq(study->n_files, 6);
    cr_assert_eq(study->n_times, 5);
    cr_assert_eq(study->files[1].dialect.decimal, DECIMAL_COMMA);
    cr_assert_str_eq(study->measures[0].columns[1], "pain_post");
    cr_assert_str_eq(study->measures[2].column[1], "fiq");
}
