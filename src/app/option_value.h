/* The argument of one option into Options; fails with MLD_ERROR_USAGE. */
#ifndef MLDSTAT_APP_OPTION_VALUE_H
#define MLDSTAT_APP_OPTION_VALUE_H

#include "app/option.h"
#include "app/options.h"

/* Takes the option, with its argument where it has one (else NULL). */
bool option_take(Options *options, OptionId id, const char *argument, GError **error);

/* Splits "LOW-HIGH" or "LOW..HIGH"; either may be negative: "-5-5", "-10--5". False when that does not give
 * two numbers. There is never more than one way. */
bool option_split_range(const char *text, double *ret_low, double *ret_high);

#endif
