#include "measure/record_judge.h"

#include "base/error.h"
#include "support/study_builder.h"

#include <criterion/criterion.h>

static void add_keep(Study *study, const char *column, const char *value, const char *other)
{
    study->keep = g_renew(KeepRule, study->keep, study->n_keep + 1);
    study->keep[study->n_keep++] = (KeepRule){
        .column = g_strdup(column),
        .values = g_strdupv((char *[]){(char *)value, (char *)other, NULL}),
    };
}

static void add_exclude(Study *study, const char *patient, const char *session, const char *date)
{
    study->exclude = g_renew(ExcludeRule, study->exclude, study->n_exclude + 1);
    study->exclude[study->n_exclude++] = (ExcludeRule){
        .patient = g_strdup(patient), .session = g_strdup(session), .date = g_strdup(date), .reason = NULL};
}

/* What is wrong with the cells of a record that is not kept is not said. */
Test(measure_record_judge, only_rows_with_a_kept_value_are_used)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study =
        study_of_long_file(temp, "patient,session,time,pain,consent,state\n"
                                 "P1,1,pre,5,yes,done\nP1,1,post,3, YES ,done\nP2,1,pre,99,no,done\n"
                                 "P3,1,when,5,,done\n,1,pre,5,no,done\nP4,1,pre,5,Oui,open\n"
                                 "P4,1,when,5,oui,done\n");
    add_keep(study, "consent", "yes", "oui");
    add_keep(study, "state", "done", NULL);
    paired_expect(study,
                  "long.csv used 2-3 n=2\nlong.csv excluded not_kept 4-5 n=2\nlong.csv rejected no_patient 6-6 n=1\n"
                  "long.csv excluded not_kept 7-7 n=1\nlong.csv rejected no_time 8-8 n=1\n",
                  "not_kept long.csv consent (-) x2 at 4 5\nno_patient long.csv patient (-) x1 at 6\n"
                  "not_kept long.csv state (-) x1 at 7\nno_time long.csv time (pre, before, post, after) x1 at 8\n");
}

Test(measure_record_judge, a_rule_of_the_study_needs_its_column_in_every_file_of_forms)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study =
        study_of_two_files(temp, "patient,session,pain,consent\nP1,1,5,yes\n", "patient,session,pain\nP1,1,4\n");
    add_keep(study, "consent", "yes", NULL);
    g_autoptr(Paired) paired = paired_new(study, 1);
    cr_assert(g_error_matches(paired->error, MLD_ERROR, MLD_ERROR_DATA));
    cr_assert_str_eq(paired->error->message,
                     "post.csv:1: no column 'consent'; the columns are 'patient', 'session' and 'pain'");
    study->files[0].keep = study->keep; /* the same rule for one file alone */
    study->files[0].n_keep = 1;
    study->keep = NULL;
    study->n_keep = 0;
    paired_expect(study, "pre.csv used 2-2 n=1\npost.csv used 2-2 n=1\n", "");
}

Test(measure_record_judge, patients_sessions_and_dates_are_left_out)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_long_file(
        temp, "patient,session,time,pain,date\n017,1,pre,99,2026-10-01\n17,1,pre,5,2026-10-01\n17,2,pre,5,2026-10-02\n"
              "17,02,post,5,2026-10-02\n18,1,pre,5,2026-10-02\n18,1,when,5,2026-10-03\n19,A,pre,1,2026-10-03\n");
    study_match_by(study, "session", "date");
    add_exclude(study, "017", NULL, NULL);
    add_exclude(study, "17", "2.0", NULL);
    add_exclude(study, "18", NULL, "2026-10-03");
    add_exclude(study, "20", NULL, NULL);
    add_exclude(study, "19", "a", NULL);
    add_exclude(study, "19", "A", "2026-10-03");
    paired_expect(
        study,
        "long.csv excluded left_out 2-2 n=1\nlong.csv used 3-3 n=1\nlong.csv excluded left_out 4-5 n=2\n"
        "long.csv used 6-6 n=1\nlong.csv excluded left_out 7-8 n=2\n",
        "left_out long.csv - (-) x5 at 2 4 5 7 8\nexclude_unused - - (4) x1 at 0\nexclude_unused - - (5) x1 at 0\n");
}

