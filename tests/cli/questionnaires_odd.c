/* Questionnaires that are allowed and unusual, and answers that try to become a score by the back door. */
#include "support/program.h"

#include <criterion/criterion.h>
#include <glib/gstdio.h>

#define HEAD                                                                                                           \
    "instrument: odd\ntitle: Odd\nabout: odd\nlicence: {class: free, notice: none}\ncitation: c\nsources: [s]\n"

#define STUDY "data: {files: [a.csv]}\ncolumns: {patient: id, time: t}\nanalysis: {pairs: course}\n"

static void write_odd(const Temp *temp, const char *definition, const char *study, const char *csv)
{
    g_autofree char *folder = temp_path(temp, "instruments");
    g_autofree char *text = g_strconcat(HEAD, definition, NULL);
    g_autofree char *yaml = g_strconcat(STUDY, study, NULL);
    (void)g_mkdir(folder, 0700);
    temp_write(temp, "instruments/odd.yaml", text);
    temp_write(temp, "s.yaml", yaml);
    temp_write(temp, "a.csv", csv);
}

/* 7 is no answer, and neither is an empty cell: only the empty one counts 0. */
Test(cli_questionnaires_odd, an_empty_item_that_counts_and_one_that_was_refused)
{
    g_autoptr(Temp) temp = temp_new();
    write_odd(temp,
              "items: [{item: 1, range: [0, 3]}, {item: 2, range: [0, 3], blank: 0}]\n"
              "scores: {t: {sum: [1, 2], range: [0, 6], better: lower}}\n",
              "measures: {odd: {instrument: odd, items: \"q{item}\"}}\n",
              "id,t,q1,q2\nA,pre,3,\nA,post,1,1\nB,pre,3,7\nB,post,2,0\nC,pre,,2\nC,post,1,x\n");
    program_expect(temp, "check s.yaml", 0,
                   "a.csv:4: column 'q2': '7' is outside 0 to 3\n"
                   "a.csv:4: column 't': the score needs item 1 and no refused answer: missing\n"
                   "a.csv:6: column 't': the score needs item 1 and no refused answer: missing\n"
                   "a.csv:7: column 't': the score needs item 1 and no refused answer: missing\n"
                   "a.csv:7: column 'q2': 'x' is not a number; looks like a missing code; add missing: [x] under data\n"
                   "s: 1 of 2 patients with both forms; 0 before only, 1 after only\n"
                   "6 records = 3 used + 3 with answers but no score\n",
                   "");
    program_expect(temp, "score s.yaml --quiet", 0,
                   "patient,time,session,date,odd_t,odd_t_missing,file,line\n"
                   "A,pre,,,3,,a.csv,2\n"
                   "A,post,,,2,,a.csv,3\n"
                   "B,pre,,,,item 2 is refused,a.csv,4\n"
                   "B,post,,,2,,a.csv,5\n"
                   "C,pre,,,,item 1 is missing,a.csv,6\n"
                   "C,post,,,,item 2 is refused,a.csv,7\n",
                   "");
}

/* A form with a refused answer and one with an empty cell there say the same. */
Test(cli_questionnaires_odd, what_was_refused_is_no_difference)
{
    g_autoptr(Temp) temp = temp_new();
    write_odd(temp,
              "items: [{item: 1-2, range: [0, 3]}]\n"
              "scores:\n  t: {sum: [1-2], minimum: 1, missing_rule: c, range: [0, 6], better: lower}\n",
              "measures: {odd: {instrument: odd, items: \"q{item}\"}}\n",
              "id,t,q1,q2\nA,pre,3,\nA,pre,3,9\nA,post,1,1\n");
    program_expect(
        temp, "check s.yaml", 0,
        "a.csv:3: column 'q2': '9' is outside 0 to 3; looks like a missing code; add missing: [9] under data\n"
        "a.csv: 1 record identical to an earlier one, counted once\n"
        "s: 1 of 1 patients with both forms; 0 before only, 0 after only\n"
        "3 records = 2 used + 1 duplicate\n",
        "");
}

/* Limits of a score of one item hold as those of any other. */
Test(cli_questionnaires_odd, one_item_with_limits)
{
    g_autoptr(Temp) temp = temp_new();
    write_odd(temp,
              "items: [{item: 1, range: [0, 10]}]\n"
              "scores: {t: {of: 1, valid: {below: 8}, range: [0, 7], better: lower}}\n",
              "measures: {odd: {instrument: odd, items: \"q\"}}\n", "id,t,q\nA,pre,3\nA,post,1\nB,pre,9\nB,post,2\n");
    program_expect(temp, "check s.yaml", 0,
                   "a.csv:4: column 't': impossible answers, no score: the result is not below 8\n"
                   "s: 1 of 2 patients with both forms; 0 before only, 1 after only\n"
                   "4 records = 3 used + 1 with answers but no score\n",
                   "");
}
