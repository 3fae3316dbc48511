/* What a study's use of its questionnaires gives reason to say, whatever the data. */
#ifndef MLDSTAT_MEASURE_DEFINITION_FINDINGS_H
#define MLDSTAT_MEASURE_DEFINITION_FINDINGS_H

#include "base/finding.h"
#include "design/study.h"

/* FINDING_OWN_DEFINITION for own definitions in place of ones that ship; for measures FINDING_OVERRIDDEN, and
 * FINDING_RECALL_PERIOD where a questionnaire about more than a day is compared before and after sessions. */
void add_definition_findings(const Study *study, FindingList *findings);

#endif
