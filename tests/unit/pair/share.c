#include "pair/share.h"

#include "support/draw.h"
#include "support/study_builder.h"

#include <criterion/criterion.h>

enum { BASELINE = 2, END = 3, WEEK12 = 4 };

/* Session forms and forms of the course in files of their own; impact is asked at baseline, end and week12. */
static Study *study_of_both(const Temp *temp, const char *visits, const char *course)
{
    Study *study = study_of_long_file(temp, visits);
    study_add_course(study);
    study_add_follow_up(study, "week12");
    study_add_scale(study, "impact");
    study_ask_at(study, BASELINE, END, 1u << BASELINE | 1u << END | 1u << WEEK12);
    study_add_text(study, temp, "course.csv", course, TIME_NONE);
    study->files[1].per = PER_COURSE;
    return study;
}

static void expect_samples(const Paired *paired, const char *want)
{
    cr_assert_null(paired->error, "%s", paired->error == NULL ? "" : paired->error->message);
    g_autofree char *got = samples_text(paired->samples);
    cr_assert_str_eq(got, want, "%s", got);
}

static void expect_counts(const Study *study, const Paired *paired, const char *want)
{
    cr_assert_null(paired->error, "%s", paired->error == NULL ? "" : paired->error->message);
    g_autofree char *got = counts_text(study, paired->samples);
    cr_assert_str_eq(got, want, "%s", got);
}

Test(pair_share, each_measure_is_compared_on_its_own_track)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_both(temp,
                                           "patient,session,time,pain\n"
                                           "A,1,pre,7\nA,1,post,5\nA,2,pre,6\nA,2,post,3\nB,1,pre,4\nB,1,post,4\n"
                                           "B,2,pre,8\nB,2,post,6\nC,1,pre,9\n",
                                           "patient,time,impact\n"
                                           "B,baseline,9\nA,baseline,8\nA,end,2.5\nD,end,4\nA,week12,3\nD,week12,5\n"
                                           "E,week12,1\nE,baseline,7\n");
    for (unsigned jobs = 1; jobs <= 2; jobs++) {
        g_autoptr(Paired) paired = paired_new(study, jobs);
        expect_samples(paired, "many ..\n"
                               "study: patients=3 both=2 forms=9 pairs=4 pre_only=1 post_only=0\n"
                               "pain: patients=3 both=2 forms=9 pairs=4 pre_only=1 post_only=0\n"
                               "6.5 4 -2.5 x2\n6 5 -1 x2\n"
                               "impact: patients=4 both=1 forms=5 pairs=1 pre_only=2 post_only=1\n"
                               "8 2.5 -5.5 x1\n");
        expect_counts(study, paired,
                      "course: patients=4 both=1 forms=5 pairs=1 pre_only=2 post_only=1\n"
                      "week12: 3 before=2 after=2\nimpact week12: 3 before=2 after=2\n");
        cr_assert(paired->samples->many_pairs);
        cr_assert(paired->samples->samples[0].many_pairs);
        cr_assert_not(paired->samples->samples[0].is_course);
        cr_assert_not(paired->samples->samples[1].many_pairs);
        cr_assert(paired->samples->samples[1].is_course);
        cr_assert_eq(finding_list_count(paired->findings), 0);
    }
}

/* Baseline and end match by patient although the forms carry sessions and dates; the design says so, not the data. */
Test(pair_share, a_course_alone_pairs_by_patient)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_long_file(temp, "patient,session,date,time,pain\n"
                                                      "A,1,2026-01-05,baseline,7\nA,9,2026-03-02,end,4\n"
                                                      "B,2,2026-01-12,baseline,6\nB,7,2026-03-09,end,6.5\n");
    study_rename_times(study, "baseline", "end");
    study_match_by(study, "session", "date");
    g_autoptr(Paired) paired = paired_new(study, 1);
    expect_samples(paired, "one 2026-01-05..2026-03-09\n"
                           "study: patients=2 both=2 forms=4 pairs=2 pre_only=0 post_only=0\n"
                           "pain: patients=2 both=2 forms=4 pairs=2 pre_only=0 post_only=0\n7 4 -3 x1\n6 6.5 0.5 x1\n");
    cr_assert(paired->samples->is_course);
}

