#include "pair/follow_ups.h"

#include "support/study_builder.h"

#include <criterion/criterion.h>

Test(pair_follow_ups, only_those_that_are_asked)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_long_file(temp, "");
    size_t n = 9;
    cr_assert_null(follow_ups_new(study, G_MAXUINT32, &n));
    cr_assert_eq(n, 0);
    study_add_follow_up(study, "week12");
    study_add_follow_up(study, "week52");
    g_autofree FollowUp *one = follow_ups_new(study, 1u << TIME_POST | 1u << 3, &n);
    cr_assert_eq(n, 1);
    cr_assert_eq(one[0].time, 3);
    g_autofree FollowUp *both = follow_ups_new(study, G_MAXUINT32, &n);
    cr_assert_eq(n, 2);
    follow_ups_count(both, n, 2, true, false);
    follow_ups_count(both, n, 3, true, true);
    follow_ups_count(both, n, 3, false, true);
    g_autofree FollowUp *other = follow_ups_new(study, G_MAXUINT32, &n);
    follow_ups_count(other, n, 3, false, false);
    follow_ups_add(both, other, n);
    cr_assert_eq(both[0].patients, 1);
    cr_assert_eq(both[0].with_before, 1);
    cr_assert_eq(both[0].with_after, 0);
    cr_assert_eq(both[1].patients, 3);
    cr_assert_eq(both[1].with_before, 1);
    cr_assert_eq(both[1].with_after, 2);
}
