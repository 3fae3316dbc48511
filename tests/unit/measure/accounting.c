#include "measure/accounting.h"

#include <criterion/criterion.h>
#include <string.h>

static const struct {
    RecordReason reason;
    Fate fate;
    const char *name, *one, *many;
} rows[] = {
    {REASON_NONE, FATE_USED, "", "used", "used"},
    {REASON_WRONG_WIDTH, FATE_REJECTED, "wrong_width", "with too few or too many cells",
     "with too few or too many cells"},
    {REASON_NO_PATIENT, FATE_REJECTED, "no_patient", "without a patient id", "without a patient id"},
    {REASON_NO_TIME, FATE_REJECTED, "no_time", "without a known time point", "without a known time point"},
    {REASON_NO_SCORE, FATE_REJECTED, "no_score", "without a usable score", "without a usable score"},
    {REASON_DUPLICATE, FATE_EXCLUDED, "duplicate", "duplicate", "duplicates"},
    {REASON_CONFLICT, FATE_EXCLUDED, "conflict", "conflicting", "conflicting"},
    {REASON_NO_SITE, FATE_REJECTED, "no_site", "without a site", "without a site"},
    {REASON_NOT_KEPT, FATE_EXCLUDED, "not_kept", "not kept", "not kept"},
    {REASON_LEFT_OUT, FATE_EXCLUDED, "left_out", "left out", "left out"},
    {REASON_OTHER_FORM, FATE_EXCLUDED, "other_form", "of another form", "of other forms"},
    {REASON_NOT_SCORED, FATE_EXCLUDED, "not_scored", "with answers but no score", "with answers but no score"},
};

Test(measure_accounting, reasons_have_names_and_fates)
{
    cr_assert_eq(G_N_ELEMENTS(rows), REASON_COUNT);
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        cr_assert_eq(record_reason_fate(rows[i].reason), rows[i].fate);
        cr_assert_str_eq(record_reason_name(rows[i].reason), rows[i].name);
        cr_assert_str_eq(record_reason_short(rows[i].reason, 1), rows[i].one);
        cr_assert_str_eq(record_reason_short(rows[i].reason, 2), rows[i].many);
        cr_assert_str_eq(record_reason_short(rows[i].reason, 0), rows[i].many);
        cr_assert_gt(strlen(record_reason_words(rows[i].reason)), 3);
    }
    cr_assert_str_eq(fate_name(FATE_USED), "used");
    cr_assert_str_eq(fate_name(FATE_EXCLUDED), "excluded");
    cr_assert_str_eq(fate_name(FATE_REJECTED), "rejected");
}

/* Two files: 10 records = 7 + 1 duplicate + 2 without an id, and 3 = 2 + 1 conflicting. */
static Accounting *example(void)
{
    static const FateRange first[] = {
        {2, 8, 7, REASON_NONE}, {9, 9, 1, REASON_DUPLICATE}, {10, 12, 2, REASON_NO_PATIENT}};
    static const FateRange second[] = {{2, 3, 2, REASON_NONE}, {4, 4, 1, REASON_CONFLICT}};
    Accounting *accounting = accounting_new(2);
    accounting->files[0].records = 10;
    accounting->files[0].by_reason[REASON_NONE] = 7;
    accounting->files[0].by_reason[REASON_DUPLICATE] = 1;
    accounting->files[0].by_reason[REASON_NO_PATIENT] = 2;
    accounting->files[0].ranges = g_memdup2(first, sizeof first);
    accounting->files[0].n_ranges = G_N_ELEMENTS(first);
    accounting->files[1].records = 3;
    accounting->files[1].by_reason[REASON_NONE] = 2;
    accounting->files[1].by_reason[REASON_CONFLICT] = 1;
    accounting->files[1].ranges = g_memdup2(second, sizeof second);
    accounting->files[1].n_ranges = G_N_ELEMENTS(second);
    return accounting;
}

Test(measure_accounting, sums_over_files)
{
    g_autoptr(Accounting) accounting = example();
    cr_assert_eq(accounting_records(accounting), 13);
    cr_assert_eq(accounting_fate(accounting, FATE_USED), 9);
    cr_assert_eq(accounting_fate(accounting, FATE_EXCLUDED), 2);
    cr_assert_eq(accounting_fate(accounting, FATE_REJECTED), 2);
    cr_assert_eq(file_account_fate(&accounting->files[0], FATE_EXCLUDED), 1);
    cr_assert_eq(accounting_reason(accounting, REASON_NO_PATIENT), 2);
    cr_assert_eq(accounting_reason(accounting, REASON_NO_SCORE), 0);
    cr_assert(accounting_adds_up(accounting));
}

/* A record too many in one file and one too few in another do not make up for each other. */
Test(measure_accounting, a_lost_record_shows)
{
    g_autoptr(Accounting) records = example();
    records->files[0].records++;
    records->files[1].records--;
    cr_assert_not(accounting_adds_up(records));
    g_autoptr(Accounting) reasons = example();
    reasons->files[1].by_reason[REASON_NONE]--;
    cr_assert_not(accounting_adds_up(reasons));
    g_autoptr(Accounting) ranges = example();
    ranges->files[0].ranges[2].records--;
    cr_assert_not(accounting_adds_up(ranges));
}
