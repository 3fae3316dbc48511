#include "design/reach.h"

#include "base/number.h"

#include <stdlib.h>

static bool is_whole_number(double value)
{
    return value == floor(value) && isfinite(value);
}

/* No bound where the arithmetic of bounds fails. */
static Reach settled(double low, double high, bool is_whole)
{
    Reach reach = {.limits = {isnan(low) ? -INFINITY : low, isnan(high) ? INFINITY : high, false, false},
                   .is_whole = is_whole,
                   .is_known = true};
    return reach;
}

Reach reach_of_values(const double values[], size_t n)
{
    Reach reach = settled(values[0], values[0], true);
    for (size_t i = 0; i < n; i++) {
        reach.limits.low = fmin(reach.limits.low, values[i]);
        reach.limits.high = fmax(reach.limits.high, values[i]);
        reach.is_whole = reach.is_whole && is_whole_number(values[i]);
    }
    return reach;
}

/* What a term counts, before its weight. */
static Reach term_reach(const Instrument *instrument, const Score *score, const Term *term, const Reach earlier[])
{
    if (term->is_score)
        return earlier[term->index];
    const Item *item = &instrument->items[term->index];
    size_t levels = item->kind == ITEM_WHOLE ? (size_t)(item->high - item->low) + 1 : 0;
    Reach reach = score->recode != NULL  ? reach_of_values(score->recode, score->n_recode)
                  : item->recode != NULL ? reach_of_values(item->recode, levels)
                                         : settled(item->low, item->high, item->kind == ITEM_WHOLE);
    if (isnan(item->blank))
        return reach;
    return settled(fmin(reach.limits.low, item->blank), fmax(reach.limits.high, item->blank),
                   reach.is_whole && is_whole_number(item->blank));
}

