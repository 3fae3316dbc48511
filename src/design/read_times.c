#include "base/text.h"
#include "design/study_blocks.h"
#include "design/study_value.h"

#include <string.h>

#define N_TIMES 2

/* The names a study may use, as pairs, and the values that mean them where none are given. */
typedef struct {
    const char *name;
    const char *values[3];
} KnownTime;

static const KnownTime known[][N_TIMES] = {
    {{"pre", {"pre", "before", NULL}}, {"post", {"post", "after", NULL}}},
    {{"baseline", {"baseline", NULL}}, {"end", {"end", NULL}}},
};

static const KnownTime *find_known(const char *name, size_t *ret_pair, size_t *ret_place)
{
    for (size_t pair = 0; pair < G_N_ELEMENTS(known); pair++)
        for (size_t place = 0; place < N_TIMES; place++)
            if (strcmp(known[pair][place].name, name) == 0) {
                *ret_pair = pair;
                *ret_place = place;
                return &known[pair][place];
            }
    return NULL;
}

static void add_time(Study *study, const KnownTime *from, char **values)
{
    TimePoint *time = study_add_time(study);
    time->name = g_strdup(from->name);
    time->values = values == NULL ? g_strdupv((char **)from->values) : values;
}

static bool read_time(const Yaml *yaml, const YamlNode *node, const KnownTime *from, Study *study, GError **error)
{
    const YamlNode *values = node->kind == YAML_MAP ? yaml_get(node, "values") : node;
    if (values == NULL || values->null) {
        add_time(study, from, NULL);
        return true;
    }
    if (values->kind == YAML_LIST && yaml_count(values) == 0)
        return yaml_fail(yaml, values, error, "name at least one value");
    add_time(study, from, value_texts(values));
    return true;
}

static bool same_value(const char *a, const char *b)
{
    g_autofree char *folded_a = g_utf8_casefold(a, -1);
    g_autofree char *folded_b = g_utf8_casefold(b, -1);
    return strcmp(folded_a, folded_b) == 0;
}

/* A value must not mean two time points. */
static bool check_values(const Yaml *yaml, const YamlNode *times, const Study *study, GError **error)
{
    char **first = study->times[TIME_PRE].values, **second = study->times[TIME_POST].values;
    for (size_t i = 0; first[i] != NULL; i++)
        for (size_t k = 0; second[k] != NULL; k++)
            if (same_value(first[i], second[k])) {
                g_autofree char *shown = text_shown(second[k], 64);
                return yaml_fail(yaml, yaml_child(times, TIME_POST), error, "'%s' means %s already", shown,
                                 study->times[TIME_PRE].name);
            }
    return true;
}

bool study_read_times(const Yaml *yaml, const YamlNode *times, Study *study, GError **error)
{
    size_t pair = 0, place = 0, first_pair = 0;
    if (yaml_count(times) == 0) {
        add_time(study, &known[0][TIME_PRE], NULL);
        add_time(study, &known[0][TIME_POST], NULL);
        return true;
    }
    for (size_t i = 0; i < yaml_count(times); i++) {
        const YamlNode *node = yaml_child(times, i);
        const KnownTime *from = find_known(node->key, &pair, &place);
        if (i >= N_TIMES || from == NULL) {
            g_autofree char *shown = text_shown(node->key, 64);
            return yaml_fail_key(yaml, node, error,
                                 "times.%s is not supported yet: name two times, pre and post or baseline and end",
                                 shown);
        }
        if (i == 0)
            first_pair = pair;
        if (pair != first_pair || place != i)
            return yaml_fail_key(yaml, node, error, "times.%s: name the two times in order, %s and then %s", node->key,
                                 known[first_pair][TIME_PRE].name, known[first_pair][TIME_POST].name);
        if (!read_time(yaml, node, from, study, error))
            return false;
    }
    if (study->n_times < N_TIMES)
        return yaml_fail(yaml, times, error, "name two times, %s and %s", known[pair][TIME_PRE].name,
                         known[pair][TIME_POST].name);
    return check_values(yaml, times, study, error);
}
