#include "stats/prob_improved.h"

#include "stats/score_interval.h"

#include <math.h>

EffectSize prob_improved(size_t improved, size_t same, size_t worsened, double confidence)
{
    if (improved + same + worsened == 0)
        return (EffectSize){RESULT_TOO_FEW, NAN, NAN, NAN};
    double n = (double)(improved + same + worsened);
    ScoreInterval difference = score_interval_difference(improved, same, worsened, confidence);
    return (EffectSize){
        .status = RESULT_OK,
        .estimate = ((double)improved + (double)same / 2) / n,
        .low = (1 + difference.low) / 2,
        .high = (1 + difference.high) / 2,
    };
}
