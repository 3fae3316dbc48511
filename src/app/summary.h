/* What a run or a check says on a terminal: counts, one row per measure, where the report is. */
#ifndef MLDSTAT_APP_SUMMARY_H
#define MLDSTAT_APP_SUMMARY_H

#include "app/pipeline.h"

/* The title line with sessions and patients, and the line in which the records add up; ends in a line feed. The
 * percentage is of the sessions that a file of the study expects; without one of those on record, because how many
 * there should have been is not known. (transfer full) */
char *summary_counts(const Pipeline *pipeline);

/* "records from 2026-03-01 to 2026-10-12", ending in a line feed; "" without dates. (transfer full) */
char *summary_dates(const Pipeline *pipeline);

/* The table of measures. Needs pipeline_analyse(). (transfer full) */
char *summary_table(const Pipeline *pipeline);

#endif
