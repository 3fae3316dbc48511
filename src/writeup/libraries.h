/* The libraries that numbers and pictures depend on, in the versions running now. */
#ifndef MLDSTAT_WRITEUP_LIBRARIES_H
#define MLDSTAT_WRITEUP_LIBRARIES_H

#include <glib.h>
#include <stddef.h>

size_t library_count(void);

/* "gsl", "cairo"... in a fixed order. */
const char *library_name(size_t index);

/* As the loaded library reports it ("2.7.1"); libcsv has no such call and gives the version built against.
 * (transfer full) */
char *library_version(size_t index);

/* All of them: "gsl 2.7.1, cairo 1.16.0, ...". (transfer full) */
char *library_words(void);

#endif
