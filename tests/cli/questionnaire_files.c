/* What files of questionnaires go through beside plain answers: clock times, girths that need not be there, value sets,
 * sessions and a course in one study. */
#include "support/program.h"

#include <criterion/criterion.h>
#include <glib/gstdio.h>

#define COURSE                                                                                                         \
    "data: {files: [{path: a.csv, per: course}], max_rejected: 50%}\ntimes: {baseline: [T0], end: [T1]}\n"             \
    "columns: {patient: id, time: t}\n"

static double number(const Temp *temp, const char *study, const char *keys)
{
    g_autofree char *line = g_strdup_printf("run %s -o out", study);
    g_autoptr(Spawned) run = program_run(temp, line, NULL);
    cr_assert_eq(run->exit_code, 0, "%s", run->err);
    return json_file_number(temp, "out/results.json", keys);
}

#define PSQI_HEADER "id,t,p1,p2,p3,p4,p5a,p5b,p5c,p5d,p5e,p5f,p5g,p5h,p5i,p5j,p6,p7,p8,p9\n"
#define PSQI_REST   ",1,0,1,0,0,0,0,0,0,,1,0,1,0\n"

/* 22:15 to 06:30 are 8.25 hours, of which 7 are 84.8 %: efficiency 1, in each way of writing the times. */
Test(cli_questionnaire_files, clock_times_across_midnight)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "a.csv",
               PSQI_HEADER "A,T0,22:15,20,06:30,7" PSQI_REST "A,T1,23:00,20,06:00,7" PSQI_REST
                           "B,T0,10:15 pm,20,6.30,7" PSQI_REST "B,T1,2300,20,6 am,7" PSQI_REST
                           "C,T0,22h15,20,0630,7" PSQI_REST "C,T1,23:00:00,20,06:00,7" PSQI_REST);
    temp_write(temp, "s.yaml",
               COURSE "measures:\n  share: {instrument: psqi, score: percent, items: \"p{item}\"}\n"
                      "  efficiency: {instrument: psqi, score: efficiency, items: \"p{item}\"}\n");
    program_expect(temp, "check s.yaml", 0,
                   "s: 3 of 3 patients with both forms; 0 before only, 0 after only\n6 records = 6 used\n", "");
    cr_assert_float_eq(number(temp, "s.yaml", "measures.share.change.pre.mean"), 100 * 7 / 8.25, 1e-9);
    cr_assert_eq(json_file_number(temp, "out/results.json", "measures.share.change.pre.sd"), 0);
    cr_assert_eq(json_file_number(temp, "out/results.json", "measures.share.change.post.mean"), 100);
    cr_assert_eq(json_file_number(temp, "out/results.json", "measures.efficiency.change.pre.mean"), 1);
    cr_assert_eq(json_file_number(temp, "out/results.json", "measures.efficiency.change.post.mean"), 0);
}

/* 10:15 for an evening makes 20 hours in bed; more sleep than time in bed counts as the best efficiency. */
Test(cli_questionnaire_files, twelve_hour_times_and_too_much_sleep)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "a.csv",
               PSQI_HEADER "A,T0,10:15,20,06:30,7" PSQI_REST "A,T1,23:00,20,06:00,8" PSQI_REST
                           "B,T0,22:15,20,late,7" PSQI_REST "B,T1,23:00,20,06:00,7" PSQI_REST
                           "C,T0,22:15,20,06:30,7" PSQI_REST "C,T1,23:00,601,06:00,7" PSQI_REST
                           "D,T0,22:15,20,06:30,6" PSQI_REST "D,T1,22:15,20,06:30,7" PSQI_REST);
    temp_write(temp, "s.yaml", COURSE "measures: {sleep: {instrument: psqi, items: \"p{item}\"}}\n");
    g_autoptr(Spawned) run = program_run(temp, "check s.yaml", NULL);
    cr_assert_eq(run->exit_code, 0, "%s", run->err);
    cr_assert_str_eq(
        run->out,
        "a.csv:2: column 'PSQI global': impossible answers, no score: 'Hours in bed' is not above 0 and at most 16; "
        "likely cause: 12-hour clock times\n"
        "a.csv:3: column 'PSQI global': doubtful answers, counted all the same: 'Sleep in percent of the time in bed' "
        "is above 100; "
        "likely cause: 12-hour clock times\n"
        "a.csv:4: column 'p3': 'late' is not one of the times of day, such as 22:15\n"
        "a.csv:4: column 'PSQI global': the score needs all 17 items and no refused answer: missing\n"
        "a.csv:7: column 'PSQI global': the score needs all 17 items and no refused answer: missing\n"
        "a.csv:7: column 'p2': '601' is outside 0 to 600\n"
        "s: 1 of 4 patients with both forms; 1 before only, 2 after only\n"
        "8 records = 5 used + 3 with answers but no score\n",
        "%s", run->out);
}

