#include "support/near.h"
#include "support/temp.h"
#include "support/vector_tables.h"

#include <criterion/criterion.h>

/* The mid form is the profile 21232. Without a value set nothing is known of the index. */
#define MID "1-5=2,1,2,3,2 6=68"

static const ScoreVector forms[] = {
    {VECTOR_LOWEST, "1-5=1 6=0", "profile=11111 vas=0 index=unanswered"},
    {VECTOR_HIGHEST, "1-5=5 6=100", "profile=55555 vas=100 index=unanswered"},
    {VECTOR_MID, MID, "profile=21232 vas=68 index=unanswered"},
    {VECTOR_ONE_MISSING, MID " 4= 6=", "profile=incomplete vas=unanswered"},
    {VECTOR_TOO_MANY_MISSING, MID " 1= 3= 5=", "profile=incomplete vas=68"},
    {VECTOR_OUT_OF_RANGE, MID " 2=6 6=101", "profile=incomplete vas=unanswered refused=2,6"},
    {VECTOR_OUT_OF_RANGE, MID " 5=0 6=-1", "profile=incomplete vas=unanswered refused=5,6"},
    {VECTOR_OTHER, "@coding=from-zero 1-5=1,0,1,2,1 6=68", "profile=21232 vas=68"},
    {VECTOR_OTHER, "", "profile=unanswered vas=unanswered index=unanswered"},
};

const VectorTable eq_5d_5l_vectors = VECTOR_TABLE("eq-5d-5l", forms);

/* An invented value set: what each level of items 1 to 5 takes off. */
static const char decrements[] = "item,level,decrement\n"
                                 "constant,,0.017\n"
                                 "1,1,0\n1,2,0.031\n1,3,0.055\n1,4,0.190\n1,5,0.274\n"
                                 "2,1,0\n2,2,0.027\n2,3,0.046\n2,4,0.152\n2,5,0.203\n"
                                 "3,1,0\n3,2,0.035\n3,3,0.061\n3,4,0.168\n3,5,0.184\n"
                                 "4,1,0\n4,2,0.042\n4,3,0.083\n4,4,0.265\n4,5,0.388\n"
                                 "5,1,0\n5,2,0.038\n5,3,0.104\n5,4,0.255\n5,5,0.296\n";

/* The index that a form has by the value set in `csv`. */
static ScoreResult index_by(const char *csv, const char *answers)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(ScoredForm) form = form_score("eq-5d-5l", answers);
    temp_write(temp, "set.csv", csv);
    g_autofree char *path = temp_path(temp, "set.csv");
    size_t index = 0;
    cr_assert(instrument_find_score(form->instrument, "index", &index));
    const Score *score = &form->instrument->scores[index];
    g_autoptr(ValueSet) set = value_set_read(path, "set.csv", form->instrument, score, &error);
    cr_assert_not_null(set, "%s", error == NULL ? "" : error->message);
    form->use.value_set = set;
    scoring_run(&form->use, form->answers, form->results);
    form->use.value_set = NULL;
    return *form_result(form, "index");
}

static void expect_index(const char *csv, const char *answers, double want)
{
    ScoreResult result = index_by(csv, answers);
    cr_expect(result.state == SCORED && near(result.value, want, 1e-12), "%s: %.17g", answers, result.value);
}

static void expect_no_index(const char *csv, const char *answers, ScoreState want)
{
    ScoreResult result = index_by(csv, answers);
    cr_expect(result.state == want && isnan(result.value), "%s: %d, %g", answers, (int)result.state, result.value);
}

Test(instruments_eq_5d_5l, an_index_by_decrements)
{
    expect_index(decrements, "1-5=1", 1);
    /* 1 - 0.017 - (0.274 + 0.203 + 0.184 + 0.388 + 0.296) */
    expect_index(decrements, "1-5=5", -0.362);
    /* 1 - 0.017 - (0.031 + 0 + 0.035 + 0.083 + 0.038) */
    expect_index(decrements, MID, 0.796);
    /* 1 - 0.017 - (0.190 + 0.046 + 0 + 0.388 + 0.255) */
    expect_index(decrements, "1-5=4,3,1,5,4", 0.104);
    /* 1 - 0.017 - 0.027 */
    expect_index(decrements, "1-5=1,2,1,1,1", 0.956);
}

Test(instruments_eq_5d_5l, no_index_of_an_incomplete_profile)
{
    expect_no_index(decrements, MID " 4=", SCORE_INCOMPLETE);
    expect_no_index(decrements, "2=3 6=50", SCORE_INCOMPLETE);
    expect_no_index(decrements, MID " 1=6", SCORE_INCOMPLETE);
    expect_no_index(decrements, "6=50", SCORE_NOT_ANSWERED);
}

/* All 3125 profiles in order, the one at place k worth 1 - k / 2500: 1 to -0.2496. (transfer full) */
static char *profiles(void)
{
    GString *csv = g_string_new("profile,index\n");
    for (int place = 0; place < 3125; place++)
        g_string_append_printf(csv, "%d%d%d%d%d,%s%d.%04d\n", 1 + place / 625, 1 + place / 125 % 5, 1 + place / 25 % 5,
                               1 + place / 5 % 5, 1 + place % 5, place > 2500 ? "-" : "", 0 + (place == 0),
                               place == 0 ? 0 : abs(10000 - 4 * place));
    return g_string_free(csv, FALSE);
}

Test(instruments_eq_5d_5l, an_index_by_profile)
{
    g_autofree char *csv = profiles();
    expect_index(csv, "1-5=1", 1);
    expect_index(csv, "1-5=5", -0.2496);
    /* Place 1 x 625 + 0 x 125 + 1 x 25 + 2 x 5 + 1 = 661. */
    expect_index(csv, MID, 0.7356);
    /* Place 3 x 625 + 2 x 125 + 0 x 25 + 4 x 5 + 3 = 2148. */
    expect_index(csv, "1-5=4,3,1,5,4", 0.1408);
    expect_no_index(csv, MID " 3=", SCORE_INCOMPLETE);
}
