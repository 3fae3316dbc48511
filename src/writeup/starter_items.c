#include "writeup/starter_part.h"

#include "base/text.h"
#include "base/yaml_text.h"
#include "ingest/recognised_items.h"
#include "writeup/wording_scoring.h"

#include <math.h>
#include <string.h>

enum {
    LINE_LENGTH = 100 /* where headers are wrapped */
};

/* A group of one of the files, and how its measures are written. */
typedef struct {
    const Starter *starter;
    const ItemGroup *group;
    size_t file;
    const char *lead; /* of every line: blanks, or blanks and # */
    bool is_told;     /* what was found has been said */
} Block;

static void put_line(const Block *block, const char *text)
{
    starter_put(block->starter, "%s%s\n", block->lead, text);
}

/* ", 0 to 100"; nothing where neither end is known. (transfer full) */
static char *range_words(const Score *score)
{
    const Limits limits = {score->low, score->high, false, false};
    if (isinf(score->low) && isinf(score->high))
        return g_strdup("");
    g_autofree char *words = limits_words(&limits);
    return g_strdup_printf(", %s", words);
}

/* "FIQR total, 0 to 100, lower is better". (transfer full) */
static char *score_words(const Score *score)
{
    static const char *const directions[] = {
        [HIGHER_UNSTATED] = "", [HIGHER_WORSE] = ", lower is better", [HIGHER_BETTER] = ", higher is better"};
    g_autofree char *range = range_words(score);
    g_autofree char *words = g_strdup_printf("%s%s%s", score->label, range, directions[score->higher]);
    return text_shown(words, 200);
}

/* One text for all items; NULL where some are written otherwise than the questionnaire writes them, or are yet to be
 * named. (transfer full) */
static char *pattern_of(const ItemGroup *group)
{
    bool is_plain = group->is_complete;
    for (size_t i = 0; i < group->instrument->n_items; i++)
        is_plain =
            is_plain && (group->written[i] == NULL || g_str_equal(group->written[i], group->instrument->items[i].id));
    if (!is_plain)
        return NULL;
    return g_strconcat(group->before, "{item}", group->after, NULL);
}

/* One entry per item, wrapped. */
static void put_mapping(const Block *block)
{
    const ItemGroup *group = block->group;
    g_autoptr(GString) line = g_string_new("  items: {");
    const char *before = "";
    for (size_t i = 0; i < group->instrument->n_items; i++) {
        if (group->written[i] == NULL)
            continue;
        g_autofree char *header = item_group_header(group, i);
        g_autofree char *column = yaml_quoted(header), *id = yaml_word(group->instrument->items[i].id);
        g_string_append(line, before);
        if (line->len + strlen(id) + strlen(column) > LINE_LENGTH) {
            g_string_truncate(line, line->len - 1);
            put_line(block, line->str);
            g_string_assign(line, "          ");
        }
        g_string_append_printf(line, "%s: %s", id, column);
        before = ", ";
    }
    g_string_append_c(line, '}');
    put_line(block, line->str);
}

static void put_items(const Block *block)
{
    g_autofree char *pattern = pattern_of(block->group);
    g_autofree char *quoted = pattern == NULL ? NULL : yaml_quoted(pattern);
    if (pattern == NULL)
        put_mapping(block);
    else
        starter_put(block->starter, "%s  items: %s\n", block->lead, quoted);
}

static bool is_in_file(const Recognition *found, size_t file, const ItemGroup *group)
{
    const GPtrArray *groups = found->headers[file].items.groups;
    for (guint i = 0; i < groups->len; i++)
        if (item_group_equal(groups->pdata[i], group))
            return true;
    return false;
}

/* The only time point at which the items are asked, as far as files and headers say; TIME_NONE where all have them. */
static int time_of(const Block *block)
{
    const Recognition *found = block->starter->found;
    if (block->group->is_wide)
        return TIME_NONE;
    if (block->group->side != TIME_NONE)
        return block->group->side;
    for (size_t f = 0; f < found->n_files; f++)
        if (!is_in_file(found, f, block->group))
            return found->study->files[block->file].time;
    return recognised_is_wide(&found->headers[block->file]) ? TIME_PRE : TIME_NONE;
}

/* ", but not 5j and 9": the items that lack a column and must have one. (transfer full) */
static char *lacking_words(const ItemGroup *group)
{
    const Instrument *instrument = group->instrument;
    g_autofree size_t *lacking = g_new(size_t, instrument->n_items);
    size_t n = 0;
    for (size_t i = 0; i < instrument->n_items; i++)
        if (group->written[i] == NULL && !instrument->items[i].is_optional)
            lacking[n++] = i;
    if (n == 0)
        return g_strdup("");
    g_autofree char *words = items_words(instrument, lacking, n);
    return g_strdup_printf(", but not %s: name their columns", words);
}

