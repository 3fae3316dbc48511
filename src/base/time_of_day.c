#include "base/time_of_day.h"

#include <glib.h>
#include <string.h>

typedef struct {
    const char *at, *end;
} Cursor;

static bool take(Cursor *cursor, const char *word)
{
    size_t length = strlen(word);
    if ((size_t)(cursor->end - cursor->at) < length || g_ascii_strncasecmp(cursor->at, word, length) != 0)
        return false;
    cursor->at += length;
    return true;
}

/* A blank, a no-break space or a narrow one, which newer systems write before AM and PM. */
static bool take_blank(Cursor *cursor)
{
    return take(cursor, " ") || take(cursor, "\u00a0") || take(cursor, "\u202f");
}

/* One to `most` digits that stand for at most `limit`; returns how many there were, 0 when that fails. */
static size_t take_number(Cursor *cursor, size_t most, unsigned limit, unsigned *ret_value)
{
    unsigned value = 0;
    size_t digits = 0;
    while (cursor->at < cursor->end && g_ascii_isdigit(*cursor->at) && digits < most) {
        value = value * 10 + (unsigned)(*cursor->at++ - '0');
        digits++;
    }
    if (ret_value != NULL)
        *ret_value = value;
    return value <= limit ? digits : 0;
}

/* Seconds and fractions of them, where there are any. */
static bool take_seconds(Cursor *cursor)
{
    if (!take(cursor, ":"))
        return true;
    if (take_number(cursor, 2, 60, NULL) != 2)
        return false;
    return (!take(cursor, ".") && !take(cursor, ",")) || take_number(cursor, 9, 999999999, NULL) > 0;
}

static bool take_clock(Cursor *cursor, unsigned *ret_hour, unsigned *ret_minute)
{
    return take_number(cursor, 2, 24, ret_hour) > 0 && take(cursor, ":") &&
           take_number(cursor, 2, 59, ret_minute) == 2 && take_seconds(cursor);
}

/* A half of the day, which a blank may separate from the clock; takes nothing where there is none. */
static bool take_half(Cursor *cursor, bool *ret_afternoon)
{
    static const struct {
        const char *word;
        bool afternoon;
    } halves[] = {
        {"am", false},   {"pm", true},     {"a.m.", false},       {"p.m.", true},       {"a. m.", false},
        {"p. m.", true}, {"nachm.", true}, {"a.\u00a0m.", false}, {"p.\u00a0m.", true}, {"vorm.", false},
    };
    Cursor ahead = *cursor;
    (void)take_blank(&ahead);
    for (size_t i = 0; i < G_N_ELEMENTS(halves); i++)
        if (take(&ahead, halves[i].word)) {
            *cursor = ahead;
            *ret_afternoon = halves[i].afternoon;
            return true;
        }
    return false;
}

static void take_half_of_day(Cursor *cursor, unsigned *hour)
{
    bool afternoon = false;
    if (!take_half(cursor, &afternoon))
        return;
    if (afternoon && *hour < 12)
        *hour += 12;
    else if (!afternoon && *hour == 12)
        *hour = 0;
}

static bool take_offset(Cursor *cursor)
{
    if (!take(cursor, "+") && !take(cursor, "-") && !take(cursor, "\u2212"))
        return false;
    size_t digits = take_number(cursor, 4, 1459, NULL);
    if (digits == 0 || digits == 3)
        return false;
    return digits == 4 || !take(cursor, ":") || take_number(cursor, 2, 59, NULL) == 2;
}

/* "Z", an offset, or a name of two to five letters with or without one. */
static bool take_zone(Cursor *cursor)
{
    (void)take_blank(cursor);
    const char *name = cursor->at;
    size_t letters = 0;
    while (cursor->at < cursor->end && g_ascii_isupper(*cursor->at)) {
        letters++;
        cursor->at++;
    }
    if (letters > 5 || (letters == 1 && *name != 'Z'))
        return false;
    if (letters > 0 && cursor->at == cursor->end)
        return true;
    if (letters > 0)
        (void)take_blank(cursor);
    return take_offset(cursor);
}

bool time_of_day_follows(const char *text, size_t length, int *ret_minute)
{
    Cursor cursor = {text, text + length};
    unsigned hour = 0, minute = 0;
    if (take(&cursor, ",") ? !take_blank(&cursor) : !take(&cursor, "T") && !take_blank(&cursor))
        return false;
    if (!take_clock(&cursor, &hour, &minute))
        return false;
    take_half_of_day(&cursor, &hour);
    if (cursor.at != cursor.end && (!take_zone(&cursor) || cursor.at != cursor.end))
        return false;
    *ret_minute = (int)((hour * 60 + minute) % (24 * 60));
    return true;
}

/* The length of a date at the start: three numbers and, between them, one separator twice. 0 where there is none. */
static size_t date_length(const char *text, size_t length)
{
    Cursor cursor = {text, text + length};
    char separator = '\0';
    for (int field = 0; field < 3; field++) {
        if (take_number(&cursor, 4, 9999, NULL) == 0)
            return 0;
        if (field == 2)
            break;
        if (cursor.at == cursor.end || strchr("-./", *cursor.at) == NULL || (field == 1 && *cursor.at != separator))
            return 0;
        separator = *cursor.at++;
    }
    return (size_t)(cursor.at - text);
}

/* What follows the hour: a colon, a point or an h and two digits for the minute, seconds only behind a colon. Nothing
 * is as good as ":00". */
static bool take_minute(Cursor *cursor, unsigned *ret_minute)
{
    *ret_minute = 0;
    if (take(cursor, "h"))
        return cursor->at == cursor->end || take_number(cursor, 2, 59, ret_minute) == 2;
    if (take(cursor, "."))
        return take_number(cursor, 2, 59, ret_minute) == 2;
    if (!take(cursor, ":"))
        return true;
    if (take_number(cursor, 2, 59, ret_minute) != 2)
        return false;
    return take_seconds(cursor);
}

bool time_of_day_parse(const char *text, size_t length, int *ret_minute)
{
    Cursor cursor = {text, text + length};
    unsigned hour = 0, minute = 0;
    bool afternoon = false;
    size_t date = date_length(text, length);
    if (date > 0)
        return time_of_day_follows(text + date, length - date, ret_minute);
    size_t digits = take_number(&cursor, 4, 2400, &hour);
    if (digits > 2) {
        minute = hour % 100;
        hour /= 100;
    } else if (digits == 0 || !take_minute(&cursor, &minute)) {
        return false;
    }
    bool has_half = take_half(&cursor, &afternoon);
    if (cursor.at != cursor.end || minute > 59 || hour > 24 || (hour == 24 && minute > 0))
        return false;
    if (has_half && (hour > 12 || (hour == 0 && afternoon)))
        return false;
    if (has_half)
        hour = hour % 12 + (afternoon ? 12 : 0);
    *ret_minute = (int)((hour * 60 + minute) % (24 * 60));
    return true;
}
