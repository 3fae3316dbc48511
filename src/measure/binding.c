#include "measure/binding.h"

#include "base/error.h"
#include "base/number.h"
#include "base/text.h"
#include "design/track.h"
#include "measure/fact_key.h"
#include "measure/hint.h"

#include <stdint.h>
#include <string.h>

enum {
    COLUMNS_NAMED = 12 /* a header of more columns is not spelt out */
};

typedef struct {
    const Study *study;
    const StudyFile *file;
    Binding *binding;
    const char *const *names; /* as binding->names */
    size_t n_columns;
    GArray *cells; /* of CellBinding */
} Binder;

/* Headers that a reader would take for the same: case, Unicode form and surrounding blanks ignored. */
static bool is_alike(const char *a, const char *b)
{
    g_autofree char *a_normal = g_utf8_normalize(a, -1, G_NORMALIZE_ALL_COMPOSE);
    g_autofree char *b_normal = g_utf8_normalize(b, -1, G_NORMALIZE_ALL_COMPOSE);
    if (a_normal == NULL || b_normal == NULL)
        return false;
    g_autofree char *a_folded = g_utf8_casefold(a_normal, -1);
    g_autofree char *b_folded = g_utf8_casefold(b_normal, -1);
    return g_str_equal(g_strstrip(a_folded), g_strstrip(b_folded));
}

/* The same letters in another Unicode form. */
static bool is_same_text(const char *a, const char *b)
{
    g_autofree char *a_normal = g_utf8_normalize(a, -1, G_NORMALIZE_ALL_COMPOSE);
    g_autofree char *b_normal = g_utf8_normalize(b, -1, G_NORMALIZE_ALL_COMPOSE);
    return g_strcmp0(a_normal, b_normal) == 0;
}

const char *nearest_header(const char *header, const char *const names[], size_t n_columns)
{
    for (size_t i = 0; i < n_columns; i++)
        if (is_alike(header, names[i]))
            return names[i];
    const char *nearest = text_nearest(header, names, n_columns);
    bool is_single = n_columns == 1 && strpbrk(names[0], ";\t|") != NULL;
    if (nearest == NULL && !is_single)
        nearest = text_same_words(header, names, n_columns);
    return nearest == NULL || *nearest == '\0' ? NULL : nearest;
}

/* "'a'", "'a' or 'b'", for messages. */
static char *shown_headers(char *const headers[])
{
    GString *list = g_string_new(NULL);
    for (size_t i = 0; headers[i] != NULL; i++) {
        g_autofree char *shown = text_shown(headers[i], 60);
        g_string_append_printf(list, "%s'%s'", i == 0 ? "" : " or ", shown);
    }
    return g_string_free(list, FALSE);
}

/* A first line with numbers, dates or empty cells is a record rather than a header: its cells are not shown. */
static bool is_header(const Binder *binder)
{
    for (size_t i = 0; i < binder->n_columns; i++) {
        const char *name = binder->names[i];
        double value = 0;
        if (*name == '\0' || number_parse(name, strlen(name), &value) ||
            !g_str_equal(date_likeness(name), LIKE_NOTHING))
            return false;
    }
    return true;
}

/* "; the columns are 'a', 'b' and 'c'"; of many only how many. (transfer full) */
static char *columns_words(const Binder *binder)
{
    if (binder->n_columns > COLUMNS_NAMED || !is_header(binder))
        return g_strdup_printf(" among %zu columns", binder->n_columns);
    GString *words = g_string_new(binder->n_columns == 1 ? "; the only column is " : "; the columns are ");
    for (size_t i = 0; i < binder->n_columns; i++) {
        g_autofree char *shown = text_shown(binder->names[i], 60);
        g_string_append_printf(words, "%s'%s'", i == 0 ? "" : i + 1 == binder->n_columns ? " and " : ", ", shown);
    }
    return g_string_free(words, FALSE);
}

