/* The published data sets of the self-test, by column.
 *
 * Those of data/selftest/ are read from their text, as a user's files are; Simon and Lesage's (1989) are a pattern,
 * made here: NumAcc1 to 4 and SmLs01 to 09 of NIST's Statistical Reference Datasets. Every value is the double nearest
 * to the published decimal.
 */
#ifndef MLDSTAT_STATS_SELFTEST_DATA_H
#define MLDSTAT_STATS_SELFTEST_DATA_H

#include <glib.h>
#include <stddef.h>

typedef struct {
    size_t n_columns;
    double **column; /* n_columns arrays */
    size_t *n;       /* the numbers in each: empty cells are left out */
} SelftestData;

/* NULL when there is none of that name. (transfer full) */
SelftestData *selftest_data_new(const char *name);
void selftest_data_free(SelftestData *data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(SelftestData, selftest_data_free)

#endif
