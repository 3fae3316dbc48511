/* mldstat check: read, validate and pair; findings on standard output; writes nothing. */
#ifndef MLDSTAT_APP_CMD_CHECK_H
#define MLDSTAT_APP_CMD_CHECK_H

#include "app/options.h"

/* Runs the command and prints its messages. `options` has passed options_check_operands(). Returns the exit code. */
int cmd_check(const Options *options);

#endif
