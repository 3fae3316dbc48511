#include "fuzz/targets.h"

#include "base/digest.h"
#include "base/error.h"
#include "design/study_file.h"

#include <string.h>

static void expect_promises(const Study *study)
{
    g_assert(study->n_files >= 1 && study->n_files <= STUDY_FILES_MAX);
    g_assert(study->n_times >= 2 && study->n_times <= STUDY_TIMES_MAX);
    g_assert(study->n_measures >= 1 && study->n_measures <= STUDY_MEASURES_MAX);
    g_assert(study->title != NULL && study->output != NULL && study->digest != NULL);
    for (size_t m = 0; m < study->n_measures; m++) {
        const Measure *measure = &study->measures[m];
        g_assert(measure->name != NULL && measure->label != NULL);
        g_assert((measure->column == NULL) == (measure->columns != NULL));
        g_assert(!measure->has_range || measure->low < measure->high);
    }
    for (size_t i = 0; i < study->n_files; i++)
        g_assert(study->files[i].path != NULL && study->files[i].name != NULL &&
                 study->files[i].time < (int)study->n_times &&
                 study_column(study, &study->files[i], COLUMN_PATIENT) != NULL);
}

void fuzz_study(const uint8_t *data, size_t size)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *text = g_malloc(size + 1);
    memcpy(text, data, size);
    text[size] = '\0';
    digest_prepare();
    g_autoptr(Study) study = study_parse("s.yaml", text, size, &error);
    g_assert((study == NULL) == (error != NULL));
    if (study != NULL)
        expect_promises(study);
    else
        g_assert((error->code == MLD_ERROR_STUDY || error->code == MLD_ERROR_DATA) &&
                 g_utf8_validate(error->message, -1, NULL));
}
