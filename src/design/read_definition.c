#include "base/number.h"
#include "base/text.h"
#include "design/study_blocks.h"
#include "design/study_value.h"

#include <math.h>
#include <string.h>

/* Scores that a measure can stand for. (transfer container) */
static GPtrArray *usable_scores(const Instrument *instrument)
{
    GPtrArray *names = g_ptr_array_new();
    for (size_t i = 0; i < instrument->n_scores; i++)
        if (!instrument->scores[i].hidden && !instrument->scores[i].nominal)
            g_ptr_array_add(names, instrument->scores[i].name);
    return names;
}

static bool refuse_score(const Yaml *yaml, const YamlNode *node, const Instrument *instrument, GError **error)
{
    size_t index = 0;
    g_autoptr(GPtrArray) names = usable_scores(instrument);
    const char *const *allowed = (const char *const *)names->pdata;
    g_autofree char *list = value_quoted_list(allowed, names->len);
    if (!instrument_find_score(instrument, node->text, &index)) {
        g_autofree char *message = value_none_of(node->text, allowed, names->len);
        return yaml_fail(yaml, node, error, "%s", message);
    }
    return yaml_fail(yaml, node, error,
                     instrument->scores[index].nominal ? "'%s' is a code, which no average makes sense of; allowed: %s"
                                                       : "'%s' is only a step to other scores; allowed: %s",
                     node->text, list);
}

/* The score that the measure stands for: by its name, else the main one. */
static const Score *find_score(const Yaml *yaml, const YamlNode *node, const Instrument *instrument, GError **error)
{
    size_t index = instrument->main_score;
    const YamlNode *score = yaml_get(node, "score");
    g_autoptr(GPtrArray) names = usable_scores(instrument);
    if (score == NULL && index == instrument->n_scores) {
        g_autofree char *list = value_quoted_list((const char *const *)names->pdata, names->len);
        yaml_fail(yaml, yaml_get(node, "instrument"), error, "must choose: give 'score', one of %s", list);
        return NULL;
    }
    if (score != NULL && (!instrument_find_score(instrument, score->text, &index) ||
                          !g_ptr_array_find(names, instrument->scores[index].name, NULL))) {
        refuse_score(yaml, score, instrument, error);
        return NULL;
    }
    return &instrument->scores[index];
}

/* The direction of a definition, unless the study file must say it. */
static bool take_direction(const Yaml *yaml, const YamlNode *node, Measure *measure, GError **error)
{
    const Score *score = measure->score;
    measure->better = score->higher == HIGHER_WORSE    ? BETTER_LOWER
                      : score->higher == HIGHER_BETTER ? BETTER_HIGHER
                                                       : BETTER_UNKNOWN;
    if (measure->better != BETTER_UNKNOWN || yaml_get(node, "better") != NULL)
        return true;
    char low[NUMBER_BUFFER], high[NUMBER_BUFFER];
    const YamlNode *place = yaml_get(node, "instrument");
    if (score->low_anchor == NULL || score->high_anchor == NULL || isinf(score->low) || isinf(score->high))
        return yaml_fail(yaml, place, error, "is in use both ways round: give 'better', lower or higher");
    return yaml_fail(
        yaml, place, error, "is in use both ways round: give 'better', lower or higher; here %s is '%s' and %s is '%s'",
        number_short(low, score->low), score->low_anchor, number_short(high, score->high), score->high_anchor);
}

/* "Bennett 2009; fibromyalgia". (transfer full) */
static char *source_words(const ImportantChange *change)
{
    bool is_any = strcmp(change->population, "any") == 0;
    return is_any ? g_strdup(change->source) : g_strdup_printf("%s; %s", change->source, change->population);
}

static void take_important(const char *population, Measure *measure)
{
    const ImportantChange *improved = score_important_change(measure->score, population, CHANGE_IMPROVEMENT);
    const ImportantChange *worsened = score_important_change(measure->score, population, CHANGE_WORSENING);
    if (improved != NULL) {
        *(improved->is_percent ? &measure->important_percent : &measure->important_points) = improved->value;
        measure->important_source = source_words(improved);
    }
    if (worsened == NULL || worsened == improved || worsened->is_percent)
        return;
    measure->important_worse_points = worsened->value;
    if (improved == NULL)
        measure->important_source = source_words(worsened);
}

