#include "design/instrument_file.h"

#include "base/digest.h"
#include "base/error.h"
#include "base/text.h"
#include "design/instrument_blocks.h"
#include "design/instrument_shape.h"
#include "design/instrument_value.h"
#include "design/yaml.h"

static bool read_blocks(const Yaml *yaml, const char *path, Instrument *instrument, GError **error)
{
    const YamlNode *root = yaml_root(yaml), *items = NULL, *scores = NULL;
    return instrument_read_top(yaml, path, root, instrument, error) &&
           instrument_read_parameters(yaml, definition_get(root, "parameters"), instrument, error) &&
           (items = definition_need(yaml, root, "items", error)) != NULL &&
           instrument_read_items(yaml, items, instrument, error) &&
           instrument_read_codings(yaml, definition_get(root, "codings"), instrument, error) &&
           (scores = definition_need(yaml, root, "scores", error)) != NULL &&
           instrument_read_scores(yaml, scores, instrument, error) &&
           instrument_read_main(yaml, yaml_get(root, "main"), instrument, error);
}

Instrument *instrument_parse(const char *path, const char *text, size_t length, GError **error)
{
    g_autoptr(Yaml) yaml = yaml_parse(path, text, length, error);
    if (yaml == NULL)
        return NULL;
    if (yaml_root(yaml) == NULL) {
        g_autofree char *shown = text_shown(path, 256);
        mld_fail(error, MLD_ERROR_STUDY, "%s: holds nothing; a definition is needed", shown);
        return NULL;
    }
    if (!instrument_shape_check(yaml, error))
        return NULL;
    g_autoptr(Instrument) instrument = g_new0(Instrument, 1);
    instrument->digest = digest_of(text, length);
    return read_blocks(yaml, path, instrument, error) ? g_steal_pointer(&instrument) : NULL;
}
