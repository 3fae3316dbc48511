#include "ingest/recognise.h"

#include "base/error.h"
#include "base/text.h"
#include "ingest/header_word.h"

#include <stdint.h>
#include <string.h>

enum {
    LABEL_FITS = 60 /* characters */
};

static const char *const pre_words[] = {"pre", "before", NULL};
static const char *const post_words[] = {"post", "after", NULL};

/* Two columns that mean one measure at one time point: which of them counts is not for a guess. The same name twice is
 * refused when columns are bound. */
static bool check_one_column_each(const RecognisedHeader *header, GError **error)
{
    for (size_t i = 0; i < header->n; i++)
        for (size_t k = 0; k < i; k++) {
            const HeaderName *a = &header->names[k], *b = &header->names[i];
            if (a->role != HEADER_MEASURE || b->role != HEADER_MEASURE || a->side != b->side ||
                !g_str_equal(a->measure, b->measure) ||
                g_str_equal(recognised_column(header, k), recognised_column(header, i)))
                continue;
            g_autofree char *first = text_shown(recognised_column(header, k), 60);
            g_autofree char *second = text_shown(recognised_column(header, i), 60);
            return mld_fail(error, MLD_ERROR_DATA,
                            "%s:1: columns '%s' and '%s' both mean %s; rename one, or write a study file",
                            header->file.name, first, second, a->measure);
        }
    return true;
}

/* The name as words; where it lost accents, the header itself, or the English word for a column of one side. */
static char *label_of(const HeaderName *name, const char *header)
{
    g_auto(GStrv) words = g_strsplit(name->measure, "_", 2);
    const MeasureWord *word = header_word_measure(words[0]);
    if (!g_str_is_ascii(header) && name->side == TIME_NONE && g_utf8_strlen(header, -1) <= LABEL_FITS)
        return text_shown(header, LABEL_FITS);
    char *label = g_strdup(g_str_is_ascii(header) || word == NULL ? name->measure : word->english);
    g_strdelimit(label, "_", ' ');
    label[0] = g_ascii_toupper(label[0]);
    return label;
}

static void note(FindingList *findings, const RecognisedHeader *header, size_t column, const char *taken_as)
{
    g_autofree char *shown = text_shown(recognised_column(header, column), 60);
    FindingCode code = taken_as == NULL ? FINDING_COLUMN_NOT_USED : FINDING_COLUMN_TAKEN_AS;
    finding_list_add(findings, code, header->file.name, shown, taken_as, 1, NULL);
}

static Measure *add_measure(Study *study, const RecognisedHeader *header, size_t column)
{
    const HeaderName *name = &header->names[column];
    for (size_t m = 0; m < study->n_measures; m++)
        if (g_str_equal(study->measures[m].name, name->measure))
            return NULL;
    if (study->n_measures == STUDY_MEASURES_MAX)
        return NULL;
    Measure *measure = study_add_measure(study);
    measure->name = g_strdup(name->measure);
    measure->label = label_of(name, recognised_column(header, column));
    measure->better = name->better;
    return measure;
}

static void add_wide_measures(Study *study, const RecognisedHeader *header)
{
    for (size_t i = 0; i < header->n; i++) {
        const HeaderName *name = &header->names[i];
        if (name->role != HEADER_MEASURE || name->side != TIME_PRE ||
            !recognised_has_measure(header, name->measure, TIME_POST))
            continue;
        Measure *measure = add_measure(study, header, i);
        if (measure == NULL)
            continue;
        measure->columns = g_new0(char *, study->n_times);
        for (size_t k = 0; k < header->n; k++) {
            const HeaderName *other = &header->names[k];
            bool same = other->role == HEADER_MEASURE && g_str_equal(other->measure, name->measure);
            if (same && other->side != TIME_NONE && measure->columns[other->side] == NULL)
                measure->columns[other->side] = g_strdup(recognised_column(header, k));
        }
    }
}

/* A measure that both files have, under headers that differ, would pass for one that is asked before only. */
static bool check_spelling(const RecognisedHeader headers[], size_t column, GError **error)
{
    const HeaderName *name = &headers[0].names[column];
    for (size_t i = 0; i < headers[1].n; i++) {
        const HeaderName *other = &headers[1].names[i];
        if (other->role != HEADER_MEASURE || other->side != TIME_NONE || !g_str_equal(other->measure, name->measure))
            continue;
        g_autofree char *first = text_shown(recognised_column(&headers[0], column), 60);
        g_autofree char *second = text_shown(recognised_column(&headers[1], i), 60);
        return mld_fail(error, MLD_ERROR_DATA, "%s:1: column '%s' is '%s' in %s; name both alike", headers[1].file.name,
                        second, first, headers[0].file.name);
    }
    return true;
}

