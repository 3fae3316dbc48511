#include "writeup/sections.h"

#include "visual/figures.h"
#include "visual/subject.h"
#include "writeup/appendix_tables.h"
#include "writeup/clustered_table.h"
#include "writeup/wording_change.h"
#include "writeup/wording_number.h"
#include "writeup/wording_test.h"

#include <math.h>

/* "6.0 (5.1, 6.6)" */
static char *median_words(const Description *description, int decimals)
{
    g_autofree char *median = figure_text(description->median, decimals);
    g_autofree char *q1 = figure_text(description->q1, decimals);
    g_autofree char *q3 = figure_text(description->q3, decimals);
    return description->n == 0 ? g_steal_pointer(&median) : g_strdup_printf("%s (%s, %s)", median, q1, q3);
}

static void add_spread(DocumentSection *section, const Results *results)
{
    static const char *const headings[] = {
        "Measure",        "#Before: median (Q1, Q3)", "#After: median (Q1, Q3)",   "#Change: median (Q1, Q3)",
        "#Lowest change", "#Highest change",          "#Correlation before, after"};
    DocumentTable *table =
        section_add_table(section, "Distribution of the patients\u2019 values", headings, G_N_ELEMENTS(headings));
    for (size_t i = 0; i < results->n_measures; i++) {
        const MeasureResult *result = &results->measures[i];
        const Change *change = &result->change;
        int decimals = score_decimals(result);
        table_take(table, measure_title(result->measure));
        const Description *const shown[] = {&change->pre, &change->post, &change->difference};
        for (size_t k = 0; k < G_N_ELEMENTS(shown); k++)
            table_take(table, median_words(shown[k], decimals));
        table_take(table, figure_signed(change->difference.min, decimals));
        table_take(table, figure_signed(change->difference.max, decimals));
        table_take(table, figure_text(change->correlation, 2));
    }
}

static void add_row(DocumentTable *table, char *method, double estimate, double low, double high, int decimals,
                    char *statistic, char *p)
{
    table_take(table, method);
    table_take(table, figure_text(estimate, decimals));
    table_take(table, interval_words(low, high, decimals));
    table_take(table, statistic);
    table_take(table, p);
}

static char *why_not(ResultStatus status)
{
    return g_strdup(status_words(status));
}

/* Numbers a status rules out are NaN already and print as a dash; the reason stands in place of the statistic. */
static void add_paired_t(DocumentTable *table, const PairedT *test, int decimals)
{
    g_autofree char *t = figure_text(test->t, 2);
    g_autofree char *df = figure_text(test->df, 0);
    add_row(table, g_strdup("Paired t: mean change"), test->estimate, test->low, test->high, decimals,
            test->status == RESULT_OK ? g_strdup_printf("t = %s, df = %s", t, df) : why_not(test->status),
            p_words(test->p));
}

static void add_wilcoxon(DocumentTable *table, const Wilcoxon *test, int decimals)
{
    g_autofree char *v = figure_plain(test->v);
    g_autofree char *how = wilcoxon_method_words(test);
    add_row(table, g_strdup("Wilcoxon signed-rank: Hodges\u2013Lehmann"), test->hodges_lehmann, test->low, test->high,
            decimals,
            test->status == RESULT_OK ? g_strdup_printf("V = %s, n = %zu; %s", v, test->n_used, how)
                                      : why_not(test->status),
            p_words(test->p));
}

static void add_sign(DocumentTable *table, const SignTest *test, int decimals)
{
    add_row(table, g_strdup("Sign test: median change"), test->median, test->low, test->high, decimals,
            isfinite(test->p)
                ? g_strdup_printf("%zu higher, %zu lower, %zu the same", test->positive, test->negative, test->zero)
                : why_not(test->status),
            p_words(test->p));
}

static void add_permutation(DocumentTable *table, const Permutation *test, int decimals)
{
    add_row(table, g_strdup("Permutation (sign flips) of the mean"), NAN, NAN, NAN, decimals,
            isfinite(test->p) ? permutation_method_words(test) : why_not(test->status), p_words(test->p));
}

static void add_bootstrap(DocumentTable *table, const Change *change, int decimals)
{
    const Bootstrap *bootstrap = &change->bootstrap;
    bool exists = bootstrap->status == RESULT_OK;
    add_row(table, g_strdup_printf("Bootstrap%s: mean change", exists && !bootstrap->is_bca ? "" : " (BCa)"),
            exists ? change->difference.mean : NAN, bootstrap->low, bootstrap->high, decimals,
            exists ? bootstrap_method_words(bootstrap) : why_not(bootstrap->status), g_strdup(""));
}

/* `how` it is made, or `why` it is not. */
static void add_size(DocumentTable *table, const char *name, const EffectSize *size, const char *how, const char *why)
{
    add_row(table, g_strdup(name), size->estimate, size->low, size->high, 2,
            g_strdup(size->status == RESULT_OK ? how : why), g_strdup(""));
}

static void add_effect_size(DocumentTable *table, const char *name, const EffectSize *size, const char *how)
{
    add_size(table, name, size, how, status_words(size->status));
}

