#include "app/study_source.h"

#include "base/error.h"
#include "base/text.h"
#include "design/study_file.h"
#include "ingest/recognise.h"
#include "ingest/source.h"

size_t study_count(const Options *options)
{
    return options->n_operands > 0 && operand_is_study(options->operands[0]) ? options->n_operands : 1;
}

unsigned jobs_of(const Options *options)
{
    return options->jobs > 0 ? options->jobs : g_get_num_processors();
}

/* The operands as files that can be read more than once; clear with operand_files_clear(). */
typedef struct {
    RecognisedFile files[RECOGNISED_FILES];
    char *paths[RECOGNISED_FILES], *names[RECOGNISED_FILES];
    size_t n;
} OperandFiles;

static void operand_files_clear(OperandFiles *operands)
{
    for (size_t i = 0; i < operands->n; i++) {
        g_free(operands->paths[i]);
        g_free(operands->names[i]);
    }
}

static bool operand_files_init(OperandFiles *operands, const Options *options, GError **error)
{
    *operands = (OperandFiles){.n = MIN(options->n_operands, RECOGNISED_FILES)};
    for (size_t i = 0; i < operands->n; i++) {
        const char *operand = options->operands[i];
        g_autofree char *base = g_str_equal(operand, "-") ? g_strdup("standard input") : g_path_get_basename(operand);
        operands->names[i] = text_shown(base, 100);
        operands->paths[i] = source_reusable(operand, operands->names[i], error);
        operands->files[i] = (RecognisedFile){operands->paths[i], operands->names[i]};
        if (operands->paths[i] == NULL)
            return false;
    }
    return true;
}

static Study *recognise(const Options *options, FindingList *findings, GError **error)
{
    OperandFiles operands;
    bool ok = operand_files_init(&operands, options, error);
    Study *study = ok ? study_recognise(operands.files, operands.n, findings, error) : NULL;
    operand_files_clear(&operands);
    return study;
}

Recognition *recognition_from_operands(const Options *options, GError **error)
{
    OperandFiles operands;
    bool ok = operand_files_init(&operands, options, error);
    Recognition *found = ok ? recognition_new(operands.files, operands.n, error) : NULL;
    operand_files_clear(&operands);
    return found;
}

static Measure *find_measure(Study *study, const char *name, const char *option, GError **error)
{
    g_autofree char **names = g_new0(char *, study->n_measures + 1);
    for (size_t m = 0; m < study->n_measures; m++) {
        if (g_str_equal(study->measures[m].name, name))
            return &study->measures[m];
        names[m] = study->measures[m].name;
    }
    g_autofree char *all = g_strjoinv(", ", names);
    mld_fail(error, MLD_ERROR_USAGE, "option '%s': no measure '%s' in these files, only %s", option, name, all);
    return NULL;
}

static bool apply_options(Study *study, const Options *options, GError **error)
{
    for (size_t i = 0; i < options->n_better; i++) {
        Measure *measure = find_measure(study, options->better[i].measure, "--better", error);
        if (measure == NULL)
            return false;
        measure->better = options->better[i].better;
    }
    for (size_t i = 0; i < options->n_range; i++) {
        Measure *measure = find_measure(study, options->range[i].measure, "--range", error);
        if (measure == NULL)
            return false;
        measure->has_range = true;
        measure->low = options->range[i].low;
        measure->high = options->range[i].high;
    }
    if (options->output != NULL) {
        g_free(study->output);
        study->output = g_strdup(options->output);
    }
    if (options->has_seed)
        study->analysis.seed = options->seed;
    if (options->formats != 0)
        study->formats = options->formats;
    return true;
}

Study *study_from_operand(const Options *options, size_t index, FindingList *findings, GError **error)
{
    const char *operand = options->operands[index];
    g_autoptr(Study) study =
        operand_is_study(operand) ? study_read(operand, error) : recognise(options, findings, error);
    if (study == NULL || !apply_options(study, options, error))
        return NULL;
    return g_steal_pointer(&study);
}
