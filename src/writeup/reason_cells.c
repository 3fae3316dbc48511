#include "writeup/reason_cells.h"

#include "writeup/escape.h"

#include <string.h>

enum {
    WORDS = (INSTRUMENT_ITEMS_MAX + 63) / 64,
    MOST = 1 << 12, /* texts that are kept */
};

/* All that a text depends on, where the answers do not contradict each other. */
typedef struct {
    guint64 score;
    guint64 missing[WORDS], refused[WORDS]; /* a bit per item */
} Key;

struct ReasonCells {
    GHashTable *texts; /* of char * by Key */
};

static guint key_hash(gconstpointer key)
{
    guint64 words[sizeof(Key) / sizeof(guint64)], hash = 0;
    memcpy(words, key, sizeof words);
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
        hash = (hash ^ words[i]) * G_GUINT64_CONSTANT(0x9e3779b97f4a7c15);
    return (guint)(hash >> 32);
}

static gboolean key_equal(gconstpointer a, gconstpointer b)
{
    return memcmp(a, b, sizeof(Key)) == 0;
}

ReasonCells *reason_cells_new(void)
{
    ReasonCells *cells = g_new0(ReasonCells, 1);
    cells->texts = g_hash_table_new_full(key_hash, key_equal, g_free, g_free);
    return cells;
}

void reason_cells_free(ReasonCells *cells)
{
    g_hash_table_unref(cells->texts);
    g_free(cells);
}

static char *make(const ScoredForm *form, const Score *score)
{
    g_autofree char *words = unscored_words(form, score);
    GString *cell = g_string_new(NULL);
    escape_csv_text(cell, words);
    return g_string_free(cell, FALSE);
}

static Key key_of(const ScoredForm *form, const Score *score)
{
    const Instrument *instrument = form->questionnaire->instrument;
    Key key = {.score = (guint64)(score - instrument->scores)};
    for (size_t i = 0; i < instrument->n_items; i++) {
        key.missing[i / 64] |= (guint64)isnan(form->answers[i]) << i % 64;
        key.refused[i / 64] |= (guint64)form->refused[i] << i % 64;
    }
    return key;
}

void reason_cells_append(ReasonCells *cells, GString *out, const ScoredForm *form, const Score *score)
{
    if (form->results[score - form->questionnaire->instrument->scores].state == SCORE_NOT_POSSIBLE) {
        g_autofree char *cell = make(form, score);
        g_string_append(out, cell);
        return;
    }
    Key key = key_of(form, score);
    const char *cell = g_hash_table_lookup(cells->texts, &key);
    if (cell == NULL) {
        if (g_hash_table_size(cells->texts) >= MOST)
            g_hash_table_remove_all(cells->texts);
        char *text = make(form, score);
        g_hash_table_insert(cells->texts, g_memdup2(&key, sizeof key), text);
        cell = text;
    }
    g_string_append(out, cell);
}