/* None of `headers` is there; the nearest is looked for by the first. */
static bool no_column(const Binder *binder, char *const headers[], GError **error)
{
    g_autofree char *shown = shown_headers(headers);
    const char *nearest = nearest_header(headers[0], binder->names, binder->n_columns);
    if (nearest != NULL) {
        g_autofree char *other = text_shown(nearest, 60);
        if (is_same_text(headers[0], nearest))
            return mld_fail(error, MLD_ERROR_DATA,
                            "%s:1: no column %s; one looks the same but is made of other characters (Unicode forms "
                            "NFC and NFD): copy the name from the file",
                            binder->file->name, shown);
        return mld_fail(error, MLD_ERROR_DATA, "%s:1: no column %s; the nearest is '%s'", binder->file->name, shown,
                        other);
    }
    g_autofree char *columns = columns_words(binder);
    return mld_fail(error, MLD_ERROR_DATA, "%s:1: no column %s%s", binder->file->name, shown, columns);
}

/* Binds `cell` to the column of its header. *ret_found false: there is none. False when it is there twice. */
static bool find_column(Binder *binder, CellBinding cell, bool *ret_found, GError **error)
{
    cell.column = SIZE_MAX;
    for (size_t i = 0; i < binder->n_columns; i++) {
        if (!g_str_equal(cell.header, binder->names[i]))
            continue;
        if (cell.column != SIZE_MAX) {
            g_autofree char *shown = text_shown(cell.header, 60);
            return mld_fail(error, MLD_ERROR_DATA, "%s:1: column '%s' stands there twice, as number %zu and %zu",
                            binder->file->name, shown, cell.column + 1, i + 1);
        }
        cell.column = i;
        cell.header = binder->names[i];
    }
    *ret_found = cell.column != SIZE_MAX;
    if (*ret_found)
        g_array_append_val(binder->cells, cell);
    return true;
}

static bool bind_column(Binder *binder, CellBinding cell, bool required, bool *ret_found, GError **error)
{
    char *headers[] = {(char *)cell.header, NULL};
    if (!find_column(binder, cell, ret_found, error))
        return false;
    return *ret_found || !required || no_column(binder, headers, error);
}

/* Every one of `headers` that is there, the first with the lowest rank; at least one must be. */
static bool bind_any(Binder *binder, CellBinding cell, char *const headers[], GError **error)
{
    bool any = false, found = false;
    for (size_t i = 0; headers[i] != NULL; i++) {
        cell.header = headers[i];
        cell.rank = i;
        if (!find_column(binder, cell, &found, error))
            return false;
        any = any || found;
    }
    return any || no_column(binder, headers, error);
}

/* A header made from a pattern may hold the time point's name, as that of the cell does, or one of its values: the
 * first that is there. */
static bool bind_pattern(Binder *binder, CellBinding cell, const char *pattern, size_t time, bool required,
                         GError **error)
{
    g_autoptr(GPtrArray) tried = g_ptr_array_new_with_free_func(g_free);
    g_auto(GStrv) around = g_strsplit(pattern, "{time}", -1);
    g_ptr_array_add(tried, g_strdup(cell.header));
    for (char **value = binder->study->times[time].values; value != NULL && *value != NULL; value++) {
        char *header = g_strjoinv(*value, around);
        if (g_ptr_array_find_with_equal_func(tried, header, g_str_equal, NULL))
            g_free(header);
        else
            g_ptr_array_add(tried, header);
    }
    g_ptr_array_add(tried, NULL);
    for (guint i = 0; i + 1 < tried->len; i++) {
        bool found = false;
        cell.header = g_ptr_array_index(tried, i);
        if (!find_column(binder, cell, &found, error))
            return false;
        if (found)
            return true;
    }
    return !required || no_column(binder, (char **)tried->pdata, error);
}

static bool bind_wide(Binder *binder, size_t index, guint32 times, GError **error)
{
    const Measure *measure = &binder->study->measures[index];
    for (size_t t = 0; t < binder->study->n_times; t++) {
        CellBinding cell = {.kind = CELL_SCORE, .header = measure->columns[t], .measure = index, .slot = t};
        bool found = false;
        if (cell.header == NULL || (times >> t & 1) == 0)
            continue;
        if (measure->pattern != NULL ? !bind_pattern(binder, cell, measure->pattern, t, true, error)
                                     : !bind_column(binder, cell, true, &found, error))
            return false;
    }
    return true;
}

