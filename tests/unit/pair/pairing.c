#include "pair/pairing.h"

#include "base/error.h"
#include "support/draw.h"
#include "support/study_builder.h"

#include <criterion/criterion.h>
#include <string.h>

#define TWO  "patient,session,pain\n"
#define LONG "patient,session,time,pain\n"
#define WIDE "patient,session,pain_pre,pain_post\n"

Test(pair_pairing, two_files_give_means_over_a_patients_pairs)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_two_files(temp, TWO "P1,1,7\nP1,2,6\nP2,1,4\nP3,1,9\nP1,3,5\n",
                                                TWO "P2,1,6\nP1,2,2\nP1,1,4\nP4,1,3\n");
    g_autoptr(Paired) paired = paired_new(study, 2);
    g_autofree char *samples = samples_text(paired->samples);
    cr_assert_str_eq(samples,
                     "one ..\n"
                     "study: patients=4 both=2 forms=9 pairs=3 pre_only=2 post_only=1\n"
                     "pain: patients=4 both=2 forms=9 pairs=3 pre_only=2 post_only=1\n"
                     "6.5 3 -3.5 x2\n4 6 2 x1\n",
                     "%s", samples);
}

Test(pair_pairing, long_and_wide_files_say_the_same_as_two)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) two = study_of_two_files(temp, TWO "P1,1,7\nP1,2,6\nP2,1,4\n", TWO "P1,1,3\nP1,2,1\nP3,5,2\n");
    g_autoptr(Study) one =
        study_of_long_file(temp, LONG "P1,1,pre,7\nP1,1,post,3\nP1,2,after,1\nP2,1,pre,4\nP1,2,pre,6\nP3,5,post,2\n");
    g_autoptr(Study) wide = study_of_wide_file(temp, WIDE "P1,1,7,3\nP1,2,6,1\nP2,1,4,\nP3,5,NA,2\n");
    g_autoptr(Paired) of_two = paired_new(two, 1);
    g_autoptr(Paired) of_one = paired_new(one, 1);
    g_autoptr(Paired) of_wide = paired_new(wide, 1);
    g_autofree char *want = samples_text(of_two->samples);
    g_autofree char *long_text = samples_text(of_one->samples);
    g_autofree char *wide_text = samples_text(of_wide->samples);
    cr_assert_str_eq(want, "many ..\n"
                           "study: patients=3 both=1 forms=6 pairs=2 pre_only=1 post_only=1\n"
                           "pain: patients=3 both=1 forms=6 pairs=2 pre_only=1 post_only=1\n"
                           "6.5 2 -4.5 x2\n");
    cr_assert_str_eq(long_text, want);
    cr_assert_str_eq(wide_text, want);
}

typedef struct {
    DuplicateRule rule;
    const char *records, *ranges, *findings, *sample;
} Duplicates;

static const Duplicates duplicates[] = {
    {DUPLICATES_REFUSE, "P1,1,7,3\nP1,1,7,3\n", "used 2-2 n=1\nexcluded duplicate 3-3 n=1\n",
     "duplicate wide.csv - (-) x1 at 3\n", "7 3 -4 x1\n"},
    {DUPLICATES_REFUSE, "P1,1,7,3\nP1,1,7,4\nP2,1,5,5\n", "excluded conflict 2-3 n=2\nused 4-4 n=1\n",
     "conflict wide.csv - (-) x2 at 2 3\n", "5 5 0 x1\n"},
    {DUPLICATES_FIRST, "P1,1,7,3\nP1,1,7,4\nP1,1,7,3\n",
     "used 2-2 n=1\nexcluded conflict 3-3 n=1\nexcluded duplicate 4-4 n=1\n",
     "duplicate wide.csv - (-) x1 at 4\nconflict wide.csv - (-) x1 at 3\n", "7 3 -4 x1\n"},
    {DUPLICATES_LAST, "P1,1,7,3\nP1,1,7,4\n", "excluded conflict 2-2 n=1\nused 3-3 n=1\n",
     "conflict wide.csv - (-) x1 at 2\n", "7 4 -3 x1\n"},
    /* halves that complete each other are not in conflict */
    {DUPLICATES_REFUSE, "P1,1,7,\nP1,1,,4\n", "used 2-3 n=2\n", "", "7 4 -3 x1\n"},
    /* a half that conflicts takes the other half of its record with it */
    {DUPLICATES_REFUSE, "P1,1,7,3\nP1,1,,4\nP2,1,5,5\n", "excluded conflict 2-3 n=2\nused 4-4 n=1\n",
     "conflict wide.csv - (-) x2 at 2 3\n", "5 5 0 x1\n"},
    {DUPLICATES_LAST, "P1,1,7,3\nP1,1,,4\nP2,1,5,5\n", "excluded conflict 2-2 n=1\nused 3-4 n=2\n",
     "conflict wide.csv - (-) x1 at 2\n", "5 5 0 x1\n"},
    /* without a session nothing pairs; what is identical still counts once */
    {DUPLICATES_REFUSE, "P1,,7,3\nP1,,7,3\nP1,,7,4\nP2,1,5,5\n",
     "used 2-2 n=1\nexcluded duplicate 3-3 n=1\nused 4-5 n=2\n",
     "no_session wide.csv session (-) x3 at 2 3 4\nduplicate wide.csv - (-) x1 at 3\n", "5 5 0 x1\n"},
};

