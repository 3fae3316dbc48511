/* Which results a rule can give: what bands, tables and ranges of a definition are checked against. */
#ifndef MLDSTAT_DESIGN_REACH_H
#define MLDSTAT_DESIGN_REACH_H

#include "design/instrument.h"

typedef struct {
    Limits limits; /* -INFINITY and INFINITY where nothing bounds them */
    bool is_whole; /* whole numbers only; its limits are whole and closed then */
    bool is_known; /* false: a value set says, which only a study names */
} Reach;

/* Of a score's operation over its terms, before its steps. `earlier` are those of the scores before it. */
Reach reach_of_operation(const Instrument *instrument, const Score *score, const Reach earlier[]);

/* After times * result / divide + plus. */
Reach reach_scaled(Reach reach, double times, double divide, double plus);

/* What is left of it within `limits`; false where nothing is. */
bool reach_within(const Reach *reach, const Limits *limits, Reach *ret_within);

/* Ends with whole numbers that the interval holds: below 5 is to 4. */
void limits_take_whole(Limits *limits);

/* Of results that are the values of bands or of a table. */
Reach reach_of_values(const double values[], size_t n);

/* "0 to 27", "0 or more", "any number". (transfer full) */
char *reach_words(const Reach *reach);

#endif
