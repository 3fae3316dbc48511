#include "design/study_blocks.h"

bool study_read_top(const Yaml *yaml, const YamlNode *root, Study *study, GError **error)
{
    const YamlNode *title = yaml_get(root, "title");
    const YamlNode *notes = yaml_get(root, "intervention");
    const YamlNode *randomised = yaml_get(root, "randomised");
    if (title != NULL && *title->text == '\0')
        return yaml_fail(yaml, title, error, "must not be empty");
    study->title = g_strdup(title == NULL ? study->stem : title->text);
    study->n_intervention = yaml_count(notes);
    study->intervention = g_new0(StudyNote, study->n_intervention);
    for (size_t i = 0; i < study->n_intervention; i++) {
        const YamlNode *note = yaml_child(notes, i);
        study->intervention[i] = (StudyNote){g_strdup(note->key), g_strdup(note->text)};
    }
    /* The form has been checked: a flag is there or it is not. */
    study->randomised = randomised != NULL && g_ascii_strcasecmp(randomised->text, "true") == 0;
    return true;
}
