/* Reproducible random numbers for tests: xorshift64. */
#ifndef MLDSTAT_TESTS_SUPPORT_DRAW_H
#define MLDSTAT_TESTS_SUPPORT_DRAW_H

#include <stddef.h>
#include <stdint.h>

typedef struct {
    uint64_t state; /* not 0 */
} Draw;

/* In [0, 1). */
double draw_unit(Draw *draw);

/* In 0 .. n - 1, n > 0. */
size_t draw_below(Draw *draw, size_t n);

/* Standard normal. */
double draw_normal(Draw *draw);

/* Puts x[0..n) into a random order. */
void draw_shuffle(Draw *draw, double x[], size_t n);

#endif
