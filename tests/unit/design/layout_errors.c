#include "support/study_errors.h"

#include <criterion/criterion.h>
#include <glib.h>

static const StudyError errors[] = {
    {"times: {pre: , post: , baseline: , end: , w12: }\n"
     "data: {files: [{path: a.csv, time: baseline}]}\n"
     "measures: {p: }\n",
     "dir/study.yaml:2:36: data.files.time: baseline is no time point of a session: give the file 'per: course'\n"
     "data: {files: [{path: a.csv, time: baseline}]}\n"
     "                                   ^"},
    {"times: {pre: , post: , baseline: , end: , w12: }\n"
     "data: {files: [{path: a.csv, time: w12}]}\n"
     "measures: {p: }\n",
     "dir/study.yaml:2:36: data.files.time: w12 is no time point of a session: give the file 'per: course'\n"
     "data: {files: [{path: a.csv, time: w12}]}\n"
     "                                   ^"},
    {"times: {pre: , post: , baseline: , end: , w12: }\n"
     "data: {files: [{path: a.csv, time: pre, per: course}]}\n"
     "measures: {p: }\n",
     "dir/study.yaml:2:36: data.files.time: pre is a time point of a session: leave out 'per: course'\n"
     "data: {files: [{path: a.csv, time: pre, per: course}]}\n"
     "                                   ^"},
    {"times: {pre: , post: , baseline: , end: , w12: }\n"
     "data: {files: [a.csv]}\n"
     "columns: {time: t}\n"
     "measures: {p: , q: {compare: [baseline, end]}}\n",
     "dir/study.yaml:2:8: data.files: no file has time: baseline; files 'per: course' have it\n"
     "data: {files: [a.csv]}\n"
     "       ^"},
    {"times: {pre: , post: , baseline: , end: , w12: }\n"
     "data: {files: [{path: a.csv, per: course}]}\n"
     "columns: {time: t}\n"
     "measures: {p: , q: {compare: [baseline, end]}}\n",
     "dir/study.yaml:2:8: data.files: no file has time: pre; files of sessions have it\n"
     "data: {files: [{path: a.csv, per: course}]}\n"
     "       ^"},
    {"times: {pre: , post: , baseline: , end: , w12: }\n"
     "data: {files: [{path: a.csv, per: patient}]}\n"
     "columns: {time: t}\n"
     "measures: {p: }\n",
     "dir/study.yaml:2:8: data.files: no file has time: pre; files of sessions have it\n"
     "data: {files: [{path: a.csv, per: patient}]}\n"
     "       ^"},
    {"times: {pre: , post: , baseline: , end: , w12: }\n"
     "data: {files: [a.csv, {path: c.csv, per: course}]}\n"
     "measures: {p: {column: \"p_{time}\"}, q: {compare: [baseline, end]}}\n",
     "dir/study.yaml:2:23: data.files: nothing says which time point 'c.csv' holds: give the file a time, name "
     "columns.time, or give the measures columns for each time point\n"
     "data: {files: [a.csv, {path: c.csv, per: course}]}\n"
     "                      ^"},
    {"times: {pre: , post: , baseline: , end: , w12: }\n"
     "data: {files: [a.csv, {path: c.csv, per: course, columns: {time: t}}]}\n"
     "measures: {p: {column: \"p_{time}\"}, q: {compare: [baseline, end], column: \"q_{time}\"}}\n",
     "dir/study.yaml:3:75: measures.q.column: columns.time says the time point already; give one of the two\n"
     "…{column: \"p_{time}\"}, q: {compare: [baseline, end], column: \"q_{time}\"}}\n"
     "                                                             ^"},
    {"data: {files: [{path: a.csv, time: pre}, {path: b.csv, time: post}]}\n"
     "measures: {p: {column: \"p_{time}\"}}\n",
     "dir/study.yaml:2:24: measures.p.column: a file has a time already; give one of the two\n"
     "measures: {p: {column: \"p_{time}\"}}\n"
     "                       ^"},
    {"times: {pre: , post: , w4: }\n"
     "data: {files: [a.csv, {path: b.csv, time: w4}]}\n"
     "measures: {p: {columns: {pre: a, post: b}}, q: {at: [w4]}}\n",
     "dir/study.yaml:3:45: measures.q: 'a.csv' has one column per time point and 'b.csv' has not; a measure is read "
     "from one kind of file\n"
     "measures: {p: {columns: {pre: a, post: b}}, q: {at: [w4]}}\n"
     "                                            ^"},
    {"data: {files: a.csv}\n"
     "measures: {p: {column: \"p_{time}\"}, q: {column: [a, b], at: [pre]}}\n",
     "dir/study.yaml:2:49: measures.q.column: a list is not supported where measures have one column per time point; "
     "name one column\n"
     "measures: {p: {column: \"p_{time}\"}, q: {column: [a, b], at: [pre]}}\n"
     "                                                ^"},
    {"data: {files: a.csv}\n"
     "measures: {p: {column: \"p_{time}\"}, q: {column: p_post, at: [pre]}}\n",
     "dir/study.yaml:2:49: measures.q.column: column 'p_post' is read as measures.p already\n"
     "measures: {p: {column: \"p_{time}\"}, q: {column: p_post, at: [pre]}}\n"
     "                                                ^"},
    {"data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {column: [a, b]}, q: {column: [c, a]}}\n",
     "dir/study.yaml:3:49: measures.q.column: column 'a' is read as measures.p already\n"
     "measures: {p: {column: [a, b]}, q: {column: [c, a]}}\n"
     "                                                ^"},
    {"data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {p: {column: [a, a]}}\n",
     "dir/study.yaml:3:28: measures.p.column: column 'a' is read as measures.p already\n"
     "measures: {p: {column: [a, a]}}\n"
     "                           ^"},
};

Test(design_layout_errors, exact_messages)
{
    for (size_t i = 0; i < G_N_ELEMENTS(errors); i++)
        expect_study_error(&errors[i]);
}
