#include "stats/bayes_factor.h"

#include <math.h>

#define STEP 0.2
/* Below this ln g the prior's exp(-1 / (2 g)) leaves less than 1e-80. */
#define LOG_G_LEAST (-6.0)
/* Beyond all bends the integrand falls as 1 / g; what is left after this many units of ln g is below 1e-18. */
#define LOG_G_BEYOND 42.0

static const double HALF_LOG_TWO_PI = 0.918938533204672741780329736405617640;

BayesFactor bayes_factor_missing(ResultStatus status)
{
    return (BayesFactor){status, NAN, NAN, BAYES_SCALE};
}

/* ln of the integrand over ln g. (1 + q) (1 + a) / (1 + a + q), a = n g r^2, q = t^2 / nu, is 1 + q a / (1 + a + q). */
static double log_integrand(double log_g, double t, double n)
{
    double nu = n - 1, a = n * BAYES_SCALE * BAYES_SCALE * exp(log_g), q = t * t / nu;
    double gain = q > 0 ? a / ((1 + a) / q + 1) : 0;
    return (nu + 1) / 2 * log1p(gain) - log1p(a) / 2 - log_g / 2 - exp(-log_g) / 2 - HALF_LOG_TWO_PI;
}

static double log_bayes_factor(double t, double n)
{
    double last = fmax(0, log((1 + t * t) / (n * BAYES_SCALE * BAYES_SCALE))) + LOG_G_BEYOND;
    int steps = (int)ceil((last - LOG_G_LEAST) / STEP);
    double largest = log_integrand(LOG_G_LEAST, t, n), sum = 1; /* of the integrand over its largest value yet */
    for (int k = 1; k <= steps; k++) {
        double value = log_integrand(LOG_G_LEAST + k * STEP, t, n);
        if (value > largest) {
            sum *= exp(largest - value);
            largest = value;
        }
        sum += exp(value - largest);
    }
    return largest + log(sum * STEP);
}

BayesFactor bayes_factor_of(const PairedT *test)
{
    if (test->status != RESULT_OK)
        return bayes_factor_missing(test->status);
    double log_bf10 = log_bayes_factor(test->t, (double)test->n), bf10 = exp(log_bf10);
    return (BayesFactor){RESULT_OK, isnormal(bf10) ? bf10 : NAN, log_bf10, BAYES_SCALE};
}
