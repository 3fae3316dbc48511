#include "base/number.h"
#include "base/text.h"
#include "design/instrument_blocks.h"
#include "design/instrument_value.h"
#include "design/item_run.h"
#include "design/study_value.h"

#include <string.h>

#define CLOCK_LAST 1439

/* Which kinds of items a key is for. */
typedef struct {
    const char *key;
    bool kinds[ITEM_CLOCK + 1];
} KeyUse;

static const char *const kind_words[] = {[ITEM_WHOLE] = "whole", [ITEM_NUMBER] = "number", [ITEM_CLOCK] = "clock"};

static bool check_keys(const Yaml *yaml, const YamlNode *block, ItemKind kind, GError **error)
{
    static const KeyUse uses[] = {
        {"range", {[ITEM_WHOLE] = true, [ITEM_NUMBER] = true}},
        {"unit", {[ITEM_WHOLE] = true, [ITEM_NUMBER] = true}},
        {"blank", {[ITEM_WHOLE] = true, [ITEM_NUMBER] = true}},
        {"missing", {[ITEM_WHOLE] = true, [ITEM_NUMBER] = true}},
        {"answers", {[ITEM_WHOLE] = true, [ITEM_NUMBER] = true}},
        {"midpoint", {[ITEM_NUMBER] = true}},
        {"reverse", {[ITEM_WHOLE] = true}},
        {"recode", {[ITEM_WHOLE] = true}},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(uses); i++) {
        const YamlNode *node = yaml_get(block, uses[i].key);
        if (node != NULL && !uses[i].kinds[kind])
            return yaml_fail_key(yaml, node, error, "items: '%s' is not for items of kind '%s'", uses[i].key,
                                 kind_words[kind]);
    }
    return true;
}

static bool read_range(const Yaml *yaml, const YamlNode *block, Item *item, GError **error)
{
    if (item->kind == ITEM_CLOCK) {
        item->high = CLOCK_LAST;
        return true;
    }
    const YamlNode *range = definition_need(yaml, block, "range", error);
    if (range == NULL || !definition_range(yaml, range, &item->low, &item->high, error))
        return false;
    if (item->kind != ITEM_WHOLE)
        return true;
    if (item->low != floor(item->low) || item->high != floor(item->high))
        return yaml_fail(yaml, range, error, "must be whole numbers; other ranges are of kind 'number'");
    if (item->high - item->low + 1 > INSTRUMENT_LEVELS_MAX)
        return yaml_fail(yaml, range, error, "more than %d answers; wider ranges are of kind 'number'",
                         INSTRUMENT_LEVELS_MAX);
    return true;
}

/* An answer that the item may have. */
static bool read_answer_value(const Yaml *yaml, const YamlNode *node, const Item *item, double *ret_value,
                              GError **error)
{
    if (!definition_number(yaml, node, ret_value, error))
        return false;
    if (node == NULL)
        return true;
    char low[NUMBER_BUFFER], high[NUMBER_BUFFER];
    if (*ret_value < item->low || *ret_value > item->high)
        return yaml_fail(yaml, node, error, "%s is outside the range %s to %s", node->text,
                         number_short(low, item->low), number_short(high, item->high));
    if (item->kind == ITEM_WHOLE && *ret_value != floor(*ret_value))
        return yaml_fail(yaml, node, error, "%s is not a whole number", node->text);
    return true;
}

static bool read_missing_code(const Yaml *yaml, const YamlNode *node, Item *item, GError **error)
{
    double code = 0;
    char low[NUMBER_BUFFER], high[NUMBER_BUFFER];
    if (!definition_number(yaml, node, &code, error))
        return false;
    if (code >= item->low && code <= item->high)
        return yaml_fail(yaml, node, error, "%s is an answer: it lies within the range %s to %s", node->text,
                         number_short(low, item->low), number_short(high, item->high));
    for (size_t i = 0; i < item->n_missing; i++)
        if (item->missing[i] == code)
            return yaml_fail(yaml, node, error, "%s is given twice", node->text);
    item->missing[item->n_missing++] = code;
    return true;
}

/* A list of codes, or one. */
static bool read_missing(const Yaml *yaml, const YamlNode *node, Item *item, GError **error)
{
    if (node == NULL)
        return true;
    if (node->kind != YAML_SCALAR && !definition_holds_any(yaml, node, error))
        return false;
    if (yaml_count(node) > DEFINITION_MISSING_MAX)
        return yaml_fail(yaml, node, error, "more than %d codes", DEFINITION_MISSING_MAX);
    item->missing = g_new0(double, MAX(yaml_count(node), 1));
    if (node->kind == YAML_SCALAR)
        return read_missing_code(yaml, node, item, error);
    for (size_t i = 0; i < yaml_count(node); i++)
        if (!read_missing_code(yaml, yaml_child(node, i), item, error))
            return false;
    return true;
}

