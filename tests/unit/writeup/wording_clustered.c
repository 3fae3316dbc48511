#include "writeup/wording_clustered.h"

#include <criterion/criterion.h>
#include <math.h>

Test(writeup_wording_clustered, sessions_that_are_alike_and_none)
{
    Clustered clustered = clustered_missing(RESULT_TOO_FEW);
    cr_expect_null(icc_sentence(&clustered, "95 %"));
    clustered.icc = (SessionIcc){RESULT_BOUNDARY, 1, NAN, NAN};
    g_autofree char *alike = icc_sentence(&clustered, "95 %");
    cr_expect_str_eq(alike, "All of the variance of the changes lies between patients: each patient\u2019s sessions "
                            "changed alike.");
}

Test(writeup_wording_clustered, equally_many_sessions_and_too_few_patients)
{
    Change change = {.n_patients = 5, .n_pairs = 20};
    change.clustered = clustered_missing(RESULT_TOO_FEW);
    cr_expect_null(informative_sentence(&change, "95 %", 1));
    change.clustered.informative.status = RESULT_NOT_APPLICABLE;
    g_autofree char *equal = informative_sentence(&change, "95 %", 1);
    cr_expect_str_eq(equal, "Every patient has 4 complete sessions, so patients and sessions weigh the same.");
    change.n_pairs = 5;
    g_autofree char *one = informative_sentence(&change, "95 %", 1);
    cr_expect_str_eq(one, "Every patient has 1 complete session, so patients and sessions weigh the same.");
}
