#include "design/instrument_library.h"

#include <criterion/criterion.h>
#include <string.h>

/* Published figures again, written from their sources and not from the definitions. */

static Instrument *load(const char *name)
{
    g_autoptr(GError) error = NULL;
    Instrument *instrument = instrument_load(name, NULL, &error);
    cr_assert_not_null(instrument, "%s", error == NULL ? name : error->message);
    return instrument;
}

static const Score *score_of(const Instrument *instrument, const char *name)
{
    size_t index = 0;
    cr_assert(instrument_find_score(instrument, name, &index), "%s has no '%s'", instrument->name, name);
    return &instrument->scores[index];
}

/* The last score of each band but the highest, and the first of the next. */
static const struct {
    const char *instrument, *score;
    double last, first;
    const char *below, *above;
} ends[] = {
    {"pain-nrs", "pain", 3, 4, "mild", "moderate"},
    {"pain-nrs", "pain", 6, 7, "moderate", "severe"},
    {"fiqr", "total", 23, 23.01, "remission", "mild"},
    {"fiqr", "total", 40, 40.01, "mild", "moderate"},
    {"fiqr", "total", 63, 63.01, "moderate", "severe"},
    {"fiqr", "total", 82, 82.01, "severe", "very severe"},
    {"fiqr", "total_any", 23, 24, "remission", "mild"},
    {"fiqr", "total_any", 40, 41, "mild", "moderate"},
    {"fiqr", "total_any", 63, 64, "moderate", "severe"},
    {"fiqr", "total_any", 82, 83, "severe", "very severe"},
    {"fiq", "total", 38.99, 39, "mild", "moderate"},
    {"fiq", "total", 58.99, 59, "moderate", "severe"},
    {"wpi-sss", "psd", 5, 6, "remission", "mild"},
    {"wpi-sss", "psd", 15, 16, "mild", "moderate"},
    {"wpi-sss", "psd", 20, 21, "moderate", "severe"},
    {"wpi-sss", "psd", 25, 26, "severe", "very severe"},
    {"isi", "total", 7, 8, "none", "subthreshold"},
    {"isi", "total", 14, 15, "subthreshold", "moderate"},
    {"isi", "total", 21, 22, "moderate", "severe"},
    {"phq-9", "total", 4, 5, "minimal", "mild"},
    {"phq-9", "total", 9, 10, "mild", "moderate"},
    {"phq-9", "total", 14, 15, "moderate", "moderately severe"},
    {"phq-9", "total", 19, 20, "moderately severe", "severe"},
    {"gad-7", "total", 4, 5, "minimal", "mild"},
    {"gad-7", "total", 9, 10, "mild", "moderate"},
    {"gad-7", "total", 14, 15, "moderate", "severe"},
    {"phq-4", "total", 2, 3, "none", "mild"},
    {"phq-4", "total", 5, 6, "mild", "moderate"},
    {"phq-4", "total", 8, 9, "moderate", "severe"},
    {"hads", "anxiety", 7, 8, "normal", "mild"},
    {"hads", "anxiety", 10, 11, "mild", "moderate"},
    {"hads", "depression", 7, 8, "normal", "mild"},
    {"hads", "depression", 15, 16, "moderate", "severe"},
    {"dass-21", "depression", 8, 10, "normal", "mild"},
    {"dass-21", "depression", 12, 14, "mild", "moderate"},
    {"dass-21", "depression", 20, 21, "moderate", "severe"},
    {"dass-21", "depression", 26, 28, "severe", "extremely severe"},
    {"dass-21", "anxiety", 6, 8, "normal", "mild"},
    {"dass-21", "anxiety", 9, 10, "mild", "moderate"},
    {"dass-21", "anxiety", 14, 15, "moderate", "severe"},
    {"dass-21", "anxiety", 18, 20, "severe", "extremely severe"},
    {"dass-21", "stress", 14, 15, "normal", "mild"},
    {"dass-21", "stress", 18, 19, "mild", "moderate"},
    {"dass-21", "stress", 25, 26, "moderate", "severe"},
    {"dass-21", "stress", 32, 34, "severe", "extremely severe"},
    {"promis-fatigue-4a", "t", 53.1, 55.1, "within normal limits", "mild"},
    {"promis-fatigue-4a", "t", 69.0, 71.6, "moderate", "severe"},
    {"promis-sleep-disturbance-4a", "t", 59.8, 61.7, "mild", "moderate"},
    {"promis-pain-interference-4a", "t", 54.99, 55, "within normal limits", "mild"},
    {"promis-depression-4a", "t", 59.99, 60, "mild", "moderate"},
};

