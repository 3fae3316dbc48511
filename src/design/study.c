#include "design/study.h"

#include <math.h>
#include <string.h>

#define DEFAULT_CONFIDENCE   0.95
#define DEFAULT_MAX_REJECTED 0.05

Study *study_new(void)
{
    Study *study = g_new0(Study, 1);
    study->missing = g_new0(char *, 1);
    study->max_rejected_is_share = true;
    study->max_rejected = DEFAULT_MAX_REJECTED;
    study->analysis.confidence = DEFAULT_CONFIDENCE;
    study->formats = FORMAT_ALL;
    return study;
}

static void measure_clear(Measure *measure, size_t n_times)
{
    g_free(measure->name);
    g_free(measure->label);
    g_free(measure->column);
    for (size_t i = 0; measure->columns != NULL && i < n_times; i++)
        g_free(measure->columns[i]);
    g_free(measure->columns);
    g_free(measure->important_source);
}

static void free_lists(Study *study)
{
    for (size_t i = 0; i < study->n_intervention; i++) {
        g_free(study->intervention[i].key);
        g_free(study->intervention[i].value);
    }
    for (size_t i = 0; i < study->n_files; i++) {
        g_free(study->files[i].path);
        g_free(study->files[i].name);
    }
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

void study_free(Study *study)
{
    if (study == NULL)
        return;
    free_lists(study);
    g_free(study->path);
    g_free(study->stem);
    g_free(study->digest);
    g_free(study->title);
    g_strfreev(study->missing);
    g_free(study->patient_column);
    g_free(study->session_column);
    g_free(study->date_column);
    g_free(study->time_column);
    g_free(study->output);
    g_free(study);
}

StudyFile *study_add_file(Study *study)
{
    study->files = g_renew(StudyFile, study->files, study->n_files + 1);
    StudyFile *file = &study->files[study->n_files++];
    *file = (StudyFile){.time = TIME_NONE};
    return file;
}

TimePoint *study_add_time(Study *study)
{
    study->times = g_renew(TimePoint, study->times, study->n_times + 1);
    TimePoint *time = &study->times[study->n_times++];
    *time = (TimePoint){0};
    return time;
}

Measure *study_add_measure(Study *study)
{
    study->measures = g_renew(Measure, study->measures, study->n_measures + 1);
    Measure *measure = &study->measures[study->n_measures++];
    *measure = (Measure){
        .at = 1u << TIME_PRE | 1u << TIME_POST,
        .low = NAN,
        .high = NAN,
        .important_points = NAN,
    };
    return measure;
}

size_t study_times_per_row(const Study *study)
{
    for (size_t i = 0; i < study->n_measures; i++)
        if (study->measures[i].columns != NULL)
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
    guint32 both = 1u << TIME_PRE | 1u << TIME_POST;
    return (measure->at & both) == both;
}

static const char *const better_names[] = {
    [BETTER_UNKNOWN] = "unknown",
    [BETTER_LOWER] = "lower",
    [BETTER_HIGHER] = "higher",
};
G_STATIC_ASSERT(G_N_ELEMENTS(better_names) == BETTER_HIGHER + 1);

const char *better_name(Better better)
{
    return better_names[better];
}

static const char *const role_names[] = {
    [ROLE_SECONDARY] = "secondary",
    [ROLE_PRIMARY] = "primary",
};
G_STATIC_ASSERT(G_N_ELEMENTS(role_names) == ROLE_PRIMARY + 1);

const char *measure_role_name(MeasureRole role)
{
    return role_names[role];
}

static const char *const duplicate_names[] = {
    [DUPLICATES_REFUSE] = "refuse",
    [DUPLICATES_FIRST] = "first",
    [DUPLICATES_LAST] = "last",
};
G_STATIC_ASSERT(G_N_ELEMENTS(duplicate_names) == DUPLICATES_LAST + 1);

const char *duplicate_rule_name(DuplicateRule rule)
{
    return duplicate_names[rule];
}

static const char *const pairs_names[] = {
    [PAIRS_AUTO] = "auto",
    [PAIRS_SESSION] = "session",
    [PAIRS_COURSE] = "course",
};
G_STATIC_ASSERT(G_N_ELEMENTS(pairs_names) == PAIRS_COURSE + 1);

const char *pairs_rule_name(PairsRule rule)
{
    return pairs_names[rule];
}

static const char *const test_names[] = {
    [TEST_T] = "t",
    [TEST_WILCOXON] = "wilcoxon",
};
G_STATIC_ASSERT(G_N_ELEMENTS(test_names) == TEST_WILCOXON + 1);

const char *primary_test_name(PrimaryTest test)
{
    return test_names[test];
}

static const char *const zero_names[] = {
    [ZEROS_KEEP] = "keep",
    [ZEROS_DROP] = "drop",
};
G_STATIC_ASSERT(G_N_ELEMENTS(zero_names) == ZEROS_DROP + 1);

const char *zero_rule_name(ZeroRule rule)
{
    return zero_names[rule];
}

static const char *const adjust_names[] = {
    [ADJUST_HOLM] = "holm",
    [ADJUST_NONE] = "none",
};
G_STATIC_ASSERT(G_N_ELEMENTS(adjust_names) == ADJUST_NONE + 1);

const char *adjust_rule_name(AdjustRule rule)
{
    return adjust_names[rule];
}

bool format_from_name(const char *name, unsigned *ret_bit)
{
    static const struct {
        const char *name;
        unsigned bit;
    } formats[] = {
        {"html", FORMAT_HTML},
        {"svg", FORMAT_SVG},
        {"json", FORMAT_JSON},
        {"csv", FORMAT_CSV},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(formats); i++)
        if (strcmp(formats[i].name, name) == 0) {
            *ret_bit = formats[i].bit;
            return true;
        }
    return false;
}
