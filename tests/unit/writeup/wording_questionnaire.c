#include "writeup/wording_questionnaire.h"

#include "support/instrument_builder.h"

#include <criterion/criterion.h>
#include <math.h>

static Study *study_with(const char *score)
{
    Study *study = study_new();
    Measure *measure = study_add_measure(study);
    measure->name = g_strdup("tired");
    measure->label = g_strdup("Tired");
    measure->at = 3;
    measure->after = 1;
    study_use_instrument(study, 0, score);
    return study;
}

static void expect(char *got, const char *want)
{
    g_autofree char *text = got;
    if (want == NULL)
        cr_expect_null(text, "%s", text);
    else
        cr_expect_str_eq(text, want, "%s", text);
}

Test(writeup_wording_questionnaire, how_a_score_is_made)
{
    g_autoptr(Study) study = study_with("total");
    Measure *measure = &study->measures[0];
    expect(
        score_sentence(measure),
        "Tired (score \u201cTiredness total\u201d), 0 to 9, lower is better: the sum of items 1 to 3, with item 3 "
        "reversed. Missing answers: at least 2 of 3 answers are needed; the sum is multiplied by 3 and divided by the "
        "number of answers (Weary 2001).");
    measure->questionnaire = NULL;
    expect(
        score_sentence(measure),
        "Tired (score \u201cTiredness total\u201d), 0 to 9, lower is better: the column holds finished scores, which "
        "were not formed here. How they were formed, and from how many answers, is not known.");
}

Test(writeup_wording_questionnaire, which_important_change)
{
    static const struct {
        const char *population;
        double points, percent, worse;
        bool is_own;
        const char *want;
    } rows[] = {
        {"fibromyalgia", 2, NAN, NAN, false,
         "Important change: 2 points, published for fibromyalgia (Weary 2005; n=99)."},
        {"multiple-sclerosis", NAN, 20, NAN, false,
         "Important change: 20\u00a0% of the score before, published for multiple sclerosis (Drowsy 2010)."},
        {"cfs", NAN, NAN, NAN, false,
         "Important change: none. No verified one is known for CFS; published are 2 points for fibromyalgia (Weary "
         "2005; "
         "n=99) and 20\u00a0% of the score before for multiple sclerosis (Drowsy 2010)."},
        {NULL, NAN, NAN, NAN, false,
         "Important change: none, because analysis.population does not say whom the study is about; published are 2 "
         "points for fibromyalgia (Weary 2005; n=99) and 20\u00a0% of the score before for multiple sclerosis (Drowsy "
         "2010)."},
        {"fibromyalgia", 1, NAN, 2.5, true,
         "Important change: 1 point, as the study file gives it (our pilot); for worsening 2.5 points."},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Study) study = study_with("total");
        Measure *measure = &study->measures[0];
        study->analysis.population = g_strdup(rows[i].population);
        measure->important_points = rows[i].points;
        measure->important_percent = rows[i].percent;
        measure->important_worse_points = rows[i].worse;
        measure->important_source = rows[i].is_own ? g_strdup("our pilot") : NULL;
        measure->overridden = rows[i].is_own ? g_strsplit("important_change", ",", -1) : NULL;
        expect(important_sentence(study, measure), rows[i].want);
    }
    g_autoptr(Study) unknown = study_with("all");
    expect(important_sentence(unknown, &unknown->measures[0]), "Important change: none. No verified one is known.");
    unknown->measures[0].at = 2;
    expect(important_sentence(unknown, &unknown->measures[0]), NULL);
}

Test(writeup_wording_questionnaire, what_the_study_file_changes)
{
    g_autoptr(Study) study = study_with("total");
    Measure *measure = &study->measures[0];
    expect(overridden_sentence(measure), NULL);
    measure->overridden = g_strsplit("range,important_change", ",", -1);
    expect(overridden_sentence(measure),
           "In place of the definition\u2019s, the study file gives its own range, important change.");
}

Test(writeup_wording_questionnaire, how_answers_are_read)
{
    g_autoptr(Study) study = study_with("total");
    Questionnaire *questionnaire = study->questionnaires[0];
    Instrument *instrument = g_ptr_array_index(study->instruments, 0);
    expect(reading_sentence(questionnaire), NULL);
    instrument->parameters = g_new0(Parameter, 1);
    instrument->parameters[0] = (Parameter){g_strdup("segment"), g_strdup("distance"), g_strdup("cm"), 4, 1, 20};
    instrument->n_parameters = 1;
    questionnaire->parameters[0] = 4;
    expect(reading_sentence(questionnaire), "Distance: 4 cm (the usual one).");
    questionnaire->parameters[0] = 10;
    static const Coding coding = {(char *)"from-one", NULL};
    questionnaire->coding = &coding;
    expect(reading_sentence(questionnaire),
           "Answers are recorded by the coding \u201cfrom-one\u201d. Distance: 10 cm.");
}

Test(writeup_wording_questionnaire, who_started_at_an_end)
{
    g_autoptr(Study) study = study_with("total");
    MeasureResult result = {.measure = &study->measures[0], .limits = {40, 2, 9}};
    expect(limit_sentence(&result),
           "9 of 40 patients (23\u00a0%) started at 9, the end of the scale where worsening cannot show.");
    result.limits = (LimitCounts){40, 2, 3};
    expect(limit_sentence(&result), NULL);
}
