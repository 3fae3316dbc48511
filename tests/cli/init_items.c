/* mldstat init of exports with the items of questionnaires: measures that are scored from them. */
#include "support/program.h"

#include <criterion/criterion.h>
#include <string.h>

/* The lines below `measures:` of what init prints, which check must accept as it is. (transfer full) */
static char *measures_of(const Temp *temp, const char *files)
{
    g_autofree char *command = g_strdup_printf("init %s", files);
    g_autoptr(Spawned) starter = program_run(temp, command, NULL);
    cr_assert_eq(starter->exit_code, 0, "%s", starter->err);
    temp_write(temp, "study.yaml", starter->out);
    g_autoptr(Spawned) check = program_run(temp, "check study.yaml", NULL);
    cr_assert_eq(check->exit_code, 0, "%s", check->err);
    const char *measures = strstr(starter->out, "measures:\n");
    cr_assert_not_null(measures);
    return g_strdup(measures + strlen("measures:\n"));
}

static double result(const Temp *temp, const char *place)
{
    g_autoptr(Spawned) run = program_run(temp, "run study.yaml -o out --format json", NULL);
    cr_assert_eq(run->exit_code, 0, "%s", run->err);
    return json_file_number(temp, "out/results.json", place);
}

/* 2+0+3+1+0+2+1 = 9 becomes 1+0+1+1+0+0+1 = 4; 3+3+2+3+1+2+3 = 17 becomes 2+3+0+3+1+1+2 = 12; 0+1+0+2+0+0+3 = 6
 * becomes 0+1+0+0+0+0+0 = 1, one more each: -5, -5, -5. */
Test(cli_init_items, items_of_a_long_file)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "a.csv",
               "id,time,gad7_q1,gad7_q2,gad7_q3,gad7_q4,gad7_q5,gad7_q6,gad7_q7,note\n"
               "A07,pre,2,0,3,1,0,2,1,x\nA07,post,1,0,1,1,0,0,1,\nB13,pre,3,3,2,3,1,2,3,\n"
               "B13,post,2,3,0,3,1,1,2,\nC22,pre,0,1,0,2,0,0,3,\nC22,post,0,1,0,0,0,0,0,\n");
    g_autofree char *measures = measures_of(temp, "a.csv");
    cr_assert_str_eq(measures,
                     "  gad_7:\n"
                     "    # Generalized Anxiety Disorder scale, seven items: 7 of 7 items are here\n"
                     "    instrument: gad-7\n"
                     "    score: total    # Anxiety (GAD-7), 0 to 21, lower is better\n"
                     "    items: \"gad7_q{item}\"\n"
                     "\n# Columns that look like what identifies persons: they are not read, and do not belong into "
                     "the file.\n#   \"note\": looks like free text\n");
    cr_assert_eq(result(temp, "measures.gad_7.change.difference.mean"), -5);
}

/* Zeros before the number are no part of the item, so each header is named; one that only the first file has is asked
 * only then; of a questionnaire without a main score the first one is used. */
Test(cli_init_items, items_of_two_files)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "pre.csv",
               "id;ISI-01;ISI-02;ISI-03;ISI-04;ISI-05;ISI-06;ISI-07;HADS1;HADS2;HADS3;HADS4;HADS5;HADS6;HADS7;HADS8;"
               "HADS9;HADS10;HADS11;HADS12;HADS13;HADS14\nA07;4;3;2;4;1;0;3;0;1;2;3;0;1;2;3;0;1;2;3;0;1\n"
               "B13;1;1;2;0;3;4;2;3;2;1;0;3;2;1;0;3;2;1;0;3;2\n");
    temp_write(temp, "post.csv",
               "id;ISI-01;ISI-02;ISI-03;ISI-04;ISI-05;ISI-06;ISI-07\nA07;2;1;2;3;0;0;1\nB13;0;1;2;0;2;3;1\n");
    g_autofree char *measures = measures_of(temp, "pre.csv post.csv");
    cr_assert_str_eq(
        measures,
        "  isi:\n"
        "    # Insomnia Severity Index: 7 of 7 items are here\n"
        "    instrument: isi\n"
        "    score: total    # Insomnia severity, 0 to 28, lower is better\n"
        "    items: {1: \"ISI-01\", 2: \"ISI-02\", 3: \"ISI-03\", 4: \"ISI-04\", 5: \"ISI-05\", 6: \"ISI-06\", "
        "7: \"ISI-07\"}\n"
        "  hads_anxiety:\n"
        "    # Hospital Anxiety and Depression Scale: 14 of 14 items are here\n"
        "    instrument: hads\n"
        "    score: anxiety    # HADS anxiety, 0 to 21, lower is better\n"
        "    items: \"HADS{item}\"\n"
        "    at: [pre]    # its columns are there only then\n"
        "  # hads_depression:\n"
        "  #   instrument: hads\n"
        "  #   score: depression    # HADS depression, 0 to 21, lower is better\n"
        "  #   items: \"HADS{item}\"\n"
        "  #   at: [pre]    # its columns are there only then\n");
    cr_assert_eq(result(temp, "measures.isi.change.difference.mean"), -6); /* 17 to 9, 13 to 9 */
}

