#include "writeup/starter.h"

#include "base/number.h"
#include "base/text.h"
#include "base/yaml_text.h"
#include "writeup/starter_part.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

void starter_put(const Starter *starter, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_string_append_vprintf(starter->out, format, arguments);
    va_end(arguments);
}

static const char *delimiter_word(char delimiter)
{
    return delimiter == ';' ? "\";\"" : delimiter == '\t' ? "tab" : delimiter == '|' ? "\"|\"" : "\",\"";
}

static const char *encoding_word(Encoding encoding)
{
    static const char *const words[] = {"auto", "utf-8", "cp1252", "latin1", "utf-16"};
    return words[encoding];
}

static void put_opening(const Starter *starter)
{
    const Recognition *found = starter->found;
    g_autofree char *title = yaml_quoted(found->study->title);
    starter_put(
        starter,
        "# A study file to start from, written by \"mldstat init\". Save it beside the CSV as study.yaml; then\n"
        "#\n"
        "#     mldstat check study.yaml\n"
        "#\n"
        "# says what is wrong with the data. A line that starts with # is not read: remove the # to use it.\n"
        "# mldstat-study(5) explains every key.\n\n");
    starter_put(starter, "title: %s\n\n", title);
}

static bool is_listed(const char *const *codes, const char *code)
{
    return codes != NULL && g_strv_contains(codes, code);
}

static void put_missing(const Starter *starter)
{
    for (size_t f = 0; f < starter->found->n_files; f++)
        for (size_t i = 0; i < starter->surveys[f].n; i++)
            for (size_t s = 0; s < SENTINELS; s++) {
                const ColumnLook *look = &starter->surveys[f].columns[i];
                const RecognisedHeader *header = &starter->found->headers[f];
                if (i >= header->n || header->names[i].role != HEADER_MEASURE || !column_look_suspects(look, s))
                    continue;
                char code[NUMBER_BUFFER];
                g_autofree char *shown = text_shown(recognised_column(header, i), 60);
                number_short(code, sentinel_value(s));
                if (is_listed(header->start.preset->missing, code))
                    continue;
                starter_put(starter, "  # column '%s' holds %s, %" G_GUINT64_FORMAT " %s: perhaps a missing answer\n",
                            shown, code, look->sentinels[s], look->sentinels[s] == 1 ? "time" : "times");
                starter_put(starter, "  # missing: [%s]\n", code);
            }
}

static bool has_comma(const ColumnSurvey *survey)
{
    guint64 commas = 0, points = 0;
    for (size_t i = 0; i < survey->n; i++) {
        commas += survey->columns[i].commas;
        points += survey->columns[i].points;
    }
    return commas > 0 && points == 0;
}

static bool all_have_commas(const Starter *starter)
{
    for (size_t f = 0; f < starter->found->n_files; f++)
        if (!has_comma(&starter->surveys[f]))
            return false;
    return true;
}

/* Where the files name a column differently, each says how. */
static void put_own_columns(const Starter *starter, const StudyFile *file)
{
    static const struct {
        ColumnRole role;
        const char *key;
    } keys[] = {{COLUMN_PATIENT, "patient"}, {COLUMN_SESSION, "session"}};
    const Study *study = starter->found->study;
    for (size_t i = 0; i < G_N_ELEMENTS(keys); i++) {
        const char *column = file->columns[keys[i].role];
        g_autofree char *quoted = column == NULL ? NULL : yaml_quoted(column);
        if (column != NULL)
            starter_put(starter, ", %s: %s", keys[i].key, quoted);
    }
    const char *date = study_column(study, file, COLUMN_DATE);
    if (date == NULL || (file->columns[COLUMN_DATE] == NULL && file->date_format == study->files[0].date_format))
        return;
    g_autofree char *quoted = yaml_quoted(date);
    starter_put(starter, ", date: {column: %s, format: %s}", quoted, date_format_name(file->date_format));
}

