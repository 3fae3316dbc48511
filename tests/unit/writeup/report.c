#include "writeup/report.h"

#include "support/results_builder.h"
#include "visual/chart.h"

#include <criterion/criterion.h>
#include <string.h>

static const char *const no_options[] = {NULL};

/* Two charts with a hostile title, without drawing anything. */
static GPtrArray *some_charts(void)
{
    GPtrArray *charts = g_ptr_array_new_with_free_func((GDestroyNotify)chart_free);
    const char *const names[] = {"pain-before-after", "pain-change"};
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        Chart *chart = g_new0(Chart, 1);
        chart->name = g_strdup(names[i]);
        chart->title = g_strdup("Pain <now> & \"then\"");
        chart->alt = g_strdup("Seven lines, one a patient; \"quoted\" <b>");
        chart->svg = g_bytes_new_static("<svg xmlns='http://www.w3.org/2000/svg'/>", 41);
        chart->width = 453.5;
        chart->height = 283.5;
        g_ptr_array_add(charts, chart);
    }
    return charts;
}

static Folder *rendered(const BuiltResults *built)
{
    g_autoptr(GPtrArray) charts = some_charts();
    RunFacts facts = {"9.8.7", no_options};
    g_autoptr(GError) error = NULL;
    Folder *folder = report_render(built->results, charts, &facts, &error);
    cr_assert_not_null(folder, "%s", error == NULL ? "" : error->message);
    return folder;
}

static char *text_of(const Folder *folder, const char *path)
{
    GBytes *bytes = folder_find(folder, path);
    cr_assert_not_null(bytes, "no %s", path);
    gsize length;
    const char *data = g_bytes_get_data(bytes, &length);
    return g_strndup(data, length);
}

static char *paths_of(const Folder *folder)
{
    GString *paths = g_string_new(NULL);
    for (size_t i = 0; i < folder_count(folder); i++)
        g_string_append_printf(paths, "%s%s", i > 0 ? " " : "", folder_path(folder, i));
    return g_string_free(paths, FALSE);
}

Test(writeup_report, formats_decide_the_files)
{
    static const struct {
        unsigned formats;
        const char *paths;
    } cases[] = {
        {FORMAT_ALL, "index.html results.json results.csv records.csv analysis.csv check.R provenance.json "
                     "charts/pain-before-after.svg charts/pain-change.svg"},
        {FORMAT_JSON, "results.json provenance.json"},
        {0, "results.json provenance.json"},
        {FORMAT_HTML, "index.html results.json provenance.json"},
        {FORMAT_SVG, "results.json provenance.json charts/pain-before-after.svg charts/pain-change.svg"},
        {FORMAT_CSV, "results.json results.csv records.csv analysis.csv check.R provenance.json"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(BuiltResults) built = built_results_new(true);
        built->study->formats = cases[i].formats;
        g_autoptr(Folder) folder = rendered(built);
        g_autofree char *paths = paths_of(folder);
        cr_assert_str_eq(paths, cases[i].paths);
    }
}

Test(writeup_report, same_results_same_bytes)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    g_autoptr(BuiltResults) again = built_results_new(true);
    g_autoptr(Folder) one = rendered(built);
    g_setenv("TZ", "Pacific/Kiritimati", TRUE);
    g_setenv("LC_ALL", "de_DE.UTF-8", TRUE);
    g_autoptr(Folder) two = rendered(again);
    cr_assert_eq(folder_count(one), folder_count(two));
    for (size_t i = 0; i < folder_count(one); i++) {
        cr_assert_str_eq(folder_path(one, i), folder_path(two, i));
        cr_assert(g_bytes_equal(folder_bytes(one, i), folder_bytes(two, i)), "%s differs", folder_path(one, i));
    }
}

Test(writeup_report, no_file_tells_a_path)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    g_autoptr(Folder) folder = rendered(built);
    for (size_t i = 0; i < folder_count(folder); i++) {
        g_autofree char *text = text_of(folder, folder_path(folder, i));
        cr_assert_null(strstr(text, "secret"), "%s", folder_path(folder, i));
    }
    g_autofree char *provenance = text_of(folder, "provenance.json");
    cr_assert_not_null(strstr(provenance, "\"name\": \"pilot.yaml\""), "%s", provenance);
}

