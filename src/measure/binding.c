#include "measure/binding.h"

#include "base/error.h"
#include "base/number.h"
#include "base/text.h"
#include "design/track.h"
#include "measure/hint.h"

#include <stdint.h>
#include <string.h>

enum {
    COLUMNS_NAMED = 12 /* a header of more columns is not spelt out */
};

typedef struct {
    const StudyFile *file;
    const char *const *names;
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

static bool no_column(const Binder *binder, const char *header, GError **error)
{
    g_autofree char *shown = text_shown(header, 60);
    const char *nearest = NULL;
    for (size_t i = 0; i < binder->n_columns && nearest == NULL; i++)
        if (is_alike(header, binder->names[i]))
            nearest = binder->names[i];
    if (nearest == NULL)
        nearest = text_nearest(header, binder->names, binder->n_columns);
    bool is_single = binder->n_columns == 1 && strpbrk(binder->names[0], ";\t|") != NULL;
    if (nearest == NULL && !is_single)
        nearest = text_same_words(header, binder->names, binder->n_columns);
    if (nearest != NULL && *nearest != '\0') {
        g_autofree char *other = text_shown(nearest, 60);
        if (is_same_text(header, nearest))
            return mld_fail(error, MLD_ERROR_DATA,
                            "%s:1: no column '%s'; one looks the same but is made of other characters (Unicode forms "
                            "NFC and NFD): copy the name from the file",
                            binder->file->name, shown);
        return mld_fail(error, MLD_ERROR_DATA, "%s:1: no column '%s'; the nearest is '%s'", binder->file->name, shown,
                        other);
    }
    g_autofree char *columns = columns_words(binder);
    return mld_fail(error, MLD_ERROR_DATA, "%s:1: no column '%s'%s", binder->file->name, shown, columns);
}

static bool bind_column(Binder *binder, CellKind kind, const char *header, size_t measure, size_t slot, GError **error)
{
    CellBinding cell = {.kind = kind, .header = header, .measure = measure, .slot = slot, .column = SIZE_MAX};
    for (size_t i = 0; i < binder->n_columns; i++) {
        if (!g_str_equal(header, binder->names[i]))
            continue;
        if (cell.column != SIZE_MAX) {
            g_autofree char *shown = text_shown(header, 60);
            return mld_fail(error, MLD_ERROR_DATA, "%s:1: column '%s' stands there twice, as number %zu and %zu",
                            binder->file->name, shown, cell.column + 1, i + 1);
        }
        cell.column = i;
    }
    if (cell.column == SIZE_MAX)
        return no_column(binder, header, error);
    g_array_append_val(binder->cells, cell);
    return true;
}

static bool bind_measure(Binder *binder, const Study *study, size_t index, GError **error)
{
    const Measure *measure = &study->measures[index];
    guint32 times = study_file_times(study, binder->file) & measure->at;
    if (times == 0)
        return true;
    if (measure->columns != NULL) {
        for (size_t t = 0; t < study->n_times; t++)
            if ((times >> t & 1) != 0 && measure->columns[t] != NULL &&
                !bind_column(binder, CELL_SCORE, measure->columns[t], index, t, error))
                return false;
        return true;
    }
    size_t slot = study_times_per_row(study, binder->file) > 1 ? (size_t)__builtin_ctz(measure->at) : 0;
    return bind_column(binder, CELL_SCORE, measure->column[0], index, slot, error);
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

bool binding_init(Binding *binding, const Study *study, const StudyFile *file, const char *const names[],
                  size_t n_columns, GError **error)
{
    g_autoptr(GArray) cells = g_array_new(FALSE, FALSE, sizeof(CellBinding));
    Binder binder = {file, names, n_columns, cells};
    struct {
        CellKind kind;
        const char *header;
    } keys[] = {
        {CELL_PATIENT, study_column(study, file, COLUMN_PATIENT)},
        {CELL_SESSION, study_column(study, file, COLUMN_SESSION)},
        {CELL_DATE, study_column(study, file, COLUMN_DATE)},
        {CELL_CLOCK, study_matches_by_date(study) ? study_column(study, file, COLUMN_DATE) : NULL},
        {CELL_TIME, study_file_times(study, file) == 0 ? NULL : study_column(study, file, COLUMN_TIME)},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(keys); i++)
        if (keys[i].header != NULL && !bind_column(&binder, keys[i].kind, keys[i].header, 0, 0, error))
            return false;
    for (size_t m = 0; m < study->n_measures; m++)
        if (!bind_measure(&binder, study, m, error))
            return false;
    gsize n_cells = 0;
    binding->cells = g_array_steal(cells, &n_cells);
    binding->n_cells = n_cells;
    binding->n_columns = n_columns;
    chain_by_column(binding);
    return true;
}

void binding_clear(Binding *binding)
{
    g_clear_pointer(&binding->cells, g_free);
    g_clear_pointer(&binding->first, g_free);
}
