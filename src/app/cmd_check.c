#include "app/cmd_check.h"

#include "app/complain.h"
#include "app/exit_code.h"
#include "app/notices.h"
#include "app/pipeline.h"
#include "app/study_source.h"
#include "app/summary.h"

enum {
    QUIET_DAYS = 6 /* at the end of a period that need no explanation: a clinic closed for a week */
};

/* Whether the data reach to the end of the period asked for. */
static void check_complete(Pipeline *pipeline, const Period *period)
{
    char newest[DATE_BUFFER];
    Date last = pipeline->samples->last_date;
    if (period->last == DATE_NONE || (last != DATE_NONE && period->last - last <= QUIET_DAYS))
        return;
    g_autofree char *state = last == DATE_NONE ? g_strdup("not dated")
                                               : g_strdup_printf("%s, %d days before the period ends",
                                                                 date_iso(newest, last), period->last - last);
    finding_list_add(pipeline->findings, FINDING_EXPORT_INCOMPLETE, NULL, NULL, state, 0, NULL);
}

/* Everything that `run` would find wrong before it writes. */
static bool check_pipeline(Pipeline *pipeline, const Options *options, const Period *period, GError **error)
{
    bool ok = pipeline_read(pipeline, jobs_of(options), error);
    if (ok) {
        check_complete(pipeline, period);
        pipeline_analyse(pipeline, jobs_of(options));
        ok = pipeline_draw(pipeline, error); /* which may find what --strict refuses */
    }
    notices_list(pipeline->findings, options->all, stdout);
    if (!options->quiet)
        notices_note(pipeline->findings, options->all, stdout);
    if (!ok)
        return false;
    if (!options->quiet) {
        g_autofree char *counts = summary_counts(pipeline);
        g_autofree char *dates = summary_dates(pipeline);
        printf("%s%s", counts, dates);
    }
    return notices_allow(pipeline->findings, options->strict, error);
}

static int check_study(const Options *options, size_t index, const Period *period)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(FindingList) findings = finding_list_new();
    g_autoptr(Study) study = study_from_operand(options, index, findings, &error);
    if (study == NULL)
        return complain(error);
    Pipeline pipeline;
    pipeline_init(&pipeline, study, g_steal_pointer(&findings));
    bool ok = check_pipeline(&pipeline, options, period, &error);
    pipeline_clear(&pipeline);
    return ok ? EXIT_PUBLISHED : complain(error);
}

int cmd_check(const Options *options)
{
    Period period;
    g_autoptr(GError) error = NULL;
    int worst = EXIT_PUBLISHED;
    if (!options_period(options, &period, &error))
        return complain(error);
    for (size_t i = 0; i < study_count(options); i++)
        worst = exit_code_worse(worst, check_study(options, i, &period));
    return worst;
}
