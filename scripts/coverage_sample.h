/* Patients drawn from populations whose every parameter is known, for simulating how often intervals hold it.
 *
 * Each has a score before and a change of it; lower is better. Populations:
 *
 * - normal: before and after are bivariate normal, SD 1 each, correlation .5, so that the change is N(-.5, 1).
 * - skewed: the change is c - L with L lognormal, log L ~ N(0, 1): most get a little better, a few much. c makes the
 *   mean -.5 SD of L. Before is normal, independent of the change, with the SD of L.
 * - integers: before is 3, 4, 5, 6, 7 with probability .10, .20, .30, .25, .15; the change, independent of it, is
 *   -3 .. 2 with probability .02, .08, .40, .40, .08, .02: 40 % of the patients do not change, the others mostly by one
 *   point, symmetric about -.5. Where nothing changed it is -3 .. 3 with .02, .08, .20, .40, .20, .08, .02, symmetric
 *   about 0. All scores lie in 0 to 10.
 */
#ifndef COVERAGE_SAMPLE_H
#define COVERAGE_SAMPLE_H

#include "stats/simulated.h"
#include "synthetic.h"

enum { COVERAGE_N_MOST = 60 };

typedef struct {
    size_t n; /* at most COVERAGE_N_MOST */
    double pre[COVERAGE_N_MOST], post[COVERAGE_N_MOST];
    double diff[COVERAGE_N_MOST]; /* the change, post - pre */
    double null[COVERAGE_N_MOST]; /* changes that coverage_null_location() has to be taken from before a test */
} CoverageSample;

void coverage_draw(SimulatedShape shape, size_t n, Stream *stream, CoverageSample *sample);

/* What the method's interval estimates, in the population: the mean of the change (t, BCa, permutation), the
 * pseudomedian, the middle of all medians, mean / SD of the change, mean of the change / root of the mean of the
 * variances before and after, the rank-biserial correlation of an infinite sample with zeros kept (without ties
 * 2 P(D + D' > 0) - 1 of two patients), P(better) + P(same) / 2. In closed form, by enumeration of the integers or, of
 * two lognormals' sum, by quadrature, to 1e-14. */
double coverage_truth(SimulatedShape shape, SimulatedMethod method);

/* What `null` lies about in the sense of the method's own null hypothesis: its mean for t and permutation, its
 * pseudomedian for the signed-rank test, its median for the sign test. NaN for methods that test nothing. */
double coverage_null_location(SimulatedShape shape, SimulatedMethod method);

#endif
