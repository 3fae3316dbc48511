/* mldstat init: a study file to start from, whatever the CSVs hold. */
#include "support/program.h"

#include <criterion/criterion.h>
#include <string.h>

#define OPENING                                                                                                        \
    "# A study file to start from, written by \"mldstat init\". Save it beside the CSV as study.yaml; then\n"          \
    "#\n"                                                                                                              \
    "#     mldstat check study.yaml\n"                                                                                 \
    "#\n"                                                                                                              \
    "# says what is wrong with the data. A line that starts with # is not read: remove the # to use it.\n"             \
    "# mldstat-study(5) explains every key.\n\n"
#define TIMES                                                                                                          \
    "# In order, with the cell contents that mean them.\n"                                                             \
    "times:\n"                                                                                                         \
    "  pre: [\"pre\", \"before\"]\n"                                                                                   \
    "  post: [\"post\", \"after\"]\n\n"
#define SESSION "  # session: \"\"    # the session's number, if a patient has several a day\n"
#define DATE    "  # date: {column: \"\", format: iso}    # iso, d.m.y, d/m/y, m/d/y, y/m/d, d-m-y\n"
#define BETTER  "    # better: lower    # or higher; without it only signed change is reported\n"
#define MEASURES                                                                                                       \
    "# What else can be said of a measure: role, important_change, zero, caseness, sem or reliability, norm.\n"        \
    "measures:\n"
#define ENDS "; write the ends of the scale itself\n"

Test(cli_init, two_files)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "pre.csv",
               "patient_id;session;date;pain;sleep;score 2;E-Mail;note\nA07;1;14.3.2026;99;5;41;;x\n"
               "B13;1;3.4.2026;6;7;72;;\n");
    temp_write(temp, "post.csv", "patient_id,session,date,pain\nA07,1,14.3.2026,4\nB13,1,3.4.2026,5\n");
    program_expect(temp, "init pre.csv post.csv", 0,
                   OPENING
                   "title: \"pre.csv and post.csv\"\n\n"
                   "data:\n"
                   "  files:\n"
                   "    - {path: \"pre.csv\", time: pre}\n"
                   "    - {path: \"post.csv\", time: post, delimiter: \",\"}\n"
                   "  preset: plain\n"
                   "  delimiter: \";\"\n"
                   "  encoding: utf-8\n"
                   "  # column 'pain' holds 99, 1 time: perhaps a missing answer\n"
                   "  # missing: [99]\n\n"
                   "columns:\n"
                   "  patient: \"patient_id\"\n"
                   "  session: \"session\"\n"
                   "  date: {column: \"date\", format: d.m.y}\n\n" TIMES MEASURES "  pain:\n"
                   "    label: \"Pain\"\n"
                   "    column: \"pain\"\n"
                   "    # range: [0, 10]    # observed: 4 to 6" ENDS "    better: lower\n"
                   "  sleep:\n"
                   "    label: \"Sleep\"\n"
                   "    column: \"sleep\"\n"
                   "    at: [pre]    # the other file does not have it\n"
                   "    # range: [0, 10]    # observed: 5 to 7" ENDS BETTER
                   "  # Columns of numbers that may be measures too; remove the # to use one.\n"
                   "  # score_2:\n"
                   "  #   column: \"score 2\"\n"
                   "  #   at: [pre]    # where it is asked only then\n"
                   "  #   range: [0, 100]    # observed: 41 to 72" ENDS "\n"
                   "# Columns that look like what identifies persons: they are not read, and do not belong into the "
                   "file.\n"
                   "#   \"E-Mail\": looks like an e-mail address\n"
                   "#   \"note\": looks like free text\n",
                   "");
}

