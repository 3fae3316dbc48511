/* The way a file writes its dates, settled from all of them.
 *
 * A date says the order beyond doubt when it reads under one format only: the year first, dots, a first or a second
 * field above 12. Where every date of a file reads both ways and the readings differ, the order is not guessed.
 */
#ifndef MLDSTAT_INGEST_DATE_ORDER_H
#define MLDSTAT_INGEST_DATE_ORDER_H

#include "base/date.h"
#include "ingest/line_map.h"

#define DATE_ORDER_SETS (1 << DATE_FORMAT_AUTO)

typedef struct {
    unsigned open;                  /* the formats, as bits, under which every date so far reads */
    guint64 first[DATE_ORDER_SETS]; /* per set of formats: the first record that reads under exactly these; or 0 */
    bool is_month_first_open;       /* of dates with dashes: month, day, year, which is no format of ours */
    guint64 doubtful;               /* the first record whose readings differ; 0 when there is none */
    char text[DATE_BUFFER];         /* its date as written */
    Date day_first, month_first;    /* its readings */
} DateOrder;

void date_order_init(DateOrder *order);

/* A cell of the date column. What is no date under any format is left for others to complain about. */
void date_order_see(DateOrder *order, const char *text, size_t length, guint64 record);

/* The format of all dates; ISO when there was none. MLD_ERROR_DATA when they allow two that differ, or contradict each
 * other: `name` and `column` are what messages show, `lines` finds the records. */
bool date_order_settle(const DateOrder *order, const char *name, const char *column, const LineMap *lines,
                       DateFormat *ret_format, GError **error);

#endif