static const char *band_of(const Score *score, double value)
{
    for (size_t i = 0; i < score->n_severity; i++)
        if (limits_hold(&score->severity[i].limits, value))
            return score->severity[i].name;
    return "none at all";
}

Test(instruments_figures, bands_begin_and_end_where_they_were_published)
{
    for (size_t i = 0; i < G_N_ELEMENTS(ends); i++) {
        g_autoptr(Instrument) instrument = load(ends[i].instrument);
        const Score *score = score_of(instrument, ends[i].score);
        cr_expect_str_eq(band_of(score, ends[i].last), ends[i].below, "%s %g", ends[i].instrument, ends[i].last);
        cr_expect_str_eq(band_of(score, ends[i].first), ends[i].above, "%s %g", ends[i].instrument, ends[i].first);
    }
}

static const struct {
    const char *instrument, *score;
    double not_a_case, a_case;
} cases[] = {
    {"psqi", "global", 5, 6},
    {"isi", "total", 9, 10},
    {"gad-7", "total", 9, 10},
    {"phq-4", "anxiety", 2, 3},
    {"phq-4", "depression", 2, 3},
    {"who-5", "total", 50, 49.99},
    {"who-5", "total", 52, 48},
    {"fss", "fatigue", 3.99, 4},
    {"cfq-11", "bimodal", 3, 4},
    {"wpi-sss", "psd", 12, 13},
    {"limb-volume", "excess", 149.9, 150},
    {"hads", "anxiety", 7, 8},
    {"hads", "depression", 7, 8},
    {"pcs", "total", 29, 30},
    {"limb-volume", "excess_percent", 9.99, 10},
};

Test(instruments_figures, cases_begin_where_they_were_published)
{
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(Instrument) instrument = load(cases[i].instrument);
        const Score *score = score_of(instrument, cases[i].score);
        cr_assert(score->has_caseness, "%s", cases[i].instrument);
        cr_expect_not(limits_hold(&score->caseness, cases[i].not_a_case), "%s", cases[i].instrument);
        cr_expect(limits_hold(&score->caseness, cases[i].a_case), "%s", cases[i].instrument);
    }
}

