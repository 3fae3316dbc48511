#include "ingest/recognise.h"

#include "base/error.h"
#include "base/text.h"
#include "ingest/header_word.h"
#include "ingest/recognised_check.h"
#include "ingest/recognised_items.h"

#include <stdint.h>
#include <string.h>

enum {
    LABEL_FITS = 60 /* characters */
};

static const char *const pre_words[] = {"pre", "before", NULL};
static const char *const post_words[] = {"post", "after", NULL};

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
    if (recognised_twin(header, column) != SIZE_MAX)
        return NULL;
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

/* What a measure's name asks, the ends of its scale apart: "pain_0_10" and "schmerzen" ask for pain. (transfer full) */
static char *asked(const char *measure)
{
    g_auto(GStrv) words = g_strsplit(measure, "_", -1);
    const MeasureWord *first = header_word_measure(words[0]);
    g_autoptr(GString) name = g_string_new(first == NULL ? words[0] : first->english);
    for (char **word = words + 1; words[0] != NULL && *word != NULL; word++)
        if (!g_ascii_isdigit(**word))
            g_string_append_printf(name, "_%s", *word);
    return g_string_free(g_steal_pointer(&name), FALSE);
}

/* The only column of the second file for the measure that a column of the first means; SIZE_MAX without one. */
static size_t counterpart(const RecognisedHeader headers[], size_t column)
{
    g_autofree char *wanted = asked(headers[0].names[column].measure);
    size_t found = SIZE_MAX;
    for (size_t i = 0; i < headers[1].n; i++) {
        const HeaderName *other = &headers[1].names[i];
        if (other->role != HEADER_MEASURE || other->side != TIME_NONE)
            continue;
        g_autofree char *name = asked(other->measure);
        if (!g_str_equal(name, wanted))
            continue;
        if (found != SIZE_MAX)
            return SIZE_MAX;
        found = i;
    }
    return found;
}

static bool has_column(const RecognisedHeader *header, const char *column)
{
    for (size_t i = 0; i < header->n; i++)
        if (g_str_equal(recognised_column(header, i), column))
            return true;
    return false;
}

static bool named_unalike(const RecognisedHeader headers[], size_t first, size_t second, GError **error)
{
    g_autofree char *named = text_shown(recognised_column(&headers[1], second), 60);
    g_autofree char *other = text_shown(recognised_column(&headers[0], first), 60);
    return mld_fail(error, MLD_ERROR_DATA, "%s:1: column '%s' is '%s' in %s; name both alike, or write a study file",
                    headers[1].file.name, named, other, headers[0].file.name);
}

/* Measures of the first file; with a second one, those that it lacks are asked before only. One that both files have
 * under headers that differ would pass for one asked before only. */
static bool add_plain_measures(Study *study, const RecognisedHeader headers[], size_t n_headers, GError **error)
{
    bool alike = true;
    for (size_t i = 0; i < headers[0].n; i++) {
        const HeaderName *name = &headers[0].names[i];
        if (name->role != HEADER_MEASURE || name->side != TIME_NONE)
            continue;
        Measure *measure = add_measure(study, &headers[0], i);
        if (measure == NULL)
            continue;
        char *column = (char *)recognised_column(&headers[0], i);
        bool in_second = n_headers < 2 || has_column(&headers[1], column);
        size_t other = in_second ? SIZE_MAX : counterpart(headers, i);
        char *second = other == SIZE_MAX ? NULL : (char *)recognised_column(&headers[1], other);
        measure->column = g_strdupv((char *[]){column, second, NULL});
        if (!in_second && second == NULL)
            measure->at = 1u << TIME_PRE;
        if (second != NULL)
            alike = named_unalike(headers, i, other, alike ? error : NULL);
    }
    return alike;
}

static bool has_word(const GPtrArray *words, const char *word)
{
    for (guint i = 0; i < words->len; i++)
        if (g_ascii_strcasecmp(words->pdata[i], word) == 0)
            return true;
    return false;
}

