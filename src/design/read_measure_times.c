#include "base/text.h"
#include "design/study_blocks.h"
#include "design/study_value.h"

#include <string.h>

#define TIME_PLACE "{time}"
#define ITEM_PLACE "{item}"

/* The index of the time point called `text`; at_key: it stands as a key. */
static bool time_index(const Yaml *yaml, const Study *study, const YamlNode *node, const char *text, bool at_key,
                       size_t *ret_index, GError **error)
{
    const char *names[STUDY_TIMES_MAX];
    for (size_t i = 0; i < study->n_times; i++) {
        names[i] = study->times[i].name;
        if (strcmp(names[i], text) == 0) {
            *ret_index = i;
            return true;
        }
    }
    g_autofree char *message = value_none_of(text, names, study->n_times);
    if (!at_key)
        return yaml_fail(yaml, node, error, "%s", message);
    g_autofree char *path = yaml_path(node->parent);
    return yaml_fail_key(yaml, node, error, "%s: %s", path, message);
}

/* A scalar or a list of time points, as bits. */
static bool read_bits(const Yaml *yaml, const YamlNode *list, const Study *study, guint32 *ret_bits, GError **error)
{
    g_auto(GStrv) texts = value_texts(list);
    *ret_bits = 0;
    for (size_t i = 0; texts[i] != NULL; i++) {
        const YamlNode *place = list->kind == YAML_LIST ? yaml_child(list, i) : list;
        size_t index = 0;
        if (!time_index(yaml, study, place, texts[i], false, &index, error))
            return false;
        *ret_bits |= 1u << index;
    }
    return true;
}

static guint32 followups_of(const Study *study)
{
    guint32 bits = 0;
    for (size_t i = 0; i < study->n_times; i++)
        if (study->times[i].is_followup)
            bits |= 1u << i;
    return bits;
}

static guint32 compared_by(const Measure *measure)
{
    return 1u << measure->before | 1u << measure->after;
}

/* Both pairs, that of a session and that of a course. */
static bool has_both(const Study *study)
{
    return study->n_times > 2 && !study->times[TIME_POST + 1].is_followup;
}

static void take_pair(Measure *measure, int before)
{
    measure->before = before;
    measure->after = before + 1;
}

/* "[pre, post] or [baseline, end]", as far as the study has them. (transfer full) */
static char *pairs_of(const Study *study)
{
    GString *words = g_string_new(NULL);
    for (size_t i = 0; i + 1 < study->n_times && !study->times[i].is_followup; i += 2)
        g_string_append_printf(words, "%s[%s, %s]", i == 0 ? "" : " or ", study->times[i].name,
                               study->times[i + 1].name);
    return g_string_free(words, FALSE);
}

/* Pairs stand at even places. */
static bool read_compare(const Yaml *yaml, const YamlNode *compare, const Study *study, Measure *measure,
                         GError **error)
{
    guint32 bits = 0;
    if (compare == NULL)
        return true;
    if (!read_bits(yaml, compare, study, &bits, error))
        return false;
    for (size_t i = 0; i + 1 < study->n_times && !study->times[i].is_followup; i += 2)
        if (bits == 3u << i && yaml_count(compare) == 2 &&
            strcmp(yaml_child(compare, 0)->text, study->times[i].name) == 0) {
            take_pair(measure, (int)i);
            return true;
        }
    g_autofree char *pairs = pairs_of(study);
    return yaml_fail(yaml, compare, error, "must be %s", pairs);
}

static bool read_followup(const Yaml *yaml, const YamlNode *followup, const Study *study, guint32 *ret_bits,
                          GError **error)
{
    guint32 all = followups_of(study), bits = 0;
    g_autofree char *pairs = pairs_of(study);
    if (all == 0 && (followup->kind == YAML_SCALAR || yaml_count(followup) > 0))
        return yaml_fail(yaml, followup, error, "the study has no follow-ups: name them in times, behind %s", pairs);
    if (!read_bits(yaml, followup, study, &bits, error))
        return false;
    if ((bits & ~all) != 0)
        return yaml_fail(yaml, followup, error, "a follow-up is none of %s", pairs);
    *ret_bits = bits;
    return true;
}

/* The time points that are asked may tell which pair is compared; they never belong to both. */
static bool settle_pair(const Yaml *yaml, const YamlNode *node, const YamlNode *place, const Study *study,
                        Measure *measure, GError **error)
{
    guint32 pairs = measure->at & ~followups_of(study);
    if (yaml_get(node, "compare") != NULL && (pairs & compared_by(measure)) != compared_by(measure))
        return yaml_fail(yaml, place, error, "lacks %s or %s, which 'compare' names",
                         study->times[measure->before].name, study->times[measure->after].name);
    if ((pairs & compared_by(measure)) == 0 && has_both(study))
        take_pair(measure, TIME_POST + 1);
    if ((pairs & ~compared_by(measure)) != 0) {
        g_autofree char *words = pairs_of(study);
        return yaml_fail(yaml, place, error, "a measure belongs to one pair of time points, %s", words);
    }
    return true;
}

