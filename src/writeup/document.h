/* The report's content without a format: sections of blocks in reading order. A page of HTML or of PDF is a rendering
 * of this, so both say the same. All texts are plain (already safe to show, not escaped) and copied.
 */
#ifndef MLDSTAT_WRITEUP_DOCUMENT_H
#define MLDSTAT_WRITEUP_DOCUMENT_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/* Cells row by row; the first column names its row. */
typedef struct {
    char *caption;
    size_t n_columns;
    char **headings;  /* n_columns */
    bool *numeric;    /* n_columns: set right-aligned, in figures of equal width */
    GPtrArray *cells; /* of char *, a multiple of n_columns */
} DocumentTable;

typedef struct {
    char *anchor; /* unique in the document: [a-z0-9-]+ */
    char *title;
    char *alt;
    GBytes *svg;
    double width, height; /* points */
    DocumentTable *table; /* the numbers behind the picture, or NULL */
} DocumentFigure;

typedef enum {
    BLOCK_PARAGRAPH,
    BLOCK_LEAD,    /* a sentence that is to be read first */
    BLOCK_NOTE,    /* small print */
    BLOCK_WARNING, /* something to look at */
    BLOCK_HEADING, /* inside a section */
    BLOCK_ITEM,    /* consecutive items form one list */
    BLOCK_TABLE,
    BLOCK_FIGURE,
    BLOCK_KIND_COUNT,
} BlockKind;

typedef struct {
    BlockKind kind;
    char *text;             /* all kinds but table and figure */
    DocumentTable *table;   /* BLOCK_TABLE */
    DocumentFigure *figure; /* BLOCK_FIGURE */
} DocumentBlock;

typedef struct {
    char *anchor;
    char *title;
    GPtrArray *blocks; /* of DocumentBlock */
} DocumentSection;

typedef struct {
    char *title;
    char *status;        /* one line under the title */
    bool warned;         /* the status is one to look at */
    char *origin;        /* one line at the end: what made this */
    GPtrArray *sections; /* of DocumentSection */
} Document;

Document *document_new(const char *title);
void document_free(Document *document);

/* Each returns what it added, borrowed. */
DocumentSection *document_add_section(Document *document, const char *anchor, const char *title);
/* `headings` is n_columns texts; a leading '#' marks a numeric column and is not shown. */
DocumentTable *section_add_table(DocumentSection *section, const char *caption, const char *const headings[],
                                 size_t n_columns);
DocumentFigure *section_add_figure(DocumentSection *section, const char *anchor, const char *title);

void section_add_text(DocumentSection *section, BlockKind kind, const char *text);
/* Takes `text`. */
void section_take_text(DocumentSection *section, BlockKind kind, char *text);

/* A table that belongs to no section, such as a figure's. (transfer full) */
DocumentTable *document_table_new(const char *caption, const char *const headings[], size_t n_columns);
/* Appends one cell; rows fill from the left. */
void table_add(DocumentTable *table, const char *text);
/* Takes `text`. */
void table_take(DocumentTable *table, char *text);
size_t table_rows(const DocumentTable *table);
const char *table_cell(const DocumentTable *table, size_t row, size_t column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Document, document_free)

#endif