static int compare_numbers(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* The lowest total of as many terms as may be answered; `lows` are sorted. */
static double lowest_total(const double lows[], const Score *score)
{
    double total = 0, lowest = INFINITY;
    for (size_t m = 1; m <= score->n_terms; m++) {
        total += lows[m - 1];
        double result = score->kind == SCORE_MEAN ? total / (double)m
                        : score->is_prorated      ? total * (double)score->n_terms / (double)m
                                                  : total;
        if (m >= score->minimum)
            lowest = fmin(lowest, result);
    }
    return lowest;
}

static Reach total_reach(const Instrument *instrument, const Score *score, const Reach earlier[])
{
    g_autofree double *lows = g_new(double, score->n_terms);
    g_autofree double *highs = g_new(double, score->n_terms); /* of the other sign, to look for the lowest */
    Reach total = settled(0, 0, score->kind != SCORE_MEAN && !score->is_prorated);
    for (size_t i = 0; i < score->n_terms; i++) {
        const Term *term = &score->terms[i];
        Reach one = reach_scaled(term_reach(instrument, score, term, earlier), term->weight, 1, 0);
        bool may_lack = !term->is_score && instrument->items[term->index].is_optional && score->kind != SCORE_MEAN;
        lows[i] = may_lack ? fmin(0, one.limits.low) : one.limits.low;
        highs[i] = may_lack ? fmin(0, -one.limits.high) : -one.limits.high;
        total.limits.low_open = total.limits.low_open || one.limits.low_open;
        total.limits.high_open = total.limits.high_open || one.limits.high_open;
        total.is_whole = total.is_whole && one.is_whole;
        total.is_known = total.is_known && one.is_known;
    }
    qsort(lows, score->n_terms, sizeof *lows, compare_numbers);
    qsort(highs, score->n_terms, sizeof *highs, compare_numbers);
    Reach bounds = settled(lowest_total(lows, score), -lowest_total(highs, score), total.is_whole);
    total.limits.low = bounds.limits.low;
    total.limits.high = bounds.limits.high;
    return total;
}

static Reach ratio_reach(const Reach *above, const Reach *below)
{
    double al = above->limits.low, ah = above->limits.high, bl = below->limits.low, bh = below->limits.high;
    Reach reach = settled(-INFINITY, INFINITY, false);
    reach.is_known = above->is_known && below->is_known;
    if (bl < 0 || !reach.is_known)
        return reach;
    if (al >= 0)
        reach.limits.low = al / bh;
    else if (bl > 0)
        reach.limits.low = al / bl;
    if (ah <= 0)
        reach.limits.high = ah / bh;
    else if (bl > 0)
        reach.limits.high = ah / bl;
    bool is_known = reach.is_known;
    reach = settled(reach.limits.low, reach.limits.high, false);
    reach.is_known = is_known;
    return reach;
}

/* Nothing bounds it: the girths that an item allows lie far beyond those of limbs. */
static Reach cones_reach(void)
{
    return settled(0, INFINITY, false);
}

Reach reach_of_operation(const Instrument *instrument, const Score *score, const Reach earlier[])
{
    Reach first = term_reach(instrument, score, &score->terms[0], earlier);
    Reach day = {{0, 24, false, true}, false, true};
    Reach unknown = {{-INFINITY, INFINITY, false, false}, false, false};
    switch (score->kind) {
    case SCORE_OF:
        return first;
    case SCORE_RATIO: {
        Reach second = term_reach(instrument, score, &score->terms[1], earlier);
        return ratio_reach(&first, &second);
    }
    case SCORE_HOURS:
        return day;
    case SCORE_CONES:
        return cones_reach();
    case SCORE_VALUE_SET:
        return unknown;
    case SCORE_SUM:
    case SCORE_MEAN:
    case SCORE_WEIGHTED:
        break;
    }
    return total_reach(instrument, score, earlier);
}

Reach reach_scaled(Reach reach, double times, double divide, double plus)
{
    Limits old = reach.limits;
    double a = times * old.low / divide + plus, b = times * old.high / divide + plus;
    bool is_flipped = (times < 0) != (divide < 0);
    bool stays_whole = reach.is_whole && is_whole_number(times) && divide == 1 && is_whole_number(plus);
    Reach scaled = settled(is_flipped ? b : a, is_flipped ? a : b, stays_whole);
    scaled.limits.low_open = is_flipped ? old.high_open : old.low_open;
    scaled.limits.high_open = is_flipped ? old.low_open : old.high_open;
    scaled.is_known = reach.is_known;
    return scaled;
}

void limits_take_whole(Limits *limits)
{
    double low = ceil(limits->low), high = floor(limits->high);
    limits->low = limits->low_open && low == limits->low ? low + 1 : low;
    limits->high = limits->high_open && high == limits->high ? high - 1 : high;
    limits->low_open = limits->high_open = false;
}

bool reach_within(const Reach *reach, const Limits *limits, Reach *ret_within)
{
    Reach within = *reach;
    if (limits->low > within.limits.low || (limits->low == within.limits.low && limits->low_open)) {
        within.limits.low = limits->low;
        within.limits.low_open = limits->low_open;
    }
    if (limits->high < within.limits.high || (limits->high == within.limits.high && limits->high_open)) {
        within.limits.high = limits->high;
        within.limits.high_open = limits->high_open;
    }
    if (within.is_whole)
        limits_take_whole(&within.limits);
    *ret_within = within;
    bool is_point = !within.limits.low_open && !within.limits.high_open;
    return within.limits.low < within.limits.high || (is_point && within.limits.low == within.limits.high);
}

/* To 4 decimals, what rounding left behind not shown, towards where all results are inside: a range may be declared as
 * it is shown. */
static const char *shown(char buffer[NUMBER_BUFFER], double value, bool is_low)
{
    double scaled = value * 1e4, nearest = round(scaled);
    if (fabs(scaled - nearest) > 1e-9 * fmax(1, fabs(scaled)))
        nearest = is_low ? floor(scaled) : ceil(scaled);
    return number_short(buffer, nearest / 1e4);
}

char *reach_words(const Reach *reach)
{
    char low[NUMBER_BUFFER], high[NUMBER_BUFFER];
    bool has_low = isfinite(reach->limits.low), has_high = isfinite(reach->limits.high);
    if (has_low)
        shown(low, reach->limits.low, true);
    if (has_high)
        shown(high, reach->limits.high, false);
    if (has_low && has_high)
        return g_strdup_printf("%s to %s", low, high);
    if (has_low)
        return g_strdup_printf("%s or more", low);
    if (has_high)
        return g_strdup_printf("%s or less", high);
    return g_strdup("any number");
}
