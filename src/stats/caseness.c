#include "stats/caseness.h"

#include "stats/binomial.h"
#include "stats/score_interval.h"

#include <math.h>

Caseness caseness_missing(ResultStatus status)
{
    Caseness missing = {.status = status, .difference = NAN, .low = NAN, .high = NAN, .p = NAN};
    missing.pre = missing.post = proportion_missing();
    return missing;
}

static void count_sides(Caseness *cases, const bool before[], const bool after[], size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (before[i])
            *(after[i] ? &cases->both : &cases->ceased) += 1;
        else
            *(after[i] ? &cases->became : &cases->neither) += 1;
    }
}

Caseness caseness(const bool before[], const bool after[], size_t n, double confidence)
{
    if (n == 0)
        return caseness_missing(RESULT_TOO_FEW);
    Caseness cases = {0};
    count_sides(&cases, before, after, n);
    size_t changed = cases.ceased + cases.became;
    cases.status = changed == 0 ? RESULT_NO_VARIATION : RESULT_OK;
    cases.pre = proportion(cases.both + cases.ceased, n, confidence);
    cases.post = proportion(cases.both + cases.became, n, confidence);
    cases.difference = ((double)cases.became - (double)cases.ceased) / (double)n;
    ScoreInterval interval = score_interval_difference(cases.became, n - changed, cases.ceased, confidence);
    cases.low = interval.low;
    cases.high = interval.high;
    cases.p = (double)expl(binomial_log_p(cases.ceased, changed));
    return cases;
}
