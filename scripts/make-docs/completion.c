#include "app/command.h"
#include "app/option.h"
#include "design/study_key_table.h"
#include "pages.h"

#include <stdbool.h>
#include <string.h>

static bool belongs(const Option *option, CommandId id)
{
    return option->supported && (option->commands & COMMAND_BIT(id)) != 0;
}

static bool takes_files(CommandId id)
{
    return command_get(id)->supported && id != COMMAND_HELP;
}

/* What lists the names that `instruments` takes. */
#define SHIPPED_NAMES "mldstat instruments 2>/dev/null | awk 'NR > 1 && /^  /{print $1}'"

/* The same within single quotes. */
#define SHIPPED_NAMES_ZSH "mldstat instruments 2>/dev/null | sed -n \"2,\\$s/^  \\([a-z0-9-]*\\) .*/\\1/p\""

/* In a function of the shell: replies for an operand of `instruments`. */
static void append_bash_instruments(GString *out)
{
    g_string_append(out, "    if [[ ${COMP_WORDS[1]} == instruments && $word != */* && $word != -* ]]; then\n"
                         "        mapfile -t COMPREPLY < <(compgen -W \"$(" SHIPPED_NAMES ")\" -- \"$word\")\n"
                         "        mapfile -t -O ${#COMPREPLY[@]} COMPREPLY < <(compgen -f -X '!*.y*ml' -- \"$word\")\n"
                         "        return\n"
                         "    fi\n");
}

static void append_command_names(GString *out)
{
    const char *separator = "";
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        if (!command_get((CommandId)i)->supported)
            continue;
        g_string_append_printf(out, "%s%s", separator, command_get((CommandId)i)->name);
        separator = " ";
    }
}

/* The words that list an option: "--output" and "-o". */
static void append_option_names(GString *out, CommandId id)
{
    const char *separator = "";
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        const Option *option = option_get((OptionId)i);
        if (!belongs(option, id))
            continue;
        g_string_append_printf(out, "%s--%s", separator, option->name);
        separator = " ";
        if (option->letter != '\0')
            g_string_append_printf(out, " -%c", option->letter);
    }
}

static void append_bash_arguments(GString *out)
{
    static const char *const replies[] = {
        [ARGUMENT_OTHER] = "return",
        [ARGUMENT_FILE] = "mapfile -t COMPREPLY < <(compgen -f -- \"$word\"); return",
        [ARGUMENT_FOLDER] = "mapfile -t COMPREPLY < <(compgen -d -- \"$word\"); return",
        [ARGUMENT_FORMATS] = NULL,
    };
    g_string_append(out, "    case $previous in\n");
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        const Option *option = option_get((OptionId)i);
        if (!option->supported || option->argument == NULL)
            continue;
        g_string_append_printf(out, "        --%s", option->name);
        if (option->letter != '\0')
            g_string_append_printf(out, " | -%c", option->letter);
        if (replies[option->kind] != NULL)
            g_string_append_printf(out, ") %s ;;\n", replies[option->kind]);
        else
            g_string_append_printf(out, ") mapfile -t COMPREPLY < <(compgen -W \"%s\" -- \"$word\"); return ;;\n",
                                   key_at(&study_keys, "report.formats")->words);
    }
    g_string_append(out, "    esac\n");
}

