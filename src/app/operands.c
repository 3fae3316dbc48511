#include "app/option.h"
#include "app/options.h"
#include "base/error.h"
#include "base/text.h"

#include <string.h>

#define MOST_CSVS 2

bool operand_is_study(const char *operand)
{
    return g_str_has_suffix(operand, ".yaml") || g_str_has_suffix(operand, ".yml");
}

static size_t count_studies(const Options *options)
{
    size_t studies = 0;
    for (size_t i = 0; i < options->n_operands; i++)
        studies += operand_is_study(options->operands[i]);
    return studies;
}

static bool check_repeats(const Options *options, GError **error)
{
    for (size_t i = 0; i < options->n_operands; i++)
        for (size_t k = 0; k < i; k++)
            if (strcmp(options->operands[i], options->operands[k]) == 0) {
                g_autofree char *shown = text_shown(options->operands[i], 128);
                return mld_fail(error, MLD_ERROR_USAGE, "'%s' is named twice", shown);
            }
    return true;
}

/* What a study file says itself must not come from the command line. */
static bool check_with_studies(const Options *options, GError **error)
{
    if (options->n_operands > 1 && options->output != NULL)
        return mld_fail(error, MLD_ERROR_USAGE, "--output does not go with several studies");
    if (options->n_better > 0 || options->n_range > 0)
        return mld_fail(error, MLD_ERROR_USAGE, "--%s is for CSVs without a study file; the study file says it",
                        option_get(options->n_better > 0 ? OPTION_BETTER : OPTION_RANGE)->name);
    return true;
}

static bool check_files(const Options *options, GError **error)
{
    size_t studies = count_studies(options);
    const char *command = command_get(options->command)->name;
    if (options->n_operands == 0)
        return mld_fail(error, MLD_ERROR_USAGE, "%s needs %sCSVs; 'mldstat help %s' shows how", command,
                        options->command == COMMAND_INIT ? "" : "a study file or ", command);
    if (studies > 0 && options->command == COMMAND_INIT)
        return mld_fail(error, MLD_ERROR_USAGE, "init makes a study file from CSVs; it takes none");
    if (studies > 0 && studies < options->n_operands)
        return mld_fail(error, MLD_ERROR_USAGE,
                        "study files and CSVs do not go together; name the CSVs in the study "
                        "file");
    if (studies == 0 && options->n_operands > MOST_CSVS)
        return mld_fail(error, MLD_ERROR_USAGE, "%zu CSVs; without a study file it is one, or two: before and after",
                        options->n_operands);
    return check_repeats(options, error) && (studies == 0 || check_with_studies(options, error));
}

static bool check_score(const Options *options, GError **error)
{
    if (options->n_operands != 1)
        return mld_fail(error, MLD_ERROR_USAGE, "score takes one study file");
    return operand_is_study(options->operands[0]) ||
           mld_fail(error, MLD_ERROR_USAGE, "score needs a study file, which says what the answers belong to");
}

static bool check_selftest(const Options *options, GError **error)
{
    return options->n_operands == 0 || mld_fail(error, MLD_ERROR_USAGE, "selftest takes no file: its data ship");
}

static bool check_help(const Options *options, GError **error)
{
    CommandId id = COMMAND_COUNT;
    if (options->n_operands > 1)
        return mld_fail(error, MLD_ERROR_USAGE, "help takes one command");
    if (options->n_operands == 1 && !command_find(options->operands[0], &id)) {
        g_autofree char *shown = text_shown(options->operands[0], 64);
        return mld_fail(error, MLD_ERROR_USAGE, "unknown command '%s'; 'mldstat help' lists them", shown);
    }
    return true;
}

bool options_check_operands(const Options *options, GError **error)
{
    switch (options->command) {
    case COMMAND_HELP:
        return check_help(options, error);
    case COMMAND_SCORE:
        return check_score(options, error);
    case COMMAND_SELFTEST:
        return check_selftest(options, error);
    case COMMAND_INSTRUMENTS:
        return check_repeats(options, error);
    default:
        return check_files(options, error);
    }
}
