#include "measure/missing.h"

#include <criterion/criterion.h>
#include <glib.h>
#include <string.h>

static const char *const extra[] = {"999", "keine Angabe", NULL};

typedef struct {
    const char *text;
    bool by_default, with_extra;
} Row;

static const Row rows[] = {
    {"", true, true},
    {"NA", true, true},
    {"na", true, true},
    {"N/A", true, true},
    {"NaN", true, true},
    {"nan", true, true},
    {"NULL", true, true},
    {"null", true, true},
    {".", true, true},
    {"-", true, true},
    {"#N/A", true, true},
    {"#NULL!", true, true},
    {"[not completed]", true, true},
    {"999", false, true},
    {"KEINE angabe", false, true},
    {"0", false, false},
    {"-9", false, false},
    {"9999", false, false},
    {"99", false, false},
    {"..", false, false},
    {"--", false, false},
    {"NAN1", false, false},
    {"N", false, false},
    {"#DIV/0!", false, false},
    {"missing", false, false},
    {" NA", false, false},
    {"inf", false, false},
};

Test(measure_missing, codes)
{
    MissingCodes plain, more;
    missing_codes_init(&plain, NULL, false);
    missing_codes_init(&more, extra, false);
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        cr_assert_eq(is_missing(&plain, rows[i].text, strlen(rows[i].text)), rows[i].by_default, "'%s'", rows[i].text);
        cr_assert_eq(is_missing(&more, rows[i].text, strlen(rows[i].text)), rows[i].with_extra, "'%s'", rows[i].text);
    }
}

Test(measure_missing, reads_no_further_than_its_length)
{
    MissingCodes codes;
    missing_codes_init(&codes, extra, false);
    cr_assert(is_missing(&codes, "NA7", 2));
    cr_assert_not(is_missing(&codes, "9990", 4));
    cr_assert(is_missing(&codes, "9990", 3));
}

/* Patient 99 is a patient, though 99 is no pain. */
Test(measure_missing, numbers_are_missing_scores_but_not_missing_keys)
{
    static const char *const mixed[] = {"99", "-9.50", "unknown", NULL};
    MissingCodes keys, scores;
    missing_codes_init(&keys, mixed, true);
    missing_codes_init(&scores, mixed, false);
    cr_assert(is_missing(&scores, "99", 2));
    cr_assert_not(is_missing(&keys, "99", 2));
    cr_assert(is_missing(&keys, "Unknown", 7));
    cr_assert(is_missing(&keys, "n/a", 3));
    cr_assert(is_missing_score(&scores, 99));
    cr_assert(is_missing_score(&scores, -9.5));
    cr_assert_not(is_missing_score(&scores, 9.9));
}
