/* Without a study file: columns recognised by their names, and every guess said aloud.
 *
 * One file is long (a time column that says pre or post) or wide (pain_pre, pain_post). Of two files the first is the
 * one before; file names or a time column that say otherwise are refused. Nothing is guessed from the scores.
 */
#ifndef MLDSTAT_INGEST_RECOGNISE_H
#define MLDSTAT_INGEST_RECOGNISE_H

#include "base/finding.h"
#include "design/study.h"

/* The report folder of a recognised study, known before anything is read. */
#define RECOGNISED_OUTPUT "mldstat-report"

typedef struct {
    const char *path; /* readable more than once: see source_reusable() */
    const char *name; /* what messages show */
} RecognisedFile;

/* Reads the start of one or two files. What each column was taken for, and which are not read, become notes. NULL with
 * MLD_ERROR_DATA when there is no patient column, no measure, or no way to tell before from after. (transfer full) */
Study *study_recognise(const RecognisedFile files[], size_t n_files, FindingList *findings, GError **error);

#endif
