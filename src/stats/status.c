#include "stats/status.h"

#include <glib.h>

static const char *const names[] = {
    [RESULT_OK] = "ok",
    [RESULT_TOO_FEW] = "too_few",
    [RESULT_NO_VARIATION] = "no_variation",
    [RESULT_ASKED_ONCE] = "asked_once",
    [RESULT_NOT_CONVERGED] = "not_converged",
    [RESULT_COURSE_ONLY] = "course_only",
    [RESULT_NOT_RUN_LARGE_N] = "not_run_large_n",
    [RESULT_NOT_APPLICABLE] = "not_applicable",
    [RESULT_NO_MARGIN_DECLARED] = "no_margin_declared",
    [RESULT_BOUNDARY] = "boundary",
};
G_STATIC_ASSERT(G_N_ELEMENTS(names) == RESULT_STATUS_COUNT);

const char *result_status_name(ResultStatus status)
{
    return names[status];
}
