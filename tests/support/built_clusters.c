#include "support/built_clusters.h"

#include "support/reference.h"

#include <string.h>

#define DATA "tests/reference/clustered_data.csv"

BuiltClusters *built_clusters(size_t n, const guint32 count[], const double value[])
{
    BuiltClusters *built = g_new0(BuiltClusters, 1);
    built->count = g_memdup2(count, n * sizeof *count);
    built->mean = g_new0(double, n);
    long double within = 0;
    for (size_t i = 0, at = 0; i < n; at += count[i++]) {
        long double sum = 0;
        for (size_t j = 0; j < count[i]; j++)
            sum += value[at + j] - (long double)value[at];
        long double mean = value[at] + sum / count[i];
        for (size_t j = 0; j < count[i]; j++)
            within += (value[at + j] - mean) * (value[at + j] - mean);
        built->mean[i] = (double)mean;
    }
    built->clusters = (Clusters){n, built->count, built->mean, (double)within};
    return built;
}

/* The number of the column "DATASET_id"; its differences are in the next. */
static size_t column_of(const char *dataset)
{
    g_autofree char *text = NULL;
    g_autoptr(GError) error = NULL;
    if (!g_file_get_contents(DATA, &text, NULL, &error))
        g_error("%s", error->message);
    *strchrnul(text, '\n') = '\0';
    g_auto(GStrv) names = g_strsplit(text, ",", -1);
    g_autofree char *wanted = g_strdup_printf("%s_id", dataset);
    for (size_t i = 0; names[i] != NULL; i++)
        if (strcmp(names[i], wanted) == 0)
            return i;
    g_error("no data set '%s'", dataset);
}

BuiltClusters *built_clusters_of(const char *dataset)
{
    size_t column = column_of(dataset);
    g_autoptr(ReferenceSample) rows = reference_wide(DATA, column, column + 1);
    g_autofree guint32 *count = g_new0(guint32, rows->n);
    size_t n = 0;
    for (size_t i = 0; i < rows->n; i++) {
        n += i == 0 || rows->pre[i] != rows->pre[i - 1];
        count[n - 1]++;
    }
    return built_clusters(n, count, rows->post);
}

void built_clusters_free(BuiltClusters *built)
{
    if (built == NULL)
        return;
    g_free(built->count);
    g_free(built->mean);
    g_free(built);
}

Clustered clustered_of_dataset(const char *dataset)
{
    g_autoptr(BuiltClusters) built = built_clusters_of(dataset);
    return clustered_of(&built->clusters, 0.95);
}
