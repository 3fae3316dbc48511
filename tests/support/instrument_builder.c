#include "support/instrument_builder.h"

#include <math.h>
#include <string.h>

enum { ITEMS = 4, SCORES = 4 };

static void build_items(Instrument *instrument)
{
    instrument->n_items = ITEMS;
    instrument->items = g_new0(Item, ITEMS);
    for (size_t i = 0; i < ITEMS; i++)
        instrument->items[i] = (Item){.id = g_strdup_printf("%zu", i + 1), .high = 3, .blank = (double)NAN};
    instrument->items[2].recode = g_memdup2((const double[]){3, 2, 1, 0}, 4 * sizeof(double));
    instrument->items[3].kind = ITEM_NUMBER;
    instrument->items[3].high = 10;
}

static Term item_term(size_t index)
{
    return (Term){.index = index, .weight = 1};
}

static Score build_score(const char *name, const char *label, ScoreKind kind, const Term terms[], size_t n)
{
    return (Score){.name = g_strdup(name),
                   .label = g_strdup(label),
                   .kind = kind,
                   .terms = g_memdup2(terms, n * sizeof *terms),
                   .n_terms = n,
                   .minimum = n,
                   .times = 1,
                   .divide = 1,
                   .high = 9,
                   .higher = HIGHER_WORSE};
}

static Band build_band(double low, double high, const char *name)
{
    return (Band){{low, high, false, false}, (double)NAN, g_strdup(name)};
}

static void build_total(Score *total)
{
    total->minimum = 2;
    total->is_prorated = true;
    total->missing_rule = g_strdup("Weary 2001");
    total->wants_percent_change = true;
    total->low_anchor = g_strdup("not tired");
    total->n_severity = 3;
    total->severity = g_new(Band, 3);
    total->severity[0] = build_band(0, 3, "none");
    total->severity[1] = build_band(4, 6, "mild");
    total->severity[2] = build_band(7, 9, "severe");
    total->severity_source = g_strdup("Weary 2003");
    total->n_important = 2;
    total->important = g_new0(ImportantChange, 2);
    total->important[0] = (ImportantChange){.value = 2,
                                            .population = g_strdup("fibromyalgia"),
                                            .people = g_strdup("n=99"),
                                            .source = g_strdup("Weary 2005")};
    total->important[1] = (ImportantChange){.value = 20,
                                            .is_percent = true,
                                            .population = g_strdup("multiple-sclerosis"),
                                            .source = g_strdup("Drowsy 2010")};
}

Instrument *built_instrument_new(void)
{
    Instrument *instrument = g_new0(Instrument, 1);
    instrument->name = g_strdup("tiredness");
    instrument->title = g_strdup("Tiredness Scale");
    instrument->about = g_strdup("fatigue");
    instrument->is_own = true;
    instrument->digest = g_strdup("ef2d127de37b942baad06145e54b0c619a1f22327b2ebbcfbec78f5564afe39d");
    instrument->licence = LICENCE_PERMISSION;
    instrument->notice = g_strdup("ask the author");
    instrument->citation = g_strdup("Weary A. J Rest 2001;1:1-9");
    instrument->sources = g_new0(char *, 1);
    instrument->notes = g_new0(char *, 1);
    instrument->recall_days = 7;
    instrument->recall = g_strdup("past week");
    build_items(instrument);
    const Term answers[] = {item_term(0), item_term(1), item_term(2), item_term(3)};
    const Term total = {.is_score = true, .index = 0, .weight = 1};
    const Term burden[] = {total, {.index = 3, .weight = 2}}, pair[] = {total, item_term(0)};
    instrument->n_scores = SCORES;
    instrument->scores = g_new0(Score, SCORES);
    instrument->scores[0] = build_score("total", "Tiredness total", SCORE_SUM, answers, 3);
    build_total(&instrument->scores[0]);
    instrument->scores[1] = build_score("burden", "Burden", SCORE_WEIGHTED, burden, 2);
    instrument->scores[2] = build_score("all", "All four", SCORE_SUM, answers, 4);
    instrument->scores[3] = build_score("pair", "Pair", SCORE_SUM, pair, 2);
    return instrument;
}

static Questionnaire *build_questionnaire(const Instrument *instrument)
{
    Questionnaire *questionnaire = g_new0(Questionnaire, 1);
    questionnaire->instrument = instrument;
    questionnaire->pattern = g_strdup("t{item}");
    questionnaire->n_slots = 1;
    questionnaire->columns = g_new0(char *, ITEMS);
    for (size_t i = 0; i < ITEMS; i++)
        questionnaire->columns[i] = g_strdup_printf("t%zu", i + 1);
    questionnaire->parameters = g_new0(double, 1);
    questionnaire->asked = g_memdup2((const bool[]){true, true, true, true}, ITEMS * sizeof(bool));
    return questionnaire;
}

static void add_instrument(Study *study)
{
    Instrument *instrument = built_instrument_new();
    g_ptr_array_add(study->instruments, instrument);
    study->questionnaires = g_new(Questionnaire *, 1);
    study->questionnaires[0] = build_questionnaire(instrument);
    study->n_questionnaires = 1;
    study->n_items = ITEMS;
}

void study_use_instrument(Study *study, size_t index, const char *score)
{
    if (study->instruments->len == 0)
        add_instrument(study);
    Measure *measure = &study->measures[index];
    const Instrument *instrument = g_ptr_array_index(study->instruments, 0);
    size_t place = 0;
    g_assert(instrument_find_score(instrument, score, &place));
    measure->instrument = instrument;
    measure->score = &instrument->scores[place];
    measure->questionnaire = study->questionnaires[0];
    measure->has_range = true;
    measure->low = 0;
    measure->high = 9;
    measure->better = BETTER_LOWER;
    measure->n_bands = measure->score->n_severity;
    measure->bands = g_new(Band, measure->n_bands);
    for (size_t i = 0; i < measure->n_bands; i++)
        measure->bands[i] = build_band(measure->score->severity[i].limits.low, measure->score->severity[i].limits.high,
                                       measure->score->severity[i].name);
}
