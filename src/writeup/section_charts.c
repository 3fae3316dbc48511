#include "writeup/sections.h"

#include "visual/chart.h"
#include "writeup/wording_change.h"

static DocumentTable *chart_table(const ChartTable *source)
{
    DocumentTable *table = document_table_new(source->caption, (const char *const *)source->cells, source->n_columns);
    for (size_t i = source->n_columns; i < source->n_columns * (source->n_rows + 1); i++)
        table_add(table, source->cells[i]);
    for (size_t i = 1; i < source->n_columns; i++)
        table->numeric[i] = true;
    return table;
}

void add_charts(Document *document, const ReportSource *source)
{
    if (source->charts->len == 0)
        return;
    DocumentSection *section = document_add_section(document, "charts", "Charts");
    size_t measure = G_MAXSIZE;
    for (guint i = 0; i < source->charts->len; i++) {
        const Chart *chart = g_ptr_array_index(source->charts, i);
        if (chart->measure != measure) {
            measure = chart->measure;
            section_take_text(section, BLOCK_HEADING, measure_title(source->results->measures[measure].measure));
        }
        DocumentFigure *figure = section_add_figure(section, chart->name, chart->title);
        figure->alt = g_strdup(chart->alt);
        figure->svg = g_bytes_ref(chart->svg);
        figure->width = chart->width;
        figure->height = chart->height;
        figure->table = chart->table == NULL ? NULL : chart_table(chart->table);
    }
}
