#include "ingest/settle_items.h"

#include "base/error.h"
#include "base/text.h"

#include <string.h>

/* The least girths that a volume is made of. */
#define CONE_GIRTHS 2

typedef struct {
    const Study *study;
    const StudyFile *file;
    char *const *names;
    size_t n_names;
    Questionnaire *questionnaire;
} Look;

static bool has_name(const Look *look, const char *header)
{
    for (size_t i = 0; i < look->n_names; i++)
        if (strcmp(look->names[i], header) == 0)
            return true;
    return false;
}

/* The time point may stand in the header by its name, as in `columns`, or by one of its values. */
static bool has_item(const Look *look, size_t item, size_t slot)
{
    const Questionnaire *questionnaire = look->questionnaire;
    const char *header = questionnaire->columns[item * questionnaire->n_slots + slot];
    if (header == NULL || has_name(look, header) || questionnaire->wide == NULL)
        return header != NULL && has_name(look, header);
    g_auto(GStrv) around = g_strsplit(questionnaire->wide[item], "{time}", -1);
    for (char **value = look->study->times[slot].values; value != NULL && *value != NULL; value++) {
        g_autofree char *other = g_strjoinv(*value, around);
        if (has_name(look, other))
            return true;
    }
    return false;
}

static char *header_of(const Questionnaire *questionnaire, size_t item, size_t slot)
{
    const char *header = questionnaire->columns[item * questionnaire->n_slots + slot];
    return text_shown(header != NULL ? header : questionnaire->instrument->items[item].id, 60);
}

static bool is_alike(const Look *look, size_t slot, const StudyFile *first, GError **error)
{
    const Questionnaire *questionnaire = look->questionnaire;
    for (size_t i = 0; i < questionnaire->instrument->n_items; i++) {
        bool has = has_item(look, i, slot);
        if (!questionnaire->instrument->items[i].is_optional || has == questionnaire->asked[i])
            continue;
        g_autofree char *header = header_of(questionnaire, i, slot);
        return mld_fail(
            error, MLD_ERROR_DATA,
            has ? "%s:1: column '%s' has no counterpart in %s: a questionnaire has the same items everywhere"
                : "%s:1: no column '%s', but %s has it: a questionnaire has the same items everywhere",
            look->file->name, header, first == look->file ? "another time point" : first->name);
    }
    return true;
}

/* The optional items among the terms of a volume: from the first on, and enough of them where a measure needs it. */
static bool check_cones(const Look *look, const Score *score, size_t slot, GError **error)
{
    const Questionnaire *questionnaire = look->questionnaire;
    size_t asked = 0, gap = score->n_terms;
    for (size_t i = 0; i < score->n_terms; i++) {
        size_t item = score->terms[i].index;
        if (!questionnaire->asked[item]) {
            gap = MIN(gap, i);
            continue;
        }
        asked++;
        if (gap == score->n_terms)
            continue;
        g_autofree char *lacking = header_of(questionnaire, score->terms[gap].index, slot);
        g_autofree char *header = header_of(questionnaire, item, slot);
        return mld_fail(error, MLD_ERROR_DATA,
                        "%s:1: no column '%s', but '%s' is there: girths follow one another from the first",
                        look->file->name, lacking, header);
    }
    if (asked >= CONE_GIRTHS || !questionnaire->needed[score->terms[0].index])
        return true;
    g_autofree char *header = header_of(questionnaire, score->terms[asked].index, slot);
    return mld_fail(error, MLD_ERROR_DATA, "%s:1: no column '%s': '%s' needs two girths at least", look->file->name,
                    header, score->label);
}

static bool settle_slot(const Look *look, size_t slot, const StudyFile **first, GError **error)
{
    Questionnaire *questionnaire = look->questionnaire;
    const Instrument *instrument = questionnaire->instrument;
    if (*first != NULL)
        return is_alike(look, slot, *first, error);
    *first = look->file;
    for (size_t i = 0; i < instrument->n_items; i++)
        questionnaire->asked[i] = !instrument->items[i].is_optional || has_item(look, i, slot);
    for (size_t i = 0; i < instrument->n_scores; i++)
        if (instrument->scores[i].kind == SCORE_CONES && !check_cones(look, &instrument->scores[i], slot, error))
            return false;
    return true;
}

static bool has_optional(const Instrument *instrument)
{
    for (size_t i = 0; i < instrument->n_items; i++)
        if (instrument->items[i].is_optional)
            return true;
    return false;
}

bool settle_items(const Study *study, const StudyFile *file, char *const names[], size_t n, const StudyFile *first[],
                  GError **error)
{
    for (size_t q = 0; q < study->n_questionnaires; q++) {
        Look look = {study, file, names, n, study->questionnaires[q]};
        guint32 times = look.questionnaire->at & study_file_times(study, file);
        if (times == 0 || !has_optional(look.questionnaire->instrument))
            continue;
        for (size_t slot = 0; slot < look.questionnaire->n_slots; slot++)
            if ((look.questionnaire->n_slots == 1 || (times >> slot & 1) != 0) &&
                !settle_slot(&look, slot, &first[q], error))
                return false;
    }
    return true;
}
