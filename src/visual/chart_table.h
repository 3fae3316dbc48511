/* The table beside each chart: the same numbers for those who cannot see the picture, or want to copy it. */
#ifndef MLDSTAT_VISUAL_CHART_TABLE_H
#define MLDSTAT_VISUAL_CHART_TABLE_H

#include "visual/chart.h"
#include "visual/subject.h"

/* Before, after and difference: n, mean, SD, median, quartiles, extremes. (transfer full) */
ChartTable *chart_table_before_after(const Subject *subject);

/* One row per bar: the change, what it means, the number of patients. (transfer full) */
ChartTable *chart_table_change(const Subject *subject);

void chart_table_free(ChartTable *table);

#endif