#define LIMB                                                                                                           \
    "data: {files: [{path: pre.csv, time: pre}, {path: post.csv, time: post}]}\n"                                      \
    "columns: {patient: id, session: visit}\n"                                                                         \
    "measures: {arm: {instrument: limb-volume, items: \"{item}_cm\", parameters: {segment: 10}}}\n"

/* Two segments of 10 cm between girths of 30, 24 and 20 cm, and one segment: by the formula of truncated cones. */
Test(cli_questionnaire_files, as_many_girths_as_are_measured)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "limb.yaml", LIMB);
    temp_write(temp, "pre.csv", "id,visit,a1_cm,a2_cm,a3_cm\nA,1,30,24,20\nB,1,20,20,20\nC,1,30,,20\n");
    temp_write(temp, "post.csv", "id,visit,a1_cm,a2_cm,a3_cm\nA,1,20,20,20\nB,1,20,20,20\nC,1,20,20,160\n");
    program_expect(temp, "check limb.yaml", 0,
                   "pre.csv:4: column 'Volume of the affected limb (mL)': the score needs all 3 items: missing\n"
                   "post.csv:4: column 'a3_cm': '160' is outside 8 to 150\n"
                   "post.csv:4: column 'Volume of the affected limb (mL)': the score needs all 3 items: missing\n"
                   "limb: 2 of 2 patients with both forms; 0 before only, 0 after only\n"
                   "6 records = 4 used + 2 with answers but no score\n",
                   "");
    double cylinder = 2 * 10 * 1200 / (12 * G_PI);
    double arm = 10 * (900 + 720 + 576 + 576 + 480 + 400) / (12 * G_PI);
    cr_assert_float_eq(number(temp, "limb.yaml", "measures.arm.change.pre.mean"), (cylinder + arm) / 2, 1e-9);
    cr_assert_float_eq(json_file_number(temp, "out/results.json", "measures.arm.change.post.mean"), cylinder, 1e-9);
}

typedef struct {
    const char *pre, *post, *message;
} Girths;

static const Girths girths[] = {
    {"a1_cm,a2_cm,a3_cm", "a1_cm,a2_cm",
     "post.csv:1: no column 'a3_cm', but pre.csv has it: a questionnaire has the same items everywhere"},
    {"a1_cm,a2_cm", "a1_cm,a2_cm,a3_cm",
     "post.csv:1: column 'a3_cm' has no counterpart in pre.csv: a questionnaire has the same items everywhere"},
    {"a1_cm,a2_cm,a4_cm", "a1_cm,a2_cm,a4_cm",
     "pre.csv:1: no column 'a3_cm', but 'a4_cm' is there: girths follow one another from the first"},
    {"a1_cm,b2", "a1_cm,b2",
     "pre.csv:1: no column 'a2_cm': 'Volume of the affected limb (mL)' needs two girths at least"},
};

Test(cli_questionnaire_files, girths_are_the_same_in_every_file)
{
    for (size_t i = 0; i < G_N_ELEMENTS(girths); i++) {
        g_autoptr(Temp) temp = temp_new();
        g_autofree char *pre = g_strdup_printf("id,visit,%s\n", girths[i].pre);
        g_autofree char *post = g_strdup_printf("id,visit,%s\n", girths[i].post);
        g_autofree char *message = g_strdup_printf("mldstat: error: %s\n", girths[i].message);
        temp_write(temp, "limb.yaml", LIMB);
        temp_write(temp, "pre.csv", pre);
        temp_write(temp, "post.csv", post);
        program_expect(temp, "check limb.yaml", 1, "", message);
    }
}

