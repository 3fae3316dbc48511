/* Tests that must pass in every build: without them, a runner that fails whatever it is given would seem watchful. */
#include <criterion/criterion.h>
#include <pango/pangocairo.h>

Test(control, passes)
{
    cr_assert_eq(1 + 1, 2);
}

Test(control, frees_a_layout)
{
    PangoContext *context = pango_font_map_create_context(pango_cairo_font_map_get_default());
    PangoLayout *layout = pango_layout_new(context);
    g_object_unref(context);
    pango_layout_set_text(layout, "12.5", -1);
    int width = 0;
    pango_layout_get_size(layout, &width, NULL);
    g_object_unref(layout);
    cr_assert(width > 0);
}