static void put_data(const Starter *starter)
{
    const Recognition *found = starter->found;
    const StudyFile *first = &found->study->files[0];
    starter_put(starter, "data:\n  files:\n");
    for (size_t f = 0; f < found->n_files; f++) {
        const StudyFile *file = &found->study->files[f];
        g_autofree char *path = yaml_quoted(starter->paths[f]);
        starter_put(starter, "    - {path: %s", path);
        if (file->time != TIME_NONE)
            starter_put(starter, ", time: %s", found->study->times[file->time].name);
        if (file->preset != first->preset)
            starter_put(starter, ", preset: %s", file->preset->name);
        if (starter->surveys[f].dialect.delimiter != starter->surveys[0].dialect.delimiter)
            starter_put(starter, ", delimiter: %s", delimiter_word(starter->surveys[f].dialect.delimiter));
        if (starter->surveys[f].dialect.encoding != starter->surveys[0].dialect.encoding)
            starter_put(starter, ", encoding: %s", encoding_word(starter->surveys[f].dialect.encoding));
        if (has_comma(&starter->surveys[f]) && !all_have_commas(starter))
            starter_put(starter, ", decimal: \",\"");
        put_own_columns(starter, file);
        starter_put(starter, "}\n");
    }
    if (first->preset != preset_get(0))
        starter_put(starter, "  # the first rows are those of %s\n", first->preset->export);
    starter_put(starter, "  preset: %s\n", first->preset->name);
    starter_put(starter, "  delimiter: %s\n", delimiter_word(starter->surveys[0].dialect.delimiter));
    starter_put(starter, "  encoding: %s\n", encoding_word(starter->surveys[0].dialect.encoding));
    if (all_have_commas(starter))
        starter_put(starter, "  decimal: \",\"\n");
    put_missing(starter);
    starter_put(starter, "\n");
}

/* A key of `columns`: the column that was taken, else the hint as a comment. */
static void put_role(const Starter *starter, ColumnRole role, const char *key, const char *hint)
{
    const char *column = starter->found->study->columns[role];
    g_autofree char *quoted = column == NULL ? NULL : yaml_quoted(column);
    if (column == NULL && starter->found->study->files[0].columns[role] != NULL)
        starter_put(starter, "  # %s: each file has its own, see above\n", key);
    else if (column == NULL)
        starter_put(starter, "  # %s: \"\"    # %s\n", key, hint);
    else
        starter_put(starter, "  %s: %s\n", key, quoted);
}

static void put_date(const Starter *starter)
{
    const Study *study = starter->found->study;
    const char *column = study->columns[COLUMN_DATE];
    if (column == NULL && study->files[0].columns[COLUMN_DATE] != NULL) {
        starter_put(starter, "  # date: each file has its own, see above\n");
        return;
    }
    if (column == NULL) {
        starter_put(starter, "  # date: {column: \"\", format: iso}    # iso, d.m.y, d/m/y, m/d/y, y/m/d, d-m-y\n");
        return;
    }
    g_autofree char *quoted = yaml_quoted(column);
    g_autofree char *problem = text_shown(starter->date_problem == NULL ? "" : starter->date_problem, 400);
    if (starter->date_problem != NULL)
        starter_put(starter, "  # %s\n", problem);
    starter_put(starter, "  date: {column: %s, format: %s}\n", quoted, date_format_name(study->files[0].date_format));
}

static bool says_time_otherwise(const Study *study, bool is_wide)
{
    return study->files[0].time != TIME_NONE || is_wide || study_times_per_row(study, &study->files[0]) > 1;
}

/* A column that is named for time points but has codes of its own: the user knows what they mean. */
static void put_time(const Starter *starter)
{
    const RecognisedHeader *header = &starter->found->headers[0];
    size_t column = recognised_best(header, HEADER_TIME);
    if (starter->found->study->columns[COLUMN_TIME] != NULL || column == SIZE_MAX) {
        put_role(starter, COLUMN_TIME, "time", "the column that says before or after");
        return;
    }
    g_autoptr(GPtrArray) codes = recognised_time_codes(header, column);
    g_autofree char *quoted = yaml_quoted(recognised_column(header, column));
    starter_put(starter, "  # time: %s    # says neither before nor after", quoted);
    for (guint i = 0; i < codes->len; i++) {
        g_autofree char *code = yaml_quoted(codes->pdata[i]);
        starter_put(starter, "%s%s", i == 0 ? " but " : ", ", code);
    }
    starter_put(starter, codes->len == 0 ? "\n" : ": put those into times below\n");
}

static bool has_header(const RecognisedHeader *header, const char *text)
{
    for (size_t i = 0; i < header->n; i++)
        if (preset_column_is(text, recognised_column(header, i)))
            return true;
    return false;
}

static void put_columns(const Starter *starter)
{
    const Study *study = starter->found->study;
    const char *site = study->files[0].preset->site;
    starter_put(starter, "columns:\n");
    put_role(starter, COLUMN_PATIENT, "patient", "the patient's code, never a name: required");
    put_role(starter, COLUMN_SESSION, "session", "the session's number, if a patient has several a day");
    put_date(starter);
    if (!says_time_otherwise(study, recognised_is_wide(&starter->found->headers[0])))
        put_time(starter);
    if (site != NULL && has_header(&starter->found->headers[0], site))
        starter_put(starter, "  # site: \"%s\"\n", site);
    starter_put(starter, "\n");
}

