/* mldstat instruments: the list of what ships, and one definition in full. */
#include "support/program.h"

#include <criterion/criterion.h>
#include <string.h>

#define HEAD "instrument: rest\ntitle: A title of four words\nabout: sleep\n"
#define FOOT                                                                                                           \
    "licence: {class: unverified, notice: \"ask the authors before use, who may ask for a fee\"}\n"                    \
    "citation: \"A B, C D. Rest. J Rest 2001;1:1-9\"\nsources: [\"the form\"]\n"                                       \
    "items:\n  - {item: 1-3, range: [0, 4]}\n"
#define SCORES "scores:\n  total: {label: Rest, sum: [1-3], range: [0, 12], better: higher}\n"
#define SHOWN                                                                                                          \
    "rest: A title of four words\n"                                                                                    \
    "  About: sleep\n"                                                                                                 \
    "  Citation: A B, C D. Rest. J Rest 2001;1:1-9\n"                                                                  \
    "\n"                                                                                                               \
    "Items\n"                                                                                                          \
    "  items 1 to 3: a whole number from 0 to 4\n"                                                                     \
    "\n"                                                                                                               \
    "Scores\n"                                                                                                         \
    "  total (main): Rest\n"                                                                                           \
    "      Range: 0 to 12, higher is better\n"                                                                         \
    "      Scoring: the sum of items 1 to 3\n"                                                                         \
    "      Missing answers: no score if any answer is missing (mldstat's own default)\n"                               \
    "\n"                                                                                                               \
    "Licence\n"                                                                                                        \
    "  unverified: its terms of use are not verified: ask the authors before use, who\n"                               \
    "    may ask for a fee\n"                                                                                          \
    "\n"                                                                                                               \
    "Sources\n"                                                                                                        \
    "  the form\n"                                                                                                     \
    "\n"                                                                                                               \
    "In a study file\n"                                                                                                \
    "  measures:\n"                                                                                                    \
    "    rest: {instrument: rest, items: \"rest_{item}\"}\n"                                                           \
    "  {item} stands for an item: column rest_1 and so on.\n"

Test(cli_instruments, an_own_definition)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "rest.yaml", HEAD FOOT SCORES);
    program_expect(temp, "instruments rest.yaml", 0, SHOWN, "");
}

Test(cli_instruments, several_with_two_empty_lines_between)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "rest.yaml", HEAD FOOT SCORES);
    temp_write(temp, "own/rest.yml", HEAD FOOT SCORES);
    program_expect(temp, "instruments rest.yaml own/rest.yml", 0, SHOWN "\n\n" SHOWN, "");
}

Test(cli_instruments, a_mistake_in_an_own_definition)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "own/rest.yaml", HEAD FOOT SCORES);
    temp_write(temp, "rest.yaml",
               HEAD FOOT "scores:\n  total: {label: Rest, sum: [1-4], range: [0, 12], better: lower}\n");
    program_expect(temp, "instruments own/rest.yaml rest.yaml", 6, "",
                   "mldstat: error: rest.yaml:10:30: scores.total.sum: no item or earlier score '4'\n"
                   "  total: {label: Rest, sum: [1-4], range: [0, 12], better: lower}\n"
                   "                             ^\n");
}

Test(cli_instruments, what_is_not_there)
{
    g_autoptr(Temp) temp = temp_new();
    program_expect(temp, "instruments rest.yaml", 6, "",
                   "mldstat: error: rest.yaml: cannot be opened: No such file or directory\n");
    program_expect(temp, "instruments qqqqqqqq", 2, "",
                   "mldstat: error: no questionnaire 'qqqqqqqq' ships; 'mldstat instruments' lists what does\n");
}

Test(cli_instruments, a_full_disk)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *program = program_path();
    temp_write(temp, "rest.yaml", HEAD FOOT SCORES);
    const char *const argv[] = {"/bin/sh", "-c", "exec \"$0\" instruments rest.yaml >/dev/full", program, NULL};
    g_autoptr(Spawned) run = spawn(argv, NULL, temp->path);
    cr_assert_eq(run->exit_code, 5);
    cr_assert_str_eq(run->err, "mldstat: error: standard output: No space left on device\n");
}
