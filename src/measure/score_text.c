#include "measure/score_text.h"

#include "measure/word.h"

#include <math.h>

const AnswerValue *score_answer(const Measure *measure, const char *text, size_t length)
{
    for (size_t i = 0; i < measure->n_answers; i++)
        if (word_equals(measure->answers[i].text, text, length))
            return &measure->answers[i];
    return NULL;
}

/* The separator between number and label: any of these, of which a hyphen needs a blank on either side. */
static bool skip_separator(const char *text, size_t length, size_t *at, bool blank_before)
{
    gunichar c = g_utf8_get_char_validated(text + *at, (gssize)(length - *at));
    if (c == (gunichar)-1 || c == (gunichar)-2)
        return false;
    *at += (size_t)g_unichar_to_utf8(c, NULL);
    if (c == '-')
        return blank_before && *at < length && text[*at] == ' ';
    return c == ':' || c == '=' || c == '(' || c == 0x2012 || c == 0x2013 || c == 0x2014 || c == 0x2212;
}

size_t leading_number_length(const char *text, size_t length)
{
    size_t number = 0;
    while (number < length && (g_ascii_isdigit(text[number]) || text[number] == '.' || text[number] == ',' ||
                               (number == 0 && (text[number] == '-' || text[number] == '+'))))
        number++;
    size_t at = number;
    while (at < length && text[at] == ' ')
        at++;
    if (number == 0 || !g_ascii_isdigit(text[number - 1]) || at == length ||
        !skip_separator(text, length, &at, at > number))
        return 0;
    while (at < length) {
        gunichar c = g_utf8_get_char_validated(text + at, (gssize)(length - at));
        if (c == (gunichar)-1 || c == (gunichar)-2 || g_unichar_isdigit(c))
            return 0;
        if (g_unichar_isalpha(c))
            return number;
        at += (size_t)g_unichar_to_utf8(c, NULL);
    }
    return 0;
}

double scale_mapped(double recorded, double from_low, double from_high, double low, double high)
{
    if (recorded == from_low)
        return low;
    if (recorded == from_high)
        return high;
    double mapped = low + (recorded - from_low) * (high - low) / (from_high - from_low);
    return fmin(fmax(mapped, low), high);
}

double score_mapped(const Measure *measure, double recorded)
{
    return scale_mapped(recorded, measure->from_low, measure->from_high, measure->low, measure->high);
}

void score_recorded_range(const Measure *measure, double *ret_low, double *ret_high)
{
    *ret_low = *ret_high = (double)NAN;
    if (measure->has_from) {
        *ret_low = fmin(measure->from_low, measure->from_high);
        *ret_high = fmax(measure->from_low, measure->from_high);
    } else if (measure->has_range) {
        *ret_low = measure->low;
        *ret_high = measure->high;
    }
}
