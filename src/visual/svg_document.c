#include "visual/svg_document.h"

#include "base/text.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

/* Longer titles and descriptions are cut. */
#define DESCRIPTION_MAX 4000

/* After what an id follows in cairo's documents; each ends in a quote or a hash. */
static const char *const id_marks[] = {" id=\"", "href=\"#", "url(#"};

/* True when the text from `start` to just before `end` ends in one of the marks. */
static bool ends_in_mark(const char *start, const char *end)
{
    for (size_t i = 0; i < G_N_ELEMENTS(id_marks); i++) {
        size_t length = strlen(id_marks[i]);
        if ((size_t)(end - start) >= length && memcmp(end - length, id_marks[i], length) == 0)
            return true;
    }
    return false;
}

static const char *skip_surface_number(GString *out, const char *at)
{
    const char *const surface = "surface";
    if (!g_str_has_prefix(at, surface) || !g_ascii_isdigit(at[strlen(surface)]))
        return at;
    g_string_append(out, surface);
    at += strlen(surface);
    while (g_ascii_isdigit(*at))
        at++;
    return at;
}

static void append_with_prefixed_ids(GString *out, const char *at, const char *name)
{
    const char *start = at;
    const char *found;
    while ((found = strpbrk(at, "\"#")) != NULL) {
        g_string_append_len(out, at, found + 1 - at);
        at = found + 1;
        if (!ends_in_mark(start, at))
            continue;
        g_string_append_printf(out, "chart-%s-", name);
        at = skip_surface_number(out, at);
    }
    g_string_append(out, at);
}

static void append_element(GString *out, const char *element, const char *name, const char *text)
{
    g_autofree char *shown = text_shown(text, DESCRIPTION_MAX);
    g_autofree char *escaped = g_markup_escape_text(shown, -1);
    g_string_append_printf(out, "<%s id=\"chart-%s-%s\">%s</%s>\n", element, name, element, escaped, element);
}

char *svg_document(const char *cairo_svg, const char *name, const char *title, const char *description)
{
    GString *out = g_string_sized_new(strlen(cairo_svg) * 5 / 4);
    const char *root = strstr(cairo_svg, "<svg ");
    const char *root_end = root == NULL ? NULL : strchr(root, '>');
    if (root_end == NULL)
        return g_string_free(g_string_assign(out, cairo_svg), FALSE);
    g_string_append_len(out, cairo_svg, root_end - cairo_svg);
    g_string_append_printf(out, " role=\"img\" aria-labelledby=\"chart-%s-title chart-%s-desc\">\n", name, name);
    append_element(out, "title", name, title);
    append_element(out, "desc", name, description);
    append_with_prefixed_ids(out, root_end + 1, name);
    return g_string_free(out, FALSE);
}
