#include "design/study_blocks.h"
#include "design/study_value.h"

void study_read_privacy(const YamlNode *privacy, Study *study)
{
    const YamlNode *allow = yaml_get(privacy, "allow");
    if (allow == NULL)
        return;
    g_auto(GStrv) words = value_texts(allow);
    study->privacy_allow_patient = g_strv_contains((const char *const *)words, "patient");
}
