#include "base/number.h"
#include "base/text.h"
#include "design/study_blocks.h"
#include "design/study_value.h"

#include <string.h>

#define TIME_PLACE "{time}"
#define ITEM_PLACE "{item}"

enum {
    IDS_NAMED = 12, /* an instrument of more items is not spelt out */
};

/* Where the answers of one measure stand, as the study file says it. */
typedef struct {
    const Yaml *yaml;
    const YamlNode *node; /* `items` */
    const Study *study;
    const Measure *measure;
    char **headers; /* per item: with {time} where it is in the text; NULL for an item that is left out */
    bool is_wide;   /* the headers hold {time} */
} Items;

/* "1, 2, 3" or "1 to 21". (transfer full) */
static char *ids_words(const Instrument *instrument)
{
    size_t n = instrument->n_items;
    if (n > IDS_NAMED)
        return g_strdup_printf("%s to %s", instrument->items[0].id, instrument->items[n - 1].id);
    GString *words = g_string_new(NULL);
    for (size_t i = 0; i < n; i++)
        g_string_append_printf(words, "%s%s", i == 0 ? "" : ", ", instrument->items[i].id);
    return g_string_free(words, FALSE);
}

/* One text for all items: {item} stands for each one's id. */
static bool read_pattern(Items *items, GError **error)
{
    const Instrument *instrument = items->measure->instrument;
    const char *pattern = items->node->text;
    if (strstr(pattern, ITEM_PLACE) == NULL && instrument->n_items > 1)
        return yaml_fail(items->yaml, items->node, error,
                         "lacks " ITEM_PLACE ", which stands for the item: '%s' has %zu items", instrument->name,
                         instrument->n_items);
    g_auto(GStrv) around = g_strsplit(pattern, ITEM_PLACE, -1);
    for (size_t i = 0; i < instrument->n_items; i++)
        items->headers[i] = g_strjoinv(instrument->items[i].id, around);
    return true;
}

static bool read_list(Items *items, GError **error)
{
    const Instrument *instrument = items->measure->instrument;
    size_t n = yaml_count(items->node);
    if (n != instrument->n_items) {
        g_autofree char *ids = ids_words(instrument);
        return yaml_fail(items->yaml, items->node, error, "names %zu column%s, but '%s' has %zu items: %s", n,
                         n == 1 ? "" : "s", instrument->name, instrument->n_items, ids);
    }
    for (size_t i = 0; i < n; i++)
        items->headers[i] = g_strdup(yaml_child(items->node, i)->text);
    return true;
}

static bool read_mapping(Items *items, GError **error)
{
    const Instrument *instrument = items->measure->instrument;
    for (size_t k = 0; k < yaml_count(items->node); k++) {
        const YamlNode *child = yaml_child(items->node, k);
        size_t item = 0;
        if (!instrument_find_item(instrument, child->key, &item)) {
            g_autofree char *shown = text_shown(child->key, 64);
            g_autofree char *path = yaml_path(items->node);
            g_autofree char *ids = ids_words(instrument);
            return yaml_fail_key(items->yaml, child, error, "%s: '%s' has no item '%s'; its items are %s", path,
                                 instrument->name, shown, ids);
        }
        items->headers[item] = g_strdup(child->text);
    }
    return true;
}

/* Items that the score is made of have a column, unless a file need not have it. */
static bool check_complete(const Items *items, GError **error)
{
    const Instrument *instrument = items->measure->instrument;
    const Score *score = items->measure->score;
    g_autofree bool *needed = g_new0(bool, instrument->n_items);
    score_mark_items(instrument, score, needed);
    for (size_t i = 0; i < instrument->n_items; i++)
        if (needed[i] && items->headers[i] == NULL && !instrument->items[i].is_optional)
            return yaml_fail(items->yaml, items->node, error, "lacks item '%s', which the score '%s' is made of",
                             instrument->items[i].id, score->name);
    return true;
}

/* Where some headers name the time point, all do. */
static bool check_times(Items *items, GError **error)
{
    const YamlNode *node = items->node;
    bool any = false, all = true;
    for (size_t i = 0; i < items->measure->instrument->n_items; i++) {
        bool has_time = items->headers[i] != NULL && strstr(items->headers[i], TIME_PLACE) != NULL;
        any = any || has_time;
        all = all && (has_time || items->headers[i] == NULL);
    }
    items->is_wide = any;
    return any == all || !any || yaml_fail(items->yaml, node, error, "has " TIME_PLACE " in some headers only");
}

static bool read_headers(Items *items, GError **error)
{
    static bool (*const read[])(Items *, GError **) = {
        [YAML_SCALAR] = read_pattern,
        [YAML_LIST] = read_list,
        [YAML_MAP] = read_mapping,
    };
    items->headers = g_new0(char *, items->measure->instrument->n_items + 1);
    return read[items->node->kind](items, error) && check_complete(items, error) && check_times(items, error);
}

static void headers_free(const Items *items)
{
    for (size_t i = 0; items->headers != NULL && i < items->measure->instrument->n_items; i++)
        g_free(items->headers[i]);
    g_free(items->headers);
}

