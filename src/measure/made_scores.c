#include "measure/made_scores.h"

#include "base/cache_line.h"

MadeScores *made_scores_new(const Study *study, size_t times_per_row)
{
    MadeScores *made = g_new0(MadeScores, 1);
    *made = (MadeScores){.study = study, .times_per_row = times_per_row};
    size_t n = made_scores_room(study, times_per_row);
    made->codes = cache_line_new0(CodeColumn, n);
    for (size_t i = 0; i < n; i++)
        code_column_init(&made->codes[i]);
    made->values = g_new(ValueTable, n / times_per_row);
    for (size_t i = 0; i < n / times_per_row; i++)
        value_table_init(&made->values[i]);
    return made;
}

void made_scores_free(MadeScores *made)
{
    if (made == NULL)
        return;
    size_t n = made_scores_room(made->study, made->times_per_row);
    for (size_t i = 0; i < n; i++)
        code_column_clear(&made->codes[i]);
    g_aligned_free(made->codes);
    for (size_t i = 0; i < n / made->times_per_row; i++)
        value_table_clear(&made->values[i]);
    g_free(made->values);
    g_free(made);
}
