#include "writeup/wording_change.h"

#include "base/text.h"
#include "design/track.h"
#include "visual/figures.h"
#include "visual/subject.h"
#include "writeup/wording_number.h"

#include <math.h>
#include <string.h>

char *measure_title(const Measure *measure)
{
    char *shown = text_shown(measure->label, 80);
    bool bare = strcmp(measure->label, measure->name) == 0;
    if (bare)
        shown[0] = g_ascii_toupper(shown[0]);
    return shown;
}

char *pairs_words(bool many_pairs, guint64 pairs)
{
    return many_pairs ? count_words(pairs, "session", "sessions") : count_words(pairs, "pair", "pairs");
}

const char *status_words(ResultStatus status)
{
    static const char *const words[] = {
        [RESULT_OK] = "",
        [RESULT_TOO_FEW] = "fewer patients than the method needs",
        [RESULT_NO_VARIATION] = "every patient changed by the same amount",
        [RESULT_ASKED_ONCE] = "not asked both before and after",
        [RESULT_NOT_CONVERGED] = "the computation did not settle on a value",
        [RESULT_COURSE_ONLY] = "told only where every patient has one pair",
        [RESULT_NOT_RUN_LARGE_N] = "not computed for so many patients",
        [RESULT_NOT_APPLICABLE] = "does not apply to this measure",
        [RESULT_NO_MARGIN_DECLARED] = "no margin of equivalence is declared",
        [RESULT_BOUNDARY] = "a variance is estimated as 0, so that the model gives no test",
    };
    G_STATIC_ASSERT(G_N_ELEMENTS(words) == RESULT_STATUS_COUNT);
    return words[status];
}

const char *primary_test_words(PrimaryTest test)
{
    return test == TEST_WILCOXON ? "Wilcoxon signed-rank test" : "paired t test";
}

char *wilcoxon_method_words(const Wilcoxon *test)
{
    const char *method = test->exact ? "exact" : "normal approximation with continuity correction";
    if (test->n_zero == 0)
        return g_strdup_printf("%s, no zeros", method);
    g_autofree char *zeros = count_words(test->n_zero, "zero", "zeros");
    return g_strdup_printf("%s, %s %s", method, zeros,
                           test->zeros_kept ? "kept (Pratt)" : "dropped: among those who changed");
}

/* Who and how many: "36 patients, 208 sessions". */
static char *sample_words(const Sample *sample, const Change *change)
{
    g_autofree char *patients = count_words(change->n_patients, "patient", "patients");
    if (!sample->many_pairs)
        return g_steal_pointer(&patients);
    g_autofree char *pairs = pairs_words(sample->many_pairs, change->n_pairs);
    return g_strdup_printf("%s, %s", patients, pairs);
}

/* "0.5 to 1.3" when both limits lie on one side, else "0.4 lower to 0.2 higher". */
static char *side_interval(const PairedT *test, int decimals)
{
    double low = test->low, high = test->high;
    if (low >= 0 || high <= 0)
        return interval_words(fmin(fabs(low), fabs(high)), fmax(fabs(low), fabs(high)), decimals);
    g_autofree char *below = figure_text(-low, decimals);
    g_autofree char *above = figure_text(high, decimals);
    return g_strdup_printf("%s lower to %s higher", below, above);
}

/* What the two sides of a comparison are called. */
typedef struct {
    const char *as, *than;                /* after the words of a difference */
    const char *before_only, *after_only; /* of what is asked once */
} Sides;

static Sides sides_of(const Sample *sample)
{
    static const Sides session = {"right after a session as before it", "right after a session than before it",
                                  "before the session", "after the session"};
    static const Sides course = {"at the end of the course as at its start",
                                 "at the end of the course than at its start", "at the start of the course",
                                 "at the end of the course"};
    static const Sides usual = {"after as before", "after than before", "before", "after"};
    return sample->many_pairs ? session : sample->is_course ? course : usual;
}

/* "was on average 0.9 points lower right after a session than before it", and the case of a mean that rounds to 0. */
static char *difference_words(const Sample *sample, double mean, int decimals)
{
    g_autofree char *size = points_words(fabs(mean), decimals);
    g_autofree char *zero = points_words(0, decimals);
    Sides sides = sides_of(sample);
    if (strcmp(size, zero) == 0)
        return g_strdup_printf("was on average the same to within rounding (%s) %s", size, sides.as);
    return g_strdup_printf("was on average %s %s %s", size, mean < 0 ? "lower" : "higher", sides.than);
}

char *asked_once_words(const Study *study, const Sample *sample)
{
    const TimePoint *time = &study->times[measure_asked_once(sample->measure)];
    Sides sides = sides_of(sample);
    if (!time->is_followup)
        return g_strdup((time - study->times) % 2 == 0 ? sides.before_only : sides.after_only);
    g_autofree char *name = text_shown(time->name, 60);
    return g_strconcat("at ", name, NULL);
}

static char *missing_sentence(const Results *results, const MeasureResult *result, const char *title)
{
    if (result->change.status != RESULT_ASKED_ONCE)
        return g_strdup_printf("%s: no patient has both a before and an after score.", title);
    g_autofree char *when = asked_once_words(results->study, result->sample);
    return g_strdup_printf("%s was asked only %s, so there is no change to report.", title, when);
}

char *change_sentence(const Results *results, const MeasureResult *result)
{
    const Change *change = &result->change;
    int decimals = score_decimals(result);
    g_autofree char *title = measure_title(result->measure);
    if (change->status != RESULT_OK || change->n_patients == 0)
        return missing_sentence(results, result, title);
    g_autofree char *difference = difference_words(result->sample, change->difference.mean, decimals);
    g_autofree char *sample = sample_words(result->sample, change);
    const PairedT *test = &change->paired_t;
    if (test->status == RESULT_NO_VARIATION && change->difference.mean == 0)
        return g_strdup_printf("%s was %sthe same %s in every patient (%s): no interval can be given.", title,
                               result->sample->many_pairs ? "on average " : "", sides_of(result->sample).as, sample);
    if (test->status == RESULT_NO_VARIATION)
        return g_strdup_printf("%s %s, by the same amount in every patient (%s): no interval can be given.", title,
                               difference, sample);
    if (test->status != RESULT_OK)
        return g_strdup_printf("%s %s (%s): an interval needs at least two patients.", title, difference, sample);
    g_autofree char *level = figure_percent(results->study->analysis.confidence);
    g_autofree char *interval = side_interval(test, decimals);
    bool open = test->low <= 0 && test->high >= 0;
    return g_strdup_printf("%s %s (%s interval %s; %s)%s.", title, difference, level, interval, sample,
                           open ? ": the data are compatible with no change" : "");
}
