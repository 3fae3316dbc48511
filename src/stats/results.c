#include "stats/results.h"

#include <math.h>

Change change_missing(ResultStatus status)
{
    const double confidence = 0.95;
    const Description none = describe(NULL, 0);
    Change change = {
        .status = status,
        .pre = none,
        .post = none,
        .difference = none,
        .correlation = NAN,
        .primary_p = NAN,
        .primary_p_adjusted = NAN,
        .paired_t = paired_t(NULL, 0, confidence),
        .wilcoxon = wilcoxon(NULL, NULL, 0, true, confidence),
        .sign = sign_test(NULL, NULL, 0, confidence),
        .d_z = effect_d_z(NULL, 0, confidence),
        .g_z = effect_g_z(NULL, 0, confidence),
    };
    change.rank_biserial = effect_rank_biserial(&change.wilcoxon, confidence);
    change.paired_t.status = change.wilcoxon.status = change.sign.status = status;
    change.d_z.status = change.g_z.status = change.rank_biserial.status = status;
    return change;
}

void results_free(Results *results)
{
    if (results == NULL)
        return;
    g_free(results->measures);
    g_free(results);
}
