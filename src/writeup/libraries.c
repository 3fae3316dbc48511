#include "writeup/libraries.h"

#include "design/yaml.h"

#include <cairo.h>
#include <csv.h>
#include <gcrypt.h>
#include <gsl/gsl_version.h>
#include <jansson.h>
#include <pango/pango.h>

static char *gsl_words(void)
{
    return g_strdup(gsl_version);
}

static char *cairo_words(void)
{
    return g_strdup(cairo_version_string());
}

static char *pango_words(void)
{
    return g_strdup(pango_version_string());
}

static char *libcsv_words(void)
{
    return g_strdup_printf("%d.%d.%d", CSV_MAJOR, CSV_MINOR, CSV_RELEASE);
}

static char *glib_words(void)
{
    return g_strdup_printf("%u.%u.%u", glib_major_version, glib_minor_version, glib_micro_version);
}

static char *libfyaml_words(void)
{
    return g_strdup(yaml_library_version());
}

static char *jansson_words(void)
{
    return g_strdup(jansson_version_str());
}

static char *libgcrypt_words(void)
{
    return g_strdup(gcry_check_version(NULL));
}

typedef struct {
    const char *name;
    char *(*version)(void);
} LibraryRow;

static const LibraryRow libraries[] = {
    {"gsl", gsl_words},   {"cairo", cairo_words},       {"pango", pango_words},     {"libcsv", libcsv_words},
    {"glib", glib_words}, {"libfyaml", libfyaml_words}, {"jansson", jansson_words}, {"libgcrypt", libgcrypt_words},
};

size_t library_count(void)
{
    return G_N_ELEMENTS(libraries);
}

const char *library_name(size_t index)
{
    return libraries[index].name;
}

char *library_version(size_t index)
{
    return libraries[index].version();
}

char *library_words(void)
{
    GString *words = g_string_new(NULL);
    for (size_t i = 0; i < library_count(); i++) {
        g_autofree char *version = library_version(i);
        g_string_append_printf(words, "%s%s %s", i > 0 ? ", " : "", library_name(i), version);
    }
    return g_string_free(words, FALSE);
}
