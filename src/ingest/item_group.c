#include "ingest/item_group.h"

#include "design/instrument_library.h"
#include "design/study.h"
#include "ingest/item_header.h"

#include <stdint.h>
#include <string.h>

#define TIME_PLACE "{time}"

enum {
    FEW = 3 /* so many items at least are taken for a part of a questionnaire */
};

/* Columns alike but for what may be an item. */
typedef struct {
    ItemGroup *group;
    bool is_short;  /* by a name without its number */
    bool is_torn;   /* an item stands there twice */
    bool has_other; /* a number that is none of the items */
} Candidate;

typedef struct {
    const char *const *headers;
    size_t n;
    GPtrArray *candidates;  /* of Candidate */
    GPtrArray *instruments; /* that any header names */
} Search;

static void group_free(ItemGroup *group)
{
    for (size_t i = 0; i < group->instrument->n_items; i++)
        g_free(group->written[i]);
    g_free(group->written);
    g_free(group->columns);
    g_free(group->before);
    g_free(group->after);
    g_free(group->words[0]);
    g_free(group->words[1]);
    g_free(group);
}

static void candidate_free(Candidate *candidate)
{
    if (candidate->group != NULL)
        group_free(candidate->group);
    g_free(candidate);
}

/* The candidate with the same text around the item; `known` has those of this name by that text. */
static Candidate *candidate_for(GHashTable *known, GPtrArray *found, const char *header, const ItemReading *reading,
                                bool is_short, const Instrument *instrument)
{
    g_autofree char *before = g_strndup(header, (size_t)(reading->item - header));
    char *key = g_strdup_printf("%s\n%s", before, reading->after);
    Candidate *candidate = g_hash_table_lookup(known, key);
    if (candidate != NULL) {
        g_free(key);
        return candidate;
    }
    candidate = g_new0(Candidate, 1);
    candidate->is_short = is_short;
    candidate->group = g_new0(ItemGroup, 1);
    candidate->group->before = g_steal_pointer(&before);
    candidate->group->after = g_strdup(reading->after);
    candidate->group->instrument = instrument;
    candidate->group->written = g_new0(char *, instrument->n_items + 1);
    candidate->group->columns = g_new0(size_t, instrument->n_items + 1);
    g_hash_table_insert(known, key, candidate);
    g_ptr_array_add(found, candidate);
    return candidate;
}

static void add_reading(Candidate *candidate, const ItemReading *reading, size_t column)
{
    ItemGroup *group = candidate->group;
    if (reading->index == group->instrument->n_items) {
        candidate->has_other = true;
    } else if (group->written[reading->index] != NULL) {
        candidate->is_torn = true;
    } else {
        group->written[reading->index] = g_strndup(reading->item, (size_t)(reading->after - reading->item));
        group->columns[reading->index] = column;
        group->n_found++;
    }
}

/* All are there that a file must have; of items of which it need not have any, the first two. */
static bool has_all(const ItemGroup *group)
{
    size_t n_needed = 0;
    for (size_t i = 0; i < group->instrument->n_items; i++) {
        bool is_needed = !group->instrument->items[i].is_optional;
        n_needed += is_needed;
        if (is_needed && group->written[i] == NULL)
            return false;
    }
    return n_needed > 0 || (group->written[0] != NULL && group->written[1] != NULL);
}

/* Judges a candidate whose columns are all there; false where it is no group. */
static bool settle(Candidate *candidate)
{
    ItemGroup *group = candidate->group;
    const char *start = NULL, *end = NULL;
    group->side = item_header_side(group->before, &start, &end);
    if (group->side == TIME_NONE)
        group->side = item_header_side(group->after, &start, &end);
    bool is_large = group->n_found >= FEW && 2 * group->n_found >= group->instrument->n_items;
    group->is_complete = has_all(group) && !(candidate->is_short && candidate->has_other);
    return !candidate->is_torn && (group->is_complete || (is_large && !candidate->is_short));
}

/* Takes the candidates that are groups. */
static void take_found(Search *search, const GPtrArray *found)
{
    for (guint i = 0; i < found->len; i++) {
        Candidate *candidate = found->pdata[i];
        if (settle(candidate))
            g_ptr_array_add(search->candidates, candidate);
        else
            candidate_free(candidate);
    }
}

