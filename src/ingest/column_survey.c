#include "ingest/column_survey.h"

#include "base/number.h"
#include "ingest/csv_reader.h"

#include <math.h>
#include <string.h>

static const double sentinels[] = {-999, -99, -9, -8, -7, 77, 88, 98, 99, 888, 998, 999, 9999};
G_STATIC_ASSERT(G_N_ELEMENTS(sentinels) == SENTINELS);

typedef struct {
    ColumnSurvey *survey;
    const StudyFile *file;
} Surveyor;

static bool on_header(gpointer data, const char *const names[], size_t n_columns, bool wanted[], GError **error)
{
    (void)names;
    (void)error;
    ColumnSurvey *survey = ((Surveyor *)data)->survey;
    survey->n = n_columns;
    survey->columns = g_new0(ColumnLook, n_columns + 1);
    for (size_t i = 0; i < n_columns; i++) {
        survey->columns[i].low = survey->columns[i].high = NAN;
        wanted[i] = true;
    }
    return true;
}

/* "5 - very bad": the digits up to the first thing that is none. */
static size_t leading_digits(const char *text, size_t length)
{
    size_t digits = 0;
    while (digits < length && g_ascii_isdigit(text[digits]))
        digits++;
    return digits;
}

static void see_number(ColumnLook *look, double value)
{
    look->numbers++;
    for (size_t i = 0; i < SENTINELS; i++)
        if (value == sentinels[i]) {
            look->sentinels[i]++;
            return;
        }
    look->low = isnan(look->low) ? value : MIN(look->low, value);
    look->high = isnan(look->high) ? value : MAX(look->high, value);
}

static void on_cell(gpointer data, size_t column, const char *text, size_t length)
{
    const Surveyor *surveyor = data;
    ColumnLook *look = &surveyor->survey->columns[column];
    double value = 0;
    if (length == 0)
        return;
    look->filled++;
    if (number_parse(text, length, &value)) {
        look->points += memchr(text, '.', length) != NULL;
        see_number(look, value);
    } else if (number_parse_comma(text, length, &value)) {
        look->commas++;
        see_number(look, value);
    } else if (surveyor->file->preset->leading_numbers && number_parse(text, leading_digits(text, length), &value)) {
        see_number(look, value);
    }
}

static void on_record(gpointer data, guint64 record, size_t n_cells)
{
    (void)n_cells;
    ((Surveyor *)data)->survey->records = record;
}

static void on_restart(gpointer data)
{
    column_survey_clear(((Surveyor *)data)->survey);
}

bool column_survey_read(ColumnSurvey *survey, const StudyFile *file, GError **error)
{
    static const RecordSink sink = {on_header, on_cell, on_record, NULL, on_restart, false};
    Surveyor surveyor = {survey, file};
    CsvFile read = {0};
    *survey = (ColumnSurvey){0};
    if (!csv_read(file->path, file->name, &file->dialect, &sink, &surveyor, &read, error)) {
        column_survey_clear(survey);
        return false;
    }
    survey->dialect = read.dialect;
    csv_file_clear(&read);
    return true;
}

void column_survey_clear(ColumnSurvey *survey)
{
    g_clear_pointer(&survey->columns, g_free);
    survey->n = 0;
    survey->records = 0;
}

double sentinel_value(size_t index)
{
    return sentinels[index];
}

bool column_look_suspects(const ColumnLook *look, size_t sentinel)
{
    double value = sentinels[sentinel];
    bool in_reach = value >= look->low && value <= look->high;
    return look->sentinels[sentinel] > 0 && !isnan(look->low) && !in_reach;
}

bool column_look_is_numeric(const ColumnLook *look)
{
    return look->filled > 0 && (double)look->numbers >= 0.9 * (double)look->filled && !isnan(look->low);
}