Test(pair_pairing, duplicates_in_a_wide_layout)
{
    for (size_t i = 0; i < G_N_ELEMENTS(duplicates); i++) {
        const Duplicates *row = &duplicates[i];
        g_autoptr(Temp) temp = temp_new();
        g_autofree char *text = g_strconcat(WIDE, row->records, NULL);
        g_autoptr(Study) study = study_of_wide_file(temp, text);
        study_set_duplicates(study, row->rule);
        g_autoptr(Paired) paired = paired_new(study, 1);
        g_autofree char *ranges = ranges_text(paired->accounting);
        g_autofree char *findings = findings_text(paired->findings, true);
        g_autofree char *samples = samples_text(paired->samples);
        g_auto(GStrv) named = g_strsplit(ranges, "wide.csv ", -1);
        g_autofree char *bare = g_strjoinv("", named);
        cr_assert_str_eq(bare, row->ranges, "row %zu:\n%s", i, bare);
        cr_assert_str_eq(findings, row->findings, "row %zu:\n%s", i, findings);
        cr_assert(g_str_has_suffix(samples, row->sample), "row %zu:\n%s", i, samples);
    }
}

Test(pair_pairing, a_date_with_several_sessions_is_ambiguous)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_long_file(temp, "patient,date,time,pain\n"
                                                      "P1,2026-10-01,pre,7\nP1,2026-10-01,post,3\n"
                                                      "P1,2026-10-02,pre,7\nP1,2026-10-02,pre,6\n"
                                                      "P1,2026-10-02,post,3\n"
                                                      "P2,2026-10-02,pre,5\nP2,2026-10-02,pre,5\n"
                                                      "P2,2026-10-02,post,4\nP2,,post,4\n");
    study_match_by(study, NULL, "date");
    g_autoptr(Paired) paired = paired_new(study, 1);
    g_autofree char *samples = samples_text(paired->samples);
    g_autofree char *findings = findings_text(paired->findings, true);
    cr_assert_str_eq(samples,
                     "one 2026-10-01..2026-10-02\n"
                     "study: patients=2 both=2 forms=8 pairs=2 pre_only=2 post_only=2\n"
                     "pain: patients=2 both=2 forms=8 pairs=2 pre_only=2 post_only=2\n"
                     "7 3 -4 x1\n5 4 -1 x1\n",
                     "%s", samples);
    cr_assert_str_eq(findings,
                     "no_session long.csv date (a date) x1 at 10\n"
                     "ambiguous_pair long.csv - (-) x3 at 4 5 6\n"
                     "duplicate long.csv - (-) x1 at 8\n",
                     "%s", findings);
}

Test(pair_pairing, dates_are_those_of_the_used_records)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_long_file(temp, "patient,session,date,time,pain\n"
                                                      ",1,1999-01-01,pre,7\nP1,1,2026-10-03,pre,7\n"
                                                      "P1,1,2026-10-05,post,3\nP1,1,2062-10-05,post,3\n"
                                                      "P2,1,2026-10-04,pre,7\n");
    study_match_by(study, "session", "date");
    study_set_duplicates(study, DUPLICATES_FIRST);
    g_autoptr(Paired) paired = paired_new(study, 1);
    char first[DATE_BUFFER], last[DATE_BUFFER];
    cr_assert_str_eq(date_iso(first, paired->samples->first_date), "2026-10-03");
    cr_assert_str_eq(date_iso(last, paired->samples->last_date), "2026-10-05");
}

typedef struct {
    const char *session;
    PairsRule pairs;
    const char *text, *message;
} Crowded;

