#include "measure/session_text.h"

#include <criterion/criterion.h>
#include <glib.h>
#include <string.h>

Test(measure_session_text, whole_numbers_have_one_form_and_labels_their_own)
{
    static const struct {
        const char *text, *compared;
    } rows[] = {
        {"1", "1"},
        {"01", "1"},
        {"1.0", "1"},
        {"+7", "7"},
        {"1e2", "100"},
        {"0", "0"},
        {"-0", "0"},
        {"999999999", "999999999"},
        {"0999999999.000", "999999999"},
        {"1000000000", "1000000000"}, /* as written from here: longer numbers are codes */
        {"01000000000", "01000000000"},
        {"-1", "-1"},
        {"1.5", "1.5"},
        {"1,0", "1,0"},
        {"1a", "1a"},
        {"V 01", "V 01"},
        {"", ""},
        {"2026-10-05", "2026-10-05"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        char number[NUMBER_BUFFER];
        size_t length = strlen(rows[i].text);
        const char *compared = session_text(number, rows[i].text, &length);
        cr_assert(strlen(rows[i].compared) == length && memcmp(compared, rows[i].compared, length) == 0, "%s: %.*s",
                  rows[i].text, (int)length, compared);
    }
}

Test(measure_session_text, the_text_need_not_end_where_it_does)
{
    char number[NUMBER_BUFFER];
    size_t length = 2;
    const char *compared = session_text(number, "0123", &length);
    cr_assert_eq(length, 1);
    cr_assert_eq(compared[0], '1');
}
