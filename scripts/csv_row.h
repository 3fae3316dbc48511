/* Cells of a generated row, written one behind the other into a buffer that is large enough. Each returns the place
 * behind what it wrote. */
#ifndef CSV_ROW_H
#define CSV_ROW_H

#include <stdint.h>

char *put_text(char *at, const char *text);

/* With leading zeros up to `width` digits. */
char *put_number(char *at, uint32_t number, int width);

/* As 2026-10-03; `day` counts from 2020-03-01. */
char *put_date(char *at, int day);

#endif
