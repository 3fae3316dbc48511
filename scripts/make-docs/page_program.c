#include "app/command.h"
#include "app/exit_code.h"
#include "app/option.h"
#include "pages.h"
#include "roff.h"

#include <string.h>

typedef struct {
    const char *tag, *text;
} Entry;

static void entries(GString *out, const Entry *rows, size_t n)
{
    for (size_t i = 0; i < n; i++)
        roff_entry(out, rows[i].tag, rows[i].text);
}

static void synopsis(GString *out)
{
    roff_section(out, "SYNOPSIS");
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        const Command *command = command_get((CommandId)i);
        if (!command->supported)
            continue;
        g_auto(GStrv) forms = g_strsplit(command->synopsis, "\n", -1);
        for (size_t k = 0; forms[k] != NULL; k++) {
            g_string_append_printf(out, "%s.B mldstat %s\n", i + k == 0 ? "" : ".br\n", command->name);
            roff_text(out, forms[k]);
            g_string_append_c(out, '\n');
        }
    }
    g_string_append(out, ".br\n.B mldstat \\-\\-version\n");
}

static void description(GString *out)
{
    roff_section(out, "DESCRIPTION");
    roff_paragraph(out, "mldstat reads anonymised questionnaire scores from before and after sessions of manual "
                        "lymphatic drainage, as CSV, works out by how much patients changed, and writes a report "
                        "folder. The patient is the unit of every interval and every p-value; a difference is after "
                        "minus before.");
    roff_paragraph(out, "What is to be read and computed is said in a study file, see mldstat-study(5): an argument "
                        "that ends in .yaml or .yml. Any other argument is a CSV; \"-\" is standard input. Without a "
                        "study file the columns are recognised by their names, and what they were taken for is "
                        "printed. Of two CSVs the first holds the scores from before. One CSV holds both, with a "
                        "time column or with one column per time point such as pain_pre and pain_post.");
    roff_paragraph(out, "Every record is used, excluded or rejected, with a reason, and the three counts add up to the "
                        "records read; otherwise nothing is published.");
}

static void commands(GString *out)
{
    GString *later = g_string_new("Not supported yet:");
    roff_section(out, "COMMANDS");
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        const Command *command = command_get((CommandId)i);
        g_autofree char *sentence =
            g_strdup_printf("%c%s.", g_ascii_toupper(command->summary[0]), command->summary + 1);
        if (command->supported)
            roff_entry(out, command->name, sentence);
        else
            g_string_append_printf(later, "%s %s", g_str_has_suffix(later->str, ":") ? "" : ",", command->name);
    }
    g_string_append_c(later, '.');
    roff_paragraph(out, later->str);
    g_string_free(later, TRUE);
}

static char *belongs_to(const Option *option)
{
    GString *names = g_string_new(NULL);
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        if (command_get((CommandId)i)->supported && (option->commands & COMMAND_BIT(i)) != 0)
            g_string_append_printf(names, "%s%s", names->len == 0 ? "" : ", ", command_get((CommandId)i)->name);
    return g_string_free(names, FALSE);
}

static void option_entry(GString *out, const Option *option)
{
    g_autofree char *names = belongs_to(option);
    g_autofree char *text = g_strdup_printf("%s (%s)", option->description, names);
    g_autofree char *letter = option->letter == '\0' ? g_strdup("") : g_strdup_printf("-%c, ", option->letter);
    g_autofree char *argument = option->argument == NULL ? g_strdup("") : g_strconcat(" ", option->argument, NULL);
    g_autofree char *tag = g_strconcat(letter, "--", option->name, argument, NULL);
    roff_entry(out, tag, text);
}

static void options(GString *out)
{
    GString *later = g_string_new("Not supported yet:");
    roff_section(out, "OPTIONS");
    roff_paragraph(out, "Options and files may be mixed; \"--\" ends the options. An argument follows as "
                        "--option=VALUE or as the next word. The commands an option belongs to are in parentheses.");
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        const Option *option = option_get((OptionId)i);
        if (option->supported)
            option_entry(out, option);
        else
            g_string_append_printf(later, "%s --%s", g_str_has_suffix(later->str, ":") ? "" : ",", option->name);
    }
    g_string_append_c(later, '.');
    roff_paragraph(out, later->str);
    g_string_free(later, TRUE);
}

