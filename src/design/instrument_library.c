#include "design/instrument_library.h"

#include "base/error.h"
#include "base/text.h"
#include "design/instrument_folder.h"
#include "design/instrument_shipped.h"
#include "design/yaml_file.h"

#include <string.h>

const char *const *instrument_shipped_names(void)
{
    return instrument_shipped_list;
}

const char *instrument_shipped_text(const char *name, size_t *ret_length)
{
    for (const InstrumentText *shipped = instrument_shipped; shipped->name != NULL; shipped++)
        if (strcmp(shipped->name, name) == 0) {
            *ret_length = shipped->length;
            return shipped->text;
        }
    return NULL;
}

static Instrument *load_own(const char *path, GError **error)
{
    size_t length = 0;
    g_autofree char *text = yaml_file_read(path, &length, error);
    Instrument *instrument = text == NULL ? NULL : instrument_parse(path, text, length, error);
    if (instrument != NULL)
        instrument->is_own = true;
    return instrument;
}

static void refuse_unknown(const char *name, const char *const *folders, GError **error)
{
    g_auto(GStrv) names = instrument_names(folders);
    g_autofree char *shown = text_shown(name, 64);
    const char *nearest = text_nearest(name, (const char *const *)names, g_strv_length(names));
    if (nearest != NULL)
        mld_fail(error, MLD_ERROR_STUDY, "no questionnaire '%s'; did you mean '%s'?", shown, nearest);
    else
        mld_fail(error, MLD_ERROR_STUDY, "no questionnaire '%s'; 'mldstat instruments' lists them", shown);
}

Instrument *instrument_load(const char *name, const char *const *folders, GError **error)
{
    g_autofree char *path = NULL;
    if (!instrument_folder_find(name, folders, &path, error))
        return NULL;
    if (path != NULL)
        return load_own(path, error);
    size_t length = 0;
    const char *text = instrument_shipped_text(name, &length);
    if (text == NULL) {
        refuse_unknown(name, folders, error);
        return NULL;
    }
    g_autofree char *file = g_strconcat(name, ".yaml", NULL);
    return instrument_parse(file, text, length, error);
}

bool instrument_exists(const char *name, const char *const *folders)
{
    size_t length = 0;
    g_autofree char *path = NULL;
    bool looked = instrument_folder_find(name, folders, &path, NULL);
    return !looked || path != NULL || instrument_shipped_text(name, &length) != NULL;
}

static int by_name(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

char **instrument_names(const char *const *folders)
{
    g_autoptr(GPtrArray) names = instrument_folder_names(folders);
    g_autoptr(GStrvBuilder) distinct = g_strv_builder_new();
    for (const char *const *name = instrument_shipped_list; *name != NULL; name++)
        g_ptr_array_add(names, g_strdup(*name));
    g_ptr_array_sort(names, by_name);
    for (guint i = 0; i < names->len; i++)
        if (i == 0 || strcmp(names->pdata[i], names->pdata[i - 1]) != 0)
            g_strv_builder_add(distinct, names->pdata[i]);
    return g_strv_builder_end(distinct);
}
