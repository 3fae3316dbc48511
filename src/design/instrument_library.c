#include "design/instrument_library.h"

#include "design/instrument_folder.h"
#include "design/instrument_shipped.h"

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
