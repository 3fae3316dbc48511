#include "writeup/patient_tables.h"

#include "support/instrument_builder.h"
#include "support/section_text.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

Test(writeup_patient_tables, nothing_without_questionnaires)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    expect_section(add_band_tables, built, "");
    expect_section(add_percent_table, built, "");
    expect_section(add_anchor_tables, built, "");
}

#define ABOUT_BANDS                                                                                                    \
    "Patients with a score before and after, counted on both sides. A patient close to an edge changes band by a "     \
    "small change, and one in the middle of a wide band may change a lot and stay in it.\n"

Test(writeup_patient_tables, bands_with_their_source)
{
    g_autoptr(BuiltResults) built = built_results_new(false);
    study_use_instrument(built->study, 0, "total");
    Measure *measure = &built->study->measures[0];
    measure->bands[1].limits = (Limits){3, 6, true, true};
    measure->bands[2].limits = (Limits){6, INFINITY, false, false};
    const BandEdge edges[] = {{0, false}, {3, true}, {6, false}};
    const double pre[] = {3, 8, 4, 9, 7, 6.5, 0}, post[] = {2, 4, 5, 7, 3, 2, 0};
    Change *change = &built->results->measures[0].change;
    change->n_bands = 3;
    change->bands = count_bands(edges, 3, pre, post, 7);
    expect_section(add_band_tables, built,
                   "Severity before and after\nPain now: patients in each band of severity\n"
                   "none | 0 to 3 | 2 (29\u00a0%) | 4 (57\u00a0%)\n"
                   "mild | above 3 to below 6 | 1 (14\u00a0%) | 2 (29\u00a0%)\n"
                   "severe | from 6 on | 4 (57\u00a0%) | 1 (14\u00a0%)\n"
                   "The bands are those of Weary 2003.\n" ABOUT_BANDS);
    measure->overridden = g_strsplit("bands", ",", -1);
    g_autofree char *own = section_text(add_band_tables, built->results);
    cr_expect_not_null(strstr(own, "The bands are those of the study file.\n"));
}

Test(writeup_patient_tables, percent_with_those_who_have_none)
{
    g_autoptr(BuiltResults) built = built_results_new(false);
    study_use_instrument(built->study, 0, "total");
    Change *change = &built->results->measures[0].change;
    change->has_percent = true;
    change->percent = (PercentChange){RESULT_OK, 5, -12.34, 8.06, -10, -22.5, -2.25};
    expect_section(add_percent_table, built,
                   "Change in percent\nChange in percent of each patient\u2019s own value before\n"
                   "Pain now | 5 | \u221212.3 (8.1) | \u221222.5 to \u22122.3 | \u221210.0\n"
                   "Pain now: 2 patients have no percentage, because the value before was 0 or below.\n");
    change->percent = percent_change_missing(RESULT_COURSE_ONLY);
    expect_section(add_percent_table, built,
                   "Change in percent\nChange in percent of each patient\u2019s own value before\n"
                   "Pain now | 0 | \u2013 | \u2013 | \u2013\n"
                   "\u2013 Pain now: told only where every patient has one pair.\n");
}

Test(writeup_patient_tables, two_percent_changes_of_a_limb_are_kept_apart)
{
    g_autoptr(BuiltResults) built = built_results_new(false);
    study_use_instrument(built->study, 0, "total");
    Instrument *instrument = g_ptr_array_index(built->study->instruments, 0);
    instrument->parameters = g_new0(Parameter, 1);
    instrument->n_parameters = 1;
    built->results->measures[0].change.has_percent = true;
    built->results->measures[0].change.percent = (PercentChange){RESULT_OK, 7, -8, 4, -8, -12, -4};
    g_autofree char *text = section_text(add_percent_table, built->results);
    cr_expect_not_null(strstr(text, "are different outcomes and not interchangeable"), "%s", text);
}

#define ABOUT_ANCHORS                                                                                                  \
    "What patients say of their change is given looking back and goes with how they feel at that moment. The tables "  \
    "show how much a score changed in those who gave the same answer; the closer the correlation is to 0, the less "   \
    "they say of which change matters to patients. They do not show what brought it about. Groups of a few patients "  \
    "are for orientation only.\n"

Test(writeup_patient_tables, change_by_what_patients_say)
{
    g_autoptr(BuiltResults) built = built_results_new(false);
    study_use_instrument(built->study, 2, "total");
    built->study->measures[2].low = 1;
    const double diff[] = {-3.5, -2.5, -1, -2, -3, 0.5}, answers[] = {0, 0, 2, 2, 2, 4};
    Change *change = &built->results->measures[0].change;
    change->anchor_measure = &built->study->measures[2];
    change->anchor = anchor_change(diff, answers, 6, 10, 0.95);
    expect_section(
        add_anchor_tables, built,
        "Change by what patients say of it\nPain now: change by the answer to \u201cSleep\u201d\n"
        "0: not tired | 2 | \u22123.0 | 0.7 | \u22129.4 to 3.4\n"
        "2 | 3 | \u22122.0 | 1.0 | \u22124.5 to 0.5\n"
        "4 | 1 | +0.5 | \u2013 | \u2013\n"
        "Pain now: rank correlation (Spearman) of answer and change 0.77, 6 patients. Answers are 1 to 9, lower is "
        "better.\n" ABOUT_ANCHORS);
    anchor_change_clear(&change->anchor);
    change->anchor = anchor_change_missing(RESULT_COURSE_ONLY);
    expect_section(add_anchor_tables, built,
                   "Change by what patients say of it\nPain now: change by the answer to \u201cSleep\u201d: told only "
                   "where every patient has one pair.\n");
}
