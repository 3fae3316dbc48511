/* mldstat init: a study file to start from, on standard output. */
#ifndef MLDSTAT_APP_CMD_INIT_H
#define MLDSTAT_APP_CMD_INIT_H

#include "app/options.h"

/* Prints what was understood of the CSVs as a study file; where that is not enough to analyse them, prints it all the
 * same, says why on standard error and returns the code of refused data. */
int cmd_init(const Options *options);

#endif
