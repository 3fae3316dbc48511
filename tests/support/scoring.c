#include "support/scoring.h"

#include "base/number.h"
#include "design/instrument_library.h"
#include "measure/item_text.h"
#include "support/near.h"

#include <criterion/criterion.h>
#include <string.h>

#define DIGITS 1e-9

static size_t item_index(const ScoredForm *form, const char *id)
{
    size_t index = 0;
    cr_assert(instrument_find_item(form->instrument, id, &index), "%s has no item '%s'", form->instrument->name, id);
    return index;
}

static size_t score_index(const ScoredForm *form, const char *name)
{
    size_t index = 0;
    cr_assert(instrument_find_score(form->instrument, name, &index), "%s has no score '%s'", form->instrument->name,
              name);
    return index;
}

static double number_in(const char *text)
{
    double number = 0;
    cr_assert(number_parse(text, strlen(text), &number), "'%s' is no number", text);
    return number;
}

/* "5a-5j" or "3": the places of the first and of the last item. */
static void find_run(const ScoredForm *form, const char *run, size_t *ret_first, size_t *ret_last)
{
    g_auto(GStrv) ends = g_strsplit(run, "-", 2);
    *ret_first = item_index(form, ends[0]);
    *ret_last = ends[1] == NULL ? *ret_first : item_index(form, ends[1]);
    cr_assert(*ret_first <= *ret_last, "'%s' runs backwards", run);
}

static void set_option(ScoredForm *form, const char *name, const char *value)
{
    const Instrument *instrument = form->instrument;
    for (size_t i = 0; i < instrument->n_parameters; i++)
        if (strcmp(instrument->parameters[i].name, name) == 0) {
            form->use.parameters[i] = number_in(value);
            return;
        }
    for (size_t i = 0; i < instrument->n_codings && strcmp(name, "coding") == 0; i++)
        if (strcmp(instrument->codings[i].name, value) == 0) {
            form->use.coding = &instrument->codings[i];
            return;
        }
    cr_assert_fail("%s has no '@%s=%s'", instrument->name, name, value);
}

/* Takes a word of the answers into `texts`, one per item. */
static void set_answers(ScoredForm *form, const char *word, char *texts[])
{
    g_auto(GStrv) parts = g_strsplit(word, "=", 2);
    cr_assert(parts[0] != NULL && parts[1] != NULL, "'%s' lacks a =", word);
    if (parts[0][0] == '@') {
        set_option(form, parts[0] + 1, parts[1]);
        return;
    }
    size_t first = 0, last = 0;
    find_run(form, parts[0], &first, &last);
    g_auto(GStrv) values = g_strsplit(parts[1][0] == '\0' ? "," : parts[1], ",", -1);
    size_t n = parts[1][0] == '\0' ? 1 : g_strv_length(values);
    cr_assert(n == 1 || n == last - first + 1, "'%s' has %zu answers for %zu items", word, n, last - first + 1);
    for (size_t i = first; i <= last; i++) {
        g_free(texts[i]);
        texts[i] = g_strdelimit(g_strdup(values[n == 1 ? 0 : i - first]), "_", ' ');
        form->use.asked[i] = true;
    }
}

static void read_texts(ScoredForm *form, char *const texts[])
{
    MissingCodes missing;
    missing_codes_init(&missing, NULL, false);
    for (size_t i = 0; i < form->instrument->n_items; i++) {
        ItemReader reader = {.item = &form->instrument->items[i],
                             .coding = form->use.coding == NULL ? NULL : &form->use.coding->maps[i],
                             .missing = &missing};
        ItemReading reading = item_read(&reader, texts[i], strlen(texts[i]));
        form->answers[i] = reading.value;
        form->is_refused[i] = reading.is_wrong;
    }
}

