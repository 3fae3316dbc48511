#include "app/cmd_check.h"
#include "app/cmd_help.h"
#include "app/cmd_init.h"
#include "app/cmd_instruments.h"
#include "app/cmd_run.h"
#include "app/cmd_score.h"
#include "app/cmd_selftest.h"
#include "app/complain.h"
#include "app/exit_code.h"
#include "app/process.h"

/* The commands that run; the others are refused by options_parse(). */
static int (*const run_command[COMMAND_COUNT])(const Options *options) = {
    [COMMAND_RUN] = cmd_run,
    [COMMAND_CHECK] = cmd_check,
    [COMMAND_INIT] = cmd_init,
    [COMMAND_SCORE] = cmd_score,
    [COMMAND_INSTRUMENTS] = cmd_instruments,
    [COMMAND_SELFTEST] = cmd_selftest,
    [COMMAND_HELP] = cmd_help,
};

static int run(const Options *options)
{
    g_autoptr(GError) error = NULL;
    if (options->version)
        return cmd_version();
    if (options->help)
        return cmd_help(options);
    if (!options_check_operands(options, &error))
        return complain(error);
    return run_command[options->command](options);
}

int main(int argc, char *argv[])
{
    g_autoptr(GError) error = NULL;
    process_prepare();
    g_autoptr(Options) options = options_parse(argc, (const char *const *)argv, &error);
    if (options == NULL)
        return complain(error);
    int code = run(options);
    if (!process_finish_output(&error))
        return exit_code_worse(code, complain(error));
    return code;
}
