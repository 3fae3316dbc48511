/* What is fuzzed. Each target looks at some bytes and aborts when something holds that must not; `make fuzz` feeds it
 * mutations, the suite fuzz_seeds the files in tests/fuzz/seeds/. */
#ifndef MLDSTAT_TESTS_FUZZ_TARGETS_H
#define MLDSTAT_TESTS_FUZZ_TARGETS_H

#include <stddef.h>
#include <stdint.h>

/* The first byte picks the dialect, the rest is the file: pieces of 1 to 17 bytes must read like the whole. */
void fuzz_csv(const uint8_t *data, size_t size);

/* A number as text, and eight bytes as a number: round trips. */
void fuzz_number(const uint8_t *data, size_t size);

/* The first byte picks the format, the rest is the date: round trips. */
void fuzz_date(const uint8_t *data, size_t size);

/* A study file: a Study that keeps its promises, or an error that can be printed. */
void fuzz_study(const uint8_t *data, size_t size);

/* A definition of a questionnaire: an Instrument that keeps its promises and scores forms, or an error that can be
 * printed. */
void fuzz_instrument(const uint8_t *data, size_t size);

#endif