Test(measure_record_judge, loose_ids_are_left_out_in_any_spelling)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study =
        study_of_long_file(temp, "patient,session,time,pain\nP-17,1,pre,5\np 17,1,post,4\nP017,1,pre,3\n");
    study->loose_ids = true;
    add_exclude(study, "p.17", NULL, NULL);
    paired_expect(study, "long.csv excluded left_out 2-3 n=2\nlong.csv used 4-4 n=1\n",
                  "left_out long.csv - (-) x2 at 2 3\n");
}

Test(measure_record_judge, ids_may_be_given_per_site)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study =
        study_of_long_file(temp, "site,patient,session,time,pain\nNorth,1,1,pre,5\nnorth ,1,1,post,4\n"
                                 "South,1,1,pre,3\n,1,1,post,3\nSouth,,1,post,3\nSouth,1,1,post,1\n"
                                 "South,01,2,post,1\nNorth,1-,2,post,2\n");
    study->columns[COLUMN_SITE] = g_strdup("site");
    study->id_scope = WITHIN_SITE;
    paired_expect(study,
                  "long.csv used 2-4 n=3\nlong.csv rejected no_site 5-5 n=1\nlong.csv rejected no_patient 6-6 n=1\n"
                  "long.csv used 7-9 n=3\n",
                  "no_site long.csv site (-) x1 at 5\nno_patient long.csv patient (-) x1 at 6\n"
                  "similar_ids long.csv patient (-) x2 at 8 9\n");
    g_autoptr(Paired) paired = paired_new(study, 1);
    cr_assert_eq(paired->assessments->n_patients, 4);
    cr_assert_eq(paired->samples->samples[0].n, 2);
    const PatientFacts *facts = paired->assessments->facts;
    cr_assert_eq(facts->site.n_names, 2);
    cr_assert_str_eq(facts->site.names[facts->site.codes[1] - 1], "South");
}

Test(measure_record_judge, loose_ids_join_spellings_and_keep_zeros)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_two_files(temp, "patient,session,pain\nP-1,1,5\nP01,1,6\nP 2,1,7\n",
                                                "patient,session,pain\np1,1,4\np.1,2,3\nP2,1,5\n\u00e4 7,1,2\n");
    study->loose_ids = true;
    paired_expect(
        study, "pre.csv used 2-4 n=3\npost.csv used 2-5 n=4\n",
        "similar_ids pre.csv patient (write one patient's alike) x1 at 3\nloose_ids - patient (-) x3 at 0 0 0\n");
    g_autoptr(Paired) paired = paired_new(study, 2);
    cr_assert_eq(paired->assessments->n_patients, 4);
    cr_assert_eq(paired->samples->flow.pairs, 2);
}

/* Folding would hide what the ids are. */
Test(measure_record_judge, the_privacy_gate_sees_loose_ids_as_they_are_written)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_long_file(
        temp, "patient,site,session,time,pain\na.b@example.org,N,1,pre,5\nc.d@example.org,N,1,post,5\n");
    study->loose_ids = true;
    study->columns[COLUMN_SITE] = g_strdup("site");
    study->id_scope = WITHIN_SITE;
    g_autoptr(Paired) paired = paired_new(study, 1);
    cr_assert_not_null(paired->error);
    cr_assert_str_eq(paired->error->message,
                     "long.csv:2: column 'patient': 2 of 2 ids look like e-mail addresses; use study codes, or write a "
                     "study file with privacy: {allow: [patient]}");
}

/* Folding would turn the lost id into one like any other. */
Test(measure_record_judge, lost_ids_are_seen_as_they_are_written)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study =
        study_of_long_file(temp, "patient,session,time,pain\n17,1,pre,5\n1.23E+15,1,pre,5\n1.23E+15,1,post,5\n");
    study->loose_ids = true;
    g_autoptr(Paired) paired = paired_new(study, 1);
    cr_assert_str_eq(paired->error->message,
                     "long.csv:3: column 'patient': 1 id is in scientific notation such as spreadsheets make of long "
                     "numbers, and its digits are lost; export the ids as text");
}
