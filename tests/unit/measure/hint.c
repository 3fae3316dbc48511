#include "measure/hint.h"

#include "base/finding.h"
#include "support/study_builder.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

/* "99*14 88" as a group of findings. */
static FindingList *group_of(FindingCode code, const char *column, const char *values)
{
    FindingList *list = finding_list_new();
    g_auto(GStrv) words = g_strsplit(values, "|", -1);
    guint64 line = 2;
    for (char **word = words; *word != NULL; word++) {
        char *star = strstr(*word, "*x");
        guint64 times = star == NULL ? 1 : g_ascii_strtoull(star + 2, NULL, 10);
        if (star != NULL)
            *star = '\0';
        for (guint64 i = 0; i < times; i++)
            finding_list_add(list, code, "a.csv", column, NULL, line++, *word);
    }
    return list;
}

static void expect_hint(char *got, const char *want, const char *about)
{
    cr_expect_eq(g_strcmp0(got, want), 0, "%s: '%s', not '%s'", about, got, want);
    g_free(got);
}

static const struct {
    const char *values;
    double low, high;
    guint64 records;
    const char *hint;
} scores[] = {
    {"99*x14", 0, 10, 200, "99, 14 times: looks like a missing code; add missing: [99] under data"},
    {"99", 0, 10, 200, "looks like a missing code; add missing: [99] under data"},
    {"99*x3|88|99.0", 0, 10, 200,
     "99, 4 times, and 88, once: look like missing codes; add missing: [99, 88] under data"},
    {"-9*x2|-8*x2|-7|-1|999", 0, 10, 200,
     "-9, 2 times, -8, 2 times, -7, once, and -1, once: look like missing codes; add missing: [-9, -8, -7, -1] under "
     "data"},
    {"99|11", 0, 10, 200, NULL},
    {"99*x2|11", 0, 10, 200, "99, 2 times: looks like a missing code; add missing: [99] under data"},
    {"11*x7", 0, 10, 200, NULL},
    {"9*x7", 0, 8, 200, NULL},
    {"9*x7", 0, 7, 200, "9, 7 times: looks like a missing code; add missing: [9] under data"},
    {"45|67|23|88|71*x20", 0, 10, 60, "looks like a 0 to 100 scale; declare from: [0, 100] for the measure"},
    {"45|67|23|88|71*x20", 0, 10, 600, NULL},
    {"45|67|123|88|71*x20", 0, 10, 60, NULL},
    {"45|67|23|-3|71*x20", 0, 10, 60, NULL},
    {"45|67|23|38|71*x20", 1, 10, 60, NULL},
    {"75|65*x2", 0, 10, 60, "looks like lost decimal points (75 for 7.5); compare with the forms"},
    {"73|65*x2", 0, 10, 60, NULL},
    {"75", 0, 10, 60, NULL},
    {"12|15", 0, 10, 60, NULL},
};

Test(measure_hint, scores_outside_their_range)
{
    for (size_t i = 0; i < G_N_ELEMENTS(scores); i++) {
        g_autoptr(FindingList) list = group_of(FINDING_OUT_OF_RANGE, "pain", scores[i].values);
        Measure measure = {.has_range = true, .low = scores[i].low, .high = scores[i].high};
        expect_hint(hint_out_of_range(finding_list_get(list, 0), &measure, scores[i].records), scores[i].hint,
                    scores[i].values);
    }
}

static const struct {
    const char *values, *hint;
} texts[] = {
    {"6,5*x3|7,25|-0,5", "decimal comma; set decimal: \",\" under data"},
    {"6,5|six", NULL},
    {"1,000|12 345|1'000'000", "thousands separators; export the numbers without them"},
    {"missing*x3", "missing, 3 times: looks like a missing code; add missing: [missing] under data"},
    {"k.A.", "looks like a missing code; add missing: [\"k.A.\"] under data"},
    {"WEI\u1e9e NICHT", "looks like a missing code; add missing: [\"WEI\u1e9e NICHT\"] under data"},
    {"?*x2|refused|Refused",
     "?, 2 times, and refused, 2 times: look like missing codes; add missing: [\"?\", refused] under data"},
    {"None|mild|Severe", "answers in words; give the measure values: with a number for each word"},
    {"six", NULL},
    {"a long answer", NULL},
    {"7/10|8/10", "the score with its maximum; keep what stands before the slash"},
    {"7 cm|70%|$5", "a number with its unit; keep the number only"},
    {"5 - very bad|3 = so so", "a number with its words; keep the number, or set preset: googleforms under data"},
    {"6-7|>8|~5|5+|\u2264 3", "a limit or a range, not one score; enter one number"},
    {"#REF!|#DIV/0!|#name?", "a spreadsheet's error; repair its formula and export again"},
    {"\u22127|8\u00a0|\uff15", "a sign, digit or blank that only looks like the usual one; type the number again"},
    {"5-Mar|03.10.2026|2026-10-03",
     "a spreadsheet took the score for a date; format the column as text and enter it again"},
    {"pain", "the header again; remove that line"},
    {"Pain*x2|six", "the header again; remove those lines"},
    {"0x8|1e309|nan(1)|inf", NULL},
    {"7/10|7 cm|>8|missing", NULL},
    {"-|\"\"", NULL},
};

