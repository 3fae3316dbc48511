#include "measure/score_number.h"

#include <criterion/criterion.h>
#include <glib.h>
#include <math.h>
#include <string.h>

static const struct {
    const char *text;
    DecimalMark decimal;
    double value; /* NaN: no number */
    DecimalMark mark;
} rows[] = {
    {"7", DECIMAL_AUTO, 7, DECIMAL_AUTO},          {"7.5", DECIMAL_AUTO, 7.5, DECIMAL_POINT},
    {"7,5", DECIMAL_AUTO, 7.5, DECIMAL_COMMA},     {"1,234", DECIMAL_AUTO, (double)NAN, DECIMAL_AUTO},
    {"1,234", DECIMAL_COMMA, 1.234, DECIMAL_AUTO}, {"0,234", DECIMAL_AUTO, 0.234, DECIMAL_COMMA},
    {"7.5", DECIMAL_POINT, 7.5, DECIMAL_AUTO},     {"7,5", DECIMAL_POINT, (double)NAN, DECIMAL_AUTO},
    {"7,5", DECIMAL_COMMA, 7.5, DECIMAL_AUTO},     {"7.5", DECIMAL_COMMA, (double)NAN, DECIMAL_AUTO},
    {"7", DECIMAL_COMMA, 7, DECIMAL_AUTO},         {"seven", DECIMAL_AUTO, (double)NAN, DECIMAL_AUTO},
    {"", DECIMAL_AUTO, (double)NAN, DECIMAL_AUTO},
};

Test(measure_score_number, the_declared_mark_is_read_and_either_where_none_is)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        double value = 0;
        DecimalMark mark = DECIMAL_AUTO;
        bool is_number = score_number(rows[i].decimal, rows[i].text, strlen(rows[i].text), &value, &mark);
        cr_assert_eq(is_number, !isnan(rows[i].value), "row %zu", i);
        cr_assert(!is_number || value == rows[i].value, "row %zu", i);
        cr_assert_eq(mark, rows[i].mark, "row %zu", i);
    }
}

Test(measure_score_number, a_label_is_read_only_where_labels_are_expected)
{
    static const char text[] = "2,5 - rather bad";
    double value = 0;
    bool is_leading = false;
    DecimalMark mark = DECIMAL_AUTO;
    cr_assert_not(score_number_labelled(DECIMAL_AUTO, false, text, strlen(text), &value, &is_leading, &mark));
    cr_assert_not(is_leading);
    cr_assert(score_number_labelled(DECIMAL_AUTO, true, text, strlen(text), &value, &is_leading, &mark));
    cr_assert(is_leading && value == 2.5 && mark == DECIMAL_COMMA);
}

Test(measure_score_number, a_plain_number_is_no_leading_one)
{
    double value = 0;
    bool is_leading = false;
    DecimalMark mark = DECIMAL_AUTO;
    cr_assert(score_number_labelled(DECIMAL_AUTO, true, "4", 1, &value, &is_leading, &mark));
    cr_assert(!is_leading && value == 4);
}
