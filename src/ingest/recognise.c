#include "ingest/recognise.h"

#include "base/error.h"
#include "base/text.h"
#include "ingest/csv_start.h"
#include "ingest/header_name.h"

#include <stdint.h>
#include <string.h>

enum {
    RECORDS_SEEN = 20 /* records whose time column is looked at */
};

/* One file's header, understood. */
typedef struct {
    const RecognisedFile *file;
    CsvStart start;
    HeaderName *names; /* one per column */
    size_t n;
} Header;

static const char *const pre_words[] = {"pre", "before", NULL};
static const char *const post_words[] = {"post", "after", NULL};

static bool header_read(Header *header, const RecognisedFile *file, GError **error)
{
    *header = (Header){.file = file};
    static const Dialect dialect = {0};
    if (!csv_read_start(file->path, file->name, &dialect, RECORDS_SEEN, &header->start, error))
        return false;
    header->n = header->start.widths[0];
    header->names = g_new(HeaderName, header->n + 1);
    for (size_t i = 0; i < header->n; i++)
        header->names[i] = header_name_read(header->start.rows[0][i]);
    return true;
}

static void header_clear(Header *header)
{
    for (size_t i = 0; header->names != NULL && i < header->n; i++)
        header_name_clear(&header->names[i]);
    g_free(header->names);
    csv_start_clear(&header->start);
}

static const char *column_text(const Header *header, size_t column)
{
    return header->start.rows[0][column];
}

/* The column with the surest name for a role; SIZE_MAX when there is none. */
static size_t best_column(const Header *header, HeaderRole role)
{
    size_t best = SIZE_MAX;
    for (size_t i = 0; i < header->n; i++)
        if (header->names[i].role == role && (best == SIZE_MAX || header->names[i].rank < header->names[best].rank))
            best = i;
    return best;
}

static bool is_word(const char *cell, const char *const words[])
{
    g_autofree char *trimmed = g_strstrip(g_strdup(cell));
    for (size_t i = 0; words[i] != NULL; i++)
        if (g_ascii_strcasecmp(trimmed, words[i]) == 0)
            return true;
    return false;
}

/* A column named "time" may hold the time of day: it is a time point only if the first records say pre or post. */
static size_t time_column(const Header *header)
{
    size_t column = best_column(header, HEADER_TIME);
    if (column == SIZE_MAX)
        return SIZE_MAX;
    for (size_t row = 1; row < header->start.n_rows; row++)
        if (column < header->start.widths[row] && (is_word(header->start.rows[row][column], pre_words) ||
                                                   is_word(header->start.rows[row][column], post_words)))
            return column;
    return SIZE_MAX;
}

static bool has_measure(const Header *header, const char *measure, int side)
{
    for (size_t i = 0; i < header->n; i++)
        if (header->names[i].role == HEADER_MEASURE && header->names[i].side == side &&
            g_str_equal(header->names[i].measure, measure))
            return true;
    return false;
}

/* Two columns that mean one measure at one time point: which of them counts is not for a guess. The same name twice is
 * refused when columns are bound. */
static bool check_one_column_each(const Header *header, GError **error)
{
    for (size_t i = 0; i < header->n; i++)
        for (size_t k = 0; k < i; k++) {
            const HeaderName *a = &header->names[k], *b = &header->names[i];
            if (a->role != HEADER_MEASURE || b->role != HEADER_MEASURE || a->side != b->side ||
                !g_str_equal(a->measure, b->measure) || g_str_equal(column_text(header, k), column_text(header, i)))
                continue;
            g_autofree char *first = text_shown(column_text(header, k), 60);
            g_autofree char *second = text_shown(column_text(header, i), 60);
            return mld_fail(error, MLD_ERROR_DATA,
                            "%s:1: columns '%s' and '%s' both mean %s; rename one, or write a study file",
                            header->file->name, first, second, a->measure);
        }
    return true;
}

