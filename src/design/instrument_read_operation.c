#include "base/text.h"
#include "design/instrument_blocks.h"
#include "design/instrument_value.h"
#include "design/item_run.h"
#include "design/study_value.h"

#include <stdint.h>
#include <string.h>

#define ANY_NUMBER SIZE_MAX

/* What an operation takes. */
typedef struct {
    const char *key;
    ScoreKind kind;
    size_t least, most; /* terms */
    bool takes_scores, takes_numbers, takes_clocks;
    bool takes_recode;
} Operation;

static const Operation operations[] = {
    {"sum", SCORE_SUM, 1, ANY_NUMBER, true, true, false, true},
    {"mean", SCORE_MEAN, 1, ANY_NUMBER, true, true, false, true},
    {"weighted", SCORE_WEIGHTED, 1, ANY_NUMBER, true, true, false, true},
    {"of", SCORE_OF, 1, 1, true, true, false, true},
    {"ratio", SCORE_RATIO, 2, 2, true, true, false, true},
    {"hours", SCORE_HOURS, 2, 2, false, false, true, false},
    {"cones", SCORE_CONES, 2, ANY_NUMBER, false, true, false, false},
    {"value_set", SCORE_VALUE_SET, 1, ANY_NUMBER, false, true, false, false},
};

/* The operation of a score while its terms are read. */
typedef struct {
    const Yaml *yaml;
    const YamlNode *node; /* of the score */
    const Instrument *instrument;
    const Operation *operation;
    Score *score;
} Reader;

static bool find_operation(Reader *reader, const YamlNode **ret_terms, GError **error)
{
    for (size_t i = 0; i < G_N_ELEMENTS(operations); i++) {
        const YamlNode *terms = yaml_get(reader->node, operations[i].key);
        if (terms != NULL && reader->operation != NULL)
            return yaml_fail(reader->yaml, reader->node, error, "give either '%s' or '%s'", reader->operation->key,
                             operations[i].key);
        if (terms == NULL)
            continue;
        reader->operation = &operations[i];
        *ret_terms = terms;
    }
    if (reader->operation != NULL)
        return true;
    return yaml_fail(reader->yaml, reader->node, error,
                     "nothing says how it is made: one of 'sum', 'mean', 'weighted', 'of', 'ratio', 'hours', 'cones', "
                     "'value_set' is needed");
}

/* Fails at the text that names a term: a value, or a key of 'weighted'. */
static bool fail_term(const Reader *reader, const YamlNode *place, GError **error, const char *message)
{
    if (reader->score->kind != SCORE_WEIGHTED)
        return yaml_fail(reader->yaml, place, error, "%s", message);
    g_autofree char *path = yaml_path(place->parent);
    return yaml_fail_key(reader->yaml, place, error, "%s: %s", path, message);
}

static char *no_such_term(const Reader *reader, const char *name)
{
    const Instrument *instrument = reader->instrument;
    g_autoptr(GPtrArray) known = g_ptr_array_new();
    for (size_t i = 0; i < instrument->n_items; i++)
        g_ptr_array_add(known, instrument->items[i].id);
    for (size_t i = 0; i < instrument->n_scores && reader->operation->takes_scores; i++)
        g_ptr_array_add(known, instrument->scores[i].name);
    g_autofree char *shown = text_shown(name, 64);
    if (strcmp(name, reader->score->name) == 0)
        return g_strdup_printf("'%s' is this score itself", shown);
    if (yaml_get(reader->node->parent, name) != NULL)
        return g_strdup_printf("'%s' comes later; a score is made of items and earlier scores", shown);
    const char *nearest = text_nearest(name, (const char *const *)known->pdata, known->len);
    const char *what = reader->operation->takes_scores ? "item or earlier score" : "item";
    return nearest == NULL ? g_strdup_printf("no %s '%s'", what, shown)
                           : g_strdup_printf("no %s '%s'; did you mean '%s'?", what, shown, nearest);
}

