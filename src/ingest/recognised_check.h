/* Why one or two files cannot be analysed without a study file, as far as their headers and names show it. Each check
 * returns false with MLD_ERROR_DATA and what to do about it. */
#ifndef MLDSTAT_INGEST_RECOGNISED_CHECK_H
#define MLDSTAT_INGEST_RECOGNISED_CHECK_H

#include "ingest/recognised_header.h"

/* Two columns that mean one measure at one time point. */
bool check_one_column_each(const RecognisedHeader *header, GError **error);

/* Of two files the second is the one before by its name, or one of them holds both sides. */
bool check_order(const RecognisedHeader headers[], GError **error);

/* A file has no patient column. */
bool check_patient(const RecognisedHeader headers[], size_t n_headers, GError **error);

#endif
