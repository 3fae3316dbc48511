/* `mldstat instruments`: what ships, or one questionnaire in full. */
#ifndef MLDSTAT_APP_CMD_INSTRUMENTS_H
#define MLDSTAT_APP_CMD_INSTRUMENTS_H

#include "app/options.h"

/* Without operands lists the definitions that ship; each operand is a shipped name, or a definition file (.yaml, .yml)
 * that is checked and shown. Nothing is printed unless every operand is good. */
int cmd_instruments(const Options *options);

#endif
