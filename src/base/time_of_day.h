/* The time of day, as programs write it behind a date and as people write it into a form.
 *
 * Behind a date (a session's day is the day as written, whatever the zone):
 *
 * "14:05", "14:05:07", "14:05:07.123", "2:05 PM", "2:05:07 p. m."; then nothing or a zone: "Z", "+02:00", "+0200",
 * "+2", "CEST", "GMT+5:30", "GMT -03:00". Blanks may be no-break spaces.
 *
 * In a form that asks when somebody went to bed: of 24 hours "22:15", "22.15", "22h15", "2215", "730", "22:15:00",
 * "22", "22h"; of 12 hours, 1 to 12 and 0 before noon, "10:15 pm", "10.15pm", "10 PM", "12:30 am" (0:30).
 */
#ifndef MLDSTAT_BASE_TIME_OF_DAY_H
#define MLDSTAT_BASE_TIME_OF_DAY_H

#include <stdbool.h>
#include <stddef.h>

/* True when text[0..length) is "T", a blank, or a comma and a blank, and then a time of day and nothing else; then
 * *ret_minute is the minute of the day, 0 to 1439. */
bool time_of_day_follows(const char *text, size_t length, int *ret_minute);

/* True when text[0..length), which has no blanks around it, is a time of day as people write it, or a date and behind
 * it one as programs do ("2026-10-03 22:15"); then *ret_minute is the minute of the day, 0 to 1439. 24:00 is midnight;
 * seconds are dropped. */
bool time_of_day_parse(const char *text, size_t length, int *ret_minute);

#endif
