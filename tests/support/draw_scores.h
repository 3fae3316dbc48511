/* Random scores before and after, of the kinds that samples come in. */
#ifndef MLDSTAT_TESTS_DRAW_SCORES_H
#define MLDSTAT_TESTS_DRAW_SCORES_H

#include "support/draw.h"

typedef enum {
    SCORES_CONTINUOUS,
    SCORES_WHOLE,    /* 0 to 10, many ties, 40 % or so unchanged */
    SCORES_MEANS,    /* means of two to four whole scores: thirds among them */
    SCORES_DECIMALS, /* tenths */
    SCORES_TINY,     /* near 1e-7 */
    SCORES_HUGE,     /* near 1e12 */
    SCORES_FEW,      /* one or two patients changed, all others not */
    SCORES_SAME,     /* everybody by the same */
    SCORES_SKEWED,
    SCORES_KINDS,
} ScoresKind;

/* Fills pre[0 .. n) and post[0 .. n); how far they lie apart differs from call to call, sometimes not at all. */
void draw_scores(Draw *draw, ScoresKind kind, size_t n, double pre[], double post[]);

#endif
