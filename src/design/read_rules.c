#include "base/date.h"
#include "design/study_blocks.h"
#include "design/study_value.h"

#include <string.h>

bool study_read_keep(const Yaml *yaml, const YamlNode *keep, KeepRule **ret_rules, size_t *ret_n, GError **error)
{
    *ret_n = yaml_count(keep);
    *ret_rules = *ret_n == 0 ? NULL : g_new0(KeepRule, *ret_n);
    for (size_t i = 0; i < *ret_n; i++) {
        const YamlNode *node = yaml_child(keep, i);
        (*ret_rules)[i] = (KeepRule){g_strdup(node->key), value_texts(node)};
        if ((*ret_rules)[i].values[0] == NULL)
            return yaml_fail(yaml, node, error, "name at least one value");
    }
    return true;
}

static bool read_exclude(const Yaml *yaml, const YamlNode *node, ExcludeRule *rule, GError **error)
{
    const YamlNode *date = yaml_get(node, "date");
    const struct {
        const char *key;
        char **text;
    } texts[] = {{"patient", &rule->patient}, {"session", &rule->session}, {"reason", &rule->reason}};
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        const YamlNode *value = yaml_get(node, texts[i].key);
        if (value != NULL && *value->text == '\0')
            return yaml_fail(yaml, value, error, "must not be empty");
        *texts[i].text = value == NULL ? NULL : g_strdup(value->text);
    }
    if (rule->patient == NULL)
        return yaml_fail(yaml, node, error, "'patient' is missing: name the one to be left out");
    if (date == NULL)
        return true;
    Date day;
    char buffer[DATE_BUFFER];
    if (!date_parse(date->text, strlen(date->text), DATE_FORMAT_ISO, &day))
        return yaml_fail(yaml, date, error, "not a date; write it as 2026-10-03");
    rule->date = g_strdup(date_iso(buffer, day));
    return true;
}

bool study_read_exclude(const Yaml *yaml, const YamlNode *exclude, Study *study, GError **error)
{
    study->n_exclude = yaml_count(exclude);
    study->exclude = g_new0(ExcludeRule, study->n_exclude);
    for (size_t i = 0; i < study->n_exclude; i++)
        if (!read_exclude(yaml, yaml_child(exclude, i), &study->exclude[i], error))
            return false;
    return true;
}
