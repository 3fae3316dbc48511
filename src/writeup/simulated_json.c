#include "writeup/simulated_json.h"

static const char *const method_names[] = {
    [SIMULATED_T] = "t",
    [SIMULATED_WILCOXON] = "wilcoxon",
    [SIMULATED_SIGN] = "sign",
    [SIMULATED_PERMUTATION] = "permutation",
    [SIMULATED_BCA] = "bca",
    [SIMULATED_D_Z] = "d_z",
    [SIMULATED_D_AV] = "d_av",
    [SIMULATED_RANK_BISERIAL] = "rank_biserial",
    [SIMULATED_PROB_IMPROVED] = "prob_improved",
};
G_STATIC_ASSERT(G_N_ELEMENTS(method_names) == SIMULATED_METHODS);

static void put_shapes(json_t *object, const double shares[SHAPES])
{
    static const char *const names[] = {
        [SHAPE_NORMAL] = "normal", [SHAPE_SKEWED] = "skewed", [SHAPE_INTEGERS] = "integers"};
    G_STATIC_ASSERT(G_N_ELEMENTS(names) == SHAPES);
    for (int shape = 0; shape < SHAPES; shape++)
        put_number(object, names[shape], shares[shape]);
}

void put_simulated(json_t *parent, const SimulatedRows *rows)
{
    if (rows->n == 0)
        return;
    json_t *object = put_object(parent, "simulated");
    put_count(object, "n", rows->n);
    for (int method = 0; method < SIMULATED_METHODS; method++) {
        const SimulatedRow *row = rows->methods[method];
        if (row == NULL)
            continue;
        json_t *block = put_object(object, method_names[method]);
        put_shapes(put_object(block, "coverage"), row->coverage);
        put_shapes(put_object(block, "rejects"), row->rejects);
    }
}

void put_bootstrap_coverage(json_t *parent, const SimulatedRows *rows)
{
    const SimulatedRow *row = rows->methods[SIMULATED_BCA];
    if (rows->n == 0 || row == NULL)
        return;
    json_t *object = put_object(parent, "simulated_coverage");
    put_count(object, "n", row->n);
    put_shapes(object, row->coverage);
}
