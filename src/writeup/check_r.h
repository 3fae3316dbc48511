/* A script in R that computes every number of the measures' `change` again and compares. */
#ifndef MLDSTAT_WRITEUP_CHECK_R_H
#define MLDSTAT_WRITEUP_CHECK_R_H

#include "stats/results.h"

#include <glib.h>
#include <jansson.h>

/* check.R: the functions and calls of data/review/check.R, then what the study asks for, then for each measure asked
 * before and after its options and every number and word of its `change` in `numbers` (results_json()), then the
 * comparison with what R makes of analysis.csv beside it. What mldstat gives as null is not asked of R, and what was
 * simulated beforehand is listed as not checked. ASCII only: texts are R strings with escapes, so that nothing
 * in a study file is R code. (transfer full) */
GString *check_r(const Results *results, const json_t *numbers);

#endif