static ScoredForm *form_new(const char *name)
{
    g_autoptr(GError) error = NULL;
    ScoredForm *form = g_new0(ScoredForm, 1);
    form->instrument = instrument_load(name, NULL, &error);
    cr_assert_not_null(form->instrument, "%s", error == NULL ? name : error->message);
    const Instrument *instrument = form->instrument;
    form->use.instrument = instrument;
    form->use.n_slots = 1;
    form->use.asked = g_new(bool, instrument->n_items);
    for (size_t i = 0; i < instrument->n_items; i++)
        form->use.asked[i] = !instrument->items[i].is_optional;
    form->use.parameters = g_new(double, instrument->n_parameters);
    for (size_t i = 0; i < instrument->n_parameters; i++)
        form->use.parameters[i] = instrument->parameters[i].fallback;
    form->answers = g_new(double, instrument->n_items);
    form->is_refused = g_new0(bool, instrument->n_items);
    form->results = g_new0(ScoreResult, instrument->n_scores);
    return form;
}

ScoredForm *form_score(const char *instrument, const char *answers)
{
    ScoredForm *form = form_new(instrument);
    size_t n_items = form->instrument->n_items;
    g_auto(GStrv) texts = g_new0(char *, n_items + 1);
    for (size_t i = 0; i < n_items; i++)
        texts[i] = g_strdup("");
    g_auto(GStrv) words = g_strsplit_set(answers, " \n", -1);
    for (size_t i = 0; words[i] != NULL; i++)
        if (words[i][0] != '\0')
            set_answers(form, words[i], texts);
    read_texts(form, texts);
    scoring_run(&form->use, form->answers, form->results);
    return form;
}

void scored_form_free(ScoredForm *form)
{
    if (form == NULL)
        return;
    g_free(form->use.asked);
    g_free(form->use.parameters);
    g_free(form->answers);
    g_free(form->is_refused);
    g_free(form->results);
    instrument_free(form->instrument);
    g_free(form);
}

const ScoreResult *form_result(const ScoredForm *form, const char *score)
{
    return &form->results[score_index(form, score)];
}

static const char *state_name(ScoreState state)
{
    static const char *const names[] = {
        [SCORED] = "scored",
        [SCORE_NOT_ANSWERED] = "unanswered",
        [SCORE_INCOMPLETE] = "incomplete",
        [SCORE_NOT_POSSIBLE] = "impossible",
    };
    return names[state];
}

/* Half a unit of the last digit of a number as written. */
static double half_digit(const char *text)
{
    const char *point = strchr(text, '.');
    return 0.5 * pow(10, point == NULL ? 0 : -(double)strlen(point + 1)) * (1 + DIGITS);
}

static bool result_is(const ScoreResult *result, const char *text, bool is_rounded)
{
    if (!g_ascii_isdigit(text[0]) && text[0] != '-')
        return result->state != SCORED && isnan(result->value) && strcmp(state_name(result->state), text) == 0;
    bool is_doubtful = g_str_has_suffix(text, "?");
    g_autofree char *digits = g_strndup(text, strlen(text) - (is_doubtful ? 1 : 0));
    double want = number_in(digits);
    bool agrees = is_rounded ? fabs(result->value - want) <= half_digit(digits) : near(result->value, want, DIGITS);
    return result->state == SCORED && agrees && result->is_doubtful == is_doubtful;
}

static void compare_refused(const ScoredForm *form, const char *ids, GString *differences)
{
    g_auto(GStrv) wanted = g_strsplit(ids, ",", -1);
    for (size_t i = 0; wanted[i] != NULL; i++)
        item_index(form, wanted[i]);
    for (size_t i = 0; i < form->instrument->n_items; i++) {
        const char *id = form->instrument->items[i].id;
        bool is_wanted = g_strv_contains((const char *const *)wanted, id);
        if (is_wanted != form->is_refused[i])
            g_string_append_printf(differences, " item %s is%s refused;", id, is_wanted ? " not" : "");
    }
}

/* "global=5" as name, sign and number. (transfer full) */
static char *split_expectation(const char *word, bool *ret_is_rounded, const char **ret_text)
{
    size_t length = strcspn(word, "=~");
    cr_assert(word[length] != '\0', "'%s' lacks a = or a ~", word);
    *ret_is_rounded = word[length] == '~';
    *ret_text = word + length + 1;
    return g_strndup(word, length);
}

