/* Tests of change in results.json, each a block of the `change` block. */
#ifndef MLDSTAT_WRITEUP_TEST_JSON_H
#define MLDSTAT_WRITEUP_TEST_JSON_H

#include "stats/results.h"
#include "writeup/json_writer.h"

/* Adds a paired t test under `key`. */
void put_paired_t(json_t *parent, const char *key, const PairedT *test);

/* Adds "paired_t", "wilcoxon", "sign", "permutation" and "bootstrap". */
void put_tests(json_t *parent, const Study *study, const Change *change);

/* Adds "normality", "equivalence" and "bayes_factor": what stands beside the tests and decides none of them.
 * Equivalence without a declared margin has a status only. */
void put_descriptions_of_tests(json_t *parent, const Change *change);

#endif
