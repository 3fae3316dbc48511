/* The commands of mldstat: one table, from which dispatch, help, man page and completions are made. */
#ifndef MLDSTAT_APP_COMMAND_H
#define MLDSTAT_APP_COMMAND_H

#include <stdbool.h>
#include <stddef.h>

typedef enum {
    COMMAND_RUN,
    COMMAND_CHECK,
    COMMAND_INIT,
    COMMAND_SCORE,
    COMMAND_INSTRUMENTS,
    COMMAND_STATUS,
    COMMAND_SELFTEST,
    COMMAND_HELP,
    COMMAND_COUNT,
} CommandId;

/* Bits of the commands an option belongs to. */
#define COMMAND_BIT(id) (1u << (id))

typedef struct {
    const char *name;
    const char *synopsis; /* what follows the name on the command line */
    const char *summary;  /* one sentence: lower case, no full stop */
    bool supported;       /* false: recognised, and refused as not supported yet */
} Command;

/* The row of a command; never NULL for an id below COMMAND_COUNT. */
const Command *command_get(CommandId id);

/* Finds a command by its exact name. False when there is none. */
bool command_find(const char *name, CommandId *ret_id);

/* The name nearest to `word`, or NULL. */
const char *command_nearest(const char *word);

#endif
