/* The data sets of data/selftest/ inside the program: the build makes selftest_shipped.c of them with scripts/embed. */
#ifndef MLDSTAT_STATS_SELFTEST_SHIPPED_H
#define MLDSTAT_STATS_SELFTEST_SHIPPED_H

#include <stddef.h>

typedef struct {
    const char *name;
    const char *text; /* a CSV of numbers without quotes, its first line the names of columns; NUL-terminated */
    size_t length;
} SelftestText;

/* Then one whose name is NULL. */
extern const SelftestText selftest_shipped[];

#endif
