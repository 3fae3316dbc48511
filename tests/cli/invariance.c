/* The same answers written down otherwise: rows in another order, other names, other columns, another unit or origin.
 * Every number of results.json is compared. */
#include "support/draw.h"
#include "support/near.h"
#include "support/program.h"

#include <criterion/criterion.h>
#include <jansson.h>
#include <math.h>
#include <string.h>

enum { PATIENTS = 45, ROWS_MOST = 4 * PATIENTS };

/* Tenths of a point. */
typedef struct {
    unsigned patient, session;
    int pain[2], fatigue[2];
} Row;

typedef struct {
    size_t n;
    Row rows[ROWS_MOST];
} Answers;

/* How answers are written down. */
typedef struct {
    bool other_names;
    bool other_columns;
    int shift;            /* points */
    int unit;             /* 1 or 10 */
    const char *times[2]; /* of pre.csv and post.csv */
} Style;

static const Style plain = {.unit = 1, .times = {"pre", "post"}};

static int tenths(double level)
{
    return (int)CLAMP(round(level * 10), 0, 100);
}

/* One to `sessions` sessions a patient. A third of the patients never change. */
static Answers draw_answers(Draw *draw, size_t sessions)
{
    Answers answers = {0};
    for (unsigned patient = 0; patient < PATIENTS; patient++) {
        size_t n = 1 + draw_below(draw, sessions);
        double level = 4 + 2.5 * draw_normal(draw), change = patient % 3 == 0 ? 0 : -1 + draw_normal(draw);
        for (unsigned session = 1; session <= n; session++) {
            Row *row = &answers.rows[answers.n++];
            double day = level + 0.7 * draw_normal(draw), whole = round(6 + 2 * draw_normal(draw));
            *row = (Row){patient,
                         session,
                         {tenths(day), tenths(day + change)},
                         {tenths(whole), tenths(whole - (double)draw_below(draw, 4) + 1)}};
        }
    }
    return answers;
}

static void shuffle(Draw *draw, Answers *answers)
{
    for (size_t i = answers->n; i > 1; i--) {
        size_t k = draw_below(draw, i);
        Row kept = answers->rows[k];
        answers->rows[k] = answers->rows[i - 1];
        answers->rows[i - 1] = kept;
    }
}

/* (transfer full) */
static char *score_text(int score, const Style *style)
{
    int moved = (score + 10 * style->shift) * style->unit;
    return g_strdup_printf("%d.%d", moved / 10, moved % 10);
}

static void write_csv(const Temp *temp, const char *name, const Answers *answers, const Style *style, int side)
{
    g_autoptr(GString) text = g_string_new(style->other_columns ? "fatigue,visit,pain,patient_id,session\n"
                                                                : "patient_id,session,pain,fatigue\n");
    for (size_t i = 0; i < answers->n; i++) {
        const Row *row = &answers->rows[i];
        g_autofree char *pain = score_text(row->pain[side], style), *fatigue = score_text(row->fatigue[side], style);
        unsigned patient = style->other_names ? (row->patient * 61 + 17) % 997 : row->patient;
        char prefix = style->other_names ? 'x' : 'P';
        if (style->other_columns)
            g_string_append_printf(text, "%s,%zu,%s,%c%03u,%u\n", fatigue, i, pain, prefix, patient, row->session);
        else
            g_string_append_printf(text, "%c%03u,%u,%s,%s\n", prefix, patient, row->session, pain, fatigue);
    }
    temp_write(temp, name, text->str);
}

/* (transfer full) */
static char *in_unit(double points, const Style *style)
{
    int tenths_of_unit = (int)lround(points * 10) * style->unit;
    return g_strdup_printf("%d.%d", tenths_of_unit / 10, tenths_of_unit % 10);
}

