#include "writeup/cumulative_table.h"

#include "visual/figures.h"
#include "visual/subject.h"
#include "writeup/wording_change.h"
#include "writeup/wording_number.h"

#include <math.h>

enum {
    ROWS_MOST = 10,
};

#define TOLERANCE 1e-8 /* of a step, of which there are at most ROWS_MOST */

double read_off_step(double largest, double least, size_t rows)
{
    static const double factors[] = {1, 2, 5, 10};
    double power = pow(10, floor(log10(largest / (double)rows)));
    for (size_t i = 0; i < G_N_ELEMENTS(factors); i++) {
        double step = factors[i] * power;
        if (step >= least && floor(largest / step * (1 + TOLERANCE)) <= (double)rows)
            return step;
    }
    return fmax(least, 10 * power);
}

/* Patients whose change is at most this. Where points were thinned, to within one of CUMULATIVE_MOST parts. */
static size_t at_most(const Cumulative *cumulative, double change)
{
    size_t count = 0;
    for (size_t i = 0; i < cumulative->n_points && cumulative->points[i].change <= change; i++)
        count = cumulative->points[i].at_most.count;
    return count;
}

static double largest_change(const Cumulative *cumulative)
{
    double first = cumulative->points[0].change, last = cumulative->points[cumulative->n_points - 1].change;
    return fmax(fabs(first), fabs(last));
}

static void add_share(DocumentTable *table, size_t count, size_t n, double confidence)
{
    const Proportion share = proportion(count, n, confidence);
    table_take(table, part_words(count, n));
    table_take(table, share_interval_words(share.low, share.high));
}

/* "0.6 points": as many decimals as the step has. */
static char *row_words(double size, double step)
{
    int decimals = (int)fmax(0, -floor(log10(step)));
    return points_words(size, decimals);
}

/* Fallen or risen by at least `size`, a multiple of `step`. */
static void add_row(DocumentTable *table, const MeasureResult *result, double size, double step, double confidence)
{
    double tolerance = TOLERANCE * step;
    const Cumulative *cumulative = &result->change.cumulative;
    size_t n = result->change.n_patients;
    size_t fallen = at_most(cumulative, -size + tolerance);
    size_t risen = n - at_most(cumulative, size - tolerance);
    bool higher = result->measure->better == BETTER_HIGHER;
    table_take(table, row_words(size, step));
    add_share(table, higher ? risen : fallen, n, confidence);
    add_share(table, higher ? fallen : risen, n, confidence);
}

static bool has_scores_of_whole_numbers(const MeasureResult *result)
{
    const Cumulative *cumulative = &result->change.cumulative;
    for (size_t i = 0; i < cumulative->n_points; i++)
        if (cumulative->points[i].change != round(cumulative->points[i].change))
            return false;
    return true;
}

static void add_measure(DocumentSection *section, const Results *results, const MeasureResult *result)
{
    bool known = result->measure->better != BETTER_UNKNOWN;
    double confidence = results->study->analysis.confidence;
    g_autofree char *level = figure_percent(confidence);
    g_autofree char *band = g_strdup_printf("#%s band", level);
    g_autofree char *title = measure_title(result->measure);
    g_autofree char *caption = g_strdup_printf("%s: patients who changed by at least so much", title);
    const char *const headings[] = {"Change by at least", known ? "#Better" : "#Lower", band,
                                    known ? "#Worse" : "#Higher", band};
    DocumentTable *table = section_add_table(section, caption, headings, G_N_ELEMENTS(headings));
    double largest = largest_change(&result->change.cumulative);
    double step = read_off_step(largest, has_scores_of_whole_numbers(result) ? 1 : 0, ROWS_MOST);
    for (size_t i = 1; i <= ROWS_MOST && (double)i * step <= largest * (1 + TOLERANCE); i++)
        add_row(table, result, (double)i * step, step, confidence);
}

void add_cumulative_tables(DocumentSection *section, const Results *results)
{
    bool any = false;
    for (size_t i = 0; i < results->n_measures; i++) {
        const MeasureResult *result = &results->measures[i];
        const Cumulative *cumulative = &result->change.cumulative;
        if (cumulative->status != RESULT_OK || cumulative->n_points == 0 || largest_change(cumulative) == 0)
            continue;
        if (!any)
            section_add_text(section, BLOCK_HEADING, "Patients by the size of their change");
        any = true;
        add_measure(section, results, result);
    }
    if (any)
        section_add_text(
            section, BLOCK_NOTE,
            "The cumulative distribution of change, both ways, so that any other threshold can be read off. "
            "Each band holds for its own row, not for all rows together (Wilson\u2019s interval).");
}
