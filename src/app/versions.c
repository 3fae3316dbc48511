#include "app/versions.h"

#include "design/yaml.h"

#include <cairo.h>
#include <csv.h>
#include <gcrypt.h>
#include <glib.h>
#include <gsl/gsl_version.h>
#include <jansson.h>
#include <pango/pango.h>
#include <png.h>

char *versions_of_libraries(void)
{
    return g_strdup_printf("GSL %s, GLib %u.%u.%u, cairo %s, Pango %s, libpng %s, libfyaml %s, jansson %s, "
                           "libgcrypt %s, libcsv %d.%d.%d",
                           gsl_version, glib_major_version, glib_minor_version, glib_micro_version,
                           cairo_version_string(), pango_version_string(), png_get_libpng_ver(NULL),
                           yaml_library_version(), jansson_version_str(), gcry_check_version(NULL), CSV_MAJOR,
                           CSV_MINOR, CSV_RELEASE);
}

char *versions_text(void)
{
    g_autofree char *libraries = versions_of_libraries();
    return g_strdup_printf("mldstat %s\n"
                           "%s\n"
                           "License GPL-3.0-or-later: GNU GPL version 3 or later "
                           "<https://gnu.org/licenses/gpl.html>\n"
                           "This is free software: you are free to change and redistribute it.\n"
                           "There is NO WARRANTY, to the extent permitted by law.\n",
                           MLDSTAT_VERSION, libraries);
}
