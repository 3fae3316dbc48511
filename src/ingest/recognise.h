/* Without a study file: columns recognised by their names, and every guess said aloud.
 *
 * One file is long (a time column that says pre or post) or wide (pain_pre, pain_post). Of two files the first is the
 * one before; file names or a time column that say otherwise are refused. Files whose first rows show beyond doubt
 * which program exported them are read as such. Nothing is guessed from the scores.
 */
#ifndef MLDSTAT_INGEST_RECOGNISE_H
#define MLDSTAT_INGEST_RECOGNISE_H

#include "base/finding.h"
#include "design/study.h"
#include "ingest/recognised_header.h"

/* The report folder of a recognised study, known before anything is read. */
#define RECOGNISED_OUTPUT "mldstat-report"

/* The most files that are understood together. */
#define RECOGNISED_FILES 2

/* What was understood of one or two files. */
typedef struct {
    RecognisedHeader headers[RECOGNISED_FILES];
    size_t n_files;
    Study *study;    /* complete unless there is a problem; then all of it that is certain. A role that two files name
                        differently is each file's own, a measure has both headers */
    GError *problem; /* no measure apart, see recognition_check_measures(): NULL, or why the files cannot be analysed
                        without a study file: MLD_ERROR_DATA */
} Recognition;

/* Reads the start of the files. NULL and MLD_ERROR_DATA when one of them cannot be read. (transfer full) */
Recognition *recognition_new(const RecognisedFile files[], size_t n_files, GError **error);
void recognition_free(Recognition *found);

/* False with MLD_ERROR_DATA when there is no measure to analyse; with `items` those that a questionnaire's items make
 * count too. */
bool recognition_check_measures(const Recognition *found, bool items, GError **error);

/* What a column of a file is used for in words ("pain before"); NULL when it is not read. (transfer full) */
char *recognised_use(const Study *study, const StudyFile *file, const char *column);

/* Reads the start of one or two files. What each column was taken for, and which are not read, become notes; items
 * of questionnaires are among the latter. Dates are left to study_settle(). NULL with MLD_ERROR_DATA when there is no
 * patient column, no measure, or no way to tell before from after. (transfer full) */
Study *study_recognise(const RecognisedFile files[], size_t n_files, FindingList *findings, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Recognition, recognition_free)

#endif
