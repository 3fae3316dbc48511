#include "visual/svg_document.h"

#include <criterion/criterion.h>
#include <glib.h>
#include <string.h>

Test(visual_svg_document, rewrites_ids_and_references)
{
    g_autofree char *svg = svg_document("<?xml version=\"1.0\"?>\n<svg xmlns=\"s\" width=\"1pt\">\n"
                                        "<symbol id=\"glyph0-1\"/><g id=\"surface17\"><use xlink:href=\"#glyph0-1\"/>"
                                        "<g clip-path=\"url(#clip3)\"/></g></svg>",
                                        "pain-change", "T", "D");
    cr_assert_str_eq(svg, "<?xml version=\"1.0\"?>\n<svg xmlns=\"s\" width=\"1pt\" role=\"img\" "
                          "aria-labelledby=\"chart-pain-change-title chart-pain-change-desc\">\n"
                          "<title id=\"chart-pain-change-title\">T</title>\n"
                          "<desc id=\"chart-pain-change-desc\">D</desc>\n\n"
                          "<symbol id=\"chart-pain-change-glyph0-1\"/><g id=\"chart-pain-change-surface\">"
                          "<use xlink:href=\"#chart-pain-change-glyph0-1\"/>"
                          "<g clip-path=\"url(#chart-pain-change-clip3)\"/></g></svg>");
}

Test(visual_svg_document, escapes_what_comes_from_outside)
{
    g_autofree char *svg = svg_document("<svg a=\"b\"></svg>", "x", "</title><script>", "a & b\x01 \"#id\" \xff");
    cr_assert_not_null(strstr(svg, ">&lt;/title&gt;&lt;script&gt;</title>"));
    cr_assert_not_null(strstr(svg, ">a &amp; b\uFFFD &quot;#id&quot; \uFFFD</desc>"));
}
