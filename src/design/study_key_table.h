/* The rows behind study_key_get(); a table of its own because it is long. */
#ifndef MLDSTAT_DESIGN_STUDY_KEY_TABLE_H
#define MLDSTAT_DESIGN_STUDY_KEY_TABLE_H

#include "design/study_key.h"

extern const StudyKey study_key_table[];
extern const size_t study_key_rows;

#endif
