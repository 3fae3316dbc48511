#include "writeup/wording_questionnaire.h"

#include "base/text.h"
#include "visual/figures.h"
#include "visual/subject.h"
#include "writeup/published_change.h"
#include "writeup/wording_change.h"
#include "writeup/wording_number.h"
#include "writeup/wording_scoring.h"

#include <math.h>
#include <string.h>

enum {
    WORDS_SHOWN = 200, /* characters of a label, a source... */
};

static void append_shown(GString *out, const char *text)
{
    g_autofree char *shown = text_shown(text, WORDS_SHOWN);
    g_string_append(out, shown);
}

/* "Sleep quality (Global score of the questionnaire), 0 to 21, lower is better" */
static GString *measure_words(const Measure *measure)
{
    g_autofree char *title = measure_title(measure);
    g_autofree char *scale = measure_scale_text(measure);
    GString *out = g_string_new(title);
    if (measure->score != NULL && strcmp(measure->score->label, measure->label) != 0) {
        g_string_append(out, " (score \u201c");
        append_shown(out, measure->score->label);
        g_string_append(out, "\u201d)");
    }
    g_string_append_printf(out, ", %s", scale);
    return out;
}

char *score_sentence(const Measure *measure)
{
    GString *out = measure_words(measure);
    if (measure->questionnaire == NULL) {
        bool is_plain = measure->score != NULL && score_is_plain(measure->instrument, measure->score);
        g_string_append(out, is_plain ? ": the answer is the score."
                                      : ": the column holds finished scores, which were not formed here. How they were "
                                        "formed, and from how many answers, is not known.");
        return g_string_free(out, FALSE);
    }
    g_autofree char *steps = scoring_steps_words(measure->instrument, measure->score);
    g_autofree char *rule = missing_rule_words(measure->instrument, measure->score);
    g_string_append_printf(out, ": %s. Missing answers: %s.", steps, rule);
    return g_string_free(out, FALSE);
}

char *population_words(const char *population)
{
    static const char *const short_forms[] = {"cfs", "copd"};
    char *words = text_shown(population, WORDS_SHOWN);
    for (size_t i = 0; i < G_N_ELEMENTS(short_forms); i++)
        if (strcmp(words, short_forms[i]) == 0) {
            g_autofree char *small = words;
            return g_ascii_strup(small, -1);
        }
    return g_strdelimit(words, "-", ' ');
}

static void append_size(GString *out, double value, bool is_percent)
{
    g_autofree char *size = size_words(value, is_percent);
    g_string_append(out, size);
}

/* "for fibromyalgia (Bennett 2009; n=99)" */
static void append_origin(GString *out, const ImportantChange *published)
{
    g_autofree char *population = population_words(published->population);
    bool is_any = strcmp(published->population, "any") == 0;
    g_string_append_printf(out, " for %s (", is_any ? "patients of several kinds" : population);
    append_shown(out, published->source);
    if (published->people != NULL) {
        g_string_append(out, "; ");
        append_shown(out, published->people);
    }
    g_string_append_c(out, ')');
}

static void append_own(GString *out, const Measure *measure)
{
    g_string_append(out, ", as the study file gives it");
    if (measure->important_source != NULL) {
        g_string_append(out, " (");
        append_shown(out, measure->important_source);
        g_string_append_c(out, ')');
    }
}

static void append_used(GString *out, const Study *study, const Measure *measure)
{
    const ImportantChange *published = measure_published_change(study, measure, CHANGE_IMPROVEMENT);
    const ImportantChange *worse = measure_published_change(study, measure, CHANGE_WORSENING);
    bool is_percent = isfinite(measure->important_percent);
    append_size(out, is_percent ? measure->important_percent : measure->important_points, is_percent);
    if (published == NULL) {
        append_own(out, measure);
    } else {
        g_string_append(out, ", published");
        append_origin(out, published);
    }
    if (isfinite(measure->important_worse_points)) {
        g_string_append(out, "; for worsening ");
        append_size(out, measure->important_worse_points, false);
        if (worse != NULL && worse != published)
            append_origin(out, worse);
    }
    g_string_append_c(out, '.');
}

