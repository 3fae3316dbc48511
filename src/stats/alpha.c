#include "stats/alpha.h"

#include "stats/fisher.h"

#include <math.h>
#include <stdbool.h>

/* n^2 times a covariance: up to 8e6 * 8e18, and the variance of a sum of 256 items 65,536 times that, is below 2^127.
 */
typedef __int128 Wide;

/* Where the product of items i <= j stands. */
static size_t product_at(const ItemMoments *moments, size_t i, size_t j)
{
    return i * moments->k - i * (i + 1) / 2 + j;
}

/* n^2 times the covariance (with n, not n - 1), which ratios of covariances do not notice. */
static Wide covariance(const ItemMoments *moments, size_t i, size_t j)
{
    gint64 product = moments->products[i <= j ? product_at(moments, i, j) : product_at(moments, j, i)];
    return (Wide)(gint64)moments->n * product - (Wide)moments->sums[i] * moments->sums[j];
}

/* That of an item with the sum of all. */
static Wide with_all(const ItemMoments *moments, size_t i)
{
    Wide sum = 0;
    for (size_t j = 0; j < moments->k; j++)
        sum += covariance(moments, i, j);
    return sum;
}

Alpha alpha_of(const ItemMoments *moments, double confidence)
{
    Alpha result = {.n = moments->n, .estimate = (double)NAN, .low = (double)NAN, .high = (double)NAN};
    Wide total = 0, own = 0;
    for (size_t i = 0; i < moments->k; i++) {
        Wide variance = covariance(moments, i, i);
        result.k += variance > 0;
        own += variance;
        total += with_all(moments, i);
    }
    if (moments->n < 2 || moments->k < 2)
        result.status = RESULT_TOO_FEW;
    else if (result.k < 2 || total == 0)
        result.status = RESULT_NO_VARIATION;
    if (result.status != RESULT_OK)
        return result;
    double k = (double)result.k, df1 = (double)(moments->n - 1), df2 = df1 * (k - 1), tail = (1 - confidence) / 2;
    /* What is missing from 1, without the rounding of 1 - alpha where alpha is near 1. */
    long double shortfall = ((long double)(own * (Wide)result.k - total)) / ((k - 1.0L) * (long double)total);
    result.estimate = (double)(1 - shortfall);
    result.low = (double)(1 - shortfall * fisher_quantile_upper(tail, df1, df2));
    result.high = (double)(1 - shortfall * fisher_quantile(tail, df1, df2));
    return result;
}

void alpha_item_rest(const ItemMoments *moments, double item_rest[])
{
    Wide total = 0;
    for (size_t i = 0; i < moments->k; i++)
        total += with_all(moments, i);
    for (size_t i = 0; i < moments->k; i++) {
        Wide own = covariance(moments, i, i), all = with_all(moments, i);
        Wide rest = total - 2 * all + own;
        bool varies = own > 0 && rest > 0;
        long double scale = sqrtl((long double)own) * sqrtl((long double)rest);
        item_rest[i] = varies ? (double)((long double)(all - own) / scale) : (double)NAN;
    }
}
