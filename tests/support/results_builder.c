#include "support/results_builder.h"

#include <math.h>

#define PATIENTS 7

static const double pain_pre[PATIENTS] = {6.25, 7, 4.5, 8, 5.75, 6, 3.5};
static const double pain_post[PATIENTS] = {5.25, 5.5, 4.5, 6.25, 5.25, 6.5, 2.75};
static const double energy_pre[PATIENTS] = {31, 44, 28, 52, 39, 47, 35};
static const double energy_post[PATIENTS] = {33, 41, 30, 52, 44, 45, 36};
static const guint32 pairs_of[PATIENTS] = {4, 3, 2, 3, 1, 4, 2};

static void build_study(Study *study)
{
    g_free(study->title);
    study->title = g_strdup("MLD in fibromyalgia, pilot");
    g_free(study->stem);
    study->stem = g_strdup("pilot");
    study->path = g_strdup("/home/somebody/secret/pilot.yaml");
    study->digest = g_strdup("5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9");
    study->columns[COLUMN_PATIENT] = g_strdup("patient_id");
    study->n_intervention = 1;
    study->intervention = g_new0(StudyNote, 1);
    study->intervention[0] = (StudyNote){g_strdup("technique"), g_strdup("Vodder, 60 minutes")};
    const char *const names[] = {"pre", "post"};
    for (size_t i = 0; i < 2; i++) {
        TimePoint *time = study_add_time(study);
        time->name = g_strdup(names[i]);
        time->values = g_new0(char *, 2);
        time->values[0] = g_strdup(names[i]);
    }
}

static void add_measure(Study *study, const char *name, const char *label, guint32 at)
{
    Measure *measure = study_add_measure(study);
    measure->name = g_strdup(name);
    measure->label = g_strdup(label);
    measure->column = g_strdupv((char *[]){(char *)name, NULL});
    measure->at = at;
    measure->low = measure->high = NAN;
    measure->important_points = NAN;
}

static void build_measures(Study *study)
{
    add_measure(study, "pain", "Pain now", 3);
    study->measures[0].has_range = true;
    study->measures[0].low = 0;
    study->measures[0].high = 10;
    study->measures[0].better = BETTER_LOWER;
    study->measures[0].role = ROLE_PRIMARY;
    study->measures[0].important_points = 2;
    add_measure(study, "energy", "energy", 3);
    add_measure(study, "sleep", "sleep", 1);
    study->measures[2].better = BETTER_HIGHER;
}

static void build_file(FileAccount *file, const char *name, guint64 used, RecordReason first, RecordReason second)
{
    file->name = g_strdup(name);
    file->sha256 = g_strdup("6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b");
    file->records = used + 2;
    file->by_reason[REASON_NONE] = used;
    file->by_reason[first]++;
    file->by_reason[second]++;
    file->n_ranges = 3;
    file->ranges = g_new0(FateRange, 3);
    const RecordReason reasons[] = {REASON_NONE, first, second};
    const guint64 records[] = {used, 1, 1};
    guint64 line = 2;
    for (size_t i = 0; i < file->n_ranges; i++) {
        FateRange range = {.first_line = line, .last_line = line + records[i] - 1, .records = records[i]};
        range.reason = reasons[i];
        file->ranges[i] = range;
        line += records[i];
    }
}

static void build_findings(FindingList *findings)
{
    finding_list_add(findings, FINDING_OUT_OF_RANGE, "pre.csv", "pain", "0 to 10", 14, "11");
    finding_list_add(findings, FINDING_OUT_OF_RANGE, "pre.csv", "pain", "0 to 10", 60, "-3");
    finding_list_add(findings, FINDING_NO_PATIENT, "post.csv", NULL, NULL, 22, NULL);
    finding_list_add(findings, FINDING_DUPLICATE, "pre.csv", NULL, NULL, 21, NULL);
    finding_list_add(findings, FINDING_COLUMN_NOT_USED, "pre.csv", "mood", NULL, 0, NULL);
}

