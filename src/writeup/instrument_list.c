#include "writeup/instrument_list.h"

#include "base/text.h"
#include "writeup/wording_scoring.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { COLUMN_NAME, COLUMN_TITLE, COLUMN_RANGE, COLUMN_BETTER, COLUMN_LICENCE, COLUMNS };

#define INDENT 2
#define GAP    2

typedef struct {
    const Instrument *instrument; /* NULL: the headings */
    char *cells[COLUMNS];
} Line;

static int compare_instruments(const void *left, const void *right)
{
    const Instrument *a = *(const Instrument *const *)left, *b = *(const Instrument *const *)right;
    int order = strcmp(a->about, b->about);
    return order != 0 ? order : strcmp(a->name, b->name);
}

static const char *better_words(const Score *score)
{
    static const char *const words[] = {
        [HIGHER_UNSTATED] = "either",
        [HIGHER_WORSE] = "lower",
        [HIGHER_BETTER] = "higher",
    };
    return score->nominal ? "code" : words[score->higher];
}

static void line_fill(Line *line, const Instrument *instrument)
{
    bool has_main = instrument->main_score < instrument->n_scores;
    const Score *score = has_main ? &instrument->scores[instrument->main_score] : NULL;
    line->instrument = instrument;
    line->cells[COLUMN_NAME] = g_strdup(instrument->name);
    line->cells[COLUMN_TITLE] = text_shown(instrument->title, SIZE_MAX);
    line->cells[COLUMN_RANGE] =
        has_main ? limits_words(&(Limits){.low = score->low, .high = score->high}) : g_strdup("several");
    line->cells[COLUMN_BETTER] = g_strdup(has_main ? better_words(score) : "");
    line->cells[COLUMN_LICENCE] = g_strdup(licence_class_name(instrument->licence));
}

static void line_clear(Line *line)
{
    for (size_t i = 0; i < COLUMNS; i++)
        g_free(line->cells[i]);
}

static size_t length_of(const char *cell)
{
    return (size_t)g_utf8_strlen(cell, -1);
}

/* What the other columns leave to the titles is theirs. */
static void fit(const Line lines[], size_t n, size_t widths[COLUMNS])
{
    size_t all = INDENT + GAP * (COLUMNS - 1);
    for (size_t column = 0; column < COLUMNS; column++) {
        widths[column] = 0;
        for (size_t i = 0; i < n; i++)
            widths[column] = MAX(widths[column], length_of(lines[i].cells[column]));
        all += widths[column];
    }
    size_t over = all > INSTRUMENT_LIST_WIDTH ? all - INSTRUMENT_LIST_WIDTH : 0;
    widths[COLUMN_TITLE] -= MIN(over, widths[COLUMN_TITLE] - 1);
}

static void append_line(GString *out, const Line *line, const size_t widths[COLUMNS])
{
    g_string_append_printf(out, "%*s", INDENT, "");
    for (size_t column = 0; column < COLUMNS; column++) {
        g_autofree char *cell = text_shown(line->cells[column], widths[column]);
        g_string_append(out, cell);
        size_t blanks = column + 1 == COLUMNS ? 0 : widths[column] + GAP - MIN(length_of(cell), widths[column]);
        for (size_t i = 0; i < blanks; i++)
            g_string_append_c(out, ' ');
    }
    g_string_append_c(out, '\n');
}

static void append_about(GString *out, const Instrument *instrument)
{
    g_autofree char *about = text_shown(instrument->about, INSTRUMENT_LIST_WIDTH);
    g_string_append_printf(out, "%s\n", about);
}

char *instrument_list_text(const Instrument *const instruments[], size_t n)
{
    static const char *const headings[COLUMNS] = {"name", "title", "range", "better", "licence"};
    g_autofree const Instrument **sorted = g_new(const Instrument *, n + 1);
    g_autofree Line *lines = g_new0(Line, n + 1);
    size_t widths[COLUMNS];
    for (size_t i = 0; i < n; i++)
        sorted[i] = instruments[i];
    qsort(sorted, n, sizeof *sorted, compare_instruments);
    for (size_t column = 0; column < COLUMNS; column++)
        lines[0].cells[column] = g_strdup(headings[column]);
    for (size_t i = 0; i < n; i++)
        line_fill(&lines[i + 1], sorted[i]);
    fit(lines, n + 1, widths);
    GString *out = g_string_new(NULL);
    for (size_t i = 0; i <= n; i++) {
        bool is_next = i == 1 || (i > 1 && strcmp(lines[i].instrument->about, lines[i - 1].instrument->about) != 0);
        if (is_next)
            append_about(out, lines[i].instrument);
        append_line(out, &lines[i], widths);
    }
    for (size_t i = 0; i <= n; i++)
        line_clear(&lines[i]);
    return g_string_free(out, FALSE);
}
