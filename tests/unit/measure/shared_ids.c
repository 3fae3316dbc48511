#include "measure/shared_ids.h"

#include "base/error.h"
#include "support/study_builder.h"

#include <criterion/criterion.h>

/* pre.csv and two files of one glob for after. */
static Study *globbed(const Temp *temp, const char *north, const char *south)
{
    Study *study = study_of_two_files(temp, "patient,session,date,pain\nP1,1,2026-10-01,5\nP2,1,2026-10-01,5\n", north);
    g_free(study->files[1].name);
    study->files[1].name = g_strdup("north.csv");
    study_add_text(study, temp, "south.csv", south, TIME_POST);
    study_match_by(study, "session", "date");
    for (size_t i = 1; i < 3; i++) {
        study->files[i].item = 1;
        study->files[i].from_glob = true;
    }
    return study;
}

typedef struct {
    const char *north, *south;
    guint64 shared;
} Row;

#define HEADER "patient,session,date,pain\n"

static const Row rows[] = {
    {HEADER "P1,1,2026-10-01,5\nP1,2,2026-10-30,5\n", HEADER "P1,3,2026-10-03,5\nP2,1,2026-10-04,5\n", 1},
    {HEADER "P1,1,2026-10-01,5\nP2,2,2026-10-30,5\n", HEADER "P1,3,2026-10-03,5\nP2,1,2026-10-04,5\nP2,2,,5\n", 2},
    {HEADER "P1,1,2026-10-01,5\nP1,2,2026-10-30,5\n", HEADER "P1,3,2026-10-31,5\nP2,1,2026-11-04,5\n", 0},
    {HEADER "P1,1,2026-10-01,5\n", HEADER "P2,1,2026-10-01,5\n", 0},
    {HEADER "P1,1,,5\n", HEADER "P1,2,2026-10-01,5\n", 1},
};

Test(measure_shared_ids, ids_in_files_that_may_be_sites_are_said)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Temp) temp = temp_new();
        g_autoptr(Study) study = globbed(temp, rows[i].north, rows[i].south);
        g_autoptr(Paired) paired = paired_new(study, 1);
        const Finding *finding = finding_of(paired->findings, FINDING_IDS_ACROSS_FILES);
        cr_assert_eq(finding == NULL ? 0 : finding->count, rows[i].shared, "row %zu", i);
        if (finding != NULL)
            cr_assert_str_eq(finding->expected, "north.csv and south.csv");
        study->id_scope = WITHIN_STUDY;
        g_autoptr(Paired) stated = paired_new(study, 1);
        cr_assert_null(finding_of(stated->findings, FINDING_IDS_ACROSS_FILES), "row %zu", i);
        study->id_scope = WITHIN_UNSTATED;
        study->files[1].from_glob = study->files[2].from_glob = false;
        g_autoptr(Paired) listed = paired_new(study, 1);
        cr_assert_null(finding_of(listed->findings, FINDING_IDS_ACROSS_FILES), "row %zu", i);
    }
}

Test(measure_shared_ids, one_id_at_two_sites_is_refused_until_the_study_says_what_it_means)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = globbed(temp, "patient,session,date,pain,site\nP1,1,2026-10-01,5,N\nP2,1,2026-10-01,5,N\n",
                                     "patient,session,date,pain,site\nP1,2,2026-10-03,5,S\nP2,2,2026-11-04,5,n\n");
    study->columns[COLUMN_SITE] = g_strdup("site");
    g_autoptr(Paired) unstated = paired_new(study, 1);
    cr_assert(g_error_matches(unstated->error, MLD_ERROR, MLD_ERROR_DATA));
    cr_assert_str_eq(unstated->error->message,
                     "1 patient id occurs at more than one site; say columns.patient.within: site where codes are "
                     "given per site, or within: study where they are the same people");
    study->id_scope = WITHIN_STUDY;
    g_autoptr(Paired) study_wide = paired_new(study, 1);
    cr_assert_null(study_wide->error);
    cr_assert_eq(study_wide->assessments->n_patients, 2);
    study->id_scope = WITHIN_SITE;
    g_autoptr(Paired) per_site = paired_new(study, 1);
    cr_assert_str_eq(per_site->error->message,
                     "pre.csv:1: no column 'site'; the columns are 'patient', 'session', 'date' and 'pain'");
}