static void build_sample(Sample *sample, const Measure *measure, const double pre[], const double post[], bool sessions)
{
    sample->measure = measure;
    sample->n = PATIENTS;
    sample->pre = g_memdup2(pre, PATIENTS * sizeof *pre);
    sample->post = g_memdup2(post, PATIENTS * sizeof *post);
    sample->diff = g_new0(double, PATIENTS);
    sample->pairs_of = g_new0(guint32, PATIENTS);
    guint64 pairs = 0;
    for (size_t i = 0; i < PATIENTS; i++) {
        sample->diff[i] = post[i] - pre[i];
        sample->pairs_of[i] = sessions ? pairs_of[i] : 1;
        pairs += sample->pairs_of[i];
    }
    sample->within_ss = sessions ? 7.25 : 0;
    sample->first_diff = sessions ? g_memdup2(sample->diff, PATIENTS * sizeof *sample->diff) : NULL;
    sample->flow = (Flow){PATIENTS + 2, PATIENTS, 2 * pairs + 4, pairs, 3, 1};
}

static void build_samples(BuiltResults *built, bool sessions)
{
    const Study *study = built->study;
    Samples *samples = g_new0(Samples, 1);
    built->samples = samples;
    samples->many_pairs = sessions;
    samples->n_samples = 3;
    samples->samples = g_new0(Sample, 3);
    for (size_t m = 0; m < samples->n_samples; m++)
        samples->samples[m].many_pairs = sessions;
    samples->first_date = 20514;
    samples->last_date = 20724;
    build_sample(&samples->samples[0], &study->measures[0], pain_pre, pain_post, sessions);
    build_sample(&samples->samples[1], &study->measures[1], energy_pre, energy_post, sessions);
    samples->samples[2].measure = &study->measures[2];
    samples->samples[2].flow = (Flow){PATIENTS + 1, 0, 21, 0, 21, 0};
    samples->samples[2].asked_once = (AskedOnce){TIME_PRE, 21, PATIENTS + 1, g_new0(AnswerCount, 2), 2, false};
    samples->samples[2].asked_once.answers[0] = (AnswerCount){4, 15, PATIENTS};
    samples->samples[2].asked_once.answers[1] = (AnswerCount){6.5, 6, 4};
    samples->flow = samples->samples[0].flow;
}

#define THREE_OF_SEVEN                                                                                                 \
    {                                                                                                                  \
        3, 7, 0.42857143, 0.158220, 0.749542, 0.098988, 0.815948                                                       \
    }
#define ONE_OF_SEVEN                                                                                                   \
    {                                                                                                                  \
        1, 7, 0.14285714, 0.025680, 0.513128, 0.003610, 0.578723                                                       \
    }

