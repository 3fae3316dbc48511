#include "writeup/clustered_table.h"

#include "visual/figures.h"
#include "visual/subject.h"
#include "writeup/wording_change.h"
#include "writeup/wording_clustered.h"
#include "writeup/wording_number.h"

typedef struct {
    const char *name;
    ResultStatus status;
    double estimate, low, high;
    double statistic, df;
    double p;
} Weighting;

static void add_row(DocumentTable *table, const Weighting *row, int decimals)
{
    table_add(table, row->name);
    table_take(table, figure_text(row->estimate, decimals));
    table_take(table, interval_words(row->low, row->high, decimals));
    if (row->status == RESULT_OK) {
        g_autofree char *t = figure_text(row->statistic, 2);
        g_autofree char *df = figure_text(row->df, 1);
        table_take(table, g_strdup_printf("t = %s, df = %s", t, df));
    } else {
        table_add(table, row->status == RESULT_BOUNDARY ? "no variance between patients; not used for a test"
                                                        : status_words(row->status));
    }
    table_take(table, p_words(row->p));
}

static Weighting of_t(const char *name, const PairedT *test)
{
    return (Weighting){name, test->status, test->estimate, test->low, test->high, test->t, test->df, test->p};
}

static void add_rows(DocumentTable *table, const Change *change, int decimals)
{
    const SessionMean *mean = &change->clustered.session_mean;
    const RandomIntercept *model = &change->clustered.mixed;
    const Weighting rows[] = {
        of_t("Each patient once (as above)", &change->paired_t),
        {"Each session once (CR2)", mean->status, mean->estimate, mean->low, mean->high, mean->estimate / mean->se,
         mean->df, mean->p},
        {"Random intercept (REML)", model->status, model->estimate, model->low, model->high,
         model->estimate / model->se, model->df, model->p},
        of_t("First session only", &change->clustered.first_session),
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        add_row(table, &rows[i], decimals);
}

void add_clustered_table(DocumentSection *section, const Results *results, const MeasureResult *result)
{
    const Change *change = &result->change;
    if (change->status != RESULT_OK || change->clustered.status == RESULT_NOT_APPLICABLE)
        return;
    g_autofree char *title = measure_title(result->measure);
    g_autofree char *level = figure_percent(results->study->analysis.confidence);
    g_autofree char *interval = g_strdup_printf("#%s interval", level);
    g_autofree char *caption = g_strdup_printf("%s: mean change by other weightings", title);
    const char *const headings[] = {"Weighting", "#Estimate", interval, "Statistic", "#p"};
    int decimals = score_decimals(result) + 1;
    DocumentTable *table = section_add_table(section, caption, headings, G_N_ELEMENTS(headings));
    add_rows(table, change, decimals);
    section_add_text(
        section, BLOCK_NOTE,
        "Sessions are never treated as independent: every interval and p-value here has the patient as its "
        "unit.");
    char *const sentences[] = {icc_sentence(&change->clustered, level), informative_sentence(change, level, decimals)};
    for (size_t i = 0; i < G_N_ELEMENTS(sentences); i++)
        if (sentences[i] != NULL)
            section_take_text(section, BLOCK_NOTE, sentences[i]);
}
