#include "base/date.h"
#include "measure/hint.h"

#include <string.h>

/* Days from 1900 as spreadsheets count them: 1954 to 2064. A time of day may follow as a fraction. */
static bool is_serial(const char *text)
{
    size_t digits = strspn(text, "0123456789");
    bool ends = text[digits] == '\0' ||
                (text[digits] == '.' && strspn(text + digits + 1, "0123456789") == strlen(text + digits + 1));
    return digits == 5 && text[0] >= '2' && (text[0] < '6' || g_str_has_prefix(text, "60000")) && ends;
}

/* 3.10.26, 10/3/26, 26-10-03: three fields of one or two digits with the same mark between them. */
static bool has_short_year(const char *text)
{
    char mark = '\0';
    for (int field = 0; field < 3; field++) {
        size_t digits = strspn(text, "0123456789");
        if (digits < 1 || digits > 2)
            return false;
        text += digits;
        if (field == 2)
            break;
        if (*text == '\0' || strchr("./-", *text) == NULL || (mark != '\0' && *text != mark))
            return false;
        mark = *text++;
    }
    return *text == '\0' || *text == ' ';
}

/* The first three letters of the months in five languages. */
static bool names_month(const char *text)
{
    static const char *const months[] = {"jan", "feb", "f\u00e9v", "mar", "m\u00e4r", "mrz", "maa", "mrt",
                                         "apr", "avr", "abr",      "may", "mai",      "mei", "jun", "jui",
                                         "jul", "aug", "ao\u00fb", "ago", "sep",      "oct", "okt", "nov",
                                         "dec", "dez", "d\u00e9c", "dic", "ene"};
    g_autofree char *folded = g_utf8_casefold(text, -1);
    const char *word = folded;
    while (*word != '\0' && !g_unichar_isalpha(g_utf8_get_char(word)))
        word = g_utf8_next_char(word);
    if (strpbrk(text, "0123456789") == NULL)
        return false;
    for (size_t i = 0; i < G_N_ELEMENTS(months); i++)
        if (g_str_has_prefix(word, months[i]))
            return true;
    return false;
}

const char *date_likeness(const char *cell)
{
    Date date = DATE_NONE;
    g_autofree char *text = g_strstrip(g_strdup(cell));
    g_autoptr(GString) fits = g_string_new(NULL);
    for (DateFormat format = 0; format < DATE_FORMAT_COUNT; format++)
        if (date_parse(text, strlen(text), format, &date))
            g_string_append_printf(fits, "%s%s", fits->len > 0 ? " " : "", date_format_name(format));
    if (fits->len > 0)
        return g_intern_string(fits->str);
    if (is_serial(text))
        return LIKE_SERIAL;
    if (has_short_year(text))
        return LIKE_SHORT_YEAR;
    return names_month(text) ? LIKE_MONTH_NAME : LIKE_NOTHING;
}

static guint64 count_like(const Finding *finding, const char *like)
{
    guint64 count = 0;
    for (size_t i = 0; i < finding->n_values; i++)
        if (g_str_equal(finding->values[i].text, like))
            count += finding->values[i].count;
    return count;
}

static guint64 count_fitting(const Finding *finding, DateFormat format)
{
    guint64 count = 0;
    for (size_t i = 0; i < finding->n_values; i++) {
        g_auto(GStrv) names = g_strsplit(finding->values[i].text, " ", -1);
        if (g_strv_contains((const char *const *)names, date_format_name(format)))
            count += finding->values[i].count;
    }
    return count;
}

/* One format that fits the most, or two that fit as many. */
static char *fitting_formats(const Finding *finding)
{
    guint64 most = 0;
    g_autoptr(GString) names = g_string_new(NULL);
    for (DateFormat format = 0; format < DATE_FORMAT_COUNT; format++) {
        guint64 count = count_fitting(finding, format);
        if (count < most || count == 0)
            continue;
        if (count > most)
            g_string_truncate(names, 0);
        most = count;
        g_string_append_printf(names, "%s%s", names->len > 0 ? " or " : "", date_format_name(format));
    }
    return 2 * most > finding->count ? g_strdup(names->str) : NULL;
}

char *hint_bad_date(const Finding *finding, guint64 records)
{
    static const struct {
        const char *like, *hint;
    } causes[] = {
        {LIKE_SERIAL, "spreadsheet day numbers; format the column as a date before the export"},
        {LIKE_SHORT_YEAR, "years of two digits; export them with four"},
        {LIKE_MONTH_NAME, "month names; export dates as numbers, such as 2026-10-03"},
    };
    g_autofree char *formats = fitting_formats(finding);
    bool is_single = finding->count == 1;
    if (formats != NULL && 2 * finding->count <= records)
        return g_strdup_printf("%s like %s; two formats are mixed in this column", is_single ? "looks" : "they look",
                               formats);
    if (formats != NULL)
        return g_strdup_printf("%s like %s; set format: under columns.date", is_single ? "looks" : "they look",
                               formats);
    for (size_t i = 0; i < G_N_ELEMENTS(causes); i++)
        if (2 * count_like(finding, causes[i].like) > finding->count)
            return g_strdup(causes[i].hint);
    return NULL;
}
