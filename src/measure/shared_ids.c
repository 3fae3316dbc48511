#include "measure/shared_ids.h"

#include "base/error.h"

static bool is_one_glob(const Part *a, const Part *b)
{
    return a->file->from_glob && b->file->from_glob && a->file->item == b->file->item;
}

static bool has_glob_of_several(const Part parts[], size_t n_parts)
{
    for (size_t i = 1; i < n_parts; i++)
        if (is_one_glob(&parts[i - 1], &parts[i]))
            return true;
    return false;
}

static bool refuse_sites(const PatientFacts *facts, GError **error)
{
    guint32 n = facts->several_sites;
    return mld_fail(error, MLD_ERROR_DATA,
                    "%u patient %s at more than one site; say columns.patient.within: site where codes are given per "
                    "site, or within: study where they are the same people",
                    n, n == 1 ? "id occurs" : "ids occur");
}

static bool has_site(const Part *part)
{
    return (part->roles >> COLUMN_SITE & 1) != 0;
}

/* Files of one kind that do not follow each other in time: perhaps those of two sites. */
static bool may_be_sites(const Part *a, const Part *b)
{
    if (!is_one_glob(a, b) || a->file->time != b->file->time || !a->holds_forms || has_site(a) || has_site(b))
        return false;
    bool dated = a->first_date != 0 && b->first_date != 0;
    return !dated || (a->first_date <= b->last_date && b->first_date <= a->last_date);
}

/* Who was seen in which file of a glob. */
typedef struct {
    guint32 *file;        /* per patient: part + 1 of the first file of the glob that has them */
    guint32 *counted;     /* per patient: part + 1 of the last file they were counted for */
    size_t first, second; /* parts of the first collision */
    guint64 n;
} Seen;

static void see_part(Seen *seen, const Part parts[], size_t part)
{
    for (size_t row = 0; row < parts[part].rows; row++) {
        guint32 patient = code_column_get(&parts[part].patient, row);
        if (patient == 0)
            continue;
        guint32 *file = &seen->file[patient - 1];
        if (*file == 0 || !is_one_glob(&parts[*file - 1], &parts[part])) {
            *file = (guint32)part + 1;
            continue;
        }
        bool again = seen->counted[patient - 1] == part + 1 || *file == part + 1;
        if (again || !may_be_sites(&parts[*file - 1], &parts[part]))
            continue;
        seen->counted[patient - 1] = (guint32)part + 1;
        if (seen->n++ == 0) {
            seen->first = *file - 1;
            seen->second = part;
        }
    }
}

static void report_across(Seen *seen, const Part parts[], FindingList *findings)
{
    if (seen->n == 0)
        return;
    g_autofree char *files =
        g_strdup_printf("%s and %s", parts[seen->first].file->name, parts[seen->second].file->name);
    for (; seen->n > 0; seen->n--)
        finding_list_add(findings, FINDING_IDS_ACROSS_FILES, NULL, NULL, files, 0, NULL);
}

static void check_across(const Part parts[], size_t n_parts, guint32 n_patients, FindingList *findings)
{
    g_autofree guint32 *file = g_new0(guint32, (size_t)n_patients + 1);
    g_autofree guint32 *counted = g_new0(guint32, (size_t)n_patients + 1);
    Seen seen = {.file = file, .counted = counted};
    for (size_t i = 0; i < n_parts; i++) {
        if (i > 0 && !is_one_glob(&parts[i - 1], &parts[i]))
            report_across(&seen, parts, findings);
        if (parts[i].file->from_glob)
            see_part(&seen, parts, i);
    }
    report_across(&seen, parts, findings);
}

bool check_shared_ids(const Study *study, const Part parts[], size_t n_parts, const PatientFacts *facts,
                      FindingList *findings, GError **error)
{
    if (study->id_scope != WITHIN_UNSTATED || !has_glob_of_several(parts, n_parts))
        return true;
    if (facts->several_sites > 0)
        return refuse_sites(facts, error);
    check_across(parts, n_parts, facts->n_patients, findings);
    return true;
}
