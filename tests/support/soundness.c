#include "support/soundness.h"

#include <criterion/criterion.h>
#include <math.h>

Analysed *analysed_with_everything(const double pre[], const double post[], size_t n, bool keep_zeros)
{
    Analysed *analysed = analysed_new(pre, post, n);
    Measure *measure = analysed->measure;
    measure->role = ROLE_PRIMARY;
    measure->important_points = 2;
    measure->important_worse_points = 1;
    measure->zero_is_absence = true;
    measure->has_caseness = true;
    measure->caseness = (Limits){.low = 4, .high = INFINITY};
    measure->reliability = 0.8;
    measure->norm_mean = measure->norm_sd = 1;
    analysed->study->analysis.zeros = keep_zeros ? ZEROS_KEEP : ZEROS_DROP;
    analysed->study->analysis.equivalence_margin = 1;
    analysed->study->analysis.resamples = 200;
    analysed_run(analysed);
    return analysed;
}

typedef enum {
    WITH_OK = 1,     /* exists if and only if the status is RESULT_OK */
    WITH_CHANGE = 2, /* also where there is no variation */
    SOMETIMES = 4,   /* the header says when; never where there are too few */
    IS_P = 8,        /* in [0, 1] */
    IS_LOG_P = 16,   /* at most 0, log10 of the p before it */
} Rule;

typedef struct {
    const char *name;
    ResultStatus status;
    Rule rule;
    double value;
} Number;

static void expect_number(const Number *number, const char *what)
{
    bool exists = !isnan(number->value), ok = number->status == RESULT_OK;
    if (number->rule & WITH_OK)
        cr_expect_eq(exists, ok, "%s: %s is %g with status %s", what, number->name, number->value,
                     result_status_name(number->status));
    if (number->rule & WITH_CHANGE)
        cr_expect_eq(exists, ok || number->status == RESULT_NO_VARIATION, "%s: %s is %g with status %s", what,
                     number->name, number->value, result_status_name(number->status));
    if (number->status == RESULT_TOO_FEW)
        cr_expect(!exists || !(number->rule & SOMETIMES), "%s: %s of too few", what, number->name);
    if (!exists)
        return;
    cr_expect_not(isinf(number->value), "%s: %s", what, number->name);
    if (number->rule & IS_P)
        cr_expect(number->value >= 0 && number->value <= 1, "%s: %s is %g", what, number->name, number->value);
    if (number->rule & IS_LOG_P)
        cr_expect(number->value <= 0, "%s: %s is %g", what, number->name, number->value);
}

typedef struct {
    const char *name;
    ResultStatus status;
    Rule rule; /* of the two ends */
    double low, high, inside;
} Interval;

static void expect_interval(const Interval *interval, const char *what)
{
    const Number ends[] = {{interval->name, interval->status, interval->rule, interval->low},
                           {interval->name, interval->status, interval->rule, interval->high}};
    expect_number(&ends[0], what);
    expect_number(&ends[1], what);
    cr_expect_eq(isnan(interval->low), isnan(interval->high), "%s: %s has one end", what, interval->name);
    if (isnan(interval->low))
        return;
    cr_expect(interval->low <= interval->high, "%s: %s is %g to %g", what, interval->name, interval->low,
              interval->high);
    if (!isnan(interval->inside))
        cr_expect(interval->low <= interval->inside && interval->inside <= interval->high,
                  "%s: %.17g is not in %s %.17g to %.17g", what, interval->inside, interval->name, interval->low,
                  interval->high);
}