Test(pair_share, a_second_form_of_a_course_is_refused)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_both(temp, "patient,session,time,pain\nA,1,pre,7\nA,1,post,5\n",
                                           "patient,time,impact\nA,baseline,8\nA,baseline,7\nA,end,3\n");
    g_autoptr(Paired) paired = paired_new(study, 1);
    cr_assert_not_null(paired->error);
    cr_assert_str_eq(paired->error->message, "course.csv:3: 1 patient has more than one form of the same time point; a "
                                             "course has one baseline and one end");
}

/* A follow-up of sessions: its forms have no session to match and are counted by patient. */
Test(pair_share, follow_ups_are_counted_from_any_session)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_long_file(temp, "patient,session,time,pain,sleep\n"
                                                      "A,1,pre,7,\nA,1,post,5,2\nA,,week12,4,3\n"
                                                      "B,1,pre,6,1\nB,3,week12,2,\nC,1,week12,2,2\n"
                                                      "C,1,week12,2,2\nD,1,week12,9,9\nD,1,week12,9,8\n");
    study_add_follow_up(study, "week12");
    study_add_scale(study, "sleep");
    study->measures[0].at = study->measures[1].at = 7;
    g_autoptr(Paired) paired = paired_new(study, 1);
    expect_counts(study, paired,
                  "week12: 3 before=2 after=1\npain week12: 3 before=2 after=1\nsleep week12: 2 before=0 after=1\n");
    cr_assert_eq(paired->samples->flow.assessments, 3);
    cr_assert_null(finding_of(paired->findings, FINDING_NO_SESSION), "a follow-up needs no session");
    g_autofree char *ranges = ranges_text(paired->accounting);
    cr_assert_str_eq(ranges,
                     "long.csv used 2-7 n=6\nlong.csv excluded duplicate 8-8 n=1\nlong.csv excluded conflict 9-10 "
                     "n=2\n",
                     "%s", ranges);
}

/* In a wide layout a conflict over one form takes the record's other forms with it, whichever form it is. */
Test(pair_share, a_conflict_at_a_follow_up_takes_its_whole_record)
{
    static const struct {
        DuplicateRule rule;
        const char *sample, *counts;
    } rows[] = {
        {DUPLICATES_REFUSE, "5 5 0 x1\n", "week12: 1 before=1 after=1\npain week12: 1 before=1 after=1\n"},
        {DUPLICATES_FIRST, "7 4 -3 x1\n5 5 0 x1\n", "week12: 2 before=2 after=2\npain week12: 2 before=2 after=2\n"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Temp) temp = temp_new();
        g_autoptr(Study) study = study_of_wide_file(temp, "patient,session,pain_pre,pain_post,pain_week12\n"
                                                          "A,1,7,4,3\nA,2,8,8,2\nB,1,5,5,1\n");
        study_add_follow_up(study, "week12");
        Measure *pain = &study->measures[0];
        pain->columns = g_renew(char *, pain->columns, 3);
        pain->columns[2] = g_strdup("pain_week12");
        pain->at = 7;
        study_set_duplicates(study, rows[i].rule);
        g_autoptr(Paired) paired = paired_new(study, 1);
        g_autofree char *samples = samples_text(paired->samples);
        cr_assert(g_str_has_suffix(samples, rows[i].sample), "row %zu:\n%s", i, samples);
        expect_counts(study, paired, rows[i].counts);
        cr_assert_eq(accounting_reason(paired->accounting, REASON_CONFLICT), i == 0 ? 2 : 1);
    }
}

Test(pair_share, files_that_disagree_on_duplicates_are_as_strict_as_the_strictest)
{
    static const struct {
        DuplicateRule first, second;
        const char *sample;
    } rows[] = {
        {DUPLICATES_LAST, DUPLICATES_LAST, "6 3 -3 x1\n"},
        {DUPLICATES_FIRST, DUPLICATES_FIRST, "7 3 -4 x1\n"},
        {DUPLICATES_FIRST, DUPLICATES_LAST, "post_only=1\n"},
        {DUPLICATES_REFUSE, DUPLICATES_LAST, "post_only=1\n"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Temp) temp = temp_new();
        g_autoptr(Study) study =
            study_of_two_files(temp, "patient,session,pain\nA,1,7\n", "patient,session,pain\nA,1,3\n");
        study_add_text(study, temp, "more.csv", "patient,session,pain\nA,1,6\n", TIME_PRE);
        study->files[0].duplicates = rows[i].first;
        study->files[2].duplicates = rows[i].second;
        g_autoptr(Paired) paired = paired_new(study, 1);
        g_autofree char *samples = samples_text(paired->samples);
        cr_assert(g_str_has_suffix(samples, rows[i].sample), "row %zu:\n%s", i, samples);
    }
}

