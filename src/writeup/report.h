/* Results to the files of the report folder, all in memory. */
#ifndef MLDSTAT_WRITEUP_REPORT_H
#define MLDSTAT_WRITEUP_REPORT_H

#include "stats/results.h"
#include "writeup/folder.h"

/* Options of the run that change numbers, as text, for provenance: "--better=pain=lower"... NULL-terminated. */
typedef struct {
    const char *version;        /* of mldstat */
    const char *const *options; /* NULL-terminated, may be empty */
} RunFacts;

/* Renders index.html, results.json, results.csv, records.csv, analysis.csv, check.R, provenance.json and the charts as
 * the study's formats ask. `charts` holds Chart (visual/chart.h). (transfer full) */
Folder *report_render(const Results *results, const GPtrArray *charts, const RunFacts *facts, GError **error);

#endif
