#include "design/instrument_blocks.h"
#include "design/instrument_value.h"
#include "design/study_blocks.h"
#include "design/study_value.h"

#include <math.h>
#include <string.h>

/* The scores that the measure can have; without limits where nothing says. */
static Reach range_of(const Measure *measure)
{
    Limits limits = {-INFINITY, INFINITY, false, false};
    if (measure->has_range || measure->score != NULL) {
        limits.low = measure->has_range ? measure->low : measure->score->low;
        limits.high = measure->has_range ? measure->high : measure->score->high;
    }
    return (Reach){limits, measure->score != NULL && measure->score->is_whole, true};
}

/* "Bjelland 2002; alpha, copd". (transfer full) */
static char *origin_words(const PublishedFigure *figure)
{
    bool is_any = strcmp(figure->population, "any") == 0;
    if (figure->kind == NULL)
        return is_any ? g_strdup(figure->source) : g_strdup_printf("%s; %s", figure->source, figure->population);
    return g_strdup_printf("%s; %s%s%s", figure->source, figure->kind, is_any ? "" : ", ",
                           is_any ? "" : figure->population);
}

static void take_error(const char *population, Measure *measure)
{
    bool is_sem = false;
    const PublishedFigure *figure = score_error_figure(measure->score, population, &is_sem);
    if (figure == NULL)
        return;
    *(is_sem ? &measure->sem : &measure->reliability) = figure->value;
    measure->reliability_sd = is_sem ? (double)NAN : figure->sd;
    measure->error_source = origin_words(figure);
}

/* Cutoffs and means of a definition say nothing of a column that counts the other way round. */
static bool is_turned(const Measure *measure)
{
    HigherMeans higher = measure->score->higher;
    return (higher == HIGHER_WORSE && measure->better == BETTER_HIGHER) ||
           (higher == HIGHER_BETTER && measure->better == BETTER_LOWER);
}

void measure_take_figures(const char *population, Measure *measure)
{
    const Score *score = measure->score;
    take_error(population, measure);
    if (is_turned(measure))
        return;
    const PublishedFigure *norm = score_norm(score);
    measure->has_caseness = score->has_caseness;
    measure->caseness = score->caseness;
    measure->caseness_source = g_strdup(score->caseness_source);
    if (norm == NULL)
        return;
    measure->norm_mean = norm->mean;
    measure->norm_sd = norm->sd;
    measure->norm_source = origin_words(norm);
}

/* Takes the place of the source that the definition gave. */
static bool read_source(const Yaml *yaml, const YamlNode *node, char **ret_source, GError **error)
{
    g_clear_pointer(ret_source, g_free);
    return definition_text(yaml, yaml_get(node, "source"), ret_source, error);
}

/* The number at `key` of a mapping, or `node` itself where it is a number. */
static const YamlNode *need_number(const Yaml *yaml, const YamlNode *node, const char *key, GError **error)
{
    return node->kind == YAML_SCALAR && !node->null ? node : definition_need(yaml, node, key, error);
}

/* A number of points above 0 that fits into the range. */
static bool read_size(const Yaml *yaml, const YamlNode *node, const Measure *measure, double *ret_value, GError **error)
{
    Limits range = range_of(measure).limits;
    if (!value_number(yaml, node, ret_value, error))
        return false;
    if (*ret_value <= 0)
        return yaml_fail(yaml, node, error, "must be above 0");
    return *ret_value <= range.high - range.low || yaml_fail(yaml, node, error, "larger than the whole range");
}

/* One number: the case's end of the range starts there. */
static bool read_cutoff(const Yaml *yaml, const YamlNode *node, Measure *measure, GError **error)
{
    double cutoff = 0;
    if (!value_number(yaml, node, &cutoff, error))
        return false;
    if (measure->better == BETTER_UNKNOWN)
        return yaml_fail(yaml, node, error,
                         "needs 'better', which says on which side of it the cases are; or say it with 'from' or 'to'");
    bool is_above = measure->better == BETTER_LOWER;
    measure->caseness = (Limits){is_above ? cutoff : -INFINITY, is_above ? INFINITY : cutoff, false, false};
    return true;
}

static bool read_caseness(const Yaml *yaml, const YamlNode *node, Measure *measure, GError **error)
{
    if (node == NULL)
        return true;
    Reach range = range_of(measure);
    measure->has_caseness = true;
    return (node->kind == YAML_MAP ? definition_limits(yaml, node, &measure->caseness, error)
                                   : read_cutoff(yaml, node, measure, error)) &&
           score_check_caseness(yaml, node, &range, &measure->caseness, error) &&
           read_source(yaml, node, &measure->caseness_source, error);
}

static bool read_sem(const Yaml *yaml, const YamlNode *node, Measure *measure, GError **error)
{
    const YamlNode *points = need_number(yaml, node, "points", error);
    return points != NULL && read_size(yaml, points, measure, &measure->sem, error) &&
           read_source(yaml, node, &measure->error_source, error);
}

static bool read_reliability(const Yaml *yaml, const YamlNode *node, Measure *measure, GError **error)
{
    const YamlNode *value = need_number(yaml, node, "value", error), *sd = yaml_get(node, "sd");
    if (value == NULL || !value_number(yaml, value, &measure->reliability, error))
        return false;
    if (measure->reliability <= 0 || measure->reliability >= 1)
        return yaml_fail(yaml, value, error, "must be above 0 and below 1");
    return (sd == NULL || read_size(yaml, sd, measure, &measure->reliability_sd, error)) &&
           read_source(yaml, node, &measure->error_source, error);
}

/* What is given stands in place of all that the definition says about error of measurement. */
static bool read_error(const Yaml *yaml, const YamlNode *node, Measure *measure, GError **error)
{
    const YamlNode *sem = yaml_get(node, "sem"), *reliability = yaml_get(node, "reliability");
    if (sem == NULL && reliability == NULL)
        return true;
    if (sem != NULL && reliability != NULL)
        return yaml_fail(yaml, reliability, error,
                         "give either 'sem' or 'reliability': the one follows from the other");
    measure->sem = measure->reliability = measure->reliability_sd = (double)NAN;
    return sem != NULL ? read_sem(yaml, sem, measure, error) : read_reliability(yaml, reliability, measure, error);
}

static bool read_norm(const Yaml *yaml, const YamlNode *node, Measure *measure, GError **error)
{
    if (node == NULL)
        return true;
    Reach range = range_of(measure);
    const YamlNode *mean = definition_need(yaml, node, "mean", error);
    if (mean == NULL || !value_number(yaml, mean, &measure->norm_mean, error))
        return false;
    if (!limits_hold(&range.limits, measure->norm_mean)) {
        g_autofree char *possible = reach_words(&range);
        return yaml_fail(yaml, mean, error, "%s is outside the range %s", mean->text, possible);
    }
    const YamlNode *sd = definition_need(yaml, node, "sd", error);
    if (sd == NULL || !read_size(yaml, sd, measure, &measure->norm_sd, error) ||
        !read_source(yaml, node, &measure->norm_source, error))
        return false;
    if (isnan(measure->sem) && isnan(measure->reliability))
        return yaml_fail(yaml, node, error,
                         "needs 'sem' or 'reliability': recovered are those who also changed reliably");
    return true;
}

bool study_read_figures(const Yaml *yaml, const YamlNode *node, Measure *measure, GError **error)
{
    return read_caseness(yaml, yaml_get(node, "caseness"), measure, error) && read_error(yaml, node, measure, error) &&
           read_norm(yaml, yaml_get(node, "norm"), measure, error);
}
