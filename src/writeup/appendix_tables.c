#include "writeup/appendix_tables.h"

#include "visual/figures.h"
#include "writeup/wording_change.h"
#include "writeup/wording_number.h"

#include <math.h>

/* "17.3 times as likely under a change", "2.1 times as likely under none" */
static char *odds_words(const BayesFactor *factor)
{
    bool favours = factor->log_bf10 >= 0;
    double odds = exp(fabs(factor->log_bf10));
    if (odds < 1.05)
        return g_strdup("about as likely under a change as under none");
    if (!(odds < 1e6))
        return g_strdup_printf("more than a million times as likely under %s", favours ? "a change" : "none");
    g_autofree char *times = figure_text(odds, odds < 100 ? 1 : 0);
    return g_strdup_printf("%s times as likely under %s", times, favours ? "a change" : "none");
}

static void add_bayes_row(DocumentTable *table, const MeasureResult *result)
{
    const BayesFactor *factor = &result->change.bayes_factor;
    table_take(table, measure_title(result->measure));
    table_take(table, figure_text(factor->log_bf10, 2));
    table_take(table, odds_words(factor));
}

void add_bayes_table(DocumentSection *section, const Results *results)
{
    static const char *const headings[] = {"Measure", "#ln BF10", "These data are"};
    DocumentTable *table = NULL;
    for (size_t i = 0; i < results->n_measures; i++) {
        if (results->measures[i].change.bayes_factor.status != RESULT_OK)
            continue;
        if (table == NULL) {
            section_add_text(section, BLOCK_HEADING, "Appendix: Bayes factors");
            table = section_add_table(section, "A mean change against none (Rouder and others 2009)", headings,
                                      G_N_ELEMENTS(headings));
        }
        add_bayes_row(table, &results->measures[i]);
    }
    if (table != NULL)
        section_add_text(section, BLOCK_NOTE,
                         "A Bayes factor compares how well two assumptions foretold the data: that the mean change is "
                         "zero, and that in standard deviations of the changes it comes from a Cauchy distribution of "
                         "scale 0.707. It depends on that scale, is not the probability of either, and says nothing "
                         "about what brought a change about.");
}

static const char *const method_names[] = {
    [SIMULATED_T] = "Paired t",
    [SIMULATED_WILCOXON] = "Wilcoxon, Hodges\u2013Lehmann",
    [SIMULATED_SIGN] = "Sign test, median",
    [SIMULATED_PERMUTATION] = "Permutation",
    [SIMULATED_BCA] = "Bootstrap (BCa)",
    [SIMULATED_D_Z] = "d_z",
    [SIMULATED_D_AV] = "d_av",
    [SIMULATED_RANK_BISERIAL] = "Rank-biserial r",
    [SIMULATED_PROB_IMPROVED] = "Probability of improvement",
};
G_STATIC_ASSERT(G_N_ELEMENTS(method_names) == SIMULATED_METHODS);

static void add_rates(DocumentTable *table, const double shares[SHAPES])
{
    for (int shape = 0; shape < SHAPES; shape++)
        table_take(table, figure_text(100 * shares[shape], 1));
}

static bool has_rates(const SimulatedRow *row)
{
    for (int shape = 0; row != NULL && shape < SHAPES; shape++)
        if (isfinite(row->coverage[shape]) || isfinite(row->rejects[shape]))
            return true;
    return false;
}

void add_simulated_table(DocumentSection *section, const SimulatedRows *rows)
{
    static const char *const headings[] = {"Method",  "#Covers: normal", "#Skewed", "#0 to 10", "#p < 0.05: normal",
                                           "#Skewed", "#0 to 10"};
    g_autofree char *caption = g_strdup_printf("Samples of %zu patients: how often (%%) 95 %% intervals hold the true "
                                               "value, and tests reject without a change",
                                               rows->n);
    DocumentTable *table = section_add_table(section, caption, headings, G_N_ELEMENTS(headings));
    for (int method = 0; method < SIMULATED_METHODS; method++) {
        const SimulatedRow *row = rows->methods[method];
        if (!has_rates(row))
            continue;
        table_add(table, method_names[method]);
        add_rates(table, row->coverage);
        add_rates(table, row->rejects);
    }
}

void add_simulated_tables(DocumentSection *section, const Results *results)
{
    g_autoptr(GHashTable) shown = g_hash_table_new(NULL, NULL);
    for (size_t i = 0; i < results->n_measures; i++) {
        const Change *change = &results->measures[i].change;
        const SimulatedRows rows = simulated_rows(change->n_patients, results->study->analysis.confidence);
        if (change->status != RESULT_OK || rows.n == 0)
            continue;
        if (g_hash_table_size(shown) == 0)
            section_add_text(section, BLOCK_HEADING, "Appendix: how these methods fare in simulations");
        if (g_hash_table_add(shown, GSIZE_TO_POINTER(rows.n)))
            add_simulated_table(section, &rows);
    }
    g_autofree char *samples = figure_count(SIMULATED_REPLICATES);
    if (g_hash_table_size(shown) > 0)
        section_take_text(
            section, BLOCK_NOTE,
            g_strdup_printf("%s samples a figure, drawn when mldstat was made, not from these data. Changes "
                            "were normal, strongly skewed (lognormal), or differences of whole numbers "
                            "from 0 to 10 with ties and zeros. The table is of the largest size simulated "
                            "that is not above that of a measure\u2019s sample.",
                            samples));
}
