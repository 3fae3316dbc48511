#include "design/study_blocks.h"
#include "design/study_value.h"

#define DEFAULT_DATE "date"

/* A header given alone or as `column` of a mapping; NULL where the key is absent. (transfer full) */
static char *read_header(const YamlNode *node, const char *fallback)
{
    if (node == NULL)
        return NULL;
    const YamlNode *header = node->kind == YAML_MAP ? yaml_get(node, "column") : node;
    return g_strdup(header == NULL ? fallback : header->text);
}

void study_read_columns(const YamlNode *columns, Study *study)
{
    const YamlNode *date = yaml_get(columns, "date");
    study->columns[COLUMN_PATIENT] = read_header(yaml_get(columns, "patient"), NULL);
    study->columns[COLUMN_SESSION] = read_header(yaml_get(columns, "session"), NULL);
    study->columns[COLUMN_TIME] = read_header(yaml_get(columns, "time"), NULL);
    study->columns[COLUMN_DATE] = read_header(date, DEFAULT_DATE);
    study->date_format = (DateFormat)value_word(yaml_get(date, "format"), "columns.date.format", DATE_FORMAT_ISO);
}
