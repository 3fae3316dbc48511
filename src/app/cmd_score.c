#include "app/cmd_score.h"

#include "app/complain.h"
#include "app/exit_code.h"
#include "app/notices.h"
#include "app/pipeline.h"
#include "app/study_source.h"
#include "base/error.h"
#include "base/text.h"
#include "writeup/score_csv.h"

#include <errno.h>
#include <stdio.h>

#define PATH_SHOWN 4096 /* characters */

static bool check_has_items(const Study *study, GError **error)
{
    if (study->n_questionnaires > 0)
        return true;
    g_autofree char *shown = text_shown(study->path, PATH_SHOWN);
    return mld_fail(error, MLD_ERROR_STUDY, "%s: no measure has an instrument with items: there is nothing to score",
                    shown);
}

/* False with MLD_ERROR_OUTPUT when it cannot be written. A reader that goes away is no failure, but ends the work. */
static bool write_text(const GString *text, bool *ret_is_read, GError **error)
{
    *ret_is_read = fwrite(text->str, 1, text->len, stdout) == text->len;
    int failure = *ret_is_read ? 0 : errno;
    clearerr(stdout); /* it is told here, or none */
    if (failure == 0 || failure == EPIPE)
        return true;
    return mld_fail(error, MLD_ERROR_OUTPUT, "standard output: %s", g_strerror(failure));
}

static bool print_scores(const Assessments *assessments, unsigned jobs, GError **error)
{
    g_autoptr(ScoreCsv) csv = score_csv_new(assessments, jobs);
    g_autoptr(GString) text = g_string_new(NULL);
    score_csv_header(csv, text);
    if (!score_csv_next(csv, text))
        return mld_fail(error, MLD_ERROR_DATA, "no form has an answer to an item of a questionnaire");
    bool is_read = true;
    do {
        if (!write_text(text, &is_read, error))
            return false;
        g_string_truncate(text, 0);
    } while (is_read && score_csv_next(csv, text));
    return true;
}

static bool score_study(Pipeline *pipeline, const Options *options, GError **error)
{
    bool ok = pipeline_collect(pipeline, jobs_of(options), error);
    if (!options->quiet)
        notices_warn(pipeline->findings);
    return ok && notices_allow(pipeline->findings, options->strict, error) &&
           print_scores(pipeline->assessments, jobs_of(options), error);
}

int cmd_score(const Options *options)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(FindingList) findings = finding_list_new();
    g_autoptr(Study) study = study_from_operand(options, 0, findings, &error);
    if (study == NULL || !check_has_items(study, &error))
        return complain(error);
    Pipeline pipeline;
    pipeline_init(&pipeline, study, g_steal_pointer(&findings));
    bool ok = score_study(&pipeline, options, &error);
    pipeline_clear(&pipeline);
    return ok ? EXIT_PUBLISHED : complain(error);
}
