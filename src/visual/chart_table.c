#include "visual/chart_table.h"

#include "visual/axis.h"
#include "visual/change_chart.h"
#include "visual/figures.h"

static ChartTable *table_new(char *caption, const char *const header[], size_t n_columns, size_t n_rows)
{
    ChartTable *table = g_new0(ChartTable, 1);
    table->caption = caption;
    table->n_columns = n_columns;
    table->n_rows = n_rows;
    table->cells = g_new0(char *, (n_rows + 1) * n_columns);
    for (size_t i = 0; i < n_columns; i++)
        table->cells[i] = g_strdup(header[i]);
    return table;
}

void chart_table_free(ChartTable *table)
{
    if (table == NULL)
        return;
    for (size_t i = 0; i < (table->n_rows + 1) * table->n_columns; i++)
        g_free(table->cells[i]);
    g_free(table->cells);
    g_free(table->caption);
    g_free(table);
}

static void fill_description(char **cells, const char *name, const Description *d, int decimals,
                             char *(*write)(double value, int decimals))
{
    const double values[] = {d->mean, d->sd, d->median, d->q1, d->q3, d->min, d->max};
    *cells++ = g_strdup(name);
    *cells++ = figure_count(d->n);
    for (size_t i = 0; i < G_N_ELEMENTS(values); i++)
        *cells++ = i == 1 ? figure_text(values[i], decimals) : write(values[i], decimals);
}

ChartTable *chart_table_before_after(const Subject *subject)
{
    static const char *const header[] = {"",           "Patients",   "Mean",   "SD",     "Median",
                                         "Quartile 1", "Quartile 3", "Lowest", "Highest"};
    const Change *change = &subject->result->change;
    size_t columns = G_N_ELEMENTS(header);
    ChartTable *table =
        table_new(g_strdup_printf("%s: scores of the patients with both", subject->label), header, columns, 3);
    fill_description(table->cells + columns, subject->before, &change->pre, subject->decimals, figure_text);
    fill_description(table->cells + 2 * columns, subject->after, &change->post, subject->decimals, figure_text);
    fill_description(table->cells + 3 * columns, "Change", &change->difference,
                     subject->decimals + subject->more_decimals, figure_signed);
    return table;
}

/* Digits that tell the ends of bins apart. */
static int bin_decimals(double width)
{
    int decimals = axis_step_decimals(width);
    return width * 4 == 1 || width * 40 == 1 ? decimals + 1 : decimals;
}

static char *bin_text(const Bins *bins, size_t i)
{
    int decimals = bin_decimals(bins->width);
    if (bins->exact)
        return figure_signed(bins_centre(bins, i), decimals);
    double low = bins->start + (double)i * bins->width, high = low + bins->width;
    bool falls = bins_centre(bins, i) < 0;
    g_autofree char *from = figure_signed(low, decimals);
    g_autofree char *to = figure_signed(high, decimals);
    return g_strdup_printf(falls ? "%s to below %s" : "above %s to %s", from, to);
}

static void fill_bin(char **cells, char *change, const Subject *subject, double centre, guint64 count)
{
    cells[0] = change;
    cells[1] = g_strdup(subject_side_word(subject, subject_side(subject, centre)));
    cells[2] = figure_count(count);
}

ChartTable *chart_table_change(const Subject *subject)
{
    static const char *const header[] = {"Change in points", "Direction", "Patients"};
    size_t columns = G_N_ELEMENTS(header);
    g_auto(ChangeCounts) counts = change_chart_counts(subject);
    size_t rows = counts.bins.n + (counts.bins.exact ? 0 : 1);
    char *caption = g_strdup_printf("%s: patients by change", subject->label);
    ChartTable *table = table_new(caption, header, columns, rows);
    char **row = table->cells + columns;
    bool zeros_due = !counts.bins.exact;
    for (size_t i = 0; i < counts.bins.n; i++, row += columns) {
        if (zeros_due && bins_centre(&counts.bins, i) > 0) {
            fill_bin(row, g_strdup("0"), subject, 0, counts.zeros);
            row += columns;
            zeros_due = false;
        }
        fill_bin(row, bin_text(&counts.bins, i), subject, bins_centre(&counts.bins, i), counts.counts[i]);
    }
    if (zeros_due)
        fill_bin(row, g_strdup("0"), subject, 0, counts.zeros);
    return table;
}