static bool is_wide(const Header *header)
{
    for (size_t i = 0; i < header->n; i++)
        if (header->names[i].role == HEADER_MEASURE && header->names[i].side == TIME_PRE &&
            has_measure(header, header->names[i].measure, TIME_POST))
            return true;
    return false;
}

static char *label_of(const char *measure)
{
    char *label = g_strdelimit(g_strdup(measure), "_", ' ');
    label[0] = g_ascii_toupper(label[0]);
    return label;
}

static void note(FindingList *findings, const Header *header, size_t column, const char *taken_as)
{
    g_autofree char *shown = text_shown(column_text(header, column), 60);
    FindingCode code = taken_as == NULL ? FINDING_COLUMN_NOT_USED : FINDING_COLUMN_TAKEN_AS;
    finding_list_add(findings, code, header->file->name, shown, taken_as, 1, NULL);
}

static Measure *add_measure(Study *study, const HeaderName *name)
{
    for (size_t m = 0; m < study->n_measures; m++)
        if (g_str_equal(study->measures[m].name, name->measure))
            return NULL;
    if (study->n_measures == STUDY_MEASURES_MAX)
        return NULL;
    Measure *measure = study_add_measure(study);
    measure->name = g_strdup(name->measure);
    measure->label = label_of(name->measure);
    measure->better = name->better;
    return measure;
}

static void add_wide_measures(Study *study, const Header *header)
{
    for (size_t i = 0; i < header->n; i++) {
        const HeaderName *name = &header->names[i];
        if (name->role != HEADER_MEASURE || name->side != TIME_PRE || !has_measure(header, name->measure, TIME_POST))
            continue;
        Measure *measure = add_measure(study, name);
        if (measure == NULL)
            continue;
        measure->columns = g_new0(char *, study->n_times);
        for (size_t k = 0; k < header->n; k++) {
            const HeaderName *other = &header->names[k];
            bool same = other->role == HEADER_MEASURE && g_str_equal(other->measure, name->measure);
            if (same && other->side != TIME_NONE && measure->columns[other->side] == NULL)
                measure->columns[other->side] = g_strdup(column_text(header, k));
        }
    }
}

/* A measure that both files have, under headers that differ, would pass for one that is asked before only. */
static bool check_spelling(const Header headers[], size_t column, GError **error)
{
    const HeaderName *name = &headers[0].names[column];
    for (size_t i = 0; i < headers[1].n; i++) {
        const HeaderName *other = &headers[1].names[i];
        if (other->role != HEADER_MEASURE || other->side != TIME_NONE || !g_str_equal(other->measure, name->measure))
            continue;
        g_autofree char *first = text_shown(column_text(&headers[0], column), 60);
        g_autofree char *second = text_shown(column_text(&headers[1], i), 60);
        return mld_fail(error, MLD_ERROR_DATA, "%s:1: column '%s' is '%s' in %s; name both alike",
                        headers[1].file->name, second, first, headers[0].file->name);
    }
    return true;
}

/* Measures of the first file; with a second one, those that it lacks are asked before only. */
static bool add_plain_measures(Study *study, const Header headers[], size_t n_headers, GError **error)
{
    for (size_t i = 0; i < headers[0].n; i++) {
        const HeaderName *name = &headers[0].names[i];
        if (name->role != HEADER_MEASURE || name->side != TIME_NONE)
            continue;
        Measure *measure = add_measure(study, name);
        if (measure == NULL)
            continue;
        measure->column = g_strdupv((char *[]){(char *)column_text(&headers[0], i), NULL});
        bool in_second = n_headers < 2;
        for (size_t k = 0; k < headers[n_headers - 1].n && !in_second; k++)
            in_second = g_str_equal(column_text(&headers[n_headers - 1], k), measure->column[0]);
        if (in_second)
            continue;
        if (!check_spelling(headers, i, error))
            return false;
        measure->at = 1u << TIME_PRE;
    }
    return true;
}

