#include "measure/stage.h"

/* Apart from stage_cell(), like stage_slowly(), which then needs neither a frame nor registers saved in it. */
G_GNUC_NO_INLINE static void stage_patient(Collector *collector, const char *text, size_t length)
{
    const MissingCodes *codes = &collector->cells.no_key;
    bool plain = length > 0 && text[0] > ' ' && text[length - 1] > ' ' && !codes->first[(guint8)text[0]];
    if (!plain) {
        trim_cell(&text, &length);
        if (is_missing(codes, text, length))
            return;
    }
    if (collector->written != NULL) {
        g_string_append_len(collector->written, text, (gssize)length);
        return;
    }
    patient_batch_add(&collector->batch, text, length);
    collector->id_length = (guint32)length;
}

static void stage_new_cell(Collector *collector, const Stage *stage, const char *text, size_t length)
{
    CellReading reading = read_cell(&collector->cells, stage->cell, text, length);
    *stage->target = reading.is_wrong ? stage->wrong_code : reading.code;
    bool shows_mark = reading.mark != DECIMAL_AUTO && reading.mark != collector->problems.decimal.mark;
    if (reading.is_wrong || reading.is_noted)
        problems_note(&collector->problems, &reading, stage->cell, text, length);
    if (shows_mark)
        problems_note_mark(&collector->problems, reading.mark, stage->cell, text, length);
    if (!reading.is_wrong && !reading.is_noted && !shows_mark)
        cell_cache_put(&stage->cache, text, length, reading.code);
}

/* Of a column with several bindings, and what is not known yet. */
G_GNUC_NO_INLINE static void stage_slowly(Collector *collector, const Stage *stage, const char *text, size_t length)
{
    for (; stage != NULL; stage = stage->next)
        if (!cell_cache_get(&stage->cache, text, length, stage->target))
            stage_new_cell(collector, stage, text, length);
}

void stage_cell(Collector *collector, size_t column, const char *text, size_t length)
{
    const Stage *stage = &collector->stages[column];
    if (stage->target == NULL) { /* patients come first among a column's bindings, and are never cached */
        stage_patient(collector, text, length);
        stage = stage->next;
    } else if (cell_cache_get(&stage->cache, text, length, stage->target)) {
        stage = stage->next;
    }
    if (stage != NULL)
        stage_slowly(collector, stage, text, length);
}

static size_t score_of(const Collector *collector, const CellBinding *cell)
{
    return cell->measure * collector->part->times_per_row + cell->slot;
}

static size_t item_of(const Collector *collector, const CellBinding *cell)
{
    return cell->measure * collector->part->times_per_row + cell->slot;
}

/* Where a cell's code is kept until its record is known to be whole, and where it goes then. Patients are numbered by
 * batches and have neither; what a keep rule says goes nowhere. */
static Push destination_of(Collector *collector, const CellBinding *cell)
{
    Part *part = collector->part;
    switch (cell->kind) {
    case CELL_SESSION:
        return (Push){&part->session, &collector->session};
    case CELL_DATE:
        return (Push){&part->date, &collector->date};
    case CELL_CLOCK:
        return (Push){&part->clock, &collector->clock};
    case CELL_TIME:
        return (Push){&part->time, &collector->time};
    case CELL_SCORE:
        return (Push){&part->scores[score_of(collector, cell)], &collector->scores[score_of(collector, cell)]};
    case CELL_ITEM:
        return (Push){&part->items[item_of(collector, cell)], &collector->items[item_of(collector, cell)]};
    case CELL_FACT:
        return (Push){&part->facts[cell->measure].codes, &collector->facts[cell->measure]};
    case CELL_KEEP:
        return (Push){NULL, &collector->keeps[cell->measure]};
    default:
        return (Push){NULL, NULL};
    }
}

static bool is_same_score(const CellBinding *a, const CellBinding *b)
{
    return a->kind == CELL_SCORE && b->kind == CELL_SCORE && a->measure == b->measure && a->slot == b->slot;
}

/* Scores of questionnaires, those of measures and those that are listed. */
static void plan_made(Collector *collector)
{
    Part *part = collector->part;
    for (size_t i = 0; i < collector->n_scores; i++)
        if (form_scores_make(&collector->forms, i))
            collector->pushes[collector->n_pushes++] = (Push){&part->scores[i], &collector->scores[i]};
    for (size_t q = 0; collector->forms.made != NULL && q < collector->study->n_questionnaires; q++) {
        const Instrument *instrument = collector->study->questionnaires[q]->instrument;
        for (size_t s = 0; part->holds[q] && s < instrument->n_scores; s++)
            for (size_t k = 0; k < part->times_per_row && !instrument->scores[s].hidden; k++) {
                size_t at = made_scores_at(part->made, q, s, k);
                collector->pushes[collector->n_pushes++] = (Push){&part->made->codes[at], &collector->forms.made[at]};
            }
    }
}