static const struct {
    const char *instrument, *score, *population;
    ChangeDirection direction;
    double value; /* 0: none is published */
    bool is_percent;
} changes[] = {
    {"pain-nrs", "pain", "fibromyalgia", CHANGE_IMPROVEMENT, 2, false},
    {"pain-nrs", "pain", "back-pain", CHANGE_IMPROVEMENT, 2, false},
    {"pain-nrs", "pain", NULL, CHANGE_WORSENING, 0, false},
    {"pain-vas", "pain", "psoriatic-arthritis", CHANGE_WORSENING, 10, false},
    {"pain-vas", "pain", "fibromyalgia", CHANGE_IMPROVEMENT, 0, false},
    {"fatigue-nrs", "fatigue", "fibromyalgia", CHANGE_IMPROVEMENT, 0, false},
    {"fiq", "total", "fibromyalgia", CHANGE_IMPROVEMENT, 14, true},
    {"fiq", "total", "cfs", CHANGE_IMPROVEMENT, 0, false},
    {"fiqr", "total", "fibromyalgia", CHANGE_IMPROVEMENT, 0, false},
    {"fss", "fatigue", "multiple-sclerosis", CHANGE_IMPROVEMENT, 0, false},
    {"fss", "fatigue", "lupus", CHANGE_IMPROVEMENT, 0.6, false},
    {"fss", "fatigue", "rheumatoid-arthritis", CHANGE_IMPROVEMENT, 1.2, false},
    {"cfq-11", "likert", "cfs", CHANGE_IMPROVEMENT, 5.9, false},
    {"cfq-11", "likert", "lupus", CHANGE_IMPROVEMENT, 2.3, false},
    {"cfq-11", "likert", "rheumatoid-arthritis", CHANGE_WORSENING, 3.3, false},
    {"facit-fatigue", "fatigue", "psoriatic-arthritis", CHANGE_IMPROVEMENT, 4, false},
    {"psqi", "global", "shoulder-pain", CHANGE_IMPROVEMENT, 4.4, false},
    {"psqi", "global", "fibromyalgia", CHANGE_IMPROVEMENT, 0, false},
    {"isi", "total", "insomnia", CHANGE_IMPROVEMENT, 6, false},
    {"phq-9", "total", "depression", CHANGE_IMPROVEMENT, 20, true},
    {"gad-7", "total", "depression", CHANGE_IMPROVEMENT, 26.8, true},
    {"pss-10", "total", "fibromyalgia", CHANGE_IMPROVEMENT, 0, false},
    {"phq-4", "total", "depression", CHANGE_IMPROVEMENT, 0, false},
    {"rand-36", "physical_functioning", "fibromyalgia", CHANGE_IMPROVEMENT, 10, false},
    {"rand-36", "physical_functioning", "psoriatic-arthritis", CHANGE_IMPROVEMENT, 5, false},
    {"rand-36", "general_health", "psoriatic-arthritis", CHANGE_WORSENING, 2.5, false},
    {"rand-36", "energy", "fibromyalgia", CHANGE_IMPROVEMENT, 0, false},
    {"who-5", "total", NULL, CHANGE_IMPROVEMENT, 10, false},
    {"hads", "anxiety", "copd", CHANGE_IMPROVEMENT, 1.5, false},
    {"hads", "depression", "fibromyalgia", CHANGE_IMPROVEMENT, 0, false},
    {"bpi-sf", "interference", NULL, CHANGE_IMPROVEMENT, 1, false},
    {"bpi-sf", "severity", NULL, CHANGE_IMPROVEMENT, 0, false},
    {"pcs", "total", "back-pain", CHANGE_IMPROVEMENT, 8, false},
    {"mfi-20", "total", "lupus", CHANGE_IMPROVEMENT, 11.5, false},
    {"mfi-20", "total", "rheumatoid-arthritis", CHANGE_IMPROVEMENT, 13.3, false},
    {"mfis", "total", "multiple-sclerosis", CHANGE_IMPROVEMENT, 0, false},
    {"promis-fatigue-4a", "t", "fibromyalgia", CHANGE_IMPROVEMENT, 0, false},
    {"eq-5d-5l", "vas", NULL, CHANGE_IMPROVEMENT, 0, false},
};

Test(instruments_figures, the_important_change_is_that_of_the_population_or_none)
{
    for (size_t i = 0; i < G_N_ELEMENTS(changes); i++) {
        g_autoptr(Instrument) instrument = load(changes[i].instrument);
        const Score *score = score_of(instrument, changes[i].score);
        const ImportantChange *change = score_important_change(score, changes[i].population, changes[i].direction);
        cr_expect_eq(change == NULL, changes[i].value == 0, "row %zu, %s", i, changes[i].instrument);
        if (change == NULL || changes[i].value == 0)
            continue;
        cr_expect_float_eq(change->value, changes[i].value, 1e-12, "row %zu, %s", i, changes[i].instrument);
        cr_expect_eq(change->is_percent, changes[i].is_percent, "row %zu, %s", i, changes[i].instrument);
    }
}

