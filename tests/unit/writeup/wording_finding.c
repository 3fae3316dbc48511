#include "writeup/wording_finding.h"

#include <criterion/criterion.h>
#include <string.h>

static void expect(char *got, const char *want)
{
    cr_assert_str_eq(got, want, "got '%s', not '%s'", got, want);
    g_free(got);
}

Test(writeup_wording_finding, one_place_and_the_group)
{
    g_autoptr(FindingList) list = finding_list_new();
    finding_list_add(list, FINDING_OUT_OF_RANGE, "pre.csv", "pain", "0 to 10", 14, "11");
    const Finding *finding = finding_list_get(list, 0);
    expect(finding_place_line(finding, 0), "pre.csv:14: column 'pain': '11' is outside 0 to 10");
    expect(finding_group_words(finding), "1 score outside 0 to 10");
    finding_list_add(list, FINDING_OUT_OF_RANGE, "pre.csv", "pain", "0 to 10", 60, "\x1b[31m99");
    expect(finding_place_line(finding, 1), "pre.csv:60: column 'pain': '\ufffd[31m99' is outside 0 to 10");
    expect(finding_group_words(finding), "2 scores outside 0 to 10");
    expect(finding_group_line(finding), "pre.csv: column 'pain': 2 scores outside 0 to 10");
    expect(finding_lines_words(finding), "14, 60");
}

Test(writeup_wording_finding, a_hint_follows_the_only_place_or_the_group)
{
    g_autoptr(FindingList) list = finding_list_new();
    finding_list_add(list, FINDING_OUT_OF_RANGE, "pre.csv", "pain", "0 to 10", 14, "99");
    finding_list_set_hint(list, 0, g_strdup("looks like \x1b[31m"));
    const Finding *finding = finding_list_get(list, 0);
    expect(finding_place_line(finding, 0), "pre.csv:14: column 'pain': '99' is outside 0 to 10; looks like \ufffd[31m");
    finding_list_add(list, FINDING_OUT_OF_RANGE, "pre.csv", "pain", "0 to 10", 60, "99");
    expect(finding_place_line(finding, 0), "pre.csv:14: column 'pain': '99' is outside 0 to 10");
    expect(finding_group_words(finding), "2 scores outside 0 to 10; looks like \ufffd[31m");
    expect(finding_group_line(finding), "pre.csv: column 'pain': 2 scores outside 0 to 10; looks like \ufffd[31m");
    expect(finding_total_line(finding),
           "pre.csv: column 'pain': 2 scores outside 0 to 10 in all; looks like \ufffd[31m");
    expect(finding_list_words(list), "2 scores outside 0 to 10");
}

Test(writeup_wording_finding, parts_that_are_not_there_are_left_out)
{
    g_autoptr(FindingList) list = finding_list_new();
    finding_list_add(list, FINDING_NO_PATIENT, "post.csv", NULL, NULL, 22, NULL);
    finding_list_add(list, FINDING_EXCLUDE_UNUSED, NULL, NULL, "2", 0, NULL);
    finding_list_add(list, FINDING_BAD_DATE, "post.csv", "day", NULL, 7, NULL);
    expect(finding_place_line(finding_list_get(list, 0), 0), "post.csv:22: record without a patient id");
    expect(finding_place_line(finding_list_get(list, 1), 0), "entry 2 of data.exclude names no record");
    expect(finding_lines_words(finding_list_get(list, 1)), "");
    expect(finding_place_line(finding_list_get(list, 2), 0),
           "post.csv:7: column 'day': the date is not in the format declared");
}

Test(writeup_wording_finding, every_code_has_words)
{
    for (FindingCode code = 0; code < FINDING_CODE_COUNT; code++) {
        g_autoptr(FindingList) list = finding_list_new();
        finding_list_add(list, code, NULL, NULL, "EXPECTED", 0, "VALUE");
        finding_list_add(list, code, NULL, NULL, "EXPECTED", 0, "VALUE");
        g_autofree char *place = finding_place_line(finding_list_get(list, 0), 0);
        g_autofree char *group = finding_group_words(finding_list_get(list, 0));
        cr_assert(strlen(place) > 5 && strchr(place, '{') == NULL, "%s: %s", finding_code_name(code), place);
        cr_assert(strlen(group) > 5 && strchr(group, '{') == NULL, "%s: %s", finding_code_name(code), group);
        cr_assert(!g_str_has_suffix(place, "."), "%s", place);
        cr_assert(!g_ascii_isupper(place[0]), "%s", place);
    }
}

Test(writeup_wording_finding, many_places_and_many_groups)
{
    g_autoptr(FindingList) list = finding_list_new();
    for (guint64 line = 2; line < 27; line++)
        finding_list_add(list, FINDING_NO_SCORE, "pre.csv", NULL, NULL, line, NULL);
    finding_list_add(list, FINDING_COLUMN_NOT_USED, "pre.csv", "mood", NULL, 0, NULL);
    expect(finding_lines_words(finding_list_get(list, 0)),
           "2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21 and 5 more");
    expect(finding_list_words(list), "25 records without a usable score");
    finding_list_add(list, FINDING_NO_PATIENT, "a.csv", NULL, NULL, 3, NULL);
    finding_list_add(list, FINDING_NO_PATIENT, "b.csv", NULL, NULL, 3, NULL);
    finding_list_add(list, FINDING_CONFLICT, "b.csv", NULL, "all excluded", 3, NULL);
    finding_list_add(list, FINDING_NO_SESSION, "b.csv", NULL, NULL, 5, NULL);
    expect(finding_list_words(list), "25 records without a usable score; 1 record without a patient id; "
                                     "1 record without a patient id; and 2 other kinds");
}
