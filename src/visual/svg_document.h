/* What cairo's SVG lacks: ids that can share a page with other charts, and a text alternative. */
#ifndef MLDSTAT_VISUAL_SVG_DOCUMENT_H
#define MLDSTAT_VISUAL_SVG_DOCUMENT_H

/* Takes cairo's document and gives every id, and every reference to one, the prefix "chart-<name>-"; the surface's id,
 * which counts the surfaces of the process, loses its number. Adds role="img", <title> and <desc>, both escaped.
 * (transfer full) */
char *svg_document(const char *cairo_svg, const char *name, const char *title, const char *description);

#endif
