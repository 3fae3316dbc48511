/* Small studies for the tests of the command line: one data set in several layouts. */
#ifndef MLDSTAT_TESTS_SAMPLES_H
#define MLDSTAT_TESTS_SAMPLES_H

#include "support/temp.h"

/* Five patients with up to two sessions, pain and sleep:
 *
 *     pre.csv post.csv   two files
 *     long.csv           one file with a time column
 *     wide.csv           one file with columns per time point
 *     good.yaml          pre.csv and post.csv into "out"
 *     odd.yaml           the same into "odd", with pain to 8 only: one score out of range on each side
 */
void samples_write(const Temp *temp);

#endif
