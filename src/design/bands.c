#include "design/bands.h"

#include "base/number.h"
#include "design/instrument_blocks.h"
#include "design/instrument_value.h"

#include <string.h>

/* The list while it is checked. */
typedef struct {
    const Yaml *yaml;
    const YamlNode *node;
    const Reach *reach;
    Band *bands;
    size_t n;
    bool is_descending; /* as written; `bands` are ascending once they are sorted */
} BandList;

/* Where the band at that place of the ascending order was written. */
static const YamlNode *band_node(const BandList *list, size_t index)
{
    return yaml_child(list->node, list->is_descending ? list->n - 1 - index : index);
}

static bool read_band(const Yaml *yaml, const YamlNode *node, bool is_named, Band *band, GError **error)
{
    band->value = NAN;
    if (!definition_limits(yaml, node, &band->limits, error))
        return false;
    return is_named ? definition_need_text(yaml, node, "name", &band->name, error)
                    : definition_need_number(yaml, node, "value", &band->value, error);
}

static bool read_all(BandList *list, bool is_named, Band **ret_bands, size_t *ret_n, GError **error)
{
    if (!definition_holds_any(list->yaml, list->node, error))
        return false;
    if (yaml_count(list->node) > DEFINITION_BANDS_MAX)
        return yaml_fail(list->yaml, list->node, error, "more than %d bands", DEFINITION_BANDS_MAX);
    list->bands = *ret_bands = g_new0(Band, yaml_count(list->node));
    for (size_t i = 0; i < yaml_count(list->node); i++) {
        *ret_n = list->n = i + 1;
        if (!read_band(list->yaml, yaml_child(list->node, i), is_named, &list->bands[i], error))
            return false;
    }
    return true;
}

/* -1, 0 or 1 as the first lies below the second, at the same place, above it. */
static int compare_limits(const Limits *a, const Limits *b)
{
    if (a->low != b->low)
        return a->low < b->low ? -1 : 1;
    if (a->high != b->high)
        return a->high < b->high ? -1 : 1;
    return 0;
}

static bool sort_ascending(BandList *list, GError **error)
{
    int direction = 0;
    for (size_t i = 1; i < list->n; i++) {
        int step = compare_limits(&list->bands[i - 1].limits, &list->bands[i].limits);
        if (direction != 0 && step == -direction)
            return yaml_fail(list->yaml, yaml_child(list->node, i), error,
                             "out of order: bands either ascend or descend");
        direction = step != 0 ? step : direction;
    }
    list->is_descending = direction > 0;
    for (size_t i = 0; list->is_descending && i < list->n / 2; i++) {
        Band other = list->bands[i];
        list->bands[i] = list->bands[list->n - 1 - i];
        list->bands[list->n - 1 - i] = other;
    }
    return true;
}

/* "85", "75 to 85", "results up to 5"; in infinite intervals an open end is not part of it. (transfer full) */
static char *span_words(const Limits *span)
{
    char low[NUMBER_BUFFER], high[NUMBER_BUFFER];
    if (isinf(span->low) && isinf(span->high))
        return g_strdup("any result");
    if (isinf(span->low))
        return g_strdup_printf(span->high_open ? "any result below %s" : "any result up to %s",
                               number_short(high, span->high));
    if (isinf(span->high))
        return g_strdup_printf(span->low_open ? "any result above %s" : "any result from %s on",
                               number_short(low, span->low));
    if (span->low == span->high)
        return g_strdup(number_short(low, span->low));
    return g_strdup_printf("%s to %s", number_short(low, span->low), number_short(high, span->high));
}

static bool fail_twice(const BandList *list, size_t index, const Limits *span, GError **error)
{
    g_autofree char *words = span_words(span);
    size_t later = list->is_descending ? index - 1 : index;
    return yaml_fail(list->yaml, band_node(list, later), error, "%s is covered twice", words);
}

static bool fail_gap(const BandList *list, const YamlNode *node, const Limits *span, GError **error)
{
    g_autofree char *words = span_words(span);
    return yaml_fail(list->yaml, node, error, "nothing covers %s", words);
}

/* What a band holds of the possible results. */
static bool narrow(const BandList *list, size_t index, Reach *ret_held, GError **error)
{
    if (reach_within(list->reach, &list->bands[index].limits, ret_held))
        return true;
    g_autofree char *possible = reach_words(list->reach);
    return yaml_fail(list->yaml, band_node(list, index), error, "holds no possible result: these are %s", possible);
}

