/* `mldstat selftest`: reference results, computed again on this machine. */
#ifndef MLDSTAT_APP_CMD_SELFTEST_H
#define MLDSTAT_APP_CMD_SELFTEST_H

#include "app/options.h"

/* Prints every quantity with its reference and the digits that agree, then the verdict; with --quiet only what
 * fails. EXIT_PUBLISHED, or EXIT_REFUSED when a quantity fails. Reads no file and no clock. */
int cmd_selftest(const Options *options);

#endif