char *form_differs(const ScoredForm *form, const char *expected)
{
    g_autoptr(GString) differences = g_string_new(NULL);
    g_autofree char *refused = g_strdup("");
    g_auto(GStrv) words = g_strsplit_set(expected, " \n", -1);
    for (size_t i = 0; words[i] != NULL; i++) {
        bool is_rounded = false;
        const char *text = NULL;
        if (words[i][0] == '\0')
            continue;
        g_autofree char *name = split_expectation(words[i], &is_rounded, &text);
        if (strcmp(name, "refused") == 0) {
            g_free(refused);
            refused = g_strdup(text);
            continue;
        }
        const ScoreResult *result = form_result(form, name);
        if (!result_is(result, text, is_rounded))
            g_string_append_printf(differences, " %s is %.12g%s, %s, not %s;", name, result->value,
                                   result->is_doubtful ? "?" : "", state_name(result->state), text);
    }
    compare_refused(form, refused, differences);
    return differences->len == 0 ? NULL : g_strdup(differences->str);
}

void vectors_hold(const VectorTable *table)
{
    for (size_t i = 0; i < table->n; i++) {
        g_autoptr(ScoredForm) form = form_score(table->instrument, table->vectors[i].answers);
        g_autofree char *differences = form_differs(form, table->vectors[i].scores);
        cr_expect_null(differences, "%s, form %zu (%s):%s", table->instrument, i, table->vectors[i].answers,
                       differences);
    }
}

/* Marks the items that a score is made of, directly or by other scores, as far as files have them. */
static void mark_items(const ScoredForm *form, size_t index, bool marked[])
{
    const Score *score = &form->instrument->scores[index];
    for (size_t i = 0; i < score->n_terms; i++) {
        if (score->terms[i].is_score)
            mark_items(form, score->terms[i].index, marked);
        else if (form->use.asked[score->terms[i].index])
            marked[score->terms[i].index] = true;
    }
}

/* How the items of a score are answered. */
typedef struct {
    size_t n, n_missing, n_refused, n_lowest, n_highest, n_whole;
    bool varies;
} Answered;

static Answered count_answers(const ScoredForm *form, size_t score)
{
    Answered count = {0};
    double first = (double)NAN;
    g_autofree bool *marked = g_new0(bool, form->instrument->n_items);
    mark_items(form, score, marked);
    for (size_t i = 0; i < form->instrument->n_items; i++) {
        const Item *item = &form->instrument->items[i];
        double answer = form->answers[i];
        if (!marked[i])
            continue;
        count.n++;
        count.n_refused += form->is_refused[i];
        count.n_missing += isnan(answer) && !form->is_refused[i] && isnan(item->blank);
        count.n_whole += item->kind == ITEM_WHOLE;
        count.n_lowest += item->kind == ITEM_WHOLE && answer == item->low;
        count.n_highest += item->kind == ITEM_WHOLE && answer == item->high;
        count.varies = count.varies || (!isnan(first) && answer != first);
        first = isnan(first) ? answer : first;
    }
    return count;
}

/* True where the expectations name the score. */
static bool is_expected(const char *expected, const char *name)
{
    g_auto(GStrv) words = g_strsplit_set(expected, " \n", -1);
    size_t length = strlen(name);
    for (size_t i = 0; words[i] != NULL; i++)
        if (strncmp(words[i], name, length) == 0 && (words[i][length] == '=' || words[i][length] == '~'))
            return true;
    return false;
}

bool form_shows(const ScoredForm *form, const char *expected, size_t score, VectorKind kind)
{
    if (!is_expected(expected, form->instrument->scores[score].name))
        return false;
    Answered count = count_answers(form, score);
    bool is_complete = count.n_missing == 0 && count.n_refused == 0;
    bool is_scored = form->results[score].state == SCORED;
    switch (kind) {
    case VECTOR_LOWEST:
        return is_complete && count.n_lowest == count.n_whole;
    case VECTOR_HIGHEST:
        return is_complete && count.n_highest == count.n_whole;
    case VECTOR_MID:
        return is_complete && is_scored && (count.varies || count.n == 1);
    case VECTOR_ONE_MISSING:
        return count.n_missing == 1 && count.n_refused == 0;
    case VECTOR_TOO_MANY_MISSING:
        return !is_scored && (count.n_missing > 1 || (count.n == 1 && count.n_missing == 1));
    case VECTOR_OUT_OF_RANGE:
        return count.n_refused > 0;
    case VECTOR_OTHER:
    case VECTOR_KINDS:
        break;
    }
    return false;
}