Test(writeup_report, records_that_do_not_add_up_are_refused)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    built->accounting->files[0].records++;
    g_autoptr(GPtrArray) charts = some_charts();
    RunFacts facts = {"9.8.7", no_options};
    g_autoptr(GError) error = NULL;
    cr_assert_null(report_render(built->results, charts, &facts, &error));
    cr_assert_str_eq(error->message, "the records read do not add up to used, excluded and rejected");
}

/* Every tag that opens closes, in order; void elements aside. */
static void expect_balanced(const char *html)
{
    static const char *const empty[] = {"meta", "img", "!DOCTYPE"};
    g_autoptr(GPtrArray) open = g_ptr_array_new_with_free_func(g_free);
    for (const char *at = strchr(html, '<'); at != NULL; at = strchr(at + 1, '<')) {
        bool closing = at[1] == '/';
        const char *from = at + 1 + closing;
        g_autofree char *name = g_strndup(from, strcspn(from, " >\n"));
        if (g_strv_contains((const char *const[]){empty[0], empty[1], empty[2], NULL}, name))
            continue;
        if (!closing) {
            g_ptr_array_add(open, g_steal_pointer(&name));
            continue;
        }
        cr_assert(open->len > 0, "</%s> closes nothing", name);
        cr_assert_str_eq(g_ptr_array_index(open, open->len - 1), name);
        g_ptr_array_set_size(open, (gint)open->len - 1);
    }
    cr_assert_eq(open->len, 0);
}

static char *page_of(const BuiltResults *built)
{
    g_autoptr(Folder) folder = rendered(built);
    return text_of(folder, "index.html");
}

Test(writeup_report, page_is_balanced_and_complete)
{
    static const char *const needed[] = {
        "<html lang=\"en\">",
        "<meta name=\"viewport\"",
        "default-src 'none'; img-src data:",
        "class=\"skip\"",
        "<h2 id=\"summary-title\">Summary</h2>",
        "id=\"records\"",
        "id=\"outcomes\"",
        "id=\"charts\"",
        "id=\"tests\"",
        "id=\"quality\"",
        "id=\"reading\"",
        "id=\"limitations\"",
        "id=\"provenance\"",
        "alt=\"Seven lines, one a patient; &quot;quoted&quot; &lt;b&gt;\" width=\"605\" height=\"378\"",
        "src=\"data:image/svg+xml;base64,PHN2",
        "scope=\"row\"",
        "scope=\"col\"",
        "<caption>",
        "9 patients, 19 sessions with both forms, 2026-03-02 to 2026-09-28 \u00b7 2 things to look at",
    };
    g_autoptr(BuiltResults) built = built_results_new(true);
    g_autofree char *page = page_of(built);
    expect_balanced(page);
    for (size_t i = 0; i < G_N_ELEMENTS(needed); i++)
        cr_assert_not_null(strstr(page, needed[i]), "no %s", needed[i]);
}

Test(writeup_report, page_stays_balanced_for_every_status_and_design)
{
    for (ResultStatus status = RESULT_OK; status < RESULT_STATUS_COUNT; status++)
        for (int sessions = 0; sessions < 2; sessions++) {
            g_autoptr(BuiltResults) built = built_results_new(sessions == 1);
            if (status != RESULT_OK)
                built_results_set_status(built, status);
            g_autofree char *page = page_of(built);
            expect_balanced(page);
            cr_assert_null(strstr(page, ">nan"), "status %d", status);
            cr_assert_null(strstr(page, " nan"), "status %d", status);
        }
}