static void expect_tests(const Change *c, const char *what)
{
    ResultStatus t = c->paired_t.status, w = c->wilcoxon.status, s = c->sign.status, m = c->permutation.status;
    ResultStatus e = c->equivalence.status, b = c->bayes_factor.status, boot = c->bootstrap.status;
    const Number numbers[] = {
        {"t.t", t, WITH_OK, c->paired_t.t},
        {"t.se", t, WITH_CHANGE, c->paired_t.se},
        {"t.p", t, WITH_OK | IS_P, c->paired_t.p},
        {"t.log10_p", t, WITH_OK | IS_LOG_P, c->paired_t.log10_p},
        {"wilcoxon.v", w, WITH_CHANGE, c->wilcoxon.v},
        {"wilcoxon.p", w, WITH_CHANGE | IS_P, c->wilcoxon.p},
        {"wilcoxon.log10_p", w, WITH_CHANGE | IS_LOG_P, c->wilcoxon.log10_p},
        {"wilcoxon.hodges_lehmann", w, SOMETIMES, c->wilcoxon.hodges_lehmann},
        {"sign.p", s, WITH_CHANGE | IS_P, c->sign.p},
        {"sign.log10_p", s, WITH_CHANGE | IS_LOG_P, c->sign.log10_p},
        {"sign.median", s, WITH_CHANGE, c->sign.median},
        {"permutation.p", m, WITH_CHANGE | IS_P, c->permutation.p},
        {"equivalence.p_above", e, WITH_OK | IS_P, c->equivalence.p_above},
        {"equivalence.p_below", e, WITH_OK | IS_P, c->equivalence.p_below},
        {"equivalence.p", e, WITH_OK | IS_P, c->equivalence.p},
        {"equivalence.log10_p", e, WITH_OK | IS_LOG_P, c->equivalence.log10_p},
        {"bayes_factor.log_bf10", b, WITH_OK, c->bayes_factor.log_bf10},
        {"normality.w", c->normality.status, WITH_OK | IS_P, c->normality.w},
        {"normality.p", c->normality.status, WITH_OK | IS_P, c->normality.p},
        {"bootstrap.low_level", boot, WITH_OK | IS_P, c->bootstrap.low_level},
        {"bootstrap.high_level", boot, WITH_OK | IS_P, c->bootstrap.high_level},
    };
    const Interval intervals[] = {
        {"t.ci", t, WITH_OK, c->paired_t.low, c->paired_t.high, c->paired_t.estimate},
        {"wilcoxon.ci", w, SOMETIMES, c->wilcoxon.low, c->wilcoxon.high, c->wilcoxon.hodges_lehmann},
        {"sign.median_ci", s, SOMETIMES, c->sign.low, c->sign.high, c->sign.median},
        {"equivalence.ci", e, WITH_OK, c->equivalence.low, c->equivalence.high, c->difference.mean},
        {"bootstrap.ci", boot, WITH_OK, c->bootstrap.low, c->bootstrap.high, NAN},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(numbers); i++)
        expect_number(&numbers[i], what);
    for (size_t i = 0; i < G_N_ELEMENTS(intervals); i++)
        expect_interval(&intervals[i], what);
}

static void expect_log(double p, double log10_p, const char *name, const char *what)
{
    if (p > 0)
        cr_expect(fabs(log10(p) - log10_p) < 1e-10, "%s: %s is %.17g, its log %.17g", what, name, p, log10_p);
    if (p == 0)
        cr_expect(log10_p < -300, "%s: %s", what, name);
}

/* p >= alpha: 0 lies in the closed interval; p < alpha: not in its interior. */
static void expect_agreement(double p, double low, double high, const char *name, const char *what)
{
    if (isnan(p) || isnan(low))
        return;
    bool agrees = p < 0.05 ? low >= 0 || high <= 0 : low <= 0 && high >= 0;
    cr_expect(agrees, "%s: %s has p %g and %g to %g", what, name, p, low, high);
}

static void expect_consistent(const Change *c, const char *what)
{
    expect_log(c->paired_t.p, c->paired_t.log10_p, "t", what);
    expect_log(c->wilcoxon.p, c->wilcoxon.log10_p, "wilcoxon", what);
    expect_log(c->sign.p, c->sign.log10_p, "sign", what);
    expect_log(c->equivalence.p, c->equivalence.log10_p, "equivalence", what);
    expect_agreement(c->paired_t.p, c->paired_t.low, c->paired_t.high, "t", what);
    expect_agreement(c->paired_t.p, c->d_z.low, c->d_z.high, "d_z", what);
    expect_agreement(c->wilcoxon.p, c->wilcoxon.low, c->wilcoxon.high, "wilcoxon", what);
    expect_agreement(c->sign.p, c->sign.low, c->sign.high, "sign", what);
    if (c->wilcoxon.status == RESULT_OK) {
        double sum = 2 * c->wilcoxon.v - c->wilcoxon.rank_sum;
        cr_expect(sum * c->rank_biserial.estimate >= 0, "%s: the signs of V and r differ", what);
        cr_expect(c->wilcoxon.achieved_level >= 0.95 || isnan(c->wilcoxon.low), "%s: level", what);
    }
    double rounding = 1e-14 * fmax(fabs(c->difference.min), fabs(c->difference.max));
    if (c->bootstrap.status == RESULT_OK)
        cr_expect(c->bootstrap.low >= c->difference.min - rounding && c->bootstrap.high <= c->difference.max + rounding,
                  "%s: bootstrap %g to %g", what, c->bootstrap.low, c->bootstrap.high);
    if (c->equivalence.status == RESULT_OK)
        cr_expect_eq(c->equivalence.p, fmax(c->equivalence.p_above, c->equivalence.p_below), "%s", what);
    if (c->paired_t.status == RESULT_OK)
        cr_expect(c->d_z.estimate * c->paired_t.t >= 0 && c->d_av.estimate * c->paired_t.t >= 0,
                  "%s: the signs of sizes differ", what);
}

