#include "base/number.h"
#include "base/text.h"
#include "design/study_blocks.h"
#include "design/study_value.h"

#include <math.h>
#include <string.h>

/* The characters of data.delimiter, by the position of their words. */
static const char delimiters[] = {0, ',', ';', '\t', '|'};

void study_read_dialect(const YamlNode *node, Dialect *dialect)
{
    const YamlNode *delimiter = yaml_get(node, "delimiter");
    if (delimiter != NULL)
        dialect->delimiter = delimiters[value_word(delimiter, "data.delimiter", 0)];
    dialect->decimal = (DecimalMark)value_word(yaml_get(node, "decimal"), "data.decimal", dialect->decimal);
    dialect->encoding = (Encoding)value_word(yaml_get(node, "encoding"), "data.encoding", dialect->encoding);
}

bool study_read_preset(const YamlNode *node, const Preset **ret_preset, Dialect *dialect)
{
    const YamlNode *name = yaml_get(node, "preset");
    if (name == NULL)
        return false;
    *ret_preset = preset_get(value_word(name, "data.preset", 0));
    dialect->header_rows = (*ret_preset)->header_rows;
    dialect->header_style = (*ret_preset)->header_style;
    return true;
}

/* "5%" is a share, "20" a count of records. */
bool study_read_max_rejected(const Yaml *yaml, const YamlNode *node, double *ret_value, bool *ret_is_share,
                             GError **error)
{
    if (node == NULL)
        return true;
    size_t length = strlen(node->text);
    bool share = length > 0 && node->text[length - 1] == '%';
    double value = 0;
    bool reads = number_parse(node->text, length - (share ? 1 : 0), &value) && value >= 0;
    if (!reads || (share ? value > 100 : value != floor(value))) {
        g_autofree char *shown = text_shown(node->text, 64);
        return yaml_fail(yaml, node, error,
                         "'%s' is neither a percentage from 0%% to 100%% nor a whole number of records", shown);
    }
    *ret_is_share = share;
    *ret_value = share ? value / 100 : value;
    return true;
}

bool study_read_data(const Yaml *yaml, const YamlNode *data, Study *study, GError **error)
{
    const YamlNode *missing = yaml_get(data, "missing");
    study->preset_declared = study_read_preset(data, &study->preset, &study->dialect);
    study_read_dialect(data, &study->dialect);
    if (missing != NULL) {
        g_strfreev(study->missing);
        study->missing = value_texts(missing);
    }
    study->duplicates = (DuplicateRule)value_word(yaml_get(data, "duplicates"), "data.duplicates", DUPLICATES_REFUSE);
    study->accepts_same_day = value_word(yaml_get(data, "same_day"), "data.same_day", 0) == 1;
    return study_read_max_rejected(yaml, yaml_get(data, "max_rejected"), &study->max_rejected,
                                   &study->max_rejected_is_share, error) &&
           study_read_keep(yaml, yaml_get(data, "keep"), &study->keep, &study->n_keep, error) &&
           study_read_exclude(yaml, yaml_get(data, "exclude"), study, error);
}
