/* A clinic's session log without session numbers, of which forms get lost at random: no two forms of different
 * sessions may become a pair.
 *
 * A form's score names its session, so that every right pair differs by exactly 0.5 and a patient with a wrong one is
 * known by the mean. */
#include "support/draw.h"
#include "support/study_builder.h"

#include "pair/date_tally.h"

#include <criterion/criterion.h>
#include <math.h>

enum {
    SEEDS = 24,
};

typedef struct {
    const char *name;
    size_t patients;
    double double_share;    /* of the days of a patient who has any: days with two sessions */
    double double_patients; /* patients who have any */
    double lost;            /* share of the forms */
    bool timed;
} Clinic;

typedef struct {
    unsigned double_days, leftovers; /* days with two sessions; of them those left with one form of each */
    unsigned right;                  /* sessions with both forms on days with no more than these */
    unsigned found, accepted, wrong; /* pairs formed; studies that the run accepts; patients with a wrong pair there */
    double expected;                 /* sum of Samples.wrong_pairs */
} Outcome;

static const char HEADER[] = "patient,date,pain\n";

static void write_form(GString *text, const Clinic *clinic, size_t patient, size_t day, size_t minute, double score)
{
    g_string_append_printf(text, "P%zu,2026-%02zu-%02zu", patient, 1 + day / 28, 1 + day % 28);
    if (clinic->timed)
        g_string_append_printf(text, " %02zu:%02zu", minute / 60, minute % 60);
    g_string_append_printf(text, ",%.1f\n", score);
}

/* One day: the first session begins between 8 and 12, the second at least three hours later. */
static void write_day(Draw *draw, const Clinic *clinic, size_t patient, size_t day, bool twice, GString *texts[2],
                      Outcome *outcome)
{
    size_t start = 480 + draw_below(draw, 240);
    bool left[2][2] = {{false, false}, {false, false}};
    for (int session = 0; session < (twice ? 2 : 1); session++) {
        double score = (double)draw_below(draw, 1000000000);
        size_t minute[2] = {start - draw_below(draw, 16), start + 45 + draw_below(draw, 66)};
        for (int side = 0; side < 2; side++) {
            left[session][side] = draw_unit(draw) >= clinic->lost;
            if (left[session][side])
                write_form(texts[side], clinic, patient, day, minute[side], score + 0.5 * side);
        }
        start += 180 + draw_below(draw, 240);
    }
    outcome->double_days += twice;
    bool one_each = left[0][0] + left[1][0] == 1 && left[0][1] + left[1][1] == 1;
    bool same = (left[0][0] && left[0][1]) || (left[1][0] && left[1][1]);
    outcome->leftovers += one_each && !same;
    outcome->right += one_each && same;
}

static void run_clinic(Draw *draw, const Clinic *clinic, Outcome *outcome)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(GString) pre = g_string_new(HEADER);
    g_autoptr(GString) post = g_string_new(HEADER);
    GString *texts[2] = {pre, post};
    for (size_t patient = 0; patient < clinic->patients; patient++) {
        bool doubles = draw_unit(draw) < clinic->double_patients;
        size_t days = 8 + draw_below(draw, 13);
        for (size_t day = 0; day < days; day++)
            write_day(draw, clinic, patient, 7 * day + draw_below(draw, 7),
                      doubles && draw_unit(draw) < clinic->double_share, texts, outcome);
    }
    g_autoptr(Study) study = study_of_two_files(temp, pre->str, post->str);
    study_match_by(study, NULL, "date");
    study->measures[0].has_range = false;
    g_autoptr(Paired) paired = paired_new(study, 2);
    cr_assert_null(paired->error);
    outcome->expected += paired->samples->wrong_pairs;
    if (paired->samples->wrong_pairs > WRONG_PAIRS_MAX)
        return;
    outcome->accepted++;
    outcome->found += (unsigned)paired->samples->flow.pairs;
    const Sample *sample = &paired->samples->samples[0];
    for (size_t i = 0; i < sample->n; i++)
        outcome->wrong += sample->diff[i] != 0.5;
}

static Outcome simulate(const Clinic *clinic, unsigned seeds)
{
    Outcome outcome = {0};
    for (unsigned seed = 1; seed <= seeds; seed++) {
        Draw draw = {.state = 20261121u * seed};
        run_clinic(&draw, clinic, &outcome);
    }
    cr_log_info(
        "%s: %u days with two sessions, %u left with a form of each; %u of %u studies accepted, %u pairs of %u, "
        "%u wrong; %.2f expected",
        clinic->name, outcome.double_days, outcome.leftovers, outcome.accepted, seeds, outcome.found, outcome.right,
        outcome.wrong, outcome.expected);
    return outcome;
}

/* Every right pair is found, too. */
Test(pair_deletion, with_times_of_day_no_pair_is_wrong)
{
    static const Clinic clinic = {"times of day", 300, 0.05, 1, 0.08, true};
    Outcome outcome = simulate(&clinic, SEEDS);
    cr_assert_gt(outcome.leftovers, 20);
    cr_assert_eq(outcome.accepted, SEEDS);
    cr_assert_eq(outcome.wrong, 0);
    cr_assert_eq(outcome.found, outcome.right);
}

/* Two sessions a day in an intensive phase: what these patients have on other days is not taken for pairs. */
Test(pair_deletion, with_dates_only_patients_with_two_sessions_a_day_stay_out)
{
    static const Clinic clinic = {"intensive phases", 300, 0.5, 0.1, 0.08, false};
    Outcome outcome = simulate(&clinic, SEEDS);
    cr_assert_gt(outcome.leftovers, 20);
    cr_assert_gt(outcome.accepted, SEEDS / 2);
    cr_assert_eq(outcome.wrong, 0);
    cr_assert_gt(outcome.found, outcome.right * outcome.accepted / SEEDS * 9 / 10);
}

/* Nothing in such a log tells its wrong pairs from the right. */
Test(pair_deletion, with_dates_only_scattered_days_with_two_sessions_are_refused)
{
    static const Clinic clinic = {"dates only", 300, 0.05, 1, 0.08, false};
    Outcome outcome = simulate(&clinic, SEEDS);
    cr_assert_gt(outcome.leftovers, 20);
    cr_assert_eq(outcome.accepted, 0);
}

/* Nothing is lost where every day has one session, whatever is missing. */
Test(pair_deletion, one_session_a_day_needs_no_times)
{
    static const Clinic clinic = {"one session a day", 300, 0, 1, 0.2, false};
    Outcome outcome = simulate(&clinic, 4);
    cr_assert_eq(outcome.accepted, 4);
    cr_assert_eq(outcome.wrong, 0);
    cr_assert_eq(outcome.found, outcome.right);
}

/* A small log may hide its only day with two sessions, and with it what makes the dates doubtful. The worst case is one
 * or two such days a log: about one such log in a hundred is accepted with a wrong pair. */
Test(pair_deletion, small_logs_with_dates_only_are_seldom_wrong)
{
    static const Clinic clinic = {"small logs", 12, 0.01, 1, 0.08, false};
    Outcome outcome = simulate(&clinic, 400);
    cr_assert_gt(outcome.accepted, 200);
    cr_assert_leq(outcome.wrong, 400 * WRONG_PAIRS_MAX);
}
