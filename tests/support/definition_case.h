/* Definitions for tests: a head that nothing is wrong with, and what becomes of what is put behind it. */
#ifndef MLDSTAT_TESTS_DEFINITION_CASE_H
#define MLDSTAT_TESTS_DEFINITION_CASE_H

#include "design/instrument.h"

/* Six lines: what comes before parameters, items and scores. */
#define DEFINITION_HEAD                                                                                                \
    "instrument: toy\n"                                                                                                \
    "title: Toy\n"                                                                                                     \
    "about: toys\n"                                                                                                    \
    "licence: {class: free, notice: none}\n"                                                                           \
    "citation: c\n"                                                                                                    \
    "sources: [s]\n"

/* One line: three whole items from 0 to 3, one number from 0 to 10 and two times of day. */
#define DEFINITION_ITEMS                                                                                               \
    "items: [{item: 1-3, range: [0, 3]}, {item: x, kind: number, range: [0, 10]}, {item: a-b, kind: clock}]\n"

/* A definition that is refused, and the whole message: place, what is wrong, source line, caret. */
typedef struct {
    const char *yaml;
    const char *message; /* for a file at dir/toy.yaml */
} DefinitionError;

/* Asserts that each of the n texts is refused with MLD_ERROR_STUDY and exactly that message. */
void definition_expect_errors(const DefinitionError errors[], size_t n);

/* The same of one text, of whose message only the first line is looked at. */
void definition_expect_first_line(const char *yaml, const char *expected);

/* The instrument that a text defines; asserts that it is one. (transfer full) */
Instrument *definition_expect(const char *yaml);

/* Its only score; asserts that it has exactly one. */
const Score *definition_only_score(const Instrument *instrument);

#endif
