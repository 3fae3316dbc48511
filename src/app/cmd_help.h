/* mldstat help, --help and --version. */
#ifndef MLDSTAT_APP_CMD_HELP_H
#define MLDSTAT_APP_CMD_HELP_H

#include "app/options.h"

/* Prints the overview, or the command named by --help or as operand. Returns the exit code. */
int cmd_help(const Options *options);

/* Prints the versions. Returns the exit code. */
int cmd_version(void);

#endif
