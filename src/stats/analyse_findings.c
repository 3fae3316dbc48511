#include "stats/analyse_findings.h"

#include "base/number.h"

static bool is_constant(const Change *change)
{
    const Description *pre = &change->pre, *post = &change->post;
    return pre->n > 1 && pre->min == pre->max && post->min == pre->min && post->max == pre->max;
}

static void report_negative_items(const MeasureResult *result, FindingList *findings)
{
    for (size_t i = 0; i < result->n_negative_items; i++) {
        const Term *term = result->negative_items[i].term;
        const char *name = term_name(result->measure, term);
        g_autofree char *shown = g_strdup_printf(term->is_score ? "'%s'" : "item %s", name);
        finding_list_add(findings, FINDING_NEGATIVE_ITEM, NULL, result->measure->label, shown, 0, NULL);
    }
}

/* "33, the end of the scale where worsening cannot show" */
static void report_limit(const MeasureResult *result, bool is_high, FindingList *findings)
{
    const Measure *measure = result->measure;
    if (!limit_is_crowded(is_high ? result->limits.at_high : result->limits.at_low, result->limits.n))
        return;
    char end[NUMBER_BUFFER];
    number_short(end, is_high ? measure->high : measure->low);
    g_autofree char *expected =
        g_strdup_printf("%s, the end of the scale where %s cannot show", end, limit_hides(measure, is_high));
    finding_list_add(findings, FINDING_AT_LIMIT, NULL, measure->label, expected, 0, NULL);
}

void analyse_findings(const MeasureResult *result, FindingList *findings)
{
    const Measure *measure = result->measure;
    if (is_constant(&result->change)) {
        char text[NUMBER_BUFFER];
        number_short(text, result->change.pre.min);
        finding_list_add(findings, FINDING_CONSTANT_MEASURE, NULL, measure->label, NULL, 0, text);
    }
    if (measure->better == BETTER_UNKNOWN && measure_is_paired(measure))
        finding_list_add(findings, FINDING_DIRECTION_UNKNOWN, NULL, measure->label, NULL, 0, NULL);
    report_negative_items(result, findings);
    report_limit(result, false, findings);
    report_limit(result, true, findings);
}
