/* What each answer to the EQ-5D or a like questionnaire is worth, from a CSV that the user supplies.
 *
 * Header "item,level,decrement": one row for every level of every item, in any order; the index is 1 minus the
 * decrements (0 or more) of the answers given. An item "constant" (level empty) is taken off besides wherever any
 * answer is above its item's lowest. Or header "profile,index": one row for every profile, such as 21232,0.61, a digit
 * for each item in the order of the score's terms; an index is at most 1.
 *
 * Columns are parted by commas or semicolons, numbers have a decimal point, a cell may stand in quotes; blank lines do
 * not count.
 */
#ifndef MLDSTAT_DESIGN_VALUE_SET_H
#define MLDSTAT_DESIGN_VALUE_SET_H

#include "design/instrument.h"

typedef struct ValueSet ValueSet;

/* Reads the file for the items that `score` (SCORE_VALUE_SET) asks for, whole ones. MLD_ERROR_STUDY where it cannot be
 * read, or is wrong, or lacks a level or profile. `name` is what messages show before the line. (transfer full) */
ValueSet *value_set_read(const char *path, const char *name, const Instrument *instrument, const Score *score,
                         GError **error);
void value_set_free(ValueSet *set);

/* The index for the answers answers[term], all of them given and within range: NaN for any other. */
double value_set_index(const ValueSet *set, const double answers[]);

/* The lowest and the highest index that answers can give. */
void value_set_range(const ValueSet *set, double *ret_low, double *ret_high);

/* SHA-256 of the file; borrowed. */
const char *value_set_digest(const ValueSet *set);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ValueSet, value_set_free)

#endif
