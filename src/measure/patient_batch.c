#include "measure/patient_batch.h"

#include <string.h>

enum { TEXT_START = 1 << 14 };

void patient_batch_init(PatientBatch *batch)
{
    *batch = (PatientBatch){.text = g_malloc(TEXT_START), .size = TEXT_START};
}

void patient_batch_clear(PatientBatch *batch)
{
    g_clear_pointer(&batch->text, g_free);
}

void patient_batch_add(PatientBatch *batch, const char *text, size_t length)
{
    if (batch->used + length > batch->size) {
        batch->size = 2 * (batch->used + length);
        batch->text = g_realloc(batch->text, batch->size);
    }
    char *to = batch->text + batch->used;
    if (length >= 8 && length <= 16) { /* most ids: no call, and no choice between lengths */
        guint64 first, last;
        memcpy(&first, text, 8);
        memcpy(&last, text + length - 8, 8);
        memcpy(to, &first, 8);
        memcpy(to + length - 8, &last, 8);
    } else {
        memcpy(to, text, length);
    }
    batch->used += length;
}

bool patient_batch_end(PatientBatch *batch, size_t length)
{
    batch->length[batch->n++] = (guint32)length;
    return batch->n == PATIENT_BATCH;
}

void patient_batch_undo(PatientBatch *batch, size_t length)
{
    batch->used -= length;
}

/* In a file in patient order most records have the patient of the record before: `at` is where its id starts. */
static bool repeats(const PatientBatch *batch, size_t i, const char *at)
{
    size_t length = batch->length[i];
    return i > 0 && length == batch->length[i - 1] && memcmp(at, at - length, length) == 0;
}

void patient_batch_flush(PatientBatch *batch, IdTable *patients, CodeColumn *column)
{
    const char *at = batch->text;
    for (size_t i = 0; i < batch->n; at += batch->length[i++]) {
        batch->repeats[i] = repeats(batch, i, at);
        if (batch->repeats[i])
            continue;
        batch->hash[i] = id_hash(at, batch->length[i]);
        id_table_prefetch(patients, batch->hash[i]);
    }
    at = batch->text;
    guint32 code = 0;
    for (size_t i = 0; i < batch->n; at += batch->length[i++]) {
        if (!batch->repeats[i])
            code = batch->length[i] == 0 ? 0 : id_table_intern(patients, at, batch->length[i], batch->hash[i]) + 1;
        batch->codes[i] = code;
    }
    code_column_append(column, batch->codes, batch->n);
    batch->used = 0;
    batch->n = 0;
}