/* A higher score is better in these and in no other; of forms in both polarities the study file must say. */
Test(instruments_figures, directions)
{
    static const char *const better[] = {
        "facit-fatigue fatigue",   "psqi percent", "psqi hours",    "who-5 total", "promis-global-10 physical",
        "promis-global-10 mental", "eq-5d-5l vas", "eq-5d-5l index"};
    static const char *const declared[] = {"nrs rating",      "vas rating",      "sleep-nrs sleep",
                                           "sleep-vas sleep", "pgic impression", "limb-volume volume_other"};
    for (size_t i = 0; i < G_N_ELEMENTS(better); i++) {
        g_auto(GStrv) words = g_strsplit(better[i], " ", 2);
        g_autoptr(Instrument) instrument = load(words[0]);
        cr_expect_eq(score_of(instrument, words[1])->higher, HIGHER_BETTER, "%s", better[i]);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(declared); i++) {
        g_auto(GStrv) words = g_strsplit(declared[i], " ", 2);
        g_autoptr(Instrument) instrument = load(words[0]);
        cr_expect_eq(score_of(instrument, words[1])->higher, HIGHER_UNSTATED, "%s", declared[i]);
    }
    g_autoptr(Instrument) rand = load("rand-36");
    for (size_t i = 0; i < rand->n_scores; i++)
        cr_expect_eq(rand->scores[i].higher, HIGHER_BETTER, "%s", rand->scores[i].name);
    cr_expect_eq(rand->main_score, rand->n_scores, "rand-36 has no total");
}

static const struct {
    const char *instrument, *main;
    int recall_days;
    LicenceClass licence;
} tops[] = {
    {"psqi", "global", 30, LICENCE_FREE_NC},     {"isi", "total", 14, LICENCE_PERMISSION},
    {"fiqr", "total", 7, LICENCE_PERMISSION},    {"fiq", "total", 7, LICENCE_UNVERIFIED},
    {"fss", "fatigue", -1, LICENCE_FREE_NC},     {"cfq-11", "likert", 30, LICENCE_UNVERIFIED},
    {"phq-9", "total", 14, LICENCE_FREE},        {"gad-7", "total", 14, LICENCE_FREE},
    {"pss-10", "total", 30, LICENCE_UNVERIFIED}, {"who-5", "total", 14, LICENCE_FREE_NC},
    {"pain-nrs", "pain", -1, LICENCE_FREE},      {"limb-volume", "volume", 0, LICENCE_FREE},
};

Test(instruments_figures, main_scores_recall_and_licences)
{
    for (size_t i = 0; i < G_N_ELEMENTS(tops); i++) {
        g_autoptr(Instrument) instrument = load(tops[i].instrument);
        cr_assert_lt(instrument->main_score, instrument->n_scores, "%s", tops[i].instrument);
        cr_expect_str_eq(instrument->scores[instrument->main_score].name, tops[i].main);
        cr_expect_eq(instrument->recall_days, tops[i].recall_days, "%s", tops[i].instrument);
        cr_expect_eq(instrument->licence, tops[i].licence, "%s", tops[i].instrument);
    }
}

/* Ratings of one question are read as plain columns, and only the impression of change is an anchor. */
Test(instruments_figures, ratings_are_plain_and_one_is_an_anchor)
{
    const char *const *names = instrument_shipped_names();
    for (size_t i = 0; names[i] != NULL; i++) {
        g_autoptr(Instrument) instrument = load(names[i]);
        bool is_rating = g_str_has_suffix(names[i], "nrs") || g_str_has_suffix(names[i], "vas");
        cr_expect_eq(instrument->is_anchor, strcmp(names[i], "pgic") == 0, "%s", names[i]);
        if (is_rating)
            cr_expect(score_is_plain(instrument, &instrument->scores[0]), "%s", names[i]);
    }
}