static const Crowded crowded[] = {
    {NULL, PAIRS_AUTO, LONG "P1,1,pre,7\nP1,2,pre,6\nP1,1,post,6\n",
     "long.csv:3: 1 patient has more than one form of the same time point; name a session or date column so that forms "
     "can be matched"},
    {NULL, PAIRS_AUTO, LONG "P1,1,pre,7\nP2,1,post,7\n\nP2,1,post,8\nP1,1,pre,6\n",
     "long.csv:6: 2 patients have more than one form of the same time point; name a session or date column so that "
     "forms can be matched"},
    {"session", PAIRS_COURSE, LONG "P1,1,pre,7\nP1,2,pre,7\nP1,1,post,6\n",
     "long.csv:3: 1 patient has more than one form of the same time point; 'pairs: course' allows one before and one "
     "after"},
};

Test(pair_pairing, several_forms_and_nothing_to_tell_them_apart_are_refused)
{
    for (size_t i = 0; i < G_N_ELEMENTS(crowded); i++) {
        g_autoptr(Temp) temp = temp_new();
        g_autoptr(Study) study = study_of_long_file(temp, crowded[i].text);
        study_match_by(study, crowded[i].session, NULL);
        study->analysis.pairs = crowded[i].pairs;
        g_autoptr(Paired) paired = paired_new(study, 1);
        cr_assert(g_error_matches(paired->error, MLD_ERROR, MLD_ERROR_DATA));
        cr_assert_str_eq(paired->error->message, crowded[i].message, "row %zu: %s", i, paired->error->message);
    }
}

typedef struct {
    PairsRule pairs;
    const char *pre, *post;
    bool many;
} Design;

static const Design designs[] = {
    {PAIRS_AUTO, "P1,1,1\nP2,1,2\n", "P1,1,2\nP2,1,3\n", false},
    {PAIRS_AUTO, "P1,1,1\nP1,2,2\nP2,1,2\n", "P1,1,2\nP1,2,2\nP2,1,3\n", false},
    {PAIRS_AUTO, "P1,1,1\nP1,2,2\n", "P1,1,2\nP1,2,3\n", true},
    {PAIRS_AUTO, "P1,1,1\nP1,2,2\nP2,1,7\nP2,2,8\nP3,1,4\n", "P1,1,2\nP1,2,3\nP2,1,6\nP2,2,5\nP3,1,1\n", true},
    {PAIRS_AUTO, "P1,1,1\nP1,2,2\n", "P1,3,2\n", false},
    {PAIRS_SESSION, "P1,1,1\nP2,1,2\n", "P1,1,2\nP2,1,3\n", true},
    {PAIRS_COURSE, "P1,1,1\nP2,1,2\n", "P1,2,2\nP2,9,3\n", false},
};

Test(pair_pairing, the_design_is_a_session_design_when_most_patients_have_several_pairs)
{
    for (size_t i = 0; i < G_N_ELEMENTS(designs); i++) {
        g_autoptr(Temp) temp = temp_new();
        g_autofree char *pre = g_strconcat(TWO, designs[i].pre, NULL);
        g_autofree char *post = g_strconcat(TWO, designs[i].post, NULL);
        g_autoptr(Study) study = study_of_two_files(temp, pre, post);
        study->analysis.pairs = designs[i].pairs;
        g_autoptr(Paired) paired = paired_new(study, 1);
        cr_assert_eq(paired->samples->many_pairs, designs[i].many, "row %zu", i);
        if (designs[i].pairs == PAIRS_COURSE)
            cr_assert_eq(paired->samples->flow.pairs, 2);
    }
}