static bool bind_measure(Binder *binder, size_t index, GError **error)
{
    const Study *study = binder->study;
    const Measure *measure = &study->measures[index];
    guint32 times = measure->at & study_file_times(study, binder->file);
    if (times == 0 || measure->questionnaire != NULL)
        return true;
    if (measure->columns != NULL)
        return bind_wide(binder, index, times, error);
    CellBinding cell = {.kind = CELL_SCORE, .measure = index};
    if (study_times_per_row(study, binder->file) > 1)
        cell.slot = (size_t)__builtin_ctz(times);
    return bind_any(binder, cell, measure->column, error);
}

/* Columns that a pattern alone names may be absent where no measure needs them, or where the item need not be asked. */
static bool bind_item(Binder *binder, const Questionnaire *questionnaire, CellBinding cell, GError **error)
{
    size_t item = cell.measure - questionnaire->first_item;
    bool spare = questionnaire->instrument->items[item].is_optional || !questionnaire->needed[item];
    bool required = questionnaire->pattern == NULL || !spare, found = false;
    if (questionnaire->wide != NULL)
        return bind_pattern(binder, cell, questionnaire->wide[item], cell.slot, required, error);
    return bind_column(binder, cell, required, &found, error);
}

static bool bind_questionnaire(Binder *binder, const Questionnaire *questionnaire, GError **error)
{
    guint32 times = questionnaire->at & study_file_times(binder->study, binder->file);
    bool by_slot = questionnaire->n_slots > 1;
    if (times == 0)
        return true;
    for (size_t i = 0; i < questionnaire->instrument->n_items * questionnaire->n_slots; i++) {
        size_t item = i / questionnaire->n_slots, slot = i % questionnaire->n_slots;
        CellBinding cell = {.kind = CELL_ITEM,
                            .header = questionnaire->columns[i],
                            .measure = questionnaire->first_item + item,
                            .slot = slot};
        if (cell.header == NULL || (by_slot && (times >> slot & 1) == 0))
            continue;
        if (!by_slot && study_times_per_row(binder->study, binder->file) > 1)
            cell.slot = (size_t)__builtin_ctz(times);
        if (!bind_item(binder, questionnaire, cell, error))
            return false;
    }
    return true;
}

/* Of an expected file's session and date only that is needed by which forms are matched. */
static bool is_key_needed(const Study *study, const StudyFile *file, ColumnRole role)
{
    if (file->per != PER_SESSION)
        return false;
    return !file->expected || role == COLUMN_SESSION || study->columns[COLUMN_SESSION] == NULL;
}

static bool is_required(const Study *study, const StudyFile *file, ColumnRole role)
{
    bool holds_forms = study_file_times(study, file) != 0;
    bool named = study->columns[role] != NULL;
    if (file->columns[role] != NULL)
        return true;
    switch (role) {
    case COLUMN_PATIENT:
        return true;
    case COLUMN_SESSION:
    case COLUMN_DATE:
        return named && is_key_needed(study, file, role);
    case COLUMN_TIME:
        return holds_forms && file->time == TIME_NONE && (named || study_times_per_row(study, file) == 1);
    case COLUMN_SITE:
        return study->id_scope == WITHIN_SITE;
    default:
        return false;
    }
}

static CellBinding cell_of_role(ColumnRole role, const char *header)
{
    static const CellBinding cells[COLUMN_ROLES] = {
        [COLUMN_PATIENT] = {.kind = CELL_PATIENT},
        [COLUMN_SESSION] = {.kind = CELL_SESSION},
        [COLUMN_DATE] = {.kind = CELL_DATE},
        [COLUMN_TIME] = {.kind = CELL_TIME},
        [COLUMN_SITE] = {.kind = CELL_FACT, .measure = FACT_SITE},
        [COLUMN_GROUP] = {.kind = CELL_FACT, .measure = FACT_GROUP},
        [COLUMN_ARM] = {.kind = CELL_FACT, .measure = FACT_ARM},
    };
    CellBinding cell = cells[role];
    cell.header = header;
    return cell;
}

