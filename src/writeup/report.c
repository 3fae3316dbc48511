#include "writeup/report.h"

#include "base/error.h"
#include "visual/chart.h"
#include "writeup/analysis_csv.h"
#include "writeup/check_r.h"
#include "writeup/csv_writer.h"
#include "writeup/html_writer.h"
#include "writeup/provenance.h"
#include "writeup/results_json.h"
#include "writeup/sections.h"

static void add_json(Folder *folder, const char *path, const json_t *value)
{
    folder_add_text(folder, path, json_text(value));
}

static void add_page(Folder *folder, const ReportSource *source)
{
    g_autoptr(Document) document = report_document(source);
    folder_add_text(folder, "index.html", html_write(document));
}

static void add_pictures(Folder *folder, const GPtrArray *charts)
{
    for (guint i = 0; i < charts->len; i++) {
        const Chart *chart = g_ptr_array_index(charts, i);
        g_autofree char *path = g_strdup_printf("charts/%s.svg", chart->name);
        folder_add(folder, path, g_bytes_ref(chart->svg));
    }
}

/* For the reviewer: what was analysed, and R code that does it again. */
static void add_review(Folder *folder, const Results *results, const json_t *numbers)
{
    if (!analysis_is_published(results->samples))
        return;
    folder_add_text(folder, "analysis.csv", analysis_csv(results->samples));
    folder_add_text(folder, "check.R", check_r(results, numbers));
}

Folder *report_render(const Results *results, const GPtrArray *charts, const RunFacts *facts, GError **error)
{
    unsigned formats = results->study->formats;
    ReportSource source = {results, charts, facts};
    if (!accounting_adds_up(results->accounting)) {
        mld_fail(error, MLD_ERROR_INTERNAL, "the records read do not add up to used, excluded and rejected");
        return NULL;
    }
    Folder *folder = folder_new();
    g_autoptr(json_t) numbers = results_json(results, facts->version);
    g_autoptr(json_t) provenance = provenance_json(results, facts);
    if ((formats & FORMAT_HTML) != 0)
        add_page(folder, &source);
    add_json(folder, "results.json", numbers);
    if ((formats & FORMAT_CSV) != 0) {
        folder_add_text(folder, "results.csv", results_csv(numbers));
        folder_add_text(folder, "records.csv", records_csv(results->accounting));
        add_review(folder, results, numbers);
    }
    add_json(folder, "provenance.json", provenance);
    if ((formats & FORMAT_SVG) != 0)
        add_pictures(folder, charts);
    return folder;
}
