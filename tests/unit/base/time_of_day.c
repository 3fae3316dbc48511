#include "base/time_of_day.h"

#include <criterion/criterion.h>
#include <glib.h>
#include <string.h>

static const struct {
    const char *text;
    bool follows;
} rows[] = {
    {" 14:05", true},
    {"T14:05:07", true},
    {", 14:05", true},
    {" 2:05", true},
    {" 24:00", true},
    {" 00:00:00.000", true},
    {"T23:59:59,123456789+02:00", true},
    {"T14:05:00Z", true},
    {"T14:05:00.000+0000", true},
    {" 14:05:00+00", true},
    {" 14:05:00 -3", true},
    {" 11:07:29 AM AST", true},
    {" 11:07:29 PM GMT+5:30", true},
    {" 3:04 p. m. GMT -03:00", true},
    {" 3:04 p.\u00a0m. GMT-6", true},
    {" 3:04:05\u202fPM", true},
    {" 3:04pm", true},
    {" 3:04 nachm. MESZ", true},
    {" 10:57 AM MESZ", true},
    {" 10:57 UTC", true},
    {"", false},
    {" ", false},
    {"T", false},
    {",14:05", false},
    {"14:05", false},
    {"  14:05", false},
    {" 14", false},
    {" 14:5", false},
    {" 25:00", false},
    {" 14:60", false},
    {" 14:05:61", false},
    {" 14:05:0", false},
    {" 14:05:00.", false},
    {" 14:05:00.1234567890", false},
    {" 14:05 ", false},
    {" 14:05x", false},
    {" 14:05 PMx", false},
    {" 14:05 pm pm", false},
    {" 14:05 ABCDEF", false},
    {" 14:05 gmt", false},
    {" 14:05+", false},
    {" 14:05+2:5", false},
    {" 14:05+123", false},
    {" 14:05+1500", false},
    {" 14:05+02:00 UTC", false},
    {" 14:05, 15:05", false},
    {" A:MP", false},
    {" 11.07 AM", false},
};

Test(base_time_of_day, known_notations_and_nothing_else)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        int minute = -1;
        cr_assert_eq(time_of_day_follows(rows[i].text, strlen(rows[i].text), &minute), rows[i].follows, "'%s'",
                     rows[i].text);
        cr_assert_eq(minute >= 0 && minute < 24 * 60, rows[i].follows, "'%s': %d", rows[i].text, minute);
    }
}

Test(base_time_of_day, every_shortened_text_is_read_within_its_length)
{
    static const char text[] = " 11:07:29 AM GMT+5:30";
    static const char *const whole[] = {
        " 11:07",           " 11:07:29",          " 11:07:29 AM",         " 11:07:29 AM GM",
        " 11:07:29 AM GMT", " 11:07:29 AM GMT+5", " 11:07:29 AM GMT+5:30"};
    for (size_t length = 0; length < sizeof text; length++) {
        g_autofree char *copy = g_strndup(text, length);
        bool expected = false;
        int minute = 0;
        for (size_t i = 0; i < G_N_ELEMENTS(whole); i++)
            expected = expected || strcmp(copy, whole[i]) == 0;
        cr_assert_eq(time_of_day_follows(text, length, &minute), expected, "'%s'", copy);
    }
}
