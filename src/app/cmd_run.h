/* mldstat run: analyse and publish, each study on its own. */
#ifndef MLDSTAT_APP_CMD_RUN_H
#define MLDSTAT_APP_CMD_RUN_H

#include "app/options.h"

/* Runs the command and prints its messages. `options` has passed options_check_operands(). Returns the exit code. */
int cmd_run(const Options *options);

#endif
