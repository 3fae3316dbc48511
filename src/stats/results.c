#include "stats/results.h"

void results_free(Results *results)
{
    if (results == NULL)
        return;
    g_free(results->measures);
    g_free(results);
}
