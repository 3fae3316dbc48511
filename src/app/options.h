/* Command-line words to Options, nothing else: parsing neither prints nor exits.
 *
 * Options and operands may be mixed; "--" ends the options; "-" is an operand (standard input). An option's argument
 * follows as "--option=value", as "--option value", and for -o also as "-oDIR".
 */
#ifndef MLDSTAT_APP_OPTIONS_H
#define MLDSTAT_APP_OPTIONS_H

#include "app/command.h"
#include "base/period.h"
#include "design/study.h"

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/* The most jobs and the longest wait that are accepted. */
#define OPTIONS_JOBS_MAX 256
#define OPTIONS_WAIT_MAX 86400

typedef struct {
    char *measure; /* its name: [a-z0-9_]{1,64} */
    Better better;
} OptionBetter;

typedef struct {
    char *measure;
    double low, high; /* low < high */
} OptionRange;

typedef struct Options {
    CommandId command;
    bool help;       /* -h, --help */
    bool version;    /* --version, given without a command */
    char **operands; /* NULL-terminated, never NULL: what is neither command nor option */
    size_t n_operands;

    char *output; /* --output, or NULL */
    OptionBetter *better;
    size_t n_better;
    OptionRange *range;
    size_t n_range;
    unsigned formats; /* FORMAT_* bits with FORMAT_JSON always among them; 0 when --format was not given */
    unsigned jobs;    /* threads; 0 means one per processor */
    bool has_seed;    /* --seed was given */
    guint64 seed;     /* 0 to STUDY_SEED_MAX */
    bool quiet;
    bool strict;
    bool all;
    char *period;  /* --period or --month as given: a text that period_parse() takes on some day; or NULL */
    Date from, to; /* --from and --to; DATE_NONE when not given */
    unsigned wait; /* seconds to wait for another run's lock; 0 means not at all */

    char **given; /* NULL-terminated, in the order given: the options that change numbers, as "--range=pain=0-10" */
} Options;

/* Parses argv[1..argc). The first word that is not an option names the command. On failure NULL with MLD_ERROR_USAGE;
 * a command or option that only a later version has is refused as "not supported yet". (transfer full) */
Options *options_parse(int argc, const char *const argv[], GError **error);
void options_free(Options *options);

/* The period asked for, as of today: SOURCE_DATE_EPOCH in UTC where that is set, else the local clock. *ret_period has
 * DATE_NONE where it is open or nothing was asked for. MLD_ERROR_USAGE when the options contradict each other or
 * SOURCE_DATE_EPOCH is no number. */
bool options_period(const Options *options, Period *ret_period, GError **error);

/* True when the operand names a study file: it ends in .yaml or .yml. */
bool operand_is_study(const char *operand);

/* Checks number and kind of the operands of `run`, `check` and `init`, and that the options fit them: MLD_ERROR_USAGE.
 */
bool options_check_operands(const Options *options, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Options, options_free)

#endif