/* {time} stands for words that the headers have, in their spelling; what a row has once is asked before. */
Test(cli_init_items, items_of_a_wide_file)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "wide.csv",
               "id,Vor_phq4_1,Vor_phq4_2,Vor_phq4_3,Vor_phq4_4,Nach_phq4_1,Nach_phq4_2,Nach_phq4_3,Nach_phq4_4,who5_1,"
               "who5_2,who5_3,who5_4,who5_5\nA07,3,2,0,1,1,1,0,1,5,4,0,2,3\nB13,0,3,3,2,2,0,1,0,1,1,4,2,0\n");
    g_autoptr(Spawned) starter = program_run(temp, "init wide.csv", NULL);
    cr_assert_not_null(strstr(starter->out, "times:\n  pre: [\"pre\", \"before\", \"Vor\"]\n"
                                            "  post: [\"post\", \"after\", \"Nach\"]\n"),
                       "%s", starter->out);
    cr_assert_null(strstr(starter->out, "# time:"), "%s", starter->out);
    g_autofree char *measures = measures_of(temp, "wide.csv");
    cr_assert_str_eq(measures, "  phq_4:\n"
                               "    # Patient Health Questionnaire, four items: 4 of 4 items are here\n"
                               "    instrument: phq-4\n"
                               "    score: total    # Distress (PHQ-4), 0 to 12, lower is better\n"
                               "    items: \"{time}_phq4_{item}\"\n"
                               "    # score: anxiety    # Anxiety (PHQ-4), 0 to 6, lower is better\n"
                               "    # score: depression    # Depression (PHQ-4), 0 to 6, lower is better\n"
                               "  who_5:\n"
                               "    # WHO-5 Well-Being Index: 5 of 5 items are here\n"
                               "    instrument: who-5\n"
                               "    score: total    # Well-being, 0 to 100, higher is better\n"
                               "    items: \"who5_{item}\"\n"
                               "    at: [pre]    # its columns are there only then\n");
    cr_assert_eq(result(temp, "measures.phq_4.change.difference.mean"), -4); /* 6 to 3, 8 to 3 */
}

/* A part of the items is written down, with what it lacks, and not used. */
Test(cli_init_items, items_that_lack_some)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "a.csv",
               "id,time,pain,FSS_2,FSS_3,FSS_5,FSS_6,FSS_7,FSS_8,FSS_9\nA07,pre,5,7,6,5,4,3,2,1\n"
               "A07,post,2,1,2,3,4,5,6,7\n");
    g_autofree char *measures = measures_of(temp, "a.csv");
    cr_assert_str_eq(
        measures, "  pain:\n"
                  "    label: \"Pain\"\n"
                  "    column: \"pain\"\n"
                  "    # range: [0, 10]    # observed: 2 to 5; write the ends of the scale itself\n"
                  "    better: lower\n"
                  "  # fss:\n"
                  "  #   # Fatigue Severity Scale: 7 of 9 items are here, but not items 1 and 4: name their columns\n"
                  "  #   instrument: fss\n"
                  "  #   score: fatigue    # Fatigue severity, 1 to 7, lower is better\n"
                  "  #   items: {2: \"FSS_2\", 3: \"FSS_3\", 5: \"FSS_5\", 6: \"FSS_6\", 7: \"FSS_7\", 8: \"FSS_8\", "
                  "9: \"FSS_9\"}\n");
}

/* Without a study file nothing is scored, and said so. */
Test(cli_init_items, items_alone_are_no_measures)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "a.csv", "id,time,pain,phq4_1,phq4_2,phq4_3,phq4_4\nA07,pre,5,0,1,2,3\nA07,post,2,1,1,0,0\n");
    program_expect(
        temp, "check a.csv", 0,
        "a.csv: not scored: columns 'phq4_1' to 'phq4_4' look like the items of phq-4; 'mldstat init' writes a study "
        "file that scores them\n"
        "a.csv: column 'id': taken as patient\n"
        "a.csv: column 'time': taken as time point\n"
        "a.csv: column 'pain': taken as pain\n"
        "a.csv: 1 of 1 patients with both forms; 0 before only, 0 after only\n"
        "2 records = 2 used\n",
        "");
    temp_write(temp, "b.csv",
               "id,phq4_1_pre,phq4_2_pre,phq4_3_pre,phq4_4_pre,phq4_1_post,phq4_2_post,phq4_3_post,"
               "phq4_4_post\nA07,0,1,2,3,1,1,0,0\n");
    program_expect(temp, "run b.csv", 1, "",
                   "mldstat: error: b.csv:1: columns 'phq4_1_pre' to 'phq4_4_pre' look like the items of phq-4, scored "
                   "with a study file only: 'mldstat init' writes one\n");
}

/* As LimeSurvey and REDCap write them. */
Test(cli_init_items, items_of_survey_programs)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "lime.csv",
               "id,submitdate,lastpage,startlanguage,patient,time,\"GAD7[SQ001]\",\"GAD7[SQ002]\",\"GAD7[SQ003]\","
               "\"GAD7[SQ004]\",\"GAD7[SQ005]\",\"GAD7[SQ006]\",\"GAD7[SQ007]\"\n"
               "1,2026-03-04 10:00:00,2,en,A07,pre,3,2,1,0,1,2,3\n2,2026-03-04 11:00:00,2,en,A07,post,1,2,1,0,1,0,0\n");
    g_autofree char *lime = measures_of(temp, "lime.csv");
    cr_assert_not_null(strstr(lime, "    items: {1: \"GAD7[SQ001]\", 2: \"GAD7[SQ002]\", "), "%s", lime);
    cr_assert_eq(result(temp, "measures.gad_7.change.difference.mean"), -7); /* 12 to 5 */
    temp_write(temp, "redcap.csv",
               "record_id,redcap_event_name,isi_timestamp,isi1,isi2,isi3,isi4,isi5,isi6,isi7,isi_complete\n"
               "A07,pre_arm_1,,4,4,3,2,0,1,3,2\nA07,post_arm_1,,2,3,3,1,0,0,2,2\n");
    g_autofree char *redcap = measures_of(temp, "redcap.csv");
    cr_assert_not_null(strstr(redcap, "    items: \"isi{item}\"\n"), "%s", redcap);
    cr_assert_eq(result(temp, "measures.isi.change.difference.mean"), -6); /* 17 to 11 */
}
