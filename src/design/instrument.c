#include "design/instrument.h"

#include <string.h>

void bands_free(Band *bands, size_t n)
{
    for (size_t i = 0; i < n; i++)
        g_free(bands[i].name);
    g_free(bands);
}

static void answers_free(ItemAnswer *answers, size_t n)
{
    for (size_t i = 0; i < n; i++)
        g_free(answers[i].text);
    g_free(answers);
}

static void item_clear(Item *item)
{
    g_free(item->id);
    g_free(item->unit);
    g_free(item->recode);
    g_free(item->missing);
    answers_free(item->answers, item->n_answers);
}

static void figures_free(PublishedFigure *figures, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        g_free(figures[i].kind);
        g_free(figures[i].population);
        g_free(figures[i].people);
        g_free(figures[i].source);
    }
    g_free(figures);
}

static void changes_free(ImportantChange *changes, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        g_free(changes[i].population);
        g_free(changes[i].people);
        g_free(changes[i].method);
        g_free(changes[i].source);
    }
    g_free(changes);
}

static void score_clear(Score *score)
{
    g_free(score->name);
    g_free(score->label);
    g_free(score->terms);
    g_free(score->recode);
    g_free(score->missing_rule);
    bands_free(score->bands, score->n_bands);
    g_free(score->table);
    g_free(score->hint);
    g_free(score->low_anchor);
    g_free(score->high_anchor);
    bands_free(score->severity, score->n_severity);
    g_free(score->severity_source);
    g_free(score->caseness_source);
    changes_free(score->important, score->n_important);
    figures_free(score->reliability, score->n_reliability);
    figures_free(score->sem, score->n_sem);
    figures_free(score->norms, score->n_norms);
}

static void parameter_clear(Parameter *parameter)
{
    g_free(parameter->name);
    g_free(parameter->label);
    g_free(parameter->unit);
}

static void free_lists(Instrument *instrument)
{
    for (size_t i = 0; i < instrument->n_items; i++)
        item_clear(&instrument->items[i]);
    g_free(instrument->items);
    for (size_t i = 0; i < instrument->n_codings; i++) {
        g_free(instrument->codings[i].name);
        g_free(instrument->codings[i].maps);
    }
    g_free(instrument->codings);
    for (size_t i = 0; i < instrument->n_parameters; i++)
        parameter_clear(&instrument->parameters[i]);
    g_free(instrument->parameters);
    for (size_t i = 0; i < instrument->n_scores; i++)
        score_clear(&instrument->scores[i]);
    g_free(instrument->scores);
}

void instrument_free(Instrument *instrument)
{
    if (instrument == NULL)
        return;
    free_lists(instrument);
    g_free(instrument->name);
    g_free(instrument->title);
    g_free(instrument->about);
    g_free(instrument->digest);
    g_free(instrument->notice);
    g_free(instrument->citation);
    g_strfreev(instrument->sources);
    g_strfreev(instrument->notes);
    g_free(instrument->recall);
    g_free(instrument);
}

bool instrument_find_item(const Instrument *instrument, const char *id, size_t *ret_index)
{
    for (size_t i = 0; i < instrument->n_items; i++)
        if (strcmp(instrument->items[i].id, id) == 0) {
            *ret_index = i;
            return true;
        }
    return false;
}

bool instrument_find_score(const Instrument *instrument, const char *name, size_t *ret_index)
{
    for (size_t i = 0; i < instrument->n_scores; i++)
        if (strcmp(instrument->scores[i].name, name) == 0) {
            *ret_index = i;
            return true;
        }
    return false;
}

bool item_is_reversed(const Item *item)
{
    size_t n = (size_t)(item->high - item->low) + 1;
    for (size_t i = 0; item->recode != NULL && i < n; i++)
        if (item->recode[i] != item->high - (double)i)
            return false;
    return item->recode != NULL;
}

bool score_is_plain(const Instrument *instrument, const Score *score)
{
    if (score->kind != SCORE_OF || score->terms[0].is_score || score->recode != NULL)
        return false;
    const Item *item = &instrument->items[score->terms[0].index];
    bool is_itself = score->times == 1 && score->divide == 1 && score->plus == 0 && score->bands == NULL;
    bool is_answer = item->kind != ITEM_CLOCK && item->recode == NULL && isnan(item->blank) && !item->takes_midpoint;
    return is_itself && is_answer && score->table == NULL && item->n_missing == 0 && item->n_answers == 0 &&
           !score->has_valid && !score->has_doubtful;
}

void score_mark_items(const Instrument *instrument, const Score *score, bool needed[])
{
    for (size_t i = 0; i < score->n_terms; i++) {
        const Term *term = &score->terms[i];
        if (term->is_score)
            score_mark_items(instrument, &instrument->scores[term->index], needed);
        else
            needed[term->index] = true;
    }
}

const Score *score_value_set(const Instrument *instrument, const Score *score)
{
    const Score *found = score->kind == SCORE_VALUE_SET ? score : NULL;
    for (size_t i = 0; i < score->n_terms && found == NULL; i++)
        if (score->terms[i].is_score)
            found = score_value_set(instrument, &instrument->scores[score->terms[i].index]);
    return found;
}

const char *licence_class_name(LicenceClass licence)
{
    static const char *const names[] = {
        [LICENCE_FREE] = "free",       [LICENCE_FREE_NC] = "free-nc",       [LICENCE_PERMISSION] = "permission",
        [LICENCE_FEE] = "licence-fee", [LICENCE_UNVERIFIED] = "unverified",
    };
    return names[licence];
}

static const ImportantChange *first_for(const Score *score, const char *population, ChangeDirection direction)
{
    for (size_t i = 0; i < score->n_important; i++) {
        const ImportantChange *change = &score->important[i];
        bool serves = change->direction == CHANGE_EITHER || change->direction == direction;
        if (serves && strcmp(change->population, population) == 0)
            return change;
    }
    return NULL;
}

const ImportantChange *score_important_change(const Score *score, const char *population, ChangeDirection direction)
{
    const ImportantChange *own = population == NULL ? NULL : first_for(score, population, direction);
    return own != NULL ? own : first_for(score, "any", direction);
}

static bool is_for(const PublishedFigure *figure, const char *population, const char *kind)
{
    return strcmp(figure->population, population) == 0 && (kind == NULL || g_strcmp0(figure->kind, kind) == 0);
}

static const PublishedFigure *first_figure(const PublishedFigure figures[], size_t n, const char *population,
                                           const char *kind)
{
    for (size_t i = 0; i < n; i++)
        if (is_for(&figures[i], population, kind))
            return &figures[i];
    return NULL;
}

const PublishedFigure *score_error_figure(const Score *score, const char *population, bool *ret_is_sem)
{
    const char *const populations[] = {population, "any"};
    const PublishedFigure *found = NULL;
    for (size_t i = 0; i < G_N_ELEMENTS(populations) && found == NULL; i++) {
        if (populations[i] == NULL)
            continue;
        found = first_figure(score->sem, score->n_sem, populations[i], NULL);
        *ret_is_sem = found != NULL;
        if (found == NULL)
            found = first_figure(score->reliability, score->n_reliability, populations[i], "test-retest");
        if (found == NULL)
            found = first_figure(score->reliability, score->n_reliability, populations[i], NULL);
    }
    return found;
}

const PublishedFigure *score_norm(const Score *score)
{
    static const char *const populations[] = {"general", "healthy", NULL};
    for (size_t i = 0; i < score->n_norms; i++)
        if (g_strv_contains(populations, score->norms[i].population))
            return &score->norms[i];
    return NULL;
}
