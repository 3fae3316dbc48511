/* A section of the report as text, to be compared. */
#ifndef MLDSTAT_TESTS_SECTION_TEXT_H
#define MLDSTAT_TESTS_SECTION_TEXT_H

#include "support/results_builder.h"
#include "writeup/document.h"

typedef void (*AddBlocks)(DocumentSection *section, const Results *results);

/* A block a line; of a table the caption, then its rows with cells between bars. (transfer full) */
char *section_text(AddBlocks add, const Results *results);

/* The headings of the section's first table, between bars. (transfer full) */
char *section_headings(AddBlocks add, const Results *results);

/* Fails the test, and goes on, where the text is another one. */
void expect_section(AddBlocks add, const BuiltResults *built, const char *want);

#endif