Test(cli_init, hostile_headers_are_quoted)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "answers.csv",
               "id,\"pain_pre\n\x1b[31m\"\"x\\\",\"pain_post: {a}, # b\",\"\xe2\x80\xaestress\"\nA07,5,4,3\nB13,6,4,2\n"
               "C22,7,5,3\n");
    g_autoptr(Spawned) starter = program_run(temp, "init answers.csv", NULL);
    cr_assert_eq(starter->exit_code, 1); /* the names differ in more than before and after */
    cr_assert_not_null(strstr(starter->out, "\"pain_pre\\n\\u001B[31m\\\"x\\\\\""), "%s", starter->out);
    cr_assert_not_null(strstr(starter->out, "\"\\u202Estress\""), "%s", starter->out);
    cr_assert_null(strchr(starter->out, '\x1b'));
    cr_assert_null(strstr(starter->out, "\xe2\x80\xae"));
}

/* The quoted header must mean the same when it is read again. */
Test(cli_init, a_starter_file_reads_its_own_quotes)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "answers.csv",
               "id,time,\"pain \"\"now\"\"\n\x1b[31m: {a} # b\\\"\nA07,pre,5\nB13,pre,6\nC22,pre,7\nA07,post,4\n"
               "B13,post,4\nC22,post,5\n");
    g_autoptr(Spawned) starter = program_run(temp, "init answers.csv", NULL);
    cr_assert_eq(starter->exit_code, 0, "%s", starter->err);
    temp_write(temp, "study.yaml", starter->out);
    program_expect(temp, "run study.yaml -o out --format json", 0, "", "");
    cr_assert_eq(json_file_number(temp, "out/results.json", "measures.pain_now_31m_a_b.change.n_patients"), 3);
}

Test(cli_init, nothing_recognised_is_a_skeleton_and_refused)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "a.csv", "Name,q1,q2\nx,1,2\n");
    program_expect(temp, "init a.csv", 1,
                   OPENING
                   "title: \"a.csv\"\n\n"
                   "data:\n"
                   "  files:\n"
                   "    - {path: \"a.csv\"}\n"
                   "  preset: plain\n"
                   "  delimiter: \",\"\n"
                   "  encoding: utf-8\n\n"
                   "columns:\n"
                   "  # patient: \"\"    # the patient's code, never a name: required\n" SESSION DATE
                   "  # time: \"\"    # the column that says before or after\n\n" TIMES MEASURES
                   "  # Columns of numbers that may be measures too; remove the # to use one.\n"
                   "  # q1:\n"
                   "  #   column: \"q1\"\n"
                   "  #   range: [0, 10]    # observed: 1 to 1" ENDS "  # q2:\n"
                   "  #   column: \"q2\"\n"
                   "  #   range: [0, 10]    # observed: 2 to 2" ENDS "\n"
                   "# Columns that look like what identifies persons: they are not read, and do not belong into the "
                   "file.\n"
                   "#   \"Name\": looks like a person's name\n",
                   "mldstat: error: a.csv:1: no patient column; 'Name' looks like a person's name and is not read; add "
                   "a column patient_id with study codes\n");
}

/* Two files that name everything differently: each its own columns, and the measure both headers. */
Test(cli_init, columns_named_differently_are_each_file_s_own)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "before.csv",
               "Patient ID,Session No.,Date,Pain (0-10)\nA07,1,14.3.2026,6\nB13,1,3.4.2026,7\nC2,1,4.4.2026,9\n");
    temp_write(temp, "after.csv",
               "patient_id,session,date,pain\nA07,1,2026-03-14,4\nB13,1,2026-04-03,1\nC2,1,2026-04-04,8\n");
    g_autoptr(Spawned) starter = program_run(temp, "init before.csv after.csv", NULL);
    cr_assert_eq(starter->exit_code, 1);
    cr_assert_str_eq(starter->err,
                     "mldstat: error: after.csv:1: column 'patient_id' is 'Patient ID' in before.csv; name "
                     "both alike, or write a study file\n");
    cr_assert_not_null(strstr(starter->out, "{path: \"after.csv\", time: post, patient: \"patient_id\", session: "
                                            "\"session\", date: {column: \"date\", format: iso}}"),
                       "%s", starter->out);
    cr_assert_not_null(strstr(starter->out, "    column: [\"Pain (0-10)\", \"pain\"]\n"), "%s", starter->out);
    temp_write(temp, "study.yaml", starter->out);
    program_expect(temp, "run study.yaml -o out --format json", 0, "", "");
    cr_assert_eq(json_file_number(temp, "out/results.json", "measures.pain_0_10.change.difference.mean"), -3);
}