/* Without a correlation d_rm does not exist, though the changes vary. */
static void add_d_rm(DocumentTable *table, const Change *change)
{
    bool no_correlation = change->d_rm.status == RESULT_NO_VARIATION && change->d_z.status == RESULT_OK;
    add_size(table, "d_rm (Morris and DeShon)", &change->d_rm,
             "d_z with the correlation of before and after taken out; no interval",
             no_correlation ? "the scores before, or those after, are all the same"
                            : status_words(change->d_rm.status));
}

static void add_prob_improved(DocumentTable *table, const Change *change)
{
    const SignTest *sign = &change->sign;
    g_autofree char *how =
        g_strdup_printf("the better score is after; %zu of %zu the same, by half; Tango\u2019s interval", sign->zero,
                        sign->positive + sign->negative + sign->zero);
    add_size(table, "Probability of improvement", &change->prob_improved, how,
             "which direction is better is not known");
}

static char *primary_words(const Results *results, const MeasureResult *result)
{
    const Analysis *analysis = &results->study->analysis;
    const Change *change = &result->change;
    g_autofree char *p = p_phrase(change->primary_p);
    const char *test = primary_test_words(analysis->primary_test);
    const char *role = result->measure->role == ROLE_PRIMARY ? "Primary" : "Secondary";
    if (!isfinite(change->primary_p))
        return g_strdup_printf("%s measure. Primary test: %s, %s.", role, test, p);
    if (analysis->adjust == ADJUST_NONE || !isfinite(change->primary_p_adjusted))
        return g_strdup_printf("%s measure. Primary test: %s, %s, not adjusted.", role, test, p);
    g_autofree char *adjusted = p_phrase(change->primary_p_adjusted);
    const char *method = analysis->adjust == ADJUST_BH ? "the method of Benjamini and Hochberg" : "Holm\u2019s method";
    return g_strdup_printf("Primary measure. Primary test: %s, %s; adjusted over the primary measures by %s, %s.", test,
                           p, method, adjusted);
}

static void add_note(DocumentSection *section, char *text)
{
    if (text != NULL)
        section_take_text(section, BLOCK_NOTE, text);
}

static void add_notes(DocumentSection *section, const Results *results, const MeasureResult *result)
{
    const Change *change = &result->change;
    const SimulatedRows rows = simulated_rows(change->n_patients, results->study->analysis.confidence);
    add_note(section, primary_words(results, result));
    add_note(section, equivalence_sentence(results, result));
    add_note(section, precision_sentence(results, result));
    add_note(section, exact_level_sentence(change));
    add_note(section, bootstrap_sentence(change, &rows));
    add_note(section, simulated_sentence(change, &rows));
    add_note(section, normality_sentence(&change->normality));
}

static void add_measure(DocumentSection *section, const Results *results, const MeasureResult *result)
{
    const Change *change = &result->change;
    g_autofree char *title = measure_title(result->measure);
    g_autofree char *level = figure_percent(results->study->analysis.confidence);
    g_autofree char *interval = g_strdup_printf("#%s interval", level);
    g_autofree char *caption = g_strdup_printf("%s: tests and effect sizes of after \u2212 before", title);
    const char *const headings[] = {"Method", "#Estimate", interval, "Statistic", "#p"};
    section_add_text(section, BLOCK_HEADING, title);
    if (change->status != RESULT_OK) {
        section_take_text(section, BLOCK_NOTE, change_sentence(results, result));
        return;
    }
    int decimals = score_decimals(result) + 1;
    DocumentTable *table = section_add_table(section, caption, headings, G_N_ELEMENTS(headings));
    add_paired_t(table, &change->paired_t, decimals);
    add_wilcoxon(table, &change->wilcoxon, decimals);
    add_sign(table, &change->sign, decimals);
    add_permutation(table, &change->permutation, decimals);
    add_bootstrap(table, change, decimals);
    add_effect_size(table, "d_z (Cohen)", &change->d_z, "mean / SD of the changes; noncentral t interval");
    add_effect_size(table, "g_z (Hedges)", &change->g_z, "d_z corrected for small samples");
    add_effect_size(table, "d_av (Cumming)", &change->d_av, "mean change / SD of the scores; Bonett\u2019s interval");
    add_d_rm(table, change);
    add_effect_size(table, "Rank-biserial r", &change->rank_biserial,
                    "(W+ \u2212 W\u2212) / (W+ + W\u2212); score interval");
    add_prob_improved(table, change);
    add_notes(section, results, result);
    add_clustered_table(section, results, result);
}

void add_tests(Document *document, const ReportSource *source)
{
    DocumentSection *section = document_add_section(document, "tests", "Test details");
    section_add_text(
        section, BLOCK_PARAGRAPH,
        "All p-values are two-sided. Both the t test and the Wilcoxon test are always shown; which of them "
        "is primary never depends on the results: the study file says it, and where it does not, it is the t test.");
    add_spread(section, source->results);
    for (size_t i = 0; i < source->results->n_measures; i++)
        add_measure(section, source->results, &source->results->measures[i]);
    add_bayes_table(section, source->results);
    add_simulated_tables(section, source->results);
}
