/* The greatest common divisor. */
#ifndef MLDSTAT_STATS_DIVISOR_H
#define MLDSTAT_STATS_DIVISOR_H

#include <glib.h>

/* Of a and b; of 0 and b it is b. */
guint64 greatest_divisor(guint64 a, guint64 b);

#endif
