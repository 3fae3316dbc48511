/* Calendar dates as day numbers, read as declared and never guessed.
 *
 * A Date counts days from 1970-01-01 (day 0). Years 1900 to 2078 are accepted; DATE_NONE means that there is none.
 * In the formats that end in the year it may have two digits: 00 to 78 are 2000 to 2078, later ones are refused. A time
 * of day after the date (base/time_of_day.h) is allowed and ignored: a session's day is the day as written.
 */
#ifndef MLDSTAT_BASE_DATE_H
#define MLDSTAT_BASE_DATE_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

typedef gint32 Date;

#define DATE_NONE  G_MININT32
#define DATE_FIRST (-25567) /* 1900-01-01 */
#define DATE_LAST  39811    /* 2078-12-31 */

/* Room for an ISO date with its terminator. */
#define DATE_BUFFER 16

typedef enum {
    DATE_FORMAT_ISO,       /* 2026-10-03 */
    DATE_FORMAT_DMY_DOT,   /* 3.10.2026 or 03.10.2026 */
    DATE_FORMAT_DMY_SLASH, /* 3/10/2026 */
    DATE_FORMAT_MDY_SLASH, /* 10/3/2026 */
    DATE_FORMAT_YMD_SLASH, /* 2026/10/03 */
    DATE_FORMAT_DMY_DASH,  /* 03-10-2026 */
    DATE_FORMAT_AUTO,      /* one of these, to be settled from the file: no date reads under it */
    DATE_FORMAT_COUNT,
} DateFormat;

/* The name a study file uses: "iso", "d.m.y", "d/m/y", "m/d/y", "y/m/d", "d-m-y", "auto". */
const char *date_format_name(DateFormat format);

/* Parses the whole of text[0..length). False when it is not a valid date of that format within 1900 to 2078. */
bool date_parse(const char *text, size_t length, DateFormat format, Date *ret_date);

/* The minute of the day, 1 to 1439, in the time of day after a date that date_parse() accepts; 0 where there is none,
 * or midnight, as programs write it that know only dates. */
int date_minute(const char *text, size_t length);

/* The day of a calendar date that exists. */
Date date_of(int year, int month, int day);

/* The calendar date of a day within 1900 to 2078. */
void date_fields(Date date, int *ret_year, int *ret_month, int *ret_day);

/* ISO text; DATE_NONE gives "". Returns `buffer`. */
const char *date_iso(char buffer[DATE_BUFFER], Date date);

#endif
