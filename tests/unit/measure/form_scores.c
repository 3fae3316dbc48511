#include "measure/form_scores.h"

#include "ingest/settle.h"
#include "measure/form_answers.h"
#include "support/study_builder.h"

#include <criterion/criterion.h>
#include <math.h>

/* Item 5 divides; two scores go back to one quotient. */
static const char definition[] =
    "instrument: toy\ntitle: Toy\nabout: toys\nlicence: {class: free, notice: none}\ncitation: c\nsources: [s]\n"
    "main: total\n"
    "items: [{item: 1-3, range: [0, 3]}, {item: 4-5, kind: number, range: [0, 10]}]\n"
    "scores:\n"
    "  part: {label: Part of five, ratio: [4, 5], valid: {to: 2}, doubtful: {above: 1}, hint: swapped, hidden: true}\n"
    "  total: {label: Total, sum: [1-3], minimum: 2, prorate: true, missing_rule: m, range: [0, 9], better: lower}\n"
    "  share: {label: Share, of: part, range: [0, 2], better: lower}\n"
    "  percent: {label: Percent, of: part, times: 100, range: [0, 200], better: lower}\n";

#define LONG                                                                                                           \
    "data: {files: [{path: a.csv, per: course}], max_rejected: 9}\ncolumns: {patient: id, time: t}\n"                  \
    "times: {baseline: [T0], end: [T1]}\nmeasures:\n"
#define TOTAL "  total: {instrument: toy, items: \"q{item}\"}\n"
#define SHARES                                                                                                         \
    "  share: {instrument: toy, score: share, items: \"q{item}\"}\n"                                                   \
    "  percent: {instrument: toy, score: percent, items: \"q{item}\"}\n"

static Study *study_of(const Temp *temp, const char *yaml, const char *csv)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(FindingList) findings = finding_list_new();
    temp_write(temp, "instruments/toy.yaml", definition);
    temp_write(temp, "a.csv", csv);
    Study *study = study_of_yaml(temp, yaml);
    cr_assert(study_settle(study, findings, &error), "%s", error == NULL ? "" : error->message);
    return study;
}

static void expect(const char *yaml, const char *csv, const char *ranges, const char *findings)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of(temp, yaml, csv);
    paired_expect(study, ranges, findings);
}

Test(measure_form_scores, too_few_answers)
{
    expect(LONG TOTAL, "id,t,q1,q2,q3,q4,q5\nP1,T0,1,,2,,\nP1,T1,,,2,,\nP2,T0,,,,,\nP2,T1,1,2,3,,\n",
           "a.csv used 2-2 n=1\na.csv excluded not_scored 3-3 n=1\na.csv rejected no_score 4-4 n=1\n"
           "a.csv used 5-5 n=1\n",
           "score_not_formed a.csv Total (2 of 3 items) x1 at 3\nno_score a.csv - (-) x1 at 4\n");
}

/* 6 / 2 is beyond what is valid, and nothing divides by 0; 3 / 2 counts. One finding for both scores of a form. */
Test(measure_form_scores, impossible_and_doubtful_results_are_told_once)
{
    expect(LONG SHARES, "id,t,q1,q2,q3,q4,q5\nP1,T0,,,,6,2\nP1,T1,,,,1,2\nP2,T0,,,,3,2\nP2,T1,,,,3,0\n",
           "a.csv excluded not_scored 2-2 n=1\na.csv used 3-4 n=2\na.csv excluded not_scored 5-5 n=1\n",
           "impossible_score a.csv Share ('Part of five' is not at most 2) x2 at 2 5\n"
           "doubtful_score a.csv Share ('Part of five' is above 1) x1 at 4\n");
}

/* A study may narrow the range. */
Test(measure_form_scores, a_score_beyond_the_measures_range_is_refused)
{
    expect(LONG "  total: {instrument: toy, items: \"q{item}\", range: [0, 6]}\n",
           "id,t,q1,q2,q3,q4,q5\nP1,T0,3,3,3,,\nP1,T1,2,2,2,,\n",
           "a.csv excluded not_scored 2-2 n=1\na.csv used 3-3 n=1\n",
           "definition_overridden - Total (range) x1 at 0\nout_of_range a.csv Total (0 to 6) x1 at 2=9\n");
}

/* Answers at a time point at which no measure asks for them are no answers. */
Test(measure_form_scores, what_is_not_asked_is_dropped)
{
    expect(LONG "  total: {instrument: toy, items: \"q{item}\", at: [baseline]}\n"
                "  sum: {column: q9, range: [0, 9]}\n",
           "id,t,q1,q2,q3,q4,q5,q9\nP1,T0,3,3,3,,,4\nP1,T1,2,2,2,,,5\nP2,T1,2,2,2,,,\n",
           "a.csv used 2-3 n=2\na.csv rejected no_score 4-4 n=1\n", "no_score a.csv - (-) x1 at 4\n");
}

/* Columns per time point: each has its own answers. */
Test(measure_form_scores, several_forms_in_a_row)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of(temp,
                                      "data: {files: [a.csv]}\ncolumns: {patient: id}\nmeasures:\n"
                                      "  total: {instrument: toy, items: \"q{item}_{time}\"}\n",
                                      "id,q1_pre,q2_pre,q3_pre,q1_post,q2_post,q3_post\n"
                                      "P1,1,2,3,0,1,1\nP2,3,x,3,1,,\n");
    g_autoptr(Paired) paired = paired_new(study, 1);
    cr_assert_null(paired->error);
    const Sample *sample = &paired->samples->samples[0];
    cr_assert_eq(sample->n, 1);
    cr_expect(sample->pre[0] == 6 && sample->post[0] == 2);
    cr_expect(sample->flow.pre_only == 1 && sample->flow.post_only == 0);
}

Test(measure_form_scores, answers_are_kept_with_what_was_refused)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(FindingList) findings = finding_list_new();
    g_autoptr(GError) error = NULL;
    g_autoptr(Study) study =
        study_of(temp, LONG TOTAL, "id,t,q1,q2,q3,q4,q5\nP1,T0,1,7,2,,2.5\nP1,T1,,,,,\nP2,T1,0,0,0,0,0\n");
    g_autoptr(Assessments) assessments = assessments_read(study, 1, 0, findings, &error);
    cr_assert_not_null(assessments, "%s", error == NULL ? "" : error->message);
    const Questionnaire *questionnaire = study->questionnaires[0];
    double answers[5];
    bool refused[5];
    cr_assert(form_answers(&assessments->parts[0], questionnaire, 0, 0, answers));
    form_refusals(&assessments->parts[0], questionnaire, 0, 0, refused);
    cr_expect(answers[0] == 1 && answers[1] == ANSWER_REFUSED && answers[2] == 2 && isnan(answers[3]) &&
              answers[4] == 2.5);
    for (size_t i = 0; i < 5; i++)
        cr_expect_eq(refused[i], i == 1, "item %zu", i);
    cr_expect_not(form_answers(&assessments->parts[0], questionnaire, 1, 0, answers));
    cr_expect(form_answers(&assessments->parts[0], questionnaire, 2, 0, answers) && answers[4] == 0);
}
