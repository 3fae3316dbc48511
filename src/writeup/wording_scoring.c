#include "writeup/wording_scoring.h"

#include "base/number.h"
#include "base/text.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static void append_number(GString *out, double value)
{
    char buffer[NUMBER_BUFFER];
    g_string_append(out, number_short(buffer, value));
}

static char *shown(GString *out)
{
    g_autofree char *text = g_string_free(out, FALSE);
    return text_shown(text, SIZE_MAX);
}

/* "A", "A and B", "A, B and C". (transfer full) */
static char *enumerate(char *const parts[], size_t n)
{
    GString *out = g_string_new(NULL);
    for (size_t i = 0; i < n; i++) {
        if (i > 0)
            g_string_append(out, i + 1 == n ? " and " : ", ");
        g_string_append(out, parts[i]);
    }
    return g_string_free(out, FALSE);
}

/* The characters of an id before its running number, or before its last letter. */
static size_t stem_length(const char *id)
{
    size_t length = strlen(id);
    if (length == 0 || !g_ascii_isdigit(id[length - 1]))
        return length == 0 ? 0 : length - 1;
    while (length > 0 && g_ascii_isdigit(id[length - 1]))
        length--;
    return length;
}

/* True for "4" after "3" and "5b" after "5a". */
static bool follows(const char *before, const char *id)
{
    size_t stem = stem_length(before);
    if (stem != stem_length(id) || strncmp(before, id, stem) != 0)
        return false;
    const char *a = before + stem, *b = id + stem;
    bool a_is_number = g_ascii_isdigit(*a), b_is_number = g_ascii_isdigit(*b);
    if (a_is_number != b_is_number)
        return false;
    return a_is_number ? strtol(b, NULL, 10) == strtol(a, NULL, 10) + 1 : *b == *a + 1;
}

char *items_words(const Instrument *instrument, const size_t indexes[], size_t n)
{
    g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func(g_free);
    for (size_t i = 0, run = 1; i < n; i += run, run = 1) {
        const char *first = instrument->items[indexes[i]].id;
        while (i + run < n &&
               follows(instrument->items[indexes[i + run - 1]].id, instrument->items[indexes[i + run]].id))
            run++;
        if (run < 3)
            run = 1;
        const char *last = instrument->items[indexes[i + run - 1]].id;
        g_ptr_array_add(parts, run == 1 ? g_strdup(first) : g_strdup_printf("%s to %s", first, last));
    }
    g_autofree char *list = enumerate((char *const *)parts->pdata, parts->len);
    return g_strconcat(n == 1 ? "item " : "items ", list, NULL);
}

/* Terms first..first + n: scores by their names, then items. (transfer full) */
static char *terms_words(const Instrument *instrument, const Score *score, size_t first, size_t n)
{
    g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func(g_free);
    g_autofree size_t *items = g_new(size_t, n + 1);
    size_t n_items = 0;
    for (size_t i = first; i < first + n; i++) {
        const Term *term = &score->terms[i];
        if (term->is_score)
            g_ptr_array_add(parts, g_strdup(instrument->scores[term->index].name));
        else
            items[n_items++] = term->index;
    }
    if (n_items > 0)
        g_ptr_array_add(parts, items_words(instrument, items, n_items));
    return enumerate((char *const *)parts->pdata, parts->len);
}

static char *all_terms_words(const Instrument *instrument, const Score *score)
{
    return terms_words(instrument, score, 0, score->n_terms);
}

/* Neighbours of equal weight together: "2 times the sum of items 1 to 3 minus item 4". */
static void append_weighted(GString *out, const Instrument *instrument, const Score *score)
{
    for (size_t i = 0, n = 1; i < score->n_terms; i += n, n = 1) {
        double weight = score->terms[i].weight, size = fabs(weight);
        while (i + n < score->n_terms && score->terms[i + n].weight == weight)
            n++;
        g_autofree char *terms = terms_words(instrument, score, i, n);
        if (i > 0 || weight < 0)
            g_string_append(out, weight < 0 ? (i > 0 ? " minus " : "minus ") : " plus ");
        if (size != 1) {
            append_number(out, size);
            g_string_append(out, " times ");
        }
        g_string_append_printf(out, "%s%s", n > 1 ? "the sum of " : "", terms);
    }
}

static void append_ratio(GString *out, const Instrument *instrument, const Score *score, const char *between)
{
    g_autofree char *first = terms_words(instrument, score, 0, 1);
    g_autofree char *second = terms_words(instrument, score, 1, 1);
    g_string_append_printf(out, "%s%s%s", first, between, second);
}