/* Measures of the first file; with a second one, those that it lacks are asked before only. */
static bool add_plain_measures(Study *study, const RecognisedHeader headers[], size_t n_headers, GError **error)
{
    for (size_t i = 0; i < headers[0].n; i++) {
        const HeaderName *name = &headers[0].names[i];
        if (name->role != HEADER_MEASURE || name->side != TIME_NONE)
            continue;
        Measure *measure = add_measure(study, &headers[0], i);
        if (measure == NULL)
            continue;
        measure->column = g_strdupv((char *[]){(char *)recognised_column(&headers[0], i), NULL});
        bool in_second = n_headers < 2;
        for (size_t k = 0; k < headers[n_headers - 1].n && !in_second; k++)
            in_second = g_str_equal(recognised_column(&headers[n_headers - 1], k), measure->column[0]);
        if (in_second)
            continue;
        if (!check_spelling(headers, i, error))
            return false;
        measure->at = 1u << TIME_PRE;
    }
    return true;
}

/* Besides the usual words, those that the time column holds in its first records. */
static char **time_values(const char *const usual[], const RecognisedHeader *header, int side)
{
    g_autoptr(GStrvBuilder) values = g_strv_builder_new();
    g_strv_builder_addv(values, (const char **)usual);
    size_t column = recognised_is_wide(header) ? SIZE_MAX : recognised_time(header);
    g_autoptr(GPtrArray) found = column == SIZE_MAX ? NULL : recognised_time_values(header, column, side);
    for (guint i = 0; found != NULL && i < found->len; i++) {
        bool known = false;
        for (size_t k = 0; usual[k] != NULL && !known; k++)
            known = g_ascii_strcasecmp(usual[k], found->pdata[i]) == 0;
        if (!known)
            g_strv_builder_add(values, found->pdata[i]);
    }
    return g_strv_builder_end(values);
}

static void add_times(Study *study, const RecognisedHeader *header)
{
    static const struct {
        const char *name;
        const char *const *words;
    } points[] = {{"pre", pre_words}, {"post", post_words}};
    for (size_t i = 0; i < G_N_ELEMENTS(points); i++) {
        TimePoint *time = study_add_time(study);
        time->name = g_strdup(points[i].name);
        time->values = time_values(points[i].words, header, (int)i);
    }
}

static bool check_order(const RecognisedHeader headers[], GError **error)
{
    int first = file_name_side(headers[0].file.name), second = file_name_side(headers[1].file.name);
    if (first == TIME_POST || second == TIME_PRE)
        return mld_fail(error, MLD_ERROR_DATA,
                        "%s, %s: by their names the second file is the one before; name the file before first",
                        headers[0].file.name, headers[1].file.name);
    for (size_t i = 0; i < 2; i++)
        if (recognised_is_wide(&headers[i]))
            return mld_fail(error, MLD_ERROR_DATA, "%s:1: has columns before and after already; give it alone",
                            headers[i].file.name);
    return true;
}

/* A column that both files have under the same name, or the only file has. */
static char *shared_column(const RecognisedHeader headers[], size_t n_headers, size_t column)
{
    if (column == SIZE_MAX)
        return NULL;
    const char *text = recognised_column(&headers[0], column);
    bool found = n_headers < 2;
    for (size_t i = 0; i < headers[n_headers - 1].n && !found; i++)
        found = g_str_equal(recognised_column(&headers[n_headers - 1], i), text);
    return found ? g_strdup(text) : NULL;
}

static bool no_patient_column(const RecognisedHeader headers[], size_t n_headers, GError **error)
{
    size_t with = SIZE_MAX;
    for (size_t h = 0; h < n_headers; h++)
        with = recognised_best(&headers[h], HEADER_PATIENT) != SIZE_MAX ? h : with;
    if (n_headers == 1 || with == SIZE_MAX || recognised_best(&headers[1 - with], HEADER_PATIENT) == SIZE_MAX) {
        size_t without = with == 0 ? 1 : 0;
        return mld_fail(error, MLD_ERROR_DATA, "%s:1: no patient column; name it patient_id, patient, subject or id",
                        headers[without].file.name);
    }
    g_autofree char *shown =
        text_shown(recognised_column(&headers[0], recognised_best(&headers[0], HEADER_PATIENT)), 60);
    return mld_fail(error, MLD_ERROR_DATA, "%s:1: no column '%s', which %s names its patients by", headers[1].file.name,
                    shown, headers[0].file.name);
}

/* The column of a role that forms are matched by. One that the two files name differently would be lost, and with it
 * the right matches. */
