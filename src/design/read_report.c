#include "design/study_blocks.h"
#include "design/study_value.h"

bool study_read_report(const Yaml *yaml, const YamlNode *report, Study *study, GError **error)
{
    const YamlNode *node = yaml_get(report, "formats");
    if (node == NULL)
        return true;
    g_auto(GStrv) words = value_texts(node);
    if (words[0] == NULL)
        return yaml_fail(yaml, node, error, "name at least one format");
    study->formats = FORMAT_JSON;
    for (size_t i = 0; words[i] != NULL; i++) {
        unsigned bit = 0;
        (void)format_from_name(words[i], &bit); /* the form has been checked: it is one of them */
        study->formats |= bit;
    }
    return true;
}
