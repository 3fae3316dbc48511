#include "base/text.h"
#include "design/study_blocks.h"
#include "design/study_value.h"

#include <string.h>

#define PAIR      2
#define DAYS_MOST 36500

/* The names of the times that are compared, as pairs, and the values that mean them where none are given. */
typedef struct {
    const char *name;
    const char *values[3];
} KnownTime;

static const KnownTime known[][PAIR] = {
    {{"pre", {"pre", "before", NULL}}, {"post", {"post", "after", NULL}}},
    {{"baseline", {"baseline", NULL}}, {"end", {"end", NULL}}},
};
#define N_PAIRS G_N_ELEMENTS(known)

static const KnownTime *find_known(const char *name, size_t *ret_pair, size_t *ret_place)
{
    for (size_t pair = 0; pair < N_PAIRS; pair++)
        for (size_t place = 0; place < PAIR; place++)
            if (strcmp(known[pair][place].name, name) == 0) {
                *ret_pair = pair;
                *ret_place = place;
                return &known[pair][place];
            }
    return NULL;
}

static void add_known(Study *study, const KnownTime *from)
{
    TimePoint *time = study_add_time(study);
    time->name = g_strdup(from->name);
    time->values = g_strdupv((char **)from->values);
}

static bool read_values(const Yaml *yaml, const YamlNode *node, TimePoint *time, GError **error)
{
    const YamlNode *values = node->kind == YAML_MAP ? yaml_get(node, "values") : node;
    if (values == NULL || values->null)
        return true;
    if (values->kind == YAML_LIST && yaml_count(values) == 0)
        return yaml_fail(yaml, values, error, "name at least one value");
    g_strfreev(time->values);
    time->values = value_texts(values);
    return true;
}

/* A time point that is compared: its place among the others follows from its name. */
static bool read_known(const Yaml *yaml, const YamlNode *node, size_t index, Study *study, GError **error)
{
    static const char *const dated[] = {"after", "days", "window"};
    size_t pair = 0, place = 0, first_pair = 0, first_place = 0;
    const KnownTime *from = find_known(node->key, &pair, &place);
    bool paired = index % PAIR == 1 && find_known(study->times[index - 1].name, &first_pair, &first_place) != NULL;
    const KnownTime *expected = known[paired ? first_pair : pair];
    if (from == NULL && !paired) {
        g_autofree char *shown = text_shown(node->key, 64);
        return yaml_fail_key(yaml, node, error, "times.%s: the first two times are %s and %s, or %s and %s", shown,
                             known[0][0].name, known[0][1].name, known[1][0].name, known[1][1].name);
    }
    if (from == NULL || place != index % PAIR || (paired && pair != first_pair)) {
        g_autofree char *shown = text_shown(node->key, 64);
        return yaml_fail_key(yaml, node, error, "times.%s: name the two times in order, %s and then %s", shown,
                             expected[0].name, expected[1].name);
    }
    if (index >= PAIR && pair == 0)
        return yaml_fail_key(yaml, node, error, "times.%s: name %s and %s before %s and %s", node->key,
                             known[0][0].name, known[0][1].name, known[1][0].name, known[1][1].name);
    for (size_t i = 0; i < G_N_ELEMENTS(dated); i++)
        if (yaml_get(node, dated[i]) != NULL)
            return yaml_fail_key(yaml, yaml_get(node, dated[i]), error,
                                 "times.%s.%s: only a follow-up is found by date", node->key, dated[i]);
    add_known(study, from);
    return read_values(yaml, node, &study->times[study->n_times - 1], error);
}

/* The time points before this one that are compared. */
static bool read_after(const Yaml *yaml, const YamlNode *after, const Study *study, TimePoint *time, GError **error)
{
    const char *names[PAIR * N_PAIRS];
    size_t n = 0, index = 0;
    for (size_t i = 0; i < study->n_times && !study->times[i].is_followup; i++)
        names[n++] = study->times[i].name;
    if (!value_choose(yaml, after, names, n, &index, error))
        return false;
    time->after = (int)index;
    return true;
}

