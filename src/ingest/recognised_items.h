/* What there is to say of questionnaires' items where no study file says how they are scored. */
#ifndef MLDSTAT_INGEST_RECOGNISED_ITEMS_H
#define MLDSTAT_INGEST_RECOGNISED_ITEMS_H

#include "ingest/recognise.h"

/* A note for each complete questionnaire of the file. */
void report_item_groups(const RecognisedHeader *header, FindingList *findings);

#endif