Test(writeup_report, hostile_labels_stay_text)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    g_autofree char *label = built->study->measures[0].label;
    g_autofree char *title = built->study->title;
    built->study->measures[0].label = g_strdup("</script><script>alert('1')</script>\u202e\" onerror=\"x");
    built->study->title = g_strdup("</title><img src=http://example.org/x>\x1b[2J");
    finding_list_add(built->findings, FINDING_COLUMN_NOT_USED, "<i>.csv", "<b>\"'&", NULL, 0, NULL);
    g_autofree char *page = page_of(built);
    expect_balanced(page);
    static const char *const banned[] = {"<script", "<i>", "<b>", "\u202e", "\x1b", "<img src=http", "onerror=\"x"};
    for (size_t i = 0; i < G_N_ELEMENTS(banned); i++)
        cr_assert_null(strstr(page, banned[i]), "%s", banned[i]);
    cr_assert_not_null(strstr(page, "&lt;/script&gt;&lt;script&gt;alert(&#39;1&#39;)"));
}

Test(writeup_report, words_that_claim_too_much_do_not_occur)
{
    static const char *const banned[] = {"caused",        "effective", "proves",    " proven ",    " works",
                                         "no difference", "no effect", "anonymous", "MLD reduced", "efficacy"};
    for (int sessions = 0; sessions < 2; sessions++) {
        g_autoptr(BuiltResults) built = built_results_new(sessions == 1);
        g_autofree char *page = page_of(built);
        for (size_t i = 0; i < G_N_ELEMENTS(banned); i++)
            cr_assert_null(strstr(page, banned[i]), "'%s' occurs", banned[i]);
        for (const char *at = strstr(page, "significant"); at != NULL; at = strstr(at + 1, "significant"))
            cr_assert(at - page > 14 && strncmp(at - 14, "statistically ", 14) == 0, "'%.40s'", at);
    }
}

Test(writeup_report, better_and_worse_are_counted_for_single_pairs_only)
{
    g_autoptr(BuiltResults) sessions = built_results_new(true);
    g_autoptr(BuiltResults) course = built_results_new(false);
    g_autofree char *without = page_of(sessions);
    g_autofree char *with = page_of(course);
    cr_assert_null(strstr(without, ">Worse</th>"));
    cr_assert_not_null(strstr(with, ">Worse</th>"));
    cr_assert_not_null(strstr(with, "<td class=\"n\">5</td><td class=\"n\">1</td><td class=\"n\">1</td></tr>"));
}

Test(writeup_report, each_measure_says_what_its_primary_p_is)
{
    static const char *const sentences[] = {
        "Primary measure. Primary test: paired t test, p = 0.054; adjusted over the primary measures by Holm\u2019s "
        "method, p = 0.054.",
        "Secondary measure. Primary test: paired t test, p = 0.520, not adjusted."};
    g_autoptr(BuiltResults) built = built_results_new(true);
    g_autoptr(Folder) folder = rendered(built);
    g_autofree char *page = text_of(folder, "index.html");
    for (size_t i = 0; i < G_N_ELEMENTS(sentences); i++)
        cr_assert_not_null(strstr(page, sentences[i]), "no '%s'", sentences[i]);
    built->study->analysis.adjust = ADJUST_BH;
    g_autoptr(Folder) stepped_up = rendered(built);
    g_autofree char *by_bh = text_of(stepped_up, "index.html");
    cr_assert_not_null(strstr(by_bh, "by the method of Benjamini and Hochberg, p = 0.054."));
    built_results_set_status(built, RESULT_NO_VARIATION);
    built->study->analysis.adjust = ADJUST_NONE;
    g_autoptr(Folder) constant = rendered(built);
    g_autofree char *other = text_of(constant, "index.html");
    cr_assert_not_null(strstr(other, "Primary measure. Primary test: paired t test, p not defined."));
}

/* Sleep is asked before only: 8 patients, 21 forms. */
Test(writeup_report, what_is_asked_once_lacks_no_counterpart)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    g_autoptr(Folder) folder = rendered(built);
    g_autofree char *page = text_of(folder, "index.html");
    const char *row = "<th scope=\"row\">Sleep</th><td class=\"n\">8</td><td class=\"n\">\u2013</td>"
                      "<td class=\"n\">21</td><td class=\"n\">\u2013</td><td class=\"n\">\u2013</td>"
                      "<td class=\"n\">\u2013</td></tr>";
    cr_assert_not_null(strstr(page, row));
}
