#include "stats/responders.h"

#include "support/draw.h"

#include <criterion/criterion.h>
#include <glib.h>
#include <math.h>
#include <string.h>

enum {
    SAME,
    IMPROVED,
    WORSENED,
};

/* What one patient is counted as, and whether they could have improved. */
typedef struct {
    const char *what;
    ResponderRule rule;
    double pre, post;
    int counts_as;
    bool could_improve;
} Row;

#define POINTS(lower, at, worse, end)                                                                                  \
    {                                                                                                                  \
        .lower_is_better = (lower), .threshold = (at), .worse_threshold = (worse), .best = (end), .tolerance = 1e-8    \
    }
#define PERCENT(lower, at, worse, end)                                                                                 \
    {                                                                                                                  \
        .lower_is_better = (lower), .is_percent = true, .threshold = (at), .worse_threshold = (worse), .best = (end),  \
        .tolerance = 1e-8                                                                                              \
    }

static const Row rows[] = {
    {"falls by the threshold", POINTS(true, 2, 2, 0), 6, 4, IMPROVED, true},
    {"falls by less", POINTS(true, 2, 2, 0), 6, 4.1, SAME, true},
    {"rises by the threshold", POINTS(true, 2, 2, 0), 6, 8, WORSENED, true},
    {"rises by less", POINTS(true, 2, 2, 0), 6, 7.9, SAME, true},
    {"does not change", POINTS(true, 2, 2, 0), 6, 6, SAME, true},
    {"higher is better", POINTS(false, 2, 2, 10), 6, 8, IMPROVED, true},
    {"higher is better and falls", POINTS(false, 2, 2, 10), 6, 4, WORSENED, true},
    {"0.3 - 0.1 is below 0.2 by a bit", POINTS(true, 0.2, 0.2, 0), 0.3, 0.1, IMPROVED, true},
    {"0.1 + 0.2 is above 0.3 by a bit", POINTS(false, 0.3, 0.3, 1), 0, 0.1 + 0.2, IMPROVED, true},
    {"1.3 - 0.2 is above 1.1, 1.1 of 1.3 worse", POINTS(false, 1.1, 1.1, 2), 1.3, 0.2, WORSENED, false},
    {"short by more than the tolerance", POINTS(true, 2, 2, 0), 6, 4.0001, SAME, true},
    {"a threshold of its own for worse", POINTS(true, 5, 2.5, 0), 20, 22.5, WORSENED, true},
    {"not that for better", POINTS(true, 5, 2.5, 0), 20, 17.5, SAME, true},
    {"short of that for worse", POINTS(true, 5, 2.5, 0), 20, 22, SAME, true},
    {"no room at the floor", POINTS(true, 2, 2, 0), 1, 0, SAME, false},
    {"room for exactly the threshold", POINTS(true, 2, 2, 0), 2, 0, IMPROVED, true},
    {"room but for rounding", POINTS(true, 0.3, 0.3, 0), 0.1 + 0.2 - 1e-16, 0, IMPROVED, true},
    {"no room at the ceiling", POINTS(false, 2, 2, 10), 9, 10, SAME, false},
    {"room to the ceiling", POINTS(false, 2, 2, 10), 8, 10, IMPROVED, true},
    {"no range, always room", POINTS(true, 2, 2, NAN), 1, 1, SAME, true},
    {"no range, below zero", POINTS(true, 2, 2, NAN), 1, -1, IMPROVED, true},
    {"a threshold within the tolerance is no change", POINTS(true, 1e-12, 1e-12, 0), 5, 5, SAME, true},
    {"30 % of 10", PERCENT(true, 30, 30, 0), 10, 7, IMPROVED, true},
    {"30 % of 7, whose product is no decimal", PERCENT(true, 30, 30, 0), 7, 4.9, IMPROVED, true},
    {"30 % of 3", PERCENT(true, 30, 30, 0), 3, 2.1, IMPROVED, true},
    {"less than 30 %", PERCENT(true, 30, 30, 0), 10, 7.1, SAME, true},
    {"30 % worse", PERCENT(true, 30, 30, 0), 6, 7.8, WORSENED, true},
    {"less than 30 % worse", PERCENT(true, 30, 30, 0), 6, 7.7, SAME, true},
    {"half of 1 is more than 50 %", PERCENT(true, 50, 50, 0), 1, 0, IMPROVED, true},
    {"nothing before, nothing after", PERCENT(true, 30, 30, 0), 0, 0, SAME, false},
    {"nothing before, something after", PERCENT(true, 30, 30, 0), 0, 1, WORSENED, false},
    {"nothing before but for rounding", PERCENT(true, 30, 30, 0), 1e-12, 0, SAME, false},
    {"gains 20 % of 40", PERCENT(false, 20, 20, 50), 40, 48, IMPROVED, true},
    {"loses 20 % of 40", PERCENT(false, 20, 20, 50), 40, 32, WORSENED, true},
    {"no room for 20 % of 45", PERCENT(false, 20, 20, 50), 45, 50, SAME, false},
    {"gains from nothing", PERCENT(false, 20, 20, 50), 0, 50, SAME, false},
    {"all of it, lower is better", PERCENT(true, 100, 100, 0), 4, 0, IMPROVED, true},
    {"more than all of it is not there", PERCENT(true, 120, 120, 0), 4, 0, SAME, false},
};

