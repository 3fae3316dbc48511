/* A study as a clinic with two sites has it, through the program: files by pattern, ids per site and loosely written,
 * another scale, answers in words, rules, a file of patients. */
#include "support/program.h"

#include <criterion/criterion.h>

static const char STUDY[] = "title: Two sites\n"
                            "data:\n"
                            "  files:\n"
                            "    - {path: \"pre-*.csv\", time: pre}\n"
                            "    - {path: post.csv, time: post}\n"
                            "    - {path: patients.csv, per: patient}\n"
                            "  keep: {agreed: [\"yes\"]}\n"
                            "  exclude: [{patient: \"P 7\"}]\n"
                            "columns:\n"
                            "  patient: {column: code, within: site, match: loose}\n"
                            "  session: visit\n"
                            "  date: day\n"
                            "  site: clinic\n"
                            "  group: {column: cond, values: {fibromyalgia: [FM], cfs: [CFS]}}\n"
                            "  arm: arm\n"
                            "arms: {control: \"0\", treatment: \"1\"}\n"
                            "measures:\n"
                            "  pain: {range: [0, 10], from: [0, 100], better: lower}\n"
                            "  load: {values: {none: 0, mild: 1, severe: 2}, better: lower}\n"
                            "describe: {age: {column: years}}\n";

#define HEADER "code,visit,day,clinic,pain,load,agreed\n"

Test(cli_clinic_files, check_says_what_it_made_of_them)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "study.yaml", STUDY);
    temp_write(temp, "pre-n.csv",
               HEADER "P-1,1,2026-01-05,N,50,none,yes\nP-2,1,2026-01-05,N,60,mild,yes\n"
                      "P-3,1,2026-01-06,N,70,Severe,no\n");
    temp_write(temp, "pre-s.csv", HEADER "P-1,1,2026-01-05,S,80,none,yes\np2,1,2026-01-07,S,90,awful,yes\n");
    temp_write(temp, "post.csv",
               HEADER "p1,1,2026-01-05,N,30,none,yes\nP.2,1,2026-01-05,N,20,mild,yes\n"
                      "P1,1,2026-01-05,S,101,none,yes\nP2,1,2026-01-07,S,40,mild,yes\n");
    temp_write(temp, "patients.csv", "code,clinic,cond,arm,years\nP1,N,FM,0,41\nP2,N,CFS,1,92\nP9,N,X,1,30\n");
    program_expect(temp, "check --all study.yaml", 0,
                   "pre-s.csv:3: column 'load': 'awful' is not one of none, mild, severe\n"
                   "post.csv:4: column 'pain': '101' is outside 0 to 100\n"
                   "patients.csv:4: column 'cond': the cell is not one of FM, CFS\n"
                   "patients.csv:3: column 'years': a patient older than 89: ages above 89 identify people; group them "
                   "as 90 or more\n"
                   "entry 1 of data.exclude names no record\n"
                   "pre-s.csv:2: patient with forms who is in no file of patients\n"
                   "pre-s.csv:3: patient with forms who is in no file of patients\n"
                   "pre-n.csv: column 'agreed': 1 record left out by data.keep\n"
                   "column 'code': 6 spellings of patient ids were taken for others by match: loose\n"
                   "patients.csv: 1 patient without forms\n"
                   "Two sites: 4 of 4 patients with both forms; 0 before only, 0 after only\n"
                   "12 records = 11 used + 1 not kept\n"
                   "records from 2026-01-05 to 2026-01-07\n",
                   "");
    temp_write(temp, "patients.csv", "code,clinic,cond,arm,years\nP1,N,FM,0,41\nP2,N,CFS,1,92\np-1,N,FM,1,41\n");
    program_expect(temp, "check study.yaml", 1, NULL,
                   "mldstat: error: patients.csv:4: column 'arm': 1 patient is in more than one arm; each patient "
                   "belongs to one\n");
}

Test(cli_clinic_files, a_limit_of_rejected_records_on_a_file_wins_there)
{
    static const char PRE[] = "patient,pain\nP1,5\nP2,6\nP3,7\nP4,x\n", POST[] = "patient,pain\nP1,3\nP2,4\nP3,4\n";
    static const struct {
        const char *study, *error;
    } rows[] = {
        {"data: {files: [{path: pre.csv, time: pre}, {path: post.csv, time: post}]}\n",
         "mldstat: error: 1 of 7 records rejected (14.3 %); data.max_rejected allows 5 %\n"},
        {"data: {files: [{path: pre.csv, time: pre, max_rejected: 0}, {path: post.csv, time: post}], max_rejected: "
         "3}\n",
         "mldstat: error: pre.csv: 1 of 4 records rejected (25.0 %); its max_rejected allows 0\n"},
        {"data: {files: [{path: pre.csv, time: pre, max_rejected: 24.9%}, {path: post.csv, time: post}],\n"
         "       max_rejected: 50%}\n",
         "mldstat: error: pre.csv: 1 of 4 records rejected (25.0 %); its max_rejected allows 24.9 %\n"},
        {"data: {files: [{path: pre.csv, time: pre, max_rejected: 25%}, {path: post.csv, time: post}],\n"
         "       max_rejected: 0}\n",
         ""},
        {"data: {files: [{path: pre.csv, time: pre}, {path: post.csv, time: post, max_rejected: 0}], max_rejected: "
         "1}\n",
         ""},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Temp) temp = temp_new();
        g_autofree char *study =
            g_strconcat(rows[i].study, "measures: {pain: {range: [0, 10], better: lower}}\n", NULL);
        temp_write(temp, "pre.csv", PRE);
        temp_write(temp, "post.csv", POST);
        temp_write(temp, "study.yaml", study);
        program_expect(temp, "check --quiet study.yaml", *rows[i].error == '\0' ? 0 : 1, NULL, rows[i].error);
    }
}