static bool read_answers(const Yaml *yaml, const YamlNode *node, Item *item, GError **error)
{
    g_autoptr(GHashTable) uses = value_uses_new();
    if (node == NULL)
        return true;
    if (!definition_holds_any(yaml, node, error))
        return false;
    if (yaml_count(node) > INSTRUMENT_LEVELS_MAX)
        return yaml_fail(yaml, node, error, "more than %d answers", INSTRUMENT_LEVELS_MAX);
    item->answers = g_new0(ItemAnswer, yaml_count(node));
    for (size_t i = 0; i < yaml_count(node); i++) {
        const YamlNode *child = yaml_child(node, i);
        ItemAnswer *answer = &item->answers[item->n_answers++];
        answer->text = g_strstrip(g_strdup(child->key));
        g_autofree char *folded = g_utf8_casefold(answer->text, -1);
        if (!g_hash_table_add(uses, g_steal_pointer(&folded)))
            return yaml_fail_key(yaml, child, error, "items.answers: another answer differs only in case or blanks");
        if (!read_answer_value(yaml, child, item, &answer->value, error))
            return false;
    }
    return true;
}

static bool read_counting(const Yaml *yaml, const YamlNode *block, Item *item, GError **error)
{
    const YamlNode *reverse = yaml_get(block, "reverse"), *recode = definition_get(block, "recode");

    if (reverse != NULL && recode != NULL)
        return yaml_fail_key(yaml, recode, error, "items: give either 'reverse' or 'recode'");

    if (recode != NULL)
        return instrument_read_recode(yaml, recode, item->low, item->high, &item->recode, error);
    if (!definition_flag(reverse))
        return true;
    size_t n = (size_t)(item->high - item->low) + 1;
    item->recode = g_new(double, n);
    for (size_t i = 0; i < n; i++)
        item->recode[i] = item->high - (double)i;
    return true;
}

static bool read_item(const Yaml *yaml, const YamlNode *block, Item *item, GError **error)
{
    size_t kind = ITEM_WHOLE;
    item->blank = NAN;
    if (!definition_word(yaml, yaml_get(block, "kind"), kind_words, G_N_ELEMENTS(kind_words), &kind, error))
        return false;
    item->kind = (ItemKind)kind;
    item->is_optional = definition_flag(yaml_get(block, "optional"));
    item->takes_midpoint = definition_flag(yaml_get(block, "midpoint"));
    return check_keys(yaml, block, item->kind, error) && read_range(yaml, block, item, error) &&
           definition_text(yaml, yaml_get(block, "unit"), &item->unit, error) &&

           read_answer_value(yaml, yaml_get(block, "blank"), item, &item->blank, error) &&
           read_missing(yaml, yaml_get(block, "missing"), item, error) &&
           read_answers(yaml, definition_get(block, "answers"), item, error) && read_counting(yaml, block, item, error);
}

/* The items that one text names. */
static bool add_items(const Yaml *yaml, const YamlNode *block, const YamlNode *name, Instrument *instrument,
                      GError **error)
{
    g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func(g_free);

    g_autofree char *wrong = item_run_expand(name->text, ids);
    if (wrong != NULL)
        return yaml_fail(yaml, name, error, "%s", wrong);
    for (guint i = 0; i < ids->len; i++) {
        const char *id = g_ptr_array_index(ids, i);
        size_t index;
        if (instrument_find_item(instrument, id, &index))
            return yaml_fail(yaml, name, error, "item '%s' is there already", id);
        if (instrument->n_items == INSTRUMENT_ITEMS_MAX)
            return yaml_fail(yaml, name, error, "more than %d items", INSTRUMENT_ITEMS_MAX);
        Item *item = &instrument->items[instrument->n_items++];
        item->id = g_strdup(id);
        if (!read_item(yaml, block, item, error))
            return false;
    }
    return true;
}

static bool read_block(const Yaml *yaml, const YamlNode *block, Instrument *instrument, GError **error)
{
    const YamlNode *names = definition_need(yaml, block, "item", error);
    if (names == NULL)
        return false;
    if (names->kind == YAML_SCALAR)
        return add_items(yaml, block, names, instrument, error);
    if (!definition_holds_any(yaml, names, error))
        return false;
    for (size_t i = 0; i < yaml_count(names); i++)
        if (!add_items(yaml, block, yaml_child(names, i), instrument, error))
            return false;
    return true;
}

bool instrument_read_items(const Yaml *yaml, const YamlNode *items, Instrument *instrument, GError **error)
{
    if (!definition_holds_any(yaml, items, error))
        return false;
    instrument->items = g_new0(Item, INSTRUMENT_ITEMS_MAX);
    for (size_t i = 0; i < yaml_count(items); i++)
        if (!read_block(yaml, yaml_child(items, i), instrument, error))
            return false;
    instrument->items = g_renew(Item, instrument->items, instrument->n_items);
    return true;
}
