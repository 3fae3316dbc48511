/* What holds of a patient's one change and not of a mean over sessions: a part of analyse(). */
#ifndef MLDSTAT_STATS_ANALYSE_PATIENTS_H
#define MLDSTAT_STATS_ANALYSE_PATIENTS_H

#include "stats/results.h"

/* Sets responders, caseness, reliable change, severity bands, percent and anchor of a change whose has_percent is set.
 * All are RESULT_COURSE_ONLY, and there are no bands, where patients have several pairs. */
void analyse_patients(Change *change, const Sample *sample, double confidence);

#endif
