/* Score intervals: of a share, and of the difference of two shares of the same patients. They hold the values that the
 * score test, with the variance there would be under the value tested, does not reject at alpha = 1 - confidence. They
 * never collapse to a point and never leave the values that are possible. */
#ifndef MLDSTAT_STATS_SCORE_INTERVAL_H
#define MLDSTAT_STATS_SCORE_INTERVAL_H

#include <stddef.h>

typedef struct {
    double low, high;
} ScoreInterval;

/* Wilson 1927, without continuity correction: of `share`, 0 to 1, found in `trials` > 0 trials, whose number need not
 * be whole. In [0, 1] and around the share; 0 and 1 are reached exactly where the share is 0 or 1, and only there.
 * R: prop.test(share * trials, trials, correct = FALSE)$conf.int. */
ScoreInterval score_interval_share(double share, double trials, double confidence);

/* Tango 1998, Statistics in Medicine 17:891: of p_up - p_down, where `up` patients went one way, `down` the other and
 * `same` neither, not all 0; the share that stays the same is as likely as the difference lets it be. In [-1, 1] and
 * around (up - down) / n. It contains 0 exactly when (up - down)^2 <= z^2 (up + down), as McNemar's test and the sign
 * test without correction say. R: PropCIs::scoreci.mp(down, up, n, confidence)$conf.int, which has 4 digits or so. */
ScoreInterval score_interval_difference(size_t up, size_t same, size_t down, double confidence);

#endif
