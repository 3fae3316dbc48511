#include "measure/hint_score.h"

#include "base/number.h"
#include "base/yaml_text.h"
#include "measure/hint.h"

#include <math.h>
#include <string.h>

enum { CODES_NAMED = 4 };

static bool parse(const char *text, double *ret_value)
{
    return number_parse(text, strlen(text), ret_value);
}

static bool is_sentinel(const char *text)
{
    static const double sentinels[] = {-9, -8, -7, -1, 9, 66, 77, 88, 98, 99, 888, 998, 999, -99, -999, 9999};
    double value = 0;
    for (size_t i = 0; i < G_N_ELEMENTS(sentinels); i++)
        if (parse(text, &value) && value == sentinels[i])
            return true;
    return false;
}

/* Beside the end of a scale a 9 is more likely a slip. */
static bool is_sentinel_but_nine(const char *text)
{
    double value = 0;
    return is_sentinel(text) && parse(text, &value) && value != 9;
}

static void append_times(GString *out, guint64 count)
{
    if (count == 1)
        g_string_append(out, "once");
    else
        g_string_append_printf(out, "%" G_GUINT64_FORMAT " times", count);
}

bool most_values(const Finding *finding, bool (*holds)(const char *text))
{
    guint64 sum = 0;
    for (size_t i = 0; i < finding->n_values; i++)
        if (holds(finding->values[i].text))
            sum += finding->values[i].count;
    return 2 * sum > finding->count;
}

/* "99" and "99.0" are one code. */
static bool is_same_code(const char *a, const char *b)
{
    double a_value = 0, b_value = 0;
    return parse(a, &a_value) && parse(b, &b_value) ? a_value == b_value : g_ascii_strcasecmp(a, b) == 0;
}

/* The codes of a group, in the order of their first occurrence; returns how many. */
static size_t gather_codes(const Finding *finding, bool (*is_code)(const char *text), FindingValue codes[CODES_NAMED])
{
    size_t n = 0;
    for (size_t i = 0; i < finding->n_values; i++) {
        const FindingValue *value = &finding->values[i];
        size_t same = 0;
        if (!is_code(value->text))
            continue;
        while (same < n && !is_same_code(codes[same].text, value->text))
            same++;
        if (same == CODES_NAMED)
            continue;
        if (same == n)
            codes[n++] = (FindingValue){value->text, 0};
        codes[same].count += value->count;
    }
    return n;
}

char *hint_missing_codes(const Finding *finding, bool (*is_code)(const char *text))
{
    FindingValue codes[CODES_NAMED];
    if (!most_values(finding, is_code))
        return NULL;
    size_t n = gather_codes(finding, is_code, codes);
    GString *out = g_string_new(NULL);
    for (size_t i = 0; i < n && finding->count > 1; i++) {
        g_string_append_printf(out, "%s%s, ", i == 0 ? "" : i + 1 == n ? ", and " : ", ", codes[i].text);
        append_times(out, codes[i].count);
    }
    g_string_append_printf(out, "%s%s; add missing: [", out->len > 0 ? ": " : "",
                           n == 1 ? "looks like a missing code" : "look like missing codes");
    for (size_t i = 0; i < n; i++) {
        g_string_append(out, i == 0 ? "" : ", ");
        g_autofree char *code = yaml_word(codes[i].text);
        g_string_append(out, code);
    }
    g_string_append(out, "] under data");
    return g_string_free(out, FALSE);
}

/* What all values of a group outside 0 to `high` have in common. */
typedef struct {
    bool in_ten_times; /* none below 0 or above ten times `high` */
    bool steps_of_five;
    double largest;
} Spread;

static Spread spread_of(const Finding *finding, double high)
{
    Spread spread = {true, true, 0};
    for (size_t i = 0; i < finding->n_values; i++) {
        double value = 0;
        if (!parse(finding->values[i].text, &value))
            return (Spread){0};
        spread.in_ten_times = spread.in_ten_times && value > high && value <= 10 * high;
        spread.steps_of_five = spread.steps_of_five && fmod(value, 5) == 0;
        spread.largest = MAX(spread.largest, value);
    }
    return spread;
}

/* A scale ten times as long fills much of the column; scores that lost their decimal point are few among others. */
char *hint_out_of_range(const Finding *finding, const Measure *measure, guint64 records)
{
    char *codes = hint_missing_codes(finding, measure->high < 8 ? is_sentinel : is_sentinel_but_nine);
    if (codes != NULL || measure->low != 0)
        return codes;
    char high[NUMBER_BUFFER];
    Spread spread = spread_of(finding, measure->high);
    if (!spread.in_ten_times || finding->n_values < 2 || spread.largest <= 2 * measure->high)
        return NULL;
    number_short(high, 10 * measure->high);
    if (finding->n_values > 2 && 4 * finding->count > records)
        return g_strdup_printf("looks like a 0 to %s scale; declare from: [0, %s] for the measure", high, high);
    if (!spread.steps_of_five || measure->high != 10)
        return NULL;
    return g_strdup("looks like lost decimal points (75 for 7.5); compare with the forms");
}

/* True when all values of the group are answers by that map. */
static bool fits(const Finding *finding, const CodingMap *map)
{
    for (size_t i = 0; i < finding->n_values; i++) {
        double value = 0;
        if (!parse(finding->values[i].text, &value) || value < fmin(map->from_low, map->from_high) ||
            value > fmax(map->from_low, map->from_high))
            return false;
    }
    return map->is_mapped;
}

/* Another coding puts many answers outside the range; a slip is one. */
char *hint_answers(const Finding *finding, const Questionnaire *questionnaire, size_t item, guint64 records)
{
    const Instrument *instrument = questionnaire->instrument;
    for (size_t i = 0; i < instrument->n_codings && questionnaire->coding == NULL; i++)
        if (4 * finding->count > records && finding->count > 1 && fits(finding, &instrument->codings[i].maps[item]))
            return g_strdup_printf("recorded otherwise? declare coding: %s for the measure",
                                   instrument->codings[i].name);
    return hint_missing_codes(finding, instrument->items[item].high < 8 ? is_sentinel : is_sentinel_but_nine);
}
