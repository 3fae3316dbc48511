/* Comparing doubles in tests. */
#ifndef MLDSTAT_TESTS_SUPPORT_NEAR_H
#define MLDSTAT_TESTS_SUPPORT_NEAR_H

#include <stdbool.h>

/* True when `got` differs from `want` by at most rel * |want|, or by at most `rel` where want is 0. NaN is near NaN
 * only, an infinity near itself only. rel = 0 asks for equality. */
bool near(double got, double want, double rel);

#endif
