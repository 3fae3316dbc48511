/* Mistakes in how a study file uses questionnaires, with their exact messages. */
#include "support/study_errors.h"

#include <criterion/criterion.h>
#include <glib.h>

#define HEAD "data: {files: a.csv}\ncolumns: {time: t}\n"

static const StudyError errors[] = {
    {HEAD "measures: {p: {instrument: figr}}\n",
     "dir/study.yaml:3:28: measures.p.instrument: no questionnaire 'figr'; did you mean 'fiqr'?\n"
     "measures: {p: {instrument: figr}}\n"
     "                           ^"},
    {HEAD "measures: {p: {instrument: zzzzzzzz}}\n",
     "dir/study.yaml:3:28: measures.p.instrument: no questionnaire 'zzzzzzzz'; 'mldstat instruments' lists them\n"
     "measures: {p: {instrument: zzzzzzzz}}\n"
     "                           ^"},
    {HEAD "measures: {p: {score: total}}\n",
     "dir/study.yaml:3:23: measures.p.score: needs 'instrument', the questionnaire it is of\n"
     "measures: {p: {score: total}}\n"
     "                      ^"},
    {HEAD "measures: {p: {items: \"q{item}\"}}\n",
     "dir/study.yaml:3:23: measures.p.items: needs 'instrument', the questionnaire it is of\n"
     "measures: {p: {items: \"q{item}\"}}\n"
     "                      ^"},
    {HEAD "measures: {p: {column: a, coding: x}}\n",
     "dir/study.yaml:3:35: measures.p.coding: needs 'instrument', the questionnaire it is of\n"
     "measures: {p: {column: a, coding: x}}\n"
     "                                  ^"},
    {HEAD "measures: {p: {instrument: psqi, score: globl, items: \"q{item}\"}}\n",
     "dir/study.yaml:3:41: measures.p.score: 'globl' is none of 'quality', 'latency', 'duration', 'efficiency', "
     "'disturbance', 'medication', 'daytime', 'global', 'percent', 'hours'; did you mean 'global'?\n"
     "measures: {p: {instrument: psqi, score: globl, items: \"q{item}\"}}\n"
     "                                        ^"},
    {HEAD "measures: {p: {instrument: psqi, score: in_bed, items: \"q{item}\"}}\n",
     "dir/study.yaml:3:41: measures.p.score: 'in_bed' is only a step to other scores; allowed: 'quality', 'latency', "
     "'duration', 'efficiency', 'disturbance', 'medication', 'daytime', 'global', 'percent', 'hours'\n"
     "measures: {p: {instrument: psqi, score: in_bed, items: \"q{item}\"}}\n"
     "                                        ^"},
    {HEAD "measures: {p: {instrument: rand-36, items: \"q{item}\"}}\n",
     "dir/study.yaml:3:28: measures.p.instrument: must choose: give 'score', one of 'physical_functioning', "
     "'role_physical', 'role_emotional', 'energy', 'wellbeing', 'social', 'pain', 'general_health'\n"
     "measures: {p: {instrument: rand-36, items: \"q{item}\"}}\n"
     "                           ^"},
    {HEAD "measures: {p: {instrument: pgic, column: g}}\n",
     "dir/study.yaml:3:28: measures.p.instrument: is in use both ways round: give 'better', lower or higher\n"
     "measures: {p: {instrument: pgic, column: g}}\n"
     "                           ^"},
    {HEAD "measures: {p: {instrument: psqi}}\n",
     "dir/study.yaml:3:28: measures.p.instrument: 'psqi' has 18 items: name their columns in 'items', or 'column' for "
     "scores computed elsewhere\n"
     "measures: {p: {instrument: psqi}}\n"
     "                           ^"},
    {HEAD "measures: {p: {instrument: psqi, items: \"q{item}\", column: a}}\n",
     "dir/study.yaml:3:41: measures.p.items: give either 'items' or 'column'\n"
     "measures: {p: {instrument: psqi, items: \"q{item}\", column: a}}\n"
     "                                        ^"},
    {HEAD "measures: {p: {instrument: psqi, items: \"q{item}\", columns: {pre: a, post: b}}}\n",
     "dir/study.yaml:3:41: measures.p.items: give either 'items' or 'columns'\n"
     "measures: {p: {instrument: psqi, items: \"q{item}\", columns: {pre: a, post: b}}}\n"
     "                                        ^"},
    {HEAD "measures: {p: {instrument: psqi, items: \"q\"}}\n",
     "dir/study.yaml:3:41: measures.p.items: lacks {item}, which stands for the item: 'psqi' has 18 items\n"
     "measures: {p: {instrument: psqi, items: \"q\"}}\n"
     "                                        ^"},
    {HEAD "measures: {p: {instrument: psqi, items: [a, b]}}\n",
     "dir/study.yaml:3:41: measures.p.items: names 2 columns, but 'psqi' has 18 items: 1 to 9\n"
     "measures: {p: {instrument: psqi, items: [a, b]}}\n"
     "                                        ^"},
    {HEAD "measures: {p: {instrument: who-5, items: [a]}}\n",
     "dir/study.yaml:3:42: measures.p.items: names 1 column, but 'who-5' has 5 items: 1, 2, 3, 4, 5\n"
     "measures: {p: {instrument: who-5, items: [a]}}\n"
     "                                         ^"},
    {HEAD "measures: {p: {instrument: who-5, items: {1: a, 6: b}}}\n",
     "dir/study.yaml:3:49: measures.p.items: 'who-5' has no item '6'; its items are 1, 2, 3, 4, 5\n"
     "measures: {p: {instrument: who-5, items: {1: a, 6: b}}}\n"
     "                                                ^"},
    {HEAD "measures: {p: {instrument: who-5, items: {1: a, 2: b, 3: c, 4: d}}}\n",
     "dir/study.yaml:3:42: measures.p.items: lacks item '5', which the score 'total' is made of\n"
     "measures: {p: {instrument: who-5, items: {1: a, 2: b, 3: c, 4: d}}}\n"
     "                                         ^"},
    {HEAD "measures: {p: {instrument: who-5, items: {1: a, 2: \"b{time}\", 3: c, 4: d, 5: e}}}\n",
     "dir/study.yaml:3:42: measures.p.items: has {time} in some headers only\n"
     "measures: {p: {instrument: who-5, items: {1: a, 2: \"b{time}\", 3: c, 4: d, 5: e}}}\n"
     "                                         ^"},
    {HEAD "measures: {p: {instrument: who-5, items: \"q{item}\", coding: from-two}}\n",
     "dir/study.yaml:3:61: measures.p.coding: 'from-two' is not 'from-one'\n"
     "measures: {p: {instrument: who-5, items: \"q{item}\", coding: from-two}}\n"
     "                                                            ^"},
    {HEAD "measures: {p: {instrument: fiqr, items: \"q{item}\", coding: from-one}}\n",
     "dir/study.yaml:3:60: measures.p.coding: 'fiqr' has no other coding than its own; leave it out\n"
     "measures: {p: {instrument: fiqr, items: \"q{item}\", coding: from-one}}\n"
     "                                                           ^"},
    {HEAD "measures: {p: {instrument: who-5, column: a, coding: from-one}}\n",
     "dir/study.yaml:3:54: measures.p.coding: needs 'items'\n"
     "measures: {p: {instrument: who-5, column: a, coding: from-one}}\n"
     "                                                     ^"},
    {HEAD "measures: {p: {instrument: who-5, column: a, parameters: {x: 1}}}\n",
     "dir/study.yaml:3:58: measures.p.parameters: needs 'items'\n"
     "measures: {p: {instrument: who-5, column: a, parameters: {x: 1}}}\n"
     "                                                         ^"},
    {HEAD "measures: {p: {instrument: who-5, items: \"q{item}\", parameters: {x: 1}}}\n",
     "dir/study.yaml:3:65: measures.p.parameters: 'who-5' has no parameters\n"
     "…ures: {p: {instrument: who-5, items: \"q{item}\", parameters: {x: 1}}}\n"
     "                                                             ^"},
    {HEAD "measures: {p: {instrument: limb-volume, items: \"q{item}\", parameters: {segmnt: 1}}}\n",
     "dir/study.yaml:3:72: measures.p.parameters: 'segmnt' is not 'segment'; did you mean 'segment'?\n"
     "…p: {instrument: limb-volume, items: \"q{item}\", parameters: {segmnt: 1}}}\n"
     "                                                             ^"},
    {HEAD "measures: {p: {instrument: limb-volume, items: \"q{item}\", parameters: {segment: 21}}}\n",
     "dir/study.yaml:3:81: measures.p.parameters.segment: 21 is outside 1 to 20\n"
     "…ument: limb-volume, items: \"q{item}\", parameters: {segment: 21}}}\n"
     "                                                             ^"},
    {HEAD "measures: {p: {instrument: who-5, items: \"q{item}\", from: [0, 10]}}\n",
     "dir/study.yaml:3:59: measures.p.from: is for scores; answers of items are recorded by 'coding'\n"
     "measures: {p: {instrument: who-5, items: \"q{item}\", from: [0, 10]}}\n"
     "                                                          ^"},
    {HEAD "measures: {p: {instrument: who-5, items: \"q{item}\", range: [0, 120]}}\n",
     "dir/study.yaml:3:60: measures.p.range: goes beyond the questionnaire's 0 to 100\n"
     "measures: {p: {instrument: who-5, items: \"q{item}\", range: [0, 120]}}\n"
     "                                                           ^"},
    {HEAD "measures: {p: {instrument: who-5, items: \"q{item}\", values: {never: 7}}}\n",
     "dir/study.yaml:3:69: measures.p.values.never: 7 is outside the range of every item\n"
     "…: {p: {instrument: who-5, items: \"q{item}\", values: {never: 7}}}\n"
     "                                                             ^"},
    {HEAD "measures: {p: {instrument: who-5, items: \"q{item}\", values: {never: 0, Never: 1}}}\n",
     "dir/study.yaml:3:72: measures.p.values: another answer differs only in case or blanks\n"
     "…p: {instrument: who-5, items: \"q{item}\", values: {never: 0, Never: 1}}}\n"
     "                                                             ^"},
    {HEAD
     "measures: {p: {instrument: who-5, items: \"q{item}\", bands: [{to: 40, name: low}, {from: 60, name: high}]}}\n",
     "dir/study.yaml:3:82: measures.p.bands: nothing covers 41 to 59\n"
     "…ment: who-5, items: \"q{item}\", bands: [{to: 40, name: low}, {from: 60, name: high}]}}\n"
     "                                                             ^"},
    {HEAD "measures: {p: {instrument: pain-nrs, items: [a, b]}}\n",
     "dir/study.yaml:3:45: measures.p.items: 'pain-nrs' has one item: name one column\n"
     "measures: {p: {instrument: pain-nrs, items: [a, b]}}\n"
     "                                            ^"},
    {HEAD "measures: {p: {instrument: pain-nrs, items: {2: a}}}\n",
     "dir/study.yaml:3:46: measures.p.items: the item of 'pain-nrs' is '1'\n"
     "measures: {p: {instrument: pain-nrs, items: {2: a}}}\n"
     "                                             ^"},
    {HEAD "measures: {p: {instrument: who-5, items: \"q{item}\"}, x: {column: q3}}\n",
     "dir/study.yaml:3:66: measures.x.column: column 'q3' is read as measures.p already\n"
     "…res: {p: {instrument: who-5, items: \"q{item}\"}, x: {column: q3}}\n"
     "                                                             ^"},
    {HEAD "measures: {p: {instrument: who-5, items: [q1, q2, q3, q4, q1]}}\n",
     "dir/study.yaml:3:59: measures.p.items: column 'q1' is read as measures.p already\n"
     "measures: {p: {instrument: who-5, items: [q1, q2, q3, q4, q1]}}\n"
     "                                                          ^"},
    {HEAD "measures: {p: {instrument: who-5, items: \"q{item}\"}, x: {instrument: who-5, items: \"q{item}\", coding: "
          "from-one}}\n",
     "dir/study.yaml:3:84: measures.x.items: another measure reads the same columns with other 'coding', 'values' or "
     "'parameters'\n"
     "…nt: who-5, items: \"q{item}\"}, x: {instrument: who-5, items: \"q{item}\", coding: from-one}}\n"
     "                                                             ^"},
    {HEAD "measures: {p: {instrument: who-5, items: \"q{item}_{time}\"}}\n",
     "dir/study.yaml:3:42: measures.p.items: columns.time says the time point already; give one of the two\n"
     "measures: {p: {instrument: who-5, items: \"q{item}_{time}\"}}\n"
     "                                         ^"},
    {HEAD "measures: {p: {zero: absence, range: [1, 5]}}\n",
     "dir/study.yaml:3:22: measures.p.zero: 0 lies outside the measure's range\n"
     "measures: {p: {zero: absence, range: [1, 5]}}\n"
     "                     ^"},
    {HEAD "measures: {p: {bands: [{name: a}]}}\n",
     "dir/study.yaml:3:23: measures.p.bands: needs 'range', which the bands cover\n"
     "measures: {p: {bands: [{name: a}]}}\n"
     "                      ^"},
    {HEAD "value_sets: {eq-5d-5l: de.csv}\nmeasures: {p: {column: a}}\n",
     "dir/study.yaml:3:14: value_sets: no measure has a score of 'eq-5d-5l' that a value set gives\n"
     "value_sets: {eq-5d-5l: de.csv}\n"
     "             ^"},
    {HEAD "value_sets: {who-5: de.csv}\nmeasures: {p: {instrument: who-5, column: a}}\n",
     "dir/study.yaml:3:14: value_sets: no measure has a score of 'who-5' that a value set gives\n"
     "value_sets: {who-5: de.csv}\n"
     "             ^"},
    {HEAD "measures: {p: {instrument: psqi, zero: absense, column: a}}\n",
     "dir/study.yaml:3:40: measures.p.zero: 'absense' is not 'absence'; did you mean 'absence'?\n"
     "measures: {p: {instrument: psqi, zero: absense, column: a}}\n"
     "                                       ^"},
};

Test(design_items_errors, exact_messages)
{
    for (size_t i = 0; i < G_N_ELEMENTS(errors); i++)
        expect_study_error(&errors[i]);
}
