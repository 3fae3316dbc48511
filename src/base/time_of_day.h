/* The time of day that programs write behind a date. A session's day is the day as written, whatever the zone.
 *
 * "14:05", "14:05:07", "14:05:07.123", "2:05 PM", "2:05:07 p. m."; then nothing or a zone: "Z", "+02:00", "+0200",
 * "+2", "CEST", "GMT+5:30", "GMT -03:00". Blanks may be no-break spaces.
 */
#ifndef MLDSTAT_BASE_TIME_OF_DAY_H
#define MLDSTAT_BASE_TIME_OF_DAY_H

#include <stdbool.h>
#include <stddef.h>

/* True when text[0..length) is "T", a blank, or a comma and a blank, and then a time of day and nothing else; then
 * *ret_minute is the minute of the day, 0 to 1439. */
bool time_of_day_follows(const char *text, size_t length, int *ret_minute);

#endif
