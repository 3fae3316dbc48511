/* Study files through the program: mistakes are shown with line and caret, and what belongs to a later version is
 * refused, never ignored. */
#include "cli/samples.h"
#include "support/program.h"

#include <criterion/criterion.h>
#include <string.h>

#define ERROR "mldstat: error: "
#define REST                                                                                                           \
    "data: {files: [{path: pre.csv, time: pre}, {path: post.csv, time: post}]}\n"                                      \
    "columns: {patient: patient_id, session: session}\n"

static const struct {
    const char *yaml;
    const char *err; /* after "mldstat: error: " */
    int exit_code;
} rows[] = {
    {"", "study.yaml: holds nothing; at least 'data' and 'measures' are needed\n", 6},
    {"# only a comment\n", "study.yaml: holds nothing; at least 'data' and 'measures' are needed\n", 6},
    {REST,
     "study.yaml:1:1: measures: name at least one measure\n"
     "data: {files: [{path: pre.csv, time: pre}, {path: post.csv, \xe2\x80\xa6\n"
     "^\n",
     6},
    {REST "measures: {pain: {}\n",
     "study.yaml:4:1: not valid YAML: missing comma in flow mapping; quote a text that contains { } [ ] , or ' #'\n"
     "\n"
     "^\n",
     6},
    {REST "measures:\n"
          "  pain:\n"
          "    bettr: lower\n",
     "study.yaml:5:5: measures.pain: unknown key 'bettr'; did you mean 'better'?\n"
     "    bettr: lower\n"
     "    ^\n",
     6},
    {REST "measures:\n"
          "  pain: {better: lower}\n"
          "  pain: {better: higher}\n",
     "study.yaml:5:3: 'pain' is given twice\n"
     "  pain: {better: higher}\n"
     "  ^\n",
     6},
    {REST "measures: {pain: {range: [0, ten]}}\n",
     "study.yaml:3:30: measures.pain.range: 'ten' is not a number\n"
     "measures: {pain: {range: [0, ten]}}\n"
     "                             ^\n",
     6},
    {REST "measures: {Pain: {}}\n",
     "study.yaml:3:12: measures: 'Pain' is not a name: use a to z, 0 to 9 and _, at most 64\n"
     "measures: {Pain: {}}\n"
     "           ^\n",
     6},
    {REST "measures: {pain: {reference: {mean: 5.1}}}\n",
     "study.yaml:3:19: measures.pain.reference is not supported yet\n"
     "measures: {pain: {reference: {mean: 5.1}}}\n"
     "                  ^\n",
     6},
    {REST "measures: {pain: {better: lower, range: [0, 10], caseness: 11}}\n",
     "study.yaml:3:60: measures.pain.caseness: 11 is outside the range 0 to 10\n"
     "measures: {pain: {better: lower, range: [0, 10], caseness: 11}}\n"
     "                                                           ^\n",
     6},
    {REST "measures: {pain: {}}\n"
          "course: {planned: 12}\n",
     "study.yaml:4:1: course is not supported yet\n"
     "course: {planned: 12}\n"
     "^\n",
     6},
    {REST "measures: {pain: {}}\n"
          "analysis: {primary_question: arms}\n",
     "study.yaml:4:30: analysis.primary_question: 'arms' is not supported yet; allowed: 'change'\n"
     "analysis: {primary_question: arms}\n"
     "                             ^\n",
     6},
    {REST "measures: {pain: {}}\n"
          "report: {formats: [html, pdf]}\n",
     "study.yaml:4:26: report.formats: 'pdf' is not supported yet; allowed: 'html', 'svg', 'json', 'csv'\n"
     "report: {formats: [html, pdf]}\n"
     "                         ^\n",
     6},
    {REST "measures: {pain: &a {}, sleep: *a}\n",
     "study.yaml:3:18: an unquoted '&' starts a YAML anchor, which is not used here: quote the text\n"
     "measures: {pain: &a {}, sleep: *a}\n"
     "                 ^\n",
     6},
    {REST "measures: {pain: {}}\n"
          "---\n"
          "title: x\n",
     "study.yaml:4:1: a second document starts here; a file has one\n"
     "---\n"
     "^\n",
     6},
    {REST "measures: {pain: {}}\n"
          "title: \xff\n",
     "study.yaml:4:8: not valid UTF-8: save the file as UTF-8\n"
     "title: \xef\xbf\xbd\n"
     "       ^\n",
     6},
    {"data: {files: [{path: pre.csv, time: pre}, {path: post.csv, time: later}]}\n"
     "measures: {pain: {}}\n",
     "study.yaml:1:67: data.files.time: 'later' is none of 'pre', 'post'\n"
     "\xe2\x80\xa6{files: [{path: pre.csv, time: pre}, {path: post.csv, time: later}]}\n"
     "                                                             ^\n",
     6},
    {"data: {files: [{path: pre.csv, time: pre}]}\n"
     "columns: {patient: patient_id}\n"
     "measures: {pain: {}}\n",
     "study.yaml:1:8: data.files: no file has time: post\n"
     "data: {files: [{path: pre.csv, time: pre}]}\n"
     "       ^\n",
     6},
    {"data: {files: [{path: \"nothing-*.csv\", time: pre}, {path: post.csv, time: post}]}\n"
     "measures: {pain: {}}\n",
     "data.files: no file matches 'nothing-*.csv'\n", 1},
    {REST "measures: {pain: {column: paim}}\n", "pre.csv:1: no column 'paim'; the nearest is 'pain'\n", 1},
    {REST "measures: {pain: {}}\n"
          "analysis: {confidence: 95}\n",
     "study.yaml:4:24: analysis.confidence: 95 is outside 0.5 to 0.9999\n"
     "analysis: {confidence: 95}\n"
     "                       ^\n",
     6},
    {REST "measures:\n"
          "\tpain: {}\n",
     "study.yaml:4:1: not valid YAML: tab character may not be used as indentation; use spaces\n"
     " pain: {}\n"
     "^\n",
     6},
    {REST "measures: {pain: {}}\n"
          "data: {}\n",
     "study.yaml:4:1: 'data' is given twice\n"
     "data: {}\n"
     "^\n",
     6},
    {"data: {files: [pre.csv], preset: redcup}\n"
     "measures: {pain: {}}\n",
     "study.yaml:1:34: data.preset: 'redcup' is none of 'plain', 'redcap', 'qualtrics', 'limesurvey', 'surveymonkey', "
     "'msforms', 'googleforms'; did you mean 'redcap'?\n"
     "data: {files: [pre.csv], preset: redcup}\n"
     "                                 ^\n",
     6},
    {REST "measures: {pain: {important_change: -2}}\n",
     "study.yaml:3:37: measures.pain.important_change: must be above 0\n"
     "measures: {pain: {important_change: -2}}\n"
     "                                    ^\n",
     6},
    {REST "measures: {pain: [0, 10]}\n",
     "study.yaml:3:18: measures.pain: must be a mapping of keys\n"
     "measures: {pain: [0, 10]}\n"
     "                 ^\n",
     6},
};