/* Every score once, and where it has several columns, their choice. */
static void plan_pushes(Collector *collector)
{
    const Binding *binding = &collector->binding;
    size_t n_made =
        collector->forms.made == NULL ? 0 : made_scores_room(collector->study, collector->part->times_per_row);
    size_t most = binding->n_cells + collector->n_scores + n_made;
    collector->pushes = g_new(Push, most + 1);
    collector->pending = g_new(guint32, (most + 1) * PATIENT_BATCH);
    collector->choices = g_new(Choice, binding->n_cells + 1);
    collector->chosen = g_new0(guint32, binding->n_cells + 1);
    for (size_t i = 0, n = 1; i < binding->n_cells; i += n, n = 1) {
        Push push = destination_of(collector, &binding->cells[i]);
        if (push.column != NULL)
            collector->pushes[collector->n_pushes++] = push;
        while (i + n < binding->n_cells && is_same_score(&binding->cells[i], &binding->cells[i + n]))
            n++;
        if (n > 1)
            collector->choices[collector->n_choices++] = (Choice){.first = i, .n = n, .score = push.code};
    }
    plan_made(collector);
}

static bool is_chosen(const Collector *collector, size_t cell)
{
    for (size_t i = 0; i < collector->n_choices; i++)
        if (cell - collector->choices[i].first < collector->choices[i].n)
            return true;
    return false;
}

/* Answers to a questionnaire are a few words; clock times and other numbers are many. */
static guint32 item_places(const Collector *collector, const CellBinding *cell)
{
    size_t item = 0;
    const Questionnaire *questionnaire = study_item(collector->study, cell->measure, &item);
    return questionnaire->instrument->items[item].kind == ITEM_WHOLE ? 1 << 5 : 1 << 11;
}

static void stage_init(Collector *collector, Stage *stage, size_t index)
{
    static const guint32 cache_places[CELL_KINDS] = {
        [CELL_PATIENT] = 1,   [CELL_SESSION] = 1 << 10, [CELL_DATE] = 1 << 12, [CELL_CLOCK] = 1 << 12,
        [CELL_TIME] = 1 << 6, [CELL_SCORE] = 1 << 8,    [CELL_FACT] = 1 << 8,  [CELL_KEEP] = 1 << 6,
    };
    stage->cell = &collector->binding.cells[index];
    stage->target = destination_of(collector, stage->cell).code;
    if (is_chosen(collector, index)) {
        stage->target = &collector->chosen[index];
        stage->wrong_code = CHOICE_WRONG;
    }
    bool is_item = stage->cell->kind == CELL_ITEM;
    if (is_item)
        stage->wrong_code = ITEM_REFUSED;
    cell_cache_init(&stage->cache, is_item ? item_places(collector, stage->cell) : cache_places[stage->cell->kind]);
}

void stages_init(Collector *collector)
{
    const Binding *binding = &collector->binding;
    plan_pushes(collector);
    collector->stages = g_new0(Stage, binding->n_columns);
    for (size_t i = 0; i < binding->n_columns; i++) {
        Stage *stage = &collector->stages[i];
        for (int k = binding->first[i]; k >= 0; k = binding->cells[k].next) {
            if (stage->cell != NULL)
                stage = stage->next = g_new0(Stage, 1);
            stage_init(collector, stage, (size_t)k);
        }
    }
}

static void stage_clear(Stage *stage)
{
    cell_cache_clear(&stage->cache);
    for (Stage *next = stage->next, *after = NULL; next != NULL; next = after) {
        after = next->next;
        cell_cache_clear(&next->cache);
        g_free(next);
    }
}

void stages_clear(Collector *collector)
{
    for (size_t i = 0; collector->stages != NULL && i < collector->binding.n_columns; i++)
        stage_clear(&collector->stages[i]);
    g_clear_pointer(&collector->stages, g_free);
    g_clear_pointer(&collector->pushes, g_free);
    g_clear_pointer(&collector->pending, g_free);
    g_clear_pointer(&collector->choices, g_free);
    g_clear_pointer(&collector->chosen, g_free);
}
