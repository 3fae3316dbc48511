#include "app/options.h"

#include "app/option.h"
#include "app/option_value.h"
#include "base/error.h"
#include "base/text.h"

#include <string.h>

/* The words of the command line, and how far they have been read. */
typedef struct {
    const char *const *words;
    size_t n, at;
    unsigned used; /* bit i set: option i was given */
    GStrvBuilder *operands, *given;
    Options *options;
} Reader;

G_STATIC_ASSERT(OPTION_COUNT <= 32);

void options_free(Options *options)
{
    if (options == NULL)
        return;
    for (size_t i = 0; i < options->n_better; i++)
        g_free(options->better[i].measure);
    for (size_t i = 0; i < options->n_range; i++)
        g_free(options->range[i].measure);
    g_free(options->better);
    g_free(options->range);
    g_free(options->output);
    g_free(options->period);
    g_strfreev(options->operands);
    g_strfreev(options->given);
    g_free(options);
}

static bool take(Reader *reader, OptionId id, const char *argument, GError **error)
{
    const Option *option = option_get(id);
    if (!option_take(reader->options, id, argument, error))
        return false;
    reader->used |= 1u << id;
    if (option->changes_numbers) {
        g_autofree char *given = g_strconcat("--", option->name, "=", argument, NULL);
        g_strv_builder_add(reader->given, given);
    }
    return true;
}

/* `attached` is the argument in the same word, or NULL. */
static bool take_with_argument(Reader *reader, OptionId id, const char *attached, GError **error)
{
    const Option *option = option_get(id);
    if (option->argument == NULL && attached != NULL)
        return mld_fail(error, MLD_ERROR_USAGE, "--%s takes no argument", option->name);
    if (option->argument == NULL || attached != NULL || !option->supported)
        return take(reader, id, attached, error);
    if (reader->at == reader->n)
        return mld_fail(error, MLD_ERROR_USAGE, "--%s needs an argument: %s", option->name, option->argument);
    return take(reader, id, reader->words[reader->at++], error);
}

static bool read_long(Reader *reader, const char *word, GError **error)
{
    OptionId id = OPTION_COUNT;
    const char *equals = strchr(word, '=');
    size_t length = equals == NULL ? strlen(word) : (size_t)(equals - word);
    if (option_find(word, length, &id))
        return take_with_argument(reader, id, equals == NULL ? NULL : equals + 1, error);
    g_autofree char *name = g_strndup(word, length);
    g_autofree char *shown = text_shown(name, 64);
    const char *nearest = option_nearest(name);
    if (nearest != NULL)
        return mld_fail(error, MLD_ERROR_USAGE, "unknown option '--%s'; did you mean '--%s'?", shown, nearest);
    return mld_fail(error, MLD_ERROR_USAGE, "unknown option '--%s'", shown);
}

static bool read_short(Reader *reader, const char *word, GError **error)
{
    OptionId id = OPTION_COUNT;
    if (option_find_letter(word[0], &id))
        return take_with_argument(reader, id, word[1] == '\0' ? NULL : word + 1, error);
    g_autofree char *shown = text_shown(word, 64);
    return mld_fail(error, MLD_ERROR_USAGE, "unknown option '-%s'", shown);
}

static bool read_words(Reader *reader, GError **error)
{
    bool only_operands = false;
    while (reader->at < reader->n) {
        const char *word = reader->words[reader->at++];
        if (only_operands || word[0] != '-' || strcmp(word, "-") == 0)
            g_strv_builder_add(reader->operands, word);
        else if (strcmp(word, "--") == 0)
            only_operands = true;
        else if (!(word[1] == '-' ? read_long(reader, word + 2, error) : read_short(reader, word + 1, error)))
            return false;
    }
    return true;
}

static bool refuse_command(const char *word, GError **error)
{
    g_autofree char *shown = text_shown(word, 64);
    const char *nearest = command_nearest(word);
    if (nearest != NULL)
        return mld_fail(error, MLD_ERROR_USAGE, "unknown command '%s'; did you mean '%s'?", shown, nearest);
    if (strchr(word, '.') != NULL || strcmp(word, "-") == 0)
        return mld_fail(error, MLD_ERROR_USAGE, "unknown command '%s'; did you mean 'mldstat run %s'?", shown, shown);
    return mld_fail(error, MLD_ERROR_USAGE, "unknown command '%s'; 'mldstat help' lists them", shown);
}

/* The first operand is the command; --help and --version may stand alone. */
static bool settle_command(Options *options, GError **error)
{
    char **operands = options->operands;
    options->command = COMMAND_HELP;
    if (operands[0] == NULL)
        return options->help || options->version ||
               mld_fail(error, MLD_ERROR_USAGE, "no command; 'mldstat help' lists them");
    if (!command_find(operands[0], &options->command))
        return refuse_command(operands[0], error);
    if (!command_get(options->command)->supported)
        return mld_fail(error, MLD_ERROR_USAGE, "command '%s' is not supported yet", operands[0]);
    options->operands = g_strdupv(operands + 1);
    options->n_operands = g_strv_length(options->operands);
    g_strfreev(operands);
    return true;
}

/* Options that `check` takes and a report does not have yet. */
static bool is_later(OptionId id, CommandId command)
{
    static const OptionId ids[] = {OPTION_PERIOD, OPTION_MONTH, OPTION_FROM, OPTION_TO};
    for (size_t i = 0; i < G_N_ELEMENTS(ids) && command == COMMAND_RUN; i++)
        if (ids[i] == id)
            return true;
    return false;
}

static bool check_belonging(const Options *options, unsigned used, GError **error)
{
    for (size_t i = 0; i < OPTION_COUNT; i++)
        if ((used & 1u << i) != 0 && (option_get((OptionId)i)->commands & COMMAND_BIT(options->command)) == 0) {
            const char *name = option_get((OptionId)i)->name;
            if (is_later((OptionId)i, options->command))
                return mld_fail(error, MLD_ERROR_USAGE, "--%s is not supported yet", name);
            return mld_fail(error, MLD_ERROR_USAGE, "--%s does not belong to '%s'", name,
                            command_get(options->command)->name);
        }
    return true;
}

Options *options_parse(int argc, const char *const argv[], GError **error)
{
    g_autoptr(Options) options = g_new0(Options, 1);
    options->from = options->to = DATE_NONE;
    g_autoptr(GStrvBuilder) operands = g_strv_builder_new();
    g_autoptr(GStrvBuilder) given = g_strv_builder_new();
    Reader reader = {.n = argc > 0 ? (size_t)argc : 0, .words = argv, .at = 1, .operands = operands, .given = given};
    reader.options = options;
    bool good = read_words(&reader, error);
    options->operands = g_strv_builder_end(operands);
    options->given = g_strv_builder_end(given);
    if (!good || !settle_command(options, error) || !check_belonging(options, reader.used, error))
        return NULL;
    return g_steal_pointer(&options);
}
