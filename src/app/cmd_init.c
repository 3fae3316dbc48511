#include "app/cmd_init.h"

#include "app/complain.h"
#include "app/exit_code.h"
#include "app/study_source.h"
#include "ingest/settle.h"
#include "writeup/starter.h"

#include <stdio.h>
#include <string.h>

/* The CSVs as a study file beside them names them: by their base names, or whole where they lie in several folders. */
static char **paths_to_name(const Options *options)
{
    g_autoptr(GStrvBuilder) paths = g_strv_builder_new();
    g_autofree char *folder = g_path_get_dirname(options->operands[0]);
    bool apart = false;
    for (size_t i = 1; i < options->n_operands; i++) {
        g_autofree char *other = g_path_get_dirname(options->operands[i]);
        apart = apart || strcmp(folder, other) != 0;
    }
    for (size_t i = 0; i < options->n_operands; i++) {
        const char *operand = options->operands[i];
        bool is_input = strcmp(operand, "-") == 0;
        g_autofree char *path = is_input ? g_strdup(operand)
                                : apart  ? g_canonicalize_filename(operand, NULL)
                                         : g_path_get_basename(operand);
        g_strv_builder_add(paths, path);
    }
    return g_strv_builder_end(paths);
}

static bool survey_files(const Study *study, ColumnSurvey surveys[], GError **error)
{
    for (size_t i = 0; i < study->n_files; i++)
        if (!column_survey_read(&surveys[i], &study->files[i], error))
            return false;
    return true;
}

/* Prints the starter file; false with why it is not enough, or not even that. */
static bool print_starter(Recognition *found, const Options *options, GError **error)
{
    ColumnSurvey surveys[RECOGNISED_FILES] = {0};
    g_autoptr(GError) date_problem = NULL;
    g_autoptr(FindingList) findings = finding_list_new();
    g_auto(GStrv) paths = paths_to_name(options);
    study_settle(found->study, findings, &date_problem);
    bool ok = survey_files(found->study, surveys, error);
    if (ok) {
        g_autofree char *text = starter_text(found, surveys, (const char *const *)paths,
                                             date_problem == NULL ? NULL : date_problem->message);
        fputs(text, stdout);
    }
    for (size_t i = 0; i < found->study->n_files; i++)
        column_survey_clear(&surveys[i]);
    g_autoptr(GError) no_measure = NULL;
    if (found->problem == NULL && !recognition_check_measures(found, true, &no_measure))
        found->problem = g_steal_pointer(&no_measure);
    GError **problem = found->problem != NULL ? &found->problem : &date_problem;
    if (!ok || *problem == NULL)
        return ok;
    g_propagate_error(error, *problem);
    *problem = NULL;
    return false;
}

int cmd_init(const Options *options)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Recognition) found = recognition_from_operands(options, &error);
    bool ok = found != NULL && print_starter(found, options, &error);
    return ok ? EXIT_PUBLISHED : complain(error);
}
