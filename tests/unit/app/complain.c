#include "app/complain.h"

#include "app/exit_code.h"
#include "base/error.h"

#include <criterion/criterion.h>

Test(app_complain, every_error_has_its_exit_code)
{
    static const struct {
        MldErrorCode code;
        int exit_code;
    } rows[] = {
        {MLD_ERROR_DATA, 1},   {MLD_ERROR_USAGE, 2}, {MLD_ERROR_EMPTY, 3},     {MLD_ERROR_LOCKED, 4},
        {MLD_ERROR_OUTPUT, 5}, {MLD_ERROR_STUDY, 6}, {MLD_ERROR_INTERNAL, 70},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GError) error = NULL;
        cr_assert_not(mld_fail(&error, rows[i].code, "x"));
        cr_assert_eq(exit_code_of(error), rows[i].exit_code, "code %d", (int)rows[i].code);
    }
}

Test(app_complain, foreign_errors_are_internal)
{
    g_autoptr(GError) foreign = g_error_new_literal(G_FILE_ERROR, G_FILE_ERROR_NOENT, "x");
    g_autoptr(GError) unknown = g_error_new_literal(MLD_ERROR, 99, "x");
    cr_assert_eq(exit_code_of(foreign), 70);
    cr_assert_eq(exit_code_of(unknown), 70);
}

Test(app_complain, the_worst_of_several_studies)
{
    static const int order[] = {70, 6, 5, 4, 1, 3, 0};
    for (size_t i = 0; i < G_N_ELEMENTS(order); i++)
        for (size_t k = i; k < G_N_ELEMENTS(order); k++) {
            cr_assert_eq(exit_code_worse(order[i], order[k]), order[i]);
            cr_assert_eq(exit_code_worse(order[k], order[i]), order[i]);
        }
}
