#include "measure/hint.h"

#include "base/text.h"

#include <string.h>

const char *time_likeness(const Study *study, const char *text)
{
    g_autofree char *word = g_strstrip(g_strdup(text));
    const char *best = NULL;
    if (*word == '\0')
        return LIKE_EMPTY;
    g_autoptr(GPtrArray) words = g_ptr_array_new();
    for (size_t t = 0; t < study->n_times; t++)
        for (char **value = study->times[t].values; *value != NULL; value++)
            g_ptr_array_add(words, *value);
    best = text_nearest(word, (const char *const *)words->pdata, words->len);
    return best != NULL ? best : LIKE_NOTHING;
}

static const Measure *measure_of(const Study *study, const char *header)
{
    for (size_t m = 0; m < study->n_measures; m++) {
        const Measure *measure = &study->measures[m];
        if (measure->column != NULL && g_strv_contains((const char *const *)measure->column, header))
            return measure;
        for (size_t t = 0; measure->columns != NULL && t < study->n_times; t++)
            if (g_strcmp0(measure->columns[t], header) == 0)
                return measure;
    }
    return NULL;
}

/* What every occurrence looks like; NULL when they differ. */
static const char *common_likeness(const Finding *finding)
{
    return finding->n_values == 1 && finding->values[0].count == finding->count ? finding->values[0].text : NULL;
}

/* The last records of the file, as many as the group has. */
static bool is_at_end(const Finding *finding, const Part *part)
{
    return finding->count <= FINDING_PLACES && finding->places[0].line + finding->count == (guint64)part->rows + 1;
}

/* The questionnaire whose item stands under that header, or NULL. */
static const Questionnaire *item_of(const Study *study, const char *header, size_t *ret_item)
{
    for (size_t q = 0; q < study->n_questionnaires; q++) {
        const Questionnaire *questionnaire = study->questionnaires[q];
        for (size_t i = 0; i < questionnaire->instrument->n_items * questionnaire->n_slots; i++)
            if (g_strcmp0(questionnaire->columns[i], header) == 0) {
                *ret_item = i / questionnaire->n_slots;
                return questionnaire;
            }
    }
    return NULL;
}

static char *hint_scores(const Finding *finding, const Part *part)
{
    size_t item = 0;
    const Measure *measure = measure_of(part->study, finding->column);
    const Questionnaire *questionnaire = measure != NULL ? NULL : item_of(part->study, finding->column, &item);
    if (questionnaire != NULL)
        return hint_answers(finding, questionnaire, item, part->rows);
    return measure == NULL ? NULL : hint_out_of_range(finding, measure, part->rows);
}

static char *hint_texts(const Finding *finding, const Part *part)
{
    (void)part;
    return hint_not_a_number(finding);
}

static char *hint_dates(const Finding *finding, const Part *part)
{
    return hint_bad_date(finding, part->rows);
}

/* Likenesses are how many cells more or less than the header: "+1", "-2". */
static char *hint_width(const Finding *finding, const Part *part)
{
    const char *like = common_likeness(finding);
    bool is_fewer = finding->values[0].text[0] == '-';
    if (is_fewer && finding->count == 1 && is_at_end(finding, part))
        return g_strdup("it is the last record; was the file cut off?");
    if (like == NULL)
        return NULL;
    if (finding->count == part->rows)
        return g_strdup_printf("%s %s in every record: does %s end in a delimiter?", like + 1,
                               is_fewer ? "fewer" : "more", is_fewer ? "the header" : "every line");
    return g_strdup_printf(is_fewer ? "%s fewer: a delimiter left out, or a line that is no record"
                                    : "%s more: an unquoted delimiter or decimal comma in a cell",
                           like + 1);
}

static char *hint_patient(const Finding *finding, const Part *part)
{
    if (g_strcmp0(common_likeness(finding), LIKE_BLANK) != 0)
        return NULL;
    return g_strdup_printf("blank row%s%s; %s", finding->count == 1 ? "" : "s",
                           is_at_end(finding, part) ? " at the end of the file" : "",
                           finding->count == 1 ? "remove it" : "remove them");
}

/* Likenesses are words that the study file declares, never what a cell holds. */
static char *hint_time(const Finding *finding, const Part *part)
{
    (void)part;
    const char *like = common_likeness(finding);
    if (like == NULL || g_str_equal(like, LIKE_NOTHING))
        return NULL;
    if (g_str_equal(like, LIKE_EMPTY))
        return g_strdup(finding->count == 1 ? "the cell is empty" : "the cells are empty");
    return g_strdup_printf("close to '%s'; is it misspelt?", like);
}

void hint_part(Part *part)
{
    static char *(*const hints[FINDING_CODE_COUNT])(const Finding *, const Part *) = {
        [FINDING_OUT_OF_RANGE] = hint_scores, [FINDING_NOT_A_NUMBER] = hint_texts, [FINDING_BAD_DATE] = hint_dates,
        [FINDING_WRONG_WIDTH] = hint_width,   [FINDING_NO_PATIENT] = hint_patient, [FINDING_NO_TIME] = hint_time,
    };
    for (size_t i = 0; i < finding_list_count(part->findings); i++) {
        const Finding *finding = finding_list_get(part->findings, i);
        if (hints[finding->code] != NULL && finding->n_values > 0)
            finding_list_set_hint(part->findings, i, hints[finding->code](finding, part));
    }
}