static char *study_text(const Style *style)
{
    g_autofree char *low = in_unit(style->shift, style), *high = in_unit(10 + style->shift, style);
    g_autofree char *important = in_unit(1.5, style), *cutoff = in_unit(4 + style->shift, style);
    g_autofree char *sem = in_unit(0.4, style), *mean = in_unit(2 + style->shift, style), *sd = in_unit(1.5, style);
    return g_strdup_printf(
        "title: Same\n"
        "data: {files: [{path: pre.csv, time: %s}, {path: post.csv, time: %s}]}\n"
        "columns: {patient: patient_id, session: session}\n"
        "measures:\n"
        "  pain: {range: [%s, %s], better: lower, role: primary, important_change: %s, caseness: %s, sem: %s,\n"
        "         norm: {mean: %s, sd: %s}}\n"
        "  fatigue: {range: [%s, %s], better: lower}\n"
        "output: out\n",
        style->times[0], style->times[1], low, high, important, cutoff, sem, mean, sd, low, high);
}

/* (transfer full) */
static Temp *published(const Answers *answers, const Style *style)
{
    Temp *temp = temp_new();
    g_autofree char *study = study_text(style);
    write_csv(temp, "pre.csv", answers, style, 0);
    write_csv(temp, "post.csv", answers, style, 1);
    temp_write(temp, "study.yaml", study);
    program_expect(temp, "run study.yaml", 0, "", "");
    return temp;
}

/* The whole file but for what names or digests the input. */
static void expect_same_results(const Temp *one, const Temp *other, const char *what)
{
    static const char *const keys[] = {"measures", "flow", "accounting.reasons", "findings", "study.pairs", "period"};
    for (size_t i = 0; i < G_N_ELEMENTS(keys); i++) {
        g_autofree char *a = json_file_text(one, "out/results.json", keys[i]);
        g_autofree char *b = json_file_text(other, "out/results.json", keys[i]);
        cr_assert_str_neq(a, "absent", "%s", keys[i]);
        cr_assert_str_eq(a, b, "%s: other %s", what, keys[i]);
    }
}

/* In a design of sessions, and of one pair a patient. */
Test(cli_invariance, order_names_and_columns_change_nothing)
{
    static const struct {
        const char *what;
        bool shuffled, other_names, other_columns;
    } cases[] = {{"shuffled", true, false, false},
                 {"relabelled", false, true, false},
                 {"columns", false, false, true},
                 {"all", true, true, true}};
    Draw draw = {20261121};
    for (size_t sessions = 1; sessions <= 4; sessions += 3) {
        Answers answers = draw_answers(&draw, sessions);
        g_autoptr(Temp) first = published(&answers, &plain);
        cr_expect_eq(json_file_number(first, "out/results.json", "measures.pain.change.n_patients"), PATIENTS);
        for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
            Answers written = answers;
            Style style = plain;
            style.other_names = cases[i].other_names;
            style.other_columns = cases[i].other_columns;
            if (cases[i].shuffled)
                shuffle(&draw, &written);
            g_autoptr(Temp) other = published(&written, &style);
            expect_same_results(first, other, cases[i].what);
        }
    }
}

typedef enum {
    KIND_SAME,
    KIND_POINTS, /* multiplied with the unit */
    KIND_SQUARE, /* with its square */
    KIND_SCORE,  /* and moved */
} Kind;

