/* The time of day that programs write behind a date. It is recognised, so that anything else behind a date is an error,
 * and ignored: a session's day is the day as written.
 *
 * "14:05", "14:05:07", "14:05:07.123", "2:05 PM", "2:05:07 p. m."; then nothing or a zone: "Z", "+02:00", "+0200",
 * "+2", "CEST", "GMT+5:30", "GMT -03:00". Blanks may be no-break spaces.
 */
#ifndef MLDSTAT_BASE_TIME_OF_DAY_H
#define MLDSTAT_BASE_TIME_OF_DAY_H

#include <stdbool.h>
#include <stddef.h>

/* True when text[0..length) is "T", a blank, or a comma and a blank, and then a time of day and nothing else. */
bool time_of_day_follows(const char *text, size_t length);

#endif
