/* Simulates how often intervals hold the true value and tests reject where nothing changed, at 8, 15, 30 and 60
 * patients of each shape (coverage_sample.h), and writes src/stats/simulated_table.h to standard output.
 *
 *     coverage-simulate [REPLICATES]      SIMULATED_REPLICATES unless given
 *
 * On every processor there is, whose number does not matter. Everything as `mldstat run` computes it: 10,000 resamples
 * of the bootstrap, 99,999 flips where the permutation test is not exact.
 */
#include "base/parallel.h"
#include "coverage_tally.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { SIZES = 4, BLOCKS = 100 };

static const size_t sizes[SIZES] = {8, 15, 30, 60};

typedef struct {
    size_t replicates;
    CoverageTally tally[SIZES][SHAPES][BLOCKS];
} Simulation;

/* Items are blocks of one size and shape, the slow sizes first. */
static void run_block(size_t item, gpointer data)
{
    Simulation *simulation = data;
    size_t size = SIZES - 1 - item / (SHAPES * BLOCKS), shape = item / BLOCKS % SHAPES, block = item % BLOCKS;
    size_t first = block * simulation->replicates / BLOCKS, end = (block + 1) * simulation->replicates / BLOCKS;
    coverage_run((SimulatedShape)shape, sizes[size], COVERAGE_SEED, first, end - first, (1u << SIMULATED_METHODS) - 1,
                 &simulation->tally[size][shape][block]);
}

static void print_share(double share)
{
    if (isnan(share))
        printf("NAN");
    else
        printf("%.5f", share);
}

static void print_shares(const Simulation *simulation, size_t size, int method, double (*share)(const CoverageCell *))
{
    printf("{");
    for (int shape = 0; shape < SHAPES; shape++) {
        CoverageTally sum = {0};
        for (size_t block = 0; block < BLOCKS; block++)
            coverage_add(&sum, &simulation->tally[size][shape][block]);
        printf(shape == 0 ? "" : ", ");
        print_share(share(&sum.cell[method]));
    }
    printf("}");
}

static void print_table(const Simulation *simulation)
{
    static const char *const names[SIMULATED_METHODS] = {
        "SIMULATED_T",   "SIMULATED_WILCOXON", "SIMULATED_SIGN",          "SIMULATED_PERMUTATION",  "SIMULATED_BCA",
        "SIMULATED_D_Z", "SIMULATED_D_AV",     "SIMULATED_RANK_BISERIAL", "SIMULATED_PROB_IMPROVED"};
    printf("/* Written by scripts/coverage: %zu replicates of each size and shape. */\n", simulation->replicates);
    puts("#ifndef MLDSTAT_STATS_SIMULATED_TABLE_H\n#define MLDSTAT_STATS_SIMULATED_TABLE_H\n");
    puts("#include \"stats/simulated.h\"\n\n#include <glib.h>\n#include <math.h>\n");
    printf("enum { SIMULATED_SIZES = %d };\n\n", SIZES);
    puts("G_GNUC_UNUSED static const SimulatedRow simulated_table[SIMULATED_METHODS][SIMULATED_SIZES] = {");
    for (int method = 0; method < SIMULATED_METHODS; method++) {
        printf("    [%s] = {", names[method]);
        for (size_t size = 0; size < SIZES; size++) {
            printf("%s{%zu, ", size == 0 ? "" : ", ", sizes[size]);
            print_shares(simulation, size, method, coverage_share);
            printf(", ");
            print_shares(simulation, size, method, coverage_rejects);
            printf("}");
        }
        puts("},");
    }
    puts("};\n\n#endif");
}

int main(int argc, char *argv[])
{
    Simulation *simulation = g_new0(Simulation, 1);
    simulation->replicates = argc > 1 ? strtoul(argv[1], NULL, 10) : SIMULATED_REPLICATES;
    if (argc > 2 || simulation->replicates == 0) {
        fputs("usage: coverage-simulate [REPLICATES]\n", stderr);
        return EXIT_FAILURE;
    }
    parallel_run((size_t)SIZES * SHAPES * BLOCKS, g_get_num_processors(), run_block, simulation);
    print_table(simulation);
    g_free(simulation);
    return EXIT_SUCCESS;
}
