#include "support/study_errors.h"

#include <criterion/criterion.h>
#include <glib.h>

static const StudyError errors[] = {
    {"times: {week12: a, pre: b, post: c}\n",
     "dir/study.yaml:1:9: times.week12: the first two times are pre and post, or baseline and end\n"
     "times: {week12: a, pre: b, post: c}\n"
     "        ^"},
    {"times: {pre: a, pots: b}\n", "dir/study.yaml:1:17: times.pots: name the two times in order, pre and then post\n"
                                   "times: {pre: a, pots: b}\n"
                                   "                ^"},
    {"times: {baseline: }\n", "dir/study.yaml:1:8: times: name two times, baseline and end\n"
                              "times: {baseline: }\n"
                              "       ^"},
    {"times: {pre: , post: , baseline: }\n", "dir/study.yaml:1:8: times: name two times, baseline and end\n"
                                             "times: {pre: , post: , baseline: }\n"
                                             "       ^"},
    {"times: {pre: , post: , baseline: , week12: }\n",
     "dir/study.yaml:1:36: times.week12: name the two times in order, baseline and then end\n"
     "times: {pre: , post: , baseline: , week12: }\n"
     "                                   ^"},
    {"times: {baseline: , end: , pre: , post: }\n",
     "dir/study.yaml:1:28: times.pre: name pre and post before baseline and end\n"
     "times: {baseline: , end: , pre: , post: }\n"
     "                           ^"},
    {"times: {pre: , post: , end: , baseline: }\n",
     "dir/study.yaml:1:24: times.end: name baseline and end before the follow-ups\n"
     "times: {pre: , post: , end: , baseline: }\n"
     "                       ^"},
    {"times: {pre: , post: , week12: , baseline: , end: }\n",
     "dir/study.yaml:1:34: times.baseline: name baseline and end before the follow-ups\n"
     "times: {pre: , post: , week12: , baseline: , end: }\n"
     "                                 ^"},
    {"times: {pre: , post: , \"Week 12\": }\n",
     "dir/study.yaml:1:24: times: 'Week 12' is not a name: use a to z, 0 to 9 and _, at most 64\n"
     "times: {pre: , post: , \"Week 12\": }\n"
     "                       ^"},
    {"times: {pre: a, post: b, week12: []}\n", "dir/study.yaml:1:34: times.week12: name at least one value\n"
                                               "times: {pre: a, post: b, week12: []}\n"
                                               "                                 ^"},
    {"times: {pre: a, post: b, week12: [c, A]}\n", "dir/study.yaml:1:34: times.week12: 'A' means pre already\n"
                                                   "times: {pre: a, post: b, week12: [c, A]}\n"
                                                   "                                 ^"},
    {"times: {pre: a, post: b, w4: c, w12: {values: [d, C]}}\n",
     "dir/study.yaml:1:38: times.w12: 'C' means w4 already\n"
     "times: {pre: a, post: b, w4: c, w12: {values: [d, C]}}\n"
     "                                     ^"},
    {"times: {pre: , post: , w12: {after: post}}\n",
     "dir/study.yaml:1:29: times.w12: to be found by date it needs all of 'after', 'days' and 'window'\n"
     "times: {pre: , post: , w12: {after: post}}\n"
     "                            ^"},
    {"times: {pre: , post: , w12: {days: 84, window: 7}}\n",
     "dir/study.yaml:1:29: times.w12: to be found by date it needs all of 'after', 'days' and 'window'\n"
     "times: {pre: , post: , w12: {days: 84, window: 7}}\n"
     "                            ^"},
    {"times: {pre: , post: , w12: {after: w12, days: 84, window: 7}}\n",
     "dir/study.yaml:1:37: times.w12.after: 'w12' is none of 'pre', 'post'\n"
     "times: {pre: , post: , w12: {after: w12, days: 84, window: 7}}\n"
     "                                    ^"},
    {"times: {pre: , post: , w4: , w12: {after: w4, days: 84, window: 7}}\n",
     "dir/study.yaml:1:43: times.w12.after: 'w4' is none of 'pre', 'post'\n"
     "times: {pre: , post: , w4: , w12: {after: w4, days: 84, window: 7}}\n"
     "                                          ^"},
    {"times: {pre: , post: , w12: {after: post, days: 0, window: 7}}\n",
     "dir/study.yaml:1:49: times.w12.days: 0 is not a whole number from 1 to 36500\n"
     "times: {pre: , post: , w12: {after: post, days: 0, window: 7}}\n"
     "                                                ^"},
    {"times: {pre: , post: , w12: {after: post, days: 84.5, window: 7}}\n",
     "dir/study.yaml:1:49: times.w12.days: 84.5 is not a whole number from 1 to 36500\n"
     "times: {pre: , post: , w12: {after: post, days: 84.5, window: 7}}\n"
     "                                                ^"},
    {"times: {pre: , post: , w12: {after: post, days: 84, window: -1}}\n",
     "dir/study.yaml:1:61: times.w12.window: -1 is not a whole number from 0 to 36500\n"
     "times: {pre: , post: , w12: {after: post, days: 84, window: -1}}\n"
     "                                                            ^"},
    {"times: {pre: , post: , w12: {after: post, days: 84, window: 84}}\n",
     "dir/study.yaml:1:61: times.w12.window: reaches back to post itself; must be below days, which is 84\n"
     "times: {pre: , post: , w12: {after: post, days: 84, window: 84}}\n"
     "                                                            ^"},
    {"times: {pre: , post: , w12: {after: post, days: x, window: 84}}\n",
     "dir/study.yaml:1:49: times.w12.days: 'x' is not a number\n"
     "times: {pre: , post: , w12: {after: post, days: x, window: 84}}\n"
     "                                                ^"},
    {"times: {pre: , post: , w4: {after: post, days: 28, window: 14}, w8: {after: post, days: 56, window: 14}}\n",
     "dir/study.yaml:1:101: times.w8.window: days 42 to 70 after post may also be w4, days 14 to 42\n"
     "… days: 28, window: 14}, w8: {after: post, days: 56, window: 14}}\n"
     "                                                             ^"},
    {"times: {pre: , post: {after: pre}}\n",
     "dir/study.yaml:1:23: times.post.after: only a follow-up is found by date\n"
     "times: {pre: , post: {after: pre}}\n"
     "                      ^"},
    {"times: {pre: , post: , f0: , f1: , f2: , f3: , f4: , f5: , f6: , f7: , f8: , f9: , f10: , f11: , f12: , f13: , "
     "f14: , f15: , f16: , f17: , f18: , f19: , f20: , f21: , f22: , f23: , f24: , f25: , f26: , f27: , f28: , f29: , "
     "f30: }\n",
     "dir/study.yaml:1:224: times: more than 32 time points\n"
     "…: , f22: , f23: , f24: , f25: , f26: , f27: , f28: , f29: , f30: }\n"
     "                                                             ^"},
};

Test(design_time_errors, exact_messages)
{
    for (size_t i = 0; i < G_N_ELEMENTS(errors); i++)
        expect_study_error(&errors[i]);
}
