/* What each patient scored at each time point: the parts of all files under one numbering.
 *
 * Patients are numbered in the order of their first record over the files in the study's order, whatever the number of
 * threads; sessions ascend by number, labels follow in the order of their bytes.
 */
#ifndef MLDSTAT_MEASURE_ASSESSMENTS_H
#define MLDSTAT_MEASURE_ASSESSMENTS_H

#include "measure/facts.h"
#include "measure/id_names.h"

/* What is kept besides, as bits. */
enum {
    WANT_DIGESTS = 1 << 0, /* of every file */
    WANT_NAMES = 1 << 1,   /* of patients and sessions, and the forms of which no score can be formed */
};

typedef struct {
    const Study *study;
    Part *parts; /* one per file */
    size_t n_parts;
    guint32 n_patients;
    guint32 n_numbered;  /* sessions that are numbers: they come first */
    PatientFacts *facts; /* never NULL */
    IdNames *names;      /* NULL unless they are wanted */
} Assessments;

/* Reads every file of the study, several at a time on up to `jobs` threads, and joins their numbering. Findings go to
 * `findings` in file order. NULL with MLD_ERROR_DATA when a file is refused, when two files are the same, when there
 * is not a single record, when a column of the whole study is in no file, when ids or arms contradict each other
 * (measure/shared_ids.h, measure/facts.h), or when patients go by what identifies them (measure/identity_gate.h).
 * `wants` are WANT_* bits; digests of files are taken too where two files may be the same. (transfer full) */
Assessments *assessments_read(const Study *study, unsigned jobs, unsigned wants, FindingList *findings, GError **error);

void assessments_free(Assessments *assessments);

/* Frees the columns; what assessments_account() needs stays. */
void assessments_drop_columns(Assessments *assessments);

/* The fate of every record, from the parts' exceptions. (transfer full) */
Accounting *assessments_account(const Assessments *assessments);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Assessments, assessments_free)

#endif
