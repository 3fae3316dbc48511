/* What `mldstat selftest` prints. */
#ifndef MLDSTAT_APP_SELFTEST_TABLE_H
#define MLDSTAT_APP_SELFTEST_TABLE_H

#include "stats/selftest.h"

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/* Computes every case of the sections and appends them as a table, at most 100 characters wide, with a verdict as its
 * last line. With `failures_only` only cases that fail are listed, and nothing at all is appended when all pass.
 * Returns whether all passed: false when there is no case. */
bool selftest_table(const SelftestSection *const sections[], size_t n, bool failures_only, GString *text);

#endif
