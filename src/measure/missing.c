#include "measure/missing.h"

#include "base/number.h"

#include <glib.h>
#include <string.h>

static const char *const defaults[] = {"NA", "N/A", "NaN", "NULL", ".", "-", "#N/A", "#NULL!", "[not completed]", NULL};

static bool is_number(const char *text)
{
    double value = 0;
    return number_parse(text, strlen(text), &value);
}

static bool is_listed(const char *text, size_t length, const char *const list[], bool skip_numbers)
{
    for (size_t i = 0; list != NULL && list[i] != NULL; i++)
        if (strlen(list[i]) == length && g_ascii_strncasecmp(list[i], text, length) == 0)
            return !skip_numbers || !is_number(list[i]);
    return false;
}

static void mark_first(MissingCodes *codes, const char *const list[])
{
    for (size_t i = 0; list != NULL && list[i] != NULL; i++) {
        codes->first[(guint8)g_ascii_tolower(list[i][0])] = true;
        codes->first[(guint8)g_ascii_toupper(list[i][0])] = true;
    }
}

void missing_codes_init(MissingCodes *codes, const char *const extra[], bool for_keys)
{
    *codes = (MissingCodes){.extra = extra, .for_keys = for_keys};
    mark_first(codes, defaults);
    mark_first(codes, extra);
}

void missing_codes_add_usual(MissingCodes *codes, const char *const usual[])
{
    codes->usual = usual;
    mark_first(codes, usual);
}

bool is_missing(const MissingCodes *codes, const char *text, size_t length)
{
    if (length == 0)
        return true;
    return codes->first[(guint8)text[0]] &&
           (is_listed(text, length, defaults, false) || is_listed(text, length, codes->extra, codes->for_keys) ||
            is_listed(text, length, codes->usual, codes->for_keys));
}

static bool is_listed_score(const char *const list[], double score)
{
    for (size_t i = 0; list != NULL && list[i] != NULL; i++) {
        double value = 0;
        if (number_parse(list[i], strlen(list[i]), &value) && value == score)
            return true;
    }
    return false;
}

bool is_missing_score(const MissingCodes *codes, double score)
{
    return is_listed_score(codes->extra, score) || is_listed_score(codes->usual, score);
}
