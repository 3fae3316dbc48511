#include "writeup/starter_part.h"

#include "base/text.h"
#include "base/yaml_text.h"
#include "ingest/header_word.h"
#include "ingest/identity_header.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

enum {
    SCORE_MAX = 1000 /* no score goes beyond; years, codes and numbers of persons do */
};

/* The first file whose header has it, before `file`? Then it was listed there. */
static bool was_listed(const Recognition *found, size_t file, size_t column)
{
    const char *header = recognised_column(&found->headers[file], column);
    for (size_t f = 0; f <= file; f++)
        for (size_t i = 0; i < (f < file ? found->headers[f].n : column); i++)
            if (strcmp(recognised_column(&found->headers[f], i), header) == 0)
                return true;
    return false;
}

static UnusedKind kind_of(const Starter *starter, size_t file, size_t column)
{
    const RecognisedHeader *header = &starter->found->headers[file];
    const char *text = recognised_column(header, column);
    if (identity_header(text) != IDENTITY_HEADER_NONE)
        return UNUSED_IDENTIFYING;
    bool numeric = column < starter->surveys[file].n && column_look_is_numeric(&starter->surveys[file].columns[column]);
    bool own = preset_owns_column(header->start.preset, text);
    HeaderRole role = header->names[column].role;
    bool may_score = (role == HEADER_UNKNOWN || role == HEADER_MEASURE) && !own && *text != '\0';
    if (!numeric || !may_score)
        return UNUSED_OTHER;
    const ColumnLook *look = &starter->surveys[file].columns[column];
    return look->low >= -SCORE_MAX && look->high <= SCORE_MAX ? UNUSED_NUMERIC : UNUSED_OTHER;
}

/* The time point that a column which was not taken holds, as far as its file or its words say; in a row of several time
 * points what says nothing is asked before. TIME_NONE where all have it. */
static int time_of(const Starter *starter, size_t file, size_t column)
{
    const Recognition *found = starter->found;
    const char *header = recognised_column(&found->headers[file], column);
    bool everywhere = true;
    for (size_t f = 0; f < found->n_files; f++) {
        size_t i = 0;
        while (i < found->headers[f].n && strcmp(recognised_column(&found->headers[f], i), header) != 0)
            i++;
        everywhere = everywhere && i < found->headers[f].n;
    }
    if (!everywhere)
        return found->study->files[file].time;
    if (study_times_per_row(found->study, &found->study->files[file]) < 2)
        return TIME_NONE;
    int side = found->headers[file].names[column].side;
    return side == TIME_NONE ? TIME_PRE : side;
}

/* The words of a header that are no before or after, joined by '_'. (transfer full) */
static char *stem_of(const char *header)
{
    g_auto(GStrv) words = header_words(header);
    g_autoptr(GString) stem = g_string_new(NULL);
    for (char **word = words; *word != NULL; word++)
        if (header_word_side(*word) == TIME_NONE)
            g_string_append_printf(stem, "%s%s", stem->len == 0 ? "" : "_", *word);
    return g_string_free(g_steal_pointer(&stem), FALSE);
}

/* The one column that asks after what this one asks before, or the reverse; SIZE_MAX without one. */
static size_t other_side(const Starter *starter, size_t file, size_t column)
{
    const RecognisedHeader *header = &starter->found->headers[file];
    int side = cell_side(recognised_column(header, column));
    g_autofree char *stem = stem_of(recognised_column(header, column));
    size_t found = SIZE_MAX, n = 0;
    for (size_t i = 0; side != TIME_NONE && *stem != '\0' && i < header->n; i++) {
        const char *text = recognised_column(header, i);
        g_autofree char *other = stem_of(text);
        if (i == column || !g_str_equal(other, stem) || kind_of(starter, file, i) != UNUSED_NUMERIC)
            continue;
        n++;
        if (cell_side(text) == 1 - side)
            found = i;
    }
    return n == 1 ? found : SIZE_MAX;
}

static void put_wide_candidate(const Starter *starter, const char *before, const char *after)
{
    g_autofree char *name = stem_of(before), *pre = yaml_quoted(before), *post = yaml_quoted(after);
    double low = NAN, high = NAN;
    starter_put(starter, "  # %s:\n  #   columns: {pre: %s, post: %s}\n", name, pre, post);
    starter_observe(starter, before, &low, &high);
    starter_observe(starter, after, &low, &high);
    starter_put_range(starter, "  #   ", low, high);
}

static void put_candidate(const Starter *starter, size_t file, size_t column)
{
    const char *header = recognised_column(&starter->found->headers[file], column);
    size_t other = starter->found->n_files == 1 ? other_side(starter, file, column) : SIZE_MAX;
    if (other != SIZE_MAX) {
        if (cell_side(header) == TIME_PRE)
            put_wide_candidate(starter, header, recognised_column(&starter->found->headers[file], other));
        return;
    }
    g_autofree char *slug = text_slug(header);
    g_autofree char *quoted = yaml_quoted(header);
    int time = time_of(starter, file, column);
    double low = NAN, high = NAN;
    g_strdelimit(slug, "-", '_');
    starter_put(starter, "  # %s:\n  #   column: %s\n", slug, quoted);
    if (time != TIME_NONE)
        starter_put(starter, "  #   at: [%s]    # where it is asked only then\n",
                    starter->found->study->times[time].name);
    starter_observe(starter, header, &low, &high);
    starter_put_range(starter, "  #   ", low, high);
}

static void put_column(const Starter *starter, UnusedKind kind, size_t file, size_t column)
{
    const char *header = recognised_column(&starter->found->headers[file], column);
    g_autofree char *quoted = yaml_quoted(header);
    if (kind == UNUSED_NUMERIC)
        put_candidate(starter, file, column);
    else if (kind == UNUSED_IDENTIFYING)
        starter_put(starter, "#   %s: looks like %s\n", quoted, identity_header_words(identity_header(header)));
    else
        starter_put(starter, "#   %s\n", quoted);
}

static bool is_item(const RecognisedHeader *header, size_t column)
{
    return header->items.taken[column] || header->items.partial[column];
}

void starter_put_unused(const Starter *starter, UnusedKind kind, const char *heading)
{
    const Recognition *found = starter->found;
    for (size_t f = 0; f < found->n_files; f++)
        for (size_t i = 0; i < found->headers[f].n; i++) {
            g_autofree char *use =
                recognised_use(found->study, &found->study->files[f], recognised_column(&found->headers[f], i));
            if (use != NULL || is_item(&found->headers[f], i) || was_listed(found, f, i) ||
                kind_of(starter, f, i) != kind)
                continue;
            if (heading != NULL)
                starter_put(starter, "%s", heading);
            heading = NULL;
            put_column(starter, kind, f, i);
        }
}
