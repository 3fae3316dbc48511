#include "app/cmd_run.h"

#include "app/complain.h"
#include "app/exit_code.h"
#include "app/notices.h"
#include "app/pipeline.h"
#include "app/study_source.h"
#include "app/summary.h"
#include "base/error.h"
#include "base/text.h"
#include "ingest/recognise.h"
#include "writeup/publish.h"
#include "writeup/wording_finding.h"

#include <string.h>
#include <unistd.h>

#define PATH_SHOWN 4096 /* characters */

static bool on_terminal(void)
{
    return isatty(STDOUT_FILENO) == 1;
}

/* Data in, report published; findings stay in the pipeline. */
static bool run_pipeline(Pipeline *pipeline, Publication *publication, const Options *options, GError **error)
{
    RunFacts facts = {.version = MLDSTAT_VERSION, .options = (const char *const *)options->given};
    if (!pipeline_read(pipeline, jobs_of(options), error))
        return false;
    pipeline_analyse(pipeline, jobs_of(options));
    if (!pipeline_draw(pipeline, error))
        return false;
    g_autoptr(Folder) folder = pipeline_render(pipeline, &facts, error);
    if (folder == NULL)
        return false;
    return notices_allow(pipeline->findings, options->strict, error) && publish_commit(publication, folder, error);
}

/* The leaf as a person in this folder would name it. */
static char *path_from_here(const char *path)
{
    g_autofree char *here = g_get_current_dir();
    size_t length = strlen(here);
    if (g_str_has_prefix(path, here) && path[length] == '/')
        return g_strdup(path + length + 1);
    return g_strdup(path);
}

/* What names the same data to `check`. */
static char *input_words(const Study *study, const Options *options)
{
    if (study->path != NULL)
        return text_shown(study->path, PATH_SHOWN);
    g_autofree char *given = g_strjoinv(" ", options->given);
    g_autofree char *files = g_strjoinv(" ", options->operands);
    g_autofree char *all = g_strconcat(given, *given == '\0' ? "" : " ", files, NULL);
    return text_shown(all, PATH_SHOWN);
}

static void print_summary(const Pipeline *pipeline, const Publication *publication, const Options *options)
{
    g_autofree char *counts = summary_counts(pipeline);
    g_autofree char *table = summary_table(pipeline);
    g_autofree char *look_at = finding_list_words(pipeline->findings);
    g_autofree char *path = path_from_here(publication_leaf(publication));
    g_autofree char *leaf = text_shown(path, PATH_SHOWN);
    if (pipeline->study->path == NULL)
        notices_note(pipeline->findings, false, stdout);
    printf("%s%s", counts, table);
    if (*look_at != '\0') {
        g_autofree char *input = input_words(pipeline->study, options);
        printf("look at: %s; \"mldstat check %s\" lists them\n", look_at, input);
    }
    bool html = (pipeline->study->formats & FORMAT_HTML) != 0;
    printf("report: %s/%s\n", leaf, html ? "index.html" : "results.json");
}

/* Two studies of one command with one report folder: the second would replace what the first has just published. */
static bool claim_leaf(GHashTable *taken, const char *leaf, GError **error)
{
    if (g_hash_table_add(taken, g_strdup(leaf)))
        return true;
    g_autofree char *shown = text_shown(leaf, PATH_SHOWN);
    return mld_fail(error, MLD_ERROR_OUTPUT, "'%s' holds the report of another study of this command", shown);
}

/* What `check` reads and no report speaks about yet would be missing from it unnoticed. */
static bool can_report(const Study *study, GError **error)
{
    const struct {
        const char *key;
        bool given;
    } keys[] = {
        {"columns.arm", study_has_column(study, COLUMN_ARM)},
        {"columns.group", study_has_column(study, COLUMN_GROUP)},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(keys); i++)
        if (keys[i].given) {
            g_autofree char *shown = text_shown(study->path, PATH_SHOWN);
            return mld_fail(error, MLD_ERROR_STUDY, "%s: %s: not supported by run yet; check reads it", shown,
                            keys[i].key);
        }
    return true;
}

/* Takes the report folder before any data are read; only a study file has to be read to know which. Either result may
 * be NULL on failure, and both are the caller's. */
static void begin(const Options *options, size_t index, FindingList *findings, Study **ret_study,
                  Publication **ret_publication, GError **error)
{
    bool is_study = operand_is_study(options->operands[index]);
    const char *leaf = options->output != NULL ? options->output : RECOGNISED_OUTPUT;
    *ret_study = NULL;
    *ret_publication = NULL;
    if (!is_study && (*ret_publication = publish_begin(leaf, options->wait, error)) == NULL)
        return;
    *ret_study = study_from_operand(options, index, findings, error);
    if (is_study && *ret_study != NULL && can_report(*ret_study, error))
        *ret_publication = publish_begin((*ret_study)->output, options->wait, error);
}

/* The study has its folder: analyses, publishes and says how it went. */
static bool run_and_tell(Study *study, FindingList *findings, Publication *publication, const Options *options,
                         GHashTable *taken, GError **error)
{
    Pipeline pipeline;
    pipeline_init(&pipeline, study, findings);
    pipeline.digests = true;
    pipeline.resampling = true;
    bool ok =
        claim_leaf(taken, publication_leaf(publication), error) && run_pipeline(&pipeline, publication, options, error);
    if (!options->quiet && (!ok || !on_terminal()))
        notices_warn(pipeline.findings);
    if (ok && on_terminal() && !options->quiet)
        print_summary(&pipeline, publication, options);
    pipeline_clear(&pipeline);
    return ok;
}

/* `taken`: the report folders of the studies before it; its own is added. */
static int run_study(const Options *options, size_t index, GHashTable *taken)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(FindingList) findings = finding_list_new();
    g_autoptr(Study) study = NULL;
    Publication *publication = NULL;
    begin(options, index, findings, &study, &publication, &error);
    bool ok = study != NULL && publication != NULL &&
              run_and_tell(study, g_steal_pointer(&findings), publication, options, taken, &error);
    int code = ok ? EXIT_PUBLISHED : complain(error);
    publish_end(publication, code, ok ? NULL : error->message);
    return code;
}

int cmd_run(const Options *options)
{
    int worst = EXIT_PUBLISHED;
    g_autoptr(GHashTable) taken = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (size_t i = 0; i < study_count(options); i++)
        worst = exit_code_worse(worst, run_study(options, i, taken));
    return worst;
}
