#include "stats/sign_test.h"

#include "stats/binomial.h"

#include <math.h>

static void count_signs(SignTest *test, const Distinct *diff)
{
    for (size_t i = 0; i < diff->n_distinct; i++) {
        size_t count = distinct_count(diff, i);
        if (diff->value[i] > 0)
            test->positive += count;
        else if (diff->value[i] < 0)
            test->negative += count;
        else
            test->zero += count;
    }
}

static void find_interval(SignTest *test, const Distinct *diff, double confidence)
{
    guint64 n = diff->n;
    guint64 k = binomial_quantile((1 - confidence) / 2, n);
    if (k == 0)
        return;
    test->low = distinct_at(diff, k);
    test->high = distinct_at(diff, n + 1 - k);
    test->achieved_level = (double)(1 - 2 * expl(binomial_log_tail(k - 1, n)));
}

SignTest sign_test_of(const Distinct *diff, double confidence)
{
    SignTest test = {.p = NAN, .log10_p = NAN, .median = NAN, .low = NAN, .high = NAN, .achieved_level = NAN};
    test.status = RESULT_TOO_FEW;
    if (diff->n == 0)
        return test;
    count_signs(&test, diff);
    guint64 changed = test.positive + test.negative;
    test.status = changed == 0 ? RESULT_NO_VARIATION : RESULT_OK;
    long double log_p = binomial_log_p(test.positive, changed);
    test.p = (double)expl(log_p);
    test.log10_p = (double)(log_p / M_LN10l);
    test.median = (distinct_at(diff, (diff->n + 1) / 2) + distinct_at(diff, diff->n / 2 + 1)) / 2;
    find_interval(&test, diff, confidence);
    return test;
}

SignTest sign_test(const double diff[], const double scale[], size_t n, double confidence)
{
    g_autoptr(Distinct) values = distinct_new(diff, scale, n);
    g_autoptr(Distinct) tied = distinct_tied(values);
    return sign_test_of(tied, confidence);
}
