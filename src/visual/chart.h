/* The chart table: which charts there are, when each applies, and what each says in words and as a table. */
#ifndef MLDSTAT_VISUAL_CHART_H
#define MLDSTAT_VISUAL_CHART_H

#include "stats/results.h"

/* The numbers behind a chart, as texts ready to print. */
typedef struct {
    char *caption;
    size_t n_columns, n_rows;
    char **cells; /* (n_rows + 1) x n_columns, row by row; row 0 is the header */
} ChartTable;

typedef struct {
    char *name;     /* file stem and anchor, e.g. "pain-before-after"; unique in the report */
    size_t measure; /* index into Results.measures */
    char *title;    /* one line */
    char *alt;      /* one or two sentences that say what the picture shows */
    ChartTable *table;
    GBytes *svg;          /* a complete SVG document */
    double width, height; /* in points */
} Chart;

/* Draws every chart that applies, in report order. Missing glyphs become findings. On failure (cairo's own) NULL with
 * MLD_ERROR_INTERNAL. (transfer full: array of Chart) */
GPtrArray *charts_draw(const Results *results, FindingList *findings, GError **error);

void chart_free(Chart *chart);

#endif
