/* Every key a definition of a questionnaire may have. */
#ifndef MLDSTAT_DESIGN_INSTRUMENT_KEY_TABLE_H
#define MLDSTAT_DESIGN_INSTRUMENT_KEY_TABLE_H

#include "design/key.h"

/* The words of licence.class, kind, better, direction and of a reliability's kind stand in the order of LicenceClass,
 * ItemKind, HigherMeans (lower is better: higher is worse), ChangeDirection, and test-retest first. */
extern const KeyTable instrument_keys;

#endif
