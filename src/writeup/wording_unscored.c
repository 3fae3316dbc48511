#include "writeup/wording_unscored.h"

#include "base/text.h"
#include "writeup/wording_scoring.h"

#include <stdint.h>

/* Marks the items whose answers a score lacks, those of the scores it is made of among them. */
static void mark_lacking(const ScoredForm *form, const Score *score, bool lacking[])
{
    const Instrument *instrument = form->questionnaire->instrument;
    for (size_t i = 0; i < score->n_terms; i++) {
        const Term *term = &score->terms[i];
        if (!questionnaire_has_term(form->questionnaire, term) ||
            !isnan(scoring_term(form->questionnaire, score, i, form->answers, form->results)))
            continue;
        if (!term->is_score)
            lacking[term->index] = true;
        else if (form->results[term->index].state != SCORE_NOT_POSSIBLE)
            mark_lacking(form, &instrument->scores[term->index], lacking);
    }
}

/* "items 3 and 7 are missing"; nothing where no item is. */
static void append_lacking(GString *out, const ScoredForm *form, const bool lacking[], bool refused)
{
    const Instrument *instrument = form->questionnaire->instrument;
    g_autofree size_t *items = g_new(size_t, instrument->n_items + 1);
    size_t n = 0;
    for (size_t i = 0; i < instrument->n_items; i++)
        if (lacking[i] && form->refused[i] == refused)
            items[n++] = i;
    if (n == 0)
        return;
    g_autofree char *words = items_words(instrument, items, n);
    g_string_append_printf(out, "%s%s %s %s", out->len == 0 ? "" : "; ", words, n == 1 ? "is" : "are",
                           refused ? "refused" : "missing");
}

static size_t count_asked(const ScoredForm *form, const Score *score)
{
    size_t n = 0;
    for (size_t i = 0; i < score->n_terms; i++)
        n += questionnaire_has_term(form->questionnaire, &score->terms[i]);
    return n;
}

/* The score that is impossible in itself: `score`, or the first of those it is made of. */
static const Score *impossible_of(const ScoredForm *form, const Score *score)
{
    const Instrument *instrument = form->questionnaire->instrument;
    for (size_t i = 0; i < score->n_terms; i++) {
        const Term *term = &score->terms[i];
        if (term->is_score && form->results[term->index].state == SCORE_NOT_POSSIBLE)
            return impossible_of(form, &instrument->scores[term->index]);
    }
    return score;
}

static char *impossible_words(const ScoredForm *form, const Score *score)
{
    const Score *cause = impossible_of(form, score);
    g_autoptr(GString) out = g_string_new("impossible: ");
    if (cause->has_valid) {
        g_autofree char *limits = limits_words(&cause->valid);
        g_string_append_printf(out, "%s must be %s", cause->name, limits);
    } else {
        g_string_append_printf(out, "%s does not exist", cause->name);
    }
    if (cause->hint != NULL)
        g_string_append_printf(out, " (%s)", cause->hint);
    return text_shown(out->str, SIZE_MAX);
}

char *unscored_words(const ScoredForm *form, const Score *score)
{
    const Instrument *instrument = form->questionnaire->instrument;
    ScoreState state = form->results[score - instrument->scores].state;
    if (state == SCORE_NOT_POSSIBLE)
        return impossible_words(form, score);
    g_autofree bool *lacking = g_new0(bool, instrument->n_items);
    g_autoptr(GString) out = g_string_new(NULL);
    mark_lacking(form, score, lacking);
    bool any_refused = false;
    for (size_t i = 0; i < instrument->n_items; i++)
        any_refused = any_refused || (lacking[i] && form->refused[i]);
    if (state == SCORE_NOT_ANSWERED && !any_refused)
        return g_strdup("not answered");
    append_lacking(out, form, lacking, false);
    append_lacking(out, form, lacking, true);
    if (score->minimum < score->n_terms)
        g_string_append_printf(out, "%s%zu of %zu are needed", out->len == 0 ? "" : "; ", score->minimum,
                               count_asked(form, score));
    if (out->len == 0)
        g_string_append(out, "not answered");
    return g_string_free(g_steal_pointer(&out), FALSE);
}
