#include "app/screenful.h"

#include <criterion/criterion.h>

/* Adds a group of `count` places of its own. */
static void add_group(FindingList *list, FindingCode code, const char *column, guint64 count, const char *hint)
{
    for (guint64 line = 2; line < count + 2; line++)
        finding_list_add(list, code, "a.csv", column, NULL, line, NULL);
    finding_list_set_hint(list, finding_list_count(list) - 1, g_strdup(hint));
}

static void expect(const FindingList *list, bool all, const size_t places[], size_t left_out, size_t lines)
{
    Screenful screenful = screenful_of(list, all);
    for (size_t i = 0; i < finding_list_count(list); i++)
        cr_expect_eq(screenful.places[i], places[i], "group %zu: %zu", i, screenful.places[i]);
    cr_expect_eq(screenful.left_out, left_out, "%zu", screenful.left_out);
    cr_expect_eq(screenful.lines, lines, "%zu", screenful.lines);
    screenful_clear(&screenful);
}

Test(app_screenful, everything_where_it_fits)
{
    g_autoptr(FindingList) list = finding_list_new();
    add_group(list, FINDING_NO_SCORE, "a", 19, NULL);
    add_group(list, FINDING_DUPLICATE, "a", 17, NULL);
    add_group(list, FINDING_NO_SCORE, "b", 19, "cause");
    add_group(list, FINDING_NO_SCORE, "c", 1, "cause");
    expect(list, false, (const size_t[]){19, 0, 19, 1}, 0, 40);
    expect(list, true, (const size_t[]){19, 0, 19, 1}, 0, 40);
}

/* 1 line to say how to see more; 39 for three groups of which two have a line for their count. */
Test(app_screenful, the_first_places_of_each_group_where_not)
{
    g_autoptr(FindingList) list = finding_list_new();
    add_group(list, FINDING_NO_SCORE, "a", 3, NULL);
    add_group(list, FINDING_NO_SCORE, "b", 700, NULL);
    add_group(list, FINDING_NO_SCORE, "c", 20, NULL);
    expect(list, false, (const size_t[]){3, 17, 17}, 6, 40);
    expect(list, true, (const size_t[]){3, 20, 20}, 0, 44);
}

Test(app_screenful, a_line_for_each_group_at_least)
{
    g_autoptr(FindingList) list = finding_list_new();
    size_t places[50] = {0};
    for (size_t i = 0; i < G_N_ELEMENTS(places); i++) {
        g_autofree char *column = g_strdup_printf("%zu", i);
        add_group(list, FINDING_NO_SCORE, column, i < 7 ? 1 : 5, NULL);
        places[i] = i < 7 ? 1 : 0;
    }
    expect(list, false, places, 43 * 5, 51);
}
