#include "fuzz/targets.h"

#include "base/digest.h"
#include "base/error.h"
#include "design/instrument_file.h"
#include "measure/scoring.h"

#include <string.h>

static void expect_items(const Instrument *instrument)
{
    g_assert(instrument->n_items >= 1 && instrument->n_items <= INSTRUMENT_ITEMS_MAX);
    for (size_t i = 0; i < instrument->n_items; i++) {
        const Item *item = &instrument->items[i];
        size_t index = instrument->n_items;
        g_assert(item->low < item->high);
        g_assert(isnan(item->blank) || (item->blank >= item->low && item->blank <= item->high));
        g_assert(instrument_find_item(instrument, item->id, &index) && index == i);
    }
}

/* In ascending order, each beginning where the one before ends, or a whole number on. */
static void expect_bands(const Band *bands, size_t n, bool is_whole)
{
    for (size_t i = 0; i < n; i++)
        g_assert(bands[i].limits.low <= bands[i].limits.high);
    for (size_t i = 1; i < n; i++) {
        const Limits *before = &bands[i - 1].limits, *after = &bands[i].limits;
        bool adjoins = before->high == after->low && before->high_open != after->low_open;
        g_assert(adjoins || (is_whole && before->high <= after->low));
    }
}

static void expect_score(const Instrument *instrument, size_t index)
{
    const Score *score = &instrument->scores[index];
    g_assert(score->n_terms >= 1 && score->minimum >= 1 && score->minimum <= score->n_terms);
    for (size_t i = 0; i < score->n_terms; i++)
        g_assert(score->terms[i].index < (score->terms[i].is_score ? index : instrument->n_items));
    g_assert(score->hidden || score->low < score->high);
    g_assert(score->divide != 0 && isfinite(score->times) && isfinite(score->plus));
    g_assert(score->kind != SCORE_CONES || instrument->cone_height < instrument->n_parameters);
    g_assert(score->bands == NULL || score->table == NULL);
    expect_bands(score->severity, score->n_severity, true);
    expect_bands(score->bands, score->n_bands, true);
}

typedef double (*PickAnswer)(const Item *item);

static double lowest(const Item *item)
{
    return item->low;
}

static double highest(const Item *item)
{
    return item->high;
}

static double none(const Item *item)
{
    (void)item;
    return NAN;
}

/* Every score that is formed is a number, and one that a measure can stand for is within its range but for rounding. */
static void expect_scored(const Instrument *instrument, PickAnswer pick)
{
    double answers[INSTRUMENT_ITEMS_MAX];
    ScoreResult results[INSTRUMENT_SCORES_MAX];
    g_autofree double *parameters = g_new0(double, instrument->n_parameters);
    const Questionnaire questionnaire = {.instrument = instrument, .parameters = parameters};
    for (size_t i = 0; i < instrument->n_parameters; i++)
        parameters[i] = instrument->parameters[i].fallback;
    for (size_t i = 0; i < instrument->n_items; i++)
        answers[i] = pick(&instrument->items[i]);
    scoring_run(&questionnaire, answers, results);
    for (size_t i = 0; i < instrument->n_scores; i++) {
        const Score *score = &instrument->scores[i];
        double slack = 1e-9 * (score->high - score->low);
        g_assert(isnan(results[i].value) == (results[i].state != SCORED));
        if (results[i].state == SCORED && !score->hidden && score->kind != SCORE_CONES)
            g_assert(results[i].value >= score->low - slack && results[i].value <= score->high + slack);
    }
}

static void expect_promises(const Instrument *instrument)
{
    g_assert(instrument->title != NULL && instrument->about != NULL && instrument->notice != NULL);
    g_assert(instrument->citation != NULL && instrument->sources != NULL && instrument->notes != NULL);
    g_assert(strlen(instrument->digest) == 64 && !instrument->is_own);
    expect_items(instrument);
    g_assert(instrument->n_scores >= 1 && instrument->n_scores <= INSTRUMENT_SCORES_MAX);
    g_assert(instrument->main_score <= instrument->n_scores);
    for (size_t i = 0; i < instrument->n_scores; i++)
        expect_score(instrument, i);
    expect_scored(instrument, lowest);
    expect_scored(instrument, highest);
    expect_scored(instrument, none);
}

void fuzz_instrument(const uint8_t *data, size_t size)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *text = g_malloc(size + 1);
    memcpy(text, data, size);
    text[size] = '\0';
    digest_prepare();
    g_autoptr(Instrument) instrument = instrument_parse("definition", text, size, &error);
    g_assert((instrument == NULL) == (error != NULL));
    if (instrument != NULL)
        expect_promises(instrument);
    else
        g_assert(error->code == MLD_ERROR_STUDY && g_utf8_validate(error->message, -1, NULL));
}
