#include "app/options.h"

#include "app/option.h"
#include "app/option_value.h"
#include "base/error.h"

#include <criterion/criterion.h>
#include <string.h>

static const struct {
    const char *line; /* words between single blanks; "<>" stands for an empty word */
    const char *message;
} mistakes[] = {
    {"", "no command; 'mldstat help' lists them"},
    {"--", "no command; 'mldstat help' lists them"},
    {"rnu", "unknown command 'rnu'; did you mean 'run'?"},
    {"chek a.csv", "unknown command 'chek'; did you mean 'check'?"},
    {"pre.csv post.csv", "unknown command 'pre.csv'; did you mean 'mldstat run pre.csv'?"},
    {"-", "unknown command '-'; did you mean 'mldstat run -'?"},
    {"\033[31m", "unknown command '\ufffd[31m'; 'mldstat help' lists them"},
    {"status .", "command 'status' is not supported yet"},
    {"run --ouput x a.csv", "unknown option '--ouput'; did you mean '--output'?"},
    {"run --zzzzzzzzzzzz", "unknown option '--zzzzzzzzzzzz'"},
    {"run -x a.csv", "unknown option '-x'"},
    {"run a.csv --output", "--output needs an argument: DIR"},
    {"run a.csv -o", "--output needs an argument: DIR"},
    {"run a.csv --better", "--better needs an argument: NAME=lower|higher"},
    {"run a.csv --output=", "--output: the folder's name is empty"},
    {"run --quiet=yes a.csv", "--quiet takes no argument"},
    {"run -hx", "--help takes no argument"},
    {"run --better pain a.csv", "--better: 'pain' is not NAME=lower|higher"},
    {"run --better =lower a.csv", "--better: '=lower' is not NAME=lower|higher"},
    {"run --better Pain=lower a.csv", "--better: 'Pain=lower' is not NAME=lower|higher"},
    {"run --better pain=less a.csv", "--better: 'less' is neither 'lower' nor 'higher'"},
    {"run --better a=lower --better a=higher x.csv", "--better: 'a' is given twice"},
    {"run --range pain a.csv", "--range: 'pain' is not NAME=LOW-HIGH"},
    {"run --range pain=10 a.csv", "--range: '10' is not a range such as 0-10 or -5..5"},
    {"run --range pain=0-1-2 a.csv", "--range: '0-1-2' is not a range such as 0-10 or -5..5"},
    {"run --range pain=10-0 a.csv", "--range: '10-0': the first number must be below the second"},
    {"run --range pain=4..4 a.csv", "--range: '4..4': the first number must be below the second"},
    {"run --range a=0-1 --range a=0-2 x.csv", "--range: 'a' is given twice"},
    {"run --format <> a.csv", "--format: name at least one format"},
    {"run --format html, a.csv", "--format: '' is none of html, svg, json, csv"},
    {"run --format html,pdf a.csv", "--format: 'pdf' is not supported yet"},
    {"run --format HTML a.csv", "--format: 'HTML' is none of html, svg, json, csv"},
    {"run --jobs -1 a.csv", "--jobs: '-1' is not a whole number from 0 to 256"},
    {"run --jobs 257 a.csv", "--jobs: '257' is not a whole number from 0 to 256"},
    {"run --jobs 1.5 a.csv", "--jobs: '1.5' is not a whole number from 0 to 256"},
    {"run --seed -1 a.csv", "--seed: '-1' is not a whole number from 0 to 9007199254740992"},
    {"run --seed=9007199254740993 a.csv",
     "--seed: '9007199254740993' is not a whole number from 0 to 9007199254740992"},
    {"run --seed 99999999999999999999999 a.csv",
     "--seed: '99999999999999999999999' is not a whole number from 0 to 9007199254740992"},
    {"run --seed 1e3 a.csv", "--seed: '1e3' is not a whole number from 0 to 9007199254740992"},
    {"run --seed", "--seed needs an argument: N"},
    {"check --seed 1 a.csv", "--seed does not belong to 'check'"},
    {"run --jobs <> a.csv", "--jobs: '' is not a whole number from 0 to 256"},
    {"run --wait 1e3 a.csv", "--wait: '1e3' is not a whole number from 0 to 86400"},
    {"run --wait 86401 a.csv", "--wait: '86401' is not a whole number from 0 to 86400"},
    {"check --period 2026-13 a.csv",
     "--period: '2026-13' is none of 2026-10, 2026-Q4, 2026, last-month, last-quarter, last-year"},
    {"check --month october a.csv",
     "--month: 'october' is none of 2026-10, 2026-Q4, 2026, last-month, last-quarter, last-year"},
    {"check --from 1.10.2026 a.csv", "--from: '1.10.2026' is not a date such as 2026-10-01"},
    {"check --to 2026-02-29 a.csv", "--to: '2026-02-29' is not a date such as 2026-10-01"},
    {"check --to 2026-02-28T10:00 a.csv", "--to: '2026-02-28T10:00' is not a date such as 2026-10-01"},
    {"run --period 2026-10 a.csv", "--period is not supported yet"},
    {"run --month 2026-10 a.csv", "--month is not supported yet"},
    {"run --from 2026-10-01 a.csv", "--from is not supported yet"},
    {"run --to 2026-10-01 a.csv", "--to is not supported yet"},
    {"run --all a.csv", "--all does not belong to 'run'"},
    {"help --period 2026-10", "--period does not belong to 'help'"},
    {"check --wait 5 a.csv", "--wait does not belong to 'check'"},
    {"check -o x a.csv", "--output does not belong to 'check'"},
    {"help --jobs 3", "--jobs does not belong to 'help'"},
    {"score -o x a.yaml", "--output does not belong to 'score'"},
    {"instruments --strict", "--strict does not belong to 'instruments'"},
};

