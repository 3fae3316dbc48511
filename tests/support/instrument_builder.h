/* A definition and its use in a study made by hand, for tests of what comes after reading them. */
#ifndef MLDSTAT_TESTS_INSTRUMENT_BUILDER_H
#define MLDSTAT_TESTS_INSTRUMENT_BUILDER_H

#include "design/study.h"

/* "tiredness", own, class permission, about the past week: items 1 to 3 of 0 to 3, the last counting reversed, and item
 * 4, any number of 0 to 10. Scores:
 *   total   sum of items 1 to 3, prorated from 2, 0 to 9, lower is better; bands none 0-3, mild 4-6, severe 7-9;
 *           important change 2 points for fibromyalgia, 20 % for multiple-sclerosis; percent change wanted
 *   burden  weighted: total and 2 times item 4
 *   all     sum of items 1 to 4
 *   pair    sum of total and item 1
 * (transfer full) */
Instrument *built_instrument_new(void);

/* Gives the study the instrument (built on first use) and makes measure `index` its score of that name, asked by items,
 * with everything that the definition says but no important change. */
void study_use_instrument(Study *study, size_t index, const char *score);

#endif
