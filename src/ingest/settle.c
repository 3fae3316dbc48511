#include "ingest/settle.h"

#include "base/text.h"
#include "ingest/file_scan.h"
#include "ingest/file_start.h"
#include "ingest/settle_items.h"
#include "ingest/source.h"

#include <string.h>

enum {
    RECORDS_SEEN = 20 /* whose dates are looked at first */
};

/* A file's names, borrowed from its start. */
typedef struct {
    char **names;
    size_t n;
} Names;

/* The first name that `column` of a preset stands for, or NULL. */
static const char *find_column(const Names *names, const char *column)
{
    if (column == NULL || names->n == 0)
        return NULL;
    if (*column == '\0')
        return names->names[0];
    for (size_t i = 0; i < names->n; i++)
        if (preset_column_is(column, names->names[i]))
            return names->names[i];
    return NULL;
}

static bool is_read_already(const Study *study, const StudyFile *file, const char *header)
{
    for (int role = 0; role < COLUMN_ROLES; role++)
        if (g_strcmp0(study_column(study, file, (ColumnRole)role), header) == 0)
            return true;
    return false;
}

static void take_columns(const Study *study, StudyFile *file, const Names *names)
{
    const Preset *preset = file->preset;
    const struct {
        ColumnRole role;
        const char *usual, *other;
    } columns[] = {
        {COLUMN_PATIENT, preset->patient, NULL},
        {COLUMN_SESSION, preset->session, NULL},
        {COLUMN_TIME, preset->time, NULL},
        {COLUMN_SITE, preset->site, NULL},
        {COLUMN_DATE, preset->date, preset->other_date},
    };
    /* Where the file's place or its columns say the time point, an event is none: at most a session. */
    bool needs_time = file->time == TIME_NONE && study_times_per_row(study, file) == 1;
    for (size_t i = 0; file->preset_declared && i < G_N_ELEMENTS(columns); i++) {
        ColumnRole role = columns[i].role;
        if (role == COLUMN_SESSION && file->per != PER_SESSION)
            continue; /* forms of a course have none, whatever repeats */
        if (file->columns[role] != NULL || study->columns[role] != NULL || (role == COLUMN_TIME && !needs_time))
            continue;
        const char *found = find_column(names, columns[i].usual);
        found = found != NULL ? found : find_column(names, columns[i].other);
        if (found != NULL && !is_read_already(study, file, found))
            file->columns[role] = g_strdup(found);
    }
}

static bool has_rule(const KeepRule *rules, size_t n, const char *column)
{
    for (size_t i = 0; i < n; i++)
        if (g_str_equal(rules[i].column, column))
            return true;
    return false;
}

/* What the study file says about a column itself counts more than what is usual. */
static bool says_itself(const Study *study, const StudyFile *file, const char *column)
{
    return has_rule(study->keep, study->n_keep, column) || has_rule(file->keep, file->n_keep, column);
}

static void take_keep(const Study *study, StudyFile *file, const Names *names)
{
    const PresetRule *rule = &file->preset->keep;
    const char *column = find_column(names, rule->column);
    if (column == NULL || says_itself(study, file, column))
        return;
    file->keep = g_renew(KeepRule, file->keep, file->n_keep + 1);
    file->keep[file->n_keep++] = (KeepRule){.column = g_strdup(column), .values = g_strdupv((char **)rule->values)};
}

static void note_preset(StudyFile *file, const Preset *detected, FindingList *findings)
{
    bool is_plain = detected == preset_get(0);
    if (!is_plain && !file->preset_declared)
        finding_list_add(findings, FINDING_PRESET_TAKEN_AS, file->name, NULL, detected->export, 1, NULL);
    if (!is_plain && file->preset_declared && detected != file->preset)
        finding_list_add(findings, FINDING_PRESET_UNLIKE, file->name, NULL, detected->export, 1, NULL);
}

static size_t find_name(const Names *names, const char *name)
{
    size_t i = 0;
    while (i < names->n && g_strcmp0(names->names[i], name) != 0)
        i++;
    return i;
}

/* A column that says whether a form was finished stands behind the answers of that form. */
static void look_for_unfinished(const Study *study, const StudyFile *file, const Names *names, FileScan *scan)
{
    const PresetRule *rule = &file->preset->incomplete;
    if (rule->column == NULL)
        return;
    scan->unfinished_values = rule->values;
    for (guint i = 0; i < scan->scores->len; i++) {
        size_t at = *rule->column == '*' ? find_name(names, scan->scores->pdata[i]) : 0;
        while (at < names->n && !preset_column_is(rule->column, names->names[at]))
            at++;
        if (at < names->n && !says_itself(study, file, names->names[at]) &&
            !g_ptr_array_find(scan->unfinished, names->names[at], NULL))
            g_ptr_array_add(scan->unfinished, names->names[at]);
    }
}

static void add_score(FileScan *scan, const Names *names, const char *header)
{
    if (header != NULL && find_name(names, header) < names->n)
        g_ptr_array_add(scan->scores, (gpointer)header);
}

