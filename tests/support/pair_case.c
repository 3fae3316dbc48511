#include "support/pair_case.h"

#include <math.h>

static double random_score(Draw *draw)
{
    return draw_below(draw, 5) == 0 ? (double)NAN : (double)draw_below(draw, 4);
}

static CaseRecord random_record(Draw *draw, const PairCase *one)
{
    CaseRecord record = {.patient = (int)draw_below(draw, 12) == 0 ? 0 : 1 + (int)draw_below(draw, 4)};
    record.key = one->key == KEY_PATIENT ? 1 : (int)draw_below(draw, 5);
    record.time = (int)draw_below(draw, 2);
    if (one->layout == LAYOUT_LONG && draw_below(draw, 15) == 0)
        record.time = TIME_NONE;
    record.file = one->layout == LAYOUT_TWO_FILES ? record.time : 0;
    for (int side = 0; side < 2; side++)
        for (size_t m = 0; m < CASE_MEASURES; m++)
            record.score[side][m] =
                one->layout == LAYOUT_WIDE || side == record.time ? random_score(draw) : (double)NAN;
    return record;
}

void pair_case_draw(Draw *draw, PairCase *one)
{
    *one = (PairCase){.layout = (CaseLayout)draw_below(draw, 3), .key = (CaseKey)draw_below(draw, 3)};
    one->rule = (DuplicateRule)draw_below(draw, 3);
    size_t want = 2 + draw_below(draw, one->key == KEY_PATIENT ? 8 : CASE_RECORDS_MAX - 2);
    while (one->n < want) {
        CaseRecord record = random_record(draw, one);
        if (one->n > 0 && draw_below(draw, 6) == 0)
            record = one->records[draw_below(draw, one->n)];
        one->records[one->n++] = record;
    }
}

static void append_score(GString *text, double score)
{
    if (isnan(score))
        g_string_append(text, ",NA");
    else
        g_string_append_printf(text, ",%d", (int)score);
}

static void append_record(GString *text, const PairCase *one, const CaseRecord *record)
{
    if (record->patient > 0)
        g_string_append_printf(text, "P%d", record->patient);
    if (one->key == KEY_SESSION)
        g_string_append(text, record->key > 0 ? "," : ",.");
    if (one->key == KEY_SESSION && record->key > 0)
        g_string_append_printf(text, "%d", record->key * 7 % 12);
    if (one->key == KEY_DATE && record->key > 0)
        g_string_append_printf(text, ",2026-10-%02d", record->key * 3);
    if (one->key == KEY_DATE && record->key == 0)
        g_string_append(text, ",");
    if (one->layout == LAYOUT_LONG)
        g_string_append_printf(text, ",%s", record->time == TIME_NONE ? "during" : record->time == 0 ? "PRE" : "after");
    for (size_t m = 0; m < CASE_MEASURES; m++) {
        if (one->layout == LAYOUT_WIDE || record->time != TIME_POST)
            append_score(text, record->score[0][m]);
        if (one->layout == LAYOUT_WIDE || record->time == TIME_POST)
            append_score(text, record->score[1][m]);
    }
    g_string_append_c(text, '\n');
}

void pair_case_write(Draw *draw, PairCase *one, GString *texts[2])
{
    unsigned line[2] = {1, 1};
    for (int file = 0; file < 2; file++) {
        texts[file] = g_string_new("patient");
        if (one->key != KEY_PATIENT)
            g_string_append(texts[file], one->key == KEY_SESSION ? ",session" : ",date");
        if (one->layout == LAYOUT_LONG)
            g_string_append(texts[file], ",time");
        g_string_append(texts[file],
                        one->layout == LAYOUT_WIDE ? ",pain_pre,pain_post,sleep_pre,sleep_post\n" : ",pain,sleep\n");
    }
    for (size_t i = 0; i < one->n; i++) {
        CaseRecord *record = &one->records[i];
        while (draw_below(draw, 8) == 0) {
            g_string_append_c(texts[record->file], '\n');
            line[record->file]++;
        }
        record->line = ++line[record->file];
        append_record(texts[record->file], one, record);
    }
}

Study *pair_case_study(const Temp *temp, const PairCase *one, GString *const texts[2])
{
    Study *study = one->layout == LAYOUT_TWO_FILES ? study_of_two_files(temp, texts[0]->str, texts[1]->str)
                   : one->layout == LAYOUT_LONG    ? study_of_long_file(temp, texts[0]->str)
                                                   : study_of_wide_file(temp, texts[0]->str);
    study_add_scale(study, "sleep");
    study_set_duplicates(study, one->rule);
    study_match_by(study, one->key == KEY_SESSION ? "session" : NULL, one->key == KEY_DATE ? "date" : NULL);
    return study;
}
