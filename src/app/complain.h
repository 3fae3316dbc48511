/* The last word on a failure: one line on standard error, and the exit code that belongs to it. */
#ifndef MLDSTAT_APP_COMPLAIN_H
#define MLDSTAT_APP_COMPLAIN_H

#include <glib.h>

/* The exit code of an error; an error of another domain is an internal one. */
int exit_code_of(const GError *error);

/* Of two exit codes the one that several studies together report: the first of 70, 2, 6, 5, 4, 1, 3, 0. */
int exit_code_worse(int a, int b);

/* Prints "mldstat: error: MESSAGE" on standard error and returns exit_code_of(error). */
int complain(const GError *error);

#endif
