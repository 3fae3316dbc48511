#include "measure/form_answers.h"

static guint32 code_of(const Part *part, const Questionnaire *questionnaire, size_t row, size_t item, size_t k)
{
    const CodeColumn *column = &part->items[part_item(part, questionnaire, item, k)];
    return column->count == 0 ? 0 : code_column_get(column, row);
}

bool form_answers(const Part *part, const Questionnaire *questionnaire, size_t row, size_t k, double answers[])
{
    guint32 any = 0;
    for (size_t item = 0; item < questionnaire->instrument->n_items; item++) {
        guint32 code = code_of(part, questionnaire, row, item, k);
        any |= code;
        answers[item] = part->item_values[questionnaire->first_item + item].values[code];
    }
    return any != 0;
}

void form_refusals(const Part *part, const Questionnaire *questionnaire, size_t row, size_t k, bool refused[])
{
    for (size_t item = 0; item < questionnaire->instrument->n_items; item++)
        refused[item] = code_of(part, questionnaire, row, item, k) == ITEM_REFUSED;
}
