/* Failures of the output side, told with what can be done about them. */
#ifndef MLDSTAT_WRITEUP_WRITE_ERROR_H
#define MLDSTAT_WRITEUP_WRITE_ERROR_H

#include "base/error.h"

/* Sets MLD_ERROR_OUTPUT "cannot <what> '<path>': <reason><hint>" and returns false. `code` is an errno value. */
bool write_error(GError **error, const char *what, const char *path, int code);

#endif