static void take_bands(Measure *measure)
{
    const Score *score = measure->score;
    measure->n_bands = score->n_severity;
    measure->bands = score->n_severity == 0 ? NULL : g_new(Band, score->n_severity);
    for (size_t i = 0; i < score->n_severity; i++) {
        measure->bands[i] = score->severity[i];
        measure->bands[i].name = g_strdup(score->severity[i].name);
    }
}

/* Keys of the study file that stand in place of what the definition says. */
static void note_overridden(const YamlNode *node, const char *population, Measure *measure)
{
    const Score *score = measure->score;
    bool is_sem = false;
    const bool has_error = score_error_figure(score, population, &is_sem) != NULL;
    const bool has_important = measure->important_source != NULL;
    const struct {
        const char *key;
        bool defined;
    } keys[] = {
        {"label", true},
        {"range", true},
        {"better", score->higher != HIGHER_UNSTATED},
        {"important_change", has_important},
        {"bands", score->n_severity > 0},
        {"zero", true},
        {"caseness", score->has_caseness},
        {"sem", has_error},
        {"reliability", has_error},
        {"norm", score_norm(score) != NULL},
    };
    g_autoptr(GStrvBuilder) given = g_strv_builder_new();
    bool any = false;
    for (size_t i = 0; i < G_N_ELEMENTS(keys); i++) {
        if (yaml_get(node, keys[i].key) == NULL || !keys[i].defined)
            continue;
        g_strv_builder_add(given, keys[i].key);
        any = true;
    }
    if (any)
        measure->overridden = g_strv_builder_end(given);
}

/* Keys that mean nothing without items. */
static const char *const item_keys[] = {"coding", "parameters"};

/* Keys that mean nothing without a questionnaire. */
static bool check_lone_keys(const Yaml *yaml, const YamlNode *node, GError **error)
{
    static const char *const keys[] = {"score", "items", "coding", "parameters"};
    for (size_t i = 0; i < G_N_ELEMENTS(keys); i++)
        if (yaml_get(node, keys[i]) != NULL)
            return yaml_fail(yaml, yaml_get(node, keys[i]), error, "needs 'instrument', the questionnaire it is of");
    return true;
}

static bool is_single(const Measure *measure)
{
    return measure->instrument != NULL && measure->instrument->n_items == 1 &&
           score_is_plain(measure->instrument, measure->score);
}

bool measure_has_items(const YamlNode *node, const Measure *measure)
{
    return yaml_get(node, "items") != NULL && !is_single(measure);
}

/* Either items or columns of scores say where the answers are; a question of its own has its name's column. */
static bool check_place(const Yaml *yaml, const YamlNode *node, const Measure *measure, GError **error)
{
    const YamlNode *items = yaml_get(node, "items"), *column = yaml_get(node, "column");
    const YamlNode *columns = yaml_get(node, "columns"), *from = yaml_get(node, "from");
    if (items != NULL && (column != NULL || columns != NULL))
        return yaml_fail(yaml, items, error, "give either 'items' or '%s'", column != NULL ? "column" : "columns");
    if (items != NULL && from != NULL && !is_single(measure))
        return yaml_fail(yaml, from, error, "is for scores; answers of items are recorded by 'coding'");
    if (items == NULL && column == NULL && columns == NULL && !is_single(measure))
        return yaml_fail(yaml, yaml_get(node, "instrument"), error,
                         "'%s' has %zu items: name their columns in 'items', or 'column' for scores computed elsewhere",
                         measure->instrument->name, measure->instrument->n_items);
    for (size_t i = 0; i < G_N_ELEMENTS(item_keys); i++)
        if (yaml_get(node, item_keys[i]) != NULL && items == NULL)
            return yaml_fail(yaml, yaml_get(node, item_keys[i]), error, "needs 'items'");
    return true;
}