static bool bind_role(Binder *binder, ColumnRole role, GError **error)
{
    const StudyFile *file = binder->file;
    const char *header = study_column(binder->study, file, role);
    bool required = is_required(binder->study, file, role), found = false;
    if (header == NULL && required)
        return mld_fail(error, MLD_ERROR_DATA, "%s: nothing says %s of its records; name the column in the study file",
                        file->name, role == COLUMN_SITE ? "the site" : "the time point");
    if (header == NULL)
        return true;
    guint before = binder->cells->len;
    if (!bind_column(binder, cell_of_role(role, header), required, &found, error))
        return false;
    if (found)
        binder->binding->roles |= 1u << role;
    if (found && role == COLUMN_DATE && study_matches_by_date(binder->study))
        return bind_column(binder, (CellBinding){.kind = CELL_CLOCK, .header = header}, true, &found, error);
    if (role == COLUMN_THERAPIST)
        g_array_set_size(binder->cells, before);
    return true;
}

static bool bind_facts(Binder *binder, GError **error)
{
    bool found = false;
    for (size_t i = 0; i < binder->study->n_attributes; i++) {
        CellBinding cell = {
            .kind = CELL_FACT, .header = binder->study->attributes[i].column, .measure = FACT_ATTRIBUTES + i};
        if (!bind_column(binder, cell, false, &found, error))
            return false;
    }
    return true;
}

const KeepRule *file_keep_rule(const Study *study, const StudyFile *file, size_t index)
{
    return index < study->n_keep ? &study->keep[index] : &file->keep[index - study->n_keep];
}

/* A rule of the whole study must not pass over a file of forms because its column is not there. */
static bool bind_keep(Binder *binder, GError **error)
{
    bool holds_forms = study_file_times(binder->study, binder->file) != 0, found = false;
    for (size_t i = 0; i < binder->study->n_keep + binder->file->n_keep; i++) {
        const KeepRule *rule = file_keep_rule(binder->study, binder->file, i);
        CellBinding cell = {.kind = CELL_KEEP, .header = rule->column, .measure = i};
        if (!bind_column(binder, cell, holds_forms || i >= binder->study->n_keep, &found, error))
            return false;
    }
    return true;
}

static bool bind_all(Binder *binder, GError **error)
{
    for (int role = 0; role < COLUMN_ROLES; role++)
        if (!bind_role(binder, (ColumnRole)role, error))
            return false;
    for (size_t m = 0; m < binder->study->n_measures; m++)
        if (!bind_measure(binder, m, error))
            return false;
    for (size_t i = 0; i < binder->study->n_questionnaires; i++)
        if (!bind_questionnaire(binder, binder->study->questionnaires[i], error))
            return false;
    return bind_facts(binder, error) && bind_keep(binder, error);
}

static void chain_by_column(Binding *binding)
{
    binding->first = g_new(int, binding->n_columns + 1);
    for (size_t i = 0; i < binding->n_columns; i++)
        binding->first[i] = -1;
    for (size_t i = binding->n_cells; i-- > 0;) {
        CellBinding *cell = &binding->cells[i];
        cell->next = binding->first[cell->column];
        binding->first[cell->column] = (int)i;
    }
}

static char **copy_names(const char *const names[], size_t n_columns)
{
    char **copy = g_new0(char *, n_columns + 1);
    for (size_t i = 0; i < n_columns; i++)
        copy[i] = g_strdup(names[i]);
    return copy;
}

bool binding_init(Binding *binding, const Study *study, const StudyFile *file, const char *const names[],
                  size_t n_columns, GError **error)
{
    g_autoptr(GArray) cells = g_array_new(FALSE, FALSE, sizeof(CellBinding));
    *binding = (Binding){.names = copy_names(names, n_columns), .n_columns = n_columns};
    Binder binder = {study, file, binding, (const char *const *)binding->names, n_columns, cells};
    if (!bind_all(&binder, error)) {
        binding_clear(binding);
        return false;
    }
    gsize n_cells = 0;
    binding->cells = g_array_steal(cells, &n_cells);
    binding->n_cells = n_cells;
    chain_by_column(binding);
    return true;
}

void binding_clear(Binding *binding)
{
    g_clear_pointer(&binding->cells, g_free);
    g_clear_pointer(&binding->first, g_free);
    g_clear_pointer(&binding->names, g_strfreev);
}
