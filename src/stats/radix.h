/* Sorting many doubles in linear time. */
#ifndef MLDSTAT_STATS_RADIX_H
#define MLDSTAT_STATS_RADIX_H

#include <stddef.h>

typedef struct {
    double value; /* the key: finite, never -0 */
    double scale; /* travels along */
} RadixItem;

/* Sorts ascending by value, stably; n items of scratch memory are used meanwhile. */
void radix_sort(RadixItem items[], size_t n);

#endif
