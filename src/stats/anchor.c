#include "stats/anchor.h"

#include "stats/describe.h"
#include "stats/distinct.h"
#include "stats/paired_t.h"
#include "stats/spearman.h"

#include <math.h>

#define TIE_SHARE 0.5e-9 /* of the scores that a change is the difference of */

AnchorChange anchor_change_missing(ResultStatus status)
{
    return (AnchorChange){.status = status, .spearman = NAN};
}

void anchor_change_clear(AnchorChange *anchor)
{
    g_clear_pointer(&anchor->categories, g_free);
}

static AnchorCategory category_of(const double change[], const double answer[], size_t n, double value,
                                  double confidence)
{
    g_autofree double *among = g_new(double, n + 1);
    size_t count = 0;
    for (size_t i = 0; i < n; i++)
        if (answer[i] == value)
            among[count++] = change[i];
    Description description = describe(among, count);
    PairedT mean = paired_t_of(&description, confidence);
    return (AnchorCategory){value, count, description.mean, description.sd, mean.low, mean.high};
}

AnchorChange anchor_change(const double change[], const double answer[], size_t n, double scale, double confidence)
{
    g_autofree double *changes = g_new(double, n + 1);
    g_autofree double *answers = g_new(double, n + 1);
    AnchorChange anchor = anchor_change_missing(RESULT_OK);
    for (size_t i = 0; i < n; i++)
        if (!isnan(answer[i])) {
            changes[anchor.n] = change[i];
            answers[anchor.n++] = answer[i];
        }
    if (anchor.n == 0)
        return anchor_change_missing(RESULT_TOO_FEW);
    anchor.spearman = spearman(answers, changes, anchor.n, TIE_SHARE * scale);
    g_autoptr(Distinct) distinct = distinct_new(answers, NULL, anchor.n);
    if (distinct->n_distinct > ANCHOR_CATEGORIES_MOST)
        return anchor;
    anchor.n_categories = distinct->n_distinct;
    anchor.categories = g_new(AnchorCategory, anchor.n_categories);
    for (size_t i = 0; i < anchor.n_categories; i++)
        anchor.categories[i] = category_of(changes, answers, anchor.n, distinct->value[i], confidence);
    return anchor;
}
