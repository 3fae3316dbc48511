#include "app/fold.h"

#include "app/screenful.h"

#include <criterion/criterion.h>

static FindingList *columns_not_used(size_t n)
{
    FindingList *findings = finding_list_new();
    for (size_t i = 0; i < n; i++) {
        g_autofree char *column = g_strdup_printf("c%zu", i);
        finding_list_add(findings, FINDING_COLUMN_NOT_USED, "a.csv", column, NULL, 1, NULL);
    }
    finding_list_add(findings, FINDING_DECIMAL_COMMA, "a.csv", NULL, NULL, 1, NULL);
    finding_list_add(findings, FINDING_NO_SCORE, "a.csv", NULL, NULL, 7, NULL);
    return findings;
}

static size_t shown(FindingList *findings, FindingSeverity severity, bool all, size_t *ret_hidden)
{
    Fold fold;
    size_t n = 0;
    fold_init(&fold, findings, severity, all);
    for (size_t i = 0; i < finding_list_count(findings); i++)
        n += fold_shows(&fold, finding_list_get(findings, i));
    *ret_hidden = fold.hidden;
    return n;
}

Test(app_fold, a_kind_is_cut_short_only_where_there_is_more_than_a_screenful)
{
    size_t hidden = 0;
    g_autoptr(FindingList) few = columns_not_used(SCREEN_LINES - 1);
    g_autoptr(FindingList) many = columns_not_used(SCREEN_LINES);
    cr_assert_eq(shown(few, FINDING_NOTE, false, &hidden), SCREEN_LINES);
    cr_assert_eq(hidden, 0);
    cr_assert_eq(shown(many, FINDING_NOTE, false, &hidden), FOLD_SHOWN + 1);
    cr_assert_eq(hidden, SCREEN_LINES - FOLD_SHOWN);
    cr_assert_eq(shown(many, FINDING_NOTE, true, &hidden), SCREEN_LINES + 1);
    cr_assert_eq(hidden, 0);
    cr_assert_eq(shown(many, FINDING_WARNING, false, &hidden), 1);
}