/* Names that say the other order win over the order on the command line. */
Test(cli_init, the_file_after_stays_the_file_after)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "pre.csv", "id,pain\nA07,6\n");
    temp_write(temp, "post.csv", "id,pain\nA07,4\n");
    g_autoptr(Spawned) starter = program_run(temp, "init post.csv pre.csv", NULL);
    cr_assert_eq(starter->exit_code, 1);
    cr_assert_not_null(strstr(starter->out, "{path: \"post.csv\", time: post}"), "%s", starter->out);
    cr_assert_not_null(strstr(starter->out, "{path: \"pre.csv\", time: pre}"), "%s", starter->out);
}

/* Where only the patient is missing, the rest is there. */
Test(cli_init, one_thing_missing_does_not_hide_the_others)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "a.csv", "who,date,time,pain,vas\nA07,2026-03-04,pre,5,41\nA07,2026-03-04,post,4,12\n");
    g_autoptr(Spawned) starter = program_run(temp, "init a.csv", NULL);
    cr_assert_eq(starter->exit_code, 1);
    cr_assert_not_null(strstr(starter->out, "  # patient: \"\" "), "%s", starter->out);
    cr_assert_not_null(strstr(starter->out, "  date: {column: \"date\", format: iso}\n  time: \"time\"\n"), "%s",
                       starter->out);
    cr_assert_not_null(strstr(starter->out, "  pain:\n    label: \"Pain\"\n    column: \"pain\"\n"), "%s",
                       starter->out);
}

/* A column of both files is asked at both; one of a row with both sides is asked when its name says. */
Test(cli_init, candidates_are_asked_when_their_files_or_names_say)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "a.csv", "id,pain,vas\nA07,5,41\n");
    temp_write(temp, "b.csv", "id,pain,vas\nA07,3,12\n");
    g_autoptr(Spawned) both = program_run(temp, "init a.csv b.csv", NULL);
    cr_assert_not_null(
        strstr(both->out, "  # vas:\n  #   column: \"vas\"\n  #   range: [0, 100]    # observed: 12 to 41"), "%s",
        both->out);
    temp_write(temp, "wide.csv", "id,pain_pre,pain_post,stress_post\nA07,5,4,3\n");
    g_autoptr(Spawned) wide = program_run(temp, "init wide.csv", NULL);
    cr_assert_not_null(strstr(wide->out, "  #   column: \"stress_post\"\n  #   at: [post] "), "%s", wide->out);
}

/* Codes for the time points are shown for the user to place; times of day are not codes. */
Test(cli_init, codes_of_time_points_are_shown)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "a.csv", "id,phase,pain\nA07,1,5\nA07,2,4\nB13,1,6\nB13,2,4\n");
    g_autoptr(Spawned) codes = program_run(temp, "init a.csv", NULL);
    cr_assert_not_null(strstr(codes->out,
                              "  # time: \"phase\"    # says neither before nor after but \"1\", \"2\": put "
                              "those into times below\n"),
                       "%s", codes->out);
    cr_assert_null(strstr(codes->out, "  # phase:"), "%s", codes->out);
    temp_write(temp, "b.csv", "id,time,pain\nA07,09:10,5\nA07,10:05,4\n");
    g_autoptr(Spawned) clock = program_run(temp, "init b.csv", NULL);
    cr_assert_not_null(strstr(clock->out, "  # time: \"time\"    # says neither before nor after\n"), "%s", clock->out);
    cr_assert_null(strstr(clock->out, "09:10"));
}

/* Columns before and after of what has no usual name are one candidate; numbers beyond any score are none, and not
 * shown. */
