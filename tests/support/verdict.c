#include "support/verdict.h"

#include "app/pipeline.h"
#include "base/digest.h"
#include "ingest/recognise.h"
#include "support/study_builder.h"
#include "writeup/results_json.h"

#include <criterion/criterion.h>
#include <string.h>

static Reading *read_study(Study *study, FindingList *findings)
{
    digest_prepare();
    Reading *reading = g_new0(Reading, 1);
    Pipeline pipeline;
    pipeline_init(&pipeline, study, findings);
    g_autoptr(GError) error = NULL;
    if (pipeline_read(&pipeline, 1, &error)) {
        pipeline_analyse(&pipeline, 1);
        g_autoptr(json_t) json = results_json(pipeline.results, "test");
        reading->measures = json_dumps(json_object_get(json, "measures"), JSON_COMPACT | JSON_REAL_PRECISION(17));
    } else {
        reading->refusal = g_strdup(error->message);
    }
    reading->findings = g_steal_pointer(&pipeline.findings);
    reading->accounting = g_steal_pointer(&pipeline.accounting);
    pipeline_clear(&pipeline);
    return reading;
}

Reading *reading_of_study(Study *study)
{
    return read_study(study, finding_list_new());
}

Reading *reading_of_files(const char *const paths[], size_t n)
{
    RecognisedFile files[2] = {0};
    g_autofree char *names[2] = {NULL, NULL};
    cr_assert(n >= 1 && n <= 2);
    for (size_t i = 0; i < n; i++)
        files[i] = (RecognisedFile){paths[i], names[i] = g_path_get_basename(paths[i])};
    g_autoptr(FindingList) findings = finding_list_new();
    g_autoptr(GError) error = NULL;
    g_autoptr(Study) study = study_recognise(files, n, findings, &error);
    g_free(g_steal_pointer(&names[1]));
    if (study != NULL)
        return read_study(study, g_steal_pointer(&findings));
    Reading *reading = g_new0(Reading, 1);
    reading->refusal = g_strdup(error->message);
    reading->findings = g_steal_pointer(&findings);
    return reading;
}

char *reading_words(const Reading *reading)
{
    return reading->refusal != NULL ? g_strdup(reading->refusal) : findings_text(reading->findings, true);
}

void reading_free(Reading *reading)
{
    if (reading == NULL)
        return;
    g_free(reading->refusal);
    free(reading->measures);
    finding_list_free(reading->findings);
    accounting_free(reading->accounting);
    g_free(reading);
}

/* Lines first..last, or one beside them; 0 and 0 means any. */
typedef struct {
    const char *file;
    size_t first, last;
} Where;

static bool touches(const Where *where, guint64 from, guint64 to)
{
    return where->last == 0 || (from <= where->last + 1 && to + 1 >= where->first);
}

static guint64 count_in(const FindingList *list, const Finding *like)
{
    for (size_t i = 0; i < finding_list_count(list); i++) {
        const Finding *finding = finding_list_get(list, i);
        if (finding->code == like->code && g_strcmp0(finding->file, like->file) == 0 &&
            g_strcmp0(finding->column, like->column) == 0 && g_strcmp0(finding->expected, like->expected) == 0)
            return finding->count;
    }
    return 0;
}

/* Without a study file the notes on columns are where a reader sees that one was not recognised. */
static bool counts(const Finding *finding)
{
    return finding_code_severity(finding->code) == FINDING_WARNING || finding->code == FINDING_COLUMN_TAKEN_AS ||
           finding->code == FINDING_COLUMN_NOT_USED;
}

static bool has_new_warning(const Reading *clean, const Reading *changed, const Where *where)
{
    for (size_t i = 0; i < finding_list_count(changed->findings); i++) {
        const Finding *finding = finding_list_get(changed->findings, i);
        if (!counts(finding) || g_strcmp0(finding->file, where->file) != 0 ||
            finding->count <= count_in(clean->findings, finding))
            continue;
        for (size_t k = 0; k < finding->n_places; k++)
            if (touches(where, finding->places[k].line, finding->places[k].line))
                return true;
    }
    return false;
}

static const FileAccount *account_of(const Reading *reading, const char *file)
{
    for (size_t i = 0; reading->accounting != NULL && i < reading->accounting->n_files; i++)
        if (strcmp(reading->accounting->files[i].name, file) == 0)
            return &reading->accounting->files[i];
    return NULL;
}

static bool has_new_exception(const Reading *clean, const Reading *changed, const Where *where)
{
    const FileAccount *before = account_of(clean, where->file), *after = account_of(changed, where->file);
    for (size_t i = 0; before != NULL && after != NULL && i < after->n_ranges; i++) {
        const FateRange *range = &after->ranges[i];
        if (range->reason != REASON_NONE && after->by_reason[range->reason] > before->by_reason[range->reason] &&
            touches(where, range->first_line, range->last_line))
            return true;
    }
    return false;
}

Verdict verdict(const Reading *clean, const Reading *changed, const char *file, size_t first, size_t last)
{
    Where where = {file, first, last}, anywhere = {file, 0, 0};
    if (changed->refusal != NULL)
        return strstr(changed->refusal, file) != NULL || has_new_warning(clean, changed, &anywhere) ? VERDICT_REFUSED
                                                                                                    : VERDICT_SILENT;
    if (clean->measures != NULL && strcmp(clean->measures, changed->measures) == 0)
        return VERDICT_SAME;
    return has_new_warning(clean, changed, &where) || has_new_exception(clean, changed, &where) ? VERDICT_FOUND
                                                                                                : VERDICT_SILENT;
}
