#include "base/digest.h"
#include "design/study_file.h"

#include <criterion/criterion.h>
#include <string.h>

#define PAGE "data/man/mldstat-study.5"

/* The verbatim block of the page, with the escapes of man(7) undone. (transfer full) */
static char *example_of(const char *page)
{
    const char *start = strstr(page, ".nf\n"), *end = strstr(page, ".fi\n");
    cr_assert(start != NULL && end != NULL && start < end);
    g_autofree char *block = g_strndup(start + strlen(".nf\n"), (gsize)(end - start) - strlen(".nf\n"));
    g_auto(GStrv) parts = g_strsplit(block, "\\-", -1);
    return g_strjoinv("-", parts);
}

/* Runs in the folder of the sources, as `make check` does. */
Test(design_manual, the_example_is_a_valid_study)
{
    g_autofree char *page = NULL;
    g_autoptr(GError) error = NULL;
    cr_assert(g_file_get_contents(PAGE, &page, NULL, &error), "%s", error->message);
    g_autofree char *example = example_of(page);
    digest_prepare();
    g_autoptr(Study) study = study_parse("example.yaml", example, strlen(example), &error);
    cr_assert_not_null(study, "%s", error == NULL ? "" : error->message);
    cr_assert_eq(study->n_measures, 3);
    cr_assert_str_eq(study->measures[2].column[0], "slept_well");
    cr_assert_eq(study->date_format, DATE_FORMAT_DMY_DOT);
}
