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

static const struct {
    const char *text;
    int minute; /* -1: no time of day */
} written[] = {
    {"22:15", 1335},
    {"22.15", 1335},
    {"22h15", 1335},
    {"22H15", 1335},
    {"22h", 1320},
    {"2215", 1335},
    {"730", 450},
    {"0730", 450},
    {"015", 15},
    {"10:15 pm", 1335},
    {"10.15pm", 1335},
    {"1015 PM", 1335},
    {"10 PM", 1320},
    {"10 p.m.", 1320},
    {"10:15\u202fPM", 1335},
    {"22:15:00", 1335},
    {"22:15:59.999", 1335},
    {"6:30:00 AM", 390},
    {"22", 1320},
    {"7", 420},
    {"9", 540},
    {"07", 420},
    {"0", 0},
    {"00", 0},
    {"24", 0},
    {"24:00", 0},
    {"2400", 0},
    {"0:00", 0},
    {"0:30 am", 30},
    {"12:30 am", 30},
    {"12 am", 0},
    {"12 pm", 720},
    {"12:30 pm", 750},
    {"1 pm", 780},
    {"23:59", 1439},
    {"2026-10-03 22:15", 1335},
    {"2026-10-03T22:15:00Z", 1335},
    {"3.10.2026 22:15", 1335},
    {"10/3/2026, 10:15 PM", 1335},
    {"1899-12-30 06:30:00", 390},
    {"2026-10-03 00:00", 0},
    {"", -1},
    {"25:00", -1},
    {"25", -1},
    {"22:60", -1},
    {"2260", -1},
    {"2401", -1},
    {"24:01", -1},
    {"9930", -1},
    {"22:5", -1},
    {"22.5", -1},
    {"22,15", -1},
    {"22h5", -1},
    {"22:", -1},
    {"22.", -1},
    {":15", -1},
    {"22:15:0", -1},
    {"22:15:61", -1},
    {"22:15:", -1},
    {"22.15.00", -1},
    {"13 pm", -1},
    {"13:00 am", -1},
    {"22:15 pm", -1},
    {"0:30 pm", -1},
    {"24:00 am", -1},
    {"pm", -1},
    {"10 pm pm", -1},
    {"22:15 to 23:00", -1},
    {"22-23", -1},
    {"22:15-23:00", -1},
    {"22:15 CET", -1},
    {"22215", -1},
    {"-7", -1},
    {"about 10", -1},
    {"22:15 h", -1},
    {"0.9375", -1},
    {"2026-10-03", -1},
    {"2026-10-03 25:00", -1},
    {"2026-10.03 22:15", -1},
    {"2026-10 22:15", -1},
};

Test(base_time_of_day, answers_of_people_are_read_or_refused_whole)
{
    for (size_t i = 0; i < G_N_ELEMENTS(written); i++) {
        int minute = -1;
        bool is_time = time_of_day_parse(written[i].text, strlen(written[i].text), &minute);
        cr_assert_eq(is_time, written[i].minute >= 0, "'%s'", written[i].text);
        cr_assert(!is_time || minute == written[i].minute, "'%s': %d", written[i].text, minute);
    }
}

Test(base_time_of_day, every_minute_of_the_day_is_read_back_from_each_notation)
{
    for (int expected = 0; expected < 24 * 60; expected++) {
        int hour = expected / 60, minute = expected % 60;
        g_autofree char *colon = g_strdup_printf("%02d:%02d", hour, minute);
        g_autofree char *point = g_strdup_printf("%d.%02d", hour, minute);
        g_autofree char *letter = g_strdup_printf("%dh%02d", hour, minute);
        g_autofree char *digits = g_strdup_printf("%d%02d", hour, minute);
        g_autofree char *dated = g_strdup_printf("2026-10-03 %02d:%02d:07", hour, minute);
        g_autofree char *half =
            g_strdup_printf("%d:%02d %s", hour % 12 == 0 ? 12 : hour % 12, minute, hour < 12 ? "am" : "pm");
        const char *const notations[] = {colon, point, letter, digits, dated, half};
        for (size_t i = 0; i < G_N_ELEMENTS(notations); i++) {
            int got = -1;
            cr_assert(time_of_day_parse(notations[i], strlen(notations[i]), &got) && got == expected, "'%s': %d",
                      notations[i], got);
        }
    }
}

Test(base_time_of_day, answers_are_read_within_their_length)
{
    int minute = -1;
    cr_assert(time_of_day_parse("22:159", 5, &minute) && minute == 1335);
    cr_assert(time_of_day_parse("2215", 2, &minute) && minute == 1320);
    cr_assert_not(time_of_day_parse("22:15", 4, &minute));
    cr_assert_not(time_of_day_parse("2026-10-03 22:15", 10, &minute));
}