/* What the keys compare and followup say where nothing lists all time points. */
static guint32 usual_times(const Study *study, const Measure *measure, bool has_followup, guint32 followups)
{
    guint32 usual = has_both(study) && measure->before == TIME_PRE ? 0 : followups_of(study);
    return compared_by(measure) | (has_followup ? followups : usual);
}

static bool read_times(const Yaml *yaml, const YamlNode *node, const Study *study, Measure *measure, GError **error)
{
    const YamlNode *at = yaml_get(node, "at"), *columns = yaml_get(node, "columns");
    const YamlNode *followup = yaml_get(node, "followup");
    guint32 asked = 0, followups = 0;
    if (!read_compare(yaml, yaml_get(node, "compare"), study, measure, error) ||
        (followup != NULL && !read_followup(yaml, followup, study, &followups, error)))
        return false;
    if (at != NULL && at->kind == YAML_LIST && yaml_count(at) == 0)
        return yaml_fail(yaml, at, error, "name at least one time point");
    if (at != NULL && !read_bits(yaml, at, study, &asked, error))
        return false;
    if (at != NULL && columns != NULL && asked != measure->at)
        return yaml_fail(yaml, at, error, "differs from the time points that 'columns' names; leave it out");
    if (at != NULL && followup != NULL && (asked & followups_of(study)) != 0)
        return yaml_fail(yaml, followup, error, "'at' names follow-ups already; give one of the two");
    if (columns != NULL && followup != NULL && (measure->at & followups_of(study)) != followups)
        return yaml_fail(yaml, followup, error, "differs from the follow-ups that 'columns' names; leave it out");
    if (at != NULL)
        measure->at = asked | followups;
    else if (columns == NULL)
        measure->at = usual_times(study, measure, followup != NULL, followups);
    const YamlNode *place = at != NULL ? at : columns != NULL ? columns : node;
    return settle_pair(yaml, node, place, study, measure, error);
}

static bool read_wide(const Yaml *yaml, const YamlNode *columns, const Study *study, Measure *measure, GError **error)
{
    if (yaml_count(columns) == 0)
        return yaml_fail(yaml, columns, error, "name at least one column");
    measure->columns = g_new0(char *, study->n_times);
    measure->at = 0;
    for (size_t i = 0; i < yaml_count(columns); i++) {
        const YamlNode *column = yaml_child(columns, i);
        size_t index = 0;
        if (!time_index(yaml, study, column, column->key, true, &index, error))
            return false;
        measure->columns[index] = g_strdup(column->text);
        measure->at |= 1u << index;
    }
    return true;
}

static bool read_column(const Yaml *yaml, const YamlNode *column, Measure *measure, GError **error)
{
    if (column == NULL && measure->column != NULL)
        return true;
    if (column == NULL) {
        measure->column = g_strdupv((char *[]){measure->name, NULL});
        return true;
    }
    measure->column = value_texts(column);
    if (measure->column[0] == NULL)
        return yaml_fail(yaml, column, error, "name at least one column");
    for (size_t i = 0; measure->column[i] != NULL; i++) {
        const YamlNode *place = column->kind == YAML_LIST ? yaml_child(column, i) : column;
        if (strstr(measure->column[i], ITEM_PLACE) != NULL)
            return yaml_fail(yaml, place, error, "'" ITEM_PLACE "' stands in 'items', with 'instrument'");
        if (strstr(measure->column[i], TIME_PLACE) != NULL && measure->column[1] != NULL)
            return yaml_fail(yaml, place, error, "'" TIME_PLACE "' cannot be one of several columns; name it alone");
    }
    return true;
}

/* "pain_{time}" names a column for each time point the measure is asked at. */
static void expand_pattern(const Study *study, Measure *measure)
{
    if (measure->column == NULL || strstr(measure->column[0], TIME_PLACE) == NULL)
        return;
    measure->pattern = g_strdup(measure->column[0]);
    measure->columns = g_new0(char *, study->n_times);
    g_auto(GStrv) parts = g_strsplit(measure->pattern, TIME_PLACE, -1);
    for (size_t i = 0; i < study->n_times; i++)
        if ((measure->at & 1u << i) != 0)
            measure->columns[i] = g_strjoinv(study->times[i].name, parts);
    g_clear_pointer(&measure->column, g_strfreev);
}

bool study_read_measure_times(const Yaml *yaml, const YamlNode *node, const Study *study, Measure *measure,
                              GError **error)
{
    const YamlNode *column = yaml_get(node, "column"), *columns = yaml_get(node, "columns");
    if (column != NULL && columns != NULL)
        return yaml_fail(yaml, columns, error, "give either 'column' or 'columns'");
    if (columns != NULL && !read_wide(yaml, columns, study, measure, error))
        return false;
    if (columns == NULL && !measure_has_items(node, measure) && !read_column(yaml, column, measure, error))
        return false;
    if (!read_times(yaml, node, study, measure, error))
        return false;
    expand_pattern(study, measure);
    return true;
}
