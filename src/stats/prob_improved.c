#include "stats/prob_improved.h"

#include "stats/score_interval.h"

EffectSize prob_improved(size_t improved, size_t same, size_t worsened, double confidence)
{
    if (improved + same + worsened == 0)
        return effect_size_missing(RESULT_TOO_FEW);
    double n = (double)(improved + same + worsened);
    ScoreInterval difference = score_interval_difference(improved, same, worsened, confidence);
    return (EffectSize){
        .status = RESULT_OK,
        .estimate = ((double)improved + (double)same / 2) / n,
        .low = (1 + difference.low) / 2,
        .high = (1 + difference.high) / 2,
    };
}
