/* Studies for tests, from file texts, and what the stages up to the pairing make of them. */
#ifndef MLDSTAT_TESTS_STUDY_BUILDER_H
#define MLDSTAT_TESTS_STUDY_BUILDER_H

#include "base/finding.h"
#include "design/study.h"
#include "measure/assessments.h"
#include "pair/sample.h"
#include "support/temp.h"

/* All three have a patient column "patient", a session column "session" and one measure "pain" of 0 to 10, asked before
 * and after; the time points are pre (also "before") and post ("after"). The files are written into `temp`.
 * (transfer full) */

/* pre.csv and post.csv, with the columns patient, session, pain. */
Study *study_of_two_files(const Temp *temp, const char *pre, const char *post);
/* long.csv, with the columns patient, session, time, pain. */
Study *study_of_long_file(const Temp *temp, const char *text);
/* wide.csv, with the columns patient, session, pain_pre, pain_post. */
Study *study_of_wide_file(const Temp *temp, const char *text);

/* What study.yaml holds, which is written; asserts that it is a study. (transfer full) */
Study *study_of_yaml(const Temp *temp, const char *yaml);

/* Adds a measure of 0 to 10 with the column `name` (in a wide layout `name`_pre and `name`_post). */
void study_add_scale(Study *study, const char *name);
/* Makes the last measure one of these time points. */
void study_ask_at(Study *study, int before, int after, guint32 at);
/* Adds a file of the given time point (TIME_NONE for none). */
void study_add_text(Study *study, const Temp *temp, const char *name, const char *text, int time);
/* Gives the two time points other names, which are then their only values. */
void study_rename_times(Study *study, const char *before, const char *after);
/* Adds the time points baseline and end, or a follow-up. Before any measure with columns per time point. */
void study_add_course(Study *study);
void study_add_follow_up(Study *study, const char *name);
/* Takes the duplicate rule for the study and its files. */
void study_set_duplicates(Study *study, DuplicateRule rule);
/* Takes the columns that forms are matched by; NULL for none. */
void study_match_by(Study *study, const char *session, const char *date);

/* The outcome of a whole run. With an error nothing but that and the findings. */
typedef struct {
    GError *error;
    Assessments *assessments;
    Samples *samples;
    Accounting *accounting;
    FindingList *findings;
} Paired;

/* (transfer full) */
Paired *paired_new(const Study *study, unsigned jobs);
void paired_free(Paired *paired);

/* Asserts that the study is not refused, that its records add up, and what became of them: ranges_text() and
 * findings_text() with places. */
void paired_expect(const Study *study, const char *ranges, const char *findings);

/* The first finding of that code; NULL when there is none. */
const Finding *finding_of(const FindingList *findings, FindingCode code);
/* One line per finding: "code file column (expected) xN at line=value line=value", in the order of the list; without
 * their places when `places` is false. (transfer full) */
char *findings_text(const FindingList *findings, bool places);
/* One line per file and range: "file used 2-5 n=3". (transfer full) */
char *ranges_text(const Accounting *accounting);
/* What the samples count besides pairs, one line each: "course: ...", "expected: sessions=4 pre=3 post=2 both=2 not=1",
 * "week12: 5 before=4 after=3" of the study and "pain week12: ..." of a measure, "sleep pre: forms=3 patients=2 4:2/1
 * 5:1/1" (forms/patients of an answer). (transfer full) */
char *counts_text(const Study *study, const Samples *samples);
/* Everything else in the samples, 17 digits a number. (transfer full) */
char *samples_text(const Samples *samples);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Paired, paired_free)

#endif
