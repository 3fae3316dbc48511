#include "pair/expected.h"

#include "support/study_builder.h"

#include <criterion/criterion.h>

static Study *study_with_bookings(const Temp *temp, const char *forms, const char *bookings)
{
    Study *study = study_of_long_file(temp, forms);
    study_add_text(study, temp, "bookings.csv", bookings, TIME_NONE);
    study->files[1].expected = true;
    return study;
}

static void expect(const Study *study, const char *counts, const char *findings)
{
    for (unsigned jobs = 1; jobs <= 2; jobs++) {
        g_autoptr(Paired) paired = paired_new(study, jobs);
        cr_assert_null(paired->error, "%s", paired->error == NULL ? "" : paired->error->message);
        g_autofree char *got = counts_text(study, paired->samples);
        g_autofree char *found = findings_text(paired->findings, true);
        cr_assert_str_eq(got, counts, "%s", got);
        cr_assert_str_eq(found, findings, "%s", found);
        cr_assert(accounting_adds_up(paired->accounting));
    }
}

/* A: both, only before; B: nothing at all; C: booked twice, only after; D: not booked. */
Test(pair_expected, sessions_are_the_denominator)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study =
        study_with_bookings(temp,
                            "patient,session,time,pain\nA,1,pre,7\nA,1,post,5\nA,3,pre,6\nC,2,post,4\nD,1,pre,3\n"
                            "D,1,post,3\nA,4,post,2\n",
                            "session,patient\n3,A\n1,A\n2,A\n1,B\n2,C\n2,C\n");
    expect(study, "expected: sessions=5 pre=2 post=2 both=1 not=2\n",
           "not_expected long.csv - (-) x2 at 6 8\nduplicate bookings.csv - (-) x1 at 7\n");
    g_autoptr(Paired) paired = paired_new(study, 1);
    g_autofree char *ranges = ranges_text(paired->accounting);
    cr_assert_str_eq(ranges,
                     "long.csv used 2-8 n=7\nbookings.csv used 2-6 n=5\nbookings.csv excluded duplicate 7-7 n=1\n",
                     "%s", ranges);
}

/* By date: a day with two sessions is expected once, and its unmatched forms are no pair. The bookings reach into the
 * future, the dates of the report do not. */
Test(pair_expected, by_date)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_with_bookings(temp,
                                                 "patient,date,time,pain\nA,2026-10-01,pre,7\nA,2026-10-01,post,5\n"
                                                 "A,2026-10-02,pre,7\nA,2026-10-02,pre,6\nA,2026-10-02,post,6\n",
                                                 "patient,date\nA,2026-10-01\nA,2026-10-02\nA,2027-03-01\n");
    study_match_by(study, NULL, "date");
    expect(study, "expected: sessions=3 pre=2 post=2 both=1 not=0\n", "ambiguous_pair long.csv - (-) x3 at 4 5 6\n");
    g_autoptr(Paired) paired = paired_new(study, 1);
    char last[DATE_BUFFER];
    cr_assert_str_eq(date_iso(last, paired->samples->last_date), "2026-10-02");
}

/* Forms without a session can be neither expected nor unexpected. */
Test(pair_expected, forms_without_a_session_say_nothing)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_with_bookings(temp, "patient,session,time,pain\nA,,pre,7\nA,1,pre,7\nA,1,post,5\n",
                                                 "patient,session\nA,1\n");
    expect(study, "expected: sessions=1 pre=1 post=1 both=1 not=0\n", "no_session long.csv session (-) x1 at 2\n");
}

Test(pair_expected, without_a_list_nothing_is_declared)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_long_file(temp, "patient,session,time,pain\nA,1,pre,7\nA,1,post,5\n");
    expect(study, "", "");
}