bool study_read_coding(const Yaml *yaml, const YamlNode *node, const Instrument *instrument, const Coding **ret_coding,
                       GError **error)
{
    g_autofree const char **names = g_new(const char *, instrument->n_codings + 1);
    size_t index = 0;
    if (node == NULL)
        return true;
    if (instrument->n_codings == 0)
        return yaml_fail(yaml, node, error, "'%s' has no other coding than its own; leave it out", instrument->name);
    for (size_t i = 0; i < instrument->n_codings; i++)
        names[i] = instrument->codings[i].name;
    if (!value_choose(yaml, node, names, instrument->n_codings, &index, error))
        return false;
    *ret_coding = &instrument->codings[index];
    return true;
}

static bool is_answer(const Instrument *instrument, double value)
{
    for (size_t i = 0; i < instrument->n_items; i++)
        if (value >= instrument->items[i].low && value <= instrument->items[i].high)
            return true;
    return false;
}

static bool read_answers(const Items *items, const YamlNode *values, Questionnaire *questionnaire, GError **error)
{
    g_autoptr(GHashTable) uses = value_uses_new();
    if (values == NULL)
        return true;
    if (yaml_count(values) == 0)
        return yaml_fail(items->yaml, values, error, "name at least one answer");
    questionnaire->answers = g_new0(ItemAnswer, yaml_count(values));
    for (size_t i = 0; i < yaml_count(values); i++) {
        const YamlNode *node = yaml_child(values, i);
        ItemAnswer *answer = &questionnaire->answers[questionnaire->n_answers++];
        answer->text = g_strstrip(g_strdup(node->key));
        if (!value_number(items->yaml, node, &answer->value, error))
            return false;
        if (!is_answer(questionnaire->instrument, answer->value))
            return yaml_fail(items->yaml, node, error, "%s is outside the range of every item", node->text);
        g_autofree char *folded = g_utf8_casefold(answer->text, -1);
        if (!g_hash_table_add(uses, g_steal_pointer(&folded))) {
            g_autofree char *path = yaml_path(values);
            return yaml_fail_key(items->yaml, node, error, "%s: another answer differs only in case or blanks", path);
        }
    }
    return true;
}

static bool read_parameter(const Items *items, const YamlNode *node, double parameters[], GError **error)
{
    const Instrument *instrument = items->measure->instrument;
    g_autofree const char **names = g_new(const char *, instrument->n_parameters + 1);
    size_t index = 0;
    for (size_t i = 0; i < instrument->n_parameters; i++)
        names[i] = instrument->parameters[i].name;
    while (index < instrument->n_parameters && strcmp(names[index], node->key) != 0)
        index++;
    if (index == instrument->n_parameters) {
        g_autofree char *path = yaml_path(node->parent);
        g_autofree char *message = value_none_of(node->key, names, instrument->n_parameters);
        return yaml_fail_key(items->yaml, node, error, "%s: %s", path, message);
    }
    const Parameter *parameter = &instrument->parameters[index];
    if (!value_number(items->yaml, node, &parameters[index], error))
        return false;
    if (parameters[index] >= parameter->low && parameters[index] <= parameter->high)
        return true;
    char low[NUMBER_BUFFER], high[NUMBER_BUFFER];
    return yaml_fail(items->yaml, node, error, "%s is outside %s to %s", node->text, number_short(low, parameter->low),
                     number_short(high, parameter->high));
}

static bool read_parameters(const Items *items, const YamlNode *given, Questionnaire *questionnaire, GError **error)
{
    const Instrument *instrument = questionnaire->instrument;
    questionnaire->parameters = g_new(double, instrument->n_parameters + 1);
    for (size_t i = 0; i < instrument->n_parameters; i++)
        questionnaire->parameters[i] = instrument->parameters[i].fallback;
    if (yaml_count(given) > 0 && instrument->n_parameters == 0)
        return yaml_fail(items->yaml, given, error, "'%s' has no parameters", instrument->name);
    for (size_t i = 0; i < yaml_count(given); i++)
        if (!read_parameter(items, yaml_child(given, i), questionnaire->parameters, error))
            return false;
    return true;
}

static char *time_header(const char *wide, const char *time)
{
    g_auto(GStrv) around = g_strsplit(wide, TIME_PLACE, -1);
    return g_strjoinv(time, around);
}

/* Headers for the time points of `at`; those it has stay. */
static void fill_columns(Questionnaire *questionnaire, const Study *study)
{
    for (size_t i = 0; questionnaire->wide != NULL && i < questionnaire->instrument->n_items; i++)
        for (size_t t = 0; t < study->n_times; t++) {
            char **column = &questionnaire->columns[i * questionnaire->n_slots + t];
            bool is_asked = questionnaire->wide[i] != NULL && (questionnaire->at >> t & 1) != 0;
            if (is_asked && *column == NULL)
                *column = time_header(questionnaire->wide[i], study->times[t].name);
        }
}