/* Plausible numbers, not computed ones: writers must print what they are given. */
static const Change pain_change = {
    .status = RESULT_OK,
    .n_patients = PATIENTS,
    .n_pairs = 19,
    .pre = {7, 5.8571428571428568, 1.4920424480552446, 6, 5.125, 6.625, 3.5, 8},
    .post = {7, 5.1428571428571432, 1.2817956437570537, 5.25, 4.875, 5.875, 2.75, 6.5},
    .difference = {7, -0.7142857142857143, 0.78679579246944315, -0.75, -1.25, -0.25, -1.75, 0.5},
    .correlation = 0.85007391278712614,
    .primary_p = 0.0535,
    .primary_p_adjusted = 0.0535,
    .paired_t = {.status = RESULT_OK,
                 .n = PATIENTS,
                 .estimate = -0.7142857142857143,
                 .se = 0.29738085706659,
                 .low = -1.4419487,
                 .high = 0.0133773,
                 .t = -2.4019228,
                 .df = 6,
                 .p = 0.0531947,
                 .log10_p = -1.2741318},
    .wilcoxon = {.status = RESULT_OK,
                 .zeros_kept = true,
                 .n = PATIENTS,
                 .n_used = PATIENTS,
                 .n_zero = 1,
                 .v = 2.5,
                 .p = 0.0625,
                 .log10_p = -1.20412,
                 .exact = true,
                 .hodges_lehmann = -0.75,
                 .low = -1.5,
                 .high = 0,
                 .achieved_level = 0.96875},
    .sign = {.status = RESULT_OK,
             .positive = 1,
             .negative = 5,
             .zero = 1,
             .p = 0.21875,
             .log10_p = -0.66005,
             .median = -0.75,
             .low = -1.75,
             .high = 0.5,
             .achieved_level = 0.984375},
    .d_z = {RESULT_OK, -0.90784, -1.78113, 0.01114},
    .g_z = {RESULT_OK, -0.78933, -1.54862, 0.00969},
    .d_av = {RESULT_OK, -0.51239, -0.97804, -0.04674},
    .d_rm = {RESULT_OK, -0.50117, NAN, NAN},
    .rank_biserial = {RESULT_OK, -0.81481, -0.97116, -0.11002},
    .prob_improved = {RESULT_OK, 0.78571, 0.45931, 0.93814},
    .normality = {RESULT_OK, 0.92154, 0.48203},
    .permutation = {RESULT_OK, 0.0625, true, 0, 0},
    .bootstrap = {.status = RESULT_OK,
                  .is_bca = true,
                  .low = -1.25,
                  .high = -0.1786,
                  .z0 = 0.0201,
                  .acceleration = 0.0307,
                  .low_level = 0.0294,
                  .high_level = 0.9788,
                  .resamples = 10000,
                  .seed = 20261120},
    .equivalence = {RESULT_NO_MARGIN_DECLARED, NAN, NAN, NAN, NAN, NAN, NAN, NAN},
    .bayes_factor = {RESULT_OK, 2.0213, 0.70374, BAYES_SCALE},
    .important = {.status = RESULT_OK,
                  .threshold = 2,
                  .worse_threshold = 2,
                  .same = 3,
                  .could_improve = 6,
                  .improved = THREE_OF_SEVEN,
                  .worsened = ONE_OF_SEVEN},
    .percent_30 = {.status = RESULT_NOT_APPLICABLE, .threshold = NAN, .worse_threshold = NAN},
    .percent_50 = {.status = RESULT_NOT_APPLICABLE, .threshold = NAN, .worse_threshold = NAN},
    .caseness = {.status = RESULT_NOT_APPLICABLE, .difference = NAN, .low = NAN, .high = NAN, .p = NAN},
    .reliable_change = {.status = RESULT_NOT_APPLICABLE, .sem = NAN, .s_diff = NAN, .least = NAN, .cutoff = NAN},
};

/* Of the changes -1.5, -0.5 and 0.5. */
static Cumulative some_points(void)
{
    static const CumulativePoint points[] = {
        {-1.5, ONE_OF_SEVEN}, {-0.5, THREE_OF_SEVEN}, {0.5, {7, 7, 1, 0.645670, 1, 0.590384, 1}}};
    return (Cumulative){RESULT_OK, g_memdup2(points, sizeof points), G_N_ELEMENTS(points)};
}

static const Clustered some_clustered = {
    .session_mean = {RESULT_OK, -0.84, 0.31, 4.25, -1.681, 0.001, 0.0501, -1.300162},
    .mixed = {RESULT_OK, -0.8125, 0.34, 5.5, -1.6633, 0.0383, 0.0581, -1.235824, 0.36, 0.61},
    .first_session = {RESULT_OK, 7, -0.5, 0.46, -1.6256, 0.6256, -1.0869, 6, 0.3188, -0.496482},
    .icc = {RESULT_OK, 0.371134, 0.0349, 0.7951},
    .design_effect = 1.83,
    .informative = {RESULT_OK, -0.12, -0.31, 0.07, -0.2143},
};

