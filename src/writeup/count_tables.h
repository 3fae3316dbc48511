/* Tables of what is counted and not compared. Each adds nothing where there is nothing to count. */
#ifndef MLDSTAT_WRITEUP_COUNT_TABLES_H
#define MLDSTAT_WRITEUP_COUNT_TABLES_H

#include "stats/results.h"
#include "writeup/document.h"

/* The answers to measures that are asked at one time point only. */
void add_answer_table(DocumentSection *section, const Results *results);

/* Patients with a form at each follow-up, by measure. */
void add_follow_up_table(DocumentSection *section, const Results *results);

/* Expected sessions and what was recorded of them. */
void add_expected_table(DocumentSection *section, const Results *results);

#endif
