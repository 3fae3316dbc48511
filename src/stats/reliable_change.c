#include "stats/reliable_change.h"

#include "stats/describe.h"

#include <math.h>

ReliableChange reliable_change_missing(ResultStatus status)
{
    ReliableChange missing = {.status = status, .sem = NAN, .s_diff = NAN, .least = NAN, .cutoff = NAN};
    missing.improved = missing.worsened = proportion_missing();
    return missing;
}

static SemSource source_of(const ReliableRule *rule)
{
    if (!isnan(rule->sem))
        return SEM_DECLARED;
    return isnan(rule->reliability_sd) ? SEM_SAMPLE_SD : SEM_RELIABILITY;
}

static double sem_of(const ReliableRule *rule, SemSource source, double sample_sd)
{
    if (source == SEM_DECLARED)
        return rule->sem;
    return (source == SEM_SAMPLE_SD ? sample_sd : rule->reliability_sd) * sqrt(1 - rule->reliability);
}

static ResultStatus status_of(const ReliableRule *rule, size_t n, double sem)
{
    if (isnan(rule->sem) && isnan(rule->reliability))
        return RESULT_NOT_APPLICABLE;
    if (n == 0 || isnan(sem))
        return RESULT_TOO_FEW;
    return sem > rule->tolerance ? RESULT_OK : RESULT_NO_VARIATION;
}

static double cutoff_of(const ReliableRule *rule, const Description *pre)
{
    double ahead = rule->lower_is_better ? pre->mean - rule->norm_mean : rule->norm_mean - pre->mean;
    if (!(ahead > rule->tolerance && pre->sd > rule->tolerance))
        return (double)NAN;
    return pre->mean + (rule->norm_mean - pre->mean) * (pre->sd / (rule->norm_sd + pre->sd));
}

/* On the norm's side, the cutoff itself included. */
static bool is_across(const ReliableRule *rule, double score, double cutoff)
{
    return rule->lower_is_better ? score <= cutoff + rule->tolerance : score >= cutoff - rule->tolerance;
}

static void count(ReliableChange *change, const double pre[], const double post[], size_t n, const ReliableRule *rule,
                  double confidence)
{
    size_t improved = 0, worsened = 0;
    for (size_t i = 0; i < n; i++) {
        double better = rule->lower_is_better ? pre[i] - post[i] : post[i] - pre[i];
        bool is_better = better > change->least + rule->tolerance;
        improved += is_better;
        worsened += -better > change->least + rule->tolerance;
        if (is_better && !isnan(change->cutoff) && !is_across(rule, pre[i], change->cutoff) &&
            is_across(rule, post[i], change->cutoff))
            change->recovered++;
    }
    change->unchanged = n - improved - worsened;
    change->improved = proportion(improved, n, confidence);
    change->worsened = proportion(worsened, n, confidence);
}

ReliableChange reliable_change(const double pre[], const double post[], size_t n, const ReliableRule *rule,
                               double confidence)
{
    Description before = describe(pre, n);
    SemSource source = source_of(rule);
    double sem = sem_of(rule, source, before.sd);
    ReliableChange change = reliable_change_missing(status_of(rule, n, sem));
    change.source = source;
    change.has_norm = !isnan(rule->norm_mean);
    if (change.status != RESULT_OK)
        return change;
    change.sem = sem;
    change.s_diff = M_SQRT2 * sem;
    change.least = RELIABLE_CRITICAL * change.s_diff;
    if (change.has_norm)
        change.cutoff = cutoff_of(rule, &before);
    count(&change, pre, post, n, rule, confidence);
    return change;
}
