#include "app/command.h"

#include "base/text.h"

#include <string.h>

static const Command commands[] = {
    [COMMAND_RUN] = {"run", "[OPTION]... STUDY.yaml...\n[OPTION]... PRE.csv POST.csv\n[OPTION]... ANSWERS.csv",
                     "analyse and publish a report, each study on its own", true},
    [COMMAND_CHECK] = {"check", "[OPTION]... STUDY.yaml...\n[OPTION]... PRE.csv POST.csv\n[OPTION]... ANSWERS.csv",
                       "read, validate and pair, list the findings, write nothing; exits as run would", true},
    [COMMAND_INIT] = {"init", "PRE.csv POST.csv\nANSWERS.csv", "print a commented starter study file for these columns",
                      true},
    [COMMAND_SCORE] = {"score", "[OPTION]... STUDY.yaml", "turn item answers into scores, as CSV on standard output",
                       true},
    [COMMAND_INSTRUMENTS] = {"instruments", "[NAME]...\nFILE.yaml...", "list the questionnaires that ship, or show one",
                             true},
    [COMMAND_STATUS] = {"status", "DIR...", "say in one line each how the last run went", false},
    [COMMAND_SELFTEST] = {"selftest", "[OPTION]...", "compute reference results here and print the digits that agree",
                          true},
    [COMMAND_HELP] = {"help", "[COMMAND]", "show this overview, or what a command takes", true},
};
G_STATIC_ASSERT(G_N_ELEMENTS(commands) == COMMAND_COUNT);

const Command *command_get(CommandId id)
{
    return &commands[id];
}

bool command_find(const char *name, CommandId *ret_id)
{
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        if (strcmp(commands[i].name, name) == 0) {
            *ret_id = (CommandId)i;
            return true;
        }
    return false;
}

const char *command_nearest(const char *word)
{
    const char *names[COMMAND_COUNT];
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        names[i] = commands[i].name;
    return text_nearest(word, names, COMMAND_COUNT);
}
