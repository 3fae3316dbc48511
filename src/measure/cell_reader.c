#include "measure/cell_reader.h"

#include "measure/item_text.h"
#include "measure/score_number.h"
#include "measure/score_text.h"
#include "measure/session_text.h"
#include "measure/word.h"

#include <math.h>
#include <string.h>

void cell_reader_init(CellReader *reader, Part *part)
{
    *reader = (CellReader){.study = part->study, .part = part, .decimal = part->file->dialect.decimal};
    const char *const *extra =
        (const char *const *)(part->file->missing != NULL ? part->file->missing : part->study->missing);
    missing_codes_init(&reader->no_score, extra, false);
    missing_codes_init(&reader->no_key, extra, true);
    missing_codes_add_usual(&reader->no_score, part->file->preset->missing);
    missing_codes_add_usual(&reader->no_key, part->file->preset->missing);
    if (part_may_be_dated(part))
        reader->empty_time = (guint32)part->study->n_times + 1;
}

void trim_cell(const char **text, size_t *length)
{
    while (*length > 0 && ((*text)[0] == ' ' || (*text)[0] == '\t')) {
        (*text)++;
        (*length)--;
    }
    while (*length > 0 && ((*text)[*length - 1] == ' ' || (*text)[*length - 1] == '\t'))
        (*length)--;
}

static CellReading read_answer(CellReader *reader, const CellBinding *cell, const char *text, size_t length)
{
    const AnswerValue *answer = score_answer(&reader->study->measures[cell->measure], text, length);
    if (answer != NULL)
        return (CellReading){.code = value_table_code(&reader->part->values[cell->measure], answer->score)};
    bool missing = is_missing(&reader->no_score, text, length);
    return (CellReading){.is_wrong = !missing, .problem = FINDING_NOT_AN_ANSWER};
}

static CellReading read_score(CellReader *reader, const CellBinding *cell, const char *text, size_t length)
{
    double value = 0, low = 0, high = 0;
    bool is_leading = false;
    DecimalMark mark = DECIMAL_AUTO;
    bool leading = reader->part->file->preset->leading_numbers;
    const Measure *measure = &reader->study->measures[cell->measure];
    if (measure->answers != NULL)
        return read_answer(reader, cell, text, length);
    if (is_missing(&reader->no_score, text, length))
        return (CellReading){0};
    if (!score_number_labelled(reader->decimal, leading, text, length, &value, &is_leading, &mark) ||
        !score_is_possible(value))
        return (CellReading){.is_wrong = true, .problem = FINDING_NOT_A_NUMBER, .mark = mark};
    if (is_missing_score(&reader->no_score, value))
        return (CellReading){.mark = mark};
    score_recorded_range(measure, &low, &high);
    if (value < low || value > high)
        return (CellReading){.is_wrong = true, .problem = FINDING_OUT_OF_RANGE, .mark = mark, .outside = value};
    if (measure->has_from)
        value = score_mapped(measure, value);
    return (CellReading){.code = value_table_code(&reader->part->values[cell->measure], value),
                         .is_noted = is_leading,
                         .problem = FINDING_LEADING_NUMBER,
                         .mark = mark};
}

static CellReading read_item(CellReader *reader, const CellBinding *cell, const char *text, size_t length)
{
    size_t item = 0;
    const Questionnaire *questionnaire = study_item(reader->study, cell->measure, &item);
    const ItemReader how = {
        .item = &questionnaire->instrument->items[item],
        .coding = questionnaire->coding == NULL ? NULL : &questionnaire->coding->maps[item],
        .answers = questionnaire->answers,
        .n_answers = questionnaire->n_answers,
        .missing = &reader->no_score,
        .decimal = reader->decimal,
        .leading_numbers = reader->part->file->preset->leading_numbers,
    };
    ItemReading reading = item_read(&how, text, length);
    CellReading known = {.is_wrong = reading.is_wrong,
                         .is_noted = reading.is_noted,
                         .problem = reading.problem,
                         .outside = reading.outside,
                         .mark = reading.mark};
    if (!isnan(reading.value))
        known.code = value_table_code(&reader->part->item_values[cell->measure], reading.value);
    return known;
}

static bool is_invisible(gunichar c)
{
    return g_unichar_isspace(c) || g_unichar_iscntrl(c) || g_unichar_type(c) == G_UNICODE_FORMAT;
}

/* Without what cannot be seen around it: no-break spaces, byte-order marks, form feeds. Two sessions that look the same
 * are the same. */
