#include "design/study_blocks.h"
#include "design/study_value.h"

bool study_read_report(const Yaml *yaml, const YamlNode *report, Study *study, GError **error)
{
    static const unsigned bits[] = {FORMAT_HTML, FORMAT_SVG, FORMAT_JSON, FORMAT_CSV};
    const YamlNode *formats = yaml_get(report, "formats");
    if (formats == NULL)
        return true;
    if (formats->kind == YAML_LIST && yaml_count(formats) == 0)
        return yaml_fail(yaml, formats, error, "name at least one format");
    study->formats = FORMAT_JSON;
    if (formats->kind == YAML_SCALAR)
        study->formats |= bits[value_word(formats, "report.formats", 0)];
    for (size_t i = 0; i < yaml_count(formats); i++)
        study->formats |= bits[value_word(yaml_child(formats, i), "report.formats", 0)];
    return true;
}
