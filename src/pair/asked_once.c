#include "pair/asked_once.h"

#include <math.h>
#include <stdlib.h>

void answer_tally_init(AnswerTally *tally, int time)
{
    *tally = (AnswerTally){.counts = {.time = time}};
    if (time != TIME_NONE)
        tally->counts.answers = g_new0(AnswerCount, ANSWERS_MOST);
}

void answer_tally_clear(AnswerTally *tally)
{
    g_clear_pointer(&tally->counts.answers, g_free);
}

/* The place of a value, new where it was not seen; ANSWERS_MOST when there is no more room. */
static size_t place_of(AskedOnce *counts, double value)
{
    size_t i = 0;
    while (i < counts->n_answers && counts->answers[i].value != value)
        i++;
    if (i == ANSWERS_MOST)
        counts->many_values = true;
    else if (i == counts->n_answers)
        counts->answers[counts->n_answers++] = (AnswerCount){.value = value};
    return i;
}

void answer_tally_add(AnswerTally *tally, double value, guint32 patient)
{
    AskedOnce *counts = &tally->counts;
    if (isnan(value))
        return;
    counts->forms++;
    counts->patients += tally->last_patient != patient + 1;
    tally->last_patient = patient + 1;
    size_t i = counts->many_values ? ANSWERS_MOST : place_of(counts, value);
    if (i == ANSWERS_MOST)
        return;
    counts->answers[i].forms++;
    counts->answers[i].patients += tally->last_who[i] != patient + 1;
    tally->last_who[i] = patient + 1;
}

void answer_tally_join(AnswerTally *into, const AnswerTally *from)
{
    into->counts.forms += from->counts.forms;
    into->counts.patients += from->counts.patients;
    into->counts.many_values = into->counts.many_values || from->counts.many_values;
    for (size_t k = 0; k < from->counts.n_answers; k++) {
        const AnswerCount *answer = &from->counts.answers[k];
        size_t i = place_of(&into->counts, answer->value);
        if (i == ANSWERS_MOST)
            return;
        into->counts.answers[i].forms += answer->forms;
        into->counts.answers[i].patients += answer->patients;
    }
}

const char *answer_label(const Measure *measure, double value)
{
    for (size_t i = 0; i < measure->n_answers; i++)
        if (measure->answers[i].score == value)
            return measure->answers[i].text;
    return NULL;
}

static int compare_answers(const void *left, const void *right)
{
    const AnswerCount *a = left, *b = right;
    return (a->value > b->value) - (a->value < b->value);
}

AskedOnce answer_tally_take(AnswerTally *tally)
{
    AskedOnce taken = tally->counts;
    tally->counts = (AskedOnce){.time = taken.time};
    if (taken.many_values || taken.n_answers == 0) {
        g_clear_pointer(&taken.answers, g_free);
        taken.n_answers = 0;
        return taken;
    }
    qsort(taken.answers, taken.n_answers, sizeof *taken.answers, compare_answers);
    return taken;
}
