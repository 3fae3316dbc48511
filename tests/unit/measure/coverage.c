#include "measure/coverage.h"

#include "base/error.h"
#include "support/study_builder.h"

#include <criterion/criterion.h>

static const struct {
    ColumnRole role;
    const char *header, *message;
} rows[] = {
    {COLUMN_SITE, "clinik", "no file has column 'clinik'; the nearest is 'clinic' in post.csv"},
    {COLUMN_THERAPIST, "therapist", "no file has column 'therapist'"},
    {COLUMN_THERAPIST, "by", NULL},
    {COLUMN_GROUP, "BY", "no file has column 'BY'; the nearest is 'by' in pre.csv"},
    {COLUMN_ARM, "clinic", NULL},
};

Test(measure_coverage, a_column_of_the_study_is_in_some_file)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Temp) temp = temp_new();
        g_autoptr(Study) study =
            study_of_two_files(temp, "patient,session,pain,by\nP1,1,5,T1\n", "patient,session,pain,clinic\nP1,1,4,N\n");
        study->columns[rows[i].role] = g_strdup(rows[i].header);
        g_autoptr(Paired) paired = paired_new(study, 1);
        const char *message = paired->error == NULL ? NULL : paired->error->message;
        cr_assert_eq(g_strcmp0(message, rows[i].message), 0, "row %zu: %s", i, message);
    }
}

Test(measure_coverage, so_is_one_of_the_table_of_patients)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study =
        study_of_two_files(temp, "patient,session,pain,age\nP1,1,5,40\n", "patient,session,pain\nP1,1,4\n");
    study->attributes = g_new0(Attribute, 1);
    study->attributes[0] = (Attribute){.name = g_strdup("age"), .column = g_strdup("Age")};
    study->n_attributes = 1;
    g_autoptr(Paired) paired = paired_new(study, 1);
    cr_assert(g_error_matches(paired->error, MLD_ERROR, MLD_ERROR_DATA));
    cr_assert_str_eq(paired->error->message, "no file has column 'Age'; the nearest is 'age' in pre.csv");
}

/* Who is in a file of patients without forms, and the reverse, matters where there are groups or arms. */
Test(measure_coverage, patients_are_compared_with_their_file)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study =
        study_of_two_files(temp, "patient,session,pain\nP1,1,5\nP2,1,5\n", "patient,session,pain\nP3,1,4\nP1,1,4\n");
    study_add_text(study, temp, "patients.csv", "patient,group\nP4,A\nP2,A\n", TIME_NONE);
    study->files[2].per = PER_PATIENT;
    g_autoptr(Paired) without = paired_new(study, 1);
    g_autofree char *few = findings_text(without->findings, true);
    cr_assert_str_eq(few, "no_forms patients.csv - (-) x1 at 2\n");
    study->columns[COLUMN_GROUP] = g_strdup("group");
    g_autoptr(Paired) with = paired_new(study, 1);
    g_autofree char *all = findings_text(with->findings, true);
    cr_assert_str_eq(all, "no_forms patients.csv - (-) x1 at 2\nno_facts pre.csv - (-) x1 at 2\n"
                          "no_facts post.csv - (-) x1 at 2\n");
}
