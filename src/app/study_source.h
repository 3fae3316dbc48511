/* From the operands of a command to a Study: a study file, or one or two CSVs recognised by their headers. */
#ifndef MLDSTAT_APP_STUDY_SOURCE_H
#define MLDSTAT_APP_STUDY_SOURCE_H

#include "app/options.h"
#include "base/finding.h"
#include "design/study.h"
#include "ingest/recognise.h"

/* The study of operand `index` (a study file), or of all operands together (CSVs: index 0), with the options applied;
 * options beat the study file. Notes on recognised columns go to `findings`. (transfer full) */
Study *study_from_operand(const Options *options, size_t index, FindingList *findings, GError **error);

/* What is understood of the operands, which are CSVs. NULL and MLD_ERROR_DATA when one cannot be read.
 * (transfer full) */
Recognition *recognition_from_operands(const Options *options, GError **error);

/* How many studies the operands are. */
size_t study_count(const Options *options);

/* Threads to use: as asked, or one per processor. */
unsigned jobs_of(const Options *options);

#endif
