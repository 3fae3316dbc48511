/* Tables for reviewers at the end of the test details. */
#ifndef MLDSTAT_WRITEUP_APPENDIX_TABLES_H
#define MLDSTAT_WRITEUP_APPENDIX_TABLES_H

#include "stats/results.h"
#include "writeup/document.h"
#include "writeup/simulated_rows.h"

/* Bayes factors of the mean changes, with what they assume. Nothing where no measure has one. */
void add_bayes_table(DocumentSection *section, const Results *results);

/* What simulation says of every method at the sizes of the measures' samples. Nothing where none apply. */
void add_simulated_tables(DocumentSection *section, const Results *results);

/* One of those tables: the methods with any rate. */
void add_simulated_table(DocumentSection *section, const SimulatedRows *rows);

#endif