/* Of a measure's object; the first pattern that matches decides, numbers of no pattern have no unit. */
static const struct {
    const char *pattern;
    Kind kind;
} kinds[] = {
    {"range.*", KIND_SCORE},
    {"change.*.n", KIND_SAME},
    {"change.pre.sd", KIND_POINTS},
    {"change.post.sd", KIND_POINTS},
    {"change.pre.*", KIND_SCORE},
    {"change.post.*", KIND_SCORE},
    {"change.difference.*", KIND_POINTS},
    {"change.paired_t.estimate", KIND_POINTS},
    {"change.paired_t.ci.*", KIND_POINTS},
    {"change.paired_t.half_width", KIND_POINTS},
    {"change.wilcoxon.hodges_lehmann", KIND_POINTS},
    {"change.wilcoxon.ci.*", KIND_POINTS},
    {"change.sign.median*", KIND_POINTS},
    {"change.bootstrap.ci.*", KIND_POINTS},
    {"change.equivalence.margin", KIND_POINTS},
    {"change.equivalence.ci.*", KIND_POINTS},
    {"change.clustered.mixed.tau2", KIND_SQUARE},
    {"change.clustered.mixed.sigma2", KIND_SQUARE},
    {"change.clustered.icc.*", KIND_SAME},
    {"change.clustered.*.estimate", KIND_POINTS},
    {"change.clustered.*.se", KIND_POINTS},
    {"change.clustered.*.ci.*", KIND_POINTS},
    {"change.clustered.*.half_width", KIND_POINTS},
    {"change.clustered.*.difference", KIND_POINTS},
    {"change.responders.important.*threshold", KIND_POINTS},
    {"change.reliable_change.sem", KIND_POINTS},
    {"change.reliable_change.s_diff", KIND_POINTS},
    {"change.reliable_change.least", KIND_POINTS},
    {"change.reliable_change.cutoff", KIND_SCORE},
    {"change.cumulative.points.*.change", KIND_POINTS},
};

static Kind kind_of(const char *path)
{
    for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++)
        if (g_pattern_match_simple(kinds[i].pattern, path))
            return kinds[i].kind;
    return KIND_SAME;
}

/* Returns how many numbers it compared. */
static size_t expect_restated(const json_t *one, const json_t *other, const char *path, const Style *style)
{
    size_t compared = 0;
    cr_assert(other != NULL && json_typeof(one) == json_typeof(other), "%s: another type", path);
    if (json_is_object(one)) {
        const char *key;
        json_t *value;
        cr_expect_eq(json_object_size(one), json_object_size(other), "%s", path);
        json_object_foreach((json_t *)one, key, value)
        {
            g_autofree char *deeper = path[0] == '\0' ? g_strdup(key) : g_strconcat(path, ".", key, NULL);
            compared += expect_restated(value, json_object_get(other, key), deeper, style);
        }
    } else if (json_is_array(one)) {
        cr_assert_eq(json_array_size(one), json_array_size(other), "%s: another length", path);
        for (size_t i = 0; i < json_array_size(one); i++) {
            g_autofree char *deeper = g_strdup_printf("%s.%zu", path, i);
            compared += expect_restated(json_array_get(one, i), json_array_get(other, i), deeper, style);
        }
    } else if (json_is_number(one)) {
        Kind kind = kind_of(path);
        double want = json_number_value(one), got = json_number_value(other);
        if (kind == KIND_SCORE)
            want += style->shift;
        if (kind != KIND_SAME)
            want *= kind == KIND_SQUARE ? style->unit * style->unit : style->unit;
        double size = kind == KIND_SAME ? 1 : 10 * style->unit;
        cr_expect(near(got, want, 1e-12) || fabs(got - want) <= 1e-12 * size, "%s: %.17g, not %.17g", path, got, want);
        compared = 1;
    } else {
        cr_expect(json_equal(one, other), "%s", path);
    }
    return compared;
}

static json_t *measures_of(const Temp *temp)
{
    g_autofree char *text = json_file_text(temp, "out/results.json", "measures");
    json_t *measures = json_loads(text, 0, NULL);
    cr_assert_not_null(measures);
    return measures;
}

static void expect_measures_restated(const Temp *one, const Temp *other, const Style *style)
{
    static const char *const names[] = {"pain", "fatigue"};
    json_t *a = measures_of(one), *b = measures_of(other);
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        size_t compared = expect_restated(json_object_get(a, names[i]), json_object_get(b, names[i]), "", style);
        cr_expect(compared > 100, "%s: %zu numbers", names[i], compared);
    }
    json_decref(a);
    json_decref(b);
}

