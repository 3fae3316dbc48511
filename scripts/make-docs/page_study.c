#include "design/study_key_table.h"
#include "page_keys.h"
#include "pages.h"
#include "roff.h"

/* Kept valid by a test that reads it back from the page. */
static const char example[] = "title: MLD for fibromyalgia\n"
                              "intervention: {technique: Vodder, minutes: 60}\n"
                              "data:\n"
                              "  files:\n"
                              "    - {path: pre.csv, time: pre}\n"
                              "    - {path: post.csv, time: post}\n"
                              "  missing: [NA, 99]\n"
                              "columns:\n"
                              "  patient: code\n"
                              "  session: visit\n"
                              "  date: {column: date, format: d.m.y}\n"
                              "measures:\n"
                              "  pain:\n"
                              "    label: Pain now\n"
                              "    range: [0, 10]\n"
                              "    better: lower\n"
                              "    role: primary\n"
                              "    important_change: {points: 2, source: Farrar 2001}\n"
                              "    caseness: 4\n"
                              "    reliability: {value: 0.85, sd: 2.1, source: the pilot}\n"
                              "  fatigue: {range: [0, 10], better: lower}\n"
                              "  sleep: {column: slept_well, at: [pre], range: [0, 10], better: higher}\n"
                              "analysis:\n"
                              "  primary_test: wilcoxon\n"
                              "  equivalence_margin: 1\n"
                              "  bootstrap: {resamples: 10000, seed: 20261120}\n";

static const char clinic[] =
    "title: Two clinics\n"
    "data:\n"
    "  files:\n"
    "    - {path: \"north-*.csv\", delimiter: \";\", decimal: \",\"}\n"
    "    - {path: south.csv, site: location, date: {format: m/d/y}, keep: {consent: [\"yes\"]}}\n"
    "    - {path: booked.csv, expected: true}\n"
    "    - {path: course.csv, per: course, columns: {time: phase}}\n"
    "    - {path: people.csv, per: patient}\n"
    "  missing: [NA, 99]\n"
    "  exclude: [{patient: \"017\", reason: consent withdrawn}]\n"
    "columns:\n"
    "  patient: {column: code, within: site, match: loose}\n"
    "  session: visit\n"
    "  date: {column: date, format: d.m.y}\n"
    "  site: clinic\n"
    "times:\n"
    "  pre: \n"
    "  post: \n"
    "  baseline: [T0]\n"
    "  end: [T1]\n"
    "  week12: {values: [3m], after: end, days: 84, window: 21}\n"
    "measures:\n"
    "  pain: {column: \"pain_{time}\", range: [0, 10], better: lower}\n"
    "  swelling:\n"
    "    columns: {pre: heavy_before, post: heavy_after}\n"
    "    values: {none: 0, mild: 1, severe: 2}\n"
    "    better: lower\n"
    "  impact: {column: [fiqr, fiq], compare: [baseline, end], range: [0, 100], better: lower}\n"
    "describe:\n"
    "  age: {column: age}\n"
    "  sex: {column: sex, values: {female: [\"1\"], male: [\"2\"]}}\n";

static const char *const rules[] = {
    "A study file is one YAML document: mappings, lists and texts, without anchors, aliases or tags. Its name ends in "
    ".yaml or .yml. It is UTF-8 and at most 1 MiB long.",
    "Unknown keys, keys given twice and values of the wrong kind are refused with line and column. A key that only a "
    "later version has is refused as well, never ignored.",
    "Quote a text that starts with a special character such as * or &, or that contains a colon and a blank or a blank "
    "and #. Where a list of texts is expected, one text or number does without brackets.",
    "Only measures and data.files are required.",
    "What says the time point of a score may differ from file to file: the file has a time, a column holds it "
    "(columns.time), or there is one column per time point (columns of the measures, or {time} in their column). A "
    "measure is looked for in the files that can hold its time points: in a study with both, pre and post are those of "
    "files of sessions, all others those of files per course.",
};

static void later_keys(GString *out)
{
    roff_section(out, "NOT SUPPORTED YET");
    roff_paragraph(out, "These keys are recognised and refused. A group and an arm are read by check alone.");
    for (size_t i = 0; i < study_keys.n_rows; i++)
        if (key_comes_later(&study_keys.rows[i]))
            roff_entry(out, study_keys.rows[i].path, study_keys.rows[i].description);
}

void page_study(GString *out)
{
    roff_title(out, "MLDSTAT\\-STUDY", "5", "File Formats");
    roff_section(out, "NAME");
    roff_text(out, "mldstat-study - study file of mldstat");
    roff_section(out, "DESCRIPTION");
    for (size_t i = 0; i < G_N_ELEMENTS(rules); i++)
        roff_paragraph(out, rules[i]);
    page_keys(out, &study_keys);
    later_keys(out);
    roff_section(out, "EXAMPLES");
    roff_paragraph(out, "One file before and one after each session:");
    roff_verbatim(out, example);
    roff_paragraph(out, "Exports of two clinics with questionnaires of the whole course beside the forms of sessions:");
    roff_verbatim(out, clinic);
    roff_section(out, "SEE ALSO");
    g_string_append(out, ".BR mldstat (1),\n.BR mldstat\\-instrument (5)\n");
}
