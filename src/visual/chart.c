#include "visual/chart.h"

#include "base/text.h"
#include "visual/before_after_chart.h"
#include "visual/change_chart.h"
#include "visual/chart_table.h"
#include "visual/figures.h"

typedef struct {
    const char *suffix; /* of the file stem */
    bool (*applies)(const MeasureResult *result);
    void (*draw)(Canvas *canvas, const Subject *subject);
    char *(*title)(const Subject *subject);
    char *(*alt)(const Subject *subject);
    ChartTable *(*table)(const Subject *subject);
} ChartKind;

static char *before_after_title(const Subject *subject)
{
    return g_strdup_printf("%s before and after", subject->label);
}

static char *before_after_alt(const Subject *subject)
{
    const Change *change = &subject->result->change;
    g_autofree char *patients = subject_patients_text(subject);
    g_autofree char *pre = figure_text(change->pre.mean, subject->decimals);
    g_autofree char *post = figure_text(change->post.mean, subject->decimals);
    g_autofree char *difference = subject_difference_text(subject);
    g_autofree char *counts = subject_counts_text(subject);
    g_autofree char *scale = measure_scale_text(subject->result->measure);
    return g_strdup_printf("Before-and-after chart of %s (%s) for %s%s. Mean %s before and %s after; "
                           "mean difference %s. %s.",
                           subject->label, scale, patients, subject_means_text(subject), pre, post, difference, counts);
}

static char *change_title(const Subject *subject)
{
    return g_strdup_printf("%s: change per patient", subject->label);
}

static char *change_alt(const Subject *subject)
{
    const Description *change = &subject->result->change.difference;
    g_autofree char *patients = subject_patients_text(subject);
    g_autofree char *least = figure_signed(change->min, subject->decimals);
    g_autofree char *largest = figure_signed(change->max, subject->decimals);
    g_autofree char *difference = subject_difference_text(subject);
    g_autofree char *counts = subject_counts_text(subject);
    return g_strdup_printf("Bar chart of how many patients changed by how much in %s, after minus before, for %s%s. "
                           "Changes from %s to %s; mean difference %s. %s.",
                           subject->label, patients, subject_means_text(subject), least, largest, difference, counts);
}

static bool has_pairs(const MeasureResult *result)
{
    return result->change.status != RESULT_ASKED_ONCE && result->sample != NULL && result->sample->n > 0;
}

/* In report order. */
static const ChartKind kinds[] = {
    {"before-after", has_pairs, before_after_draw, before_after_title, before_after_alt, chart_table_before_after},
    {"change", has_pairs, change_draw, change_title, change_alt, chart_table_change},
};

/* Two names may have one slug: the later one gets a number. */
static char *unique_name(const GPtrArray *charts, const char *measure, const char *suffix)
{
    g_autofree char *slug = text_slug(measure);
    g_autofree char *name = g_strdup_printf("%s-%s", slug, suffix);
    unsigned number = 1;
    for (guint i = 0; i < charts->len; i++) {
        const Chart *other = g_ptr_array_index(charts, i);
        if (g_str_equal(other->name, name)) {
            g_free(name);
            name = g_strdup_printf("%s-%u-%s", slug, ++number, suffix);
            i = (guint)-1;
        }
    }
    return g_steal_pointer(&name);
}

/* Draws one chart; adds to *unknown the characters no font has. Takes over `name`. */
static Chart *chart_new(const ChartKind *kind, const Subject *subject, char *name, size_t *unknown, GError **error)
{
    Chart *chart = g_new0(Chart, 1);
    g_autoptr(Canvas) canvas = canvas_new(PAGE_WIDTH, PAGE_HEIGHT);
    chart->name = name;
    chart->title = kind->title(subject);
    chart->alt = kind->alt(subject);
    chart->table = kind->table(subject);
    chart->width = canvas_width(canvas);
    chart->height = canvas_height(canvas);
    kind->draw(canvas, subject);
    *unknown += canvas_unknown_glyphs(canvas);
    chart->svg = canvas_finish(canvas, name, chart->title, chart->alt, error);
    if (chart->svg == NULL)
        g_clear_pointer(&chart, chart_free);
    return chart;
}

/* The subject is made for the first chart that applies and shared by the others. */
static bool draw_measure(GPtrArray *charts, const Results *results, size_t measure, FindingList *findings,
                         GError **error)
{
    const MeasureResult *result = &results->measures[measure];
    g_autoptr(Subject) subject = NULL;
    size_t unknown = 0;
    for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
        if (!kinds[i].applies(result))
            continue;
        if (subject == NULL)
            subject = subject_new(result, results->study);
        char *name = unique_name(charts, result->measure->name, kinds[i].suffix);
        Chart *chart = chart_new(&kinds[i], subject, name, &unknown, error);
        if (chart == NULL)
            return false;
        chart->measure = measure;
        g_ptr_array_add(charts, chart);
    }
    if (unknown > 0)
        finding_list_add(findings, FINDING_MISSING_GLYPH, NULL, subject->label,
                         "characters that no installed font has are drawn as boxes", 0, NULL);
    return true;
}

GPtrArray *charts_draw(const Results *results, FindingList *findings, GError **error)
{
    g_autoptr(GPtrArray) charts = g_ptr_array_new_with_free_func((GDestroyNotify)chart_free);
    for (size_t i = 0; i < results->n_measures; i++)
        if (!draw_measure(charts, results, i, findings, error))
            return NULL;
    return g_steal_pointer(&charts);
}

void chart_free(Chart *chart)
{
    if (chart == NULL)
        return;
    g_free(chart->name);
    g_free(chart->title);
    g_free(chart->alt);
    chart_table_free(chart->table);
    g_clear_pointer(&chart->svg, g_bytes_unref);
    g_free(chart);
}