static void add_times(Study *study)
{
    static const struct {
        const char *name;
        const char *const *words;
    } points[] = {{"pre", pre_words}, {"post", post_words}};
    for (size_t i = 0; i < G_N_ELEMENTS(points); i++) {
        TimePoint *time = study_add_time(study);
        time->name = g_strdup(points[i].name);
        time->values = g_strdupv((char **)points[i].words);
    }
}

static bool check_order(const Header headers[], GError **error)
{
    int first = file_name_side(headers[0].file->name), second = file_name_side(headers[1].file->name);
    if (first == TIME_POST || second == TIME_PRE)
        return mld_fail(error, MLD_ERROR_DATA,
                        "%s, %s: by their names the second file is the one before; name the file before first",
                        headers[0].file->name, headers[1].file->name);
    for (size_t i = 0; i < 2; i++)
        if (is_wide(&headers[i]))
            return mld_fail(error, MLD_ERROR_DATA, "%s:1: has columns before and after already; give it alone",
                            headers[i].file->name);
    return true;
}

/* A column that both files have under the same name, or the only file has. */
static char *shared_column(const Header headers[], size_t n_headers, size_t column)
{
    if (column == SIZE_MAX)
        return NULL;
    const char *text = column_text(&headers[0], column);
    bool found = n_headers < 2;
    for (size_t i = 0; i < headers[n_headers - 1].n && !found; i++)
        found = g_str_equal(column_text(&headers[n_headers - 1], i), text);
    return found ? g_strdup(text) : NULL;
}

static bool no_patient_column(const Header headers[], size_t n_headers, GError **error)
{
    size_t with = SIZE_MAX;
    for (size_t h = 0; h < n_headers; h++)
        with = best_column(&headers[h], HEADER_PATIENT) != SIZE_MAX ? h : with;
    if (n_headers == 1 || with == SIZE_MAX || best_column(&headers[1 - with], HEADER_PATIENT) == SIZE_MAX) {
        size_t without = with == 0 ? 1 : 0;
        return mld_fail(error, MLD_ERROR_DATA, "%s:1: no patient column; name it patient_id, patient, subject or id",
                        headers[without].file->name);
    }
    g_autofree char *shown = text_shown(column_text(&headers[0], best_column(&headers[0], HEADER_PATIENT)), 60);
    return mld_fail(error, MLD_ERROR_DATA, "%s:1: no column '%s', which %s names its patients by",
                    headers[1].file->name, shown, headers[0].file->name);
}

/* The column of a role that forms are matched by. One that the two files name differently would be lost, and with it
 * the right matches. */
static bool take_key_column(char **column, HeaderRole role, const Header headers[], size_t n_headers, GError **error)
{
    size_t first = best_column(&headers[0], role), second = best_column(&headers[n_headers - 1], role);
    *column = shared_column(headers, n_headers, first);
    if (*column != NULL || first == SIZE_MAX || second == SIZE_MAX)
        return true;
    g_autofree char *named = text_shown(column_text(&headers[1], second), 60);
    g_autofree char *other = text_shown(column_text(&headers[0], first), 60);
    return mld_fail(error, MLD_ERROR_DATA, "%s:1: column '%s' is '%s' in %s; name both alike", headers[1].file->name,
                    named, other, headers[0].file->name);
}

