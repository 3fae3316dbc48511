#include "base/text.h"
#include "design/instrument_library.h"
#include "design/study_blocks.h"
#include "design/study_value.h"

#include <string.h>

#define USUAL_FOLDER "instruments"

/* Named folders first; the usual one counts where it is there. */
bool study_read_instrument_folders(const Yaml *yaml, const YamlNode *folders, const char *folder, Study *study,
                                   GError **error)
{
    g_autoptr(GStrvBuilder) paths = g_strv_builder_new();
    g_auto(GStrv) named = value_texts(folders);
    g_autofree char *usual = study_resolve_path(folder, USUAL_FOLDER);
    for (size_t i = 0; named[i] != NULL; i++) {
        const YamlNode *place = folders->kind == YAML_LIST ? yaml_child(folders, i) : folders;
        g_autofree char *path = study_resolve_path(folder, named[i]);
        if (!g_file_test(path, G_FILE_TEST_IS_DIR)) {
            g_autofree char *shown = text_shown(named[i], 64);
            return yaml_fail(yaml, place, error, "'%s' is no folder", shown);
        }
        g_strv_builder_add(paths, path);
    }
    if (g_file_test(usual, G_FILE_TEST_IS_DIR))
        g_strv_builder_add(paths, usual);
    g_strfreev(study->instrument_folders);
    study->instrument_folders = g_strv_builder_end(paths);
    return true;
}

static bool refuse_unknown(const Yaml *yaml, const YamlNode *node, const Study *study, GError **error)
{
    g_auto(GStrv) names = instrument_names((const char *const *)study->instrument_folders);
    const char *nearest = text_nearest(node->text, (const char *const *)names, g_strv_length(names));
    g_autofree char *shown = text_shown(node->text, 64);
    if (nearest != NULL)
        return yaml_fail(yaml, node, error, "no questionnaire '%s'; did you mean '%s'?", shown, nearest);
    return yaml_fail(yaml, node, error, "no questionnaire '%s'; 'mldstat instruments' lists them", shown);
}

const Instrument *study_instrument(const Yaml *yaml, const YamlNode *node, Study *study, GError **error)
{
    const char *const *folders = (const char *const *)study->instrument_folders;
    for (guint i = 0; i < study->instruments->len; i++) {
        const Instrument *known = g_ptr_array_index(study->instruments, i);
        if (strcmp(known->name, node->text) == 0)
            return known;
    }
    if (!instrument_exists(node->text, folders)) {
        refuse_unknown(yaml, node, study, error);
        return NULL;
    }
    Instrument *instrument = instrument_load(node->text, folders, error);
    if (instrument != NULL)
        g_ptr_array_add(study->instruments, instrument);
    return instrument;
}

ValueSet *study_read_value_set(const Yaml *yaml, const Study *study, const Instrument *instrument, const Score *score,
                               GError **error)
{
    const YamlNode *set = yaml_get(yaml_get(yaml_root(yaml), "value_sets"), instrument->name);
    g_autofree char *folder = strcmp(study->path, "-") == 0 ? g_strdup(".") : g_path_get_dirname(study->path);
    g_autofree char *path = study_resolve_path(folder, set->text);
    g_autofree char *shown = text_shown(set->text, 64);
    return value_set_read(path, shown, instrument, score, error);
}

static bool is_used(const Study *study, const char *name)
{
    for (size_t i = 0; i < study->n_measures; i++) {
        const Measure *measure = &study->measures[i];
        if (measure->instrument != NULL && strcmp(measure->instrument->name, name) == 0 &&
            score_value_set(measure->instrument, measure->score) != NULL)
            return true;
    }
    return false;
}

bool study_check_value_sets(const Yaml *yaml, const YamlNode *sets, const Study *study, GError **error)
{
    for (size_t i = 0; i < yaml_count(sets); i++) {
        const YamlNode *set = yaml_child(sets, i);
        if (!is_used(study, set->key)) {
            g_autofree char *shown = text_shown(set->key, 64);
            return yaml_fail_key(yaml, set, error, "value_sets: no measure has a score of '%s' that a value set gives",
                                 shown);
        }
    }
    return true;
}
