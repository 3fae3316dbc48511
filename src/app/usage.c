#include "app/usage.h"

#include <glib.h>
#include <string.h>

#define INDENT 6
#define WIDTH  80

static void append_commands(GString *text, bool supported)
{
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        const Command *command = command_get((CommandId)i);
        if (command->supported == supported)
            g_string_append_printf(text, "  %-12s %s\n", command->name, command->summary);
    }
}

char *usage_overview(void)
{
    GString *text = g_string_new("Usage: mldstat COMMAND [OPTION]... FILE...\n"
                                 "Analyse questionnaire scores from before and after manual lymphatic drainage.\n"
                                 "\nCommands:\n");
    append_commands(text, true);
    g_string_append(text, "\nNot supported yet:\n");
    append_commands(text, false);
    g_string_append(text, "\n'mldstat help COMMAND' shows what a command takes; see also mldstat(1) and "
                          "mldstat-study(5).\n");
    return g_string_free(text, FALSE);
}

char *usage_option(const Option *option)
{
    GString *text = g_string_new(NULL);
    if (option->letter != '\0')
        g_string_append_printf(text, "-%c, ", option->letter);
    g_string_append_printf(text, "--%s", option->name);
    if (option->argument != NULL)
        g_string_append_printf(text, " %s", option->argument);
    return g_string_free(text, FALSE);
}

static void append_wrapped(GString *text, const char *sentence)
{
    g_auto(GStrv) words = g_strsplit(sentence, " ", -1);
    size_t column = 0;
    for (size_t i = 0; words[i] != NULL; i++) {
        size_t length = strlen(words[i]);
        if (column == 0 || column + 1 + length > WIDTH) {
            g_string_append_printf(text, "%s%*s%s", column == 0 ? "" : "\n", INDENT, "", words[i]);
            column = INDENT + length;
        } else {
            g_string_append_printf(text, " %s", words[i]);
            column += 1 + length;
        }
    }
    g_string_append_c(text, '\n');
}

static void append_synopsis(GString *text, const Command *command)
{
    g_auto(GStrv) forms = g_strsplit(command->synopsis, "\n", -1);
    g_string_append_printf(text, "Usage: mldstat %s", command->name);
    for (size_t i = 0; forms[i] != NULL; i++) {
        if (i > 0)
            g_string_append_printf(text, "\n       mldstat %s", command->name);
        g_string_append_printf(text, "%s%s", *forms[i] == '\0' ? "" : " ", forms[i]);
    }
}

char *usage_command(CommandId id)
{
    const Command *command = command_get(id);
    GString *text = g_string_new(NULL);
    append_synopsis(text, command);
    g_string_append_printf(text, "\n%c%s.\n", g_ascii_toupper(command->summary[0]), command->summary + 1);
    if (!command->supported) {
        g_string_append(text, "This command is not supported yet.\n");
        return g_string_free(text, FALSE);
    }
    g_string_append(text, "\nOptions:\n");
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        const Option *option = option_get((OptionId)i);
        if (!option->supported || (option->commands & COMMAND_BIT(id)) == 0)
            continue;
        g_autofree char *form = usage_option(option);
        g_string_append_printf(text, "  %s\n", form);
        append_wrapped(text, option->description);
    }
    return g_string_free(text, FALSE);
}
