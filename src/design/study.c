#include "design/study.h"

#include <math.h>
#include <string.h>

#define DEFAULT_CONFIDENCE   0.95
#define DEFAULT_RESAMPLES    10000
#define DEFAULT_SEED         20261120
#define DEFAULT_PATIENT      "patient"
#define DEFAULT_MAX_REJECTED 0.05

Study *study_new(void)
{
    Study *study = g_new0(Study, 1);
    study->preset = preset_get(0);
    study->missing = g_new0(char *, 1);
    study->instrument_folders = g_new0(char *, 1);
    study->instruments = g_ptr_array_new_with_free_func((GDestroyNotify)instrument_free);
    study->max_rejected_is_share = true;
    study->max_rejected = DEFAULT_MAX_REJECTED;
    study->analysis.confidence = DEFAULT_CONFIDENCE;
    study->analysis.equivalence_margin = NAN;
    study->analysis.resamples = DEFAULT_RESAMPLES;
    study->analysis.seed = DEFAULT_SEED;
    study->formats = FORMAT_ALL;
    return study;
}

static void measure_clear(Measure *measure, size_t n_times)
{
    g_free(measure->name);
    g_free(measure->label);
    g_strfreev(measure->column);
    g_free(measure->pattern);
    for (size_t i = 0; i < measure->n_answers; i++)
        g_free(measure->answers[i].text);
    g_free(measure->answers);
    for (size_t i = 0; measure->columns != NULL && i < n_times; i++)
        g_free(measure->columns[i]);
    g_free(measure->columns);
    g_free(measure->important_source);
    g_free(measure->caseness_source);
    g_free(measure->error_source);
    g_free(measure->norm_source);
    bands_free(measure->bands, measure->n_bands);
    g_strfreev(measure->overridden);
}

static void keep_free(KeepRule *keep, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        g_free(keep[i].column);
        g_strfreev(keep[i].values);
    }
    g_free(keep);
}

static void categories_free(Category *categories, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        g_free(categories[i].name);
        g_strfreev(categories[i].values);
    }
    g_free(categories);
}

static void columns_clear(char *columns[COLUMN_ROLES])
{
    for (int role = 0; role < COLUMN_ROLES; role++)
        g_free(columns[role]);
}

static void file_clear(StudyFile *file)
{
    g_free(file->path);
    g_free(file->name);
    columns_clear(file->columns);
    g_strfreev(file->missing);
    keep_free(file->keep, file->n_keep);
}

static void free_rules(Study *study)
{
    keep_free(study->keep, study->n_keep);
    for (size_t i = 0; i < study->n_exclude; i++) {
        g_free(study->exclude[i].patient);
        g_free(study->exclude[i].session);
        g_free(study->exclude[i].date);
        g_free(study->exclude[i].reason);
    }
    g_free(study->exclude);
    for (size_t i = 0; i < study->n_attributes; i++) {
        g_free(study->attributes[i].name);
        g_free(study->attributes[i].column);
        categories_free(study->attributes[i].categories, study->attributes[i].n_categories);
    }
    g_free(study->attributes);
    categories_free(study->groups, study->n_groups);
    categories_free(study->arms, study->n_arms);
}

static void free_lists(Study *study)
{
    for (size_t i = 0; i < study->n_intervention; i++) {
        g_free(study->intervention[i].key);
        g_free(study->intervention[i].value);
    }
    for (size_t i = 0; i < study->n_files; i++)
        file_clear(&study->files[i]);
    for (size_t i = 0; i < study->n_measures; i++)
        measure_clear(&study->measures[i], study->n_times);
    for (size_t i = 0; i < study->n_times; i++) {
        g_free(study->times[i].name);
        g_strfreev(study->times[i].values);
    }
    g_free(study->intervention);
    g_free(study->files);
    g_free(study->measures);
    g_free(study->times);
}

static void free_questionnaires(Study *study)
{
    for (size_t i = 0; i < study->n_questionnaires; i++)
        questionnaire_free(study->questionnaires[i]);
    g_free(study->questionnaires);
    g_ptr_array_unref(study->instruments);
    g_strfreev(study->instrument_folders);
}

void study_free(Study *study)
{
    if (study == NULL)
        return;
    free_lists(study);
    free_rules(study);
    free_questionnaires(study);
    g_free(study->analysis.population);
    g_free(study->path);
    g_free(study->stem);
    g_free(study->digest);
    g_free(study->title);
    g_strfreev(study->missing);
    columns_clear(study->columns);
    g_free(study->output);
    g_free(study);
}

StudyFile *study_add_file(Study *study)
{
    study->files = g_renew(StudyFile, study->files, study->n_files + 1);
    StudyFile *file = &study->files[study->n_files++];
    *file = (StudyFile){
        .time = TIME_NONE,
        .preset = study->preset,
        .preset_declared = study->preset_declared,
        .dialect = study->dialect,
        .date_format = study->date_format,
        .duplicates = study->duplicates,
        .max_rejected = NAN,
    };
    return file;
}

TimePoint *study_add_time(Study *study)
{
    study->times = g_renew(TimePoint, study->times, study->n_times + 1);
    TimePoint *time = &study->times[study->n_times++];
    *time = (TimePoint){.after = TIME_NONE};
    return time;
}

