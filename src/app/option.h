/* The options of mldstat: one table, from which parsing, help, man page and completions are made. */
#ifndef MLDSTAT_APP_OPTION_H
#define MLDSTAT_APP_OPTION_H

#include "app/command.h"

#include <stdbool.h>
#include <stddef.h>

typedef enum {
    OPTION_OUTPUT,
    OPTION_BETTER,
    OPTION_RANGE,
    OPTION_FORMAT,
    OPTION_JOBS,
    OPTION_QUIET,
    OPTION_STRICT,
    OPTION_ALL,
    OPTION_WAIT,
    OPTION_PERIOD,
    OPTION_MONTH,
    OPTION_FROM,
    OPTION_TO,
    OPTION_BY,
    OPTION_AUDIENCE,
    OPTION_SHARE,
    OPTION_SEED,
    OPTION_EMPTY_OK,
    OPTION_REVISE,
    OPTION_CATCH_UP,
    OPTION_KEEP_MONTHS,
    OPTION_LOG_FILE,
    OPTION_HELP,
    OPTION_VERSION,
    OPTION_COUNT,
} OptionId;

typedef enum {
    ARGUMENT_OTHER, /* a word of its own kind, or none */
    ARGUMENT_FILE,
    ARGUMENT_FOLDER,
    ARGUMENT_FORMATS,
} ArgumentKind;

typedef struct {
    const char *name;     /* without the dashes */
    char letter;          /* of the short form, or 0 */
    const char *argument; /* its name in capitals, or NULL when the option takes none */
    ArgumentKind kind;
    unsigned commands;       /* COMMAND_BIT of each command it belongs to */
    bool supported;          /* false: recognised, and refused as not supported yet */
    bool changes_numbers;    /* belongs into the report's provenance */
    const char *description; /* one sentence, capital letter, full stop */
} Option;

/* The row of an option; never NULL for an id below OPTION_COUNT. */
const Option *option_get(OptionId id);

/* Finds an option by the whole of name[0..length). False when there is none. */
bool option_find(const char *name, size_t length, OptionId *ret_id);

/* Finds an option by its letter. */
bool option_find_letter(char letter, OptionId *ret_id);

/* The name nearest to `word`, without dashes, or NULL. */
const char *option_nearest(const char *word);

#endif