static bool take_key_column(char **column, HeaderRole role, const RecognisedHeader headers[], size_t n_headers,
                            GError **error)
{
    size_t first = recognised_best(&headers[0], role), second = recognised_best(&headers[n_headers - 1], role);
    *column = shared_column(headers, n_headers, first);
    if (*column != NULL || first == SIZE_MAX || second == SIZE_MAX)
        return true;
    g_autofree char *named = text_shown(recognised_column(&headers[1], second), 60);
    g_autofree char *other = text_shown(recognised_column(&headers[0], first), 60);
    return mld_fail(error, MLD_ERROR_DATA, "%s:1: column '%s' is '%s' in %s; name both alike", headers[1].file.name,
                    named, other, headers[0].file.name);
}

static bool take_columns(Study *study, const RecognisedHeader headers[], size_t n_headers, GError **error)
{
    bool wide = n_headers == 1 && recognised_is_wide(&headers[0]);
    study->columns[COLUMN_PATIENT] = shared_column(headers, n_headers, recognised_best(&headers[0], HEADER_PATIENT));
    if (study->columns[COLUMN_PATIENT] == NULL)
        return no_patient_column(headers, n_headers, error);
    if (!take_key_column(&study->columns[COLUMN_SESSION], HEADER_SESSION, headers, n_headers, error) ||
        !take_key_column(&study->columns[COLUMN_DATE], HEADER_DATE, headers, n_headers, error))
        return false;
    if (!wide)
        study->columns[COLUMN_TIME] = shared_column(headers, n_headers, recognised_time(&headers[0]));
    if (wide)
        add_wide_measures(study, &headers[0]);
    else if (!add_plain_measures(study, headers, n_headers, error))
        return false;
    if (n_headers == 1 && !wide && study->columns[COLUMN_TIME] == NULL)
        return mld_fail(error, MLD_ERROR_DATA,
                        "%s:1: no telling before from after; name a column 'time' with pre and post in it, or pairs of "
                        "columns such as pain_pre and pain_post",
                        headers[0].file.name);
    if (study->n_measures == 0)
        return mld_fail(error, MLD_ERROR_DATA,
                        "%s:1: no measure recognised; name columns pain, fatigue or sleep, or write a study file",
                        headers[0].file.name);
    return true;
}

/* What a column is used for; NULL when it is not read. (transfer full) */
char *recognised_use(const Study *study, const char *column)
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

static void report_columns(const Study *study, const RecognisedHeader headers[], size_t n_headers,
                           FindingList *findings)
{
    for (size_t h = 0; h < n_headers; h++)
        for (size_t i = 0; i < headers[h].n; i++) {
            g_autofree char *use = recognised_use(study, recognised_column(&headers[h], i));
            note(findings, &headers[h], i, use);
        }
}

static void name_study(Study *study, const RecognisedHeader headers[], size_t n_files)
{
    study->stem = g_strdup("mldstat-report");
    study->output = g_strdup(RECOGNISED_OUTPUT);
    study->title = n_files == 2 ? g_strdup_printf("%s and %s", headers[0].file.name, headers[1].file.name)
                                : g_strdup(headers[0].file.name);
    study->date_format = DATE_FORMAT_AUTO;
    for (size_t i = 0; i < n_files; i++) {
        StudyFile *file = study_add_file(study);
        file->path = g_strdup(headers[i].file.path);
        file->name = g_strdup(headers[i].file.name);
        file->time = n_files == 2 ? (int)i : TIME_NONE;
    }
}

static bool understand(Recognition *found, GError **error)
{
    for (size_t i = 0; i < found->n_files; i++)
        if (!check_one_column_each(&found->headers[i], error))
            return false;
    return (found->n_files == 1 || check_order(found->headers, error)) &&
           take_columns(found->study, found->headers, found->n_files, error);
}

Recognition *recognition_new(const RecognisedFile files[], size_t n_files, GError **error)
{
    g_return_val_if_fail(n_files == 1 || n_files == 2, NULL);
    Recognition *found = g_new0(Recognition, 1);
    found->study = study_new();
    while (found->n_files < n_files) {
        if (!recognised_header_read(&found->headers[found->n_files], &files[found->n_files], error)) {
            recognition_free(found);
            return NULL;
        }
        found->n_files++;
    }
    name_study(found->study, found->headers, n_files);
    add_times(found->study, &found->headers[0]);
    understand(found, &found->problem);
    return found;
}

void recognition_free(Recognition *found)
{
    for (size_t i = 0; i < found->n_files; i++)
        recognised_header_clear(&found->headers[i]);
    study_free(found->study);
    g_clear_error(&found->problem);
    g_free(found);
}

Study *study_recognise(const RecognisedFile files[], size_t n_files, FindingList *findings, GError **error)
{
    g_autoptr(Recognition) found = recognition_new(files, n_files, error);
    if (found == NULL)
        return NULL;
    if (found->problem != NULL) {
        g_propagate_error(error, g_steal_pointer(&found->problem));
        return NULL;
    }
    report_columns(found->study, found->headers, n_files, findings);
    return g_steal_pointer(&found->study);
}
