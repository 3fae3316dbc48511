#include "measure/item_text.h"

#include "base/time_of_day.h"
#include "design/study.h"
#include "measure/score_number.h"
#include "measure/score_text.h"
#include "measure/word.h"

#include <string.h>

#define WHOLE_TOLERANCE 1e-9

static const ItemReading missing_reading = {.value = (double)NAN};

static ItemReading refused(FindingCode problem, double outside, DecimalMark mark)
{
    return (ItemReading){.value = (double)NAN, .is_wrong = true, .problem = problem, .outside = outside, .mark = mark};
}

static const ItemAnswer *answer_in(const ItemAnswer answers[], size_t n, const char *text, size_t length)
{
    for (size_t i = 0; i < n; i++)
        if (word_equals(answers[i].text, text, length))
            return &answers[i];
    return NULL;
}

static const ItemAnswer *find_answer(const ItemReader *reader, const char *text, size_t length)
{
    const ItemAnswer *answer = answer_in(reader->answers, reader->n_answers, text, length);
    return answer != NULL ? answer : answer_in(reader->item->answers, reader->item->n_answers, text, length);
}

static bool is_sentinel(const Item *item, double number)
{
    for (size_t i = 0; i < item->n_missing; i++)
        if (item->missing[i] == number)
            return true;
    return false;
}

static bool is_mapped(const ItemReader *reader)
{
    return reader->coding != NULL && reader->coding->is_mapped;
}

/* The range that numbers are recorded in. */
static Limits recorded_range(const ItemReader *reader)
{
    if (!is_mapped(reader))
        return (Limits){.low = reader->item->low, .high = reader->item->high};
    double from = reader->coding->from_low, to = reader->coding->from_high;
    return (Limits){.low = MIN(from, to), .high = MAX(from, to)};
}

/* A number within the recorded range as an answer of the item. */
static ItemReading counted(const ItemReader *reader, double number, DecimalMark mark)
{
    const Item *item = reader->item;
    double value = number;
    if (is_mapped(reader))
        value = scale_mapped(number, reader->coding->from_low, reader->coding->from_high, item->low, item->high);
    if (item->kind == ITEM_WHOLE && fabs(value - rint(value)) > WHOLE_TOLERANCE)
        return refused(FINDING_NOT_AN_ANSWER, 0, mark);
    return (ItemReading){.value = (item->kind == ITEM_WHOLE ? rint(value) : value) + 0.0, .mark = mark};
}

static ItemReading read_answer(const ItemReader *reader, double value)
{
    if (value < reader->item->low || value > reader->item->high)
        return refused(FINDING_OUT_OF_RANGE, value, DECIMAL_AUTO);
    if (reader->item->kind == ITEM_WHOLE && value != rint(value))
        return refused(FINDING_NOT_AN_ANSWER, 0, DECIMAL_AUTO);
    return (ItemReading){.value = value};
}

static ItemReading read_clock(const char *text, size_t length)
{
    int minute = 0;
    if (!time_of_day_parse(text, length, &minute))
        return refused(FINDING_NOT_AN_ANSWER, 0, DECIMAL_AUTO);
    return (ItemReading){.value = minute};
}

/* Where two numbers are joined: the length of the first one, and where the second begins. A sign is no joint. */
static bool find_joint(const char *text, size_t length, size_t *ret_first, size_t *ret_second)
{
    static const char *const joints[] = {"to", "-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"};
    for (size_t at = 1; at < length; at++)
        for (size_t i = 0; i < G_N_ELEMENTS(joints); i++) {
            size_t size = strlen(joints[i]);
            if (length - at <= size || g_ascii_strncasecmp(text + at, joints[i], size) != 0)
                continue;
            *ret_first = at;
            *ret_second = at + size;
            while (*ret_first > 0 && text[*ret_first - 1] == ' ')
                (*ret_first)--;
            while (*ret_second < length && text[*ret_second] == ' ')
                (*ret_second)++;
            return true;
        }
    return false;
}

/* False where the text is no two numbers in ascending order. */
static bool read_midpoint(const ItemReader *reader, const char *text, size_t length, ItemReading *ret_reading)
{
    size_t first = 0, second = 0;
    double low = 0, high = 0;
    DecimalMark mark = DECIMAL_AUTO;
    if (!reader->item->takes_midpoint || !find_joint(text, length, &first, &second) ||
        !score_number(reader->decimal, text, first, &low, &mark) ||
        !score_number(reader->decimal, text + second, length - second, &high, &mark) || !(low < high))
        return false;
    Limits range = recorded_range(reader);
    if (!limits_hold(&range, low) || !limits_hold(&range, high))
        *ret_reading = refused(FINDING_OUT_OF_RANGE, limits_hold(&range, low) ? high : low, mark);
    else
        *ret_reading = counted(reader, low + (high - low) / 2, mark);
    return true;
}

static ItemReading read_number(const ItemReader *reader, const char *text, size_t length)
{
    double number = 0;
    bool is_leading = false;
    DecimalMark mark = DECIMAL_AUTO;
    ItemReading reading = {0};
    if (!score_number_labelled(reader->decimal, reader->leading_numbers, text, length, &number, &is_leading, &mark) ||
        !score_is_possible(number)) {
        if (read_midpoint(reader, text, length, &reading))
            return reading;
        bool has_answers = reader->n_answers > 0 || reader->item->n_answers > 0;
        return refused(has_answers ? FINDING_NOT_AN_ANSWER : FINDING_NOT_A_NUMBER, 0, mark);
    }
    if (is_missing_score(reader->missing, number) || is_sentinel(reader->item, number))
        return (ItemReading){.value = (double)NAN, .mark = mark};
    Limits range = recorded_range(reader);
    if (!limits_hold(&range, number))
        return refused(FINDING_OUT_OF_RANGE, number, mark);
    reading = counted(reader, number, mark);
    if (is_leading && !reading.is_wrong) {
        reading.is_noted = true;
        reading.problem = FINDING_LEADING_NUMBER;
    }
    return reading;
}

ItemReading item_read(const ItemReader *reader, const char *text, size_t length)
{
    const ItemAnswer *answer = find_answer(reader, text, length);
    if (answer != NULL)
        return read_answer(reader, answer->value);
    if (is_missing(reader->missing, text, length))
        return missing_reading;
    if (reader->item->kind == ITEM_CLOCK)
        return read_clock(text, length);
    return read_number(reader, text, length);
}
