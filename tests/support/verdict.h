/* What a run says about some data, and whether a change of the data went unnoticed. */
#ifndef MLDSTAT_TESTS_VERDICT_H
#define MLDSTAT_TESTS_VERDICT_H

#include "base/finding.h"
#include "design/study.h"
#include "measure/accounting.h"

/* Everything up to the numbers of results.json, in this process. */
typedef struct {
    char *refusal;  /* the message; NULL when the data are accepted */
    char *measures; /* "measures" of results.json; NULL when they are refused */
    FindingList *findings;
    Accounting *accounting; /* NULL when the data were refused before it */
} Reading;

/* Without a study its files are what is given; they are recognised. (transfer full) */
Reading *reading_of_study(Study *study);
Reading *reading_of_files(const char *const paths[], size_t n);
/* The refusal, or every finding. (transfer full) */
char *reading_words(const Reading *reading);
void reading_free(Reading *reading);

typedef enum {
    VERDICT_SAME,    /* the measures are equal */
    VERDICT_FOUND,   /* a warning or a record left out that the clean data do not have names the lines */
    VERDICT_REFUSED, /* with a message or a new warning that names the file */
    VERDICT_SILENT,
    VERDICT_COUNT,
} Verdict;

/* `file` is what was changed, from line `first` to `last`; 0 and 0 for the whole file. A line next to them will do. */
Verdict verdict(const Reading *clean, const Reading *changed, const char *file, size_t first, size_t last);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Reading, reading_free)

#endif
