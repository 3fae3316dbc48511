#include "writeup/starter.h"

#include "base/number.h"
#include "base/text.h"
#include "ingest/identity_header.h"

#include <math.h>
#include <string.h>

typedef struct {
    const Recognition *found;
    const ColumnSurvey *surveys;
    const char *const *paths;
    const char *date_problem;
    GString *out;
} Starter;

static void put(const Starter *starter, const char *format, ...) G_GNUC_PRINTF(2, 3);

static void put(const Starter *starter, const char *format, ...)
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
    g_autofree char *title = starter_quoted(found->study->title);
    put(starter,
        "# A study file to start from, written by \"mldstat init\". Save it beside the CSV as study.yaml; then\n"
        "#\n"
        "#     mldstat check study.yaml\n"
        "#\n"
        "# says what is wrong with the data. A line that starts with # is not read: remove the # to use it.\n"
        "# mldstat-study(5) explains every key.\n\n");
    put(starter, "title: %s\n\n", title);
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
                put(starter, "  # column '%s' holds %s, %" G_GUINT64_FORMAT " %s: perhaps a missing answer\n", shown,
                    code, look->sentinels[s], look->sentinels[s] == 1 ? "time" : "times");
                put(starter, "  # missing: [%s]\n", code);
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
        g_autofree char *quoted = column == NULL ? NULL : starter_quoted(column);
        if (column != NULL)
            put(starter, ", %s: %s", keys[i].key, quoted);
    }
    const char *date = study_column(study, file, COLUMN_DATE);
    if (date == NULL || (file->columns[COLUMN_DATE] == NULL && file->date_format == study->files[0].date_format))
        return;
    g_autofree char *quoted = starter_quoted(date);
    put(starter, ", date: {column: %s, format: %s}", quoted, date_format_name(file->date_format));
}

static void put_data(const Starter *starter)
{
    const Recognition *found = starter->found;
    const StudyFile *first = &found->study->files[0];
    put(starter, "data:\n  files:\n");
    for (size_t f = 0; f < found->n_files; f++) {
        const StudyFile *file = &found->study->files[f];
        g_autofree char *path = starter_quoted(starter->paths[f]);
        put(starter, "    - {path: %s", path);
        if (file->time != TIME_NONE)
            put(starter, ", time: %s", found->study->times[file->time].name);
        if (file->preset != first->preset)
            put(starter, ", preset: %s", file->preset->name);
        if (starter->surveys[f].dialect.delimiter != starter->surveys[0].dialect.delimiter)
            put(starter, ", delimiter: %s", delimiter_word(starter->surveys[f].dialect.delimiter));
        if (starter->surveys[f].dialect.encoding != starter->surveys[0].dialect.encoding)
            put(starter, ", encoding: %s", encoding_word(starter->surveys[f].dialect.encoding));
        put_own_columns(starter, file);
        put(starter, "}\n");
    }
    if (first->preset != preset_get(0))
        put(starter, "  # the first rows are those of %s\n", first->preset->export);
    put(starter, "  preset: %s\n", first->preset->name);
    put(starter, "  delimiter: %s\n", delimiter_word(starter->surveys[0].dialect.delimiter));
    put(starter, "  encoding: %s\n", encoding_word(starter->surveys[0].dialect.encoding));
    if (has_comma(&starter->surveys[0]))
        put(starter, "  decimal: \",\"\n");
    put_missing(starter);
    put(starter, "\n");
}

/* A key of `columns`: the column that was taken, else the hint as a comment. */
static void put_role(const Starter *starter, ColumnRole role, const char *key, const char *hint)
{
    const char *column = starter->found->study->columns[role];
    g_autofree char *quoted = column == NULL ? NULL : starter_quoted(column);
    if (column == NULL && starter->found->study->files[0].columns[role] != NULL)
        put(starter, "  # %s: each file has its own, see above\n", key);
    else if (column == NULL)
        put(starter, "  # %s: \"\"    # %s\n", key, hint);
    else
        put(starter, "  %s: %s\n", key, quoted);
}

static void put_date(const Starter *starter)
{
    const Study *study = starter->found->study;
    const char *column = study->columns[COLUMN_DATE];
    if (column == NULL && study->files[0].columns[COLUMN_DATE] != NULL) {
        put(starter, "  # date: each file has its own, see above\n");
        return;
    }
    if (column == NULL) {
        put(starter, "  # date: {column: \"\", format: iso}    # iso, d.m.y, d/m/y, m/d/y, y/m/d, d-m-y\n");
        return;
    }
    g_autofree char *quoted = starter_quoted(column);
    g_autofree char *problem = text_shown(starter->date_problem == NULL ? "" : starter->date_problem, 400);
    if (starter->date_problem != NULL)
        put(starter, "  # %s\n", problem);
    put(starter, "  date: {column: %s, format: %s}\n", quoted, date_format_name(study->files[0].date_format));
}

