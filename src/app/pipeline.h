/* The stages in order, one call each: read this first.
 *
 * pipeline_read() brings the data in and matches it, pipeline_analyse() turns it into numbers, pipeline_draw() those
 * into charts, pipeline_render() both into the files of a report. Nothing here prints or writes.
 */
#ifndef MLDSTAT_APP_PIPELINE_H
#define MLDSTAT_APP_PIPELINE_H

#include "measure/assessments.h"
#include "stats/results.h"
#include "writeup/report.h"

typedef struct {
    Study *study;    /* borrowed; what it leaves to the files is settled when they are read */
    bool digests;    /* for the caller to set: the accounting is to hold the digest of every file */
    bool resampling; /* for the caller to set: permutation and bootstrap, which only a report shows, are computed */
    FindingList *findings;
    Assessments *assessments; /* after pipeline_collect(), else NULL */
    Accounting *accounting;
    Samples *samples;
    Results *results;
    GPtrArray *charts; /* of Chart; NULL until drawn */
} Pipeline;

/* `findings` may hold notes already; it is taken over. */
void pipeline_init(Pipeline *pipeline, Study *study, FindingList *findings);
void pipeline_clear(Pipeline *pipeline);

/* Settles, reads, scores and pairs on up to `jobs` threads; every record is accounted for. MLD_ERROR_DATA when the data
 * are refused: unreadable, nothing usable, forms that dates do not match for certain, or more rejected than the study
 * allows. Findings and, where it got that far, the accounting are there after a refusal too. */
bool pipeline_read(Pipeline *pipeline, unsigned jobs, GError **error);

/* The same for a listing of forms: the assessments stay, with what patients and sessions are called, and it does not
 * matter whether anybody has a score both before and after. */
bool pipeline_collect(Pipeline *pipeline, unsigned jobs, GError **error);

/* On up to `jobs` threads. */
void pipeline_analyse(Pipeline *pipeline, unsigned jobs);

/* Labels that the charts cannot show become findings. MLD_ERROR_INTERNAL when drawing fails. */
bool pipeline_draw(Pipeline *pipeline, GError **error);

/* Of what is drawn. (transfer full) */
Folder *pipeline_render(Pipeline *pipeline, const RunFacts *facts, GError **error);

#endif
