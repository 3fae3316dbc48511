/* The share of patients who improved, those who stayed the same counted by half. */
#ifndef MLDSTAT_STATS_PROB_IMPROVED_H
#define MLDSTAT_STATS_PROB_IMPROVED_H

#include "stats/effect_size.h"

#include <stddef.h>

/* P = (improved + same / 2) / n: the probability that a patient's score after is better than before, ties half (Grissom
 * and Kim 2012). Not the rank-weighted (r + 1) / 2 that effectsize::p_superiority(paired = TRUE, parametric = FALSE)
 * gives. In [0, 1].
 *
 * The interval is (1 + D) / 2 of the limits D of score_interval_difference(). Without ties it is Wilson's interval; it
 * contains 1/2 exactly when the sign test's z, uncorrected, does not reject; it never collapses. By enumeration it
 * covers 91 to 98 % at n = 8 to 30 with up to half the patients the same, where Wilson's with ties by half covers 97 to
 * 100 %. R: (1 + PropCIs::scoreci.mp(worsened, improved, n, confidence)$conf.int) / 2, which has 4 digits or so.
 *
 * Nobody gives RESULT_TOO_FEW; all the same gives 1/2 with its interval. Never fails. */
EffectSize prob_improved(size_t improved, size_t same, size_t worsened, double confidence);

#endif
