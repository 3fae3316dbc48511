/* `mldstat score`: item answers to scores, as CSV on standard output. */
#ifndef MLDSTAT_APP_CMD_SCORE_H
#define MLDSTAT_APP_CMD_SCORE_H

#include "app/options.h"

int cmd_score(const Options *options);

#endif
