#include "writeup/instrument_text.h"

#include "base/number.h"
#include "writeup/instrument_text_parts.h"
#include "writeup/wording_scoring.h"

#include <string.h>

/* "past month (30 days)"; the number once, and NULL where it is not stated. (transfer full) */
static char *recall_words(const Instrument *instrument)
{
    const char *words = instrument->recall;
    if (instrument->recall_days < 0)
        return g_strdup(words);
    g_autofree char *days = instrument->recall_days == 0   ? g_strdup("now")
                            : instrument->recall_days == 1 ? g_strdup("1 day")
                                                           : g_strdup_printf("%d days", instrument->recall_days);
    if (words == NULL)
        return g_strdup(days);
    return strstr(words, days) != NULL ? g_strdup(words) : g_strdup_printf("%s (%s)", words, days);
}

static void append_top(TextFlow *flow, const Instrument *instrument)
{
    g_autofree char *recall = recall_words(instrument);
    text_flow_field(flow, 0, instrument->name, instrument->title);
    text_flow_field(flow, 2, "About", instrument->about);
    if (recall != NULL)
        text_flow_field(flow, 2, "Asks about the time", recall);
    text_flow_field(flow, 2, "Citation", instrument->citation);
    if (instrument->is_anchor)
        text_flow_paragraph(flow, 2, 2,
                            "It asks for the change itself: a study shows the change of its other measures by these "
                            "answers.");
}

static void append_parameters(TextFlow *flow, const Instrument *instrument)
{
    if (instrument->n_parameters > 0)
        text_flow_heading(flow, "Numbers that a study may set (parameters)");
    for (size_t i = 0; i < instrument->n_parameters; i++) {
        const Parameter *parameter = &instrument->parameters[i];
        char fallback[NUMBER_BUFFER], low[NUMBER_BUFFER], high[NUMBER_BUFFER];
        g_autofree char *words = g_strdup_printf(
            "%s, %s%s%s unless set, %s to %s", parameter->label, number_short(fallback, parameter->fallback),
            parameter->unit == NULL ? "" : " ", parameter->unit == NULL ? "" : parameter->unit,
            number_short(low, parameter->low), number_short(high, parameter->high));
        text_flow_field(flow, 2, parameter->name, words);
    }
}

static void append_list(TextFlow *flow, const char *heading, char *const *texts)
{
    if (texts == NULL || *texts == NULL)
        return;
    text_flow_heading(flow, heading);
    for (char *const *text = texts; *text != NULL; text++)
        text_flow_paragraph(flow, 2, 4, *text);
}

char *instrument_text(const Instrument *instrument, size_t width)
{
    TextFlow flow = {.out = g_string_new(NULL), .width = width};
    g_autofree char *licence = licence_words(instrument);
    append_top(&flow, instrument);
    append_items(&flow, instrument);
    append_codings(&flow, instrument);
    append_parameters(&flow, instrument);
    append_scores(&flow, instrument);
    append_list(&flow, "Notes", instrument->notes);
    text_flow_heading(&flow, "Licence");
    text_flow_field(&flow, 2, licence_class_name(instrument->licence), licence);
    append_list(&flow, "Sources", instrument->sources);
    append_usage(&flow, instrument);
    return g_string_free(flow.out, FALSE);
}
