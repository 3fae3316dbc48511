/* Numbers cross the text boundary here and nowhere else, always with a decimal point whatever the locale.
 *
 * Accepted text: an optional sign, digits with an optional decimal point ("5", "5.", ".5", "-0", "+5"), an optional
 * decimal exponent ("1e3"). Refused: empty text, surrounding blanks, hexadecimal, nan, inf, thousands separators,
 * units, and anything too large or too small for a double. A decimal comma is read by number_parse_comma() alone.
 */
#ifndef MLDSTAT_BASE_NUMBER_H
#define MLDSTAT_BASE_NUMBER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The longest text a number may have; longer text is refused. */
#define NUMBER_TEXT_MAX 64

/* Room for every result of number_exact() and number_fixed(), terminator included. */
#define NUMBER_BUFFER 352

/* Parses the whole of text[0..length). On success sets *ret_value and returns true; otherwise leaves it alone.
 * The text need not be terminated. */
bool number_parse(const char *text, size_t length, double *ret_value);

/* The same with a decimal comma in place of the point ("7,5", "5,", "1,5e3"); a point is refused. */
bool number_parse_comma(const char *text, size_t length, double *ret_value);

/* True for [sign] one to three digits, the first not 0, and then groups of a comma and exactly three digits ("1,234",
 * "12,345,678"): a decimal comma or thousands, which the text alone does not tell. */
bool number_may_be_grouped(const char *text, size_t length);

/* Digits alone ("0", "20261120") for a whole number from 0 to `most`. On success sets *ret_value and returns true;
 * otherwise leaves it alone. */
bool number_parse_whole(const char *text, uint64_t most, uint64_t *ret_value);

/* 17 significant digits, which read back to the same double; -0 is written as 0. `value` must be finite.
 * Returns `buffer`. */
const char *number_exact(char buffer[NUMBER_BUFFER], double value);

/* Fixed notation with `decimals` digits (0 to 17) after the point, halves rounded away from zero on the shortest
 * decimal text of the value, so that 0.15 gives 0.2; never "-0.0". A value that is not finite gives "-".
 * Returns `buffer`. */
const char *number_fixed(char buffer[NUMBER_BUFFER], double value, int decimals);

/* The shortest text that reads back to the same double ("0.1", "7", "10", "1e-07"); an exponent only below 1e-4 and
 * from 1e15 on. `value` must be finite. */
const char *number_short(char buffer[NUMBER_BUFFER], double value);

#endif
