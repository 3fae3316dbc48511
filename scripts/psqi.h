/* Synthetic answers to the Pittsburgh Sleep Quality Index, for the bench. */
#ifndef PSQI_H
#define PSQI_H

#include <stdint.h>
#include <stdio.h>

/* Writes a header and `forms` rows: patients at baseline and at the end, with plausible clock times, nobody asleep for
 * longer than in bed, and one answer in two hundred left empty. The same seed gives the same bytes. */
void psqi_write(FILE *file, uint32_t forms, uint64_t seed);

#endif
