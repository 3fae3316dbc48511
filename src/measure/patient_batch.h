/* The patients of a batch of records, numbered together so that the memory latencies of their look-ups overlap. */
#ifndef MLDSTAT_MEASURE_PATIENT_BATCH_H
#define MLDSTAT_MEASURE_PATIENT_BATCH_H

#include "base/code_column.h"
#include "base/id_table.h"

#include <stdbool.h>

enum {
    PATIENT_BATCH = 256 /* records */
};

typedef struct {
    char *text; /* the ids one after the other */
    size_t used, size;
    guint32 length[PATIENT_BATCH]; /* 0: no patient */
    guint64 hash[PATIENT_BATCH];
    bool repeats[PATIENT_BATCH]; /* the id of the record before */
    guint32 codes[PATIENT_BATCH];
    size_t n;
} PatientBatch;

void patient_batch_init(PatientBatch *batch);
void patient_batch_clear(PatientBatch *batch);

/* Appends the coming record's id, whose length the caller keeps until patient_batch_end(). */
void patient_batch_add(PatientBatch *batch, const char *text, size_t length);

/* The record is complete and its id has `length` bytes; 0 where it has none. True when the batch is full. */
bool patient_batch_end(PatientBatch *batch, size_t length);

/* Takes back the last `length` bytes: the coming record is rejected. */
void patient_batch_undo(PatientBatch *batch, size_t length);

/* Interns the ids and appends one code a record to `column`: patient number + 1, or 0. The batch is empty afterwards.
 */
void patient_batch_flush(PatientBatch *batch, IdTable *patients, CodeColumn *column);

#endif
