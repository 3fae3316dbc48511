#include "pair/scale.h"

#include "base/error.h"
#include "base/number.h"

#include <math.h>
#include <stdlib.h>

enum {
    SCORES_LEAST = 5, /* a side */
    VALUES_LEAST = 3, /* different ones */
};

#define SMALL_SCALE 10.0
#define LARGE_SCORE 40.0

typedef struct {
    double value;
    guint64 count;
} ScoreCount;

/* The scores of one measure at one of its two time points. */
typedef struct {
    int time;
    const char *when; /* "before", "after" */
    GArray *counts;   /* of ScoreCount, ascending by value */
    guint64 n;
    OutsideScores outside; /* not among the counts */
} ScaleSide;

static void count_part(ScaleSide *side, const Part *part, size_t measure)
{
    const ValueTable *values = &part->values[measure];
    g_autofree guint64 *counts = g_new0(guint64, values->count);
    for (size_t row = 0; row < part->rows; row++)
        for (size_t slot = 0; slot < part->times_per_row; slot++)
            if (part_time(part, row, slot) == side->time)
                counts[part_score(part, measure, row, slot)]++;
    for (guint32 code = 1; code < values->count; code++) {
        ScoreCount score = {values->values[code], counts[code]};
        side->n += score.count;
        if (score.count > 0)
            g_array_append_val(side->counts, score);
    }
}

static int compare_scores(const void *left, const void *right)
{
    const ScoreCount *a = left, *b = right;
    return (a->value > b->value) - (a->value < b->value);
}

static bool can_hold(const Part *part, int time)
{
    return (study_file_times(part->study, part->file) >> time & 1) != 0;
}

static void count_scores(ScaleSide *side, const Assessments *assessments, size_t measure)
{
    side->counts = g_array_new(FALSE, FALSE, sizeof(ScoreCount));
    for (size_t p = 0; p < assessments->n_parts; p++)
        if (can_hold(&assessments->parts[p], side->time))
            count_part(side, &assessments->parts[p], measure);
    g_array_sort(side->counts, compare_scores);
}

static double score_at(const ScaleSide *side, guint i)
{
    return g_array_index(side->counts, ScoreCount, i).value;
}

/* The lowest score that at least nine tenths of the scores do not exceed. */
static double ninth_decile(const ScaleSide *side)
{
    guint64 below = 0;
    guint i = 0;
    while (i < side->counts->len && 10 * (below += g_array_index(side->counts, ScoreCount, i).count) < 9 * side->n)
        i++;
    return score_at(side, i);
}

/* One value may stand in several files' tables. */
static guint different_values(const ScaleSide *side)
{
    guint n = 0;
    for (guint i = 0; i < side->counts->len; i++)
        n += i == 0 || score_at(side, i) != score_at(side, i - 1);
    return n;
}

static bool is_outside(const ScaleSide *side, const ScaleSide *other)
{
    guint64 all = side->n + side->outside.n, all_other = other->n + other->outside.n;
    return all >= SCORES_LEAST && all_other >= SCORES_LEAST && side->outside.n_values >= VALUES_LEAST &&
           2 * side->outside.n >= all && 10 * other->outside.n < all_other;
}

static bool refuse_outside(const Measure *measure, const ScaleSide *side, const ScaleSide *other, GError **error)
{
    char low[NUMBER_BUFFER], high[NUMBER_BUFFER], least[NUMBER_BUFFER], most[NUMBER_BUFFER];
    return mld_fail(error, MLD_ERROR_DATA,
                    "%s: %" G_GUINT64_FORMAT " of %" G_GUINT64_FORMAT
                    " scores %s are outside %s to %s, between %s and %s, but %" G_GUINT64_FORMAT
                    " of %" G_GUINT64_FORMAT " %s: two scales; bring them to one in the files",
                    measure->name, side->outside.n, side->n + side->outside.n, side->when,
                    number_short(low, measure->has_from ? measure->from_low : measure->low),
                    number_short(high, measure->has_from ? measure->from_high : measure->high),
                    number_short(least, side->outside.low), number_short(most, side->outside.high), other->outside.n,
                    other->n + other->outside.n, other->when);
}

