#include "measure/spread.h"

#include "measure/form_scores.h"
#include "measure/patient_id.h"

/* The rows of one patient, time point and session that others may join: a chain in file order. */
typedef struct {
    guint64 key[2];
    guint32 first, last; /* rows */
} Group;

typedef struct {
    Part *part;
    CodeColumn **columns; /* what rows fill in: scores, date, facts */
    bool *is_score;
    size_t n_columns;
    GHashTable *groups; /* of Group by its key */
    guint32 *next;      /* per row: the next row of its group that stays apart, or NO_ROW */
} Spread;

#define NO_ROW     G_MAXUINT32
#define ROWS_TRIED 16 /* of a group: keeps a file of one patient without sessions linear */

static guint group_hash(gconstpointer data)
{
    const Group *group = data;
    guint64 mixed = (group->key[0] ^ group->key[1] * 0x9e3779b97f4a7c15u) * 0x9e3779b97f4a7c15u;
    return (guint)(mixed >> 32);
}

static gboolean group_equal(gconstpointer left, gconstpointer right)
{
    const Group *a = left, *b = right;
    return a->key[0] == b->key[0] && a->key[1] == b->key[1];
}

static void add_column(Spread *spread, CodeColumn *column, bool is_score)
{
    if (column->count == 0)
        return;
    spread->columns[spread->n_columns] = column;
    spread->is_score[spread->n_columns++] = is_score;
}

static void spread_init(Spread *spread, Part *part)
{
    size_t n_scores = part->study->n_measures * part->times_per_row, n_facts = fact_count(part->study);
    size_t n_items = part->study->n_items * part->times_per_row;
    *spread = (Spread){.part = part};
    spread->columns = g_new(CodeColumn *, n_scores + n_items + n_facts + 2);
    spread->is_score = g_new(bool, n_scores + n_items + n_facts + 2);
    for (size_t i = 0; i < n_scores; i++)
        add_column(spread, &part->scores[i], true);
    for (size_t i = 0; i < n_items; i++)
        add_column(spread, &part->items[i], true);
    for (size_t i = 0; i < n_facts; i++)
        add_column(spread, &part->facts[i].codes, false);
    add_column(spread, &part->date, false);
    add_column(spread, &part->clock, false);
    spread->groups = g_hash_table_new_full(group_hash, group_equal, g_free, NULL);
    spread->next = g_new(guint32, part->rows + 1);
}

static void spread_clear(Spread *spread)
{
    g_free(spread->columns);
    g_free(spread->is_score);
    g_hash_table_unref(spread->groups);
    g_free(spread->next);
}

static guint32 code_or_0(const CodeColumn *column, size_t row)
{
    return column->count == 0 ? 0 : code_column_get(column, row);
}

static bool fits(const Spread *spread, guint32 into, guint32 row)
{
    for (size_t i = 0; i < spread->n_columns; i++) {
        guint32 a = code_column_get(spread->columns[i], into), b = code_column_get(spread->columns[i], row);
        if (a != 0 && b != 0 && (spread->is_score[i] || a != b))
            return false;
    }
    return true;
}

static void join(Spread *spread, guint32 into, guint32 row)
{
    for (size_t i = 0; i < spread->n_columns; i++)
        if (code_column_get(spread->columns[i], into) == 0)
            code_column_set(spread->columns[i], into, code_column_get(spread->columns[i], row));
    code_column_set(&spread->part->patient, row, 0);
    RowFollower follower = {.row = row, .first = into};
    g_array_append_val(spread->part->followers, follower);
}

/* Joins the row to the earliest of its group that it fits, or leaves it at the group's end. */
static void place(Spread *spread, guint32 row)
{
    Part *part = spread->part;
    Group wanted = {.key = {code_column_get(&part->patient, row),
                            (guint64)code_or_0(&part->session, row) << 32 | code_or_0(&part->time, row)},
                    .first = row,
                    .last = row};
    spread->next[row] = NO_ROW;
    Group *group = g_hash_table_lookup(spread->groups, &wanted);
    if (group == NULL) {
        g_hash_table_add(spread->groups, g_memdup2(&wanted, sizeof wanted));
        return;
    }
    int tried = 0;
    for (guint32 at = group->first; at != NO_ROW && tried < ROWS_TRIED; at = spread->next[at], tried++)
        if (fits(spread, at, row)) {
            join(spread, at, row);
            return;
        }
    spread->next[group->last] = row;
    group->last = row;
}

static bool has_fact(const Part *part, size_t row)
{
    for (size_t i = part_first_content(part); i < fact_count(part->study); i++)
        if (code_or_0(&part->facts[i].codes, row) != 0)
            return true;
    return false;
}

static bool has_answer(const Part *part, size_t row)
{
    for (size_t i = 0; i < part->study->n_items * part->times_per_row; i++)
        if (code_or_0(&part->items[i], row) != 0)
            return true;
    return false;
}

static void keep_unscored(Part *part, guint64 row)
{
    size_t length = 0;
    const char *known = id_table_text(part->patients, code_column_get(&part->patient, row) - 1, &length);
    g_autofree char *patient = patient_id_shown(part->study, known, length);
    part_keep_unscored(part, row, patient);
    code_column_set(&part->patient, row, 0);
    part_except(part, row, REASON_NOT_SCORED);
}

static void settle_unscored(Part *part, guint64 row)
{
    if (has_fact(part, row)) {
        g_array_append_val(part->facts_only, row);
        return;
    }
    if (has_answer(part, row)) {
        keep_unscored(part, row);
        return; /* its scores have their findings */
    }
    code_column_set(&part->patient, row, 0);
    part_except(part, row, REASON_OTHER_FORM);
    finding_list_add(part->findings, FINDING_OTHER_FORM, part->file->name, NULL, NULL, part_line(part, row), NULL);
}

/* The answers to a questionnaire may have stood in several rows. */
static void score_joined(Part *part)
{
    FormScores forms;
    form_scores_init(&forms, part, false);
    for (size_t row = 0; row < part->rows && forms.n_held > 0; row++)
        if (code_column_get(&part->patient, row) != 0) {
            form_scores_row(&forms, row);
            form_scores_report(&forms, part_line(part, row));
        }
    form_scores_clear(&forms);
}

void spread_join(Part *part)
{
    Spread spread;
    spread_init(&spread, part);
    for (guint32 row = 0; row < part->rows; row++)
        if (code_column_get(&part->patient, row) != 0)
            place(&spread, row);
    score_joined(part);
    for (size_t row = 0; row < part->rows; row++)
        if (code_column_get(&part->patient, row) != 0 && !part_row_has_score(part, row))
            settle_unscored(part, row);
    part_sort_exceptions(part);
    spread_clear(&spread);
}
