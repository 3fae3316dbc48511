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

bool is_missing_code(const char *text, size_t length, const char *const extra[])
{
    return length == 0 || is_listed(text, length, defaults) || is_listed(text, length, extra);
}
