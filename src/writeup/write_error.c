#include "writeup/write_error.h"

#include "base/text.h"

#include <errno.h>

typedef struct {
    int code;
    const char *hint;
} HintRow;

static const HintRow hints[] = {
    {EBUSY, "a mount point cannot be swapped; name a folder inside it"},
    {EXDEV, "a folder in an overlay's lower layer cannot be swapped; name a new folder or one on a volume"},
    {EROFS, "the folder that holds the report must be writable as well, not only the report itself"},
    {EACCES, "the folder that holds the report must be writable as well, not only the report itself"},
    {EPERM, "the folder that holds the report must be writable as well, not only the report itself"},
    {EINVAL, "this file system cannot swap two folders in one step; use a local one"},
    {ENOSYS, "this system cannot swap two folders in one step; Linux 3.15 or later is needed"},
    {ENOSPC, "nothing was changed; free some space and run again"},
    {EDQUOT, "nothing was changed; free some space and run again"},
};

static const char *hint_for(int code)
{
    for (size_t i = 0; i < G_N_ELEMENTS(hints); i++)
        if (hints[i].code == code)
            return hints[i].hint;
    return NULL;
}

bool write_error(GError **error, const char *what, const char *path, int code)
{
    g_autofree char *shown = text_shown(path, 4096);
    const char *hint = hint_for(code);
    return mld_fail(error, MLD_ERROR_OUTPUT, "cannot %s '%s': %s%s%s%s", what, shown, g_strerror(code),
                    hint == NULL ? "" : " (", hint == NULL ? "" : hint, hint == NULL ? "" : ")");
}
