#include "base/text.h"
#include "design/instrument_blocks.h"
#include "design/instrument_value.h"
#include "design/study_value.h"

#include <string.h>

/* `main: none` says that the study must choose. */
static const char no_main[] = "none";

static bool check_name(const Yaml *yaml, const YamlNode *node, const Instrument *instrument, GError **error)
{
    size_t index;
    if (!value_check_name(yaml, node, error))
        return false;
    if (!g_ascii_isalpha(*node->key) || strcmp(node->key, no_main) == 0)
        return yaml_fail_key(yaml, node, error, "scores: '%s' cannot be a score's name: %s", node->key,
                             strcmp(node->key, no_main) == 0 ? "'main: none' means something else"
                                                             : "start with a letter");
    if (instrument_find_item(instrument, node->key, &index))
        return yaml_fail_key(yaml, node, error, "scores: '%s' is an item already", node->key);
    return true;
}

static bool read_score(const Yaml *yaml, const YamlNode *node, Instrument *instrument, Reach reaches[], GError **error)
{
    Score *score = &instrument->scores[instrument->n_scores];
    score->hidden = definition_flag(yaml_get(node, "hidden"));
    score->nominal = definition_flag(yaml_get(node, "nominal"));
    if (!definition_holds_any(yaml, node, error) ||
        !definition_text(yaml, yaml_get(node, "label"), &score->label, error) ||
        !score_read_operation(yaml, node, instrument, score, error) || !score_read_minimum(yaml, node, score, error))
        return false;
    Reach reach = reach_of_operation(instrument, score, reaches);
    if (!score_read_steps(yaml, node, score, &reach, error) || !score_read_scale(yaml, node, score, &reach, error) ||
        !score_read_classes(yaml, node, score, error) ||
        !score_read_important(yaml, definition_get(node, "important_change"), score, error) ||
        !score_read_figures(yaml, node, score, error))
        return false;
    if (!reach.is_known && !score->hidden)
        reach.limits = (Limits){score->low, score->high, false, false};
    reaches[instrument->n_scores] = reach;
    return true;
}

/* While a score is read it is not among those that it may be made of. */
static bool add_score(const Yaml *yaml, const YamlNode *node, Instrument *instrument, Reach reaches[], GError **error)
{
    if (!check_name(yaml, node, instrument, error))
        return false;
    Score *score = &instrument->scores[instrument->n_scores];
    score->name = g_strdup(node->key);
    score->label = g_strdup(node->key);
    bool good = read_score(yaml, node, instrument, reaches, error);
    instrument->n_scores++;
    return good;
}

/* A parameter that nothing takes is a mistake. */
static bool check_parameters(const Yaml *yaml, const Instrument *instrument, GError **error)
{
    const YamlNode *parameters = yaml_get(yaml_root(yaml), "parameters");
    for (size_t i = 0; i < instrument->n_parameters; i++)
        if (i != instrument->cone_height)
            return yaml_fail_key(yaml, yaml_child(parameters, i), error, "parameters: no score takes '%s'",
                                 instrument->parameters[i].name);
    return true;
}

bool instrument_read_scores(const Yaml *yaml, const YamlNode *scores, Instrument *instrument, GError **error)
{
    Reach reaches[INSTRUMENT_SCORES_MAX];
    if (!definition_holds_any(yaml, scores, error))
        return false;
    if (yaml_count(scores) > INSTRUMENT_SCORES_MAX)
        return yaml_fail(yaml, scores, error, "more than %d scores", INSTRUMENT_SCORES_MAX);
    instrument->scores = g_new0(Score, yaml_count(scores));
    instrument->cone_height = instrument->n_parameters;
    for (size_t i = 0; i < yaml_count(scores); i++)
        if (!add_score(yaml, yaml_child(scores, i), instrument, reaches, error))
            return false;
    return check_parameters(yaml, instrument, error);
}

static bool is_measure(const Score *score)
{
    return !score->hidden && !score->nominal;
}

bool instrument_read_main(const Yaml *yaml, const YamlNode *main, Instrument *instrument, GError **error)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    size_t index = 0, n = instrument->n_scores;
    instrument->main_score = n;
    for (size_t i = n; i > 0; i--)
        if (is_measure(&instrument->scores[i - 1])) {
            instrument->main_score = i - 1;
            g_ptr_array_insert(names, 0, instrument->scores[i - 1].name);
        }
    if (names->len == 0)
        return yaml_fail_key(yaml, yaml_get(yaml_root(yaml), "scores"), error,
                             "scores: all are hidden or nominal, none is a measure");
    if (main == NULL)
        return true;
    g_ptr_array_add(names, (gpointer)no_main);
    if (instrument_find_score(instrument, main->text, &index) && !is_measure(&instrument->scores[index]))
        return yaml_fail(yaml, main, error, "'%s' is %s: no measure", main->text,
                         instrument->scores[index].hidden ? "hidden" : "nominal");
    if (!definition_word(yaml, main, (const char *const *)names->pdata, names->len, &index, error))
        return false;
    if (!instrument_find_score(instrument, main->text, &instrument->main_score))
        instrument->main_score = n;
    return true;
}
