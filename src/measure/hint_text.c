#include "base/date.h"
#include "base/number.h"
#include "measure/hint.h"
#include "measure/hint_score.h"

#include <string.h>

#define DIGITS "0123456789"

static size_t digits_at(const char *text)
{
    return strspn(text, DIGITS);
}

static size_t sign_at(const char *text)
{
    return *text == '-' || *text == '+';
}

/* Case ignored. */
static bool is_among(const char *text, const char *const words[], size_t n)
{
    g_autofree char *folded = g_utf8_casefold(text, -1);
    for (size_t i = 0; i < n; i++) {
        g_autofree char *word = g_utf8_casefold(words[i], -1);
        if (g_str_equal(folded, word))
            return true;
    }
    return false;
}

static bool is_sheet_error(const char *text)
{
    static const char *const errors[] = {"#div/0!", "#value!", "#ref!", "#name?", "#num!",   "#getting_data", "#spill!",
                                         "#calc!",  "#field!", "#####", "#wert!", "#bezug!", "#zahl!",        "#nv"};
    return is_among(text, errors, G_N_ELEMENTS(errors));
}

/* By which forms and registers in five languages say that there is no answer. */
static const char *const missing_words[] = {
    "missing",
    "don't know",
    "dont know",
    "don\u2019t know",
    "do not know",
    "dk",
    "unknown",
    "not known",
    "refused",
    "declined",
    "prefer not to say",
    "prefer not to answer",
    "no answer",
    "not answered",
    "not asked",
    "not done",
    "not applicable",
    "not available",
    "n.a.",
    "n. a.",
    "skipped",
    "blank",
    "empty",
    "nil",
    "nr",
    "n.r.",
    "nd",
    "n.d.",
    "?",
    "??",
    "???",
    "--",
    "---",
    "\u2013",
    "\u2014",
    "*",
    "x",
    "wei\u00df nicht",
    "weiss nicht",
    "weisz nicht",
    "keine angabe",
    "keine angaben",
    "k.a.",
    "k. a.",
    "ka",
    "n.b.",
    "n. b.",
    "nb",
    "fehlt",
    "fehlend",
    "unbekannt",
    "verweigert",
    "entf\u00e4llt",
    "ne sait pas",
    "nsp",
    "manquant",
    "inconnu",
    "non r\u00e9pondu",
    "sans r\u00e9ponse",
    "refus",
    "no sabe",
    "ns/nc",
    "ns",
    "nc",
    "desconocido",
    "sin respuesta",
    "weet niet",
    "onbekend",
    "geen antwoord",
    "ontbreekt",
};

static bool is_missing_word(const char *text)
{
    return is_among(text, missing_words, G_N_ELEMENTS(missing_words));
}

/* 1,000 or 1 000 or 1'000 or 1.000,5: groups of three behind the first, one separator throughout, and perhaps decimals
 * behind another mark. */
static bool has_thousands(const char *text)
{
    text += sign_at(text);
    size_t first = digits_at(text);
    char separator = text[first];
    if (first == 0 || first > 3 || separator == '\0' || strchr(", '.", separator) == NULL)
        return false;
    for (text += first; *text == separator; text += 4)
        if (digits_at(text + 1) != 3)
            return false;
    bool has_decimals = *text == '.' || *text == ',';
    return *text == '\0' || (has_decimals && digits_at(text + 1) == strlen(text + 1));
}

static bool has_decimal_comma(const char *text)
{
    text += sign_at(text);
    text += digits_at(text);
    return *text == ',' && text[1] != '\0' && digits_at(text + 1) == strlen(text + 1);
}

/* A number once blanks, minus signs and digits of other kinds are taken for what they look like. */
static bool has_lookalikes(const char *text)
{
    GString *plain = g_string_new(NULL);
    for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        int digit = g_unichar_digit_value(c);
        if (digit >= 0)
            g_string_append_c(plain, (char)('0' + digit));
        else if (c == 0x2212 || c == 0x2013 || c == 0x2014)
            g_string_append_c(plain, '-');
        else if (c < 128 || !g_unichar_isspace(c))
            g_string_append_unichar(plain, c);
    }
    double value = 0;
    bool is_number = strlen(text) != plain->len && number_parse(plain->str, plain->len, &value);
    g_string_free(plain, TRUE);
    return is_number;
}

static bool is_date(const char *text)
{
    Date date = DATE_NONE;
    for (DateFormat format = 0; format < DATE_FORMAT_COUNT; format++)
        if (date_parse(text, strlen(text), format, &date))
            return true;
    return g_str_equal(date_likeness(text), LIKE_MONTH_NAME);
}

/* 7/10 */
static bool is_share(const char *text)
{
    size_t first = digits_at(text);
    return first > 0 && text[first] == '/' && digits_at(text + first + 1) > 0 &&
           digits_at(text + first + 1) == strlen(text + first + 1);
}