/* A value set gives the score and its range. */
Test(cli_questionnaire_files, a_value_set)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *folder = temp_path(temp, "instruments");
    cr_assert_eq(g_mkdir(folder, 0700), 0);
    temp_write(temp, "instruments/two.yaml",
               "instrument: two\ntitle: Two\nabout: health\nlicence: {class: free, notice: none}\ncitation: A\n"
               "sources: [A]\nitems: [{item: 1-2, range: [1, 3]}]\n"
               "scores: {index: {label: Index, value_set: [1-2], better: higher}}\n");
    temp_write(temp, "de.csv", "item,level,decrement\n1,1,0\n1,2,0.1\n1,3,0.5\n2,1,0\n2,2,0.2\n2,3,0.625\n");
    temp_write(temp, "a.csv", "id,t,q1,q2\nA,T0,3,3\nA,T1,2,1\nB,T0,2,3\nB,T1,1,1\n");
    temp_write(temp, "s.yaml",
               "value_sets: {two: de.csv}\n" COURSE "measures: {m: {instrument: two, items: \"q{item}\"}}\n");
    cr_assert_float_eq(number(temp, "s.yaml", "measures.m.change.pre.mean"), (-0.125 + 0.275) / 2, 1e-12);
    cr_assert_float_eq(json_file_number(temp, "out/results.json", "measures.m.change.post.mean"), 0.95, 1e-12);
    cr_assert_float_eq(json_file_number(temp, "out/results.json", "measures.m.range.0"), -0.125, 1e-12);
    cr_assert_eq(json_file_number(temp, "out/results.json", "measures.m.range.1"), 1);
    temp_write(temp, "s.yaml", COURSE "measures: {m: {instrument: two, items: \"q{item}\"}}\n");
    program_expect(temp, "check s.yaml", 6, "",
                   "mldstat: error: s.yaml:4:28: measures.m.instrument: 'index' is made by a value set: name its file "
                   "under 'value_sets', as two: FILE.csv\nmeasures: {m: {instrument: two, items: \"q{item}\"}}\n"
                   "                           ^\n");
}

/* Sessions with a number each, and a questionnaire at baseline, end and a follow-up found by its date. */
Test(cli_questionnaire_files, sessions_and_a_course)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "log.csv",
               "id,visit,when,pain\nA,1,pre,7\nA,1,post,5\nA,2,pre,6\nA,2,post,5\nB,1,pre,8\nB,1,post,4\nC,1,pre,5\n"
               "C,1,post,5\n");
    temp_write(
        temp, "course.csv",
        "id,t,day,w1,w2,w3,w4,w5\nA,T0,2026-01-05,1,1,1,1,1\nA,T1,2026-03-02,3,3,3,3,3\n"
        "A,,2026-05-25,4,4,4,4,4\nB,T0,2026-01-06,0,1,2,3,4\nB,T1,2026-03-03,5,5,5,5,4\nC,T0,2026-01-07,2,2,,2,2\n"
        "C,T1,2026-03-04,2,2,2,2,2\n");
    temp_write(temp, "s.yaml",
               "data: {files: [log.csv, {path: course.csv, per: course, columns: {time: t, date: day}}]}\n"
               "columns: {patient: id, session: visit, time: when}\n"
               "times: {pre: , post: , baseline: [T0], end: [T1], week12: {values: [T2], after: end, days: 84, window: "
               "14}}\n"
               "measures:\n  pain: {instrument: pain-nrs}\n"
               "  mood: {instrument: who-5, items: \"w{item}\", compare: [baseline, end]}\n");
    program_expect(temp, "check s.yaml", 0,
                   "course.csv:7: column 'Well-being': the score needs all 5 items: missing\n"
                   "course.csv: 1 record taken as week12 by its date\n"
                   "s: 3 of 3 patients with both forms; 0 before only, 0 after only\n"
                   "over the course: 2 of 3 patients with both forms; 0 before only, 1 after only\n"
                   "week12: 1 patient with a form, 1 of them with one before\n"
                   "15 records = 14 used + 1 with answers but no score\nrecords from 2026-01-05 to 2026-05-25\n",
                   "");
    cr_assert_eq(number(temp, "s.yaml", "measures.mood.change.pre.mean"), 30);
    cr_assert_eq(json_file_number(temp, "out/results.json", "measures.mood.change.post.mean"), 78);
    cr_assert_eq(json_file_number(temp, "out/results.json", "measures.pain.change.n_pairs"), 4);
}

/* An item whose column is not there, or is only nearly there. */
Test(cli_questionnaire_files, a_column_that_is_not_there)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "a.csv", "id,t,w1,w2,w3,W4,w5\nA,T0,1,1,1,1,1\n");
    temp_write(temp, "s.yaml", COURSE "measures: {mood: {instrument: who-5, items: \"w{item}\"}}\n");
    program_expect(temp, "check s.yaml", 1, "", "mldstat: error: a.csv:1: no column 'w4'; the nearest is 'W4'\n");
}