/* That there is none, and what is published for others. */
static void append_none(GString *out, const Study *study, const Score *score)
{
    const char *population = study->analysis.population;
    g_autofree char *words = population == NULL ? NULL : population_words(population);
    if (score == NULL || score->n_important == 0) {
        g_string_append(out, "none. No verified one is known.");
        return;
    }
    if (words != NULL)
        g_string_append_printf(out, "none. No verified one is known for %s; published are ", words);
    else
        g_string_append(out, "none, because analysis.population does not say whom the study is about; published are ");
    for (size_t i = 0; i < score->n_important; i++) {
        const ImportantChange *published = &score->important[i];
        g_string_append(out, i == 0 ? "" : i + 1 < score->n_important ? ", " : " and ");
        append_size(out, published->value, published->is_percent);
        append_origin(out, published);
    }
    g_string_append_c(out, '.');
}

char *important_sentence(const Study *study, const Measure *measure)
{
    bool is_any = isfinite(measure->important_points) || isfinite(measure->important_percent);
    if (!measure_is_paired(measure))
        return NULL;
    GString *out = g_string_new("Important change: ");
    if (is_any)
        append_used(out, study, measure);
    else
        append_none(out, study, measure->score);
    return g_string_free(out, FALSE);
}

char *overridden_sentence(const Measure *measure)
{
    g_autofree char *keys = measure_overridden_words(measure);
    if (keys == NULL)
        return NULL;
    GString *out = g_string_new("In place of the definition\u2019s, the study file gives its own ");
    append_shown(out, g_strdelimit(keys, "_", ' '));
    g_string_append_c(out, '.');
    return g_string_free(out, FALSE);
}

static void append_parameters(GString *out, const Questionnaire *questionnaire)
{
    const Instrument *instrument = questionnaire->instrument;
    for (size_t i = 0; i < instrument->n_parameters; i++) {
        const Parameter *parameter = &instrument->parameters[i];
        g_autofree char *value = figure_plain(questionnaire->parameters[i]);
        gsize start = out->len;
        append_shown(out, parameter->label);
        out->str[start] = g_ascii_toupper(out->str[start]);
        g_string_append_printf(out, ": %s", value);
        if (parameter->unit != NULL) {
            g_string_append_c(out, ' ');
            append_shown(out, parameter->unit);
        }
        g_string_append(out, questionnaire->parameters[i] == parameter->fallback ? " (the usual one). " : ". ");
    }
}

char *reading_sentence(const Questionnaire *questionnaire)
{
    GString *out = g_string_new(NULL);
    if (questionnaire->coding != NULL) {
        g_string_append(out, "Answers are recorded by the coding \u201c");
        append_shown(out, questionnaire->coding->name);
        g_string_append(out, "\u201d. ");
    }
    if (questionnaire->n_answers > 0)
        g_string_append(out, "What each text answer counts is in the study file. ");
    append_parameters(out, questionnaire);
    if (questionnaire->value_set != NULL)
        g_string_append(out, "The value set is a file of the study; its digest is in provenance.json. ");
    if (out->len == 0)
        return g_string_free(out, TRUE);
    g_string_truncate(out, out->len - 1);
    return g_string_free(out, FALSE);
}

static void append_limit(GString *out, const MeasureResult *result, bool is_high)
{
    const LimitCounts *limits = &result->limits;
    guint64 n = is_high ? limits->at_high : limits->at_low;
    if (!limit_is_crowded(n, limits->n))
        return;
    g_autofree char *count = figure_count(n);
    g_autofree char *all = count_words(limits->n, "patient", "patients");
    g_autofree char *share = share_words(n, limits->n);
    g_autofree char *end = figure_plain(is_high ? result->measure->high : result->measure->low);
    g_string_append_printf(out, "%s%s of %s (%s) started at %s, the end of the scale where %s cannot show.",
                           out->len > 0 ? " " : "", count, all, share, end, limit_hides(result->measure, is_high));
}

char *limit_sentence(const MeasureResult *result)
{
    GString *out = g_string_new(NULL);
    append_limit(out, result, false);
    append_limit(out, result, true);
    return g_string_free(out, out->len == 0);
}
