/* Why a number does not exist. A result whose status is not RESULT_OK lacks some of its numbers, which are NaN then;
 * its header says which. The others hold: where all differences are zero a rank test has no interval, and a p of 1. */
#ifndef MLDSTAT_STATS_STATUS_H
#define MLDSTAT_STATS_STATUS_H

typedef enum {
    RESULT_OK,
    RESULT_TOO_FEW,      /* fewer patients than the method is defined for */
    RESULT_NO_VARIATION, /* all values equal */
    RESULT_ASKED_ONCE,   /* the measure is not asked both before and after */
    RESULT_NOT_CONVERGED,
    RESULT_COURSE_ONLY,        /* told of one pair a patient only, never of means over sessions */
    RESULT_NOT_RUN_LARGE_N,    /* more patients than the method is meant for */
    RESULT_NOT_APPLICABLE,     /* the measure is not of the kind that has this number */
    RESULT_NO_MARGIN_DECLARED, /* equivalence is tested only against a margin of the study file */
    RESULT_BOUNDARY,           /* a variance is estimated as 0: its model does not give what rests on it */
    RESULT_STATUS_COUNT,
} ResultStatus;

/* The stable name in results.json: "ok", "too_few", "no_variation", "asked_once", "not_converged", "course_only",
 * "not_run_large_n", "not_applicable", "no_margin_declared", "boundary". */
const char *result_status_name(ResultStatus status);

#endif