static int compare_lines(gconstpointer a, gconstpointer b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The lines of a text in the order of their bytes. */
static char *sorted_lines(const char *text)
{
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    qsort(lines, g_strv_length(lines), sizeof *lines, compare_lines);
    return g_strjoinv("\n", lines);
}

static void shuffle_lines(Draw *draw, char **lines)
{
    for (size_t i = g_strv_length(lines); i > 1; i--) {
        size_t k = draw_below(draw, i);
        char *swap = lines[k];
        lines[k] = lines[i - 1];
        lines[i - 1] = swap;
    }
}

/* What must not depend on the order of records: samples as a multiset, flow, counts by reason and findings. */
static char *picture(const Study *study)
{
    g_autoptr(Paired) paired = paired_new(study, 2);
    cr_assert_null(paired->error);
    g_autofree char *samples = samples_text(paired->samples);
    g_autofree char *findings = findings_text(paired->findings, false);
    g_autofree char *sorted = sorted_lines(samples);
    g_autofree char *sorted_findings = sorted_lines(findings);
    GString *text = g_string_new(sorted);
    for (int reason = 0; reason < REASON_COUNT; reason++)
        g_string_append_printf(text, "\n%s=%u", record_reason_name((RecordReason)reason),
                               (unsigned)accounting_reason(paired->accounting, (RecordReason)reason));
    g_string_append(text, sorted_findings);
    return g_string_free(text, FALSE);
}

static char **random_records(Draw *draw)
{
    g_autoptr(GStrvBuilder) records = g_strv_builder_new();
    for (int i = 0; i < 400; i++) {
        g_autofree char *record = g_strdup_printf(
            "P%zu,%zu,2026-10-%02zu,%s,%zu.%zu", draw_below(draw, 40), draw_below(draw, 5), 1 + draw_below(draw, 28),
            draw_below(draw, 2) == 0 ? "pre" : "post", draw_below(draw, 11), draw_below(draw, 10));
        for (size_t copies = draw_below(draw, 9) == 0 ? 3 : 1; copies > 0; copies--)
            g_strv_builder_add(records, record);
    }
    g_strv_builder_add_many(records, ",1,2026-10-01,pre,5", "P1,,2026-10-01,pre,5", "P1,1,10/1/2026,pre,5",
                            "P1,1,2026-10-01,during,5", "P1,1,2026-10-01,pre,x", "P1,1", NULL);
    return g_strv_builder_end(records);
}

/* The rules `first` and `last` look at the order by name; by refusal and by date nothing may. */
Test(pair_pairing, the_order_of_records_does_not_matter)
{
    Draw draw = {.state = 271828};
    for (int i = 0; i < 60; i++) {
        g_auto(GStrv) records = random_records(&draw);
        g_autofree char *first = NULL;
        for (int round = 0; round < 3; round++) {
            g_autoptr(Temp) temp = temp_new();
            g_autofree char *body = g_strjoinv("\n", records);
            g_autofree char *text = g_strconcat("patient,session,date,time,pain\n", body, "\n", NULL);
            g_autoptr(Study) study = study_of_long_file(temp, text);
            study_match_by(study, i % 2 == 0 ? "session" : NULL, "date");
            g_autofree char *now = picture(study);
            cr_assert(first == NULL || g_str_equal(now, first), "%s\nnot\n%s", now, first);
            first = first == NULL ? g_steal_pointer(&now) : first;
            shuffle_lines(&draw, records);
        }
    }
}

/* One id for everybody, as a footer or a placeholder makes it. */
Test(pair_pairing, one_patient_with_very_many_sessions)
{
    enum { SESSIONS = 200000 };
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(GString) pre = g_string_new(TWO);
    g_autoptr(GString) post = g_string_new(TWO);
    for (unsigned i = 0; i < SESSIONS; i++) {
        g_string_append_printf(pre, "P1,%u,7\n", i);
        g_string_append_printf(post, "P1,%u,%u\n", SESSIONS - 1 - i, 4 + i % 3);
    }
    g_autoptr(Study) study = study_of_two_files(temp, pre->str, post->str);
    g_autoptr(Paired) paired = paired_new(study, 1);
    cr_assert_eq(paired->samples->flow.pairs, SESSIONS);
    cr_assert_eq(paired->samples->samples[0].n, 1);
    cr_assert_eq(paired->samples->samples[0].pairs_of[0], SESSIONS);
    cr_assert_float_eq(paired->samples->samples[0].diff[0], -2, 1e-4);
}

/* The same without sessions: nothing pairs, what is identical counts once, and it takes no longer than reading. */
Test(pair_pairing, one_patient_with_very_many_forms_without_a_session)
{
    enum { FORMS = 200000 };
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(GString) text = g_string_new(LONG);
    for (unsigned i = 0; i < FORMS; i++)
        g_string_append_printf(text, "P1,,%s,%u.%u\n", i % 2 == 0 ? "pre" : "post", i % 9, (i * 7 + 1) % 99991);
    g_autoptr(Study) study = study_of_long_file(temp, text->str);
    g_autoptr(Paired) paired = paired_new(study, 1);
    const Flow *flow = &paired->samples->flow;
    cr_assert_eq(flow->pairs, 0);
    cr_assert_eq(flow->pre_only + flow->post_only + accounting_reason(paired->accounting, REASON_DUPLICATE), FORMS);
    cr_assert(flow->pre_only > FORMS / 4, "%u", (unsigned)flow->pre_only);
}
