/* Every number of a Change, and what becomes of it when the scores are moved, stretched or swapped. */
#ifndef MLDSTAT_TESTS_CHANGE_NUMBER_H
#define MLDSTAT_TESTS_CHANGE_NUMBER_H

#include "stats/results.h"

typedef enum {
    NUMBER_SAME,   /* a p, a level, the size of an effect in either direction: nothing becomes of it */
    NUMBER_SIGNED, /* free of units; the other sign where before and after are swapped */
    NUMBER_SHARE,  /* free of units; 1 less it there */
    NUMBER_POINTS, /* in points, the other sign there */
    NUMBER_SPREAD, /* in points, as an SD */
    NUMBER_SCORE,  /* in points, and moves with the scores */
} NumberKind;

typedef struct {
    const char *name;
    NumberKind kind;
    size_t offset; /* of a double in Change */
    size_t mirror; /* offset of what it becomes where before and after are swapped: of a lower limit the upper one */
    bool is_resampled; /* comes from random numbers that swapping before and after does not turn round */
} ChangeNumber;

extern const ChangeNumber change_numbers[];
extern const size_t n_change_numbers;

double change_number(const Change *change, size_t offset);

#endif
