#include "app/cmd_help.h"

#include "app/exit_code.h"
#include "app/usage.h"
#include "app/versions.h"

#include <stdio.h>

int cmd_help(const Options *options)
{
    CommandId about = options->command;
    if (about == COMMAND_HELP && options->n_operands > 0)
        (void)command_find(options->operands[0], &about);
    bool overview = about == COMMAND_HELP && options->n_operands == 0;
    g_autofree char *text = overview ? usage_overview() : usage_command(about);
    (void)fputs(text, stdout);
    return EXIT_PUBLISHED;
}

int cmd_version(void)
{
    g_autofree char *text = versions_text();
    (void)fputs(text, stdout);
    return EXIT_PUBLISHED;
}
