#include "ingest/recognised_header.h"

#include "ingest/header_word.h"
#include "ingest/identity_header.h"

#include <stdint.h>
#include <string.h>

enum {
    RECORDS_SEEN = 200, /* records whose cells are looked at */
    TIME_TEXTS = 6,     /* so few different cells may be time points */
    TIME_TEXT_LENGTH = 40
};

static bool is_filled(const RecognisedHeader *header, size_t row, size_t column)
{
    const CsvStart *start = &header->start.start;
    return column < start->widths[row] && *start->rows[row][column] != '\0';
}

static bool has_score(const RecognisedHeader *header, size_t row)
{
    for (size_t i = 0; i < header->n; i++)
        if (header->names[i].role == HEADER_MEASURE && is_filled(header, row, i))
            return true;
    return false;
}

/* A project may count the repeats of other forms alone. */
static bool is_filled_beside_scores(const RecognisedHeader *header, size_t column)
{
    for (size_t row = 1; row < header->start.start.n_rows; row++)
        if (is_filled(header, row, column) && has_score(header, row))
            return true;
    return false;
}

static void set_role(RecognisedHeader *header, size_t column, HeaderRole role)
{
    header_name_clear(&header->names[column]);
    header->names[column] = (HeaderName){.role = role, .rank = -1, .side = TIME_NONE};
}

static size_t find_usual(const RecognisedHeader *header, const char *usual)
{
    if (usual == NULL || header->n == 0)
        return SIZE_MAX;
    for (size_t i = 0; i < header->n; i++)
        if (*usual == '\0' || preset_column_is(usual, recognised_column(header, i)))
            return i;
    return SIZE_MAX;
}

/* Where the row holds both sides, what the program calls an event is at most a session. */
static void apply_preset(RecognisedHeader *header)
{
    const Preset *preset = header->start.preset;
    size_t date = find_usual(header, preset->date);
    const struct {
        HeaderRole role;
        size_t column;
    } usual[] = {
        {HEADER_PATIENT, find_usual(header, preset->patient)},
        {HEADER_SESSION, find_usual(header, preset->session)},
        {HEADER_TIME, find_usual(header, preset->time)},
        {HEADER_DATE, date != SIZE_MAX ? date : find_usual(header, preset->other_date)},
    };
    for (size_t i = 0; i < header->n; i++)
        if (preset_owns_column(preset, recognised_column(header, i)))
            set_role(header, i, HEADER_UNKNOWN);
    bool wide = recognised_is_wide(header), has_session = false;
    for (size_t i = 0; i < G_N_ELEMENTS(usual); i++) {
        if (usual[i].column == SIZE_MAX)
            continue;
        bool session = usual[i].role == HEADER_SESSION;
        if (session && !(has_session = is_filled_beside_scores(header, usual[i].column)))
            continue;
        bool event = usual[i].role == HEADER_TIME;
        if (!event || !wide)
            set_role(header, usual[i].column, usual[i].role);
        else if (!has_session)
            set_role(header, usual[i].column, HEADER_SESSION);
    }
}

static void find_items(RecognisedHeader *header)
{
    item_groups_find(&header->items, (const char *const *)header->start.start.rows[0], header->n);
    for (size_t i = 0; i < header->n; i++)
        if (header->items.taken[i])
            set_role(header, i, HEADER_UNKNOWN);
}

bool recognised_header_read(RecognisedHeader *header, const RecognisedFile *file, GError **error)
{
    static const Dialect dialect = {0};
    *header = (RecognisedHeader){0};
    if (!file_start_read(file->path, file->name, &dialect, NULL, RECORDS_SEEN, &header->start, error))
        return false;
    header->file = (RecognisedFile){g_strdup(file->path), g_strdup(file->name)};
    header->n = header->start.start.widths[0];
    header->names = g_new0(HeaderName, header->n + 1);
    for (size_t i = 0; i < header->n; i++) {
        header->names[i] = header_name_read(recognised_column(header, i));
        if (header->names[i].role == HEADER_UNKNOWN && header->start.texts != NULL)
            header->names[i] = header_name_read(header->start.texts[i]);
    }
    find_items(header);
    apply_preset(header);
    for (size_t i = 0; i < header->n; i++)
        if (header->names[i].role == HEADER_PATIENT &&
            identity_header(recognised_column(header, i)) != IDENTITY_HEADER_NONE)
            set_role(header, i, HEADER_UNKNOWN);
    return true;
}

void recognised_header_clear(RecognisedHeader *header)
{
    for (size_t i = 0; header->names != NULL && i < header->n; i++)
        header_name_clear(&header->names[i]);
    g_clear_pointer(&header->names, g_free);
    item_groups_clear(&header->items);
    g_free((char *)header->file.path);
    g_free((char *)header->file.name);
    file_start_clear(&header->start);
}

const char *recognised_column(const RecognisedHeader *header, size_t column)
{
    return header->start.start.rows[0][column];
}

bool recognised_is_item(const RecognisedHeader *header, size_t column)
{
    return header->items.taken[column];
}