static bool check_window(const Yaml *yaml, const YamlNode *window, const Study *study, const TimePoint *time,
                         GError **error)
{
    if (time->window >= time->days)
        return yaml_fail(yaml, window, error, "reaches back to %s itself; must be below days, which is %d",
                         study->times[time->after].name, time->days);
    for (const TimePoint *other = study->times; other != time; other++)
        if (other->after == time->after && other->days - other->window <= time->days + time->window &&
            time->days - time->window <= other->days + other->window)
            return yaml_fail(yaml, window, error, "days %d to %d after %s may also be %s, days %d to %d",
                             time->days - time->window, time->days + time->window, study->times[time->after].name,
                             other->name, other->days - other->window, other->days + other->window);
    return true;
}

static bool read_dates(const Yaml *yaml, const YamlNode *node, const Study *study, TimePoint *time, GError **error)
{
    const YamlNode *after = yaml_get(node, "after"), *days = yaml_get(node, "days"), *window = yaml_get(node, "window");
    if (after == NULL && days == NULL && window == NULL)
        return true;
    if (after == NULL || days == NULL || window == NULL)
        return yaml_fail(yaml, node, error, "to be found by date it needs all of 'after', 'days' and 'window'");
    return read_after(yaml, after, study, time, error) && value_whole(yaml, days, 1, DAYS_MOST, &time->days, error) &&
           value_whole(yaml, window, 0, DAYS_MOST, &time->window, error) &&
           check_window(yaml, window, study, time, error);
}

static bool read_followup(const Yaml *yaml, const YamlNode *node, Study *study, GError **error)
{
    size_t pair, place;
    if (find_known(node->key, &pair, &place) != NULL)
        return yaml_fail_key(yaml, node, error, "times.%s: name %s and %s before the follow-ups", node->key,
                             known[pair][0].name, known[pair][1].name);
    if (!value_check_name(yaml, node, error))
        return false;
    TimePoint *time = study_add_time(study);
    time->name = g_strdup(node->key);
    time->values = g_strdupv((char *[]){node->key, NULL});
    time->is_followup = true;
    return read_values(yaml, node, time, error) && read_dates(yaml, node, study, time, error);
}

/* A value must not mean two time points. */
static bool check_values(const Yaml *yaml, const YamlNode *times, const Study *study, GError **error)
{
    g_autoptr(GHashTable) uses = value_uses_new();
    for (size_t i = 0; i < study->n_times; i++)
        for (char **value = study->times[i].values; *value != NULL; value++)
            if (!value_use(yaml, yaml_child(times, i), uses, *value, study->times[i].name, error))
                return false;
    return true;
}

static bool check_pairs(const Yaml *yaml, const YamlNode *times, const Study *study, GError **error)
{
    size_t pair = 0, place = 0, n = 0;
    while (n < study->n_times && !study->times[n].is_followup)
        n++;
    if (n % PAIR == 0)
        return true;
    (void)find_known(study->times[n - 1].name, &pair, &place);
    return yaml_fail(yaml, times, error, "name two times, %s and %s", known[pair][0].name, known[pair][1].name);
}

/* The first two, and the two behind them where they are the other pair. */
static bool is_compared(const YamlNode *times, size_t index)
{
    size_t pair, place;
    if (index < PAIR)
        return true;
    bool starts = index == PAIR && find_known(yaml_child(times, index)->key, &pair, &place) != NULL && place == 0;
    bool ends = index == PAIR + 1 && is_compared(times, PAIR);
    return starts || ends;
}

bool study_read_times(const Yaml *yaml, const YamlNode *times, Study *study, GError **error)
{
    if (yaml_count(times) == 0) {
        add_known(study, &known[0][TIME_PRE]);
        add_known(study, &known[0][TIME_POST]);
        return true;
    }
    for (size_t i = 0; i < yaml_count(times); i++) {
        const YamlNode *node = yaml_child(times, i);
        if (i == STUDY_TIMES_MAX)
            return yaml_fail_key(yaml, node, error, "times: more than %d time points", STUDY_TIMES_MAX);
        if (is_compared(times, i) ? !read_known(yaml, node, i, study, error) : !read_followup(yaml, node, study, error))
            return false;
    }
    return check_pairs(yaml, times, study, error) && check_values(yaml, times, study, error);
}
