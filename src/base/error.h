/* The run cannot go on: the one error domain of mldstat.
 *
 * Functions that can fail take a `GError **error` last and return false or NULL. Imperfect data are not errors but
 * findings (base/finding.h); a number that does not exist is a status inside its result (stats/status.h).
 * Messages are lower case, without a full stop, and say where, what and what is allowed.
 */
#ifndef MLDSTAT_BASE_ERROR_H
#define MLDSTAT_BASE_ERROR_H

#include <glib.h>
#include <stdbool.h>

#define MLD_ERROR (mld_error_quark())

typedef enum {
    MLD_ERROR_DATA,     /* input missing, unreadable or refused */
    MLD_ERROR_USAGE,    /* command line wrong */
    MLD_ERROR_EMPTY,    /* no data in the period */
    MLD_ERROR_LOCKED,   /* another run holds the lock */
    MLD_ERROR_OUTPUT,   /* cannot write there */
    MLD_ERROR_STUDY,    /* study file wrong */
    MLD_ERROR_INTERNAL, /* accounting does not add up, or another fault of mldstat itself */
} MldErrorCode;

GQuark mld_error_quark(void);

/* Sets *error (if error is not NULL) and returns false, so that `return mld_fail(...)` is one statement. */
bool mld_fail(GError **error, MldErrorCode code, const char *format, ...) G_GNUC_PRINTF(3, 4);

#endif
