/* The texts of `mldstat help`, made from the tables of commands and options. */
#ifndef MLDSTAT_APP_USAGE_H
#define MLDSTAT_APP_USAGE_H

#include "app/command.h"
#include "app/option.h"

/* The overview of all commands. (transfer full) */
char *usage_overview(void);

/* What one command takes. (transfer full) */
char *usage_command(CommandId id);

/* "-o, --output DIR". (transfer full) */
char *usage_option(const Option *option);

#endif
