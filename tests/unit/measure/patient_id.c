#include "measure/patient_id.h"

#include <criterion/criterion.h>
#include <string.h>

static const struct {
    const char *id, *loose;
} rows[] = {
    {"P-017", "p017"},         {"p 017", "p017"},         {"017", "017"}, {"17", "17"},
    {"\u00c4b/1", "\u00e4b1"}, {"A\u0308b1", "\u00e4b1"}, {"?!", "?!"},   {"\xff-1", "\xff-1"},
};

Test(measure_patient_id, loose_ids_keep_letters_and_digits)
{
    g_autoptr(Study) study = study_new();
    cr_assert(patient_ids_are_plain(study));
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GString) plain = g_string_new("x");
        patient_id_fold(plain, study, rows[i].id, strlen(rows[i].id));
        cr_assert_str_eq(plain->str + 1, rows[i].id, "row %zu", i);
    }
    study->loose_ids = true;
    cr_assert_not(patient_ids_are_plain(study));
    for (size_t i = 0; i + 1 < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GString) loose = g_string_new("x");
        patient_id_fold(loose, study, rows[i].id, strlen(rows[i].id));
        cr_assert_str_eq(loose->str + 1, rows[i].loose, "row %zu: %s", i, loose->str);
    }
}

Test(measure_patient_id, the_site_stands_before_the_id)
{
    g_autoptr(Study) study = study_new();
    study->id_scope = WITHIN_SITE;
    g_autoptr(GString) known = g_string_new(NULL);
    patient_id_add_site(known, "no\x1frth", 6);
    patient_id_fold(known, study, "P-1", 3);
    const char *text = known->str;
    size_t length = known->len;
    patient_id_skip_site(study, &text, &length);
    cr_assert_eq(length, 3);
    cr_assert_str_eq(text, "P-1");
    study->id_scope = WITHIN_STUDY;
    text = "a\x1f"
           "b";
    length = 3;
    patient_id_skip_site(study, &text, &length);
    cr_assert_eq(length, 3);
}
