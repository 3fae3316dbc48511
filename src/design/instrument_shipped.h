/* The definitions of data/instruments/ inside the program: the build makes instrument_shipped.c of them with
 * scripts/embed. */
#ifndef MLDSTAT_DESIGN_INSTRUMENT_SHIPPED_H
#define MLDSTAT_DESIGN_INSTRUMENT_SHIPPED_H

#include <stddef.h>

typedef struct {
    const char *name;
    const char *text; /* NUL-terminated */
    size_t length;
} InstrumentText;

/* In ascending order of names, then one whose name is NULL. */
extern const InstrumentText instrument_shipped[];

/* The names alone, then NULL. */
extern const char *const instrument_shipped_list[];

#endif
