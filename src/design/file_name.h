/* How files are called in messages and reports. */
#ifndef MLDSTAT_DESIGN_FILE_NAME_H
#define MLDSTAT_DESIGN_FILE_NAME_H

#include "design/study.h"

/* Gives each file of the study its name: the last part of its path, and as many folders before it as tell it from the
 * others; safe to show. "-" stays as it is. */
void study_name_files(Study *study);

#endif
