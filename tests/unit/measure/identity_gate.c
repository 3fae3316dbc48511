#include "measure/identity_gate.h"

#include "base/error.h"
#include "support/study_builder.h"

#include <criterion/criterion.h>

#define HEADER "patient,session,pain\n"
#define USE    "; use study codes, or write a study file with privacy: {allow: [patient]}"

/* The place is that of the first such id over all files, the count that of distinct ids. */
Test(measure_identity_gate, ids_are_counted_over_all_files)
{
    for (unsigned jobs = 1; jobs <= 2; jobs++) {
        g_autoptr(Temp) temp = temp_new();
        g_autoptr(Study) study =
            study_of_two_files(temp, HEADER "P1,1,5\nP2,1,5\n", HEADER "P1,1,4\n\nP3,1,4\nx@y.de,1,3\nx@y.de,2,3\n");
        g_autoptr(Paired) paired = paired_new(study, jobs);
        cr_assert(g_error_matches(paired->error, MLD_ERROR, MLD_ERROR_DATA));
        cr_assert_str_eq(paired->error->message,
                         "post.csv:5: column 'patient': 1 of 4 ids looks like an e-mail address" USE);
    }
}

/* Names that no single file has enough of. */
Test(measure_identity_gate, files_add_up)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study =
        study_of_two_files(temp, HEADER "P1,1,5\nAnna Meier,1,5\n", HEADER "P1,1,4\nBob Schulz,1,4\n");
    g_autoptr(Paired) paired = paired_new(study, 1);
    cr_assert_str_eq(paired->error->message, "pre.csv:3: column 'patient': 2 of 3 ids look like names of persons" USE);
}

Test(measure_identity_gate, allowed_ids_are_a_finding)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_two_files(temp, HEADER "P1,1,5\nx@y.de,1,5\n", HEADER "P1,1,4\nx@y.de,1,4\n");
    study->privacy_allow_patient = true;
    g_autoptr(Paired) paired = paired_new(study, 1);
    cr_assert_null(paired->error);
    const Finding *finding = finding_of(paired->findings, FINDING_IDENTITY_ALLOWED);
    cr_assert_not_null(finding);
    cr_expect_str_eq(finding->file, "pre.csv");
    cr_expect_str_eq(finding->column, "patient");
    cr_expect_str_eq(finding->expected, "1 of 2 ids looks like an e-mail address");
    cr_expect_eq(finding->count, 1);
    cr_expect_eq(finding->places[0].line, 3);
    cr_expect_null(finding->places[0].value);
}

/* A record that is rejected gives no id, and none of its cells is looked at. */
Test(measure_identity_gate, rejected_records_have_no_say)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_two_files(temp, HEADER "P1,1,5\nx@y.de,1,\n", HEADER "P1,1,4\n");
    g_autoptr(Paired) paired = paired_new(study, 1);
    cr_assert_null(paired->error);
}

Test(measure_identity_gate, headers_that_are_not_read)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_two_files(temp, "patient,session,pain,Telefon,pain2,PLZ\nP1,1,5,1,2,3\n",
                                                "Telefon,patient,session,pain\n1,P1,1,4\n");
    g_autoptr(Paired) paired = paired_new(study, 1);
    cr_assert_null(paired->error);
    g_autofree char *text = findings_text(paired->findings, false);
    cr_expect_not_null(strstr(text, "identifying_column pre.csv Telefon (a phone number) x1\n"
                                    "identifying_column pre.csv PLZ (an address) x1\n"
                                    "identifying_column post.csv Telefon (a phone number) x1\n"),
                       "%s", text);
}
