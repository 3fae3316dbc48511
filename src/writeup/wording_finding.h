/* Findings in words: for the report, the terminal and `check`. All results are (transfer full). */
#ifndef MLDSTAT_WRITEUP_WORDING_FINDING_H
#define MLDSTAT_WRITEUP_WORDING_FINDING_H

#include "base/finding.h"

#include <stddef.h>

/* One place of a finding: "pre.csv:14: column 'pain': '11' is outside 0 to 10". Parts that a finding does not have
 * (file, line, column) are left out. The only place of a group is followed by its hint. */
char *finding_place_line(const Finding *finding, size_t place);

/* The whole group: "2 scores outside 0 to 10", and after a semicolon its hint. */
char *finding_group_words(const Finding *finding);

/* The whole group with its place: "pre.csv: column 'pain': 2 scores outside 0 to 10". */
char *finding_group_line(const Finding *finding);

/* The same below some of its places: "pre.csv: column 'pain': 27 scores outside 0 to 10 in all". */
char *finding_total_line(const Finding *finding);

/* "14, 60, 61"; after the first places "and 3 more"; "" when no line is known. */
char *finding_lines_words(const Finding *finding);

/* The warnings of a list on one line, at most three groups: "2 scores outside 0 to 10; 1 record without a patient id;
 * and 2 other kinds". "" without warnings. */
char *finding_list_words(const FindingList *findings);

#endif