static void look_for_scores(const Study *study, const Names *names, FileScan *scan)
{
    for (size_t m = 0; m < study->n_measures; m++) {
        const Measure *measure = &study->measures[m];
        for (size_t i = 0; measure->column != NULL && measure->column[i] != NULL; i++)
            add_score(scan, names, measure->column[i]);
        for (size_t t = 0; measure->columns != NULL && t < study->n_times; t++)
            add_score(scan, names, measure->columns[t]);
    }
    for (size_t q = 0; q < study->n_questionnaires; q++) {
        const Questionnaire *questionnaire = study->questionnaires[q];
        for (size_t i = 0; i < questionnaire->instrument->n_items * questionnaire->n_slots; i++)
            add_score(scan, names, questionnaire->columns[i]);
    }
}

/* Dates that start with the year in the first records say how the others are written: no pass is needed. */
static bool dates_are_iso(const CsvStart *start, size_t column)
{
    bool found = false;
    for (size_t row = 1; row < start->n_rows; row++) {
        Date date;
        const char *cell = column < start->widths[row] ? start->rows[row][column] : "";
        if (*cell != '\0' && !date_parse(cell, strlen(cell), DATE_FORMAT_ISO, &date))
            return false;
        found = found || *cell != '\0';
    }
    return found;
}

/* The session of a preset is taken only where scores have one: a project may count repeats of other forms alone. */
static bool needs_session(const StudyFile *file)
{
    return file->preset_declared && file->preset->spread_records && file->columns[COLUMN_SESSION] != NULL &&
           g_strcmp0(file->columns[COLUMN_SESSION], file->preset->session) == 0;
}

/* Where a row holds both sides, the events of a project are its sessions, unless repeats are. */
static void take_event_as_session(const Study *study, StudyFile *file, const Names *names)
{
    bool both_sides = file->time == TIME_NONE && study_times_per_row(study, file) > 1;
    if (file->preset_declared && file->preset->spread_records && both_sides &&
        study_column(study, file, COLUMN_SESSION) == NULL)
        file->columns[COLUMN_SESSION] = g_strdup(find_column(names, file->preset->time));
}

static bool scan_whole(const Study *study, StudyFile *file, const CsvStart *start, FindingList *findings,
                       GError **error)
{
    const Names all = {start->rows[0], start->widths[0]}, *names = &all;
    FileScan scan;
    file_scan_init(&scan);
    look_for_scores(study, names, &scan);
    look_for_unfinished(study, file, names, &scan);
    const char *date = study_column(study, file, COLUMN_DATE);
    size_t at = file->date_format == DATE_FORMAT_AUTO ? find_name(names, date) : names->n;
    if (at < names->n && !dates_are_iso(start, at))
        scan.date = date;
    if (needs_session(file))
        scan.session = file->columns[COLUMN_SESSION];
    bool ok = true;
    if (scan.date != NULL || scan.session != NULL || scan.unfinished->len > 0)
        ok = file_scan_read(&scan, file, findings, error);
    if (ok && scan.session != NULL && !scan.has_session)
        g_clear_pointer(&file->columns[COLUMN_SESSION], g_free);
    if (ok)
        take_event_as_session(study, file, names);
    if (ok && scan.date != NULL && scan.date_format != DATE_FORMAT_ISO) {
        g_autofree char *shown = text_shown(scan.date, 60);
        finding_list_add(findings, FINDING_DATES_TAKEN_AS, file->name, shown, date_format_name(scan.date_format), 1,
                         NULL);
    }
    if (ok && file->date_format == DATE_FORMAT_AUTO)
        file->date_format = scan.date_format;
    file_scan_clear(&scan);
    return ok;
}

static bool settle_file(const Study *study, StudyFile *file, const StudyFile *first[], FindingList *findings,
                        GError **error)
{
    char *path = source_reusable(file->path, file->name, error);
    if (path == NULL)
        return false;
    g_free(file->path);
    file->path = path;
    FileStart start;
    if (!file_start_read(path, file->name, &file->dialect, file->preset_declared ? file->preset : NULL, RECORDS_SEEN,
                         &start, error))
        return false;
    file->preset = start.preset;
    file->dialect = start.dialect;
    const Names names = {start.start.rows[0], start.start.widths[0]};
    file->settled = true;
    note_preset(file, start.detected, findings);
    take_columns(study, file, &names);
    take_keep(study, file, &names);
    bool ok = settle_items(study, file, names.names, names.n, first, error) &&
              scan_whole(study, file, &start.start, findings, error);
    file_start_clear(&start);
    return ok;
}

bool study_settle(Study *study, FindingList *findings, GError **error)
{
    g_autofree const StudyFile **first = g_new0(const StudyFile *, study->n_questionnaires + 1);
    for (size_t i = 0; i < study->n_files; i++)
        if (!study->files[i].settled && !settle_file(study, &study->files[i], first, findings, error))
            return false;
    return true;
}