void completion_bash(GString *out)
{
    g_string_append(out, "# bash completion for mldstat. Made by \"make docs\"; do not edit.\n"
                         "_mldstat() {\n"
                         "    local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} options=\n"
                         "    COMPREPLY=()\n"
                         "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
                         "        mapfile -t COMPREPLY < <(compgen -W \"");
    append_command_names(out);
    g_string_append(out, " --help --version\" -- \"$word\")\n"
                         "        return\n"
                         "    fi\n");
    append_bash_arguments(out);
    g_string_append(out, "    case ${COMP_WORDS[1]} in\n");
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        if (!takes_files((CommandId)i))
            continue;
        g_string_append_printf(out, "        %s) options=\"", command_get((CommandId)i)->name);
        append_option_names(out, (CommandId)i);
        g_string_append(out, "\" ;;\n");
    }
    g_string_append(out, "        help)\n            mapfile -t COMPREPLY < <(compgen -W \"");
    append_command_names(out);
    g_string_append(out, "\" -- \"$word\")\n"
                         "            return\n"
                         "            ;;\n"
                         "    esac\n");
    append_bash_instruments(out);
    g_string_append(out, "    if [[ $word == -* ]]; then\n"
                         "        mapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$word\")\n"
                         "    else\n"
                         "        mapfile -t COMPREPLY < <(compgen -f -- \"$word\")\n"
                         "    fi\n"
                         "}\n"
                         "complete -o filenames -F _mldstat mldstat\n");
}

/* Inside a zsh specification in single quotes. */
static void append_zsh_text(GString *out, const char *text)
{
    for (const char *at = text; *at != '\0'; at++) {
        if (*at == '\'')
            g_string_append(out, "'\\''");
        else if (strchr("[]:\\", *at) != NULL)
            g_string_append_printf(out, "\\%c", *at);
        else
            g_string_append_c(out, *at);
    }
}

static void append_zsh_argument(GString *out, const Option *option)
{
    if (option->argument == NULL)
        return;
    g_string_append_c(out, ':');
    append_zsh_text(out, option->argument);
    g_string_append_c(out, ':');
    if (option->kind == ARGUMENT_FORMATS)
        g_string_append_printf(out, "_values -s , format %s", key_at(&study_keys, "report.formats")->words);
    else if (option->kind == ARGUMENT_FOLDER)
        g_string_append(out, "_files -/");
    else if (option->kind == ARGUMENT_FILE)
        g_string_append(out, "_files");
}

static void append_zsh_command(GString *out, CommandId id)
{
    g_string_append_printf(out, "        %s)\n            _arguments -s \\\n", command_get(id)->name);
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        const Option *option = option_get((OptionId)i);
        if (!belongs(option, id))
            continue;
        const char *repeat = option->changes_numbers ? "*" : "";
        const char *equals = option->argument == NULL ? "" : "=";
        if (option->letter != '\0')
            g_string_append_printf(out, "                '(-%c --%s)'{-%c,--%s%s}'[", option->letter, option->name,
                                   option->letter, option->name, equals);
        else
            g_string_append_printf(out, "                '%s--%s%s[", repeat, option->name, equals);
        append_zsh_text(out, option->description);
        g_string_append_c(out, ']');
        append_zsh_argument(out, option);
        g_string_append(out, "' \\\n");
    }
    if (id == COMMAND_INSTRUMENTS)
        g_string_append(out, "                '*:questionnaire:{compadd -- $(" SHIPPED_NAMES_ZSH
                             "); _files -g \"*.(yaml|yml)\"}'\n"
                             "            ;;\n");
    else
        g_string_append(out, "                '*:study file or CSV:_files -g \"*.(yaml|yml|csv)\"'\n            ;;\n");
}

void completion_zsh(GString *out)
{
    g_string_append(out, "#compdef mldstat\n"
                         "# zsh completion for mldstat. Made by \"make docs\"; do not edit.\n"
                         "_mldstat() {\n"
                         "    if (( CURRENT == 2 )); then\n"
                         "        _values command");
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        const Command *command = command_get((CommandId)i);
        if (!command->supported)
            continue;
        g_string_append_printf(out, " \\\n            '%s[", command->name);
        append_zsh_text(out, command->summary);
        g_string_append(out, "]'");
    }
    g_string_append(out, "\n        return\n    fi\n    local name=$words[2]\n    shift words\n    (( CURRENT-- ))\n"
                         "    case $name in\n");
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        if (takes_files((CommandId)i))
            append_zsh_command(out, (CommandId)i);
    g_string_append(out, "        help)\n            _values command ");
    append_command_names(out);
    g_string_append(out, "\n            ;;\n    esac\n}\n_mldstat \"$@\"\n");
}
