#include "base/number.h"
#include "base/text.h"
#include "design/instrument_blocks.h"
#include "design/instrument_value.h"
#include "design/item_run.h"
#include "design/study_value.h"

#include <string.h>

/* The block of a coding that is being read. */
typedef struct {
    const Yaml *yaml;
    const YamlNode *block, *from;
    const Instrument *instrument;
    Coding *coding;
    double low, high; /* recorded for the item's low and high */
} CodingBlock;

/* Every whole number that may be recorded must be an answer. */
static bool check_whole(const CodingBlock *coding, const Item *item, GError **error)
{
    double low = fmin(coding->low, coding->high), high = fmax(coding->low, coding->high);
    char recorded[NUMBER_BUFFER], answer[NUMBER_BUFFER];
    if (low != floor(low) || high != floor(high))
        return yaml_fail(coding->yaml, coding->from, error, "must be whole numbers, as item '%s' is whole", item->id);
    if (high - low + 1 > INSTRUMENT_LEVELS_MAX)
        return yaml_fail(coding->yaml, coding->from, error, "more than %d answers", INSTRUMENT_LEVELS_MAX);
    for (double value = low; value <= high; value++) {
        double scaled = (value - coding->low) * (item->high - item->low) / (coding->high - coding->low);
        if (scaled != floor(scaled))
            return yaml_fail(coding->yaml, coding->from, error,
                             "%s would be the answer %s of item '%s', which is whole", number_short(recorded, value),
                             number_short(answer, item->low + scaled), item->id);
    }
    return true;
}

static bool check_missing(const CodingBlock *coding, const Item *item, GError **error)
{
    char code[NUMBER_BUFFER];
    for (size_t i = 0; i < item->n_missing; i++)
        if (item->missing[i] >= fmin(coding->low, coding->high) && item->missing[i] <= fmax(coding->low, coding->high))
            return yaml_fail(coding->yaml, coding->from, error, "%s means missing for item '%s'",
                             number_short(code, item->missing[i]), item->id);
    return true;
}

static bool map_item(const CodingBlock *coding, const YamlNode *place, size_t index, GError **error)
{
    const Item *item = &coding->instrument->items[index];
    CodingMap *map = &coding->coding->maps[index];
    if (item->kind == ITEM_CLOCK)
        return yaml_fail(coding->yaml, place, error, "item '%s' is a time of day, which is not mapped", item->id);
    if (map->is_mapped)
        return yaml_fail(coding->yaml, place, error, "item '%s' is mapped twice", item->id);
    if (!check_missing(coding, item, error) || (item->kind == ITEM_WHOLE && !check_whole(coding, item, error)))
        return false;
    *map = (CodingMap){coding->low, coding->high, true};
    return true;
}

/* The items that one text names. */
static bool map_named(const CodingBlock *coding, const YamlNode *name, GError **error)
{
    g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func(g_free);

    g_autofree char *wrong = item_run_expand(name->text, ids);
    if (wrong != NULL)
        return yaml_fail(coding->yaml, name, error, "%s", wrong);
    for (guint i = 0; i < ids->len; i++) {
        const char *id = g_ptr_array_index(ids, i);
        size_t index = 0;
        if (!instrument_find_item(coding->instrument, id, &index))
            return yaml_fail(coding->yaml, name, error, "no item '%s'", id);
        if (!map_item(coding, name, index, error))
            return false;
    }
    return true;
}

static bool map_whole_items(const CodingBlock *coding, GError **error)
{
    size_t n = 0;
    for (size_t i = 0; i < coding->instrument->n_items; i++) {
        if (coding->instrument->items[i].kind != ITEM_WHOLE)
            continue;
        n++;
        if (!map_item(coding, coding->from, i, error))
            return false;
    }
    return n > 0 || yaml_fail(coding->yaml, coding->block, error, "no item is whole: 'items' says which are mapped");
}

static bool read_coding_block(const Yaml *yaml, const YamlNode *block, const Instrument *instrument, Coding *coding,
                              GError **error)
{
    CodingBlock own = {.yaml = yaml, .block = block, .instrument = instrument, .coding = coding};
    own.from = definition_need(yaml, block, "from", error);
    if (own.from == NULL || !definition_pair(yaml, own.from, &own.low, &own.high, error))
        return false;
    if (own.low == own.high)
        return yaml_fail(yaml, own.from, error, "the two numbers must differ");
    const YamlNode *items = yaml_get(block, "items");
    if (items == NULL)
        return map_whole_items(&own, error);
    if (items->kind == YAML_SCALAR)
        return map_named(&own, items, error);
    if (!definition_holds_any(yaml, items, error))
        return false;
    for (size_t i = 0; i < yaml_count(items); i++)
        if (!map_named(&own, yaml_child(items, i), error))
            return false;
    return true;
}

static bool read_coding(const Yaml *yaml, const YamlNode *node, const Instrument *instrument, Coding *coding,
                        GError **error)
{
    coding->name = g_strdup(node->key);
    coding->maps = g_new0(CodingMap, instrument->n_items);
    if (!definition_is_dashed_name(node->key)) {
        g_autofree char *shown = text_shown(node->key, 64);
        return yaml_fail_key(yaml, node, error, "codings: '%s' is not a name: use a to z, 0 to 9 and -, at most %d",
                             shown, VALUE_NAME_MOST);
    }
    if (node->kind != YAML_LIST)
        return read_coding_block(yaml, node, instrument, coding, error);
    if (!definition_holds_any(yaml, node, error))
        return false;
    for (size_t i = 0; i < yaml_count(node); i++)
        if (!read_coding_block(yaml, yaml_child(node, i), instrument, coding, error))
            return false;
    return true;
}

bool instrument_read_codings(const Yaml *yaml, const YamlNode *codings, Instrument *instrument, GError **error)
{
    if (codings == NULL)
        return true;
    if (!definition_holds_any(yaml, codings, error))
        return false;
    if (yaml_count(codings) > DEFINITION_CODINGS_MAX)
        return yaml_fail(yaml, codings, error, "more than %d codings", DEFINITION_CODINGS_MAX);
    instrument->codings = g_new0(Coding, yaml_count(codings));
    for (size_t i = 0; i < yaml_count(codings); i++) {
        instrument->n_codings++;
        if (!read_coding(yaml, yaml_child(codings, i), instrument, &instrument->codings[i], error))
            return false;
    }
    return true;
}
