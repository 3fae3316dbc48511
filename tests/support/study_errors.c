#include "support/study_errors.h"
#include "base/digest.h"
#include "base/error.h"
#include "design/study_file.h"

#include <criterion/criterion.h>
#include <string.h>

void expect_study_error(const StudyError *expected)
{
    g_autoptr(GError) error = NULL;
    digest_prepare();
    g_autoptr(Study) study = study_parse("dir/study.yaml", expected->yaml, strlen(expected->yaml), &error);
    cr_assert_null(study, "accepted:\n%s", expected->yaml);
    cr_assert(g_error_matches(error, MLD_ERROR, MLD_ERROR_STUDY));
    cr_assert_str_eq(error->message, expected->message, "for:\n%s\nexpected:\n%s\ngot:\n%s", expected->yaml,
                     expected->message, error->message);
}
