/* Sentences about change. They say what was recorded, never what brought it about. All results are (transfer full)
 * unless const.
 */
#ifndef MLDSTAT_WRITEUP_WORDING_CHANGE_H
#define MLDSTAT_WRITEUP_WORDING_CHANGE_H

#include "stats/results.h"

/* The measure's label, safe to show, as it stands at the start of a sentence. */
char *measure_title(const Measure *measure);

/* "12 sessions", "1 pair": complete pairs in the words of the design. */
char *pairs_words(bool many_pairs, guint64 pairs);

/* One plain sentence on the mean change of a measure, or on why there is none. */
char *change_sentence(const Results *results, const MeasureResult *result);

/* When a measure that is not compared is asked: "before the session", "at the end of the course", "at week12". */
char *asked_once_words(const Study *study, const Sample *sample);

/* Why a number does not exist: "fewer patients than the method needs"; "" for RESULT_OK. */
const char *status_words(ResultStatus status);

/* "paired t test", "Wilcoxon signed-rank test" */
const char *primary_test_words(PrimaryTest test);

/* "exact, 3 zeros kept (Pratt)", "normal approximation with continuity correction, no zeros" */
char *wilcoxon_method_words(const Wilcoxon *test);

#endif
