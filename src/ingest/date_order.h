/* The way a file writes its dates, settled from all of them.
 *
 * A date says the order beyond doubt when it reads under one format only: the year first, dots, a first or a second
 * field above 12. Where every date of a file reads both ways and the readings differ, the order is not guessed. Dates
 * of which some need the day first and others the month are refused. Of other mixtures the format counts that most
 * dates have; the others are for the readers to complain about.
 */
#ifndef MLDSTAT_INGEST_DATE_ORDER_H
#define MLDSTAT_INGEST_DATE_ORDER_H

#include "base/date.h"
#include "ingest/line_map.h"

#define DATE_ORDER_SETS (1 << DATE_FORMAT_AUTO)

typedef struct {
    guint64 n[DATE_ORDER_SETS];     /* per set of formats, as bits: the dates that read under exactly these */
    guint64 first[DATE_ORDER_SETS]; /* the first record of these; 0 when there is none */
    guint64 month_first_only;       /* the first record with dashes that reads only month, day, year; or 0 */
    bool is_day_first_shown;        /* of dates with dashes: one cannot read month, day, year */
    guint64 doubtful;               /* the first record whose readings differ; 0 when there is none */
    char text[DATE_BUFFER];         /* its date as written */
    Date day_first, month_first;    /* its readings */
} DateOrder;

void date_order_init(DateOrder *order);

/* A cell of the date column. What is no date under any format is left for others to complain about. */
void date_order_see(DateOrder *order, const char *text, size_t length, guint64 record);

/* The format that most dates have; ISO when there was none. MLD_ERROR_DATA when it is not certain, or contradicted:
 * `name` and `column` are what messages show, `lines` finds the records. */
bool date_order_settle(const DateOrder *order, const char *name, const char *column, const LineMap *lines,
                       DateFormat *ret_format, GError **error);

#endif