static const struct {
    const char *line;
    const char *message;
} misfits[] = {
    {"run", "run needs a study file or CSVs; 'mldstat help run' shows how"},
    {"check --strict", "check needs a study file or CSVs; 'mldstat help check' shows how"},
    {"run a.yaml b.csv", "study files and CSVs do not go together; name the CSVs in the study file"},
    {"run - b.yml", "study files and CSVs do not go together; name the CSVs in the study file"},
    {"run a.csv b.csv c.csv", "3 CSVs; without a study file it is one, or two: before and after"},
    {"run a.csv a.csv", "'a.csv' is named twice"},
    {"run - -", "'-' is named twice"},
    {"run a.yaml a.yaml", "'a.yaml' is named twice"},
    {"run a.yaml b.yml -o x", "--output does not go with several studies"},
    {"run a.yaml --better pain=lower", "--better is for CSVs without a study file; the study file says it"},
    {"run a.yaml --range pain=0-10", "--range is for CSVs without a study file; the study file says it"},
    {"help run check", "help takes one command"},
    {"score", "score takes one study file"},
    {"score a.yaml b.yaml", "score takes one study file"},
    {"score a.csv", "score needs a study file, which says what the answers belong to"},
    {"score -", "score needs a study file, which says what the answers belong to"},
    {"instruments psqi psqi", "'psqi' is named twice"},
    {"help walk", "unknown command 'walk'; 'mldstat help' lists them"},
};

static Options *parse(const char *line, GError **error)
{
    g_auto(GStrv) words = g_strsplit(*line == '\0' ? "mldstat" : line, " ", -1);
    g_autoptr(GPtrArray) argv = g_ptr_array_new();
    if (*line != '\0')
        g_ptr_array_add(argv, "mldstat");
    for (size_t i = 0; words[i] != NULL; i++)
        g_ptr_array_add(argv, strcmp(words[i], "<>") == 0 ? "" : words[i]);
    return options_parse((int)argv->len, (const char *const *)argv->pdata, error);
}

Test(app_options, exact_messages)
{
    for (size_t i = 0; i < G_N_ELEMENTS(mistakes); i++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(Options) options = parse(mistakes[i].line, &error);
        cr_assert_null(options, "accepted: %s", mistakes[i].line);
        cr_assert(g_error_matches(error, MLD_ERROR, MLD_ERROR_USAGE));
        cr_assert_str_eq(error->message, mistakes[i].message, "%s gave: %s", mistakes[i].line, error->message);
    }
}

Test(app_options, exact_messages_about_operands)
{
    for (size_t i = 0; i < G_N_ELEMENTS(misfits); i++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(Options) options = parse(misfits[i].line, &error);
        cr_assert_not_null(options, "%s: %s", misfits[i].line, error == NULL ? "" : error->message);
        cr_assert_not(options_check_operands(options, &error));
        cr_assert(g_error_matches(error, MLD_ERROR, MLD_ERROR_USAGE));
        cr_assert_str_eq(error->message, misfits[i].message, "%s gave: %s", misfits[i].line, error->message);
    }
}

