#include "stats/percent_change.h"

#include "stats/paired_t.h"

#include <glib.h>
#include <math.h>

PercentChange percent_change_missing(ResultStatus status)
{
    return (PercentChange){status, 0, NAN, NAN, NAN, NAN, NAN};
}

PercentChange percent_change(const double pre[], const double post[], size_t n, double confidence)
{
    g_autofree double *percent = g_new(double, n + 1);
    size_t positive = 0;
    for (size_t i = 0; i < n; i++)
        if (pre[i] > 0)
            percent[positive++] = 100 * ((post[i] - pre[i]) / pre[i]);
    Description description = describe(percent, positive);
    PairedT mean = paired_t_of(&description, confidence);
    return (PercentChange){
        .status = mean.status,
        .n = positive,
        .mean = description.mean,
        .sd = description.sd,
        .median = description.median,
        .low = mean.low,
        .high = mean.high,
    };
}