static bool is_listed(const Block *block, const Score *score)
{
    return !score->hidden && !score->nominal && (!block->group->is_complete || item_group_gives(block->group, score));
}

/* What was found, once. */
static void put_found(Block *block)
{
    const ItemGroup *group = block->group;
    g_autofree char *title = text_shown(group->instrument->title, 200), *lacking = lacking_words(group);
    if (!block->is_told)
        starter_put(block->starter, "%s  # %s: %zu of %zu items are here%s\n", block->lead, title, group->n_found,
                    group->instrument->n_items, lacking);
    block->is_told = true;
}

static bool is_main(const Instrument *instrument, const Score *score)
{
    return instrument->main_score < instrument->n_scores && score == &instrument->scores[instrument->main_score];
}

/* The scores that the measure may stand for in place of its own. */
static void put_others(const Block *block, const Score *score)
{
    const Instrument *instrument = block->group->instrument;
    for (size_t i = 0; i < instrument->n_scores; i++) {
        const Score *other = &instrument->scores[i];
        g_autofree char *words = score_words(other);
        if (other != score && is_listed(block, other) && other->higher != HIGHER_UNSTATED)
            starter_put(block->starter, "%s  # score: %s    # %s\n", block->lead, other->name, words);
    }
}

static void put_measure(Block *block, const Score *score, const char *name)
{
    const Instrument *instrument = block->group->instrument;
    int time = time_of(block);
    g_autofree char *words = score_words(score);
    starter_put(block->starter, "%s%s:\n", block->lead, name);
    put_found(block);
    starter_put(block->starter, "%s  instrument: %s\n", block->lead, instrument->name);
    starter_put(block->starter, "%s  score: %s    # %s\n", block->lead, score->name, words);
    put_items(block);
    if (time != TIME_NONE)
        starter_put(block->starter, "%s  at: [%s]    # its columns are there only then\n", block->lead,
                    block->starter->found->study->times[time].name);
    if (score->higher == HIGHER_UNSTATED)
        starter_put(block->starter, "%s  better: lower    # or higher: forms of both kinds are in use\n", block->lead);
    if (is_main(instrument, score) && block->group->is_complete)
        put_others(block, score);
}

/* A name that no other measure has: the questionnaire's, with that of the score where it has no main one. (transfer
 * full) */
static char *name_of(const Block *block, const Score *score, GHashTable *names)
{
    const Instrument *instrument = block->group->instrument;
    g_autofree char *base = instrument->main_score < instrument->n_scores
                                ? g_strdup(instrument->name)
                                : g_strdup_printf("%s_%s", instrument->name, score->name);
    g_strdelimit(base, "-", '_');
    char *name = g_strdup(base);
    for (unsigned n = 2; g_hash_table_contains(names, name); n++) {
        g_free(name);
        name = g_strdup_printf("%s_%u", base, n);
    }
    g_hash_table_add(names, g_strdup(name));
    return name;
}

/* The main score, else each one, of which all but the first are left to the user. */
static void put_group(Block *block, GHashTable *names)
{
    const Instrument *instrument = block->group->instrument;
    bool has_main = instrument->main_score < instrument->n_scores, is_used = false;
    for (size_t i = 0; i < instrument->n_scores; i++) {
        const Score *score = &instrument->scores[i];
        if ((has_main && i != instrument->main_score) || !is_listed(block, score))
            continue;
        bool is_ready = block->group->is_complete && !is_used && score->higher != HIGHER_UNSTATED;
        g_autofree char *name = name_of(block, score, names);
        block->lead = is_ready ? "  " : "  # ";
        put_measure(block, score, name);
        is_used = is_used || is_ready;
    }
}

void starter_put_items(const Starter *starter)
{
    const Recognition *found = starter->found;
    g_autoptr(GHashTable) names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (size_t m = 0; m < found->study->n_measures; m++)
        g_hash_table_add(names, g_strdup(found->study->measures[m].name));
    for (size_t f = 0; f < found->n_files; f++)
        for (guint i = 0; i < found->headers[f].items.groups->len; i++) {
            Block block = {.starter = starter, .group = found->headers[f].items.groups->pdata[i], .file = f};
            if (f == 0 || !is_in_file(found, 0, block.group))
                put_group(&block, names);
        }
}