Test(app_options, every_option_of_later_versions_is_refused_as_such)
{
    size_t later = 0;
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        const Option *option = option_get((OptionId)i);
        if (option->supported)
            continue;
        later++;
        const char *argument = option->argument == NULL ? "" : "=1";
        g_autofree char *line = g_strconcat("run --", option->name, argument, " a.csv", NULL);
        g_autofree char *expected = g_strconcat("--", option->name, " is not supported yet", NULL);
        g_autoptr(GError) error = NULL;
        g_autoptr(Options) options = parse(line, &error);
        cr_assert_null(options, "accepted: %s", line);
        cr_assert_str_eq(error->message, expected, "%s gave: %s", line, error->message);
    }
    cr_assert_eq(later, 8, "%zu", later);
}

Test(app_options, every_option_is_taken)
{
    g_autoptr(Options) options = parse("--strict run -o out --better pain=lower --better=energy=higher "
                                       "--range pain=0-10 --range mood=-5..5 --format svg,csv --jobs 3 --quiet "
                                       "--wait=90 --seed 9007199254740992 pre.csv -- --post.csv",
                                       NULL);
    cr_assert_not_null(options);
    cr_assert(options_check_operands(options, NULL));
    cr_assert_eq(options->command, COMMAND_RUN);
    cr_assert_eq(options->n_operands, 2);
    cr_assert_str_eq(options->operands[0], "pre.csv");
    cr_assert_str_eq(options->operands[1], "--post.csv");
    cr_assert_null(options->operands[2]);
    cr_assert_str_eq(options->output, "out");
    cr_assert_eq(options->n_better, 2);
    cr_assert_str_eq(options->better[0].measure, "pain");
    cr_assert_eq(options->better[0].better, BETTER_LOWER);
    cr_assert_str_eq(options->better[1].measure, "energy");
    cr_assert_eq(options->better[1].better, BETTER_HIGHER);
    cr_assert_eq(options->n_range, 2);
    cr_assert_str_eq(options->range[1].measure, "mood");
    cr_assert(options->range[0].low == 0.0 && options->range[0].high == 10.0);
    cr_assert(options->range[1].low == -5.0 && options->range[1].high == 5.0);
    cr_assert_eq(options->formats, FORMAT_SVG | FORMAT_CSV | FORMAT_JSON);
    cr_assert_eq(options->jobs, 3);
    cr_assert_eq(options->wait, 90);
    cr_assert(options->has_seed && options->seed == STUDY_SEED_MAX);
    cr_assert(options->quiet && options->strict && !options->help && !options->version);
    g_autofree char *given = g_strjoinv(" ", options->given);
    cr_assert_str_eq(given, "--better=pain=lower --better=energy=higher --range=pain=0-10 --range=mood=-5..5 "
                            "--seed=9007199254740992");
}

Test(app_options, defaults)
{
    g_autoptr(Options) options = parse("check - ", NULL);
    cr_assert_eq(options->command, COMMAND_CHECK);
    cr_assert_str_eq(options->operands[0], "-");
    cr_assert_null(options->output);
    cr_assert_eq(options->n_better + options->n_range, 0);
    cr_assert_eq(options->formats, 0);
    cr_assert_eq(options->jobs, 0);
    cr_assert_eq(options->wait, 0);
    cr_assert_not(options->has_seed);
    cr_assert_null(options->given[0]);
    cr_assert_not(options->quiet || options->strict || options->help || options->version);
}

Test(app_options, help_and_version_stand_alone)
{
    static const struct {
        const char *line;
        CommandId command;
        bool help, version;
    } rows[] = {
        {"--help", COMMAND_HELP, true, false},    {"-h", COMMAND_HELP, true, false},
        {"--version", COMMAND_HELP, false, true}, {"help", COMMAND_HELP, false, false},
        {"run --help", COMMAND_RUN, true, false}, {"check -h", COMMAND_CHECK, true, false},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Options) options = parse(rows[i].line, NULL);
        cr_assert_not_null(options, "%s", rows[i].line);
        cr_assert_eq(options->command, rows[i].command, "%s", rows[i].line);
        cr_assert_eq(options->help, rows[i].help, "%s", rows[i].line);
        cr_assert_eq(options->version, rows[i].version, "%s", rows[i].line);
    }
}

Test(app_options, several_studies_may_run)
{
    g_autoptr(Options) options = parse("run a.yaml b.yml", NULL);
    cr_assert(options_check_operands(options, NULL));
    cr_assert(operand_is_study("a.yaml") && operand_is_study("x/b.yml"));
    cr_assert_not(operand_is_study("a.csv") || operand_is_study("-") || operand_is_study("yaml"));
}

