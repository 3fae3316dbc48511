#include "design/track.h"

#include <string.h>

static guint32 bit(int time)
{
    return 1u << time;
}

static bool is_course_time(const TimePoint *time)
{
    return g_strcmp0(time->name, "baseline") == 0;
}

/* What the files with forms of the track have in common. */
static MatchKey session_key(const Study *study, const Track *track)
{
    bool has_session = false, has_date = false, only_courses = true;
    for (size_t i = 0; i < study->n_files; i++) {
        const StudyFile *file = &study->files[i];
        if ((study_file_times(study, file) & (bit(track->before) | bit(track->after))) == 0)
            continue;
        has_session = has_session || study_column(study, file, COLUMN_SESSION) != NULL;
        has_date = has_date || study_column(study, file, COLUMN_DATE) != NULL;
        only_courses = only_courses && file->per == PER_COURSE;
    }
    if (only_courses)
        return MATCH_PATIENT;
    return has_session ? MATCH_SESSION : has_date ? MATCH_DATE : MATCH_PATIENT;
}

static Track track_from(const Study *study, int before)
{
    Track track = {.before = before, .after = before + 1, .times = bit(before) | bit(before + 1)};
    track.is_course = is_course_time(&study->times[before]);
    PairsRule rule = study->analysis.pairs;
    bool by_patient = rule == PAIRS_COURSE || (track.is_course && (before > 0 || rule == PAIRS_AUTO));
    track.key = by_patient ? MATCH_PATIENT : session_key(study, &track);
    return track;
}

size_t study_tracks(const Study *study, Track ret_tracks[TRACKS_MAX])
{
    size_t n = 0;
    for (size_t t = 0; t + 1 < study->n_times && n < TRACKS_MAX && !study->times[t].is_followup; t += 2)
        ret_tracks[n++] = track_from(study, (int)t);
    for (size_t t = 0; t < study->n_times; t++)
        if (study->times[t].is_followup)
            ret_tracks[n - 1].times |= bit((int)t);
    return n;
}

bool study_matches_by_date(const Study *study)
{
    Track tracks[TRACKS_MAX];
    size_t n = study_tracks(study, tracks);
    return tracks[0].key == MATCH_DATE || (n > 1 && tracks[1].key == MATCH_DATE);
}

bool study_has_keys(const Study *study, const StudyFile *file)
{
    Track tracks[TRACKS_MAX];
    size_t n = study_tracks(study, tracks);
    guint32 times = study_file_times(study, file);
    bool is_course = file->per == PER_COURSE || (n > 1 && times != 0 && (times & tracks[0].times) == 0);
    return file->per != PER_PATIENT && !is_course && tracks[0].key != MATCH_PATIENT;
}

size_t measure_track(const Measure *measure, const Track tracks[], size_t n_tracks)
{
    for (size_t i = 0; i < n_tracks; i++)
        if (measure_is_paired(measure) && tracks[i].before == measure->before)
            return i;
    for (size_t i = 0; i < n_tracks; i++)
        if ((measure->at & (bit(tracks[i].before) | bit(tracks[i].after))) != 0)
            return i;
    return n_tracks - 1;
}

int measure_asked_once(const Measure *measure)
{
    return measure_is_paired(measure) ? TIME_NONE : g_bit_nth_lsf(measure->at, -1);
}