static void append_cones(GString *out, const Instrument *instrument, const Score *score)
{
    g_autofree char *girths = all_terms_words(instrument, score);
    g_string_append_printf(out, "the volume of truncated cones between neighbouring girths, %s", girths);
    if (instrument->cone_height < instrument->n_parameters) {
        const Parameter *height = &instrument->parameters[instrument->cone_height];
        g_string_append_printf(out, ", with the %s (", height->label);
        append_number(out, height->fallback);
        g_string_append_printf(out, "%s%s unless the study sets it)", height->unit == NULL ? "" : " ",
                               height->unit == NULL ? "" : height->unit);
    }
}

static void append_operation(GString *out, const Instrument *instrument, const Score *score)
{
    g_autofree char *terms = all_terms_words(instrument, score);
    bool several = score->n_terms > 1;
    switch (score->kind) {
    case SCORE_SUM:
        g_string_append_printf(out, "%s%s", several ? "the sum of " : "", terms);
        break;
    case SCORE_MEAN:
        g_string_append_printf(out, "%s%s", several ? "the mean of " : "", terms);
        break;
    case SCORE_WEIGHTED:
        append_weighted(out, instrument, score);
        break;
    case SCORE_OF:
        g_string_append(out, terms);
        break;
    case SCORE_RATIO:
        append_ratio(out, instrument, score, " divided by ");
        break;
    case SCORE_HOURS:
        g_string_append(out, "the hours from ");
        append_ratio(out, instrument, score, " to ");
        g_string_append(out, ", past midnight where need be");
        break;
    case SCORE_CONES:
        append_cones(out, instrument, score);
        break;
    case SCORE_VALUE_SET:
        g_string_append_printf(out, "the index that the study's value set gives for %s", terms);
        break;
    }
}

static void append_own_recoding(GString *out, const Score *score)
{
    g_string_append(out, ", counting ");
    for (size_t i = 0; i < score->n_recode; i++) {
        g_string_append(out, i == 0 ? "" : ", ");
        append_number(out, score->recode[i]);
        g_string_append(out, " for ");
        append_number(out, score->recode_low + (double)i);
    }
}

/* Which of the score's items count otherwise than they are answered. */
static void append_recoding(GString *out, const Instrument *instrument, const Score *score)
{
    g_autofree size_t *items = g_new(size_t, score->n_terms);
    const char *joint = ", with ";
    for (int reversed = 1; reversed >= 0; reversed--) {
        size_t n = 0;
        for (size_t i = 0; i < score->n_terms; i++) {
            const Item *item = &instrument->items[score->terms[i].index];
            if (!score->terms[i].is_score && item->recode != NULL && item_is_reversed(item) == (reversed == 1))
                items[n++] = score->terms[i].index;
        }
        if (n == 0)
            continue;
        g_autofree char *which =
            n == score->n_terms ? g_strdup(n == 1 ? "it" : "all of them") : items_words(instrument, items, n);
        g_string_append_printf(out, "%s%s %s", joint, which, reversed == 1 ? "reversed" : "recoded");
        joint = " and ";
    }
}

static void append_step(GString *out, const char *words, double value)
{
    g_string_append(out, words);
    append_number(out, value);
}

static void append_steps(GString *out, const Score *score)
{
    bool is_mirrored = score->times == -1 && score->divide == 1;
    if (score->times != 1 && !is_mirrored)
        append_step(out, ", multiplied by ", score->times);
    if (score->divide != 1)
        append_step(out, ", divided by ", score->divide);
    if (score->plus != 0 && !is_mirrored)
        append_step(out, score->plus < 0 ? ", minus " : ", plus ", fabs(score->plus));
}

char *limits_words(const Limits *limits)
{
    GString *out = g_string_new(NULL);
    bool has_low = isfinite(limits->low), has_high = isfinite(limits->high);
    if (has_low && has_high && limits->low == limits->high) {
        append_number(out, limits->low);
        return g_string_free(out, FALSE);
    }
    if (has_low) {
        g_string_append(out, limits->low_open ? "above " : has_high ? "" : "from ");
        append_number(out, limits->low);
    }
    if (has_high) {
        g_string_append(out, has_low ? (limits->high_open ? " to below " : " to ")
                                     : (limits->high_open ? "below " : "up to "));
        append_number(out, limits->high);
    } else {
        g_string_append(out, !has_low ? "any" : limits->low_open ? "" : " on");
    }
    return g_string_free(out, FALSE);
}

static void append_bands(GString *out, const Score *score)
{
    for (size_t i = 0; i < score->n_bands; i++) {
        g_autofree char *limits = limits_words(&score->bands[i].limits);
        g_string_append(out, i == 0 ? ", scored " : ", ");
        append_number(out, score->bands[i].value);
        g_string_append(out, g_ascii_isdigit(limits[0]) || limits[0] == '-' ? " for " : " ");
        g_string_append(out, limits);
    }
}

static void append_table(GString *out, const Score *score)
{
    for (size_t i = 0; i < score->n_table; i++) {
        g_string_append(out, i == 0 ? ", looked up in a table: " : ", ");
        append_number(out, score->table_first + (double)i);
        g_string_append(out, " -> ");
        append_number(out, score->table[i]);
    }
}

