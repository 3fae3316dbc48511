#include "measure/cell_reader.h"

#include "support/study_builder.h"

#include <criterion/criterion.h>

static const double *scores_of(const Paired *paired, size_t *n)
{
    const Part *part = &paired->assessments->parts[0];
    *n = part->values[0].count;
    return part->values[0].values;
}

Test(measure_cell_reader, another_scale_is_checked_as_recorded_and_mapped)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_long_file(
        temp, "patient,session,time,pain\nP1,1,pre,73\nP1,1,post,101\nP1,2,pre,100\nP1,2,post,0\nP1,3,pre,-1\n");
    Measure *pain = &study->measures[0];
    pain->has_from = true;
    pain->from_low = 100;
    pain->from_high = 0;
    paired_expect(study,
                  "long.csv used 2-2 n=1\nlong.csv rejected no_score 3-3 n=1\nlong.csv used 4-5 n=2\n"
                  "long.csv rejected no_score 6-6 n=1\n",
                  "out_of_range long.csv pain (0 to 100) x2 at 3=101 6=-1\nno_score long.csv - (-) x2 at 3 6\n");
    g_autoptr(Paired) paired = paired_new(study, 1);
    size_t n = 0;
    const double *scores = scores_of(paired, &n);
    cr_assert_eq(n, 4);
    cr_assert(scores[1] == 2.7 && scores[2] == 0 && scores[3] == 10);
}

Test(measure_cell_reader, text_answers_are_scores_and_numbers_only_where_they_are_answers)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_long_file(
        temp, "patient,session,time,pain\nP1,1,pre,None\nP1,1,post, MILD \nP1,2,pre,1\nP1,2,post,3\nP1,3,pre,NA\n");
    Measure *pain = &study->measures[0];
    AnswerValue *answers = g_new0(AnswerValue, 3);
    answers[0] = (AnswerValue){g_strdup("none"), 0};
    answers[1] = (AnswerValue){g_strdup("mild"), 1};
    answers[2] = (AnswerValue){g_strdup("3"), 3};
    pain->answers = answers;
    pain->n_answers = 3;
    paired_expect(study,
                  "long.csv used 2-3 n=2\nlong.csv rejected no_score 4-4 n=1\nlong.csv used 5-5 n=1\n"
                  "long.csv rejected no_score 6-6 n=1\n",
                  "not_an_answer long.csv pain (none, mild, 3) x1 at 4=1\nno_score long.csv - (-) x2 at 4 6\n");
}

Test(measure_cell_reader, leading_numbers_count_where_the_program_writes_them)
{
    static const Preset forms = {.name = "forms", .header_rows = 1, .leading_numbers = true};
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_long_file(temp, "patient,session,time,pain\nP1,1,pre,5 - very bad\nP1,1,post,2\n"
                                                      "P1,2,pre,5 - very bad\nP1,2,post,11 (too much)\nP1,3,pre,6-7\n"
                                                      "P1,4,pre,3.5.2026 - late\n");
    study->files[0].preset = &forms;
    paired_expect(study, "long.csv used 2-4 n=3\nlong.csv rejected no_score 5-7 n=3\n",
                  "leading_number long.csv pain ('5 - very bad') x2 at 2=5 - very bad 4=5 - very bad\n"
                  "out_of_range long.csv pain (0 to 10) x1 at 5=11 (too much)\n"
                  "no_score long.csv - (-) x3 at 5 6 7\n"
                  "not_a_number long.csv pain (-) x2 at 6=6-7 7=3.5.2026 - late\n");
}

Test(measure_cell_reader, missing_codes_of_the_file_and_of_its_program)
{
    static const char *const usual[] = {"-99", "kA", NULL};
    static const Preset program = {.name = "program", .header_rows = 1, .missing = usual};
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_long_file(
        temp, "patient,session,time,pain,sleep\nP1,1,pre,-99.0,1\nP1,1,post,KA,2\nP1,2,pre,77,3\nP1,2,post,88,4\n");
    study_add_scale(study, "sleep");
    study->missing = (g_strfreev(study->missing), g_strdupv((char *[]){"88", NULL}));
    study->files[0].missing = g_strdupv((char *[]){"77", NULL});
    study->files[0].preset = &program;
    paired_expect(study, "long.csv used 2-5 n=4\n",
                  "out_of_range long.csv pain (0 to 10) x1 at 5=88\nmeasure_all_missing - pain (pre) x1 at 0\n"
                  "measure_all_missing - pain (post) x1 at 0\n");
}

static void take_columns(Study *study, const char *first, const char *second)
{
    g_strfreev(study->measures[0].column);
    study->measures[0].column = g_strdupv((char *[]){(char *)first, (char *)second, NULL});
}

Test(measure_cell_reader, of_several_columns_the_first_that_is_filled_counts)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_long_file(temp, "patient,old,session,time,new\nP1,4,1,pre,\nP1,NA,1,post,2\n"
                                                      "P1,8,2,pre,7\nP1,3,2,post,3.0\nP1,5,3,pre,x\nP1,6,3,post,6\n"
                                                      "P1,,4,pre,\n");
    take_columns(study, "new", "old");
    paired_expect(study,
                  "long.csv used 2-5 n=4\nlong.csv rejected no_score 6-6 n=1\nlong.csv used 7-7 n=1\n"
                  "long.csv rejected no_score 8-8 n=1\n",
                  "several_answers long.csv new (-) x2 at 4 6\nnot_a_number long.csv new (-) x1 at 6=x\n"
                  "no_score long.csv - (-) x2 at 6 8\n");
    g_autoptr(Paired) paired = paired_new(study, 1);
    const Sample *sample = &paired->samples->samples[0];
    cr_assert(sample->n == 1 && sample->pairs_of[0] == 2);
    cr_assert(sample->pre[0] == 5.5 && sample->post[0] == 2.5); /* 4 and 7, 2 and 3 */
}

Test(measure_cell_reader, one_of_several_columns_is_enough_in_a_file)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_two_files(temp, "patient,session,old\nP1,1,4\n", "patient,session,new\nP1,1,3\n");
    take_columns(study, "new", "old");
    paired_expect(study, "pre.csv used 2-2 n=1\npost.csv used 2-2 n=1\n", "");
    g_autoptr(Study) other = study_of_two_files(temp, "patient,session,old\nP1,1,4\n", "patient,session,nwe\nP1,1,3\n");
    take_columns(other, "new", "old");
    g_autoptr(Paired) paired = paired_new(other, 1);
    cr_assert_str_eq(paired->error->message, "post.csv:1: no column 'new' or 'old'; the nearest is 'nwe'");
}
