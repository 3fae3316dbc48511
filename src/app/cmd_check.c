#include "app/cmd_check.h"

#include "app/complain.h"
#include "app/exit_code.h"
#include "app/notices.h"
#include "app/pipeline.h"
#include "app/study_source.h"
#include "app/summary.h"

/* Everything that `run` would find wrong before it writes. */
static bool check_pipeline(Pipeline *pipeline, const Options *options, GError **error)
{
    bool ok = pipeline_read(pipeline, jobs_of(options), error);
    if (ok) {
        pipeline_analyse(pipeline);
        ok = pipeline_draw(pipeline, error); /* which may find what --strict refuses */
    }
    notices_list(pipeline->findings, options->all, stdout);
    if (!options->quiet)
        notices_note(pipeline->findings, stdout);
    if (!ok)
        return false;
    if (!options->quiet) {
        g_autofree char *counts = summary_counts(pipeline);
        fputs(counts, stdout);
    }
    return notices_allow(pipeline->findings, options->strict, error);
}

static int check_study(const Options *options, size_t index)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(FindingList) findings = finding_list_new();
    g_autoptr(Study) study = study_from_operand(options, index, findings, &error);
    if (study == NULL)
        return complain(error);
    Pipeline pipeline;
    pipeline_init(&pipeline, study, g_steal_pointer(&findings));
    bool ok = check_pipeline(&pipeline, options, &error);
    pipeline_clear(&pipeline);
    return ok ? EXIT_PUBLISHED : complain(error);
}

int cmd_check(const Options *options)
{
    int worst = EXIT_PUBLISHED;
    for (size_t i = 0; i < study_count(options); i++)
        worst = exit_code_worse(worst, check_study(options, i));
    return worst;
}
