/* What the bench times as "reading and scoring": all of `mldstat score` up to the first line that it would write.
 *
 *     bench-score STUDY.yaml          read the study file, read and score every form; prints how many rows there are
 */
#include "app/pipeline.h"
#include "design/study_file.h"

#include <stdio.h>
#include <stdlib.h>

static bool collect(const char *path, size_t *ret_rows, GError **error)
{
    g_autoptr(Study) study = study_read(path, error);
    if (study == NULL)
        return false;
    Pipeline pipeline;
    pipeline_init(&pipeline, study, finding_list_new());
    bool ok = pipeline_collect(&pipeline, (unsigned)g_get_num_processors(), error);
    for (size_t i = 0; ok && i < pipeline.assessments->n_parts; i++)
        *ret_rows += pipeline.assessments->parts[i].rows;
    pipeline_clear(&pipeline);
    return ok;
}

int main(int argc, char *argv[])
{
    g_autoptr(GError) error = NULL;
    size_t rows = 0;
    if (argc != 2) {
        fputs("usage: bench-score STUDY.yaml\n", stderr);
        return EXIT_FAILURE;
    }
    if (!collect(argv[1], &rows, &error)) {
        fprintf(stderr, "bench-score: %s\n", error->message);
        return EXIT_FAILURE;
    }
    printf("%zu\n", rows);
    return EXIT_SUCCESS;
}
