#include "base/text.h"
#include "design/instrument_blocks.h"
#include "design/instrument_value.h"
#include "design/study_value.h"

#include <string.h>

#define DAYS_MOST 36500

/* The name is that of the file, so that a study finds what it names. */
static bool read_name(const Yaml *yaml, const char *path, const YamlNode *root, Instrument *instrument, GError **error)
{
    static const char *const endings[] = {".yaml", ".yml"};
    const YamlNode *node = yaml_get(root, "instrument");
    if (!definition_need_text(yaml, root, "instrument", &instrument->name, error))
        return false;
    g_autofree char *shown = text_shown(instrument->name, 64);
    if (!definition_is_dashed_name(instrument->name))
        return yaml_fail(yaml, node, error, "'%s' is not a name: use a to z, 0 to 9 and -, at most %d", shown,
                         VALUE_NAME_MOST);
    g_autofree char *file = g_path_get_basename(path);
    for (size_t i = 0; i < G_N_ELEMENTS(endings); i++) {
        g_autofree char *expected = g_strconcat(instrument->name, endings[i], NULL);
        if (g_str_has_suffix(file, endings[i]) && strcmp(file, expected) != 0)
            return yaml_fail(yaml, node, error, "'%s' must be the file's name: call the file %s", shown, expected);
    }
    return true;
}

static bool read_recall(const Yaml *yaml, const YamlNode *recall, Instrument *instrument, GError **error)
{
    instrument->recall_days = -1;
    if (recall == NULL)
        return true;

    const YamlNode *days = definition_need(yaml, recall, "days", error);
    return days != NULL && value_whole(yaml, days, 0, DAYS_MOST, &instrument->recall_days, error) &&
           definition_need_text(yaml, recall, "words", &instrument->recall, error);
}

static bool read_licence(const Yaml *yaml, const YamlNode *root, Instrument *instrument, GError **error)
{
    const char *words[LICENCE_UNVERIFIED + 1];
    size_t index = LICENCE_UNVERIFIED;
    const YamlNode *licence = definition_need(yaml, root, "licence", error);
    if (licence == NULL)
        return false;
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
        words[i] = licence_class_name((LicenceClass)i);
    const YamlNode *class = definition_need(yaml, licence, "class", error);
    if (class == NULL || !definition_word(yaml, class, words, G_N_ELEMENTS(words), &index, error))
        return false;
    instrument->licence = (LicenceClass)index;
    return definition_need_text(yaml, licence, "notice", &instrument->notice, error);
}

/* A list of sentences, or one. */
static bool read_sentences(const Yaml *yaml, const YamlNode *node, char ***ret_texts, GError **error)
{
    g_autoptr(GStrvBuilder) texts = g_strv_builder_new();
    bool is_one = node != NULL && node->kind == YAML_SCALAR;
    size_t n = is_one ? 1 : yaml_count(node);
    if (node != NULL && !is_one && !definition_holds_any(yaml, node, error))
        return false;
    for (size_t i = 0; i < n; i++) {
        g_autofree char *text = NULL;
        if (!definition_text(yaml, is_one ? node : yaml_child(node, i), &text, error))
            return false;
        g_strv_builder_add(texts, text);
    }
    *ret_texts = g_strv_builder_end(texts);
    return true;
}

bool instrument_read_top(const Yaml *yaml, const char *path, const YamlNode *root, Instrument *instrument,
                         GError **error)
{
    const YamlNode *sources = NULL;
    instrument->is_anchor = definition_flag(yaml_get(root, "anchor"));
    return read_name(yaml, path, root, instrument, error) &&
           definition_need_text(yaml, root, "title", &instrument->title, error) &&
           definition_need_text(yaml, root, "about", &instrument->about, error) &&
           read_recall(yaml, definition_get(root, "recall"), instrument, error) &&
           read_licence(yaml, root, instrument, error) &&
           definition_need_text(yaml, root, "citation", &instrument->citation, error) &&
           (sources = definition_need(yaml, root, "sources", error)) != NULL &&
           read_sentences(yaml, sources, &instrument->sources, error) &&
           read_sentences(yaml, yaml_get(root, "notes"), &instrument->notes, error);
}