static void append_scoring(GString *out, const Instrument *instrument, const Score *score)
{
    if (score->times == -1 && score->divide == 1) {
        append_number(out, score->plus);
        g_string_append(out, " minus ");
    }
    append_operation(out, instrument, score);
    if (score->recode != NULL)
        append_own_recoding(out, score);
    else
        append_recoding(out, instrument, score);
    append_steps(out, score);
    append_bands(out, score);
    append_table(out, score);
}

char *scoring_words(const Instrument *instrument, const Score *score)
{
    GString *out = g_string_new(NULL);
    append_scoring(out, instrument, score);
    return shown(out);
}

/* Marks the scores that `score` is made of, those behind them among them. */
static void mark_parts(const Instrument *instrument, const Score *score, bool marked[])
{
    for (size_t i = 0; i < score->n_terms; i++) {
        const Term *term = &score->terms[i];
        if (term->is_score && !marked[term->index]) {
            marked[term->index] = true;
            mark_parts(instrument, &instrument->scores[term->index], marked);
        }
    }
}

static void append_minimum(GString *out, const Score *score)
{
    g_string_append_printf(out, "at least %zu of %zu answers %s needed; ", score->minimum, score->n_terms,
                           score->minimum == 1 ? "is" : "are");
    if (score->kind == SCORE_MEAN)
        g_string_append(out, "the mean is that of the answers given");
    else if (score->is_prorated)
        g_string_append_printf(out, "the sum is multiplied by %zu and divided by the number of answers",
                               score->n_terms);
    else
        g_string_append(out, "a missing one counts nothing");
}

/* "an empty item 5j counts 0", "items that the study does not have are not asked for". */
static void append_exceptions(GString *out, const Instrument *instrument, const Score *score)
{
    bool has_optional = false;
    for (size_t i = 0; i < score->n_terms; i++) {
        if (score->terms[i].is_score)
            continue;
        const Item *item = &instrument->items[score->terms[i].index];
        has_optional = has_optional || item->is_optional;
        if (isnan(item->blank))
            continue;
        g_string_append_printf(out, "; item %s left empty counts ", item->id);
        append_number(out, item->blank);
    }
    if (has_optional)
        g_string_append(out, "; items that no file of the study has are not asked for");
}

char *missing_rule_words(const Instrument *instrument, const Score *score)
{
    GString *out = g_string_new(NULL);
    bool has_scores = false;
    for (size_t i = 0; i < score->n_terms; i++)
        has_scores = has_scores || score->terms[i].is_score;
    if (score->minimum < score->n_terms)
        append_minimum(out, score);
    else if (score->n_terms == 1)
        g_string_append(out, "no score without it");
    else
        g_string_append(out,
                        has_scores ? "no score if any part of it is missing" : "no score if any answer is missing");
    append_exceptions(out, instrument, score);
    g_string_append_printf(out, " (%s)", score->missing_rule == NULL ? "mldstat's own default" : score->missing_rule);
    return shown(out);
}

char *licence_words(const Instrument *instrument)
{
    static const char *const terms[] = {
        [LICENCE_FREE] = "free to use",
        [LICENCE_FREE_NC] = "free for non-commercial or academic use",
        [LICENCE_PERMISSION] = "its copyright holder must agree to its use",
        [LICENCE_FEE] = "its use may cost a licence fee",
        [LICENCE_UNVERIFIED] = "its terms of use are not verified",
    };
    GString *out = g_string_new(terms[instrument->licence]);
    g_string_append_printf(out, ": %s", instrument->notice);
    return shown(out);
}

/* Of a part for which fewer answers will do: the rule in brackets. */
static void append_own_rule(GString *out, const Instrument *instrument, const Score *part)
{
    bool has_blank = false;
    for (size_t i = 0; i < part->n_terms; i++)
        has_blank = has_blank || (!part->terms[i].is_score && !isnan(instrument->items[part->terms[i].index].blank));
    if (part->minimum == part->n_terms && !has_blank)
        return;
    g_autofree char *rule = missing_rule_words(instrument, part);
    g_string_append_printf(out, " [%s]", rule);
}

char *scoring_steps_words(const Instrument *instrument, const Score *score)
{
    GString *out = g_string_new(NULL);
    g_autofree bool *marked = g_new0(bool, instrument->n_scores);
    append_scoring(out, instrument, score);
    mark_parts(instrument, score, marked);
    bool is_first = true;
    for (size_t i = 0; i < instrument->n_scores; i++) {
        if (!marked[i])
            continue;
        g_string_append_printf(out, "%s%s is ", is_first ? ", where " : "; ", instrument->scores[i].name);
        append_scoring(out, instrument, &instrument->scores[i]);
        append_own_rule(out, instrument, &instrument->scores[i]);
        is_first = false;
    }
    return shown(out);
}
