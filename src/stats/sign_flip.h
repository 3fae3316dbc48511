/* How many assignments of signs to sizes have a sum of the positive ones at one end of its distribution: where the
 * sizes are too large to be counted by stats/sign_sum.h. */
#ifndef MLDSTAT_STATS_SIGN_FLIP_H
#define MLDSTAT_STATS_SIGN_FLIP_H

#include <glib.h>
#include <stddef.h>

/* In how many of the 2^m ways the sum is at most `bound`: every sum of the one half of the sizes against every sum of
 * the other, both in order. m up to 30: 2^15 sums each. */
guint64 sign_flip_count(const gint64 size[], size_t m, gint64 bound);

/* Of `flips` random assignments, how many have a sum of at most `low` or at least `high`. Bits of a random word are the
 * signs of 64 sizes, eight of which are one look into a table of their 256 sums. No sum may overflow. */
size_t sign_flip_draw(const gint64 size[], size_t m, size_t flips, guint64 seed, gint64 low, gint64 high);

#endif