/* Both commands say the same, and nothing is written. */
Test(cli_study, exact_messages)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Temp) temp = temp_new();
        samples_write(temp);
        temp_write(temp, "study.yaml", rows[i].yaml);
        g_autofree char *before = folder_picture(temp->path);
        g_autofree char *err = g_strconcat(ERROR, rows[i].err, NULL);
        program_expect(temp, "check study.yaml", rows[i].exit_code, "", err);
        program_expect(temp, "run study.yaml", rows[i].exit_code, "", err);
        g_autofree char *after = folder_picture(temp->path);
        if (rows[i].exit_code == 6)
            cr_assert_str_eq(after, before, "%s: wrote something", rows[i].yaml);
    }
}

/* The arm and the group are read, and found wanting, but no report speaks about them. */
Test(cli_study, run_refuses_what_only_check_reads)
{
    static const struct {
        const char *column, *err;
    } keys[] = {
        {"group: condition", "study.yaml: columns.group: not supported by run yet; check reads it\n"},
        {"arm: arm", "study.yaml: columns.arm: not supported by run yet; check reads it\n"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(keys); i++) {
        g_autoptr(Temp) temp = temp_new();
        samples_write(temp);
        g_autofree char *yaml =
            g_strdup_printf("data: {files: [{path: pre.csv, time: pre, %s}, {path: post.csv, time: post}]}\n"
                            "columns: {patient: patient_id, session: session}\n"
                            "measures: {pain: {}}\n",
                            keys[i].column);
        temp_write(temp, "study.yaml", yaml);
        g_autofree char *before = folder_picture(temp->path);
        g_autofree char *err = g_strconcat(ERROR, keys[i].err, NULL);
        program_expect(temp, "run study.yaml", 6, "", err);
        g_autofree char *after = folder_picture(temp->path);
        cr_assert_str_eq(after, before);
    }
}
