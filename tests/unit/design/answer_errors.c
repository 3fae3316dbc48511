#include "support/study_errors.h"

#include <criterion/criterion.h>
#include <glib.h>

static const StudyError errors[] = {
    {"data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {column: []}}\n",
     "dir/study.yaml:3:24: measures.p.column: name at least one column\n"
     "measures: {p: {column: []}}\n"
     "                       ^"},
    {"data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {column: [a, \"\"]}}\n",
     "dir/study.yaml:3:28: measures.p.column: must not be empty\n"
     "measures: {p: {column: [a, \"\"]}}\n"
     "                           ^"},
    {"data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {column: \"p_{item}\"}}\n",
     "dir/study.yaml:3:24: measures.p.column: '{item}' stands in 'items', with 'instrument'\n"
     "measures: {p: {column: \"p_{item}\"}}\n"
     "                       ^"},
    {"data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {column: [a, \"p_{time}\"]}}\n",
     "dir/study.yaml:3:28: measures.p.column: '{time}' cannot be one of several columns; name it alone\n"
     "measures: {p: {column: [a, \"p_{time}\"]}}\n"
     "                           ^"},
    {"data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {columns: {pre: a, week12: b}}}\n",
     "dir/study.yaml:3:34: measures.p.columns: 'week12' is none of 'pre', 'post'\n"
     "measures: {p: {columns: {pre: a, week12: b}}}\n"
     "                                 ^"},
    {"data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {compare: [pre]}}\n",
     "dir/study.yaml:3:25: measures.p.compare: must be [pre, post]\n"
     "measures: {p: {compare: [pre]}}\n"
     "                        ^"},
    {"data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {compare: [post, pre]}}\n",
     "dir/study.yaml:3:25: measures.p.compare: must be [pre, post]\n"
     "measures: {p: {compare: [post, pre]}}\n"
     "                        ^"},
    {"data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {compare: [pre, end]}}\n",
     "dir/study.yaml:3:31: measures.p.compare: 'end' is none of 'pre', 'post'\n"
     "measures: {p: {compare: [pre, end]}}\n"
     "                              ^"},
    {"data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {compare: pre}}\n",
     "dir/study.yaml:3:25: measures.p.compare: must be [pre, post]\n"
     "measures: {p: {compare: pre}}\n"
     "                        ^"},
    {"data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {compare: [pre, post], at: [pre]}}\n",
     "dir/study.yaml:3:42: measures.p.at: lacks pre or post, which 'compare' names\n"
     "measures: {p: {compare: [pre, post], at: [pre]}}\n"
     "                                         ^"},
    {"data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {compare: [pre, post], columns: {post: a}}}\n",
     "dir/study.yaml:3:47: measures.p.columns: lacks pre or post, which 'compare' names\n"
     "measures: {p: {compare: [pre, post], columns: {post: a}}}\n"
     "                                              ^"},
    {"data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {followup: [w12]}}\n",
     "dir/study.yaml:3:26: measures.p.followup: the study has no follow-ups: name them in times, behind [pre, post]\n"
     "measures: {p: {followup: [w12]}}\n"
     "                         ^"},
    {"data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {from: [0, 100]}}\n",
     "dir/study.yaml:3:22: measures.p.from: needs 'range', the scale to map it to\n"
     "measures: {p: {from: [0, 100]}}\n"
     "                     ^"},
    {"data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {from: [0]}}\n",
     "dir/study.yaml:3:22: measures.p.from: must be two numbers such as [0, 100]\n"
     "measures: {p: {from: [0]}}\n"
     "                     ^"},
    {"data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {range: [0, 10], from: [5, 5]}}\n",
     "dir/study.yaml:3:38: measures.p.from: the two numbers must differ\n"
     "measures: {p: {range: [0, 10], from: [5, 5]}}\n"
     "                                     ^"},
    {"data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {range: [0, 10], from: [0, x]}}\n",
     "dir/study.yaml:3:42: measures.p.from: 'x' is not a number\n"
     "measures: {p: {range: [0, 10], from: [0, x]}}\n"
     "                                         ^"},
    {"data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {values: }}\n",
     "dir/study.yaml:3:22: measures.p.values: name at least one answer\n"
     "measures: {p: {values: }}\n"
     "                     ^"},
    {"data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {values: {none: 0, None: 1}}}\n",
     "dir/study.yaml:3:34: measures.p.values: another answer differs only in case or blanks\n"
     "measures: {p: {values: {none: 0, None: 1}}}\n"
     "                                 ^"},
    {"data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {values: {none: 0, \" none \": 1}}}\n",
     "dir/study.yaml:3:34: measures.p.values: another answer differs only in case or blanks\n"
     "measures: {p: {values: {none: 0, \" none \": 1}}}\n"
     "                                 ^"},
    {"data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {range: [0, 3], values: {none: 0, severe: 4}}}\n",
     "dir/study.yaml:3:57: measures.p.values.severe: 4 is outside the measure's range\n"
     "measures: {p: {range: [0, 3], values: {none: 0, severe: 4}}}\n"
     "                                                        ^"},
    {"data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {values: {none: zero}}}\n",
     "dir/study.yaml:3:31: measures.p.values.none: 'zero' is not a number\n"
     "measures: {p: {values: {none: zero}}}\n"
     "                              ^"},
    {"data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {values: {none: \"0\"}}}\n",
     "dir/study.yaml:3:31: measures.p.values.none: a number is written without quotes\n"
     "measures: {p: {values: {none: \"0\"}}}\n"
     "                              ^"},
    {"data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {range: [0, 10], from: [0, 1], values: {a: 1}}}\n",
     "dir/study.yaml:3:54: measures.p.values: give either 'values' or 'from'\n"
     "measures: {p: {range: [0, 10], from: [0, 1], values: {a: 1}}}\n"
     "                                                     ^"},
    {"data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {values: [a]}}\n",
     "dir/study.yaml:3:24: measures.p.values: must be a mapping of names\n"
     "measures: {p: {values: [a]}}\n"
     "                       ^"},
    {"data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {values: {a: [1]}}}\n",
     "dir/study.yaml:3:28: measures.p.values.a: must be a number\n"
     "measures: {p: {values: {a: [1]}}}\n"
     "                           ^"},
    {"times: {pre: , post: , baseline: , end: , w12: }\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {at: [pre, baseline]}}\n",
     "dir/study.yaml:4:20: measures.p.at: a measure belongs to one pair of time points, [pre, post] or [baseline, "
     "end]\n"
     "measures: {p: {at: [pre, baseline]}}\n"
     "                   ^"},
    {"times: {pre: , post: , baseline: , end: , w12: }\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {at: [post, end]}}\n",
     "dir/study.yaml:4:20: measures.p.at: a measure belongs to one pair of time points, [pre, post] or [baseline, "
     "end]\n"
     "measures: {p: {at: [post, end]}}\n"
     "                   ^"},
    {"times: {pre: , post: , baseline: , end: , w12: }\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {columns: {pre: a, end: b}}}\n",
     "dir/study.yaml:4:25: measures.p.columns: a measure belongs to one pair of time points, [pre, post] or [baseline, "
     "end]\n"
     "measures: {p: {columns: {pre: a, end: b}}}\n"
     "                        ^"},
    {"times: {pre: , post: , baseline: , end: , w12: }\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {compare: [pre, baseline]}}\n",
     "dir/study.yaml:4:25: measures.p.compare: must be [pre, post] or [baseline, end]\n"
     "measures: {p: {compare: [pre, baseline]}}\n"
     "                        ^"},
    {"times: {pre: , post: , baseline: , end: , w12: }\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {compare: [baseline, end], at: [pre, post]}}\n",
     "dir/study.yaml:4:46: measures.p.at: lacks baseline or end, which 'compare' names\n"
     "measures: {p: {compare: [baseline, end], at: [pre, post]}}\n"
     "                                             ^"},
    {"times: {pre: , post: , baseline: , end: , w12: }\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {followup: [pre]}}\n",
     "dir/study.yaml:4:26: measures.p.followup: a follow-up is none of [pre, post] or [baseline, end]\n"
     "measures: {p: {followup: [pre]}}\n"
     "                         ^"},
    {"times: {pre: , post: , baseline: , end: , w12: }\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {followup: [w2]}}\n",
     "dir/study.yaml:4:27: measures.p.followup: 'w2' is none of 'pre', 'post', 'baseline', 'end', 'w12'\n"
     "measures: {p: {followup: [w2]}}\n"
     "                          ^"},
    {"times: {pre: , post: , baseline: , end: , w12: }\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {followup: w12, at: [baseline, end, w12]}}\n",
     "dir/study.yaml:4:26: measures.p.followup: 'at' names follow-ups already; give one of the two\n"
     "measures: {p: {followup: w12, at: [baseline, end, w12]}}\n"
     "                         ^"},
    {"times: {pre: , post: , baseline: , end: , w12: }\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {columns: {baseline: a, end: b}, followup: [w12]}}\n",
     "dir/study.yaml:4:58: measures.p.followup: differs from the follow-ups that 'columns' names; leave it out\n"
     "measures: {p: {columns: {baseline: a, end: b}, followup: [w12]}}\n"
     "                                                         ^"},
};

Test(design_answer_errors, exact_messages)
{
    for (size_t i = 0; i < G_N_ELEMENTS(errors); i++)
        expect_study_error(&errors[i]);
}
