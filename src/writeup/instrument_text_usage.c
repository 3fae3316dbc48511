#include "writeup/instrument_text_parts.h"

#include <string.h>

/* A measure's name from an instrument's: "phq-9" gives "phq_9". */
static char *measure_name(const char *instrument)
{
    return g_strdelimit(g_strdup(instrument), "-", '_');
}

static bool is_measure(const Score *score)
{
    return !score->hidden && !score->nominal;
}

/* "  psqi: {instrument: psqi, items: "psqi_{item}"}"; `score` is written where it is not the main one. */
static void append_measure(TextFlow *flow, const Instrument *instrument, size_t index)
{
    const Score *score = &instrument->scores[index];
    g_autofree char *name = measure_name(instrument->name);
    bool is_main = index == instrument->main_score;
    g_string_append_printf(flow->out, "    %s", name);
    if (!is_main)
        g_string_append_printf(flow->out, "_%s", score->name);
    g_string_append_printf(flow->out, ": {instrument: %s", instrument->name);
    if (!is_main)
        g_string_append_printf(flow->out, ", score: %s", score->name);
    if (score_is_plain(instrument, score) && instrument->n_items == 1)
        g_string_append_printf(flow->out, ", column: %s", name);
    else
        g_string_append_printf(flow->out, ", items: \"%s_{item}\"", name);
    g_string_append_printf(flow->out, "%s}\n", score->higher == HIGHER_UNSTATED ? ", better: higher" : "");
}

static void append_explanation(TextFlow *flow, const Instrument *instrument, bool asks_direction)
{
    g_autofree char *name = measure_name(instrument->name);
    g_autoptr(GString) words = g_string_new(NULL);
    bool plain = instrument->n_items == 1 && score_is_plain(instrument, &instrument->scores[0]);
    if (!plain)
        g_string_append_printf(words, "{item} stands for an item: column %s_%s%s.", name, instrument->items[0].id,
                               instrument->n_items == 1 ? "" : " and so on");
    if (asks_direction)
        g_string_append_printf(words, "%sbetter is higher or lower, as the form in use has it.",
                               words->len == 0 ? "" : " ");
    for (size_t i = 0; i < instrument->n_scores; i++)
        if (instrument->scores[i].kind == SCORE_VALUE_SET) {
            g_string_append_printf(words,
                                   " Its index needs a value set: value_sets: {%s: FILE.csv} at the top of the study "
                                   "file.",
                                   instrument->name);
            break;
        }
    if (words->len > 0)
        text_flow_paragraph(flow, 2, 2, words->str);
}

void append_usage(TextFlow *flow, const Instrument *instrument)
{
    enum {
        SHOWN = 2 /* measures */
    };
    size_t shown = 0;
    bool asks_direction = false;
    text_flow_heading(flow, "In a study file");
    g_string_append(flow->out, "  measures:\n");
    if (instrument->main_score < instrument->n_scores) {
        append_measure(flow, instrument, instrument->main_score);
        asks_direction = instrument->scores[instrument->main_score].higher == HIGHER_UNSTATED;
        shown++;
    }
    for (size_t i = 0; i < instrument->n_scores && shown < SHOWN; i++)
        if (i != instrument->main_score && is_measure(&instrument->scores[i])) {
            append_measure(flow, instrument, i);
            asks_direction = asks_direction || instrument->scores[i].higher == HIGHER_UNSTATED;
            shown++;
        }
    append_explanation(flow, instrument, asks_direction);
}