static void search_name(Search *search, const char *name, bool is_short)
{
    Instrument *instrument = NULL;
    g_autoptr(GHashTable) known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GPtrArray) found = g_ptr_array_new();
    for (size_t i = 0; i < search->n; i++) {
        const char *header = search->headers[i];
        const char *from = strchr(header, '{') == NULL ? item_header_name_end(header, name, is_short) : NULL;
        ItemReading reading;
        if (from != NULL && instrument == NULL) {
            instrument = instrument_load(name, NULL, NULL);
            g_return_if_fail(instrument != NULL);
            g_ptr_array_add(search->instruments, instrument);
        }
        if (from == NULL || instrument->n_items < 2)
            continue;
        for (; item_header_next(header, from, instrument, &reading); from = reading.after)
            add_reading(candidate_for(known, found, header, &reading, is_short, instrument), &reading, i);
    }
    take_found(search, found);
}

/* The surest first: complete, of more items, by the whole name; then in the order of the names. */
static int by_certainty(gconstpointer a, gconstpointer b)
{
    const Candidate *left = *(Candidate *const *)a, *right = *(Candidate *const *)b;
    if (left->group->is_complete != right->group->is_complete)
        return left->group->is_complete ? -1 : 1;
    if (left->group->n_found != right->group->n_found)
        return left->group->n_found > right->group->n_found ? -1 : 1;
    if (left->is_short != right->is_short)
        return left->is_short ? 1 : -1;
    int order = strcmp(left->group->instrument->name, right->group->instrument->name);
    return order != 0 ? order : strcmp(left->group->before, right->group->before);
}

static size_t first_column(const ItemGroup *group)
{
    size_t first = SIZE_MAX;
    for (size_t i = 0; i < group->instrument->n_items; i++)
        if (group->written[i] != NULL)
            first = MIN(first, group->columns[i]);
    return first;
}

static int by_place(gconstpointer a, gconstpointer b)
{
    size_t left = first_column(*(ItemGroup *const *)a), right = first_column(*(ItemGroup *const *)b);
    return (left > right) - (left < right);
}

/* Takes the columns of a group unless another one has any of them. */
static bool claim(ItemGroups *groups, const ItemGroup *group)
{
    bool *mine = group->is_complete ? groups->taken : groups->partial;
    for (size_t i = 0; i < group->instrument->n_items; i++)
        if (group->written[i] != NULL && (groups->taken[group->columns[i]] || groups->partial[group->columns[i]]))
            return false;
    for (size_t i = 0; i < group->instrument->n_items; i++)
        if (group->written[i] != NULL)
            mine[group->columns[i]] = true;
    return true;
}

/* `text` with {time} in place of the word that says before or after. (transfer full) */
static char *with_place(const char *text, int side, char **ret_word)
{
    const char *start = NULL, *end = NULL;
    if (*ret_word != NULL || item_header_side(text, &start, &end) != side)
        return g_strdup(text);
    *ret_word = g_strndup(start, (size_t)(end - start));
    return g_strdup_printf("%.*s" TIME_PLACE "%s", (int)(start - text), text, end);
}

static bool same_items(const ItemGroup *a, const ItemGroup *b)
{
    for (size_t i = 0; i < a->instrument->n_items; i++)
        if (g_strcmp0(a->written[i], b->written[i]) != 0)
            return false;
    return true;
}

/* Makes a wide group of one before and one after, if they differ in that alone. */
static bool join(ItemGroup *pre, const ItemGroup *post)
{
    g_autofree char *word = NULL, *other_word = NULL;
    g_autofree char *before = with_place(pre->before, TIME_PRE, &word);
    g_autofree char *after = with_place(pre->after, TIME_PRE, &word);
    g_autofree char *other_before = with_place(post->before, TIME_POST, &other_word);
    g_autofree char *other_after = with_place(post->after, TIME_POST, &other_word);
    if (!g_str_equal(before, other_before) || !g_str_equal(after, other_after) || !same_items(pre, post))
        return false;
    g_free(pre->before);
    g_free(pre->after);
    pre->before = g_steal_pointer(&before);
    pre->after = g_steal_pointer(&after);
    pre->words[0] = g_steal_pointer(&word);
    pre->words[1] = g_steal_pointer(&other_word);
    pre->is_wide = true;
    pre->side = TIME_NONE;
    return true;
}