Test(pair_share, answers_to_what_is_asked_once_are_counted)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study =
        study_of_long_file(temp, "patient,session,time,pain,pgic,sleep,late\n"
                                 "A,1,pre,7,9,4,\nA,1,post,5,2,,\nA,2,post,5,2,1,\n"
                                 "B,1,post,3,1,,\nB,1,pre,3,,4,\nB,2,post,,2,,\nC,1,week12,,,,6\n");
    study_add_follow_up(study, "week12");
    study_add_scale(study, "pgic");
    study_ask_at(study, TIME_PRE, TIME_POST, 1u << TIME_POST);
    study_add_scale(study, "sleep");
    study_ask_at(study, TIME_PRE, TIME_POST, 1u << TIME_PRE);
    study_add_scale(study, "late");
    study_ask_at(study, TIME_PRE, TIME_POST, 1u << 2);
    for (unsigned jobs = 1; jobs <= 2; jobs++) {
        g_autoptr(Paired) paired = paired_new(study, jobs);
        expect_counts(study, paired,
                      "week12: 1 before=0 after=0\n"
                      "pgic post: forms=4 patients=2 1:1/1 2:3/2\n"
                      "sleep pre: forms=2 patients=2 4:2/2\n"
                      "late week12: 1 before=0 after=0\nlate week12: forms=1 patients=1 6:1/1\n");
    }
}

/* Differences of A: 1, -2, -4.5, of mean -11/6 and squared deviations 25.25 - 3 (11/6)^2 = 91/6; of B only 0.5. */
#define SESSIONS_OF_A(first, second, third)                                                                            \
    "patient,session,date,time,pain\n"                                                                                 \
    "A,1," first ",pre,5\nA,1," first ",post,6\nA,2," second ",pre,7\nA,2," second ",post,5\n"                         \
    "A,10," third ",pre,8.5\nA,10," third ",post,4\nB,7,2026-05-01,pre,3\nB,7,2026-05-01,post,3.5\n"                   \
    "B,9,2026-04-01,pre,3\n"

static const struct {
    const char *records, *session, *date;
    double first;
} first_pairs[] = {
    {SESSIONS_OF_A("2026-03-02", "2026-03-09", "2026-03-16"), "session", "date", 1},
    {SESSIONS_OF_A("2026-03-09", "2026-03-02", "2026-03-16"), "session", "date", -2},
    {SESSIONS_OF_A("2026-03-09", "2026-03-05", "2026-03-01"), "session", "date", -4.5},
    {SESSIONS_OF_A("2026-03-09", "2026-03-02", "2026-03-02"), "session", "date", -2},
    {SESSIONS_OF_A("", "2026-03-02", "2026-03-01"), "session", "date", 1},
    {SESSIONS_OF_A("2026-03-09", "", "2026-03-01"), "session", "date", 1},
    {SESSIONS_OF_A("2026-03-09", "2026-03-02", "2026-03-16"), "session", NULL, 1},
    {SESSIONS_OF_A("2026-03-09", "2026-03-16", "2026-03-02"), NULL, "date", -4.5},
};

Test(pair_share, the_first_pair_is_that_of_the_earliest_date)
{
    for (size_t i = 0; i < G_N_ELEMENTS(first_pairs); i++) {
        g_autoptr(Temp) temp = temp_new();
        g_autoptr(Study) study = study_of_long_file(temp, first_pairs[i].records);
        study->analysis.pairs = PAIRS_SESSION;
        study_match_by(study, first_pairs[i].session, first_pairs[i].date);
        g_autoptr(Paired) paired = paired_new(study, 1);
        const Sample *sample = &paired->samples->samples[0];
        cr_assert_eq(sample->n, 2);
        cr_expect_eq(sample->first_diff[0], first_pairs[i].first, "row %zu: %g", i, sample->first_diff[0]);
        cr_expect_eq(sample->first_diff[1], 0.5, "row %zu", i);
        cr_expect_float_eq(sample->within_ss, 91.0 / 6, 1e-14, "row %zu: %.17g", i, sample->within_ss);
    }
}

