/* The cumulative distribution of change, read off at round sizes. */
#ifndef MLDSTAT_WRITEUP_CUMULATIVE_TABLE_H
#define MLDSTAT_WRITEUP_CUMULATIVE_TABLE_H

#include "stats/results.h"
#include "writeup/document.h"

/* Per measure with one pair a patient and a change other than 0: the share of patients who changed by at least so much,
 * better and worse (fell and rose, where the better direction is not known). */
void add_cumulative_tables(DocumentSection *section, const Results *results);

/* The round step (1, 2 or 5 times a power of ten, at least `least`) of which at most `rows` reach `largest`. */
double read_off_step(double largest, double least, size_t rows);

#endif