static void join_sides(GPtrArray *groups)
{
    for (guint i = 0; i < groups->len; i++)
        for (guint k = 0; k < groups->len; k++) {
            ItemGroup *pre = groups->pdata[i], *post = groups->pdata[k];
            bool fits = pre->side == TIME_PRE && post->side == TIME_POST && pre->is_complete && post->is_complete &&
                        g_str_equal(pre->instrument->name, post->instrument->name);
            if (!fits || !join(pre, post))
                continue;
            g_ptr_array_remove_index(groups, k);
            i -= k < i;
            break;
        }
}

void item_groups_find(ItemGroups *groups, const char *const headers[], size_t n)
{
    groups->instruments = g_ptr_array_new_with_free_func((GDestroyNotify)instrument_free);
    Search search = {headers, n, g_ptr_array_new_with_free_func((GDestroyNotify)candidate_free), groups->instruments};
    const char *const *names = instrument_shipped_names();
    groups->groups = g_ptr_array_new_with_free_func((GDestroyNotify)group_free);
    groups->taken = g_new0(bool, n + 1);
    groups->partial = g_new0(bool, n + 1);
    for (size_t i = 0; names[i] != NULL; i++) {
        search_name(&search, names[i], false);
        search_name(&search, names[i], true);
    }
    g_ptr_array_sort(search.candidates, by_certainty);
    for (guint i = 0; i < search.candidates->len; i++) {
        Candidate *candidate = search.candidates->pdata[i];
        if (claim(groups, candidate->group))
            g_ptr_array_add(groups->groups, g_steal_pointer(&candidate->group));
    }
    g_ptr_array_unref(search.candidates);
    g_ptr_array_sort(groups->groups, by_place);
    join_sides(groups->groups);
}

void item_groups_clear(ItemGroups *groups)
{
    g_clear_pointer(&groups->groups, g_ptr_array_unref);
    g_clear_pointer(&groups->instruments, g_ptr_array_unref);
    g_clear_pointer(&groups->taken, g_free);
    g_clear_pointer(&groups->partial, g_free);
}

bool item_groups_any(const ItemGroups *groups)
{
    for (guint i = 0; groups->groups != NULL && i < groups->groups->len; i++)
        if (((const ItemGroup *)groups->groups->pdata[i])->is_complete)
            return true;
    return false;
}

bool item_groups_wide(const ItemGroups *groups)
{
    for (guint i = 0; groups->groups != NULL && i < groups->groups->len; i++)
        if (((const ItemGroup *)groups->groups->pdata[i])->is_wide)
            return true;
    return false;
}

GPtrArray *item_groups_words(const ItemGroups *groups, int side)
{
    GPtrArray *words = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < groups->groups->len; i++) {
        const ItemGroup *group = groups->groups->pdata[i];
        if (group->is_wide && !g_ptr_array_find_with_equal_func(words, group->words[side], g_str_equal, NULL))
            g_ptr_array_add(words, g_strdup(group->words[side]));
    }
    return words;
}

char *item_group_header(const ItemGroup *group, size_t item)
{
    return g_strconcat(group->before, group->written[item], group->after, NULL);
}

bool item_group_equal(const ItemGroup *a, const ItemGroup *b)
{
    return g_str_equal(a->instrument->name, b->instrument->name) && a->is_wide == b->is_wide &&
           g_str_equal(a->before, b->before) && g_str_equal(a->after, b->after) && same_items(a, b);
}

bool item_group_gives(const ItemGroup *group, const Score *score)
{
    const Instrument *instrument = group->instrument;
    if (score->kind == SCORE_VALUE_SET)
        return false;
    for (size_t i = 0; i < score->n_terms; i++) {
        const Term *term = &score->terms[i];
        bool is_girth = score->kind == SCORE_CONES && i < 2;
        if (term->is_score
                ? !item_group_gives(group, &instrument->scores[term->index])
                : group->written[term->index] == NULL && (is_girth || !instrument->items[term->index].is_optional))
            return false;
    }
    return true;
}