static bool take_columns(Study *study, const Header headers[], size_t n_headers, GError **error)
{
    bool wide = n_headers == 1 && is_wide(&headers[0]);
    study->columns[COLUMN_PATIENT] = shared_column(headers, n_headers, best_column(&headers[0], HEADER_PATIENT));
    if (study->columns[COLUMN_PATIENT] == NULL)
        return no_patient_column(headers, n_headers, error);
    if (!take_key_column(&study->columns[COLUMN_SESSION], HEADER_SESSION, headers, n_headers, error) ||
        !take_key_column(&study->columns[COLUMN_DATE], HEADER_DATE, headers, n_headers, error))
        return false;
    if (!wide)
        study->columns[COLUMN_TIME] = shared_column(headers, n_headers, time_column(&headers[0]));
    if (n_headers == 1 && !wide && study->columns[COLUMN_TIME] == NULL)
        return mld_fail(error, MLD_ERROR_DATA,
                        "%s:1: no telling before from after; name a column 'time' with pre and post in it, or pairs of "
                        "columns such as pain_pre and pain_post",
                        headers[0].file->name);
    if (wide)
        add_wide_measures(study, &headers[0]);
    else if (!add_plain_measures(study, headers, n_headers, error))
        return false;
    if (study->n_measures == 0)
        return mld_fail(error, MLD_ERROR_DATA,
                        "%s:1: no measure recognised; name columns pain, fatigue or sleep, or write a study file",
                        headers[0].file->name);
    return true;
}

/* What a column is used for; NULL when it is not read. (transfer full) */
static char *use_of(const Study *study, const char *column)
{
    const struct {
        const char *column;
        HeaderRole role;
    } keys[] = {{study->columns[COLUMN_PATIENT], HEADER_PATIENT},
                {study->columns[COLUMN_SESSION], HEADER_SESSION},
                {study->columns[COLUMN_DATE], HEADER_DATE},
                {study->columns[COLUMN_TIME], HEADER_TIME}};
    for (size_t i = 0; i < G_N_ELEMENTS(keys); i++)
        if (g_strcmp0(column, keys[i].column) == 0)
            return g_strdup(header_role_name(keys[i].role));
    for (size_t m = 0; m < study->n_measures; m++) {
        const Measure *measure = &study->measures[m];
        for (size_t t = 0; measure->columns != NULL && t < study->n_times; t++)
            if (g_strcmp0(column, measure->columns[t]) == 0)
                return g_strdup_printf("%s %s", measure->name, t == TIME_PRE ? "before" : "after");
        if (measure->column != NULL && g_str_equal(column, measure->column[0]))
            return g_strdup(measure->name);
    }
    return NULL;
}

static void report_columns(const Study *study, const Header headers[], size_t n_headers, FindingList *findings)
{
    for (size_t h = 0; h < n_headers; h++)
        for (size_t i = 0; i < headers[h].n; i++) {
            g_autofree char *use = use_of(study, column_text(&headers[h], i));
            note(findings, &headers[h], i, use);
        }
}

static void name_study(Study *study, const RecognisedFile files[], size_t n_files)
{
    study->stem = g_strdup("mldstat-report");
    study->output = g_strdup(RECOGNISED_OUTPUT);
    study->title = n_files == 1 ? g_strdup(files[0].name) : g_strdup_printf("%s and %s", files[0].name, files[1].name);
    for (size_t i = 0; i < n_files; i++) {
        StudyFile *file = study_add_file(study);
        file->path = g_strdup(files[i].path);
        file->name = g_strdup(files[i].name);
        file->time = n_files == 2 ? (int)i : TIME_NONE;
    }
}

Study *study_recognise(const RecognisedFile files[], size_t n_files, FindingList *findings, GError **error)
{
    g_return_val_if_fail(n_files == 1 || n_files == 2, NULL);
    Header headers[2] = {0};
    g_autoptr(Study) study = study_new();
    bool ok = true;
    for (size_t i = 0; i < n_files && ok; i++)
        ok = header_read(&headers[i], &files[i], error) && check_one_column_each(&headers[i], error);
    ok = ok && (n_files == 1 || check_order(headers, error));
    if (ok) {
        name_study(study, files, n_files);
        add_times(study);
        ok = take_columns(study, headers, n_files, error);
    }
    if (ok)
        report_columns(study, headers, n_files, findings);
    for (size_t i = 0; i < n_files; i++)
        header_clear(&headers[i]);
    return ok ? g_steal_pointer(&study) : NULL;
}