/* What speaks against a term, or NULL. (transfer full) */
static char *refuse_term(const Reader *reader, const Term *term, const char *name)
{
    const Score *score = reader->score;
    const Operation *operation = reader->operation;
    for (size_t i = 0; i < score->n_terms; i++)
        if (score->terms[i].is_score == term->is_score && score->terms[i].index == term->index)
            return g_strdup_printf("'%s' is named twice", name);
    if (term->is_score)
        return operation->takes_scores ? NULL : g_strdup_printf("'%s' is a score; only items are taken here", name);
    const Item *item = &reader->instrument->items[term->index];
    if (item->kind == ITEM_CLOCK && !operation->takes_clocks)
        return g_strdup_printf("item '%s' is a time of day, which only 'hours' takes", name);
    if (item->kind != ITEM_CLOCK && !operation->takes_numbers)
        return g_strdup_printf("item '%s' is no time of day: its kind must be 'clock'", name);
    if (score->kind == SCORE_VALUE_SET && item->kind != ITEM_WHOLE)
        return g_strdup_printf("item '%s' must be of kind 'whole'", name);
    if (score->kind == SCORE_CONES && item->low < 0)
        return g_strdup_printf("item '%s' can be below 0, a girth cannot", name);
    return NULL;
}

static bool add_term(const Reader *reader, const YamlNode *place, const char *name, double weight, GError **error)
{
    Term term = {.weight = weight};
    g_autofree char *wrong = NULL;
    if (!instrument_find_item(reader->instrument, name, &term.index)) {
        term.is_score = instrument_find_score(reader->instrument, name, &term.index);
        wrong = term.is_score ? NULL : no_such_term(reader, name);
    }
    if (wrong == NULL)
        wrong = refuse_term(reader, &term, name);
    if (wrong != NULL)
        return fail_term(reader, place, error, wrong);
    Score *score = reader->score;
    score->terms = g_renew(Term, score->terms, score->n_terms + 1);
    score->terms[score->n_terms++] = term;
    return true;
}

/* An item, a run of items or an earlier score. */
static bool add_terms(const Reader *reader, const YamlNode *place, const char *text, double weight, GError **error)
{
    g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func(g_free);
    if (strchr(text, '-') == NULL)
        return add_term(reader, place, text, weight, error);
    g_autofree char *wrong = item_run_expand(text, ids);
    if (wrong != NULL)
        return fail_term(reader, place, error, wrong);
    for (guint i = 0; i < ids->len; i++)
        if (!add_term(reader, place, g_ptr_array_index(ids, i), weight, error))
            return false;
    return true;
}

static bool read_weighted(const Reader *reader, const YamlNode *terms, GError **error)
{
    if (!definition_holds_any(reader->yaml, terms, error))
        return false;
    for (size_t i = 0; i < yaml_count(terms); i++) {
        const YamlNode *child = yaml_child(terms, i);
        double weight = 0;
        if (!definition_number(reader->yaml, child, &weight, error))
            return false;
        if (weight == 0)
            return yaml_fail(reader->yaml, child, error, "a weight must not be 0");
        if (!add_terms(reader, child, child->key, weight, error))
            return false;
    }
    return true;
}

static bool read_listed(const Reader *reader, const YamlNode *terms, GError **error)
{
    if (terms->kind == YAML_SCALAR)
        return add_terms(reader, terms, terms->text, 1, error);
    if (!definition_holds_any(reader->yaml, terms, error))
        return false;
    for (size_t i = 0; i < yaml_count(terms); i++) {
        const YamlNode *child = yaml_child(terms, i);

        if (!add_terms(reader, child, child->text, 1, error))
            return false;
    }
    return true;
}

static bool check_count(const Reader *reader, const YamlNode *terms, GError **error)
{
    size_t n = reader->score->n_terms, least = reader->operation->least, most = reader->operation->most;
    if (n >= least && n <= most)
        return true;
    return yaml_fail(reader->yaml, terms, error, "takes %s %zu, not %zu", least == most ? "exactly" : "at least", least,
                     n);
}

/* All terms must be whole items with the answers of the first. */
static bool check_recoded(const Reader *reader, const YamlNode *recode, GError **error)
{
    const Score *score = reader->score;
    for (size_t i = 0; i < score->n_terms; i++) {
        const Term *term = &score->terms[i];
        if (term->is_score)
            return yaml_fail(reader->yaml, recode, error, "is for answers; '%s' is a score",
                             reader->instrument->scores[term->index].name);
        const Item *item = &reader->instrument->items[term->index];
        const Item *first = &reader->instrument->items[score->terms[0].index];
        if (item->kind != ITEM_WHOLE)
            return yaml_fail(reader->yaml, recode, error, "item '%s' must be of kind 'whole'", item->id);
        if (item->low != first->low || item->high != first->high)
            return yaml_fail(reader->yaml, recode, error, "items '%s' and '%s' have different ranges", first->id,
                             item->id);
    }
    return true;
}

