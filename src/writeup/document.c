#include "writeup/document.h"

static void table_free(DocumentTable *table)
{
    if (table == NULL)
        return;
    for (size_t i = 0; i < table->n_columns; i++)
        g_free(table->headings[i]);
    g_free(table->caption);
    g_free(table->headings);
    g_free(table->numeric);
    g_ptr_array_unref(table->cells);
    g_free(table);
}

static void figure_free(DocumentFigure *figure)
{
    if (figure == NULL)
        return;
    g_free(figure->anchor);
    g_free(figure->title);
    g_free(figure->alt);
    g_clear_pointer(&figure->svg, g_bytes_unref);
    table_free(figure->table);
    g_free(figure);
}

static void block_free(gpointer data)
{
    DocumentBlock *block = data;
    g_free(block->text);
    table_free(block->table);
    figure_free(block->figure);
    g_free(block);
}

static void section_free(gpointer data)
{
    DocumentSection *section = data;
    g_free(section->anchor);
    g_free(section->title);
    g_ptr_array_unref(section->blocks);
    g_free(section);
}

Document *document_new(const char *title)
{
    Document *document = g_new0(Document, 1);
    document->title = g_strdup(title);
    document->sections = g_ptr_array_new_with_free_func(section_free);
    return document;
}

void document_free(Document *document)
{
    if (document == NULL)
        return;
    g_free(document->title);
    g_free(document->status);
    g_free(document->origin);
    g_ptr_array_unref(document->sections);
    g_free(document);
}

DocumentSection *document_add_section(Document *document, const char *anchor, const char *title)
{
    DocumentSection *section = g_new0(DocumentSection, 1);
    section->anchor = g_strdup(anchor);
    section->title = g_strdup(title);
    section->blocks = g_ptr_array_new_with_free_func(block_free);
    g_ptr_array_add(document->sections, section);
    return section;
}

static DocumentBlock *add_block(DocumentSection *section, BlockKind kind)
{
    DocumentBlock *block = g_new0(DocumentBlock, 1);
    block->kind = kind;
    g_ptr_array_add(section->blocks, block);
    return block;
}

DocumentTable *document_table_new(const char *caption, const char *const headings[], size_t n_columns)
{
    DocumentTable *table = g_new0(DocumentTable, 1);
    table->caption = g_strdup(caption);
    table->n_columns = n_columns;
    table->headings = g_new0(char *, n_columns);
    table->numeric = g_new0(bool, n_columns);
    table->cells = g_ptr_array_new_with_free_func(g_free);
    for (size_t i = 0; i < n_columns; i++) {
        table->numeric[i] = headings[i][0] == '#';
        table->headings[i] = g_strdup(headings[i] + table->numeric[i]);
    }
    return table;
}

DocumentTable *section_add_table(DocumentSection *section, const char *caption, const char *const headings[],
                                 size_t n_columns)
{
    DocumentBlock *block = add_block(section, BLOCK_TABLE);
    block->table = document_table_new(caption, headings, n_columns);
    return block->table;
}

DocumentFigure *section_add_figure(DocumentSection *section, const char *anchor, const char *title)
{
    DocumentBlock *block = add_block(section, BLOCK_FIGURE);
    block->figure = g_new0(DocumentFigure, 1);
    block->figure->anchor = g_strdup(anchor);
    block->figure->title = g_strdup(title);
    return block->figure;
}

void section_add_text(DocumentSection *section, BlockKind kind, const char *text)
{
    section_take_text(section, kind, g_strdup(text));
}

void section_take_text(DocumentSection *section, BlockKind kind, char *text)
{
    add_block(section, kind)->text = text;
}

void table_add(DocumentTable *table, const char *text)
{
    table_take(table, g_strdup(text));
}

void table_take(DocumentTable *table, char *text)
{
    g_ptr_array_add(table->cells, text);
}

size_t table_rows(const DocumentTable *table)
{
    g_assert(table->cells->len % table->n_columns == 0);
    return table->cells->len / table->n_columns;
}

const char *table_cell(const DocumentTable *table, size_t row, size_t column)
{
    return g_ptr_array_index(table->cells, row * table->n_columns + column);
}