size_t recognised_best(const RecognisedHeader *header, HeaderRole role)
{
    size_t best = SIZE_MAX;
    for (size_t i = 0; i < header->n; i++)
        if (header->names[i].role == role && (best == SIZE_MAX || header->names[i].rank < header->names[best].rank))
            best = i;
    return best;
}

static int side_at(const RecognisedHeader *header, size_t row, size_t column)
{
    return is_filled(header, row, column) ? cell_side(header->start.start.rows[row][column]) : TIME_NONE;
}

static bool says_sides(const RecognisedHeader *header, size_t column)
{
    for (size_t row = 1; row < header->start.start.n_rows; row++)
        if (side_at(header, row, column) != TIME_NONE)
            return true;
    return false;
}

static void add_once(GPtrArray *texts, const char *cell)
{
    g_autofree char *text = g_strstrip(g_strdup(cell));
    for (guint i = 0; i < texts->len; i++)
        if (g_ascii_strcasecmp(texts->pdata[i], text) == 0)
            return;
    g_ptr_array_add(texts, g_steal_pointer(&text));
}

static GPtrArray *texts_of(const RecognisedHeader *header, size_t column)
{
    GPtrArray *texts = g_ptr_array_new_with_free_func(g_free);
    for (size_t row = 1; row < header->start.start.n_rows; row++)
        if (is_filled(header, row, column))
            add_once(texts, header->start.start.rows[row][column]);
    return texts;
}

/* Nothing but befores and afters, in few words, under a header that asks for no measure ("was the pain worse before or
 * after?") and names no person. */
static bool holds_sides_only(const RecognisedHeader *header, size_t column)
{
    bool seen[2] = {false, false};
    const char *text = recognised_column(header, column);
    if (header->names[column].role != HEADER_UNKNOWN || identity_header(text) != IDENTITY_HEADER_NONE ||
        preset_owns_column(header->start.preset, text))
        return false;
    g_auto(GStrv) words = header_words(text);
    for (char **word = words; *word != NULL; word++)
        if (header_word_measure(*word) != NULL)
            return false;
    for (size_t row = 1; row < header->start.start.n_rows; row++) {
        if (!is_filled(header, row, column))
            continue;
        int side = side_at(header, row, column);
        if (side == TIME_NONE)
            return false;
        seen[side] = true;
    }
    g_autoptr(GPtrArray) texts = texts_of(header, column);
    return seen[TIME_PRE] && seen[TIME_POST] && texts->len <= TIME_TEXTS;
}

size_t recognised_time(const RecognisedHeader *header)
{
    size_t best = SIZE_MAX, unnamed = SIZE_MAX, n_unnamed = 0;
    for (size_t i = 0; i < header->n; i++)
        if (header->names[i].role == HEADER_TIME && says_sides(header, i) &&
            (best == SIZE_MAX || header->names[i].rank < header->names[best].rank))
            best = i;
    for (size_t i = 0; best == SIZE_MAX && i < header->n; i++)
        if (holds_sides_only(header, i)) {
            unnamed = i;
            n_unnamed++;
        }
    return n_unnamed == 1 ? unnamed : best;
}

GPtrArray *recognised_time_values(const RecognisedHeader *header, size_t column, int side)
{
    GPtrArray *values = g_ptr_array_new_with_free_func(g_free);
    for (size_t row = 1; row < header->start.start.n_rows; row++)
        if (is_filled(header, row, column) && side_at(header, row, column) == side)
            add_once(values, header->start.start.rows[row][column]);
    return values;
}

GPtrArray *recognised_time_codes(const RecognisedHeader *header, size_t column)
{
    GPtrArray *texts = texts_of(header, column);
    size_t filled = 0, longest = 0;
    for (size_t row = 1; row < header->start.start.n_rows; row++)
        filled += is_filled(header, row, column);
    for (guint i = 0; i < texts->len; i++)
        longest = MAX(longest, strlen(texts->pdata[i]));
    if (texts->len > TIME_TEXTS || 2 * texts->len > filled || longest > TIME_TEXT_LENGTH)
        g_ptr_array_set_size(texts, 0);
    return texts;
}

bool recognised_has_measure(const RecognisedHeader *header, const char *measure, int side)
{
    for (size_t i = 0; i < header->n; i++)
        if (header->names[i].role == HEADER_MEASURE && header->names[i].side == side &&
            g_str_equal(header->names[i].measure, measure))
            return true;
    return false;
}

bool recognised_is_wide(const RecognisedHeader *header)
{
    for (size_t i = 0; i < header->n; i++)
        if (header->names[i].role == HEADER_MEASURE && header->names[i].side == TIME_PRE &&
            recognised_has_measure(header, header->names[i].measure, TIME_POST))
            return true;
    return item_groups_wide(&header->items);
}

size_t recognised_twin(const RecognisedHeader *header, size_t column)
{
    const HeaderName *name = &header->names[column];
    for (size_t i = 0; name->role == HEADER_MEASURE && i < header->n; i++) {
        const HeaderName *other = &header->names[i];
        if (other->role == HEADER_MEASURE && other->side == name->side && g_str_equal(other->measure, name->measure) &&
            !g_str_equal(recognised_column(header, i), recognised_column(header, column)))
            return i;
    }
    return SIZE_MAX;
}