Measure *study_add_measure(Study *study)
{
    study->measures = g_renew(Measure, study->measures, study->n_measures + 1);
    Measure *measure = &study->measures[study->n_measures++];
    *measure = (Measure){
        .before = TIME_PRE,
        .after = TIME_POST,
        .at = 1u << TIME_PRE | 1u << TIME_POST,
        .from_low = NAN,
        .from_high = NAN,
        .low = NAN,
        .high = NAN,
        .important_points = NAN,
        .important_percent = NAN,
        .important_worse_points = NAN,
        .sem = NAN,
        .reliability = NAN,
        .reliability_sd = NAN,
        .norm_mean = NAN,
        .norm_sd = NAN,
    };
    return measure;
}

/* True when the study file reads the column under some name of its own. */
static bool names_itself(const Study *study, const StudyFile *file, const char *header)
{
    for (int role = 0; role < COLUMN_ROLES; role++)
        if (g_strcmp0(file->columns[role], header) == 0 || g_strcmp0(study->columns[role], header) == 0)
            return true;
    return false;
}

static const char *preset_column(const Study *study, const StudyFile *file, ColumnRole role)
{
    const Preset *preset = file->preset;
    const char *const usual[COLUMN_ROLES] = {
        [COLUMN_PATIENT] = preset->patient, [COLUMN_SESSION] = preset->session, [COLUMN_DATE] = preset->date,
        [COLUMN_TIME] = preset->time,       [COLUMN_SITE] = preset->site,
    };
    const char *header = usual[role];
    bool counts = file->preset_declared && !file->settled && header != NULL && *header != '\0';
    return counts && !names_itself(study, file, header) ? header : NULL;
}

const char *study_column(const Study *study, const StudyFile *file, ColumnRole role)
{
    if (role == COLUMN_SESSION && file->per != PER_SESSION)
        return NULL;
    if (file->columns[role] != NULL)
        return file->columns[role];
    if (study->columns[role] != NULL)
        return study->columns[role];
    const char *usual = preset_column(study, file, role);
    return usual == NULL && role == COLUMN_PATIENT ? DEFAULT_PATIENT : usual;
}

bool study_has_column(const Study *study, ColumnRole role)
{
    for (size_t i = 0; i < study->n_files; i++)
        if (study_column(study, &study->files[i], role) != NULL)
            return true;
    return false;
}

/* The time points of sessions, as bits, where the study has those of a course as well; else 0. */
static guint32 session_times(const Study *study)
{
    bool both = study->n_times >= 4 && !study->times[TIME_POST + 1].is_followup;
    return both ? 1u << TIME_PRE | 1u << TIME_POST : 0;
}

guint32 study_file_times(const Study *study, const StudyFile *file)
{
    guint32 all = (guint32)((G_GUINT64_CONSTANT(1) << study->n_times) - 1);
    guint32 session = session_times(study);
    if (file->per == PER_PATIENT || file->expected)
        return 0;
    if (file->time != TIME_NONE)
        return 1u << file->time;
    if (session == 0)
        return all;
    return file->per == PER_SESSION ? session : all & ~session;
}

bool measure_is_wide(const Measure *measure)
{
    return measure->columns != NULL || (measure->questionnaire != NULL && measure->questionnaire->n_slots > 1);
}

const Questionnaire *study_item(const Study *study, size_t number, size_t *ret_item)
{
    size_t i = study->n_questionnaires;
    while (study->questionnaires[i - 1]->first_item > number)
        i--;
    *ret_item = number - study->questionnaires[i - 1]->first_item;
    return study->questionnaires[i - 1];
}

size_t study_times_per_row(const Study *study, const StudyFile *file)
{
    guint32 times = study_file_times(study, file);
    for (size_t i = 0; i < study->n_measures; i++)
        if (measure_is_wide(&study->measures[i]) && (study->measures[i].at & times) != 0)
            return study->n_times;
    return 1;
}

bool score_is_possible(double value)
{
    double size = fabs(value);
    return size == 0 || (size >= 1e-300 && size <= 1e300);
}

bool measure_is_paired(const Measure *measure)
{
    guint32 both = 1u << measure->before | 1u << measure->after;
    return (measure->at & both) == both;
}

double study_margin(const Study *study, const Measure *measure)
{
    bool any_primary = false;
    for (size_t i = 0; i < study->n_measures; i++)
        any_primary =
            any_primary || (study->measures[i].role == ROLE_PRIMARY && measure_is_paired(&study->measures[i]));
    bool holds = measure_is_paired(measure) && (!any_primary || measure->role == ROLE_PRIMARY);
    return holds ? study->analysis.equivalence_margin : (double)NAN;
}

char *measure_overridden_words(const Measure *measure)
{
    g_autoptr(GPtrArray) keys = g_ptr_array_new();
    for (char **key = measure->overridden; key != NULL && *key != NULL; key++)
        if (strcmp(*key, "label") != 0)
            g_ptr_array_add(keys, *key);
    if (keys->len == 0)
        return NULL;
    g_ptr_array_add(keys, NULL);
    return g_strjoinv(", ", (char **)keys->pdata);
}