/* The one item of a question of its own is read as any other column. */
static bool take_single_item(const Yaml *yaml, const YamlNode *items, Measure *measure, GError **error)
{
    const Instrument *instrument = measure->instrument;
    const YamlNode *place = items != NULL && items->kind != YAML_SCALAR ? yaml_child(items, 0) : items;
    if (items == NULL || !is_single(measure))
        return true;
    if (place == NULL || (items->kind != YAML_SCALAR && yaml_count(items) != 1))
        return yaml_fail(yaml, items, error, "'%s' has one item: name one column", instrument->name);
    if (items->kind == YAML_MAP && strcmp(place->key, instrument->items[0].id) != 0) {
        g_autofree char *path = yaml_path(items);
        return yaml_fail_key(yaml, place, error, "%s: the item of '%s' is '%s'", path, instrument->name,
                             instrument->items[0].id);
    }
    g_auto(GStrv) around = g_strsplit(place->text, "{item}", -1);
    g_autofree char *header = g_strjoinv(instrument->items[0].id, around);
    measure->column = g_strdupv((char *[]){header, NULL});
    return true;
}

/* Answers of one item that are recorded by another coding are scores on another scale. */
static bool take_single_coding(const Yaml *yaml, const YamlNode *coding, Measure *measure, GError **error)
{
    const Coding *found = NULL;
    if (coding == NULL || !is_single(measure))
        return true;
    if (!study_read_coding(yaml, coding, measure->instrument, &found, error))
        return false;
    const CodingMap *map = &found->maps[measure->score->terms[0].index];
    measure->has_from = map->is_mapped;
    measure->from_low = map->is_mapped ? map->from_low : (double)NAN;
    measure->from_high = map->is_mapped ? map->from_high : (double)NAN;
    return true;
}

/* The range of what a value set gives is that of the set. */
static bool take_value_set(const Yaml *yaml, const YamlNode *node, const Study *study, Measure *measure, GError **error)
{
    const Score *score = score_value_set(measure->instrument, measure->score);
    const YamlNode *set = yaml_get(yaml_get(yaml_root(yaml), "value_sets"), measure->instrument->name);
    if (score == NULL)
        return true;
    if (set == NULL && yaml_get(node, "items") == NULL)
        return true;
    if (set == NULL)
        return yaml_fail(yaml, yaml_get(node, "instrument"), error,
                         "'%s' is made by a value set: name its file under 'value_sets', as %s: FILE.csv", score->name,
                         measure->instrument->name);
    g_autoptr(ValueSet) values = study_read_value_set(yaml, study, measure->instrument, score, error);
    if (values == NULL)
        return false;
    if (score == measure->score) {
        value_set_range(values, &measure->low, &measure->high);
        measure->has_range = true;
    }
    return true;
}

bool study_read_definition(const Yaml *yaml, const YamlNode *node, Study *study, Measure *measure, GError **error)
{
    const YamlNode *instrument = yaml_get(node, "instrument");
    if (instrument == NULL)
        return check_lone_keys(yaml, node, error);
    measure->instrument = study_instrument(yaml, instrument, study, error);
    if (measure->instrument == NULL)
        return false;
    measure->score = find_score(yaml, node, measure->instrument, error);
    if (measure->score == NULL || !take_direction(yaml, node, measure, error))
        return false;
    const Score *score = measure->score;
    measure->label = g_strdup(score->label);
    measure->has_range = isfinite(score->low) && isfinite(score->high);
    if (measure->has_range) {
        measure->low = score->low;
        measure->high = score->high;
    }
    measure->zero_is_absence = score->zero_is_absence;
    take_important(study->analysis.population, measure);
    take_bands(measure);
    note_overridden(node, study->analysis.population, measure);
    return check_place(yaml, node, measure, error) && take_single_item(yaml, yaml_get(node, "items"), measure, error) &&
           take_single_coding(yaml, yaml_get(node, "coding"), measure, error) &&
           take_value_set(yaml, node, study, measure, error);
}