/* One recode for all items of the score. */
static bool read_recode(const Reader *reader, GError **error)
{
    const YamlNode *recode = definition_get(reader->node, "recode");
    Score *score = reader->score;
    if (recode == NULL)
        return true;
    if (!reader->operation->takes_recode)
        return yaml_fail_key(reader->yaml, recode, error, "scores.%s: '%s' takes the answers as they are", score->name,
                             reader->operation->key);
    if (!check_recoded(reader, recode, error))
        return false;
    const Item *first = &reader->instrument->items[score->terms[0].index];
    score->recode_low = first->low;
    score->n_recode = (size_t)(first->high - first->low) + 1;
    return instrument_read_recode(reader->yaml, recode, first->low, first->high, &score->recode, error);
}

static bool read_height(const Reader *reader, Instrument *instrument, GError **error)
{
    const YamlNode *height = yaml_get(reader->node, "height");
    const char *names[DEFINITION_PARAMETERS_MAX];
    size_t index = 0;
    if (reader->score->kind != SCORE_CONES)
        return height == NULL || yaml_fail_key(reader->yaml, height, error, "scores.%s: only 'cones' have a 'height'",
                                               reader->score->name);
    height = definition_need(reader->yaml, reader->node, "height", error);
    if (height == NULL)
        return false;
    if (instrument->n_parameters == 0)
        return yaml_fail(reader->yaml, height, error, "must be a parameter; there is no 'parameters' block");
    for (size_t i = 0; i < instrument->n_parameters; i++)
        names[i] = instrument->parameters[i].name;
    if (!definition_word(reader->yaml, height, names, instrument->n_parameters, &index, error))
        return false;
    if (instrument->parameters[index].low <= 0)
        return yaml_fail(reader->yaml, height, error, "parameter '%s' must have a range above 0", names[index]);
    if (instrument->cone_height != instrument->n_parameters && instrument->cone_height != index)
        return yaml_fail(reader->yaml, height, error, "all cones have the same height, '%s'",
                         names[instrument->cone_height]);
    instrument->cone_height = index;
    return true;
}

bool score_read_operation(const Yaml *yaml, const YamlNode *node, Instrument *instrument, Score *score, GError **error)
{
    Reader reader = {.yaml = yaml, .node = node, .instrument = instrument, .score = score};
    const YamlNode *terms = NULL;
    if (!find_operation(&reader, &terms, error))
        return false;
    score->kind = reader.operation->kind;
    bool reads =
        score->kind == SCORE_WEIGHTED ? read_weighted(&reader, terms, error) : read_listed(&reader, terms, error);
    return reads && check_count(&reader, terms, error) && read_recode(&reader, error) &&
           read_height(&reader, instrument, error);
}

bool score_read_minimum(const Yaml *yaml, const YamlNode *node, Score *score, GError **error)
{
    const YamlNode *minimum = yaml_get(node, "minimum"), *prorate = yaml_get(node, "prorate");
    int least = (int)score->n_terms;
    bool takes_fewer = score->kind == SCORE_SUM || score->kind == SCORE_MEAN || score->kind == SCORE_WEIGHTED;
    score->minimum = score->n_terms;
    score->is_prorated = definition_flag(prorate);
    if (!definition_text(yaml, yaml_get(node, "missing_rule"), &score->missing_rule, error))
        return false;
    if (minimum != NULL && !takes_fewer)
        return yaml_fail_key(yaml, minimum, error, "scores.%s: 'minimum' is for 'sum', 'mean' and 'weighted'",
                             score->name);
    if (minimum != NULL && !value_whole(yaml, minimum, 1, (int)score->n_terms, &least, error))
        return false;
    score->minimum = (size_t)least;
    if (minimum != NULL && score->missing_rule == NULL)
        return yaml_fail(yaml, minimum, error, "needs 'missing_rule', which says who published it");
    if (score->is_prorated && score->kind != SCORE_SUM)
        return yaml_fail(yaml, prorate, error, "is for 'sum' only");
    if (score->is_prorated && minimum == NULL)
        return yaml_fail(yaml, prorate, error, "needs 'minimum', how many must be answered");
    return true;
}