Test(app_options, ranges_may_be_negative)
{
    static const struct {
        const char *text;
        bool reads;
        double low, high;
    } rows[] = {
        {"0-10", true, 0, 10},     {"-5-5", true, -5, 5},
        {"-10--5", true, -10, -5}, {"0.5-1.25", true, 0.5, 1.25},
        {"-5..5", true, -5, 5},    {"-10..-2.5", true, -10, -2.5},
        {"1e-1-3", true, 0.1, 3},  {"-1e-1--1e-2", true, -0.1, -0.01},
        {"5", false, 0, 0},        {"-5", false, 0, 0},
        {"5-", false, 0, 0},       {"--5", false, 0, 0},
        {"", false, 0, 0},         {"-", false, 0, 0},
        {"..", false, 0, 0},       {"1..", false, 0, 0},
        {"0-10-20", false, 0, 0},  {"0 - 10", false, 0, 0},
        {"0,10", false, 0, 0},     {"1...5", true, 1, 0.5},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        double low = 0, high = 0;
        cr_assert_eq(option_split_range(rows[i].text, &low, &high), rows[i].reads, "%s", rows[i].text);
        cr_assert(!rows[i].reads || (low == rows[i].low && high == rows[i].high), "%s", rows[i].text);
    }
}

Test(app_options, rows_are_complete)
{
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        const Option *option = option_get((OptionId)i);
        OptionId found = OPTION_COUNT;
        size_t length = strlen(option->description);
        cr_assert(option_find(option->name, strlen(option->name), &found));
        cr_assert_eq(found, i, "%s is there twice", option->name);
        cr_assert(length > 10 && option->description[length - 1] == '.', "%s", option->name);
        cr_assert_neq(option->commands, 0, "%s", option->name);
    }
}

static const struct {
    const char *line, *epoch;
    const char *first, *last, *message;
} periods[] = {
    {"check a.csv", "x", "", "", NULL},
    {"check --period 2026-Q4 a.csv", "1774958400", "2026-10-01", "2026-12-31", NULL},
    {"check --period last-month a.csv", "1774958400", "2026-02-01", "2026-02-28", NULL}, /* 2026-03-31 12:00 */
    {"check --month last-month a.csv", "1774999999", "2026-02-01", "2026-02-28", NULL},  /* 23:33 */
    {"check --month last-month a.csv", "1775001600", "2026-03-01", "2026-03-31", NULL},  /* 2026-04-01 00:00 */
    {"check --period last-year --period last-quarter a.csv", "1774958400", "2025-10-01", "2025-12-31", NULL},
    {"check --from 2026-10-02 --to 2026-10-17 a.csv", "x", "2026-10-02", "2026-10-17", NULL},
    {"check --to 2026-10-17 a.csv", "x", "", "2026-10-17", NULL},
    {"check --from 2026-10-17 --to 2026-10-17 a.csv", "x", "2026-10-17", "2026-10-17", NULL},
    {"check --from 2026-10-18 --to 2026-10-17 a.csv", "x", "", "", "--from: the first day is after the last, --to"},
    {"check --period 2026 --to 2026-10-17 a.csv", "0", "", "", "--period and --from or --to exclude each other"},
    {"check --period 2026 a.csv", "yesterday", "", "",
     "SOURCE_DATE_EPOCH is not a number of seconds up to the year 2078"},
    {"check --period 2026 a.csv", "99999999999", "", "",
     "SOURCE_DATE_EPOCH is not a number of seconds up to the year 2078"},
};

Test(app_options, period_as_of_the_day)
{
    for (size_t i = 0; i < G_N_ELEMENTS(periods); i++) {
        g_autoptr(GError) error = NULL;
        char first[DATE_BUFFER], last[DATE_BUFFER];
        Period period = {DATE_NONE, DATE_NONE};
        g_setenv("SOURCE_DATE_EPOCH", periods[i].epoch, TRUE);
        g_autoptr(Options) options = parse(periods[i].line, &error);
        cr_assert_not_null(options, "%s: %s", periods[i].line, error == NULL ? "" : error->message);
        bool ok = options_period(options, &period, &error);
        cr_assert_eq(ok, periods[i].message == NULL, "%s", periods[i].line);
        if (!ok) {
            cr_assert_str_eq(error->message, periods[i].message, "%s: %s", periods[i].line, error->message);
            continue;
        }
        cr_assert_str_eq(date_iso(first, period.first), periods[i].first, "%s", periods[i].line);
        cr_assert_str_eq(date_iso(last, period.last), periods[i].last, "%s", periods[i].line);
    }
}