/* 6-7, >8, ~5, 5+ */
static bool is_not_exact(const char *text)
{
    static const char *const marks[] = {"<", ">", "~", "\u2264", "\u2265", "\u2248", "ca.", "ca", "circa"};
    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++)
        if (g_str_has_prefix(text, marks[i]) && strpbrk(text, DIGITS) != NULL)
            return true;
    size_t first = digits_at(text);
    const char *rest = text + first + strspn(text + first, " ");
    if (first == 0 || (*rest != '-' && !g_str_has_prefix(rest, "\u2013")))
        return first > 0 && g_str_equal(rest, "+");
    rest += *rest == '-' ? 1 : strlen("\u2013");
    rest += strspn(rest, " ");
    return digits_at(rest) > 0 && digits_at(rest) == strlen(rest);
}

/* What follows the number that the text begins with; NULL when it begins with none. */
static const char *after_number(const char *text)
{
    const char *at = text + sign_at(text);
    size_t digits = digits_at(at);
    at += digits;
    if (digits > 0 && (*at == '.' || *at == ',') && digits_at(at + 1) > 0)
        at += 1 + digits_at(at + 1);
    return digits > 0 ? at + strspn(at, " ") : NULL;
}

/* 7 cm, 70%, $5 */
static bool has_unit(const char *text)
{
    static const char *const currencies[] = {"$", "\u20ac", "\u00a3"};
    for (size_t i = 0; i < G_N_ELEMENTS(currencies); i++)
        if (g_str_has_prefix(text, currencies[i]) && digits_at(text + strlen(currencies[i])) > 0)
            return true;
    const char *unit = after_number(text);
    if (unit == NULL || *unit == '\0' || strlen(unit) > 12)
        return false;
    for (; *unit != '\0'; unit = g_utf8_next_char(unit))
        if (!g_unichar_isalpha(g_utf8_get_char(unit)) && *unit != '%' && *unit != '.')
            return false;
    return true;
}

/* 5 - very bad */
static bool has_words(const char *text)
{
    const char *rest = after_number(text);
    if (rest == NULL || *rest == '\0' || strpbrk(rest, DIGITS) != NULL)
        return false;
    for (; *rest != '\0'; rest = g_utf8_next_char(rest))
        if (g_unichar_isalpha(g_utf8_get_char(rest)))
            return true;
    return false;
}

/* What forms in five languages offer instead of numbers. */
static const char *const answer_words[] = {
    "none",
    "no",
    "yes",
    "not at all",
    "slight",
    "a little",
    "little",
    "mild",
    "moderate",
    "medium",
    "some",
    "quite a bit",
    "strong",
    "severe",
    "very severe",
    "extreme",
    "extremely",
    "low",
    "high",
    "never",
    "rarely",
    "seldom",
    "sometimes",
    "often",
    "always",
    "worse",
    "same",
    "better",
    "good",
    "bad",
    "very good",
    "very bad",
    "kein",
    "keine",
    "nein",
    "ja",
    "leicht",
    "gering",
    "mittel",
    "m\u00e4\u00dfig",
    "stark",
    "sehr stark",
    "schwer",
    "nie",
    "selten",
    "manchmal",
    "oft",
    "immer",
    "gut",
    "schlecht",
    "aucun",
    "aucune",
    "l\u00e9ger",
    "l\u00e9g\u00e8re",
    "mod\u00e9r\u00e9",
    "mod\u00e9r\u00e9e",
    "fort",
    "s\u00e9v\u00e8re",
    "jamais",
    "parfois",
    "souvent",
    "toujours",
    "ninguno",
    "ninguna",
    "leve",
    "moderado",
    "moderada",
    "grave",
    "severo",
    "nunca",
    "a veces",
    "siempre",
    "geen",
    "licht",
    "matig",
    "ernstig",
    "nooit",
    "soms",
    "vaak",
    "altijd",
};

static bool is_answer(const char *text)
{
    return is_among(text, answer_words, G_N_ELEMENTS(answer_words));
}

typedef struct {
    bool (*holds)(const char *text);
    const char *hint;
} Cause;

static const Cause causes[] = {
    {is_sheet_error, "a spreadsheet's error; repair its formula and export again"},
    {has_thousands, "thousands separators; export the numbers without them"},
    {has_decimal_comma, "decimal comma; set decimal: \",\" under data"},
    {has_lookalikes, "a sign, digit or blank that only looks like the usual one; type the number again"},
    {is_date, "a spreadsheet took the score for a date; format the column as text and enter it again"},
    {is_share, "the score with its maximum; keep what stands before the slash"},
    {is_not_exact, "a limit or a range, not one score; enter one number"},
    {has_unit, "a number with its unit; keep the number only"},
    {has_words, "a number with its words; keep the number, or set preset: googleforms under data"},
    {is_answer, "answers in words; give the measure values: with a number for each word"},
};

static guint64 count_headers(const Finding *finding)
{
    guint64 count = 0;
    for (size_t i = 0; i < finding->n_values && finding->column != NULL; i++)
        if (g_ascii_strcasecmp(finding->values[i].text, finding->column) == 0)
            count += finding->values[i].count;
    return count;
}

char *hint_not_a_number(const Finding *finding)
{
    if (2 * count_headers(finding) > finding->count)
        return g_strdup(finding->count == 1 ? "the header again; remove that line"
                                            : "the header again; remove those lines");
    char *codes = hint_missing_codes(finding, is_missing_word);
    for (size_t i = 0; i < G_N_ELEMENTS(causes) && codes == NULL; i++)
        if (most_values(finding, causes[i].holds))
            return g_strdup(causes[i].hint);
    return codes;
}
