#include "measure/missing.h"

#include <glib.h>
#include <string.h>

static const char *const defaults[] = {"NA", "N/A", "NaN", "NULL", ".", "-", "#N/A", "#NULL!", "[not completed]", NULL};

static bool is_listed(const char *text, size_t length, const char *const list[])
{
    for (size_t i = 0; list != NULL && list[i] != NULL; i++)
        if (strlen(list[i]) == length && g_ascii_strncasecmp(list[i], text, length) == 0)
            return true;
    return false;
}

static void mark_first(MissingCodes *codes, const char *const list[])
{
    for (size_t i = 0; list != NULL && list[i] != NULL; i++) {
        codes->first[(guint8)g_ascii_tolower(list[i][0])] = true;
        codes->first[(guint8)g_ascii_toupper(list[i][0])] = true;
    }
}

void missing_codes_init(MissingCodes *codes, const char *const extra[])
{
    *codes = (MissingCodes){.extra = extra};
    mark_first(codes, defaults);
    mark_first(codes, extra);
}

bool is_missing(const MissingCodes *codes, const char *text, size_t length)
{
    if (length == 0)
        return true;
    return codes->first[(guint8)text[0]] &&
           (is_listed(text, length, defaults) || is_listed(text, length, codes->extra));
}
