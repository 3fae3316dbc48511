/* Tests that pass in an ordinary build and must be noticed under the sanitizers. */
#include <criterion/criterion.h>
#include <glib-object.h>
#include <limits.h>
#include <pango/pangocairo.h>
#include <stdlib.h>

/* Kept from the optimiser, which would remove what has no effect. */
static void *volatile kept;
static volatile int number = INT_MAX;

Test(sanitize, leaks)
{
    kept = malloc(24);
    kept = NULL;
    cr_assert_null(kept);
}

/* Objects of GLib come from slices, and fontconfig's own leaks are suppressed: neither may hide ours. */
Test(sanitize, leaks_a_layout)
{
    PangoContext *context = pango_font_map_create_context(pango_cairo_font_map_get_default());
    kept = pango_layout_new(context);
    g_object_unref(context);
    pango_layout_set_text(kept, "12.5", -1);
    int width = 0;
    pango_layout_get_size(kept, &width, NULL);
    kept = NULL;
    cr_assert(width > 0);
}

Test(sanitize, overflows)
{
    number += 1;
    cr_assert_neq(number, 0);
}

Test(sanitize, uses_after_free)
{
    kept = calloc(24, 1);
    const char *block = kept;
    free(kept);
    cr_assert_neq(block[3], 'x');
}
