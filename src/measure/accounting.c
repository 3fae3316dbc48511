#include "measure/accounting.h"

typedef struct {
    const char *name, *words;
    const char *one, *many;
    Fate fate;
} ReasonRow;

static const ReasonRow reasons[] = {
    [REASON_NONE] = {"", "used", "used", "used", FATE_USED},
    [REASON_WRONG_WIDTH] = {"wrong_width", "record with too few or too many cells", "with too few or too many cells",
                            "with too few or too many cells", FATE_REJECTED},
    [REASON_NO_PATIENT] = {"no_patient", "record without a patient id", "without a patient id", "without a patient id",
                           FATE_REJECTED},
    [REASON_NO_TIME] = {"no_time", "record without a known time point", "without a known time point",
                        "without a known time point", FATE_REJECTED},
    [REASON_NO_SCORE] = {"no_score", "record without a usable score", "without a usable score",
                         "without a usable score", FATE_REJECTED},
    [REASON_DUPLICATE] = {"duplicate", "duplicate", "duplicate", "duplicates", FATE_EXCLUDED},
    [REASON_CONFLICT] = {"conflict", "conflicting record", "conflicting", "conflicting", FATE_EXCLUDED},
    [REASON_NO_SITE] = {"no_site", "record without a site", "without a site", "without a site", FATE_REJECTED},
    [REASON_NOT_KEPT] = {"not_kept", "left out by data.keep", "not kept", "not kept", FATE_EXCLUDED},
    [REASON_LEFT_OUT] = {"left_out", "left out by data.exclude", "left out", "left out", FATE_EXCLUDED},
    [REASON_OTHER_FORM] = {"other_form", "row of another form", "of another form", "of other forms", FATE_EXCLUDED},
    [REASON_NOT_SCORED] = {"not_scored", "record whose answers give no score", "with answers but no score",
                           "with answers but no score", FATE_EXCLUDED},
};
G_STATIC_ASSERT(G_N_ELEMENTS(reasons) == REASON_COUNT);

const char *fate_name(Fate fate)
{
    static const char *const names[] = {
        [FATE_USED] = "used", [FATE_EXCLUDED] = "excluded", [FATE_REJECTED] = "rejected"};
    return names[fate];
}

const char *record_reason_name(RecordReason reason)
{
    return reasons[reason].name;
}

const char *record_reason_words(RecordReason reason)
{
    return reasons[reason].words;
}

const char *record_reason_short(RecordReason reason, guint64 n)
{
    return n == 1 ? reasons[reason].one : reasons[reason].many;
}

Fate record_reason_fate(RecordReason reason)
{
    return reasons[reason].fate;
}

guint64 file_account_fate(const FileAccount *file, Fate fate)
{
    guint64 sum = 0;
    for (int reason = 0; reason < REASON_COUNT; reason++)
        if (reasons[reason].fate == fate)
            sum += file->by_reason[reason];
    return sum;
}

guint64 accounting_fate(const Accounting *accounting, Fate fate)
{
    guint64 sum = 0;
    for (size_t i = 0; i < accounting->n_files; i++)
        sum += file_account_fate(&accounting->files[i], fate);
    return sum;
}

guint64 accounting_reason(const Accounting *accounting, RecordReason reason)
{
    guint64 sum = 0;
    for (size_t i = 0; i < accounting->n_files; i++)
        sum += accounting->files[i].by_reason[reason];
    return sum;
}

guint64 accounting_records(const Accounting *accounting)
{
    guint64 sum = 0;
    for (size_t i = 0; i < accounting->n_files; i++)
        sum += accounting->files[i].records;
    return sum;
}

bool accounting_adds_up(const Accounting *accounting)
{
    for (size_t i = 0; i < accounting->n_files; i++) {
        const FileAccount *file = &accounting->files[i];
        guint64 in_ranges = 0;
        for (size_t k = 0; k < file->n_ranges; k++)
            in_ranges += file->ranges[k].records;
        guint64 by_fate = file_account_fate(file, FATE_USED) + file_account_fate(file, FATE_EXCLUDED) +
                          file_account_fate(file, FATE_REJECTED);
        if (by_fate != file->records || in_ranges != file->records)
            return false;
    }
    return true;
}

Accounting *accounting_new(size_t n_files)
{
    Accounting *accounting = g_new0(Accounting, 1);
    accounting->files = g_new0(FileAccount, n_files);
    accounting->n_files = n_files;
    return accounting;
}

void accounting_free(Accounting *accounting)
{
    if (accounting == NULL)
        return;
    for (size_t i = 0; i < accounting->n_files; i++) {
        g_free(accounting->files[i].name);
        g_free(accounting->files[i].sha256);
        g_free(accounting->files[i].ranges);
    }
    g_free(accounting->files);
    g_free(accounting);
}
