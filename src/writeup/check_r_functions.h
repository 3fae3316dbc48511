/* The R code of data/review/check.R, which the build takes into the program (scripts/embed). */
#ifndef MLDSTAT_WRITEUP_CHECK_R_FUNCTIONS_H
#define MLDSTAT_WRITEUP_CHECK_R_FUNCTIONS_H

extern const char check_r_functions[];

#endif