Test(measure_hint, texts_that_are_no_score)
{
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autoptr(FindingList) list = group_of(FINDING_NOT_A_NUMBER, "pain", texts[i].values);
        expect_hint(hint_not_a_number(finding_list_get(list, 0)), texts[i].hint, texts[i].values);
    }
}

static const struct {
    const char *cell, *like;
} dates[] = {
    {"2026-10-03", "iso"},
    {"3.10.2026", "d.m.y"},
    {"03/10/2026", "d/m/y m/d/y"},
    {"13/10/2026", "d/m/y"},
    {" 10/13/2026 ", "m/d/y"},
    {"46300", LIKE_SERIAL},
    {"46300.5417", LIKE_SERIAL},
    {"19999", LIKE_NOTHING},
    {"60001", LIKE_NOTHING},
    {"463000", LIKE_NOTHING},
    {"3.10.26", "d.m.y"},
    {"3.10.79", LIKE_SHORT_YEAR},
    {"10/13/26 14:05", "m/d/y"},
    {"3.10/26", LIKE_NOTHING},
    {"5-Mar", LIKE_MONTH_NAME},
    {"3. M\u00e4rz 2026", LIKE_MONTH_NAME},
    {"Oct 3, 2026", LIKE_MONTH_NAME},
    {"Marie", LIKE_NOTHING},
    {"30.02.2026", LIKE_NOTHING},
};

Test(measure_hint, what_a_date_looks_like)
{
    for (size_t i = 0; i < G_N_ELEMENTS(dates); i++)
        cr_expect_str_eq(date_likeness(dates[i].cell), dates[i].like, "%s", dates[i].cell);
}

static const struct {
    const char *likes;
    guint64 records;
    const char *hint;
} date_groups[] = {
    {"d.m.y*x9", 10, "they look like d.m.y; set format: under columns.date"},
    {"d/m/y m/d/y*x5|d/m/y", 7, "they look like d/m/y; set format: under columns.date"},
    {"d/m/y m/d/y*x5", 5, "they look like d/m/y or m/d/y; set format: under columns.date"},
    {"m/d/y", 40, "looks like m/d/y; two formats are mixed in this column"},
    {"m/d/y*x3", 40, "they look like m/d/y; two formats are mixed in this column"},
    {LIKE_SERIAL "*x8|iso", 9, "spreadsheet day numbers; format the column as a date before the export"},
    {LIKE_SHORT_YEAR "*x8", 9, "years of two digits; export them with four"},
    {LIKE_MONTH_NAME, 9, "month names; export dates as numbers, such as 2026-10-03"},
    {LIKE_NOTHING "*x3|iso", 9, NULL},
    {"d.m.y|iso", 9, NULL},
};

Test(measure_hint, dates_in_another_format)
{
    for (size_t i = 0; i < G_N_ELEMENTS(date_groups); i++) {
        g_autoptr(FindingList) list = group_of(FINDING_BAD_DATE, "day", date_groups[i].likes);
        expect_hint(hint_bad_date(finding_list_get(list, 0), date_groups[i].records), date_groups[i].hint,
                    date_groups[i].likes);
    }
}

#define HEADER "patient,session,time,pain\n"
#define GOOD   "P1,1,pre,5\nP1,1,post,3\nP2,1,pre,5\n"

static const struct {
    const char *records, *hint; /* of the first finding of the file */
} files[] = {
    {GOOD ",,,\n,,,\n", "blank rows at the end of the file; remove them"},
    {",,,\n" GOOD, "blank row; remove it"},
    {GOOD ","
          "1,,\n",
     NULL},
    {GOOD "P3,1,pre,5,6\nP3,1,pre,5,7\nP4,1,pre,5\n", "1 more: an unquoted delimiter or decimal comma in a cell"},
    {GOOD "P3,1,pre,5,6\nP3,1,pre,5,7,7\n", NULL},
    {GOOD "P3,1,pr", "it is the last record; was the file cut off?"},
    {"P3,1\n" GOOD, "2 fewer: a delimiter left out, or a line that is no record"},
    {"P3,1,pre\nP3,1,pre\n", "1 fewer in every record: does the header end in a delimiter?"},
    {"P3,1,pre,5,\nP3,1,post,5,\n", "1 more in every record: does every line end in a delimiter?"},
    {GOOD "P2,1,psot,5\nP3,1,psot,5\n", "close to 'post'; is it misspelt?"},
    {GOOD "P2,1,,5\nP3,1,,5\n", "the cells are empty"},
    {GOOD "P2,1,,5\nP3,1,psot,5\n", NULL},
    {GOOD "P2,1,somewhen,5\n", NULL},
};

Test(measure_hint, records)
{
    for (size_t i = 0; i < G_N_ELEMENTS(files); i++) {
        g_autoptr(Temp) temp = temp_new();
        g_autofree char *text = g_strconcat(HEADER, files[i].records, NULL);
        g_autoptr(Study) study = study_of_long_file(temp, text);
        g_autoptr(Paired) paired = paired_new(study, 1);
        cr_assert_gt(finding_list_count(paired->findings), 0, "row %zu", i);
        const Finding *finding = finding_list_get(paired->findings, 0);
        cr_expect_eq(g_strcmp0(finding->hint, files[i].hint), 0, "row %zu: '%s', not '%s'", i, finding->hint,
                     files[i].hint);
    }
}
