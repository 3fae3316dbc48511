/* Every record is accounted for: used + excluded + rejected = records read, each with a reason.
 *
 * A record is rejected when it is unreadable, has no patient, site or time that it needs, or no usable score; excluded
 * when it is well-formed but left out by a rule. Reasons count records, the first that applies to each.
 */
#ifndef MLDSTAT_MEASURE_ACCOUNTING_H
#define MLDSTAT_MEASURE_ACCOUNTING_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

typedef enum {
    FATE_USED,
    FATE_EXCLUDED,
    FATE_REJECTED,
} Fate;

typedef enum {
    REASON_NONE,        /* used */
    REASON_WRONG_WIDTH, /* rejected: too few or too many cells */
    REASON_NO_PATIENT,  /* rejected */
    REASON_NO_TIME,     /* rejected: time point empty or unknown */
    REASON_NO_SCORE,    /* rejected: no usable score */
    REASON_DUPLICATE,   /* excluded: identical to an earlier record */
    REASON_CONFLICT,    /* excluded: same patient, session and time as another record, with other content */
    REASON_NO_SITE,     /* rejected: no site, where ids are given per site */
    REASON_NOT_KEPT,    /* excluded: data.keep does not keep it */
    REASON_LEFT_OUT,    /* excluded: data.exclude names it */
    REASON_OTHER_FORM, /* excluded: a row in which nothing that is read is filled in, in exports that spread a form over
                          rows */
    REASON_NOT_SCORED, /* excluded: answers to a questionnaire of which no score of the study can be formed */
    REASON_COUNT,
} RecordReason;

/* "used", "excluded", "rejected" */
const char *fate_name(Fate fate);
/* "no_patient"...; "" for REASON_NONE */
const char *record_reason_name(RecordReason reason);
/* Words for people: "record without a patient id" */
const char *record_reason_words(RecordReason reason);
/* What follows a count in the sum of all records: "1 duplicate", "2 duplicates", "3 without a patient id" */
const char *record_reason_short(RecordReason reason, guint64 n);
Fate record_reason_fate(RecordReason reason);

/* Consecutive records of one file with the same fate. */
typedef struct {
    guint64 first_line, last_line; /* physical lines, from 1, of the first record's start and the last record's end */
    guint64 records;
    RecordReason reason;
} FateRange;

typedef struct {
    char *name;   /* as StudyFile.name */
    char *sha256; /* of the file's bytes as read; NULL unless it was asked for */
    guint64 records;
    guint64 by_reason[REASON_COUNT];
    FateRange *ranges; /* in file order, covering every record once */
    size_t n_ranges;
} FileAccount;

typedef struct {
    FileAccount *files;
    size_t n_files;
} Accounting;

guint64 file_account_fate(const FileAccount *file, Fate fate);
guint64 accounting_fate(const Accounting *accounting, Fate fate);
guint64 accounting_reason(const Accounting *accounting, RecordReason reason);
guint64 accounting_records(const Accounting *accounting);

/* True when the counts and the ranges of every file add up to its records. */
bool accounting_adds_up(const Accounting *accounting);

Accounting *accounting_new(size_t n_files);
void accounting_free(Accounting *accounting);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Accounting, accounting_free)

#endif
