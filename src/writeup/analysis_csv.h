/* The analysed values of every patient, for whoever checks the report's numbers. */
#ifndef MLDSTAT_WRITEUP_ANALYSIS_CSV_H
#define MLDSTAT_WRITEUP_ANALYSIS_CSV_H

#include "stats/results.h"

#include <stdbool.h>

/* The most patients in a measure's sample for which individual values are published. */
#define ANALYSIS_PATIENTS_MOST 20000

/* True when no sample is larger than that: then the folder has analysis.csv and check.R. */
bool analysis_is_published(const Samples *samples);

/* analysis.csv: measure,patient,pre,post,difference,pairs,anchor,first of every patient in the samples of measures that
 * are asked before and after. `patient` is 1 to n in the order of the measure's own sample, never an id; the same
 * number in two measures need not be the same patient. pre, post and difference (post - pre) are means over the
 * patient's `pairs` complete pairs, as analysed, before ties are made equal; `anchor` is the answer to the measure's
 * anchor, empty without one; `first` is the difference at the patient's first complete pair (Sample.first_diff), empty
 * where patients have one pair. Numbers have 17 digits. (transfer full) */
GString *analysis_csv(const Samples *samples);

#endif
