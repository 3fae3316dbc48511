/* Where patients first appear. Asked for in ascending order of patients, it costs one pass over the rows in all,
 * because patients are numbered in the order of their first record. */
#ifndef MLDSTAT_MEASURE_FIRST_RECORD_H
#define MLDSTAT_MEASURE_FIRST_RECORD_H

#include "measure/part.h"

typedef struct {
    const Part *parts; /* borrowed; patients already in the joint numbering */
    size_t n_parts;
    size_t part, row; /* where the search goes on */
} FirstRecord;

/* The file and the physical line of the first record of `patient`, which must not be below one asked for before.
 * *ret_file is borrowed from the Study. False when there is no such record. */
bool first_record_find(FirstRecord *search, guint32 patient, const char **ret_file, guint64 *ret_line);

#endif