/* What is told of one pair a patient only, or of several. */
static void set_patient_counts(Change *change, bool sessions)
{
    if (!sessions) {
        change->cumulative = some_points();
        change->clustered = clustered_missing(RESULT_NOT_APPLICABLE);
        return;
    }
    change->clustered = some_clustered;
    change->important = change->percent_30 = change->percent_50 = responders_missing(RESULT_COURSE_ONLY);
    change->caseness = caseness_missing(RESULT_COURSE_ONLY);
    change->reliable_change = reliable_change_missing(RESULT_COURSE_ONLY);
    change->cumulative = cumulative_missing(RESULT_COURSE_ONLY);
}

static Change energy_change(void)
{
    Change change = pain_change;
    change.pre = (Description){7, 39.428571428571431, 8.6575, 39, 33, 45.5, 28, 52};
    change.post = (Description){7, 40.142857142857146, 7.6469, 41, 34.5, 44.5, 30, 52};
    change.difference = (Description){7, 0.7142857142857143, 2.8115, 1, -1, 2, -3, 5};
    change.primary_p = 0.52;
    change.primary_p_adjusted = NAN;
    change.paired_t.estimate = 0.7142857142857143;
    change.paired_t.low = -1.8859;
    change.paired_t.high = 3.3145;
    change.paired_t.t = 0.6722;
    change.paired_t.p = 0.5265;
    change.important = responders_missing(RESULT_NOT_APPLICABLE);
    return change;
}

BuiltResults *built_results_new(bool sessions)
{
    BuiltResults *built = g_new0(BuiltResults, 1);
    built->study = study_new();
    build_study(built->study);
    build_measures(built->study);
    built->accounting = accounting_new(2);
    build_file(&built->accounting->files[0], "pre.csv", 19, REASON_DUPLICATE, REASON_NO_SCORE);
    build_file(&built->accounting->files[1], "post.csv", 20, REASON_NO_PATIENT, REASON_NO_SCORE);
    built->findings = finding_list_new();
    build_findings(built->findings);
    build_samples(built, sessions);
    Results *results = g_new0(Results, 1);
    *results = (Results){built->study, built->accounting, built->samples, built->findings, NULL, 3};
    results->measures = g_new0(MeasureResult, 3);
    const Change changes[] = {pain_change, energy_change(), change_missing(RESULT_ASKED_ONCE)};
    for (size_t i = 0; i < 3; i++) {
        const Sample *sample = &built->samples->samples[i];
        results->measures[i] = (MeasureResult){
            .measure = &built->study->measures[i], .sample = sample, .flow = sample->flow, .change = changes[i]};
        if (i < 2)
            set_patient_counts(&results->measures[i].change, sessions);
        if (i < 2 && !sessions)
            results->measures[i].change.n_pairs = PATIENTS;
    }
    built->results = results;
    return built;
}

void built_results_set_status(BuiltResults *built, ResultStatus status)
{
    Change *change = &built->results->measures[0].change;
    built->study->measures[0].at = status == RESULT_ASKED_ONCE ? 1u << TIME_PRE : 3;
    if (status != RESULT_NO_VARIATION) {
        change_clear(change);
        *change = change_missing(status);
        return;
    }
    PairedT *test = &change->paired_t;
    test->status = status;
    test->se = 0;
    test->low = test->high = test->t = test->df = test->p = test->log10_p = NAN;
    change->d_z = change->g_z = change->d_av = change->d_rm = (EffectSize){status, NAN, NAN, NAN};
    change->normality = (Normality){status, NAN, NAN};
    change->bootstrap = bootstrap_missing(status);
    change->bayes_factor = bayes_factor_missing(status);
    change->primary_p = change->primary_p_adjusted = NAN;
    change->correlation = NAN;
}

void built_results_free(BuiltResults *built)
{
    if (built == NULL)
        return;
    results_free(built->results);
    samples_free(built->samples);
    finding_list_free(built->findings);
    accounting_free(built->accounting);
    study_free(built->study);
    g_free(built);
}
