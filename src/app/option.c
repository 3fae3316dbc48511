#include "app/option.h"

#include "base/text.h"

#include <string.h>

#define RUN       COMMAND_BIT(COMMAND_RUN)
#define CHECK     COMMAND_BIT(COMMAND_CHECK)
#define RUN_CHECK (RUN | CHECK)
#define SCORED    (RUN_CHECK | COMMAND_BIT(COMMAND_SCORE))
#define ANY       (COMMAND_BIT(COMMAND_COUNT) - 1)

static const Option options[] = {
    [OPTION_OUTPUT] = {"output", 'o', "DIR", ARGUMENT_FOLDER, RUN, true, false,
                       "The report folder, instead of the study file's; not with several studies."},
    [OPTION_BETTER] = {"better", 0, "NAME=lower|higher", ARGUMENT_OTHER, RUN_CHECK, true, true,
                       "Which way the measure NAME is better, where there is no study file; may be repeated."},
    [OPTION_RANGE] =
        {"range", 0, "NAME=LOW-HIGH", ARGUMENT_OTHER, RUN_CHECK, true, true,
         "The allowed scores of the measure NAME, where there is no study file; LOW..HIGH is the same; may "
         "be repeated."},
    [OPTION_FORMAT] = {"format", 0, "LIST", ARGUMENT_FORMATS, RUN, true, false,
                       "What to write into the report folder, separated by commas: html, svg, json, csv; json always "
                       "is."},
    [OPTION_JOBS] = {"jobs", 0, "N", ARGUMENT_OTHER, SCORED, true, false,
                     "The most threads to use, 0 to 256; 0, the default, means one per processor. The report does not "
                     "depend on it."},
    [OPTION_QUIET] = {"quiet", 0, NULL, ARGUMENT_OTHER, SCORED | COMMAND_BIT(COMMAND_SELFTEST), true, false,
                      "Print errors only, no warnings and no summary; check still lists its findings, selftest what "
                      "fails."},
    [OPTION_STRICT] = {"strict", 0, NULL, ARGUMENT_OTHER, SCORED, true, false,
                       "Refuse the data when there is any warning."},
    [OPTION_ALL] = {"all", 0, NULL, ARGUMENT_OTHER, CHECK, true, false,
                    "List the first 20 places of every finding, not only a screenful."},
    [OPTION_WAIT] = {"wait", 0, "SECONDS", ARGUMENT_OTHER, RUN, true, false,
                     "How long to wait for another run of the same report, 0 to 86400; 0, the default, means not at "
                     "all."},
    [OPTION_PERIOD] = {"period", 0, "PERIOD", ARGUMENT_OTHER, CHECK, true, true,
                       "The period that the data should cover: 2026-10, 2026-Q4, 2026, last-month, last-quarter or "
                       "last-year."},
    [OPTION_MONTH] = {"month", 0, "PERIOD", ARGUMENT_OTHER, CHECK, true, true, "The same as --period."},
    [OPTION_FROM] = {"from", 0, "DATE", ARGUMENT_OTHER, CHECK, true, true,
                     "The first day of the period, such as 2026-10-01."},
    [OPTION_TO] = {"to", 0, "DATE", ARGUMENT_OTHER, CHECK, true, true, "The last day of the period."},
    [OPTION_BY] = {"by", 0, "site", ARGUMENT_OTHER, RUN, false, false, "One report per site."},
    [OPTION_AUDIENCE] = {"audience", 0, "clinic|researcher", ARGUMENT_OTHER, RUN, false, false,
                         "Whom the report is for."},
    [OPTION_SHARE] = {"share", 0, NULL, ARGUMENT_OTHER, RUN, false, false, "Write a report that may be shared."},
    [OPTION_SEED] = {"seed", 0, "N", ARGUMENT_OTHER, RUN, true, true,
                     "The seed of all random numbers, 0 to 9007199254740992, instead of the study file's."},
    [OPTION_EMPTY_OK] = {"empty-ok", 0, NULL, ARGUMENT_OTHER, RUN_CHECK, false, false,
                         "Publish a report that says that there was no session."},
    [OPTION_REVISE] = {"revise", 0, NULL, ARGUMENT_OTHER, RUN, false, false,
                       "Publish a period again although its data have changed."},
    [OPTION_CATCH_UP] = {"catch-up", 0, "N", ARGUMENT_OTHER, RUN, false, false, "Publish missed periods too."},
    [OPTION_KEEP_MONTHS] = {"keep-months", 0, "N", ARGUMENT_OTHER, RUN, false, false, "Remove older reports."},
    [OPTION_LOG_FILE] = {"log-file", 0, "FILE", ARGUMENT_FILE, RUN, false, false, "Append messages to a file."},
    [OPTION_HELP] = {"help", 'h', NULL, ARGUMENT_OTHER, ANY, true, false, "Show what the command takes."},
    [OPTION_VERSION] = {"version", 0, NULL, ARGUMENT_OTHER, ANY, true, false,
                        "Show the versions of mldstat and of its libraries."},
};
G_STATIC_ASSERT(G_N_ELEMENTS(options) == OPTION_COUNT);

const Option *option_get(OptionId id)
{
    return &options[id];
}

bool option_find(const char *name, size_t length, OptionId *ret_id)
{
    for (size_t i = 0; i < OPTION_COUNT; i++)
        if (strlen(options[i].name) == length && strncmp(options[i].name, name, length) == 0) {
            *ret_id = (OptionId)i;
            return true;
        }
    return false;
}

bool option_find_letter(char letter, OptionId *ret_id)
{
    for (size_t i = 0; i < OPTION_COUNT; i++)
        if (letter != '\0' && options[i].letter == letter) {
            *ret_id = (OptionId)i;
            return true;
        }
    return false;
}

const char *option_nearest(const char *word)
{
    const char *names[OPTION_COUNT];
    for (size_t i = 0; i < OPTION_COUNT; i++)
        names[i] = options[i].name;
    return text_nearest(word, names, OPTION_COUNT);
}
