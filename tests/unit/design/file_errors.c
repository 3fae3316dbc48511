#include "support/study_errors.h"

#include <criterion/criterion.h>
#include <glib.h>

static const StudyError errors[] = {
    {"data: {files: [{path: \"**/a.csv\"}]}\n", "dir/study.yaml:1:23: data.files.path: '**' is not supported: '*' "
                                                "stands for one name, so write '*/*.csv' for files one folder down\n"
                                                "data: {files: [{path: \"**/a.csv\"}]}\n"
                                                "                      ^"},
    {"data: {files: [{path: a.csv, per: visit}]}\n",
     "dir/study.yaml:1:35: data.files.per: 'visit' is none of 'session', 'course', 'patient'\n"
     "data: {files: [{path: a.csv, per: visit}]}\n"
     "                                  ^"},
    {"data: {files: [{path: a.csv, per: course, session: s}]}\n",
     "dir/study.yaml:1:52: data.files.session: a record of this file stands for a course, not a session\n"
     "data: {files: [{path: a.csv, per: course, session: s}]}\n"
     "                                                   ^"},
    {"data: {files: [{path: a.csv, per: patient, columns: {session: s}}]}\n",
     "dir/study.yaml:1:63: data.files.columns.session: a record of this file stands for a patient, not a session\n"
     "…ta: {files: [{path: a.csv, per: patient, columns: {session: s}}]}\n"
     "                                                             ^"},
    {"data: {files: [{path: a.csv, per: patient, time: pre}]}\n",
     "dir/study.yaml:1:50: data.files.time: this file holds no forms, so it has no time point\n"
     "data: {files: [{path: a.csv, per: patient, time: pre}]}\n"
     "                                                 ^"},
    {"data: {files: [{path: a.csv, per: patient, columns: {time: t}}]}\n",
     "dir/study.yaml:1:60: data.files.columns.time: this file holds no forms, so it has no time point\n"
     "data: {files: [{path: a.csv, per: patient, columns: {time: t}}]}\n"
     "                                                           ^"},
    {"data: {files: [{path: a.csv, expected: true, time: pre}]}\n",
     "dir/study.yaml:1:52: data.files.time: this file holds no forms, so it has no time point\n"
     "data: {files: [{path: a.csv, expected: true, time: pre}]}\n"
     "                                                   ^"},
    {"data: {files: [{path: a.csv, expected: true, per: course}]}\n",
     "dir/study.yaml:1:40: data.files.expected: only sessions are expected; leave out 'per'\n"
     "data: {files: [{path: a.csv, expected: true, per: course}]}\n"
     "                                       ^"},
    {"data: {files: [{path: a.csv, expected: yes}]}\n",
     "dir/study.yaml:1:40: data.files.expected: must be true or false\n"
     "data: {files: [{path: a.csv, expected: yes}]}\n"
     "                                       ^"},
    {"data: {files: [{path: a.csv, exclude: []}]}\n",
     "dir/study.yaml:1:30: data.files: unknown key 'exclude'; allowed: 'path', 'time', 'per', 'expected', 'columns', "
     "'preset', 'delimiter', 'decimal', 'encoding', 'missing', 'keep', 'duplicates', 'max_rejected', 'patient', "
     "'session', 'date', 'site', 'therapist', 'group', 'arm'\n"
     "data: {files: [{path: a.csv, exclude: []}]}\n"
     "                             ^"},
    {"data: {files: [{path: a.csv, files: b.csv}]}\n",
     "dir/study.yaml:1:30: data.files: unknown key 'files'; allowed: 'path', 'time', 'per', 'expected', 'columns', "
     "'preset', 'delimiter', 'decimal', 'encoding', 'missing', 'keep', 'duplicates', 'max_rejected', 'patient', "
     "'session', 'date', 'site', 'therapist', 'group', 'arm'\n"
     "data: {files: [{path: a.csv, files: b.csv}]}\n"
     "                             ^"},
    {"data: {files: [{path: a.csv, delimeter: \";\"}]}\n",
     "dir/study.yaml:1:30: data.files: unknown key 'delimeter'; did you mean 'delimiter'?\n"
     "data: {files: [{path: a.csv, delimeter: \";\"}]}\n"
     "                             ^"},
    {"data: {files: [{path: a.csv, delimiter: \";;\"}]}\n",
     "dir/study.yaml:1:41: data.files.delimiter: ';;' is none of 'auto', ',', ';', 'tab', '|'\n"
     "data: {files: [{path: a.csv, delimiter: \";;\"}]}\n"
     "                                        ^"},
    {"data: {files: [{path: a.csv, delimiter: }]}\n",
     "dir/study.yaml:1:39: data.files.delimiter: has no value; must be a word\n"
     "data: {files: [{path: a.csv, delimiter: }]}\n"
     "                                      ^"},
    {"data: {files: [{path: a.csv, quux: 1}]}\n",
     "dir/study.yaml:1:30: data.files: unknown key 'quux'; allowed: 'path', 'time', 'per', 'expected', 'columns', "
     "'preset', 'delimiter', 'decimal', 'encoding', 'missing', 'keep', 'duplicates', 'max_rejected', 'patient', "
     "'session', 'date', 'site', 'therapist', 'group', 'arm'\n"
     "data: {files: [{path: a.csv, quux: 1}]}\n"
     "                             ^"},
    {"data: {files: [{path: a.csv, columns: {sesion: s}}]}\n",
     "dir/study.yaml:1:40: data.files.columns: unknown key 'sesion'; did you mean 'session'?\n"
     "data: {files: [{path: a.csv, columns: {sesion: s}}]}\n"
     "                                       ^"},
    {"data: {files: [{path: a.csv, session: s, columns: {session: x}}]}\n",
     "dir/study.yaml:1:52: data.files.columns.session: the file has 'session' itself; give one of the two\n"
     "data: {files: [{path: a.csv, session: s, columns: {session: x}}]}\n"
     "                                                   ^"},
    {"data: {files: [{path: a.csv, time: pre, columns: {time: t}}]}\n",
     "dir/study.yaml:1:36: data.files.time: columns.time says the time point already; give one of the two\n"
     "data: {files: [{path: a.csv, time: pre, columns: {time: t}}]}\n"
     "                                   ^"},
    {"data: {files: [{path: a.csv, patient: {column: x, within: site}}]}\n",
     "dir/study.yaml:1:59: data.files.patient.within: holds for the whole study: give it as columns.patient.within\n"
     "data: {files: [{path: a.csv, patient: {column: x, within: site}}]}\n"
     "                                                          ^"},
    {"data: {files: [{path: a.csv, columns: {patient: {match: loose}}}]}\n",
     "dir/study.yaml:1:57: data.files.columns.patient.match: holds for the whole study: give it as "
     "columns.patient.match\n"
     "data: {files: [{path: a.csv, columns: {patient: {match: loose}}}]}\n"
     "                                                        ^"},
    {"data: {files: [{path: a.csv, group: {values: {a: [b]}}}]}\n",
     "dir/study.yaml:1:46: data.files.group.values: holds for the whole study: give it as columns.group.values\n"
     "data: {files: [{path: a.csv, group: {values: {a: [b]}}}]}\n"
     "                                             ^"},
    {"data: {files: [{path: a.csv, date: {format: dmy}}]}\n",
     "dir/study.yaml:1:45: data.files.date.format: 'dmy' is none of 'iso', 'd.m.y', 'd/m/y', 'm/d/y', 'y/m/d', "
     "'d-m-y', 'auto'\n"
     "data: {files: [{path: a.csv, date: {format: dmy}}]}\n"
     "                                            ^"},
    {"data: {files: [{path: a.csv, max_rejected: 1.5}]}\n",
     "dir/study.yaml:1:44: data.files.max_rejected: '1.5' is neither a percentage from 0% to 100% nor a whole number "
     "of records\n"
     "data: {files: [{path: a.csv, max_rejected: 1.5}]}\n"
     "                                           ^"},
    {"data: {files: [{path: a.csv, keep: {consent: []}}]}\n",
     "dir/study.yaml:1:46: data.files.keep.consent: name at least one value\n"
     "data: {files: [{path: a.csv, keep: {consent: []}}]}\n"
     "                                             ^"},
    {"data: {keep: {consent: \"yes\"}, files: [{path: a.csv, keep: {consent: \"1\"}}]}\n",
     "dir/study.yaml:1:61: data.files.keep: data.keep has a rule for this column already\n"
     "data: {keep: {consent: \"yes\"}, files: [{path: a.csv, keep: {consent: \"1\"}}]}\n"
     "                                                            ^"},
    {"data: {keep: {consent: []}}\n", "dir/study.yaml:1:24: data.keep.consent: name at least one value\n"
                                      "data: {keep: {consent: []}}\n"
                                      "                       ^"},
    {"data: {keep: [consent]}\n", "dir/study.yaml:1:14: data.keep: must be a mapping of names\n"
                                  "data: {keep: [consent]}\n"
                                  "             ^"},
    {"data: {exclude: x}\n", "dir/study.yaml:1:17: data.exclude: must be a list of mappings\n"
                             "data: {exclude: x}\n"
                             "                ^"},
    {"data: {exclude: [x]}\n", "dir/study.yaml:1:18: data.exclude: must be a list of mappings\n"
                               "data: {exclude: [x]}\n"
                               "                 ^"},
    {"data: {exclude: [{reason: x}]}\n",
     "dir/study.yaml:1:18: data.exclude: 'patient' is missing: name the one to be left out\n"
     "data: {exclude: [{reason: x}]}\n"
     "                 ^"},
    {"data: {exclude: [{patient: \"\"}]}\n", "dir/study.yaml:1:28: data.exclude.patient: must not be empty\n"
                                             "data: {exclude: [{patient: \"\"}]}\n"
                                             "                           ^"},
    {"data: {exclude: [{patient: 17, date: 3.10.2026}]}\n",
     "dir/study.yaml:1:38: data.exclude.date: not a date; write it as 2026-10-03\n"
     "data: {exclude: [{patient: 17, date: 3.10.2026}]}\n"
     "                                     ^"},
    {"data: {exclude: [{patient: 17, day: 3}]}\n",
     "dir/study.yaml:1:32: data.exclude: unknown key 'day'; allowed: 'patient', 'session', 'date', 'reason'\n"
     "data: {exclude: [{patient: 17, day: 3}]}\n"
     "                               ^"},
    {"data: {preset: excel}\n", "dir/study.yaml:1:16: data.preset: 'excel' is none of 'plain', 'redcap', 'qualtrics', "
                                "'limesurvey', 'surveymonkey', "
                                "'msforms', 'googleforms'\n"
                                "data: {preset: excel}\n"
                                "               ^"},
    {"data: {delimiter: \" \"}\n", "dir/study.yaml:1:19: data.delimiter: ' ' is none of 'auto', ',', ';', 'tab', '|'\n"
                                   "data: {delimiter: \" \"}\n"
                                   "                  ^"},
    {"data: {encoding: utf-16le}\n", "dir/study.yaml:1:18: data.encoding: 'utf-16le' is none of 'auto', 'utf-8', "
                                     "'cp1252', 'latin1', 'utf-16'; did you mean 'utf-16'?\n"
                                     "data: {encoding: utf-16le}\n"
                                     "                 ^"},
    {"data: {files: a.csv, exclude: [{patient: 17, session: 3}]}\n"
     "columns: {time: t}\n"
     "measures: {p: }\n",
     "dir/study.yaml:1:55: data.exclude.session: needs columns.session\n"
     "data: {files: a.csv, exclude: [{patient: 17, session: 3}]}\n"
     "                                                      ^"},
    {"data: {files: a.csv, exclude: [{patient: 17, date: 2026-10-03}]}\n"
     "columns: {time: t}\n"
     "measures: {p: }\n",
     "dir/study.yaml:1:52: data.exclude.date: needs columns.date\n"
     "data: {files: a.csv, exclude: [{patient: 17, date: 2026-10-03}]}\n"
     "                                                   ^"},
    {"columns: {patient: {within: clinic}}\n",
     "dir/study.yaml:1:29: columns.patient.within: 'clinic' is none of 'study', 'site'\n"
     "columns: {patient: {within: clinic}}\n"
     "                            ^"},
    {"columns: {patient: {match: fuzzy}}\n",
     "dir/study.yaml:1:28: columns.patient.match: 'fuzzy' is none of 'exact', 'loose'\n"
     "columns: {patient: {match: fuzzy}}\n"
     "                           ^"},
    {"columns: {site: [a]}\n", "dir/study.yaml:1:17: columns.site: must be the header of a column, or a mapping\n"
                               "columns: {site: [a]}\n"
                               "                ^"},
    {"columns: {group: {values: {fm: [FM, fms], cfs: [ME, fm]}}}\n",
     "dir/study.yaml:1:53: columns.group.values.cfs: 'fm' means fm already\n"
     "columns: {group: {values: {fm: [FM, fms], cfs: [ME, fm]}}}\n"
     "                                                    ^"},
    {"columns: {group: {values: {fm: []}}}\n", "dir/study.yaml:1:32: columns.group.values.fm: name at least one value\n"
                                               "columns: {group: {values: {fm: []}}}\n"
                                               "                               ^"},
    {"columns: {patient: {within: site}, time: t}\n"
     "data: {files: a.csv}\n"
     "measures: {p: }\n",
     "dir/study.yaml:1:29: columns.patient.within: 'a.csv' has no site column: name columns.site, or the site of each "
     "file\n"
     "columns: {patient: {within: site}, time: t}\n"
     "                            ^"},
    {"columns: {patient: {within: site}, time: t}\n"
     "data: {files: [{path: a.csv, site: c}, b.csv]}\n"
     "measures: {p: }\n",
     "dir/study.yaml:1:29: columns.patient.within: 'b.csv' has no site column: name columns.site, or the site of each "
     "file\n"
     "columns: {patient: {within: site}, time: t}\n"
     "                            ^"},
    {"columns: {patient: id, arm: id, time: t}\n"
     "data: {files: a.csv}\n"
     "measures: {p: }\n",
     "dir/study.yaml:1:29: columns.arm: column 'id' is read as columns.patient already\n"
     "columns: {patient: id, arm: id, time: t}\n"
     "                            ^"},
    {"columns: {site: c, therapist: {column: c}, time: t}\n"
     "data: {files: a.csv}\n"
     "measures: {p: }\n",
     "dir/study.yaml:1:31: columns.therapist: column 'c' is read as columns.site already\n"
     "columns: {site: c, therapist: {column: c}, time: t}\n"
     "                              ^"},
    {"columns: {session: s, time: t}\n"
     "data: {files: [a.csv, {path: b.csv, date: s, therapist: t}]}\n"
     "measures: {p: }\n",
     "dir/study.yaml:2:57: data.files.therapist: column 't' is read as columns.time already\n"
     "data: {files: [a.csv, {path: b.csv, date: s, therapist: t}]}\n"
     "                                                        ^"},
    {"columns: {time: t}\n"
     "data: {files: [{path: a.csv, site: p}]}\n"
     "measures: {p: }\n",
     "dir/study.yaml:3:13: measures.p: column 'p' is read as columns.site already\n"
     "measures: {p: }\n"
     "            ^"},
    {"columns: {time: t}\n"
     "data: {files: [{path: a.csv, session: s}, b.csv]}\n"
     "measures: {p: }\n",
     "dir/study.yaml:2:43: data.files: 'b.csv' has no session column and 'a.csv' has one: name columns.session, or the "
     "session of each file\n"
     "data: {files: [{path: a.csv, session: s}, b.csv]}\n"
     "                                          ^"},
    {"columns: {time: t}\n"
     "data: {files: [a.csv, {path: b.csv, date: d, expected: true}]}\n"
     "measures: {p: }\n",
     "dir/study.yaml:2:16: data.files: 'a.csv' has no date column and 'b.csv' has one: name columns.date, or the date "
     "of each file\n"
     "data: {files: [a.csv, {path: b.csv, date: d, expected: true}]}\n"
     "               ^"},
    {"arms: {control: [0], treatment: [1, \"0\"]}\n", "dir/study.yaml:1:37: arms.treatment: '0' means control already\n"
                                                      "arms: {control: [0], treatment: [1, \"0\"]}\n"
                                                      "                                    ^"},
    {"arms: {Control: 0, b: 1}\n",
     "dir/study.yaml:1:8: arms: 'Control' is not a name: use a to z, 0 to 9 and _, at most 64\n"
     "arms: {Control: 0, b: 1}\n"
     "       ^"},
    {"arms: {control: , b: 1}\n", "dir/study.yaml:1:15: arms.control: has no value; must be a list of texts\n"
                                  "arms: {control: , b: 1}\n"
                                  "              ^"},
    {"arms: {control: [], b: 1}\n", "dir/study.yaml:1:17: arms.control: name at least one value\n"
                                    "arms: {control: [], b: 1}\n"
                                    "                ^"},
    {"arms: {control: 0, treatment: 1}\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: }\n",
     "dir/study.yaml:1:1: arms: nothing says a patient's arm; name columns.arm, or the arm of a file\n"
     "arms: {control: 0, treatment: 1}\n"
     "^"},
    {"describe: {age: }\n",
     "dir/study.yaml:1:15: describe.age: has no value; must be the header of a column, or a mapping\n"
     "describe: {age: }\n"
     "              ^"},
    {"describe: {Age: {column: a}}\n",
     "dir/study.yaml:1:12: describe: 'Age' is not a name: use a to z, 0 to 9 and _, at most 64\n"
     "describe: {Age: {column: a}}\n"
     "           ^"},
    {"describe: {sex: {column: s, values: {}}}\n",
     "dir/study.yaml:1:37: describe.sex.values: name at least one category, or leave 'values' out for numbers\n"
     "describe: {sex: {column: s, values: {}}}\n"
     "                                    ^"},
    {"describe: {sex: {values: {f: [1], m: [2, 1]}}}\n",
     "dir/study.yaml:1:42: describe.sex.values.m: '1' means f already\n"
     "describe: {sex: {values: {f: [1], m: [2, 1]}}}\n"
     "                                         ^"},
    {"describe: {sex: {colum: s}}\n", "dir/study.yaml:1:18: describe.sex: unknown key 'colum'; did you mean 'column'?\n"
                                      "describe: {sex: {colum: s}}\n"
                                      "                 ^"},
};

Test(design_file_errors, exact_messages)
{
    for (size_t i = 0; i < G_N_ELEMENTS(errors); i++)
        expect_study_error(&errors[i]);
}