static void put_times(const Starter *starter)
{
    const Study *study = starter->found->study;
    starter_put(starter, "# In order, with the cell contents that mean them.\ntimes:\n");
    for (size_t t = 0; t < study->n_times; t++) {
        starter_put(starter, "  %s: [", study->times[t].name);
        for (size_t i = 0; study->times[t].values[i] != NULL; i++) {
            g_autofree char *value = yaml_quoted(study->times[t].values[i]);
            starter_put(starter, "%s%s", i == 0 ? "" : ", ", value);
        }
        starter_put(starter, "]\n");
    }
    starter_put(starter, "\n");
}

void starter_observe(const Starter *starter, const char *header, double *low, double *high)
{
    for (size_t f = 0; f < starter->found->n_files; f++)
        for (size_t i = 0; i < starter->surveys[f].n && i < starter->found->headers[f].n; i++) {
            const ColumnLook *look = &starter->surveys[f].columns[i];
            if (isnan(look->low) || strcmp(recognised_column(&starter->found->headers[f], i), header) != 0)
                continue;
            *low = isnan(*low) ? look->low : MIN(*low, look->low);
            *high = isnan(*high) ? look->high : MAX(*high, look->high);
        }
}

void starter_put_range(const Starter *starter, const char *indent, double low, double high)
{
    char from[NUMBER_BUFFER], to[NUMBER_BUFFER], least[NUMBER_BUFFER], most[NUMBER_BUFFER];
    if (isnan(low))
        return;
    bool ten = low >= 0 && high <= 10, hundred = low >= 0 && high <= 100;
    number_short(from, low);
    number_short(to, high);
    number_short(least, ten || hundred ? 0 : low);
    number_short(most, ten ? 10 : hundred ? 100 : high);
    starter_put(starter, "%srange: [%s, %s]    # observed: %s to %s; write the ends of the scale itself\n", indent,
                least, most, from, to);
}

/* One header, or the list of those that the files have. */
static void put_column(const Starter *starter, const Measure *measure, double *low, double *high)
{
    bool several = measure->column[1] != NULL;
    starter_put(starter, "    column: %s", several ? "[" : "");
    for (size_t i = 0; measure->column[i] != NULL; i++) {
        g_autofree char *column = yaml_quoted(measure->column[i]);
        starter_put(starter, "%s%s", i == 0 ? "" : ", ", column);
        starter_observe(starter, measure->column[i], low, high);
    }
    starter_put(starter, "%s\n", several ? "]" : "");
}

static void put_measure(const Starter *starter, const Measure *measure)
{
    const Study *study = starter->found->study;
    g_autofree char *label = yaml_quoted(measure->label);
    double low = NAN, high = NAN;
    starter_put(starter, "  %s:\n    label: %s\n", measure->name, label);
    if (measure->columns == NULL) {
        put_column(starter, measure, &low, &high);
    } else {
        const char *before = "";
        starter_put(starter, "    columns: {");
        for (size_t t = 0; t < study->n_times; t++) {
            if (measure->columns[t] == NULL)
                continue;
            g_autofree char *column = yaml_quoted(measure->columns[t]);
            starter_put(starter, "%s%s: %s", before, study->times[t].name, column);
            before = ", ";
            starter_observe(starter, measure->columns[t], &low, &high);
        }
        starter_put(starter, "}\n");
    }
    if (measure->at == 1u << TIME_PRE)
        starter_put(starter, "    at: [%s]    # the other file does not have it\n", study->times[TIME_PRE].name);
    starter_put_range(starter, "    # ", low, high);
    if (measure->better == BETTER_UNKNOWN)
        starter_put(starter, "    # better: lower    # or higher; without it only signed change is reported\n");
    else
        starter_put(starter, "    better: %s\n", better_name(measure->better));
}

char *starter_text(const Recognition *found, const ColumnSurvey surveys[], const char *const paths[],
                   const char *date_problem)
{
    const Starter starter = {found, surveys, paths, date_problem, g_string_new(NULL)};
    put_opening(&starter);
    put_data(&starter);
    put_columns(&starter);
    put_times(&starter);
    starter_put(
        &starter,
        "# What else can be said of a measure: role, important_change, zero, caseness, sem or reliability, norm.\n"
        "measures:\n");
    for (size_t m = 0; m < found->study->n_measures; m++)
        put_measure(&starter, &found->study->measures[m]);
    starter_put_items(&starter);
    starter_put_unused(&starter, UNUSED_NUMERIC,
                       "  # Columns of numbers that may be measures too; remove the # to use one.\n");
    starter_put_unused(
        &starter, UNUSED_IDENTIFYING,
        "\n# Columns that look like what identifies persons: they are not read, and do not belong into the file.\n");
    starter_put_unused(&starter, UNUSED_OTHER, "\n# Columns that are not read.\n");
    return g_string_free(starter.out, FALSE);
}
