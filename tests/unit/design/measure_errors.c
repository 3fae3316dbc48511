#include "support/study_errors.h"

#include <criterion/criterion.h>
#include <glib.h>

static const StudyError errors[] = {
    {"data: {files: a.csv}\n", "dir/study.yaml:1:1: measures: name at least one measure\n"
                               "data: {files: a.csv}\n"
                               "^"},
    {"data: {files: a.csv}\n"
     "columns: {time: phase}\n"
     "measures: {pain: {bettr: lower}}\n",
     "dir/study.yaml:3:19: measures.pain: unknown key 'bettr'; did you mean 'better'?\n"
     "measures: {pain: {bettr: lower}}\n"
     "                  ^"},
    {"data: {files: a.csv}\n"
     "columns: {time: phase}\n"
     "measures: {pain: {zzzzzz: lower}}\n",
     "dir/study.yaml:3:19: measures.pain: unknown key 'zzzzzz'; allowed: 'label', 'column', 'columns', 'range', "
     "'from', 'values', 'better', 'role', 'important_change', 'at', 'compare', 'followup', 'zero', 'bands', "
     "'caseness', 'sem', 'reliability', 'norm', 'instrument', 'score', 'items', 'coding', 'parameters'\n"
     "measures: {pain: {zzzzzz: lower}}\n"
     "                  ^"},
    {"data: {files: a.csv}\n"
     "columns: {time: phase}\n"
     "measures: {pain: {better: less, range: [0, 10]}}\n",
     "dir/study.yaml:3:27: measures.pain.better: 'less' is none of 'lower', 'higher'\n"
     "measures: {pain: {better: less, range: [0, 10]}}\n"
     "                          ^"},
    {"data: {files: a.csv}\n"
     "columns: {time: phase}\n"
     "measures: {pain: {better: lower, range: [10, 0]}}\n",
     "dir/study.yaml:3:41: measures.pain.range: the first number must be below the second\n"
     "measures: {pain: {better: lower, range: [10, 0]}}\n"
     "                                        ^"},
    {"data: {files: a.csv}\n"
     "columns: {time: phase}\n"
     "measures:\n"
     "  pain:\n"
     "    column: Session # today\n",
     "dir/study.yaml:5:21: measures.pain.column: what follows 'Session' is read as a comment: quote the whole text, or "
     "put the comment on its own line\n"
     "    column: Session # today\n"
     "                    ^"},
    {"measures: {Pain: }\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n",
     "dir/study.yaml:1:12: measures: 'Pain' is not a name: use a to z, 0 to 9 and _, at most 64\n"
     "measures: {Pain: }\n"
     "           ^"},
    {"measures: {pain: {column: patient}, x: {column: b}}\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n",
     "dir/study.yaml:1:27: measures.pain.column: column 'patient' is read as columns.patient already\n"
     "measures: {pain: {column: patient}, x: {column: b}}\n"
     "                          ^"},
    {"measures: {pain: {column: b}, x: {column: b}}\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n",
     "dir/study.yaml:1:43: measures.x.column: column 'b' is read as measures.pain already\n"
     "measures: {pain: {column: b}, x: {column: b}}\n"
     "                                          ^"},
    {"measures: {pain: {columns: {pre: a, post: b}}, x: {column: c}}\n"
     "data: {files: a.csv}\n",
     "dir/study.yaml:1:48: measures.x: other measures have one column per time point; give it 'columns' too, or 'at: "
     "[pre]'\n"
     "measures: {pain: {columns: {pre: a, post: b}}, x: {column: c}}\n"
     "                                               ^"},
    {"measures: {pain: {columns: {pre: a, post: b}}}\n"
     "data: {files: [{path: a.csv, time: pre}]}\n",
     "dir/study.yaml:1:28: measures.pain.columns: a file has a time already; give one of the two\n"
     "measures: {pain: {columns: {pre: a, post: b}}}\n"
     "                           ^"},
    {"measures: {pain: {columns: {pre: a, after: b}}}\n"
     "data: {files: a.csv}\n",
     "dir/study.yaml:1:37: measures.pain.columns: 'after' is none of 'pre', 'post'\n"
     "measures: {pain: {columns: {pre: a, after: b}}}\n"
     "                                    ^"},
    {"measures: {pain: {range: [0, \"10\"]}}\n"
     "data: {files: a.csv}\n",
     "dir/study.yaml:1:30: measures.pain.range: a number is written without quotes\n"
     "measures: {pain: {range: [0, \"10\"]}}\n"
     "                             ^"},
    {"measures: {pain: {range: [0, x]}}\n"
     "data: {files: a.csv}\n",
     "dir/study.yaml:1:30: measures.pain.range: 'x' is not a number\n"
     "measures: {pain: {range: [0, x]}}\n"
     "                             ^"},
    {"measures: {pain: {range: 0-10}}\n"
     "data: {files: a.csv}\n",
     "dir/study.yaml:1:26: measures.pain.range: must be a list of two numbers such as [0, 10]\n"
     "measures: {pain: {range: 0-10}}\n"
     "                         ^"},
    {"measures: {pain: {important_change: 0}}\n"
     "data: {files: a.csv}\n",
     "dir/study.yaml:1:37: measures.pain.important_change: must be above 0\n"
     "measures: {pain: {important_change: 0}}\n"
     "                                    ^"},
    {"measures: {pain: {range: [0, 10], important_change: {points: 12, source: x}}}\n"
     "data: {files: a.csv}\n",
     "dir/study.yaml:1:62: measures.pain.important_change.points: larger than the whole range\n"
     "…easures: {pain: {range: [0, 10], important_change: {points: 12, source: x}}}\n"
     "                                                             ^"},
    {"columns: {time: t}\n"
     "data: {files: a.csv}\n"
     "measures: {pain: {columns: {pre: a, post: b}}}\n",
     "dir/study.yaml:3:28: measures.pain.columns: columns.time says the time point already; give one of the two\n"
     "measures: {pain: {columns: {pre: a, post: b}}}\n"
     "                           ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {columns: {pre: a, post: a}}}\n",
     "dir/study.yaml:2:43: measures.pain.columns.post: column 'a' is read as measures.pain already\n"
     "measures: {pain: {columns: {pre: a, post: a}}}\n"
     "                                          ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {columns: {pre: a, post: b}, column: c}}\n",
     "dir/study.yaml:2:28: measures.pain.columns: give either 'column' or 'columns'\n"
     "measures: {pain: {columns: {pre: a, post: b}, column: c}}\n"
     "                           ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {columns: {pre: a, post: b}, at: [pre]}}\n",
     "dir/study.yaml:2:51: measures.pain.at: differs from the time points that 'columns' names; leave it out\n"
     "measures: {pain: {columns: {pre: a, post: b}, at: [pre]}}\n"
     "                                                  ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {columns: }}\n",
     "dir/study.yaml:2:26: measures.pain.columns: name at least one column\n"
     "measures: {pain: {columns: }}\n"
     "                         ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {at: []}}\n",
     "dir/study.yaml:2:23: measures.pain.at: name at least one time point\n"
     "measures: {pain: {at: []}}\n"
     "                      ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {at: [pre, pst]}}\n",
     "dir/study.yaml:2:29: measures.pain.at: 'pst' is none of 'pre', 'post'; did you mean 'post'?\n"
     "measures: {pain: {at: [pre, pst]}}\n"
     "                            ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {at: {pre: }}}\n",
     "dir/study.yaml:2:23: measures.pain.at: must be a list of texts\n"
     "measures: {pain: {at: {pre: }}}\n"
     "                      ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {label: \"\"}}\n",
     "dir/study.yaml:2:26: measures.pain.label: must not be empty\n"
     "measures: {pain: {label: \"\"}}\n"
     "                         ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {role: main}}\n",
     "dir/study.yaml:2:25: measures.pain.role: 'main' is none of 'secondary', 'primary'\n"
     "measures: {pain: {role: main}}\n"
     "                        ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {range: [0, 5, 10]}}\n",
     "dir/study.yaml:2:26: measures.pain.range: must be two numbers such as [0, 10]\n"
     "measures: {pain: {range: [0, 5, 10]}}\n"
     "                         ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {range: [5, 5]}}\n",
     "dir/study.yaml:2:26: measures.pain.range: the first number must be below the second\n"
     "measures: {pain: {range: [5, 5]}}\n"
     "                         ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {important_change: }}\n",
     "dir/study.yaml:2:35: measures.pain.important_change: has no value; must be a number, or a mapping\n"
     "measures: {pain: {important_change: }}\n"
     "                                  ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {important_change: {source: x}}}\n",
     "dir/study.yaml:2:37: measures.pain.important_change: 'points' is missing\n"
     "measures: {pain: {important_change: {source: x}}}\n"
     "                                    ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {important_change: {points: a lot}}}\n",
     "dir/study.yaml:2:46: measures.pain.important_change.points: 'a lot' is not a number\n"
     "measures: {pain: {important_change: {points: a lot}}}\n"
     "                                             ^"},
    {"measures: [pain]\n", "dir/study.yaml:1:11: measures: must be a mapping of names\n"
                           "measures: [pain]\n"
                           "          ^"},
    {"measures: {pain: low}\n", "dir/study.yaml:1:18: measures.pain: must be a mapping of keys\n"
                                "measures: {pain: low}\n"
                                "                 ^"},
    {"measures: {pain: {better: }}\n", "dir/study.yaml:1:25: measures.pain.better: has no value; must be a word\n"
                                       "measures: {pain: {better: }}\n"
                                       "                        ^"},
    {"times: {}\n"
     "measures: {}\n"
     "data: {files: a.csv}\n",
     "dir/study.yaml:2:1: measures: name at least one measure\n"
     "measures: {}\n"
     "^"},
};

Test(design_measure_errors, exact_messages)
{
    for (size_t i = 0; i < G_N_ELEMENTS(errors); i++)
        expect_study_error(&errors[i]);
}