static void expect_sizes(const Change *c, const char *what)
{
    const struct {
        const char *name;
        const EffectSize *size;
        Rule interval;
    } sizes[] = {
        {"d_z", &c->d_z, WITH_OK},
        {"g_z", &c->g_z, WITH_OK},
        {"d_av", &c->d_av, WITH_OK},
        {"d_rm", &c->d_rm, 0},
        {"rank_biserial", &c->rank_biserial, WITH_OK},
        {"prob_improved", &c->prob_improved, WITH_OK},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(sizes); i++) {
        const EffectSize *size = sizes[i].size;
        const Number estimate = {sizes[i].name, size->status, WITH_OK, size->estimate};
        const Interval interval = {sizes[i].name, size->status, sizes[i].interval,
                                   size->low,     size->high,   size->estimate};
        expect_number(&estimate, what);
        expect_interval(&interval, what);
    }
}

static void expect_share(const Proportion *share, ResultStatus status, const char *name, const char *what)
{
    const Interval intervals[] = {{name, status, WITH_CHANGE, share->low, share->high, share->rate},
                                  {name, status, WITH_CHANGE, share->exact_low, share->exact_high, share->rate}};
    for (size_t i = 0; i < G_N_ELEMENTS(intervals); i++) {
        expect_interval(&intervals[i], what);
        cr_expect(isnan(intervals[i].low) || (intervals[i].low >= 0 && intervals[i].high <= 1), "%s: %s", what, name);
    }
    cr_expect_leq(share->count, share->n);
}

static void expect_responders(const Responders *r, size_t n, const char *what)
{
    cr_expect_eq(r->status, n == 0 ? RESULT_TOO_FEW : RESULT_OK, "%s", what);
    expect_share(&r->improved, r->status, "improved", what);
    expect_share(&r->worsened, r->status, "worsened", what);
    cr_expect_eq(r->improved.count + r->same + r->worsened.count, n, "%s", what);
    cr_expect_leq(r->improved.count, r->could_improve, "%s", what);
}

static void expect_people(const Change *c, size_t n, const char *what)
{
    expect_responders(&c->important, n, what);
    expect_responders(&c->percent_30, n, what);
    expect_responders(&c->percent_50, n, what);
    const Caseness *cases = &c->caseness;
    const Number p = {"caseness.p", cases->status, WITH_CHANGE | IS_P, cases->p};
    const Interval difference = {"caseness.ci", cases->status, WITH_CHANGE, cases->low, cases->high, cases->difference};
    expect_number(&p, what);
    expect_interval(&difference, what);
    expect_share(&cases->pre, cases->status, "cases before", what);
    expect_share(&cases->post, cases->status, "cases after", what);
    cr_expect_eq(cases->both + cases->ceased + cases->became + cases->neither, n, "%s", what);
    const ReliableChange *r = &c->reliable_change;
    const Number least = {"reliable_change.least", r->status, WITH_OK, r->least};
    expect_number(&least, what);
    if (r->status == RESULT_OK) {
        expect_share(&r->improved, r->status, "reliably improved", what);
        expect_share(&r->worsened, r->status, "reliably worsened", what);
        cr_expect_eq(r->improved.count + r->unchanged + r->worsened.count, n, "%s", what);
        cr_expect_leq(r->recovered, r->improved.count, "%s", what);
    }
    const Cumulative *curve = &c->cumulative;
    cr_expect_eq(curve->status, n == 0 ? RESULT_TOO_FEW : RESULT_OK, "%s", what);
    cr_expect_leq(curve->n_points, CUMULATIVE_MOST, "%s", what);
    for (size_t i = 0; i < curve->n_points; i++)
        expect_share(&curve->points[i].at_most, RESULT_OK, "cumulative", what);
    if (n > 0)
        cr_expect_eq(curve->points[curve->n_points - 1].at_most.count, n, "%s", what);
}

void expect_sound(const Change *change, size_t n, const char *what)
{
    expect_tests(change, what);
    expect_consistent(change, what);
    expect_sizes(change, what);
    expect_people(change, n, what);
    const Description *d = &change->difference;
    cr_expect(d->n == n && (n == 0 || (d->min <= d->q1 && d->q1 <= d->median && d->median <= d->q3 && d->q3 <= d->max)),
              "%s", what);
    cr_expect(n < 2 || (isfinite(d->sd) && d->sd >= 0), "%s: sd %g", what, d->sd);
}