Test(cli_init, candidates_of_both_sides)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "a.csv",
               "id,Sitzung,VAS vor,VAS nach,born,chart\nA07,1,41,12,1961,4711234\nB13,1,52,33,1972,4711235\n");
    g_autoptr(Spawned) starter = program_run(temp, "init a.csv", NULL);
    cr_assert_eq(starter->exit_code, 1);
    cr_assert_not_null(strstr(starter->out,
                              MEASURES "  # Columns of numbers that may be measures too; remove the # to use one.\n"
                                       "  # vas:\n"
                                       "  #   columns: {pre: \"VAS vor\", post: \"VAS nach\"}\n"
                                       "  #   range: [0, 100]    # observed: 12 to 52" ENDS "\n"),
                       "%s", starter->out);
    cr_assert_not_null(strstr(starter->out, "#   \"chart\"\n"), "%s", starter->out);
    cr_assert_null(strstr(starter->out, "4711234"));
}

/* A decimal comma in one of the files is that file's own. */
Test(cli_init, decimal_commas_of_one_file)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "a.csv", "id;pain\nA07;6,5\nB13;7,5\nC22;5,5\n");
    temp_write(temp, "b.csv", "id,pain\nA07,4.5\nB13,3.5\nC22,1.5\n");
    g_autoptr(Spawned) starter = program_run(temp, "init a.csv b.csv", NULL);
    cr_assert_eq(starter->exit_code, 0, "%s", starter->err);
    cr_assert_not_null(strstr(starter->out, "{path: \"a.csv\", time: pre, decimal: \",\"}\n"), "%s", starter->out);
    temp_write(temp, "study.yaml", starter->out);
    g_autoptr(Spawned) run = program_run(temp, "run study.yaml -o out --format json", NULL);
    cr_assert_eq(run->exit_code, 0, "%s", run->err);
    cr_assert_float_eq(json_file_number(temp, "out/results.json", "measures.pain.change.difference.mean"), -10.0 / 3,
                       1e-12);
}

Test(cli_init, dates_in_doubt_are_left_to_the_user)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "a.csv", "id,date,time,pain\nA07,3/4/2026,pre,5\nA07,3/4/2026,post,4\n");
    g_autoptr(Spawned) starter = program_run(temp, "init a.csv", NULL);
    cr_assert_eq(starter->exit_code, 1);
    cr_assert_str_eq(starter->err,
                     "mldstat: error: a.csv:2: column 'date': 3/4/2026 can be 3 April 2026 or 4 March 2026, and so can "
                     "every date of the file; say columns: {date: {column: date, format: d/m/y}} or m/d/y\n");
    cr_assert_not_null(strstr(starter->out, "  date: {column: \"date\", format: auto}\n"), "%s", starter->out);
}

Test(cli_init, takes_csvs_only)
{
    g_autoptr(Temp) temp = temp_new();
    program_expect(temp, "init", 2, "", "mldstat: error: init needs CSVs; 'mldstat help init' shows how\n");
    program_expect(temp, "init a.yaml", 2, "", "mldstat: error: init makes a study file from CSVs; it takes none\n");
    program_expect(temp, "init a.csv", 1, "", NULL);
}

/* Beside the sample, so that its paths hold. */
Test(cli_init, the_sample)
{
    static const char *const names[] = {"pre.csv", "post.csv"};
    g_autoptr(Temp) temp = temp_new();
    for (size_t i = 0; i < 2; i++) {
        g_autofree char *from = g_build_filename("data/sample", names[i], NULL), *text = NULL;
        cr_assert(g_file_get_contents(from, &text, NULL, NULL), "%s", from);
        temp_write(temp, names[i], text);
    }
    g_autoptr(Spawned) bare = program_run(temp, "run pre.csv post.csv -o out --format json", NULL);
    cr_assert_eq(bare->exit_code, 0, "%s", bare->err);
    g_autofree char *expected = json_file_text(temp, "out/results.json", "measures");
    g_autoptr(Spawned) starter = program_run(temp, "init pre.csv post.csv", NULL);
    temp_write(temp, "study.yaml", starter->out);
    g_autoptr(Spawned) run = program_run(temp, "run study.yaml -o out --format json", NULL);
    cr_assert_eq(run->exit_code, 0, "%s", run->err);
    g_autofree char *got = json_file_text(temp, "out/results.json", "measures");
    cr_assert_str_eq(got, expected);
}