/* The date of a pair is that of its form before, or else of its form after. */
Test(pair_share, a_pair_of_two_dates_has_that_of_the_form_before)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study =
        study_of_long_file(temp, "patient,session,date,time,pain\n"
                                 "A,1,2026-03-03,pre,5\nA,1,2026-03-01,post,6\nA,2,2026-03-02,pre,7\nA,2,,post,5\n"
                                 "B,1,,pre,5\nB,1,2026-03-05,post,8\nB,2,2026-03-04,pre,7\nB,2,2026-03-09,post,5\n");
    study_match_by(study, "session", "date");
    g_autoptr(Paired) paired = paired_new(study, 1);
    const Sample *sample = &paired->samples->samples[0];
    cr_assert(sample->many_pairs && sample->n == 2);
    cr_expect_eq(sample->first_diff[0], -2);
    cr_expect_eq(sample->first_diff[1], -2);
}

Test(pair_share, one_pair_a_patient_has_no_first_among_several)
{
    static const char records[] = "patient,session,time,pain\nA,1,pre,5\nA,1,post,6\nB,1,pre,5\nB,1,post,3\n";
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_long_file(temp, records);
    study_match_by(study, "session", NULL);
    g_autoptr(Paired) by_look = paired_new(study, 1);
    cr_assert_null(by_look->samples->samples[0].first_diff);
    study->analysis.pairs = PAIRS_COURSE;
    g_autoptr(Paired) by_plan = paired_new(study, 1);
    cr_assert_null(by_plan->samples->samples[0].first_diff);
    study->analysis.pairs = PAIRS_SESSION;
    study_match_by(study, NULL, NULL);
    g_autoptr(Paired) declared = paired_new(study, 1);
    cr_assert(declared->samples->samples[0].first_diff[1] == -2 && declared->samples->samples[0].within_ss == 0);
}

enum { MANY = 3000, SESSIONS_MOST = 9 };

/* Writes 1 to SESSIONS_MOST sessions a patient; returns what they deviate from their means, in two passes. */
static double write_sessions(Draw *draw, GString *text, double offset)
{
    long double all = 0;
    g_string_assign(text, "patient,session,time,pain\n");
    for (unsigned p = 0; p < MANY; p++) {
        double difference[SESSIONS_MOST];
        size_t k = 1 + draw_below(draw, SESSIONS_MOST);
        long double sum = 0;
        for (size_t s = 0; s < k; s++) {
            double pre = (double)draw_below(draw, 1000) / 16, post = offset + (double)draw_below(draw, 1000) / 16;
            g_string_append_printf(text, "P%u,%zu,pre,%.4f\nP%u,%zu,post,%.4f\n", p, s + 1, pre, p, s + 1, post);
            difference[s] = post - pre;
            sum += difference[s];
        }
        for (size_t s = 0; s < k; s++)
            all += (difference[s] - sum / k) * (difference[s] - sum / k);
    }
    return (double)all;
}

/* Changes near a million with an SD of 25: squares of the changes themselves would lose nine digits. */
Test(pair_share, squares_are_exact_and_the_same_for_any_number_of_threads)
{
    static const double offsets[] = {0, 1000000};
    Draw draw = {.state = 20261121};
    for (size_t i = 0; i < G_N_ELEMENTS(offsets); i++) {
        g_autoptr(Temp) temp = temp_new();
        g_autoptr(GString) text = g_string_new(NULL);
        double want = write_sessions(&draw, text, offsets[i]), first = 0;
        g_autoptr(Study) study = study_of_long_file(temp, text->str);
        study->measures[0].has_range = false;
        study_match_by(study, "session", NULL);
        for (unsigned jobs = 1; jobs <= 5; jobs++) {
            g_autoptr(Paired) paired = paired_new(study, jobs);
            cr_assert_null(paired->error, "%s", paired->error == NULL ? "" : paired->error->message);
            double got = paired->samples->samples[0].within_ss;
            cr_expect_float_eq(got, want, 1e-13 * want, "%.17g, not %.17g", got, want);
            first = jobs == 1 ? got : first;
            cr_expect_eq(got, first, "%u threads", jobs);
        }
    }
}
