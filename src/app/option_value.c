#include "app/option_value.h"

#include "base/error.h"
#include "base/number.h"
#include "base/text.h"
#include "design/study_key_table.h"

#include <math.h>
#include <string.h>

#define NAME_LENGTH_MAX 64

/* "NAME=REST" with a name a measure may have. (transfer full) name; *ret_rest is borrowed from the argument. */
static char *split_name(OptionId id, const char *argument, const char **ret_rest, GError **error)
{
    const Option *option = option_get(id);
    g_autofree char *shown = text_shown(argument, 80);
    size_t length = strspn(argument, "abcdefghijklmnopqrstuvwxyz0123456789_");
    if (length == 0 || length > NAME_LENGTH_MAX || argument[length] != '=') {
        mld_fail(error, MLD_ERROR_USAGE, "--%s: '%s' is not %s", option->name, shown, option->argument);
        return NULL;
    }
    *ret_rest = argument + length + 1;
    return g_strndup(argument, length);
}

static bool refuse_twice(OptionId id, const char *measure, GError **error)
{
    return mld_fail(error, MLD_ERROR_USAGE, "--%s: '%s' is given twice", option_get(id)->name, measure);
}

static bool take_better(Options *options, const char *argument, GError **error)
{
    static const char *const words[] = {"lower", "higher"};
    const char *word = NULL;
    g_autofree char *measure = split_name(OPTION_BETTER, argument, &word, error);
    if (measure == NULL)
        return false;
    for (size_t i = 0; i < options->n_better; i++)
        if (strcmp(options->better[i].measure, measure) == 0)
            return refuse_twice(OPTION_BETTER, measure, error);
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
        if (strcmp(words[i], word) == 0) {
            options->better = g_renew(OptionBetter, options->better, options->n_better + 1);
            options->better[options->n_better++] =
                (OptionBetter){g_steal_pointer(&measure), i == 0 ? BETTER_LOWER : BETTER_HIGHER};
            return true;
        }
    g_autofree char *shown = text_shown(word, 64);
    return mld_fail(error, MLD_ERROR_USAGE, "--better: '%s' is neither 'lower' nor 'higher'", shown);
}

bool option_split_range(const char *text, double *ret_low, double *ret_high)
{
    size_t length = strlen(text);
    const char *dots = strstr(text, "..");
    for (size_t i = 1; i + 1 < length; i++) {
        size_t width = dots == NULL ? 1 : 2;
        bool separates = dots == NULL ? text[i] == '-' : text + i == dots;
        double low = 0, high = 0;
        if (!separates || !number_parse(text, i, &low) || !number_parse(text + i + width, length - i - width, &high))
            continue;
        *ret_low = low;
        *ret_high = high;
        return true;
    }
    return false;
}

static bool take_range(Options *options, const char *argument, GError **error)
{
    const char *rest = NULL;
    double low = 0, high = 0;
    g_autofree char *measure = split_name(OPTION_RANGE, argument, &rest, error);
    if (measure == NULL)
        return false;
    for (size_t i = 0; i < options->n_range; i++)
        if (strcmp(options->range[i].measure, measure) == 0)
            return refuse_twice(OPTION_RANGE, measure, error);
    g_autofree char *shown = text_shown(rest, 64);
    if (!option_split_range(rest, &low, &high))
        return mld_fail(error, MLD_ERROR_USAGE, "--range: '%s' is not a range such as 0-10 or -5..5", shown);
    if (!score_is_possible(low) || !score_is_possible(high))
        return mld_fail(error, MLD_ERROR_USAGE, "--range: '%s': a limit is 0 or between 1e-300 and 1e300", shown);
    if (low >= high)
        return mld_fail(error, MLD_ERROR_USAGE, "--range: '%s': the first number must be below the second", shown);
    options->range = g_renew(OptionRange, options->range, options->n_range + 1);
    options->range[options->n_range++] = (OptionRange){g_steal_pointer(&measure), low, high};
    return true;
}