/* Takes the headers. */
static void take_headers(Items *items, Questionnaire *questionnaire)
{
    const Instrument *instrument = questionnaire->instrument;
    questionnaire->pattern = items->node->kind == YAML_SCALAR ? g_strdup(items->node->text) : NULL;
    questionnaire->n_slots = items->is_wide ? items->study->n_times : 1;
    questionnaire->asked = g_new(bool, instrument->n_items);
    questionnaire->needed = g_new0(bool, instrument->n_items);
    for (size_t i = 0; i < instrument->n_items; i++)
        questionnaire->asked[i] = !instrument->items[i].is_optional;
    char **headers = g_steal_pointer(&items->headers);
    if (!items->is_wide) {
        questionnaire->columns = headers;
        return;
    }
    questionnaire->wide = headers;
    questionnaire->columns = g_new0(char *, instrument->n_items * questionnaire->n_slots);
}

/* Some columns in common, and no item in two of them: one form, of which a measure may name only what it needs. */
static bool reads_same_form(const Items *items, const Questionnaire *other)
{
    char **headers = other->wide != NULL ? other->wide : other->columns;
    bool any = false;
    if (other->instrument != items->measure->instrument || (other->wide != NULL) != items->is_wide)
        return false;
    for (size_t i = 0; i < other->instrument->n_items; i++) {
        if (headers[i] == NULL || items->headers[i] == NULL)
            continue;
        if (strcmp(headers[i], items->headers[i]) != 0)
            return false;
        any = true;
    }
    return any;
}

/* What the questionnaire does not have of the measure's columns. */
static void add_headers(Items *items, Questionnaire *shared)
{
    char **headers = shared->wide != NULL ? shared->wide : shared->columns;
    for (size_t i = 0; i < shared->instrument->n_items; i++)
        if (headers[i] == NULL)
            headers[i] = g_steal_pointer(&items->headers[i]);
}

static bool is_read_alike(const Questionnaire *a, const Questionnaire *b)
{
    bool same = a->coding == b->coding && a->n_answers == b->n_answers;
    for (size_t i = 0; same && i < a->n_answers; i++)
        same = strcmp(a->answers[i].text, b->answers[i].text) == 0 && a->answers[i].value == b->answers[i].value;
    for (size_t i = 0; same && i < a->instrument->n_parameters; i++)
        same = a->parameters[i] == b->parameters[i];
    return same;
}

static Questionnaire *find_shared(const Items *items)
{
    for (size_t i = 0; i < items->study->n_questionnaires; i++)
        if (reads_same_form(items, items->study->questionnaires[i]))
            return items->study->questionnaires[i];
    return NULL;
}

static void add_questionnaire(Study *study, Questionnaire *questionnaire)
{
    questionnaire->first_item = study->n_items;
    study->n_items += questionnaire->instrument->n_items;
    study->questionnaires = g_renew(Questionnaire *, study->questionnaires, study->n_questionnaires + 1);
    study->questionnaires[study->n_questionnaires++] = questionnaire;
}

/* The study's questionnaire for these columns: one that is there already, or `made`, which it takes. */
static Questionnaire *share(Items *items, Study *study, Questionnaire *made, GError **error)
{
    Questionnaire *shared = find_shared(items);
    if (shared == NULL) {
        take_headers(items, made);
        add_questionnaire(study, made);
        return made;
    }
    bool alike = is_read_alike(shared, made);
    questionnaire_free(made);
    if (alike) {
        add_headers(items, shared);
        return shared;
    }
    yaml_fail(items->yaml, items->node, error,
              "another measure reads the same columns with other 'coding', 'values' or 'parameters'");
    return NULL;
}

static bool read_questionnaire(Items *items, const YamlNode *node, Study *study, Measure *measure, GError **error)
{
    Questionnaire *made = g_new0(Questionnaire, 1);
    made->instrument = measure->instrument;
    if (!study_read_coding(items->yaml, yaml_get(node, "coding"), made->instrument, &made->coding, error) ||
        !read_answers(items, yaml_get(node, "values"), made, error) ||
        !read_parameters(items, yaml_get(node, "parameters"), made, error)) {
        questionnaire_free(made);
        return false;
    }
    Questionnaire *questionnaire = share(items, study, made, error);
    if (questionnaire == NULL)
        return false;
    const Score *valued = score_value_set(measure->instrument, measure->score);
    if (valued != NULL && questionnaire->value_set == NULL)
        questionnaire->value_set = study_read_value_set(items->yaml, study, measure->instrument, valued, error);
    if (valued != NULL && questionnaire->value_set == NULL)
        return false;
    questionnaire->at |= measure->at;
    fill_columns(questionnaire, study);
    score_mark_items(measure->instrument, measure->score, questionnaire->needed);
    measure->questionnaire = questionnaire;
    return true;
}

bool study_read_items(const Yaml *yaml, const YamlNode *node, Study *study, Measure *measure, GError **error)
{
    Items items = {.yaml = yaml, .node = yaml_get(node, "items"), .study = study, .measure = measure};
    bool ok = read_headers(&items, error) && read_questionnaire(&items, node, study, measure, error);
    headers_free(&items);
    return ok;
}
