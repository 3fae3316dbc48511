#include "writeup/html_writer.h"

#include "base/number.h"
#include "writeup/escape.h"
#include "writeup/html_style.h"

#include <string.h>

#define PIXELS_PER_POINT (96.0 / 72.0)

/* Writes `template` with each "%" replaced by the next text, escaped. Templates are written here, texts come from the
 * document. */
static void emit(GString *out, const char *template, const char *const texts[])
{
    size_t next = 0;
    for (const char *at = template; *at != '\0'; at++) {
        if (*at == '%')
            escape_html(out, texts[next++]);
        else
            g_string_append_c(out, *at);
    }
}

#define EMIT(out, template, ...) emit(out, template, (const char *const[]){__VA_ARGS__})

static void write_head(GString *out, const Document *document)
{
    EMIT(out,
         "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src "
         "'unsafe-inline'\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"
         "<meta name=\"referrer\" content=\"no-referrer\">\n<title>%</title>\n<style>\n",
         document->title);
    g_string_append(out, html_style());
    g_string_append(out, "</style>\n</head>\n");
}

static void write_header(GString *out, const Document *document)
{
    EMIT(out,
         "<body>\n<a class=\"skip\" href=\"#main\">Skip to the report</a>\n<header>\n"
         "<p class=\"kicker\">Before and after</p>\n<h1>%</h1>\n<p class=\"status%\">%</p>\n</header>\n",
         document->title, document->warned ? " warned" : "", document->status);
    g_string_append(out, "<nav aria-label=\"Sections\">\n<ul>\n");
    for (guint i = 0; i < document->sections->len; i++) {
        const DocumentSection *section = g_ptr_array_index(document->sections, i);
        EMIT(out, "<li><a href=\"#%\">%</a></li>\n", section->anchor, section->title);
    }
    g_string_append(out, "</ul>\n</nav>\n");
}

static void write_row(GString *out, const DocumentTable *table, size_t row)
{
    g_string_append(out, "<tr>");
    for (size_t i = 0; i < table->n_columns; i++) {
        const char *cell = table_cell(table, row, i);
        if (i == 0)
            EMIT(out, "<th scope=\"row\">%</th>", cell);
        else
            EMIT(out, table->numeric[i] ? "<td class=\"n\">%</td>" : "<td>%</td>", cell);
    }
    g_string_append(out, "</tr>\n");
}

static void write_table(GString *out, const DocumentTable *table)
{
    EMIT(out,
         "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"%\">\n<table>\n<caption>%</caption>\n"
         "<thead>\n<tr>",
         table->caption, table->caption);
    for (size_t i = 0; i < table->n_columns; i++)
        EMIT(out, table->numeric[i] ? "<th scope=\"col\" class=\"n\">%</th>" : "<th scope=\"col\">%</th>",
             table->headings[i]);
    g_string_append(out, "</tr>\n</thead>\n<tbody>\n");
    for (size_t row = 0; row < table_rows(table); row++)
        write_row(out, table, row);
    g_string_append(out, "</tbody>\n</table>\n</div>\n");
}

static void write_image(GString *out, const DocumentFigure *figure)
{
    char width[NUMBER_BUFFER], height[NUMBER_BUFFER];
    gsize length;
    const guchar *svg = g_bytes_get_data(figure->svg, &length);
    g_autofree char *encoded = g_base64_encode(svg, length);
    EMIT(out, "<img alt=\"%\" width=\"%\" height=\"%\" src=\"data:image/svg+xml;base64,", figure->alt,
         number_fixed(width, figure->width * PIXELS_PER_POINT, 0),
         number_fixed(height, figure->height * PIXELS_PER_POINT, 0));
    g_string_append(out, encoded);
    g_string_append(out, "\">\n");
}

static void write_figure(GString *out, const DocumentFigure *figure)
{
    EMIT(out, "<figure id=\"chart-%\">\n<div class=\"card\">\n", figure->anchor);
    write_image(out, figure);
    EMIT(out, "</div>\n<figcaption>%</figcaption>\n", figure->title);
    if (figure->table != NULL) {
        g_string_append(out, "<details>\n<summary>The numbers of this chart</summary>\n");
        write_table(out, figure->table);
        g_string_append(out, "</details>\n");
    }
    g_string_append(out, "</figure>\n");
}

static const char *const text_templates[] = {
    [BLOCK_PARAGRAPH] = "<p>%</p>\n",
    [BLOCK_LEAD] = "<p class=\"lead\">%</p>\n",
    [BLOCK_NOTE] = "<p class=\"note\">%</p>\n",
    [BLOCK_WARNING] = "<p class=\"look\">%</p>\n",
    [BLOCK_HEADING] = "<h3>%</h3>\n",
    [BLOCK_ITEM] = "<li>%</li>\n",
    [BLOCK_TABLE] = NULL,
    [BLOCK_FIGURE] = NULL,
};
G_STATIC_ASSERT(G_N_ELEMENTS(text_templates) == BLOCK_KIND_COUNT);

static void write_block(GString *out, const DocumentBlock *block)
{
    if (block->table != NULL)
        write_table(out, block->table);
    else if (block->figure != NULL)
        write_figure(out, block->figure);
    else
        EMIT(out, text_templates[block->kind], block->text);
}

static void write_section(GString *out, const DocumentSection *section)
{
    bool listing = false;
    EMIT(out, "<section id=\"%\" aria-labelledby=\"%-title\">\n<h2 id=\"%-title\">%</h2>\n", section->anchor,
         section->anchor, section->anchor, section->title);
    for (guint i = 0; i < section->blocks->len; i++) {
        const DocumentBlock *block = g_ptr_array_index(section->blocks, i);
        bool item = block->kind == BLOCK_ITEM;
        if (item != listing)
            g_string_append(out, item ? "<ul>\n" : "</ul>\n");
        listing = item;
        write_block(out, block);
    }
    g_string_append(out, listing ? "</ul>\n</section>\n" : "</section>\n");
}

GString *html_write(const Document *document)
{
    GString *out = g_string_new(NULL);
    write_head(out, document);
    write_header(out, document);
    g_string_append(out, "<main id=\"main\">\n");
    for (guint i = 0; i < document->sections->len; i++)
        write_section(out, g_ptr_array_index(document->sections, i));
    EMIT(out, "</main>\n<footer>%</footer>\n</body>\n</html>\n", document->origin);
    return out;
}