static bool take_format(Options *options, const char *argument, GError **error)
{
    const Key *key = key_at(&study_keys, "report.formats");
    g_auto(GStrv) words = g_strsplit(argument, ",", -1);
    options->formats = FORMAT_JSON;
    if (words[0] == NULL)
        return mld_fail(error, MLD_ERROR_USAGE, "--format: name at least one format");
    for (size_t i = 0; words[i] != NULL; i++) {
        size_t index = 0;
        unsigned bit = 0;
        g_autofree char *shown = text_shown(words[i], 64);
        if (key_has_word(key->later, words[i], &index))
            return mld_fail(error, MLD_ERROR_USAGE, "--format: '%s' is not supported yet", shown);
        if (!format_from_name(words[i], &bit))
            return mld_fail(error, MLD_ERROR_USAGE, "--format: '%s' is none of html, svg, json, csv", shown);
        options->formats |= bit;
    }
    return true;
}

static bool take_whole(OptionId id, const char *argument, guint64 most, guint64 *ret_value, GError **error)
{
    if (number_parse_whole(argument, most, ret_value))
        return true;
    g_autofree char *shown = text_shown(argument, 64);
    return mld_fail(error, MLD_ERROR_USAGE, "--%s: '%s' is not a whole number from 0 to %" G_GUINT64_FORMAT,
                    option_get(id)->name, shown, most);
}

static bool take_count(OptionId id, const char *argument, unsigned most, unsigned *ret_value, GError **error)
{
    guint64 value = 0;
    if (!take_whole(id, argument, most, &value, error))
        return false;
    *ret_value = (unsigned)value;
    return true;
}

static bool take_seed(Options *options, const char *argument, GError **error)
{
    options->has_seed = true;
    return take_whole(OPTION_SEED, argument, STUDY_SEED_MAX, &options->seed, error);
}

static bool take_output(Options *options, const char *argument, GError **error)
{
    if (*argument == '\0')
        return mld_fail(error, MLD_ERROR_USAGE, "--output: the folder's name is empty");
    g_free(options->output);
    options->output = g_strdup(argument);
    return true;
}

static bool take_period(Options *options, OptionId id, const char *argument, GError **error)
{
    Period period;
    if (!period_parse(argument, date_of(2000, 1, 1), &period)) {
        g_autofree char *shown = text_shown(argument, 64);
        return mld_fail(error, MLD_ERROR_USAGE, "--%s: '%s' is none of %s", option_get(id)->name, shown, PERIOD_WORDS);
    }
    g_free(options->period);
    options->period = g_strdup(argument);
    return true;
}

static bool take_date(OptionId id, const char *argument, Date *ret_date, GError **error)
{
    if (strlen(argument) == strlen("2026-10-01") && date_parse(argument, strlen(argument), DATE_FORMAT_ISO, ret_date))
        return true;
    g_autofree char *shown = text_shown(argument, 64);
    return mld_fail(error, MLD_ERROR_USAGE, "--%s: '%s' is not a date such as 2026-10-01", option_get(id)->name, shown);
}

bool option_take(Options *options, OptionId id, const char *argument, GError **error)
{
    switch (id) {
    case OPTION_OUTPUT:
        return take_output(options, argument, error);
    case OPTION_BETTER:
        return take_better(options, argument, error);
    case OPTION_RANGE:
        return take_range(options, argument, error);
    case OPTION_FORMAT:
        return take_format(options, argument, error);
    case OPTION_JOBS:
        return take_count(id, argument, OPTIONS_JOBS_MAX, &options->jobs, error);
    case OPTION_WAIT:
        return take_count(id, argument, OPTIONS_WAIT_MAX, &options->wait, error);
    case OPTION_SEED:
        return take_seed(options, argument, error);
    case OPTION_PERIOD:
    case OPTION_MONTH:
        return take_period(options, id, argument, error);
    case OPTION_FROM:
        return take_date(id, argument, &options->from, error);
    case OPTION_TO:
        return take_date(id, argument, &options->to, error);
    case OPTION_QUIET:
        options->quiet = true;
        return true;
    case OPTION_STRICT:
        options->strict = true;
        return true;
    case OPTION_ALL:
        options->all = true;
        return true;
    case OPTION_HELP:
        options->help = true;
        return true;
    case OPTION_VERSION:
        options->version = true;
        return true;
    default:
        return mld_fail(error, MLD_ERROR_USAGE, "--%s is not supported yet", option_get(id)->name);
    }
}
