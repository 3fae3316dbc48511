#include "app/usage.h"

#include <criterion/criterion.h>
#include <glib.h>
#include <string.h>

Test(app_usage, overview_names_every_command_once)
{
    g_autofree char *text = usage_overview();
    const char *later = strstr(text, "\nNot supported yet:\n");
    cr_assert_not_null(later);
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        const Command *command = command_get((CommandId)i);
        g_autofree char *line = g_strdup_printf("\n  %-12s %s\n", command->name, command->summary);
        const char *found = strstr(text, line);
        cr_assert_not_null(found, "%s", command->name);
        cr_assert_eq(found < later, command->supported, "%s", command->name);
    }
}

Test(app_usage, a_command_shows_its_own_options_only)
{
    for (size_t c = 0; c < COMMAND_COUNT; c++) {
        g_autofree char *text = usage_command((CommandId)c);
        for (size_t i = 0; i < OPTION_COUNT; i++) {
            const Option *option = option_get((OptionId)i);
            g_autofree char *form = usage_option(option);
            g_autofree char *line = g_strdup_printf("\n  %s\n", form);
            bool belongs =
                command_get((CommandId)c)->supported && option->supported && (option->commands & COMMAND_BIT(c)) != 0;
            cr_assert_eq(strstr(text, line) != NULL, belongs, "%s %s", command_get((CommandId)c)->name, form);
        }
    }
}

Test(app_usage, lines_fit_a_terminal)
{
    for (size_t c = 0; c < COMMAND_COUNT; c++) {
        g_autofree char *text = usage_command((CommandId)c);
        g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
        for (size_t i = 0; lines[i] != NULL; i++)
            cr_assert_leq(strlen(lines[i]), 80, "%s", lines[i]);
    }
}

Test(app_usage, exact_text_of_help)
{
    g_autofree char *help = usage_command(COMMAND_HELP);
    g_autofree char *status = usage_command(COMMAND_STATUS);
    g_autofree char *instruments = usage_command(COMMAND_INSTRUMENTS);
    cr_assert_str_eq(help, "Usage: mldstat help [COMMAND]\n"
                           "Show this overview, or what a command takes.\n"
                           "\n"
                           "Options:\n"
                           "  -h, --help\n"
                           "      Show what the command takes.\n"
                           "  --version\n"
                           "      Show the versions of mldstat and of its libraries.\n");
    cr_assert_str_eq(status, "Usage: mldstat status DIR...\n"
                             "Say in one line each how the last run went.\n"
                             "This command is not supported yet.\n");
    cr_assert_str_eq(instruments, "Usage: mldstat instruments [NAME]...\n"
                                  "       mldstat instruments FILE.yaml...\n"
                                  "List the questionnaires that ship, or show one.\n"
                                  "\n"
                                  "Options:\n"
                                  "  -h, --help\n"
                                  "      Show what the command takes.\n"
                                  "  --version\n"
                                  "      Show the versions of mldstat and of its libraries.\n");
}