static bool says_time_otherwise(const Study *study)
{
    return study->files[0].time != TIME_NONE || study_times_per_row(study, &study->files[0]) > 1;
}

static void put_columns(const Starter *starter)
{
    const Study *study = starter->found->study;
    const char *site = study->files[0].preset->site;
    put(starter, "columns:\n");
    put_role(starter, COLUMN_PATIENT, "patient", "the patient's code, never a name: required");
    put_role(starter, COLUMN_SESSION, "session", "the session's number, if a patient has several a day");
    put_date(starter);
    if (!says_time_otherwise(study))
        put_role(starter, COLUMN_TIME, "time", "the column that says before or after");
    if (site != NULL)
        put(starter, "  # site: \"%s\"\n", site);
    put(starter, "\n");
}

static void put_times(const Starter *starter)
{
    const Study *study = starter->found->study;
    put(starter, "# In order, with the cell contents that mean them.\ntimes:\n");
    for (size_t t = 0; t < study->n_times; t++) {
        put(starter, "  %s: [", study->times[t].name);
        for (size_t i = 0; study->times[t].values[i] != NULL; i++) {
            g_autofree char *value = starter_quoted(study->times[t].values[i]);
            put(starter, "%s%s", i == 0 ? "" : ", ", value);
        }
        put(starter, "]\n");
    }
    put(starter, "\n");
}

/* Widens a span, NaN at first, by what a header's cells hold over all files. */
static void observe(const Starter *starter, const char *header, double *low, double *high)
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

static void put_range(const Starter *starter, const char *indent, double low, double high)
{
    char from[NUMBER_BUFFER], to[NUMBER_BUFFER], least[NUMBER_BUFFER], most[NUMBER_BUFFER];
    if (isnan(low))
        return;
    bool ten = low >= 0 && high <= 10, hundred = low >= 0 && high <= 100;
    number_short(from, low);
    number_short(to, high);
    number_short(least, ten || hundred ? 0 : low);
    number_short(most, ten ? 10 : hundred ? 100 : high);
    put(starter, "%srange: [%s, %s]    # observed: %s to %s; write the ends of the scale itself\n", indent, least, most,
        from, to);
}

/* One header, or the list of those that the files have. */
static void put_column(const Starter *starter, const Measure *measure, double *low, double *high)
{
    bool several = measure->column[1] != NULL;
    put(starter, "    column: %s", several ? "[" : "");
    for (size_t i = 0; measure->column[i] != NULL; i++) {
        g_autofree char *column = starter_quoted(measure->column[i]);
        put(starter, "%s%s", i == 0 ? "" : ", ", column);
        observe(starter, measure->column[i], low, high);
    }
    put(starter, "%s\n", several ? "]" : "");
}

static void put_measure(const Starter *starter, const Measure *measure)
{
    const Study *study = starter->found->study;
    g_autofree char *label = starter_quoted(measure->label);
    double low = NAN, high = NAN;
    put(starter, "  %s:\n    label: %s\n", measure->name, label);
    if (measure->columns == NULL) {
        put_column(starter, measure, &low, &high);
    } else {
        const char *before = "";
        put(starter, "    columns: {");
        for (size_t t = 0; t < study->n_times; t++) {
            if (measure->columns[t] == NULL)
                continue;
            g_autofree char *column = starter_quoted(measure->columns[t]);
            put(starter, "%s%s: %s", before, study->times[t].name, column);
            before = ", ";
            observe(starter, measure->columns[t], &low, &high);
        }
        put(starter, "}\n");
    }
    if (measure->at == 1u << TIME_PRE)
        put(starter, "    at: [%s]    # the other file does not have it\n", study->times[TIME_PRE].name);
    put_range(starter, "    # ", low, high);
    if (measure->better == BETTER_UNKNOWN)
        put(starter, "    # better: lower    # or higher; without it only signed change is reported\n");
    else
        put(starter, "    better: %s\n", better_name(measure->better));
}

/* The first file whose header has it, before `file`? Then it was listed there. */
static bool was_listed(const Recognition *found, size_t file, size_t column)
{
    const char *header = recognised_column(&found->headers[file], column);
    for (size_t f = 0; f <= file; f++)
        for (size_t i = 0; i < (f < file ? found->headers[f].n : column); i++)
            if (strcmp(recognised_column(&found->headers[f], i), header) == 0)
                return true;
    return false;
}

