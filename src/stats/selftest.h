/* The self-test: reference results computed again by the functions that reports are made with.
 *
 * Each case names a quantity, how it is computed and its reference: certified, published, or computed from the
 * definition in fractions or to 25 digits by scripts/selftest-values, which confirms those certified too. Its digits
 * are the logarithmic relative error -log10(|ours - reference| / |reference|) (McCullough 1998, The American
 * Statistician 52:358), of the difference itself where the reference is 0; where ours rounds to the reference, all the
 * digits that it has; 0 to 15 always.
 */
#ifndef MLDSTAT_STATS_SELFTEST_H
#define MLDSTAT_STATS_SELFTEST_H

#include "stats/selftest_data.h"

#include <stdbool.h>
#include <stddef.h>

#define SELFTEST_DIGITS_MOST 15

/* A quantity of a data set (NULL where the section has none); what a and b mean is the function's own. NaN where it
 * does not exist. */
typedef double SelftestFunction(const SelftestData *data, size_t a, size_t b);

typedef struct {
    const char *data;     /* the data set; elsewhere what the quantity is of */
    const char *quantity; /* at most 23 characters */
    SelftestFunction *compute;
    size_t a, b;
    const char *reference; /* decimal text with the digits that are known; NULL: it must not exist */
    double needed;         /* the fewest digits that pass, at most those of the reference */
} SelftestCase;

typedef struct {
    const char *title;
    const char *source; /* where the references are from */
    bool has_data;
    const SelftestCase *cases;
    size_t n_cases;
} SelftestSection;

typedef struct {
    double ours;   /* NaN where it does not exist */
    double digits; /* that agree; 15 where nothing exists, as it should */
    bool passed;   /* digits >= needed */
} SelftestResult;

/* All sections. */
const SelftestSection *const *selftest_sections(size_t *ret_n);

/* Computes one case of the section. */
SelftestResult selftest_compute(const SelftestSection *section, const SelftestCase *test);

/* The digits in which `ours` agrees with the reference's text, or with nothing (NULL). */
double selftest_digits(const char *reference, double ours);

#endif
