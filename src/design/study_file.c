#include "design/study_file.h"

#include "base/digest.h"
#include "base/error.h"
#include "base/text.h"
#include "design/key_shape.h"
#include "design/study_blocks.h"
#include "design/study_check.h"
#include "design/study_key_table.h"
#include "design/yaml.h"
#include "design/yaml_file.h"

#include <string.h>

#define STDIN_STEM  "study"
#define OUTPUT_ROOT "output"

/* The file's name without .yaml or .yml. (transfer full) */
static char *stem_of(const char *path)
{
    static const char *const endings[] = {".yaml", ".yml"};
    if (strcmp(path, "-") == 0)
        return g_strdup(STDIN_STEM);
    char *stem = g_path_get_basename(path);
    for (size_t i = 0; i < G_N_ELEMENTS(endings); i++)
        if (g_str_has_suffix(stem, endings[i]) && strlen(stem) > strlen(endings[i])) {
            stem[strlen(stem) - strlen(endings[i])] = '\0';
            break;
        }
    return stem;
}

static void set_output(Study *study, const YamlNode *output, const char *folder)
{
    g_autofree char *standard = g_build_filename(OUTPUT_ROOT, study->stem, NULL);
    study->output = study_resolve_path(folder, output == NULL ? standard : output->text);
}

static bool read_blocks(const Yaml *yaml, const char *folder, Study *study, GError **error)
{
    const YamlNode *root = yaml_root(yaml);
    const YamlNode *data = yaml_get(root, "data"), *columns = yaml_get(root, "columns");
    if (!study_read_top(yaml, root, study, error) || !study_read_data(yaml, data, study, error))
        return false;
    study_read_columns(columns, study);
    study_read_privacy(yaml_get(root, "privacy"), study);
    if (!study_read_groups(yaml, columns, study, error) ||
        !study_read_arms(yaml, yaml_get(root, "arms"), study, error) ||
        !study_read_describe(yaml, yaml_get(root, "describe"), study, error) ||
        !study_read_times(yaml, yaml_get(root, "times"), study, error) ||
        !study_read_files(yaml, data, folder, study, error) ||
        !study_read_analysis(yaml, yaml_get(root, "analysis"), study, error) ||
        !study_read_instrument_folders(yaml, yaml_get(root, "instruments"), folder, study, error) ||
        !study_read_measures(yaml, yaml_get(root, "measures"), study, error) ||
        !study_check_margin(yaml, yaml_get(root, "analysis"), study, error) ||
        !study_check_value_sets(yaml, yaml_get(root, "value_sets"), study, error) ||
        !study_read_report(yaml, yaml_get(root, "report"), study, error))
        return false;
    set_output(study, yaml_get(root, "output"), folder);
    return study_settle_layout(yaml, study, error) && study_check_headers(yaml, study, error) &&
           study_check_identity(yaml, study, error);
}

Study *study_parse(const char *path, const char *text, size_t length, GError **error)
{
    g_autoptr(Yaml) yaml = yaml_parse(path, text, length, error);
    if (yaml == NULL)
        return NULL;
    if (yaml_root(yaml) == NULL) {
        g_autofree char *shown = text_shown(path, 256);
        mld_fail(error, MLD_ERROR_STUDY, "%s: holds nothing; at least 'data' and 'measures' are needed", shown);
        return NULL;
    }
    if (!key_shape_check(yaml, &study_keys, error))
        return NULL;
    g_autoptr(Study) study = study_new();
    g_autofree char *folder = strcmp(path, "-") == 0 ? g_strdup(".") : g_path_get_dirname(path);
    study->path = g_strdup(path);
    study->stem = stem_of(path);
    study->digest = digest_of(text, length);
    return read_blocks(yaml, folder, study, error) ? g_steal_pointer(&study) : NULL;
}

Study *study_read(const char *path, GError **error)
{
    size_t length = 0;
    g_autofree char *text = yaml_file_read(path, &length, error);
    return text == NULL ? NULL : study_parse(path, text, length, error);
}