typedef enum {
    UNUSED_NUMERIC,
    UNUSED_IDENTIFYING,
    UNUSED_OTHER,
} UnusedKind;

static UnusedKind kind_of(const Starter *starter, size_t file, size_t column)
{
    const RecognisedHeader *header = &starter->found->headers[file];
    const char *text = recognised_column(header, column);
    if (identity_header(text) != IDENTITY_HEADER_NONE)
        return UNUSED_IDENTIFYING;
    bool numeric = column < starter->surveys[file].n && column_look_is_numeric(&starter->surveys[file].columns[column]);
    bool own = preset_owns_column(header->start.preset, text);
    return numeric && !own && *text != '\0' ? UNUSED_NUMERIC : UNUSED_OTHER;
}

/* The time point that a column which was not taken holds, as far as its file or its words say; in a row of several time
 * points what says nothing is asked before. TIME_NONE where all have it. */
static int time_of(const Starter *starter, size_t file, size_t column)
{
    const Recognition *found = starter->found;
    const char *header = recognised_column(&found->headers[file], column);
    bool everywhere = true;
    for (size_t f = 0; f < found->n_files; f++) {
        size_t i = 0;
        while (i < found->headers[f].n && strcmp(recognised_column(&found->headers[f], i), header) != 0)
            i++;
        everywhere = everywhere && i < found->headers[f].n;
    }
    if (!everywhere)
        return found->study->files[file].time;
    if (study_times_per_row(found->study, &found->study->files[file]) < 2)
        return TIME_NONE;
    int side = found->headers[file].names[column].side;
    return side == TIME_NONE ? TIME_PRE : side;
}

static void put_candidate(const Starter *starter, size_t file, size_t column)
{
    const char *header = recognised_column(&starter->found->headers[file], column);
    g_autofree char *slug = text_slug(header);
    g_autofree char *quoted = starter_quoted(header);
    int time = time_of(starter, file, column);
    double low = NAN, high = NAN;
    g_strdelimit(slug, "-", '_');
    put(starter, "  # %s:\n  #   column: %s\n", slug, quoted);
    if (time != TIME_NONE)
        put(starter, "  #   at: [%s]    # where it is asked only then\n", starter->found->study->times[time].name);
    observe(starter, header, &low, &high);
    put_range(starter, "  #   ", low, high);
}

static void put_unused_column(const Starter *starter, UnusedKind kind, size_t file, size_t column)
{
    const char *header = recognised_column(&starter->found->headers[file], column);
    g_autofree char *quoted = starter_quoted(header);
    if (kind == UNUSED_NUMERIC)
        put_candidate(starter, file, column);
    else if (kind == UNUSED_IDENTIFYING)
        put(starter, "#   %s: looks like %s\n", quoted, identity_header_words(identity_header(header)));
    else
        put(starter, "#   %s\n", quoted);
}

static void put_unused(const Starter *starter, UnusedKind kind, const char *heading)
{
    const Recognition *found = starter->found;
    for (size_t f = 0; f < found->n_files; f++)
        for (size_t i = 0; i < found->headers[f].n; i++) {
            g_autofree char *use =
                recognised_use(found->study, &found->study->files[f], recognised_column(&found->headers[f], i));
            if (use != NULL || was_listed(found, f, i) || kind_of(starter, f, i) != kind)
                continue;
            if (heading != NULL)
                put(starter, "%s", heading);
            heading = NULL;
            put_unused_column(starter, kind, f, i);
        }
}

char *starter_text(const Recognition *found, const ColumnSurvey surveys[], const char *const paths[],
                   const char *date_problem)
{
    const Starter starter = {found, surveys, paths, date_problem, g_string_new(NULL)};
    put_opening(&starter);
    put_data(&starter);
    put_columns(&starter);
    put_times(&starter);
    put(&starter, "measures:\n");
    for (size_t m = 0; m < found->study->n_measures; m++)
        put_measure(&starter, &found->study->measures[m]);
    put_unused(&starter, UNUSED_NUMERIC, "  # Columns of numbers that may be measures too; remove the # to use one.\n");
    put_unused(
        &starter, UNUSED_IDENTIFYING,
        "\n# Columns that look like what identifies persons: they are not read, and do not belong into the file.\n");
    put_unused(&starter, UNUSED_OTHER, "\n# Columns that are not read.\n");
    return g_string_free(starter.out, FALSE);
}