static void files(GString *out)
{
    static const Entry rows[] = {
        {"output/NAME/", "The report folder of the study file NAME.yaml, beside it, where neither --output nor the "
                         "study file says otherwise."},
        {"mldstat-report/", "The report folder without a study file, in the working folder."},
        {"index.html", "In the report folder: the report, for reading and printing. It holds all it needs."},
        {"results.json, results.csv", "In the report folder: all numbers, for programs."},
        {"charts/*.svg", "In the report folder: the charts."},
        {"records.csv", "In the report folder: what became of every record, by line, without cell contents."},
        {"analysis.csv, check.R", "In the report folder, up to 20,000 patients: the values of each patient as "
                                  "analysed, numbered, and an R script "
                                  "that computes every number again and compares."},
        {"provenance.json", "In the report folder: versions, input files and their digests, options."},
        {".NAME.lock, NAME.last-run.json", "Beside the report folder: the lock of a run, and how the last one went."},
    };
    roff_section(out, "FILES");
    roff_paragraph(out, "The report folder is replaced in one step. Whatever goes wrong before, the old one stays as "
                        "it was. A folder that mldstat did not make, or that holds other files, is refused.");
    entries(out, rows, G_N_ELEMENTS(rows));
}

static void exit_status(GString *out)
{
    static const struct {
        int code;
        const char *text;
    } rows[] = {
        {EXIT_PUBLISHED, "The report was published."},
        {EXIT_REFUSED, "The data were refused: missing, unreadable, nothing usable, too much rejected, or a warning "
                       "with --strict; or a quantity of selftest failed."},
        {EXIT_USAGE, "The command line is wrong."},
        {EXIT_EMPTY, "There are no data in the period."},
        {EXIT_LOCKED, "Another run holds the lock."},
        {EXIT_OUTPUT, "The report cannot be written there."},
        {EXIT_STUDY, "The study file is wrong."},
        {EXIT_INTERNAL, "Internal error."},
    };
    roff_section(out, "EXIT STATUS");
    roff_paragraph(out, "With several studies, the first of 70, 6, 5, 4, 1, 3, 0 that occurred. On anything but 0 the "
                        "published report is untouched.");
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *code = g_strdup_printf("%d", rows[i].code);
        roff_entry(out, code, rows[i].text);
    }
}

static void environment(GString *out)
{
    roff_section(out, "ENVIRONMENT");
    roff_paragraph(out,
                   "Locale and time zone change nothing in a report: numbers are read and written with a decimal "
                   "point. Charts use the fonts that fontconfig finds; see FONTCONFIG_FILE there. The periods "
                   "last-month, last-quarter and last-year are those before today by the local clock, or with "
                   "SOURCE_DATE_EPOCH set before that time in UTC; with it set NAME.last-run.json holds no times.");
}

static void examples(GString *out)
{
    roff_section(out, "EXAMPLES");
    roff_paragraph(out, "Look at two exports before writing a study file:");
    roff_verbatim(out, "mldstat check pre.csv post.csv");
    roff_paragraph(out, "Publish a report from them, with what the headers cannot say:");
    roff_verbatim(out, "mldstat run --better sleep=higher --range pain=0-10 -o report pre.csv post.csv");
    roff_paragraph(out, "Publish two studies from cron, silent unless something needs a look:");
    roff_verbatim(out, "mldstat run --wait 600 riverside.yaml hillside.yaml");
}

void page_program(GString *out)
{
    roff_title(out, "MLDSTAT", "1", "User Commands");
    roff_section(out, "NAME");
    roff_text(out, "mldstat - paired analysis of scores before and after lymphatic drainage");
    synopsis(out);
    description(out);
    commands(out);
    options(out);
    files(out);
    exit_status(out);
    environment(out);
    examples(out);
    roff_section(out, "SEE ALSO");
    g_string_append(out, ".BR mldstat\\-study (5),\n.BR mldstat\\-instrument (5)\n");
}
