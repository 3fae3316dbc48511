#include "measure/cell_reader.h"

#include "base/number.h"
#include "measure/missing.h"

#include <math.h>
#include <string.h>

enum {
    SCORE_PLACES = 1 << 8,
    SESSION_PLACES = 1 << 10,
    DATE_PLACES = 1 << 12,
    TIME_PLACES = 1 << 6,
};

void cell_reader_init(CellReader *reader, Part *part)
{
    *reader = (CellReader){.study = part->study, .part = part};
    reader->caches = g_new(CellCache, part->study->n_measures);
    for (size_t m = 0; m < part->study->n_measures; m++)
        cell_cache_init(&reader->caches[m], SCORE_PLACES);
    cell_cache_init(&reader->sessions, SESSION_PLACES);
    cell_cache_init(&reader->dates, DATE_PLACES);
    cell_cache_init(&reader->times, TIME_PLACES);
}

void cell_reader_clear(CellReader *reader)
{
    for (size_t m = 0; m < reader->study->n_measures; m++)
        cell_cache_clear(&reader->caches[m]);
    g_clear_pointer(&reader->caches, g_free);
    cell_cache_clear(&reader->sessions);
    cell_cache_clear(&reader->dates);
    cell_cache_clear(&reader->times);
}

/* Blanks inside quotes reach us; around an unquoted cell libcsv has removed them. */
static void trim(const char **text, size_t *length)
{
    while (*length > 0 && ((*text)[0] == ' ' || (*text)[0] == '\t')) {
        (*text)++;
        (*length)--;
    }
    while (*length > 0 && ((*text)[*length - 1] == ' ' || (*text)[*length - 1] == '\t'))
        (*length)--;
}

guint32 read_score(CellReader *reader, size_t measure, const char *text, size_t length, CellProblem *ret_problem)
{
    ret_problem->is_wrong = false;
    CellKey key = cell_key(text, length);
    guint32 code = 0;
    if (cell_cache_get(&reader->caches[measure], key, &code))
        return code;
    trim(&text, &length);
    double value = 0;
    const Measure *definition = &reader->study->measures[measure];
    if (!is_missing_code(text, length, (const char *const *)reader->study->missing)) {
        if (!number_parse(text, length, &value)) {
            *ret_problem = (CellProblem){true, FINDING_NOT_A_NUMBER};
            return 0;
        }
        if (definition->has_range && (value < definition->low || value > definition->high)) {
            *ret_problem = (CellProblem){true, FINDING_OUT_OF_RANGE};
            return 0;
        }
        code = value_table_code(&reader->part->values[measure], value);
    }
    cell_cache_put(&reader->caches[measure], key, code);
    return code;
}

/* "01", "1" and "1.0" are one session; anything but a whole number is a label and compared as written. */
static guint32 intern_session(IdTable *sessions, const char *text, size_t length)
{
    char number[NUMBER_BUFFER];
    double value = 0;
    if (number_parse(text, length, &value) && value >= 0 && value < 1e9 && value == floor(value)) {
        text = number_fixed(number, value, 0);
        length = strlen(number);
    }
    return id_table_intern(sessions, text, length, id_hash(text, length)) + 1;
}

guint32 read_session(CellReader *reader, const char *text, size_t length)
{
    CellKey key = cell_key(text, length);
    guint32 code = 0;
    if (cell_cache_get(&reader->sessions, key, &code))
        return code;
    trim(&text, &length);
    if (!is_missing_code(text, length, (const char *const *)reader->study->missing))
        code = intern_session(reader->part->sessions, text, length);
    cell_cache_put(&reader->sessions, key, code);
    return code;
}

guint32 read_date(CellReader *reader, const char *text, size_t length, CellProblem *ret_problem)
{
    ret_problem->is_wrong = false;
    CellKey key = cell_key(text, length);
    guint32 code = 0;
    if (cell_cache_get(&reader->dates, key, &code))
        return code;
    trim(&text, &length);
    if (!is_missing_code(text, length, (const char *const *)reader->study->missing)) {
        Date date = DATE_NONE;
        if (!date_parse(text, length, reader->study->date_format, &date)) {
            *ret_problem = (CellProblem){true, FINDING_BAD_DATE};
            return 0;
        }
        code = (guint32)(date - DATE_FIRST) + 1;
    }
    cell_cache_put(&reader->dates, key, code);
    return code;
}

static guint32 time_code(const Study *study, const char *text, size_t length)
{
    for (size_t t = 0; t < study->n_times; t++)
        for (char **value = study->times[t].values; *value != NULL; value++)
            if (strlen(*value) == length && g_ascii_strncasecmp(*value, text, length) == 0)
                return (guint32)t + 1;
    return 0;
}

guint32 read_time(CellReader *reader, const char *text, size_t length)
{
    CellKey key = cell_key(text, length);
    guint32 code = 0;
    if (cell_cache_get(&reader->times, key, &code))
        return code;
    trim(&text, &length);
    code = time_code(reader->study, text, length);
    cell_cache_put(&reader->times, key, code);
    return code;
}
