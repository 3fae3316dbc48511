/* Patient ids that a spreadsheet has turned into numbers: "1.23457E+11" stands for every long id that starts so. */
#ifndef MLDSTAT_MEASURE_LOST_IDS_H
#define MLDSTAT_MEASURE_LOST_IDS_H

#include "measure/part.h"

/* True for a digit, perhaps a decimal mark, perhaps more digits, "E+" and two digits or more. "1E5" is an id like any
 * other: nothing writes a number so. */
bool is_lost_id(const char *text, size_t length);

/* False with MLD_ERROR_DATA when the part's file, read to its end, has such ids. */
bool check_lost_ids(const Part *part, GError **error);

#endif
