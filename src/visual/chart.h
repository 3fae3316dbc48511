/* The chart table: which charts there are, when each applies, and what each says in words and as a table. */
#ifndef MLDSTAT_VISUAL_CHART_H
#define MLDSTAT_VISUAL_CHART_H

#include "stats/results.h"

/* The numbers behind a chart, as texts ready to print (true minus signs, gaps between thousands). */
typedef struct {
    char *caption;
    size_t n_columns, n_rows;
    char **cells; /* (n_rows + 1) x n_columns, row by row; row 0 is the header, whose first cell may be empty */
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

/* Draws every chart that applies, in report order: per measure the before/after chart ("<slug>-before-after") and the
 * change chart ("<slug>-change"); none for a measure without a complete pair. Two measures with one slug get "-2",
 * "-3"...
 *
 * Ids inside an SVG begin with "chart-<name>-", so that documents may be inlined side by side. A label with characters
 * that no font has becomes one FINDING_MISSING_GLYPH per measure, `column` its label. On failure (cairo's own, or a
 * coordinate that is not a number) NULL with MLD_ERROR_INTERNAL. (transfer full: array of Chart) */
GPtrArray *charts_draw(const Results *results, FindingList *findings, GError **error);

void chart_free(Chart *chart);

#endif
