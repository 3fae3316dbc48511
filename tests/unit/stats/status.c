#include "stats/status.h"

#include <criterion/criterion.h>
#include <glib.h>

Test(stats_status, names_are_those_of_the_results_file)
{
    static const char *const names[] = {
        "ok",          "too_few",         "no_variation",   "asked_once",         "not_converged",
        "course_only", "not_run_large_n", "not_applicable", "no_margin_declared", "boundary"};
    cr_assert_eq(G_N_ELEMENTS(names), RESULT_STATUS_COUNT);
    for (int status = 0; status < RESULT_STATUS_COUNT; status++)
        cr_expect_str_eq(result_status_name((ResultStatus)status), names[status]);
}
