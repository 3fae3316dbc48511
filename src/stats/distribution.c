#include "stats/distribution.h"

#include <math.h>

/* As for thresholds: values closer than this share of the scale are equal. */
#define TOLERANCE 1e-9

static const double step_shares[] = {1, 0.5, 0.25, 0.1, 0.05, 0.025, 0.01};
static const double round_widths[] = {1, 2, 5};

double bins_centre(const Bins *bins, size_t i)
{
    return bins->start + ((double)i + (bins->exact ? 0 : 0.5)) * bins->width;
}

size_t bins_index(const Bins *bins, double value)
{
    double position = (value - bins->start) / bins->width;
    double index = bins->exact ? round(position) : floor(position + TOLERANCE);
    return (size_t)fmin(fmax(index, 0), (double)bins->n - 1);
}

static bool all_multiples(const double x[], size_t n, double step, double tolerance)
{
    for (size_t i = 0; i < n; i++)
        if (fabs(x[i] - round(x[i] / step) * step) > tolerance)
            return false;
    return true;
}

double common_step(const double x[], size_t n, double scale, double extent, size_t most)
{
    if (!(scale > 0))
        return 0;
    double unit = pow(10, ceil(log10(scale) - 1 - TOLERANCE));
    for (size_t i = 0; i < G_N_ELEMENTS(step_shares); i++) {
        double step = unit * step_shares[i];
        if (extent / step > (double)most + TOLERANCE)
            return 0;
        if (all_multiples(x, n, step, TOLERANCE * scale))
            return step;
    }
    return 0;
}

/* The smallest round width that cuts `extent` into at most `most` parts. */
static double round_width(double extent, size_t most)
{
    for (int power = (int)floor(log10(extent)) - 3;; power++) {
        for (size_t i = 0; i < G_N_ELEMENTS(round_widths); i++) {
            double width = round_widths[i] * pow(10, power);
            if (extent / width <= (double)most + TOLERANCE)
                return width;
        }
    }
}

Bins bins_of_scores(const double x[], const double y[], size_t n, double low, double high, size_t most)
{
    double span = high - low;
    double of_x = common_step(x, n, span, span, most - 1);
    double of_y = common_step(y, n, span, span, most - 1);
    double step = MIN(of_x, of_y);
    bool on_low = step > 0 && all_multiples(&low, 1, step, TOLERANCE * span);
    if (on_low && all_multiples(x, n, step, TOLERANCE * span) && all_multiples(y, n, step, TOLERANCE * span))
        return (Bins){low, step, (size_t)floor(span / step + TOLERANCE) + 1, true};
    double width = round_width(span, most);
    double start = floor(low / width + TOLERANCE) * width;
    return (Bins){start, width, (size_t)ceil((high - start) / width - TOLERANCE), false};
}

static Bins bins_of_changes(const double diff[], size_t n, double scale, double least, double largest, size_t most)
{
    double extent = MAX(largest, 0) - MIN(least, 0);
    double step = common_step(diff, n, scale, extent, most);
    if (step > 0) {
        double first = round(least / step), last = round(largest / step);
        return (Bins){first * step, step, (size_t)(last - first) + 1, true};
    }
    /* Twice the square root of n, as for any histogram, but readable at both ends. */
    double bars = CLAMP(2 * sqrt((double)n), 8, (double)MAX(most * 3 / 4, 8));
    double width = extent > 0 ? round_width(extent, (size_t)bars) : 1;
    double first = floor(MIN(least, 0) / width + TOLERANCE), last = ceil(MAX(largest, 0) / width - TOLERANCE);
    return (Bins){first * width, width, (size_t)MAX(last - first, 1), false};
}

/* Bins closed at the end away from zero. */
static size_t change_index(const Bins *bins, double change)
{
    double position = (change - bins->start) / bins->width;
    double index = change < 0 ? floor(position + TOLERANCE) : ceil(position - TOLERANCE) - 1;
    return (size_t)fmin(fmax(index, 0), (double)bins->n - 1);
}

ChangeCounts change_counts(const double diff[], size_t n, double scale, size_t most)
{
    double least = diff[0], largest = diff[0];
    for (size_t i = 1; i < n; i++) {
        least = MIN(least, diff[i]);
        largest = MAX(largest, diff[i]);
    }
    ChangeCounts result = {.bins = bins_of_changes(diff, n, scale, least, largest, most)};
    result.counts = g_new0(guint64, result.bins.n);
    for (size_t i = 0; i < n; i++) {
        if (result.bins.exact)
            result.counts[bins_index(&result.bins, diff[i])]++;
        else if (fabs(diff[i]) <= TOLERANCE * scale)
            result.zeros++;
        else
            result.counts[change_index(&result.bins, diff[i])]++;
    }
    return result;
}

void change_counts_clear(ChangeCounts *counts)
{
    g_clear_pointer(&counts->counts, g_free);
}

PairCounts pair_counts(const double pre[], const double post[], size_t n, const Bins *bins)
{
    PairCounts result = {.bins = *bins,
                         .cells = g_new0(guint64, bins->n * bins->n),
                         .pre = g_new0(guint64, bins->n),
                         .post = g_new0(guint64, bins->n)};
    for (size_t i = 0; i < n; i++) {
        size_t before = bins_index(bins, pre[i]), after = bins_index(bins, post[i]);
        guint64 count = ++result.cells[before * bins->n + after];
        result.largest_cell = MAX(result.largest_cell, count);
        guint64 sum_pre = ++result.pre[before], sum_post = ++result.post[after];
        result.largest_bin = MAX(result.largest_bin, MAX(sum_pre, sum_post));
    }
    return result;
}

void pair_counts_clear(PairCounts *counts)
{
    g_clear_pointer(&counts->cells, g_free);
    g_clear_pointer(&counts->pre, g_free);
    g_clear_pointer(&counts->post, g_free);
}
