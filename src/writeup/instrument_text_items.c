#include "base/number.h"
#include "writeup/instrument_text_parts.h"
#include "writeup/wording_scoring.h"

#include <string.h>

static size_t levels_of(const Item *item)
{
    return (size_t)(item->high - item->low) + 1;
}

static bool same_numbers(const double a[], const double b[], size_t n)
{
    if (a == NULL || b == NULL)
        return a == b;
    for (size_t i = 0; i < n; i++)
        if (a[i] != b[i])
            return false;
    return true;
}

static bool same_answers(const Item *a, const Item *b)
{
    if (a->n_answers != b->n_answers)
        return false;
    for (size_t i = 0; i < a->n_answers; i++)
        if (strcmp(a->answers[i].text, b->answers[i].text) != 0 || a->answers[i].value != b->answers[i].value)
            return false;
    return true;
}

/* All but the ids. */
static bool same_item(const Item *a, const Item *b)
{
    bool same_range = a->kind == b->kind && a->low == b->low && a->high == b->high;
    bool same_flags = a->is_optional == b->is_optional && a->takes_midpoint == b->takes_midpoint;
    bool same_blank = isnan(a->blank) ? isnan(b->blank) : a->blank == b->blank;
    return same_range && same_flags && same_blank && g_strcmp0(a->unit, b->unit) == 0 && a->n_missing == b->n_missing &&
           same_numbers(a->missing, b->missing, a->n_missing) &&
           same_numbers(a->recode, b->recode, a->recode == NULL ? 0 : levels_of(a)) && same_answers(a, b);
}

static void append_number(GString *out, const char *before, double value)
{
    char buffer[NUMBER_BUFFER];
    g_string_append(out, before);
    g_string_append(out, number_short(buffer, value));
}

static void append_range(GString *out, const Item *item)
{
    if (item->kind == ITEM_CLOCK) {
        g_string_append(out, "a time of day");
        return;
    }
    append_number(out, item->kind == ITEM_WHOLE ? "a whole number from " : "a number from ", item->low);
    append_number(out, " to ", item->high);
    if (item->unit != NULL)
        g_string_append_printf(out, " %s", item->unit);
}

static void append_recode(GString *out, const Item *item)
{
    if (item_is_reversed(item)) {
        append_number(out, "; reversed: counts ", item->low + item->high);
        g_string_append(out, " minus the answer");
        return;
    }
    for (size_t i = 0; i < levels_of(item); i++) {
        append_number(out, i == 0 ? "; counts " : ", ", item->recode[i]);
        append_number(out, " for ", item->low + (double)i);
    }
}

static char *item_words(const Item *item)
{
    GString *out = g_string_new(NULL);
    append_range(out, item);
    if (item->recode != NULL)
        append_recode(out, item);
    if (item->takes_midpoint)
        g_string_append(out, "; of a range such as \"30 to 60\" the middle");
    if (!isnan(item->blank))
        append_number(out, "; left empty it counts ", item->blank);
    for (size_t i = 0; i < item->n_missing; i++)
        append_number(out, i == 0 ? "; " : i + 1 == item->n_missing ? " or " : ", ", item->missing[i]);
    if (item->n_missing > 0)
        g_string_append(out, " stands for no answer");
    for (size_t i = 0; i < item->n_answers; i++) {
        g_string_append_printf(out, "%s\"%s\"", i == 0 ? "; " : ", ", item->answers[i].text);
        append_number(out, " is ", item->answers[i].value);
    }
    if (item->is_optional)
        g_string_append(out, "; not every study need have it");
    return g_string_free(out, FALSE);
}

void append_items(TextFlow *flow, const Instrument *instrument)
{
    g_autofree size_t *run = g_new(size_t, instrument->n_items);
    text_flow_heading(flow, "Items");
    for (size_t i = 0, n = 1; i < instrument->n_items; i += n) {
        const Item *item = &instrument->items[i];
        run[0] = i;
        for (n = 1; i + n < instrument->n_items && same_item(item, &instrument->items[i + n]); n++)
            run[n] = i + n;
        g_autofree char *ids = items_words(instrument, run, n);
        g_autofree char *words = item_words(item);
        text_flow_field(flow, 2, ids, words);
    }
}

/* True for items of one range that are recorded alike. */
static bool same_map(const Instrument *instrument, const Coding *coding, size_t a, size_t b)
{
    const CodingMap *left = &coding->maps[a], *right = &coding->maps[b];
    const Item *first = &instrument->items[a], *second = &instrument->items[b];
    return right->is_mapped && left->from_low == right->from_low && left->from_high == right->from_high &&
           first->low == second->low && first->high == second->high;
}

/* The items of a coding that are recorded as item `first` is. */
static char *map_words(const Instrument *instrument, const Coding *coding, size_t first, bool done[])
{
    const CodingMap *map = &coding->maps[first];
    g_autofree size_t *items = g_new(size_t, instrument->n_items);
    size_t n = 0;
    for (size_t i = first; i < instrument->n_items; i++)
        if (same_map(instrument, coding, first, i)) {
            items[n++] = i;
            done[i] = true;
        }
    GString *out = g_string_new(NULL);
    g_autofree char *ids = items_words(instrument, items, n);
    g_string_append_printf(out, "%s recorded as ", ids);
    append_number(out, "", map->from_low);
    append_number(out, " to ", map->from_high);
    const Item *item = &instrument->items[first];
    append_number(out, ", taken as ", item->low);
    append_number(out, " to ", item->high);
    return g_string_free(out, FALSE);
}

void append_codings(TextFlow *flow, const Instrument *instrument)
{
    if (instrument->n_codings > 0)
        text_flow_heading(flow, "Other ways of recording the answers (coding)");
    for (size_t i = 0; i < instrument->n_codings; i++) {
        const Coding *coding = &instrument->codings[i];
        g_autofree bool *done = g_new0(bool, instrument->n_items);
        g_autoptr(GString) words = g_string_new(NULL);
        for (size_t item = 0; item < instrument->n_items; item++) {
            if (!coding->maps[item].is_mapped || done[item])
                continue;
            g_autofree char *part = map_words(instrument, coding, item, done);
            g_string_append_printf(words, "%s%s", words->len == 0 ? "" : "; ", part);
        }
        text_flow_field(flow, 2, coding->name, words->str);
    }
}