/* True when nothing lies between the end of one interval and the start of the next. */
static bool are_adjacent(const Limits *lower, const Limits *upper, bool is_whole)
{
    if (is_whole)
        return upper->low <= lower->high + 1;
    return upper->low < lower->high || (upper->low == lower->high && !(upper->low_open && lower->high_open));
}

static bool check_neighbours(const BandList *list, size_t index, const Limits *lower, const Limits *upper,
                             GError **error)
{
    bool is_whole = list->reach->is_whole;
    bool touch = upper->low == lower->high && !upper->low_open && !lower->high_open;
    if (upper->low < lower->high || touch) {
        Limits twice = {upper->low, fmin(lower->high, upper->high), upper->low_open, false};
        return fail_twice(list, index, &twice, error);
    }
    if (are_adjacent(lower, upper, is_whole))
        return true;
    Limits gap = {lower->high, upper->low, !lower->high_open, !upper->low_open};
    if (is_whole)
        gap = (Limits){lower->high + 1, upper->low - 1, false, false};
    return fail_gap(list, band_node(list, list->is_descending ? index - 1 : index), &gap, error);
}

static bool check_lowest(const BandList *list, const Limits *held, GError **error)
{
    const Limits *all = &list->reach->limits;
    bool is_point = all->low == held->low && held->low_open && !all->low_open;
    if (all->low >= held->low && !is_point)
        return true;
    Limits gap = {all->low, list->reach->is_whole ? held->low - 1 : held->low, all->low_open,
                  !list->reach->is_whole && !held->low_open};
    return fail_gap(list, list->node, &gap, error);
}

static bool check_highest(const BandList *list, const Limits *held, GError **error)
{
    const Limits *all = &list->reach->limits;
    bool is_point = all->high == held->high && held->high_open && !all->high_open;
    if (all->high <= held->high && !is_point)
        return true;
    Limits gap = {list->reach->is_whole ? held->high + 1 : held->high, all->high,
                  !list->reach->is_whole && !held->high_open, all->high_open};
    return fail_gap(list, list->node, &gap, error);
}

static bool check_cover(const BandList *list, GError **error)
{
    Reach before = {0}, held = {0};
    for (size_t i = 0; i < list->n; i++) {
        if (!narrow(list, i, &held, error))
            return false;
        if (i == 0 ? !check_lowest(list, &held.limits, error)
                   : !check_neighbours(list, i, &before.limits, &held.limits, error))
            return false;
        before = held;
        if (list->reach->is_whole)
            limits_take_whole(&list->bands[i].limits);
    }
    return check_highest(list, &held.limits, error);
}

bool bands_read_values(const Yaml *yaml, const YamlNode *node, const Reach *reach, Band **ret_bands, size_t *ret_n,
                       GError **error)
{
    BandList list = {.yaml = yaml, .node = node, .reach = reach};
    return read_all(&list, false, ret_bands, ret_n, error) && sort_ascending(&list, error) && check_cover(&list, error);
}

/* No name twice, nothing beyond the range; an end left out is the range's. */
static bool settle_named(BandList *list, double low, double high, GError **error)
{
    for (size_t i = 0; i < list->n; i++) {
        Limits *limits = &list->bands[i].limits;
        if (isinf(limits->low))
            limits->low = low;
        if (isinf(limits->high))
            limits->high = high;
        if (limits->low < low || limits->high > high) {
            g_autofree char *range = reach_words(list->reach);
            return yaml_fail(list->yaml, band_node(list, i), error, "reaches beyond the range %s", range);
        }
        for (size_t j = 0; j < i; j++)
            if (strcmp(list->bands[i].name, list->bands[j].name) == 0)
                return yaml_fail(list->yaml, band_node(list, i), error, "another band has the same name");
    }
    return true;
}

bool bands_read_names(const Yaml *yaml, const YamlNode *node, double low, double high, bool is_whole, Band **ret_bands,
                      size_t *ret_n, GError **error)
{
    Reach range = {{low, high, false, false}, is_whole, true};
    BandList list = {.yaml = yaml, .node = node, .reach = &range};
    return read_all(&list, true, ret_bands, ret_n, error) && sort_ascending(&list, error) &&
           check_cover(&list, error) && settle_named(&list, low, high, error);
}
