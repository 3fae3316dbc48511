#include "design/track.h"

#include "support/study_builder.h"

#include <criterion/criterion.h>

typedef struct {
    const char *session, *date;
    PairsRule pairs;
    MatchKey key;
} KeyRow;

static const KeyRow keys[] = {
    {"session", NULL, PAIRS_AUTO, MATCH_SESSION}, {"session", "date", PAIRS_SESSION, MATCH_SESSION},
    {NULL, "date", PAIRS_AUTO, MATCH_DATE},       {NULL, NULL, PAIRS_AUTO, MATCH_PATIENT},
    {NULL, NULL, PAIRS_SESSION, MATCH_PATIENT},   {"session", "date", PAIRS_COURSE, MATCH_PATIENT},
    {NULL, "date", PAIRS_COURSE, MATCH_PATIENT},
};

Test(design_track, sessions_are_matched_by_what_the_study_has)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_long_file(temp, "");
    for (size_t i = 0; i < G_N_ELEMENTS(keys); i++) {
        Track tracks[TRACKS_MAX];
        study_match_by(study, keys[i].session, keys[i].date);
        study->analysis.pairs = keys[i].pairs;
        cr_assert_eq(study_tracks(study, tracks), 1, "row %zu", i);
        cr_assert_eq(tracks[0].key, keys[i].key, "row %zu", i);
        cr_assert_eq(tracks[0].times, 3);
        cr_assert_not(tracks[0].is_course);
    }
}

Test(design_track, a_course_is_matched_by_patient_unless_sessions_are_asked_for)
{
    static const struct {
        PairsRule pairs;
        MatchKey key;
    } rows[] = {{PAIRS_AUTO, MATCH_PATIENT}, {PAIRS_COURSE, MATCH_PATIENT}, {PAIRS_SESSION, MATCH_SESSION}};
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_long_file(temp, "");
    study_rename_times(study, "baseline", "end");
    study_add_follow_up(study, "week12");
    study_match_by(study, "session", "date");
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        Track tracks[TRACKS_MAX];
        study->analysis.pairs = rows[i].pairs;
        cr_assert_eq(study_tracks(study, tracks), 1);
        cr_assert_eq(tracks[0].key, rows[i].key, "row %zu", i);
        cr_assert(tracks[0].is_course);
        cr_assert_eq(tracks[0].times, 7);
    }
}

Test(design_track, files_of_a_course_alone_are_matched_by_patient)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_two_files(temp, "", "");
    Track tracks[TRACKS_MAX];
    study_match_by(study, NULL, "date");
    study->files[0].per = study->files[1].per = PER_COURSE;
    study_tracks(study, tracks);
    cr_assert_eq(tracks[0].key, MATCH_PATIENT);
    study->files[1].per = PER_SESSION;
    study_tracks(study, tracks);
    cr_assert_eq(tracks[0].key, MATCH_DATE);
}

/* A list of expected sessions decides nothing: its column may be there where the forms have none. */
Test(design_track, files_without_forms_have_no_say)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_long_file(temp, "");
    study_match_by(study, NULL, "date");
    study_add_text(study, temp, "bookings.csv", "", TIME_NONE);
    study->files[1].expected = true;
    study->files[1].columns[COLUMN_SESSION] = g_strdup("slot");
    Track tracks[TRACKS_MAX];
    study_tracks(study, tracks);
    cr_assert_eq(tracks[0].key, MATCH_DATE);
}

Test(design_track, a_study_of_both_has_two_tracks)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_long_file(temp, "");
    study_add_course(study);
    study_add_follow_up(study, "week12");
    study_add_scale(study, "impact");
    study->measures[1].before = 2;
    study->measures[1].after = 3;
    study->measures[1].at = 1u << 2 | 1u << 3 | 1u << 4;
    study_add_scale(study, "mood");
    study->measures[2].at = 1u << 3;
    Track tracks[TRACKS_MAX];
    cr_assert_eq(study_tracks(study, tracks), 2);
    cr_assert_eq(tracks[0].key, MATCH_SESSION);
    cr_assert_eq(tracks[0].times, 3);
    cr_assert_not(tracks[0].is_course);
    cr_assert_eq(tracks[1].key, MATCH_PATIENT);
    cr_assert_eq(tracks[1].before, 2);
    cr_assert_eq(tracks[1].after, 3);
    cr_assert_eq(tracks[1].times, 1u << 2 | 1u << 3 | 1u << 4);
    cr_assert(tracks[1].is_course);
    static const size_t track_of[] = {0, 1, 1};
    static const int once[] = {TIME_NONE, TIME_NONE, 3};
    for (size_t m = 0; m < study->n_measures; m++) {
        cr_assert_eq(measure_track(&study->measures[m], tracks, 2), track_of[m], "measure %zu", m);
        cr_assert_eq(measure_asked_once(&study->measures[m]), once[m], "measure %zu", m);
    }
}

Test(design_track, a_measure_of_a_follow_up_alone_belongs_to_the_last_track)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_long_file(temp, "");
    study_add_course(study);
    study_add_follow_up(study, "week12");
    study->measures[0].at = 1u << 4;
    Track tracks[TRACKS_MAX];
    study_tracks(study, tracks);
    cr_assert_eq(measure_track(&study->measures[0], tracks, 2), 1);
    cr_assert_eq(measure_asked_once(&study->measures[0]), 4);
}
