#include "design/questionnaire.h"

void questionnaire_free(Questionnaire *questionnaire)
{
    if (questionnaire == NULL)
        return;
    size_t n_columns = questionnaire->instrument->n_items * questionnaire->n_slots;
    for (size_t i = 0; questionnaire->columns != NULL && i < n_columns; i++)
        g_free(questionnaire->columns[i]);
    g_free(questionnaire->columns);
    for (size_t i = 0; questionnaire->wide != NULL && i < questionnaire->instrument->n_items; i++)
        g_free(questionnaire->wide[i]);
    g_free(questionnaire->wide);
    g_free(questionnaire->pattern);
    for (size_t i = 0; i < questionnaire->n_answers; i++)
        g_free(questionnaire->answers[i].text);
    g_free(questionnaire->answers);
    g_free(questionnaire->parameters);
    g_free(questionnaire->asked);
    g_free(questionnaire->needed);
    g_clear_pointer(&questionnaire->value_set, value_set_free);
    g_free(questionnaire);
}