static void trim_invisible(const char **text, size_t *length)
{
    const char *start = *text, *end = *text + *length;
    while (start < end && is_invisible(g_utf8_get_char(start)))
        start = g_utf8_next_char(start);
    for (const char *last = end; start < end; end = last) {
        last = g_utf8_prev_char(end);
        if (!is_invisible(g_utf8_get_char(last)))
            break;
    }
    *text = start;
    *length = (size_t)(end - start);
}

static CellReading read_session(CellReader *reader, const CellBinding *cell, const char *text, size_t length)
{
    (void)cell;
    char number[NUMBER_BUFFER];
    trim_invisible(&text, &length);
    if (is_missing(&reader->no_key, text, length))
        return (CellReading){0};
    text = session_text(number, text, &length);
    guint64 hash = id_hash(text, length);
    return (CellReading){.code = id_table_intern(reader->part->sessions, text, length, hash) + 1};
}

static CellReading read_date(CellReader *reader, const CellBinding *cell, const char *text, size_t length)
{
    (void)cell;
    Date date = DATE_NONE;
    if (is_missing(&reader->no_key, text, length))
        return (CellReading){0};
    if (!date_parse(text, length, reader->part->file->date_format, &date))
        return (CellReading){.is_wrong = true, .problem = FINDING_BAD_DATE};
    return (CellReading){.code = (guint32)(date - DATE_FIRST) + 1};
}

static CellReading read_clock(CellReader *reader, const CellBinding *cell, const char *text, size_t length)
{
    (void)cell;
    Date date = DATE_NONE;
    int minute = date_parse(text, length, reader->part->file->date_format, &date) ? date_minute(text, length) : 0;
    return (CellReading){.code = minute == 0 ? 0 : (guint32)minute + 1};
}

static CellReading read_time(CellReader *reader, const CellBinding *cell, const char *text, size_t length)
{
    (void)cell;
    for (size_t t = 0; t < reader->study->n_times; t++)
        if (word_is_one_of(reader->study->times[t].values, text, length))
            return (CellReading){.code = (guint32)t + 1};
    bool is_empty = reader->empty_time != 0 && is_missing(&reader->no_key, text, length);
    if (is_empty)
        return (CellReading){.code = reader->empty_time};
    return (CellReading){.is_wrong = length > 0, .problem = FINDING_NO_TIME};
}

/* Either mark is read where none is declared: only scores show which one the file has, and may be quoted. */
static CellReading read_fact_number(CellReader *reader, FactColumn *column, const char *text, size_t length)
{
    double number = 0;
    DecimalMark mark = DECIMAL_AUTO;
    if (!score_number(reader->decimal, text, length, &number, &mark) || !score_is_possible(number))
        return (CellReading){.is_wrong = true, .problem = FINDING_UNKNOWN_CATEGORY};
    bool missing = is_missing_score(&reader->no_score, number);
    return (CellReading){.code = missing ? 0 : value_table_code(&column->numbers, number)};
}

static CellReading read_fact(CellReader *reader, const CellBinding *cell, const char *text, size_t length)
{
    FactColumn *column = &reader->part->facts[cell->measure];
    if (is_missing(&reader->no_key, text, length))
        return (CellReading){0};
    if (column->key.is_number)
        return read_fact_number(reader, column, text, length);
    guint32 code = fact_column_code(column, text, length);
    return (CellReading){.code = code, .is_wrong = code == 0, .problem = FINDING_UNKNOWN_CATEGORY};
}

static CellReading read_keep(CellReader *reader, const CellBinding *cell, const char *text, size_t length)
{
    const KeepRule *rule = file_keep_rule(reader->study, reader->part->file, cell->measure);
    return (CellReading){.code = word_is_one_of(rule->values, text, length)};
}

CellReading read_cell(CellReader *reader, const CellBinding *cell, const char *text, size_t length)
{
    static CellReading (*const read[])(CellReader *, const CellBinding *, const char *, size_t) = {
        [CELL_SESSION] = read_session, [CELL_DATE] = read_date, [CELL_CLOCK] = read_clock, [CELL_TIME] = read_time,
        [CELL_SCORE] = read_score,     [CELL_ITEM] = read_item, [CELL_FACT] = read_fact,   [CELL_KEEP] = read_keep,
    };
    g_return_val_if_fail(cell->kind != CELL_PATIENT, (CellReading){0});
    trim_cell(&text, &length);
    return read[cell->kind](reader, cell, text, length);
}