Test(stats_responders, one_patient_each)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        const Row *row = &rows[i];
        Responders result = responders(&row->pre, &row->post, 1, &row->rule, 0.95);
        cr_expect_eq(result.status, RESULT_OK);
        cr_expect_eq(result.improved.count, row->counts_as == IMPROVED, "%s", row->what);
        cr_expect_eq(result.worsened.count, row->counts_as == WORSENED, "%s", row->what);
        cr_expect_eq(result.same, row->counts_as == SAME, "%s", row->what);
        cr_expect_eq(result.could_improve, row->could_improve, "%s", row->what);
    }
}

Test(stats_responders, shares_are_of_all_pairs)
{
    const ResponderRule rule = POINTS(true, 2, 1, 0);
    const double pre[] = {6, 7, 5, 8, 1, 6, 9}, post[] = {4, 6, 2, 9, 0, 6, 3};
    Responders result = responders(pre, post, 7, &rule, 0.9);
    cr_expect_eq(result.improved.count, 3);
    cr_expect_eq(result.worsened.count, 1);
    cr_expect_eq(result.same, 3);
    cr_expect_eq(result.could_improve, 6);
    cr_expect_not(result.is_percent);
    cr_expect(result.threshold == 2 && result.worse_threshold == 1);
    Proportion improved = proportion(3, 7, 0.9), worsened = proportion(1, 7, 0.9);
    cr_expect_eq(memcmp(&result.improved, &improved, sizeof improved), 0);
    cr_expect_eq(memcmp(&result.worsened, &worsened, sizeof worsened), 0);
}

Test(stats_responders, nobody)
{
    const ResponderRule rule = PERCENT(true, 30, 30, 0);
    Responders nobody = responders(NULL, NULL, 0, &rule, 0.95);
    cr_expect_eq(nobody.status, RESULT_TOO_FEW);
    cr_expect_eq(nobody.improved.n + nobody.worsened.n + nobody.same + nobody.could_improve, 0);
    cr_expect(isnan(nobody.improved.rate) && isnan(nobody.worsened.exact_high));
    cr_expect(nobody.is_percent && nobody.threshold == 30);
    Responders missing = responders_missing(RESULT_COURSE_ONLY);
    cr_expect_eq(missing.status, RESULT_COURSE_ONLY);
    cr_expect(isnan(missing.threshold) && isnan(missing.worse_threshold) && isnan(missing.improved.low));
}

/* Turning the scale around changes nothing for points; a higher threshold is never reached by more. */
Test(stats_responders, symmetric_and_monotone)
{
    enum { N = 200 };
    double pre[N], post[N], turned_pre[N], turned_post[N];
    Draw draw = {77};
    for (size_t i = 0; i < N; i++) {
        pre[i] = (double)draw_below(&draw, 101) / 10;
        post[i] = (double)draw_below(&draw, 101) / 10;
        turned_pre[i] = 10 - pre[i];
        turned_post[i] = 10 - post[i];
    }
    size_t before = N;
    for (int at = 1; at <= 100; at++) {
        const ResponderRule lower = POINTS(true, at / 10.0, at / 10.0, 0);
        const ResponderRule higher = POINTS(false, at / 10.0, at / 10.0, 10);
        Responders one = responders(pre, post, N, &lower, 0.95);
        Responders other = responders(turned_pre, turned_post, N, &higher, 0.95);
        cr_expect_eq(one.improved.count, other.improved.count, "at %g", at / 10.0);
        cr_expect_eq(one.worsened.count, other.worsened.count, "at %g", at / 10.0);
        cr_expect_eq(one.could_improve, other.could_improve, "at %g", at / 10.0);
        cr_expect_eq(one.improved.count + one.same + one.worsened.count, N);
        cr_expect(one.improved.count <= before && one.improved.count <= one.could_improve);
        before = one.improved.count;
    }
}
