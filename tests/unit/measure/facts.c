#include "measure/facts.h"

#include "base/error.h"
#include "support/study_builder.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

static Category *categories(const char *a, const char *a_value, const char *b, const char *b_value)
{
    Category *made = g_new0(Category, 2);
    made[0] = (Category){g_strdup(a), g_strdupv((char *[]){(char *)a_value, NULL})};
    made[1] = (Category){g_strdup(b), g_strdupv((char *[]){(char *)b_value, NULL})};
    return made;
}

/* pre.csv, post.csv and patients.csv; arms control (0) and treatment (1), group by its texts, age and sex. */
static Study *study_with_patients(const Temp *temp, const char *pre, const char *post, const char *patients)
{
    Study *study = study_of_two_files(temp, pre, post);
    study_add_text(study, temp, "patients.csv", patients, TIME_NONE);
    study->files[2].per = PER_PATIENT;
    study->columns[COLUMN_ARM] = g_strdup("arm");
    study->columns[COLUMN_GROUP] = g_strdup("group");
    study->arms = categories("control", "0", "treatment", "1");
    study->n_arms = 2;
    study->attributes = g_new0(Attribute, 2);
    study->attributes[0] = (Attribute){.name = g_strdup("age"), .column = g_strdup("years")};
    study->attributes[1] = (Attribute){.name = g_strdup("sex"),
                                       .column = g_strdup("sex"),
                                       .categories = categories("female", "F", "male", "M"),
                                       .n_categories = 2};
    study->n_attributes = 2;
    return study;
}

#define PRE  "patient,session,pain,group\nP1,1,5,FM\nP2,1,6,\nP3,1,7,ME\nP3,2,7,CFS\nP3,3,7,FM\n"
#define POST "patient,session,pain\nP1,1,3\nP4,1,4\n"

static const char *category(const Fact *fact, guint32 patient)
{
    return fact->codes[patient] == 0 ? "-" : fact->names[fact->codes[patient] - 1];
}

Test(measure_facts, facts_come_from_whatever_file_has_them_and_the_first_counts)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study =
        study_with_patients(temp, PRE, POST,
                            "patient,arm,years,sex,group\nP2,1,61.5,f,fm\nP1,0,54,M,FM\nP3,,abc,X,\nP3,1,91,f,\n"
                            "P9,2,33,F,\nP1,0,54,m,fm\nP1,0,55,m,FM\n");
    g_autoptr(Paired) paired = paired_new(study, 2);
    cr_assert_null(paired->error);
    const PatientFacts *facts = paired->assessments->facts; /* P1 P2 P3 P4 P9 */
    cr_assert_eq(facts->n_patients, 5);
    cr_assert(facts->arm.n_names == 2 && facts->group.n_names == 3);
    static const char *const arms[] = {"control", "treatment", "treatment", "-", "-"};
    static const char *const groups[] = {"FM", "FM", "ME", "-", "-"};
    static const char *const sexes[] = {"male", "female", "female", "-", "female"};
    static const double ages[] = {54, 61.5, 91, NAN, 33};
    for (guint32 p = 0; p < 5; p++) {
        cr_assert_str_eq(category(&facts->arm, p), arms[p], "patient %u", p);
        cr_assert_str_eq(category(&facts->group, p), groups[p], "patient %u", p);
        cr_assert_str_eq(category(&facts->attributes[1], p), sexes[p], "patient %u", p);
        double age = facts->attributes[0].numbers[p];
        cr_assert(isnan(ages[p]) ? isnan(age) : age == ages[p], "patient %u", p);
    }
    cr_assert(facts->site.codes == NULL && facts->site.names == NULL);
    g_autofree char *findings = findings_text(paired->findings, true);
    cr_assert_str_eq(findings,
                     "unknown_category patients.csv years (a number) x1 at 4\n"
                     "unknown_category patients.csv sex (one of F, M) x1 at 4\n"
                     "unknown_category patients.csv arm (one of 0, 1) x1 at 6\n"
                     "duplicate patients.csv - (-) x1 at 7\n"
                     "attribute_changes pre.csv group (-) x1 at 5\n"
                     "age_over_89 patients.csv years (-) x1 at 5\n"
                     "attribute_changes patients.csv years (-) x1 at 8\n"
                     "no_forms patients.csv - (-) x1 at 6\n"
                     "no_facts post.csv - (-) x1 at 3\n",
                     "%s", findings);
    g_autofree char *ranges = ranges_text(paired->accounting);
    cr_assert_str_eq(ranges, "pre.csv used 2-6 n=5\npost.csv used 2-3 n=2\npatients.csv used 2-6 n=5\n"
                             "patients.csv excluded duplicate 7-7 n=1\npatients.csv used 8-8 n=1\n");
    cr_assert_eq(paired->samples->flow.assessments, 7);
}

Test(measure_facts, an_arm_that_changes_is_refused)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_with_patients(
        temp, PRE, POST, "patient,arm,years,sex\nP1,0,,\nP2,1,,\n\nP1,1,,\nP2,1,,\nP2,0,,\nP2,0,,\nP3,0,,\n");
    g_autoptr(Paired) paired = paired_new(study, 1);
    cr_assert(g_error_matches(paired->error, MLD_ERROR, MLD_ERROR_DATA));
    cr_assert_str_eq(paired->error->message,
                     "patients.csv:5: column 'arm': 2 patients are in more than one arm; each patient belongs to one");
}

Test(measure_facts, rejected_records_say_nothing)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_long_file(
        temp, "patient,session,time,pain,group\nP1,1,pre,99,A\nP1,1,post,3,B\nP1,2,when,3,C\nP1,2,post,3,b\n");
    study->columns[COLUMN_GROUP] = g_strdup("group");
    g_autoptr(Paired) paired = paired_new(study, 1);
    cr_assert_str_eq(category(&paired->assessments->facts->group, 0), "B");
    cr_assert_null(finding_of(paired->findings, FINDING_ATTRIBUTE_CHANGES));
}

/* A file with decimal commas has them in the facts too; of "1,234" nothing says what it means. */
Test(measure_facts, numbers_are_read_with_the_mark_of_the_file)
{
    static const struct {
        DecimalMark declared;
        double ages[3];
        const char *findings;
    } rows[] = {
        {DECIMAL_AUTO, {61.5, 54.25, NAN}, "unknown_category patients.csv years (a number) x1 at 4\n"},
        {DECIMAL_COMMA, {61.5, NAN, 1.234}, "unknown_category patients.csv years (a number) x1 at 3\n"},
        {DECIMAL_POINT, {NAN, 54.25, NAN}, "unknown_category patients.csv years (a number) x2 at 2 4\n"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Temp) temp = temp_new();
        g_autoptr(Study) study =
            study_with_patients(temp, PRE, "patient,session,pain\nP1,1,3\n",
                                "patient,arm,years,sex,group\nP1,0,\"61,5\",f,\nP2,0,54.25,f,\nP3,1,\"1,234\",m,\n");
        study->files[2].dialect = (Dialect){.decimal = rows[i].declared, .delimiter = ','};
        g_autoptr(Paired) paired = paired_new(study, 1);
        cr_assert_null(paired->error);
        for (guint32 p = 0; p < 3; p++) {
            double age = paired->assessments->facts->attributes[0].numbers[p];
            cr_assert(isnan(rows[i].ages[p]) ? isnan(age) : age == rows[i].ages[p], "row %zu, patient %u", i, p);
        }
        g_autofree char *findings = findings_text(paired->findings, true);
        cr_assert_not_null(strstr(findings, rows[i].findings), "row %zu: %s", i, findings);
    }
}
