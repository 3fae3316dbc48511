/* Every key a study file may have. */
#ifndef MLDSTAT_DESIGN_STUDY_KEY_TABLE_H
#define MLDSTAT_DESIGN_STUDY_KEY_TABLE_H

#include "design/key.h"

/* A file borrows the keys of data and columns. Reading goes by the positions of words: they stand in the order of
 * their enumerations. */
extern const KeyTable study_keys;

#endif
