#include "support/section_text.h"

#include <criterion/criterion.h>
#include <string.h>

static char *table_text(const DocumentTable *table)
{
    GString *out = g_string_new(table->caption);
    for (size_t row = 0; row < table_rows(table); row++)
        for (size_t column = 0; column < table->n_columns; column++)
            g_string_append_printf(out, "%s%s", column == 0 ? "\n" : " | ", table_cell(table, row, column));
    return g_string_free(out, FALSE);
}

char *section_text(AddBlocks add, const Results *results)
{
    g_autoptr(Document) document = document_new("t");
    DocumentSection *section = document_add_section(document, "s", "s");
    add(section, results);
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < section->blocks->len; i++) {
        const DocumentBlock *block = g_ptr_array_index(section->blocks, i);
        g_autofree char *table = block->table == NULL ? NULL : table_text(block->table);
        g_string_append_printf(out, "%s\n", table != NULL ? table : block->text);
    }
    return g_string_free(out, FALSE);
}

char *section_headings(AddBlocks add, const Results *results)
{
    g_autoptr(Document) document = document_new("t");
    DocumentSection *section = document_add_section(document, "s", "s");
    add(section, results);
    for (guint i = 0; i < section->blocks->len; i++) {
        const DocumentBlock *block = g_ptr_array_index(section->blocks, i);
        if (block->table == NULL)
            continue;
        GString *out = g_string_new(block->table->headings[0]);
        for (size_t column = 1; column < block->table->n_columns; column++)
            g_string_append_printf(out, " | %s", block->table->headings[column]);
        return g_string_free(out, FALSE);
    }
    return g_strdup("");
}

void expect_section(AddBlocks add, const BuiltResults *built, const char *want)
{
    g_autofree char *got = section_text(add, built->results);
    cr_expect_str_eq(got, want, "%s", got);
}
