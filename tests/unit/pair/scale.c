#include "pair/scale.h"

#include "support/study_builder.h"

#include <criterion/criterion.h>
#include <math.h>

typedef struct {
    const char *what;
    double low, high; /* the range; NaN without */
    bool has_from;
    const char *before, *after; /* scores, one patient each */
    const char *message;        /* NULL: one scale */
} Scales;

#define TWO "bring them to one in the files, or declare range and from where all scores are on one scale"

static const Scales scales[] = {
    {"0-100 after, range 0-10", 0, 10, false, "7 5 6 8 4 9", "71 52 10 80 44 9",
     "pain: 4 of 6 scores after are outside 0 to 10, between 44 and 80, but 0 of 6 before: two scales; bring them to "
     "one "
     "in the files"},
    {"0-100 before, range 0-10", 0, 10, false, "70 55 60 81 40", "7 5 6 8 4",
     "pain: 5 of 5 scores before are outside 0 to 10, between 40 and 81, but 0 of 5 after: two scales; bring them to "
     "one "
     "in the files"},
    {"a missing code on half the forms", 0, 10, false, "7 5 6 8 4 9", "99 99 99 98 4 9", NULL},
    {"both sides on the wrong scale", 0, 10, false, "70 50 60 8 4 9", "71 52 10 80 44 9", NULL},
    {"too few", 0, 10, false, "7 5 6 8 4 9", "70 52 44 80", NULL},
    {"less than half", 0, 10, false, "7 5 6 8 4 9 2", "70 52 41 8 4 9 3", NULL},
    {"0-100 after, no range", NAN, NAN, false, "7 5 6 8 4 9", "71 52 10 80 44 9",
     "pain: the scores before lie between 4 and 9 and those after between 9 and 80: two scales; " TWO},
    {"0-100 before, inside the range", 0, 100, false, "70 55 60 81 40", "7 5 6 10 0",
     "pain: the scores before lie between 40 and 81 and those after between 0 and 10: two scales; " TWO},
    {"declared to be one scale", 0, 100, true, "70 55 60 81 40", "7 5 6 10 0", NULL},
    {"a treatment that works", NAN, NAN, false, "70 55 60 81 40", "0 1 0 0 1", NULL},
    {"one score just above", 0, 100, false, "70 55 60 81 40", "7 5 6 11 0", NULL},
    {"nine tenths below 40", 0, 100, false, "30 35 31 38 36 22 29 12 39.5 90", "7 5 6 8 4 9 1 2 3 3", NULL},
    {"nine tenths below 40 but one more", 0, 100, false, "30 35 31 38 36 22 29 12 40 90", "7 5 6 8 4 9 1 2 3 3",
     "pain: the scores before lie between 12 and 90 and those after between 1 and 9: two scales; " TWO},
    {"below zero", NAN, NAN, false, "70 55 60 81 40", "7 5 6 8 -4", NULL},
    {"four a side", NAN, NAN, false, "70 55 60 81", "7 5 6 8", NULL},
    {"four of them before", NAN, NAN, false, "70 55 60 81", "7 5 6 8 3", NULL},
};

static void append_scores(GString *text, const char *scores, const char *time)
{
    g_auto(GStrv) list = g_strsplit(scores, " ", -1);
    for (guint i = 0; list[i] != NULL; i++)
        g_string_append_printf(text, "P%u,1,%s%s%s,5\n", i, time, time[0] == '\0' ? "" : ",", list[i]);
}

static void expect(const Study *study, const Scales *row)
{
    g_autoptr(Paired) paired = paired_new(study, 1);
    const char *got = paired->error == NULL ? "one scale" : paired->error->message;
    cr_assert_str_eq(got, row->message == NULL ? "one scale" : row->message, "%s: %s", row->what, got);
}

static void set_scale(Study *study, const Scales *row)
{
    Measure *pain = &study->measures[0];
    pain->has_range = !isnan(row->low);
    pain->low = row->low;
    pain->high = row->high;
    pain->has_from = row->has_from;
    if (row->has_from) {
        pain->from_low = row->low;
        pain->from_high = row->high;
    }
    study_add_scale(study, "mood");
}

Test(pair_scale, two_files)
{
    for (size_t i = 0; i < G_N_ELEMENTS(scales); i++) {
        g_autoptr(Temp) temp = temp_new();
        g_autoptr(GString) before = g_string_new("patient,session,pain,mood\n");
        g_autoptr(GString) after = g_string_new("patient,session,pain,mood\n");
        append_scores(before, scales[i].before, "");
        append_scores(after, scales[i].after, "");
        g_string_append(after, "other,1,,6\n");
        g_autoptr(Study) study = study_of_two_files(temp, before->str, after->str);
        set_scale(study, &scales[i]);
        expect(study, &scales[i]);
    }
}

Test(pair_scale, a_long_file)
{
    for (size_t i = 0; i < G_N_ELEMENTS(scales); i++) {
        g_autoptr(Temp) temp = temp_new();
        g_autoptr(GString) text = g_string_new("patient,session,time,pain,mood\n");
        append_scores(text, scales[i].after, "post");
        append_scores(text, scales[i].before, "pre");
        g_autoptr(Study) study = study_of_long_file(temp, text->str);
        set_scale(study, &scales[i]);
        expect(study, &scales[i]);
    }
}

Test(pair_scale, a_wide_file)
{
    for (size_t i = 0; i < G_N_ELEMENTS(scales); i++) {
        g_autoptr(Temp) temp = temp_new();
        g_autoptr(GString) text = g_string_new("patient,session,pain_pre,pain_post,mood_pre,mood_post\n");
        g_auto(GStrv) before = g_strsplit(scales[i].before, " ", -1);
        g_auto(GStrv) after = g_strsplit(scales[i].after, " ", -1);
        guint n_before = g_strv_length(before), n_after = g_strv_length(after);
        for (guint k = 0; k < MAX(n_before, n_after); k++)
            g_string_append_printf(text, "P%u,1,%s,%s,5,5\n", k, k < n_before ? before[k] : "",
                                   k < n_after ? after[k] : "");
        g_autoptr(Study) study = study_of_wide_file(temp, text->str);
        set_scale(study, &scales[i]);
        expect(study, &scales[i]);
    }
}
