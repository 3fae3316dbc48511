#include "pair/visits.h"

#include "support/study_builder.h"

#include <criterion/criterion.h>
#include <math.h>

/* Sessions ascend within a patient, whatever the order of the file; one-sided forms stand alone. */
Test(pair_visits, visits_of_one_patient)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study =
        study_of_long_file(temp, "patient,session,time,pain\nP1,10,post,1\nP2,1,pre,9\nP1,2,pre,2\n"
                                 "P1,9,pre,3\nP1,10,pre,4\nP1,,pre,5\n");
    g_autoptr(Paired) paired = paired_new(study, 1);
    PatientOrder order;
    Visits visits;
    patient_order_init(&order, &paired->assessments->parts[0], paired->assessments->n_patients);
    Track tracks[TRACKS_MAX];
    study_tracks(study, tracks);
    visits_init(&visits, paired->assessments, &order, &tracks[0]);
    visits_of_patient(&visits, 0);
    static const double want[][2] = {{5, NAN}, {2, NAN}, {3, NAN}, {4, 1}};
    cr_assert_eq(visits.visits->len, G_N_ELEMENTS(want));
    for (guint i = 0; i < visits.visits->len; i++) {
        const Visit *visit = &g_array_index(visits.visits, Visit, i);
        cr_assert(form_score(paired->assessments, visit->pre, 0) == want[i][0], "visit %u", i);
        double post = form_score(paired->assessments, visit->post, 0);
        cr_assert(isnan(want[i][1]) ? isnan(post) : post == want[i][1], "visit %u", i);
    }
    visits_of_patient(&visits, 1);
    cr_assert_eq(visits.visits->len, 1);
    visits_clear(&visits);
    patient_order_clear(&order);
}