static bool is_small_beside(const ScaleSide *side, const ScaleSide *other)
{
    return side->n >= SCORES_LEAST && other->n >= SCORES_LEAST && score_at(side, 0) >= 0 &&
           score_at(side, side->counts->len - 1) <= SMALL_SCALE && different_values(side) >= VALUES_LEAST &&
           ninth_decile(other) >= LARGE_SCORE;
}

static bool refuse_small(const Measure *measure, const ScaleSide sides[2], GError **error)
{
    char low[2][NUMBER_BUFFER], high[2][NUMBER_BUFFER];
    for (int i = 0; i < 2; i++) {
        number_short(low[i], score_at(&sides[i], 0));
        number_short(high[i], score_at(&sides[i], sides[i].counts->len - 1));
    }
    return mld_fail(error, MLD_ERROR_DATA,
                    "%s: the scores before lie between %s and %s and those after between %s and %s: two scales; bring "
                    "them to one in the files, or declare range and from where all scores are on one scale",
                    measure->name, low[0], high[0], low[1], high[1]);
}

static OutsideScores outside_of(const Assessments *assessments, size_t measure, int time)
{
    OutsideScores sum = {0};
    size_t n_times = assessments->study->n_times;
    for (size_t p = 0; p < assessments->n_parts; p++)
        outside_scores_join(&sum, &assessments->parts[p].outside[measure * n_times + (size_t)time]);
    return sum;
}

static bool has_large_scores(const Assessments *assessments, size_t measure)
{
    for (size_t p = 0; p < assessments->n_parts; p++) {
        const ValueTable *values = &assessments->parts[p].values[measure];
        for (guint32 code = 1; code < values->count; code++)
            if (values->values[code] >= LARGE_SCORE)
                return true;
    }
    return false;
}

static bool has_score_beyond(const Part *part, size_t measure, int time)
{
    const double *values = part->values[measure].values;
    for (size_t row = 0; row < part->rows; row++)
        for (size_t slot = 0; slot < part->times_per_row; slot++)
            if (part_time(part, row, slot) == time && values[part_score(part, measure, row, slot)] > SMALL_SCALE)
                return true;
    return false;
}

/* Cheap where both sides are on a large scale: the first rows tell. */
static bool goes_beyond(const Assessments *assessments, size_t measure, int time)
{
    for (size_t p = 0; p < assessments->n_parts; p++)
        if (can_hold(&assessments->parts[p], time) && has_score_beyond(&assessments->parts[p], measure, time))
            return true;
    return false;
}

/* Whether the scores need to be counted at all; in most studies the tables of values say no. */
static bool is_suspect(const Assessments *assessments, size_t measure, const ScaleSide sides[2])
{
    if (sides[0].outside.n_values >= VALUES_LEAST || sides[1].outside.n_values >= VALUES_LEAST)
        return true;
    return !assessments->study->measures[measure].has_from && has_large_scores(assessments, measure) &&
           !(goes_beyond(assessments, measure, sides[0].time) && goes_beyond(assessments, measure, sides[1].time));
}

static bool judge_sides(const Measure *measure, const ScaleSide sides[2], GError **error)
{
    for (int i = 0; i < 2; i++)
        if (is_outside(&sides[i], &sides[1 - i]))
            return refuse_outside(measure, &sides[i], &sides[1 - i], error);
    if (!measure->has_from && (is_small_beside(&sides[0], &sides[1]) || is_small_beside(&sides[1], &sides[0])))
        return refuse_small(measure, sides, error);
    return true;
}

static bool check_measure(const Assessments *assessments, size_t m, GError **error)
{
    const Measure *measure = &assessments->study->measures[m];
    ScaleSide sides[2] = {{.time = measure->before, .when = "before"}, {.time = measure->after, .when = "after"}};
    for (int i = 0; i < 2; i++)
        sides[i].outside = outside_of(assessments, m, sides[i].time);
    if (!is_suspect(assessments, m, sides))
        return true;
    for (int i = 0; i < 2; i++)
        count_scores(&sides[i], assessments, m);
    bool ok = judge_sides(measure, sides, error);
    for (int i = 0; i < 2; i++)
        g_array_unref(sides[i].counts);
    return ok;
}

bool check_scales(const Assessments *assessments, GError **error)
{
    const Study *study = assessments->study;
    for (size_t m = 0; m < study->n_measures; m++)
        if (measure_is_paired(&study->measures[m]) && !check_measure(assessments, m, error))
            return false;
    return true;
}
