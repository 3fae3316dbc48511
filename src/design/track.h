/* Which time points are compared with each other, and by what their forms are matched.
 *
 * A study has one track or two: that of its sessions (pre, post) and that of its course (baseline, end). The key of a
 * match is decided once per track: in the track of sessions the session where any of its files has that column, else
 * the date, else the patient alone; in that of the course the patient alone, because a patient has one course. Never
 * the order or the rank of rows.
 */
#ifndef MLDSTAT_DESIGN_TRACK_H
#define MLDSTAT_DESIGN_TRACK_H

#include "design/study.h"

#define TRACKS_MAX 2

typedef enum {
    MATCH_SESSION,
    MATCH_DATE,
    MATCH_PATIENT,
} MatchKey;

typedef struct {
    int before, after; /* time points */
    guint32 times;     /* these two and the follow-ups that are counted from them, as bits */
    MatchKey key;
    bool is_course; /* baseline and end */
} Track;

/* Writes the study's tracks, sessions first, and returns how many there are: 1 or 2. Follow-ups belong to the last. A
 * study of baseline and end alone has a course, unless its study file asks for pairs by session; any other study is
 * matched by patient where its study file asks for it or where it has only files of a course. */
size_t study_tracks(const Study *study, Track ret_tracks[TRACKS_MAX]);

/* True when the forms of some track belong together by patient and date. */
bool study_matches_by_date(const Study *study);

/* True when the records of `file` are matched by session or date: those of sessions, unless the patient alone counts.
 */
bool study_has_keys(const Study *study, const StudyFile *file);

/* The track in which the measure is compared, or in which it is asked once. */
size_t measure_track(const Measure *measure, const Track tracks[], size_t n_tracks);

/* The only time point of a measure that is not compared; the earliest where it is asked at follow-ups alone. TIME_NONE
 * for a measure that is compared. */
int measure_asked_once(const Measure *measure);

#endif