Test(cli_invariance, another_origin_or_unit_restates_every_number)
{
    static const int shifts[] = {5, 20, 0, 3}, units[] = {1, 1, 10, 10};
    Draw draw = {7};
    for (size_t i = 0; i < G_N_ELEMENTS(shifts); i++) {
        Answers answers = draw_answers(&draw, i % 2 == 0 ? 1 : 4);
        Style style = plain;
        style.shift = shifts[i];
        style.unit = units[i];
        g_autoptr(Temp) first = published(&answers, &plain), other = published(&answers, &style);
        expect_measures_restated(first, other, &style);
    }
}

static double number_at(const Temp *temp, const char *key)
{
    g_autofree char *path = g_strconcat("measures.pain.change.", key, NULL);
    return json_file_number(temp, "out/results.json", path);
}

/* More sessions of the same say nothing more about patients: every session a second time, of all patients or of every
 * other one. */
Test(cli_invariance, a_session_twice_makes_no_interval_narrower)
{
    static const char *const keys[] = {"paired_t.ci.0",
                                       "paired_t.ci.1",
                                       "paired_t.p",
                                       "wilcoxon.ci.0",
                                       "wilcoxon.ci.1",
                                       "wilcoxon.p",
                                       "sign.median_ci.0",
                                       "sign.p",
                                       "bootstrap.ci.0",
                                       "bootstrap.ci.1",
                                       "permutation.p",
                                       "effect_sizes.d_z.ci.0",
                                       "difference.sd",
                                       "effect_sizes.d_av.ci.1",
                                       "effect_sizes.prob_improved.ci.0",
                                       "correlation",
                                       "effect_sizes.d_rm.estimate"};
    Draw draw = {99};
    Answers answers = draw_answers(&draw, 2);
    g_autoptr(Temp) first = published(&answers, &plain);
    for (unsigned every = 1; every <= 2; every++) {
        Answers twice = answers;
        for (size_t i = 0; i < answers.n; i++) {
            if (answers.rows[i].patient % every != 0)
                continue;
            twice.rows[twice.n] = answers.rows[i];
            twice.rows[twice.n++].session += 10;
        }
        g_autoptr(Temp) other = published(&twice, &plain);
        cr_expect_eq(number_at(other, "n_patients"), PATIENTS);
        cr_expect_eq(number_at(other, "n_pairs"), (double)twice.n);
        for (size_t i = 0; i < G_N_ELEMENTS(keys); i++) {
            double want = number_at(first, keys[i]), got = number_at(other, keys[i]);
            cr_expect(near(got, want, 1e-12), "%s: %.17g, not %.17g", keys[i], got, want);
        }
    }
}

/* What comes before and what after: bootstrap limits turn round within the noise of their resamples alone. */
Test(cli_invariance, files_swapped_turn_the_change_round)
{
    Draw draw = {5};
    Answers answers = draw_answers(&draw, 3);
    Style swapped = plain;
    swapped.times[0] = "post";
    swapped.times[1] = "pre";
    g_autoptr(Temp) one = published(&answers, &plain), other = published(&answers, &swapped);
    static const char *const same[] = {"paired_t.p", "wilcoxon.p", "sign.p", "normality.w", "difference.sd"};
    for (size_t i = 0; i < G_N_ELEMENTS(same); i++)
        cr_expect(near(number_at(other, same[i]), number_at(one, same[i]), 1e-13), "%s", same[i]);
    static const char *const turned[][2] = {{"difference.mean", "difference.mean"},
                                            {"paired_t.ci.0", "paired_t.ci.1"},
                                            {"wilcoxon.ci.1", "wilcoxon.ci.0"},
                                            {"sign.median_ci.0", "sign.median_ci.1"},
                                            {"effect_sizes.d_av.ci.0", "effect_sizes.d_av.ci.1"},
                                            {"effect_sizes.rank_biserial.ci.0", "effect_sizes.rank_biserial.ci.1"}};
    for (size_t i = 0; i < G_N_ELEMENTS(turned); i++) {
        double want = -number_at(one, turned[i][1]), got = number_at(other, turned[i][0]);
        cr_expect(near(got, want, 1e-12), "%s: %.17g, not %.17g", turned[i][0], got, want);
    }
}
