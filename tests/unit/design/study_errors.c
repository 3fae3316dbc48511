#include "support/study_errors.h"

#include <criterion/criterion.h>
#include <glib.h>

static const StudyError errors[] = {
    {"title: x\n", "dir/study.yaml:1:1: data.files: name at least one file\n"
                   "title: x\n"
                   "^"},
    {"data: {files: []}\n"
     "measures: {pain: }\n",
     "dir/study.yaml:1:8: data.files: name at least one file\n"
     "data: {files: []}\n"
     "       ^"},
    {"data: {files: [{path: pre.csv, time: pre}, {path: post.csv, time: pots}]}\n"
     "measures: {pain: }\n",
     "dir/study.yaml:1:67: data.files.time: 'pots' is none of 'pre', 'post'; did you mean 'post'?\n"
     "…{files: [{path: pre.csv, time: pre}, {path: post.csv, time: pots}]}\n"
     "                                                             ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: }\n",
     "dir/study.yaml:1:15: data.files: nothing says which time point 'a.csv' holds: give the file a time, name "
     "columns.time, or give the measures columns for each time point\n"
     "data: {files: a.csv}\n"
     "              ^"},
    {"describe: 3\n", "dir/study.yaml:1:11: describe: must be a mapping of names\n"
                      "describe: 3\n"
                      "          ^"},
    {"data: {files: a.csv, max_rejected: 0.05}\n"
     "measures: {pain: }\n",
     "dir/study.yaml:1:36: data.max_rejected: '0.05' is neither a percentage from 0% to 100% nor a whole number of "
     "records\n"
     "data: {files: a.csv, max_rejected: 0.05}\n"
     "                                   ^"},
    {"times: {post: [a], pre: [b]}\n",
     "dir/study.yaml:1:9: times.post: name the two times in order, pre and then post\n"
     "times: {post: [a], pre: [b]}\n"
     "        ^"},
    {"times: {baseline: [a], post: [b]}\n",
     "dir/study.yaml:1:24: times.post: name the two times in order, baseline and then end\n"
     "times: {baseline: [a], post: [b]}\n"
     "                       ^"},
    {"times: {pre: [T, x], post: [t]}\n", "dir/study.yaml:1:28: times.post: 't' means pre already\n"
                                          "times: {pre: [T, x], post: [t]}\n"
                                          "                           ^"},
    {"times: {pre: }\n", "dir/study.yaml:1:8: times: name two times, pre and post\n"
                         "times: {pre: }\n"
                         "       ^"},
    {"randomised: yes\n", "dir/study.yaml:1:13: randomised: must be true or false\n"
                          "randomised: yes\n"
                          "            ^"},
    {"title: \n", "dir/study.yaml:1:6: title: has no value; must be a text\n"
                  "title: \n"
                  "     ^"},
    {"analysis: {confidence: 95}\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: }\n",
     "dir/study.yaml:1:24: analysis.confidence: 95 is outside 0.5 to 0.9999\n"
     "analysis: {confidence: 95}\n"
     "                       ^"},
    {"report: {formats: [html, pdf]}\n",
     "dir/study.yaml:1:26: report.formats: 'pdf' is not supported yet; allowed: 'html', 'svg', 'json', 'csv'\n"
     "report: {formats: [html, pdf]}\n"
     "                         ^"},
    {"report: {formats: [html, htm]}\n",
     "dir/study.yaml:1:26: report.formats: 'htm' is none of 'html', 'svg', 'json', 'csv'; did you mean 'html'?\n"
     "report: {formats: [html, htm]}\n"
     "                         ^"},
    {"data: {files: a.csv, missing: [99, [1]]}\n", "dir/study.yaml:1:36: data.missing: must be a list of texts\n"
                                                   "data: {files: a.csv, missing: [99, [1]]}\n"
                                                   "                                   ^"},
    {"title: {a: b}\n", "dir/study.yaml:1:8: title: must be a text\n"
                        "title: {a: b}\n"
                        "       ^"},
    {"data: {duplicates: frist}\n",
     "dir/study.yaml:1:20: data.duplicates: 'frist' is none of 'refuse', 'first', 'last'; did you mean 'first'?\n"
     "data: {duplicates: frist}\n"
     "                   ^"},
    {"output: \"\"\n", "dir/study.yaml:1:9: output: must not be empty\n"
                       "output: \"\"\n"
                       "        ^"},
    {"columns: {date: {column: x, format: y-m-d}}\n",
     "dir/study.yaml:1:37: columns.date.format: 'y-m-d' is none of 'iso', 'd.m.y', 'd/m/y', 'm/d/y', 'y/m/d', "
     "'d-m-y', 'auto'\n"
     "columns: {date: {column: x, format: y-m-d}}\n"
     "                                    ^"},
    {"data: {files: [{path: a.csv, time: pre}, {path: ./a.csv, time: post}, {path: a.csv, time: post}]}\n",
     "dir/study.yaml:1:49: data.files.path: './a.csv' is named twice\n"
     "data: {files: [{path: a.csv, time: pre}, {path: ./a.csv, time: post}, {path: a.csv, time: post}]}\n"
     "                                                ^"},
    {"title: \"\"\n", "dir/study.yaml:1:8: title: must not be empty\n"
                      "title: \"\"\n"
                      "       ^"},
    {"intervention: Vodder\n", "dir/study.yaml:1:15: intervention: must be a mapping of names\n"
                               "intervention: Vodder\n"
                               "              ^"},
    {"intervention: {areas: [legs]}\n", "dir/study.yaml:1:23: intervention.areas: must be a text\n"
                                        "intervention: {areas: [legs]}\n"
                                        "                      ^"},
    {"randomised: \"true\"\n", "dir/study.yaml:1:13: randomised: must be true or false\n"
                               "randomised: \"true\"\n"
                               "            ^"},
    {"data: a.csv\n", "dir/study.yaml:1:7: data: must be a mapping of keys\n"
                      "data: a.csv\n"
                      "      ^"},
    {"data: {files: {path: a.csv}}\n", "dir/study.yaml:1:15: data.files: must be a list of files\n"
                                       "data: {files: {path: a.csv}}\n"
                                       "              ^"},
    {"data: {files: [{time: pre}]}\n"
     "measures: {pain: }\n",
     "dir/study.yaml:1:16: data.files: a file needs a path\n"
     "data: {files: [{time: pre}]}\n"
     "               ^"},
    {"data: {files: [{path: , time: pre}]}\n", "dir/study.yaml:1:21: data.files.path: has no value; must be a path\n"
                                               "data: {files: [{path: , time: pre}]}\n"
                                               "                    ^"},
    {"data: {files: [[a.csv]]}\n", "dir/study.yaml:1:16: data.files: must be a list of files\n"
                                   "data: {files: [[a.csv]]}\n"
                                   "               ^"},
    {"data: {files: [{path: a.csv, pth: x}]}\n",
     "dir/study.yaml:1:30: data.files: unknown key 'pth'; did you mean 'path'?\n"
     "data: {files: [{path: a.csv, pth: x}]}\n"
     "                             ^"},
    {"data: {encoding: utf8}\n", "dir/study.yaml:1:18: data.encoding: 'utf8' is none of 'auto', 'utf-8', 'cp1252', "
                                 "'latin1', 'utf-16'; did you mean 'utf-8'?\n"
                                 "data: {encoding: utf8}\n"
                                 "                 ^"},
    {"data: {missing: {a: b}}\n", "dir/study.yaml:1:17: data.missing: must be a list of texts\n"
                                  "data: {missing: {a: b}}\n"
                                  "                ^"},
    {"data: {missing: [NA, ]}\n", "dir/study.yaml:1:1: data.files: name at least one file\n"
                                  "data: {missing: [NA, ]}\n"
                                  "^"},
    {"data: {files: a.csv, max_rejected: 101%}\n", "dir/study.yaml:1:36: data.max_rejected: '101%' is neither a "
                                                   "percentage from 0% to 100% nor a whole number of records\n"
                                                   "data: {files: a.csv, max_rejected: 101%}\n"
                                                   "                                   ^"},
    {"data: {files: a.csv, max_rejected: -1}\n", "dir/study.yaml:1:36: data.max_rejected: '-1' is neither a percentage "
                                                 "from 0% to 100% nor a whole number of records\n"
                                                 "data: {files: a.csv, max_rejected: -1}\n"
                                                 "                                   ^"},
    {"data: {max_rejected: [1]}\n",
     "dir/study.yaml:1:22: data.max_rejected: must be a percentage such as 5% or a count\n"
     "data: {max_rejected: [1]}\n"
     "                     ^"},
    {"columns: {patient: [a, b]}\n",
     "dir/study.yaml:1:20: columns.patient: must be the header of a column, or a mapping\n"
     "columns: {patient: [a, b]}\n"
     "                   ^"},
    {"columns: {session: {column: x}}\n", "dir/study.yaml:1:20: columns.session: must be the header of a column\n"
                                          "columns: {session: {column: x}}\n"
                                          "                   ^"},
    {"columns: {patient: Code}\n"
     "data: {files: a.csv}\n"
     "measures: {pain: }\n",
     "dir/study.yaml:2:15: data.files: nothing says which time point 'a.csv' holds: give the file a time, name "
     "columns.time, or give the measures columns for each time point\n"
     "data: {files: a.csv}\n"
     "              ^"},
    {"columns: {patient: code, time: code}\n"
     "data: {files: a.csv}\n"
     "measures: {pain: }\n",
     "dir/study.yaml:1:32: columns.time: column 'code' is read as columns.patient already\n"
     "columns: {patient: code, time: code}\n"
     "                               ^"},
    {"columns: {time: t}\n"
     "data: {files: [{path: a.csv, time: pre}]}\n"
     "measures: {pain: }\n",
     "dir/study.yaml:2:36: data.files.time: columns.time says the time point already; give one of the two\n"
     "data: {files: [{path: a.csv, time: pre}]}\n"
     "                                   ^"},
    {"data: {files: [{path: a.csv, time: pre}, b.csv]}\n"
     "measures: {pain: }\n",
     "dir/study.yaml:1:42: data.files: nothing says which time point 'b.csv' holds: give the file a time, name "
     "columns.time, or give the measures columns for each time point\n"
     "data: {files: [{path: a.csv, time: pre}, b.csv]}\n"
     "                                         ^"},
    {"data: {files: [{path: a.csv, time: pre}, {path: b.csv, time: pre}]}\n"
     "measures: {pain: , sleep: {at: [pre]}}\n",
     "dir/study.yaml:1:8: data.files: no file has time: post\n"
     "data: {files: [{path: a.csv, time: pre}, {path: b.csv, time: pre}]}\n"
     "       ^"},
    {"times: {pre: [], post: b}\n", "dir/study.yaml:1:14: times.pre: name at least one value\n"
                                    "times: {pre: [], post: b}\n"
                                    "             ^"},
    {"times: {pre: a, post: {vales: b}}\n",
     "dir/study.yaml:1:24: times.post: unknown key 'vales'; did you mean 'values'?\n"
     "times: {pre: a, post: {vales: b}}\n"
     "                       ^"},
    {"times: [pre, post]\n", "dir/study.yaml:1:8: times: must be a mapping of names\n"
                             "times: [pre, post]\n"
                             "       ^"},
    {"analysis: {confidence: 0.95%}\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: }\n",
     "dir/study.yaml:1:24: analysis.confidence: '0.95%' is not a number\n"
     "analysis: {confidence: 0.95%}\n"
     "                       ^"},
    {"analysis: {confidence: 0.4}\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: }\n",
     "dir/study.yaml:1:24: analysis.confidence: 0.4 is outside 0.5 to 0.9999\n"
     "analysis: {confidence: 0.4}\n"
     "                       ^"},
    {"analysis: {pairs: sesion}\n",
     "dir/study.yaml:1:19: analysis.pairs: 'sesion' is none of 'auto', 'session', 'course'; did you mean 'session'?\n"
     "analysis: {pairs: sesion}\n"
     "                  ^"},
    {"analysis: {primary_test: wilcox}\n",
     "dir/study.yaml:1:26: analysis.primary_test: 'wilcox' is none of 't', 'wilcoxon'; did you mean 'wilcoxon'?\n"
     "analysis: {primary_test: wilcox}\n"
     "                         ^"},
    {"analysis: {primary_question: arms}\n",
     "dir/study.yaml:1:30: analysis.primary_question: 'arms' is not supported yet; allowed: 'change'\n"
     "analysis: {primary_question: arms}\n"
     "                             ^"},
    {"analysis: {primary_question: week12}\n",
     "dir/study.yaml:1:30: analysis.primary_question: 'week12' is not 'change'\n"
     "analysis: {primary_question: week12}\n"
     "                             ^"},
    {"analysis: {zeros: pratt}\n", "dir/study.yaml:1:19: analysis.zeros: 'pratt' is none of 'keep', 'drop'\n"
                                   "analysis: {zeros: pratt}\n"
                                   "                  ^"},
    {"analysis: {adjust: bonferroni}\n",
     "dir/study.yaml:1:20: analysis.adjust: 'bonferroni' is none of 'holm', 'bh', 'none'\n"
     "analysis: {adjust: bonferroni}\n"
     "                   ^"},
    {"analysis: {adjust_for: []}\n", "dir/study.yaml:1:12: analysis.adjust_for is not supported yet\n"
                                     "analysis: {adjust_for: []}\n"
                                     "           ^"},
    {"analysis: {claims: [pain]}\n", "dir/study.yaml:1:12: analysis.claims is not supported yet\n"
                                     "analysis: {claims: [pain]}\n"
                                     "           ^"},
    {"report: {formats: []}\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: }\n",
     "dir/study.yaml:1:19: report.formats: name at least one format\n"
     "report: {formats: []}\n"
     "                  ^"},
    {"report: {formats: png}\n",
     "dir/study.yaml:1:19: report.formats: 'png' is not supported yet; allowed: 'html', 'svg', 'json', 'csv'\n"
     "report: {formats: png}\n"
     "                  ^"},
    {"report: {show_p: auto}\n", "dir/study.yaml:1:10: report.show_p is not supported yet\n"
                                 "report: {show_p: auto}\n"
                                 "         ^"},
    {"output: [a]\n", "dir/study.yaml:1:9: output: must be a path\n"
                      "output: [a]\n"
                      "        ^"},
    {"output: out # here\n", "dir/study.yaml:1:13: output: what follows 'out' is read as a comment: quote the whole "
                             "text, or put the comment on its own line\n"
                             "output: out # here\n"
                             "            ^"},
    {"arms: {control: 0}\n", "dir/study.yaml:1:1: arms: name at least two, the comparator first\n"
                             "arms: {control: 0}\n"
                             "^"},
    {"data: {files: a.csv}\n"
     "instruments: [mine/]\n",
     "dir/study.yaml:2:15: instruments: 'mine/' is no folder\n"
     "instruments: [mine/]\n"
     "              ^"},
    {"privacy: {allow: [site]}\n", "dir/study.yaml:1:19: privacy.allow: 'site' is not 'patient'\n"
                                   "privacy: {allow: [site]}\n"
                                   "                  ^"},
    {"privacy: [patient]\n", "dir/study.yaml:1:10: privacy: must be a mapping of keys\n"
                             "privacy: [patient]\n"
                             "         ^"},
    {"mesures: {pain: }\n", "dir/study.yaml:1:1: unknown key 'mesures'; did you mean 'measures'?\n"
                            "mesures: {pain: }\n"
                            "^"},
    {"\"ti\\etle\": x\n", "dir/study.yaml:1:1: unknown key 'ti�tle'; did you mean 'title'?\n"
                          "\"ti\\etle\": x\n"
                          "^"},
    {"%YAML 1.2\n"
     "---\n"
     "title: x\n"
     "extra: y\n",
     "dir/study.yaml:4:1: unknown key 'extra'; allowed: 'title', 'intervention', 'randomised', 'data', 'columns', "
     "'times', 'arms', 'measures', 'describe', 'analysis', 'report', 'instruments', 'value_sets', 'privacy', "
     "'output'\n"
     "extra: y\n"
     "^"},
    {"data:\n"
     "  missing:\n"
     "    -\n"
     "    - NA\n",
     "dir/study.yaml:2:10: data.missing: an item is empty\n"
     "  missing:\n"
     "         ^"},
    {"data:\n"
     "  files:\n"
     "    -\n",
     "dir/study.yaml:2:8: data.files: an item is empty\n"
     "  files:\n"
     "       ^"},
};

Test(design_study_errors, exact_messages)
{
    for (size_t i = 0; i < G_N_ELEMENTS(errors); i++)
        expect_study_error(&errors[i]);
}
