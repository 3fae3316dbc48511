#include "base/number.h"
#include "design/bands.h"
#include "design/instrument_blocks.h"
#include "design/instrument_value.h"

/* What sums of decimal numbers may be off by, of the range. A score beyond it counts in no study. */
#define ROUNDING 1e-9

static bool is_bounded(const Reach *reach)
{
    return isfinite(reach->limits.low) && isfinite(reach->limits.high);
}

static bool fail_range(const Yaml *yaml, const YamlNode *range, const Reach *reach, GError **error)
{
    g_autofree char *possible = reach_words(reach);
    const char *advice = is_bounded(reach) ? "" : "; leave the range out, or limit them by 'valid'";
    return yaml_fail(yaml, range, error, "the possible results are %s%s", possible, advice);
}

static bool check_range(const Yaml *yaml, const YamlNode *range, const Score *score, const Reach *reach, GError **error)
{
    double slack = ROUNDING * (score->high - score->low);
    if (!reach->is_known)
        return true;
    if (reach->limits.low < score->low - slack || reach->limits.high > score->high + slack)
        return fail_range(yaml, range, reach, error);
    if (reach->is_whole && (reach->limits.low > score->low || reach->limits.high < score->high))
        return fail_range(yaml, range, reach, error);
    return true;
}

static bool read_range(const Yaml *yaml, const YamlNode *node, Score *score, const Reach *reach, GError **error)
{
    const YamlNode *range = yaml_get(node, "range");
    score->low = reach->limits.low;
    score->high = reach->limits.high;
    if (range == NULL && !score->hidden && is_bounded(reach))
        return definition_need(yaml, node, "range", error) != NULL;
    return range == NULL || (definition_range(yaml, range, &score->low, &score->high, error) &&
                             check_range(yaml, range, score, reach, error));
}

static bool read_better(const Yaml *yaml, const YamlNode *node, Score *score, GError **error)
{
    static const char *const words[] = {"declare", "lower", "higher"};
    const YamlNode *better = yaml_get(node, "better");
    size_t index = HIGHER_UNSTATED;
    if (better != NULL && score->nominal)
        return yaml_fail_key(yaml, better, error, "scores.%s: no end of a nominal score is better", score->name);
    if (better == NULL && !score->hidden && !score->nominal)
        return definition_need(yaml, node, "better", error) != NULL;
    if (!definition_word(yaml, better, words, G_N_ELEMENTS(words), &index, error))
        return false;
    score->higher = (HigherMeans)index;
    return true;
}

static bool read_anchors(const Yaml *yaml, const YamlNode *anchors, Score *score, GError **error)
{
    if (anchors == NULL)
        return true;
    return definition_need_text(yaml, anchors, "low", &score->low_anchor, error) &&
           definition_need_text(yaml, anchors, "high", &score->high_anchor, error);
}

static bool read_zero(const Yaml *yaml, const YamlNode *zero, Score *score, GError **error)
{
    static const char *const words[] = {"absence"};
    size_t index = 0;
    if (!definition_word(yaml, zero, words, G_N_ELEMENTS(words), &index, error))
        return false;
    score->zero_is_absence = zero != NULL;
    if (zero != NULL && (score->low > 0 || score->high < 0))
        return yaml_fail(yaml, zero, error, "0 is not in the range");
    return true;
}

bool score_read_scale(const Yaml *yaml, const YamlNode *node, Score *score, const Reach *reach, GError **error)
{
    score->is_whole = reach->is_whole;
    score->wants_percent_change = definition_flag(yaml_get(node, "percent_change"));
    return read_range(yaml, node, score, reach, error) && read_better(yaml, node, score, error) &&
           read_anchors(yaml, definition_get(node, "anchors"), score, error) &&
           read_zero(yaml, yaml_get(node, "zero"), score, error);
}

static bool read_severity(const Yaml *yaml, const YamlNode *node, Score *score, GError **error)
{
    const YamlNode *severity = definition_get(node, "severity"), *source = yaml_get(node, "severity_source");
    if (severity == NULL)
        return source == NULL ||
               yaml_fail_key(yaml, source, error, "scores.%s: 'severity_source' needs 'severity'", score->name);
    if (source == NULL)
        return yaml_fail(yaml, severity, error, "needs 'severity_source', which says who published it");
    return bands_read_names(yaml, severity, score->low, score->high, score->is_whole, &score->severity,
                            &score->n_severity, error) &&
           definition_text(yaml, source, &score->severity_source, error);
}

static bool is_outside(double end, const Limits *range)
{
    return isfinite(end) && (end < range->low || end > range->high);
}

bool score_check_caseness(const Yaml *yaml, const YamlNode *node, const Reach *range, const Limits *caseness,
                          GError **error)
{
    const Limits *whole = &range->limits;
    Reach within;
    bool holds = reach_within(range, caseness, &within);
    if (is_outside(caseness->low, whole) || is_outside(caseness->high, whole) || !holds) {
        g_autofree char *possible = reach_words(range);
        return node->kind == YAML_SCALAR
                   ? yaml_fail(yaml, node, error, "%s is outside the range %s", node->text, possible)
                   : yaml_fail(yaml, node, error, "is outside the range %s", possible);
    }
    bool holds_low = within.limits.low == whole->low && !within.limits.low_open;
    bool holds_high = within.limits.high == whole->high && !within.limits.high_open;
    return !(holds_low && holds_high) || yaml_fail(yaml, node, error, "holds the whole range: everyone is a case");
}

static bool read_caseness(const Yaml *yaml, const YamlNode *node, Score *score, GError **error)
{
    if (node == NULL)
        return true;
    if (!definition_limits(yaml, node, &score->caseness, error) ||
        !definition_need_text(yaml, node, "source", &score->caseness_source, error))
        return false;
    score->has_caseness = true;
    Reach range = {{score->low, score->high, false, false}, score->is_whole, true};
    return score_check_caseness(yaml, node, &range, &score->caseness, error);
}

bool score_read_classes(const Yaml *yaml, const YamlNode *node, Score *score, GError **error)
{
    return read_severity(yaml, node, score, error) &&
           read_caseness(yaml, definition_get(node, "caseness"), score, error);
}
