#include "app/versions.h"

#include "writeup/libraries.h"

char *versions_text(void)
{
    g_autofree char *libraries = library_words();
    return g_strdup_printf("mldstat %s\n"
                           "%s\n"
                           "License GPL-3.0-or-later: GNU GPL version 3 or later "
                           "<https://gnu.org/licenses/gpl.html>\n"
                           "This is free software: you are free to change and redistribute it.\n"
                           "There is NO WARRANTY, to the extent permitted by law.\n",
                           MLDSTAT_VERSION, libraries);
}
