#include "app/pipeline.h"

#include "base/error.h"
#include "base/number.h"
#include "design/track.h"
#include "ingest/settle.h"
#include "measure/assessments.h"
#include "pair/date_tally.h"
#include "pair/pairing.h"
#include "stats/analyse.h"
#include "visual/chart.h"

#include <math.h>

void pipeline_init(Pipeline *pipeline, Study *study, FindingList *findings)
{
    *pipeline = (Pipeline){.study = study, .findings = findings};
}

void pipeline_clear(Pipeline *pipeline)
{
    g_clear_pointer(&pipeline->charts, g_ptr_array_unref);
    g_clear_pointer(&pipeline->results, results_free);
    g_clear_pointer(&pipeline->samples, samples_free);
    g_clear_pointer(&pipeline->assessments, assessments_free);
    g_clear_pointer(&pipeline->accounting, accounting_free);
    g_clear_pointer(&pipeline->findings, finding_list_free);
}

/* `where` starts the message; `key` names the limit, a share of the records or a count. */
static bool check_limit(const char *where, const char *key, guint64 rejected, guint64 records, double limit,
                        bool is_share, GError **error)
{
    if ((double)rejected <= (is_share ? limit * (double)records : limit))
        return true;
    char share[NUMBER_BUFFER], allowed[NUMBER_BUFFER];
    number_fixed(share, 100 * (double)rejected / (double)records, 1);
    number_short(allowed, is_share ? 100 * limit : limit);
    return mld_fail(error, MLD_ERROR_DATA,
                    "%s%" G_GUINT64_FORMAT " of %" G_GUINT64_FORMAT " records rejected (%s %%); %s allows %s%s", where,
                    rejected, records, share, key, allowed, is_share ? " %" : "");
}

/* A file with a limit of its own is judged by that alone, the others together by the study's. */
static bool check_rejected(const Pipeline *pipeline, GError **error)
{
    const Study *study = pipeline->study;
    guint64 records = 0, rejected = 0;
    for (size_t i = 0; i < study->n_files; i++) {
        const StudyFile *file = &study->files[i];
        const FileAccount *account = &pipeline->accounting->files[i];
        guint64 lost = file_account_fate(account, FATE_REJECTED);
        if (isnan(file->max_rejected)) {
            records += account->records;
            rejected += lost;
            continue;
        }
        g_autofree char *where = g_strconcat(account->name, ": ", NULL);
        if (!check_limit(where, "its max_rejected", lost, account->records, file->max_rejected,
                         file->max_rejected_is_share, error))
            return false;
    }
    return check_limit("", "data.max_rejected", rejected, records, study->max_rejected, study->max_rejected_is_share,
                       error);
}

/* Two forms that are left of two sessions of one day look like a pair. */
static bool check_wrong_pairs(const Pipeline *pipeline, GError **error)
{
    const Samples *samples = pipeline->samples;
    if (samples->wrong_pairs <= WRONG_PAIRS_MAX)
        return true;
    char expected[NUMBER_BUFFER];
    number_fixed(expected, samples->wrong_pairs, 2);
    if (pipeline->study->accepts_same_day) {
        finding_list_add(pipeline->findings, FINDING_WRONG_PAIRS, NULL, NULL, expected, 0, NULL);
        return true;
    }
    return mld_fail(error, MLD_ERROR_DATA,
                    "%s: a patient has several sessions on one date, %" G_GUINT64_FORMAT
                    " times, and forms are missing: of the pairs matched by date about %s must be expected to join two "
                    "different sessions; name a session column or a date column with the time of day, or take it as it "
                    "is with same_day: accept under data",
                    samples->crowded_file, samples->crowded_dates, expected);
}

/* Some measure has a pair; a study that compares nothing has answers. */
static bool has_something(const Samples *samples)
{
    bool compares = false, answered = false;
    for (size_t m = 0; m < samples->n_samples; m++) {
        const Sample *sample = &samples->samples[m];
        if (sample->n > 0)
            return true;
        compares = compares || measure_is_paired(sample->measure);
        answered = answered || sample->asked_once.forms > 0;
    }
    return !compares && answered;
}

static bool check_usable(const Pipeline *pipeline, GError **error)
{
    if (has_something(pipeline->samples))
        return true;
    for (size_t i = 0; i < pipeline->accounting->n_files; i++)
        if (pipeline->accounting->files[i].records == 0)
            return mld_fail(error, MLD_ERROR_DATA,
                            "%s: no records, only a header; no patient has a score both before and after",
                            pipeline->accounting->files[i].name);
    bool by_date = study_matches_by_date(pipeline->study);
    return mld_fail(error, MLD_ERROR_DATA, "no patient has a score both before and after%s",
                    by_date ? "; forms are matched by date: where each patient has one form before and one after a "
                              "course, set analysis.pairs to course in a study file"
                            : "");
}

/* Settles, reads and matches; the assessments are the caller's, whatever became of their forms. (transfer full) */
static Assessments *read_forms(Pipeline *pipeline, unsigned jobs, unsigned wants, GError **error)
{
    if (!study_settle(pipeline->study, pipeline->findings, error))
        return NULL;
    Assessments *assessments = assessments_read(pipeline->study, jobs, wants, pipeline->findings, error);
    if (assessments != NULL)
        pipeline->samples = pair_assessments(assessments, jobs, pipeline->findings, error);
    return assessments;
}

/* Every record of matched forms; false when they could not be matched, do not add up, or too many are rejected. */
static bool account(Pipeline *pipeline, const Assessments *assessments, GError **error)
{
    pipeline->accounting = assessments_account(assessments);
    if (!accounting_adds_up(pipeline->accounting)) {
        g_clear_error(error);
        return mld_fail(error, MLD_ERROR_INTERNAL, "the records do not add up; please report this");
    }
    return pipeline->samples != NULL && check_rejected(pipeline, error);
}

bool pipeline_read(Pipeline *pipeline, unsigned jobs, GError **error)
{
    g_autoptr(Assessments) assessments = read_forms(pipeline, jobs, pipeline->digests ? WANT_DIGESTS : 0, error);
    if (assessments == NULL)
        return false;
    assessments_drop_columns(assessments);
    return account(pipeline, assessments, error) && check_wrong_pairs(pipeline, error) && check_usable(pipeline, error);
}

bool pipeline_collect(Pipeline *pipeline, unsigned jobs, GError **error)
{
    pipeline->assessments = read_forms(pipeline, jobs, WANT_NAMES, error);
    return pipeline->assessments != NULL && account(pipeline, pipeline->assessments, error);
}

void pipeline_analyse(Pipeline *pipeline, unsigned jobs)
{
    pipeline->results = analyse(pipeline->study, pipeline->accounting, pipeline->samples, pipeline->resampling, jobs,
                                pipeline->findings);
}

bool pipeline_draw(Pipeline *pipeline, GError **error)
{
    pipeline->charts = charts_draw(pipeline->results, pipeline->findings, error);
    return pipeline->charts != NULL;
}

Folder *pipeline_render(Pipeline *pipeline, const RunFacts *facts, GError **error)
{
    return report_render(pipeline->results, pipeline->charts, facts, error);
}
