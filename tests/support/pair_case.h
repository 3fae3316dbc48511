/* Random small studies: records with duplicates, gaps and rejects, as text and as what they mean. */
#ifndef MLDSTAT_TESTS_PAIR_CASE_H
#define MLDSTAT_TESTS_PAIR_CASE_H

#include "support/draw.h"
#include "support/study_builder.h"

enum {
    CASE_RECORDS_MAX = 64,
    CASE_MEASURES = 2,
    CASE_PATIENTS = 8, /* numbers below this; 0 is none */
};

typedef enum {
    LAYOUT_TWO_FILES,
    LAYOUT_LONG,
    LAYOUT_WIDE,
} CaseLayout;

typedef enum {
    KEY_SESSION,
    KEY_DATE,
    KEY_PATIENT,
} CaseKey;

/* One record. In a wide layout it has both sides, else only that of `time`. */
typedef struct {
    int file;
    unsigned line;
    int patient; /* 0: no id */
    int key;     /* 0: empty */
    int time;    /* TIME_NONE: unknown word */
    double score[2][CASE_MEASURES];
    RecordReason reason; /* REASON_NONE to begin with: for the test to settle */
} CaseRecord;

typedef struct {
    CaseLayout layout;
    CaseKey key;
    DuplicateRule rule;
    CaseRecord records[CASE_RECORDS_MAX];
    size_t n;
    bool crowded; /* false to begin with, likewise */
} PairCase;

void pair_case_draw(Draw *draw, PairCase *one);

/* The texts of the case's files (the second is used with two files only), blank lines between some records; notes every
 * record's line. (transfer full) */
void pair_case_write(Draw *draw, PairCase *one, GString *texts[2]);

/* (transfer full) */
Study *pair_case_study(const Temp *temp, const PairCase *one, GString *const texts[2]);

#endif