/* Besides the usual words, those that the time column holds in its first records, or that headers of items have. */
static char **time_values(const char *const usual[], const RecognisedHeader *header, int side)
{
    g_autoptr(GStrvBuilder) values = g_strv_builder_new();
    bool is_wide = recognised_is_wide(header);
    size_t column = is_wide ? SIZE_MAX : recognised_time(header);
    g_autoptr(GPtrArray) found = is_wide              ? item_groups_words(&header->items, side)
                                 : column == SIZE_MAX ? g_ptr_array_new_with_free_func(g_free)
                                                      : recognised_time_values(header, column, side);
    g_autoptr(GPtrArray) known = g_ptr_array_new();
    for (size_t i = 0; usual[i] != NULL; i++)
        if (!is_wide || !has_word(found, usual[i]))
            g_ptr_array_add(known, (char *)usual[i]);
    for (guint i = 0; i < found->len; i++)
        if (!has_word(known, found->pdata[i]))
            g_ptr_array_add(known, found->pdata[i]);
    for (guint i = 0; i < known->len; i++)
        g_strv_builder_add(values, known->pdata[i]);
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

/* The column of a role that forms are matched by. One that the two files name differently would be lost, and with it
 * the right matches: then each file has its own. */
static bool take_key_column(Study *study, ColumnRole column, HeaderRole role, const RecognisedHeader headers[],
                            size_t n_headers, GError **error)
{
    size_t first = recognised_best(&headers[0], role), second = recognised_best(&headers[n_headers - 1], role);
    if (first == SIZE_MAX)
        return true;
    const char *text = recognised_column(&headers[0], first);
    if (n_headers < 2 || has_column(&headers[1], text)) {
        study->columns[column] = g_strdup(text);
        return true;
    }
    if (second == SIZE_MAX)
        return true;
    study->files[0].columns[column] = g_strdup(text);
    study->files[1].columns[column] = g_strdup(recognised_column(&headers[1], second));
    return named_unalike(headers, first, second, error);
}

static bool take_time_column(Study *study, const RecognisedHeader headers[], size_t n_headers, GError **error)
{
    size_t time = recognised_time(&headers[0]);
    const char *text = time == SIZE_MAX ? NULL : recognised_column(&headers[0], time);
    if (text != NULL && (n_headers < 2 || has_column(&headers[1], text)))
        study->columns[COLUMN_TIME] = g_strdup(text);
    if (n_headers > 1 || text != NULL)
        return true;
    return mld_fail(error, MLD_ERROR_DATA,
                    "%s:1: no telling before from after; name a column 'time' with pre and post in it, or pairs of "
                    "columns such as pain_pre and pain_post",
                    headers[0].file.name);
}

/* Only the first problem is told. */
static GError **first_only(GError **problem)
{
    return *problem == NULL ? problem : NULL;
}

/* Takes all that can be taken, whatever the problem: a study file may start from it. */
static void take_columns(Study *study, const RecognisedHeader headers[], size_t n_headers, GError **problem)
{
    bool wide = recognised_is_wide(&headers[0]) && recognised_is_wide(&headers[n_headers - 1]);
    check_patient(headers, n_headers, first_only(problem));
    take_key_column(study, COLUMN_PATIENT, HEADER_PATIENT, headers, n_headers, first_only(problem));
    take_key_column(study, COLUMN_SESSION, HEADER_SESSION, headers, n_headers, first_only(problem));
    take_key_column(study, COLUMN_DATE, HEADER_DATE, headers, n_headers, first_only(problem));
    if (wide) {
        add_wide_measures(study, &headers[0]);
    } else {
        add_plain_measures(study, headers, n_headers, first_only(problem));
        take_time_column(study, headers, n_headers, first_only(problem));
    }
}

/* What a column is used for; NULL when it is not read. (transfer full) */
char *recognised_use(const Study *study, const StudyFile *file, const char *column)
{
    const struct {
        const char *column;
        HeaderRole role;
    } keys[] = {{study_column(study, file, COLUMN_PATIENT), HEADER_PATIENT},
                {study_column(study, file, COLUMN_SESSION), HEADER_SESSION},
                {study_column(study, file, COLUMN_DATE), HEADER_DATE},
                {study_column(study, file, COLUMN_TIME), HEADER_TIME}};
    for (size_t i = 0; i < G_N_ELEMENTS(keys); i++)
        if (g_strcmp0(column, keys[i].column) == 0)
            return g_strdup(header_role_name(keys[i].role));
    for (size_t m = 0; m < study->n_measures; m++) {
        const Measure *measure = &study->measures[m];
        for (size_t t = 0; measure->columns != NULL && t < study->n_times; t++)
            if (g_strcmp0(column, measure->columns[t]) == 0)
                return g_strdup_printf("%s %s", measure->name, t == TIME_PRE ? "before" : "after");
        if (measure->column != NULL && g_strv_contains((const char *const *)measure->column, column))
            return g_strdup(measure->name);
    }
    return NULL;
}

static void report_columns(const Study *study, const RecognisedHeader headers[], size_t n_headers,
                           FindingList *findings)
{
    for (size_t h = 0; h < n_headers; h++) {
        report_item_groups(&headers[h], findings);
        for (size_t i = 0; i < headers[h].n; i++) {
            if (recognised_is_item(&headers[h], i))
                continue;
            g_autofree char *use = recognised_use(study, &study->files[h], recognised_column(&headers[h], i));
            note(findings, &headers[h], i, use);
        }
    }
}

/* Of two files the first is the one before, unless their names or their columns say otherwise: see check_order(). */
static void file_sides(const RecognisedHeader headers[], size_t n_files, int sides[])
{
    bool wide = recognised_is_wide(&headers[0]) || recognised_is_wide(&headers[n_files - 1]);
    int first = file_name_side(headers[0].file.name), second = file_name_side(headers[n_files - 1].file.name);
    bool swapped = first == TIME_POST || second == TIME_PRE;
    bool same = first != TIME_NONE && first == second;
    sides[0] = n_files == 1 || wide || same ? TIME_NONE : swapped ? TIME_POST : TIME_PRE;
    sides[n_files - 1] = n_files == 1 || wide || same ? TIME_NONE : swapped ? TIME_PRE : TIME_POST;
}

static void name_study(Study *study, const RecognisedHeader headers[], size_t n_files)
{
    int sides[RECOGNISED_FILES];
    file_sides(headers, n_files, sides);
    study->stem = g_strdup("mldstat-report");
    study->output = g_strdup(RECOGNISED_OUTPUT);
    study->title = n_files == 2 ? g_strdup_printf("%s and %s", headers[0].file.name, headers[1].file.name)
                                : g_strdup(headers[0].file.name);
    study->date_format = DATE_FORMAT_AUTO;
    for (size_t i = 0; i < n_files; i++) {
        StudyFile *file = study_add_file(study);
        file->path = g_strdup(headers[i].file.path);
        file->name = g_strdup(headers[i].file.name);
        file->time = sides[i];
    }
}

static void understand(Recognition *found)
{
    for (size_t i = 0; i < found->n_files; i++)
        check_one_column_each(&found->headers[i], first_only(&found->problem));
    if (found->n_files > 1)
        check_order(found->headers, first_only(&found->problem));
    take_columns(found->study, found->headers, found->n_files, &found->problem);
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
    understand(found);
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
    if (!recognition_check_measures(found, false, error))
        return NULL;
    report_columns(found->study, found->headers, n_files, findings);
    return g_steal_pointer(&found->study);
}
