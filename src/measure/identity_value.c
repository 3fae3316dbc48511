#include "measure/identity_value.h"

#include <string.h>

enum {
    TEXT_LENGTH = 24, /* characters: more are no code */
    DATE_DIGITS = 8,
    NHS_DIGITS = 10,
    YEAR_2000 = 10957, /* 2000-01-01 as a Date */
};

static bool is_digit(char c)
{
    return g_ascii_isdigit(c);
}

static size_t count_digits(const char *text, size_t length)
{
    size_t n = 0;
    for (size_t i = 0; i < length; i++)
        n += is_digit(text[i]);
    return n;
}

/* Follows a pattern: 9 is a digit, 2 a digit from 2 to 9, 1 a digit from 1 to 9, ? one of blank . - /, anything else
 * itself. */
static bool has_shape(const char *text, size_t length, const char *pattern)
{
    if (strlen(pattern) != length)
        return false;
    for (size_t i = 0; i < length; i++) {
        char c = text[i], p = pattern[i];
        bool fits = is_digit(p) ? is_digit(c) && (p == '9' || c >= p)
                    : p == '?'  ? strchr(" .-/", c) != NULL && c != 0
                                : c == p;
        if (!fits)
            return false;
    }
    return true;
}

static bool has_a_shape(const char *text, size_t length, const char *const patterns[], size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (has_shape(text, length, patterns[i]))
            return true;
    return false;
}

/* Something, an @, and a domain with a dot inside, alone or within a text. */
static bool is_email(const char *text, size_t length)
{
    const char *at = memchr(text, '@', length);
    if (at == NULL || at == text || at[-1] == ' ')
        return false;
    const char *domain = at + 1, *end = domain, *dot = NULL;
    for (; end < text + length && strchr(" >,;@", *end) == NULL; end++)
        if (*end == '.' && end > domain && dot == NULL)
            dot = end;
    return dot != NULL && end - dot > 2;
}

/* 123-45-6789; area 000, group 00 and serial 0000 are never issued, and common in codes. */
static bool is_ssn(const char *text, size_t length)
{
    return has_shape(text, length, "999-99-9999") && strncmp(text, "000", 3) != 0 && strncmp(text + 4, "00", 2) != 0 &&
           strncmp(text + 7, "0000", 4) != 0;
}

/* Ten digits, perhaps in groups of 3, 3 and 4. */
static bool is_ten_digits(const char *text, size_t length)
{
    static const char *const shapes[] = {"9999999999", "999 999 9999", "999-999-9999"};
    return has_a_shape(text, length, shapes, G_N_ELEMENTS(shapes));
}

/* The check digit of the NHS number: weights 10 to 2 over the first nine, 11 minus the sum modulo 11, 11 written as 0
 * and 10 never issued (NHS Data Dictionary, NHS NUMBER). */
static bool has_nhs_check_digit(const char *text, size_t length)
{
    int sum = 0, weight = NHS_DIGITS, last = 0;
    for (size_t i = 0; i < length; i++) {
        if (!is_digit(text[i]))
            continue;
        last = text[i] - '0';
        if (weight > 1)
            sum += last * weight--;
    }
    int check = (11 - sum % 11) % 11;
    return check != 10 && check == last && sum > 0;
}

static bool starts_a_year(const char *text)
{
    return strncmp(text, "19", 2) == 0 || strncmp(text, "20", 2) == 0;
}

/* Eight digits as year, month, day or as day, month, year. */
static bool is_compact_date(const char *text, Date *ret_date)
{
    char iso[] = {text[0], text[1], text[2], text[3], '-', text[4], text[5], '-', text[6], text[7]};
    char dotted[] = {text[0], text[1], '.', text[2], text[3], '.', text[4], text[5], text[6], text[7]};
    return (starts_a_year(text) && date_parse(iso, sizeof iso, DATE_FORMAT_ISO, ret_date)) ||
           (starts_a_year(text + 4) && date_parse(dotted, sizeof dotted, DATE_FORMAT_DMY_DOT, ret_date));
}

/* A year of two digits makes no date: codes such as 12.03.01 are numbered that way. */
static bool has_whole_year(const char *text, size_t length)
{
    size_t run = 0;
    for (size_t i = 0; i < length && run < 4; i++)
        run = g_ascii_isdigit(text[i]) ? run + 1 : 0;
    return run == 4;
}

static bool is_date(const char *text, size_t length, Date *ret_date)
{
    size_t digits = count_digits(text, length);
    if (digits == length)
        return length == DATE_DIGITS && is_compact_date(text, ret_date);
    if (digits > 14 || !has_whole_year(text, length))
        return false;
    for (DateFormat format = 0; format < DATE_FORMAT_COUNT; format++)
        if (date_parse(text, length, format, ret_date))
            return true;
    return false;
}

/* 0171 1234567, (030) 123 45 67, 0171/123-4567, 0171-1234567: 0 and an area code, a separator, and six digits or more
 * that do not start with 0, as counters do. */
static bool is_area_and_number(const char *text, size_t length)
{
    bool bracket = text[0] == '(';
    size_t at = bracket ? 1 : 0, start = at, digits = 0;
    while (at < length && is_digit(text[at]))
        at++;
    size_t area = at - start;
    if (area < 2 || area > 5 || text[start] != '0' || text[start + 1] == '0' || at + 2 >= length)
        return false;
    if (bracket && text[at++] != ')')
        return false;
    char separator = text[at];
    if (!is_digit(separator) && strchr(" /-", separator) == NULL)
        return false;
    while (at < length && strchr(" /-", text[at]) != NULL)
        at++;
    if (at == length || text[at] == '0' || (!bracket && is_digit(separator)))
        return false;
    for (; at < length; at++) {
        if (!is_digit(text[at]) && (separator == '-' || strchr(" -", text[at]) == NULL))
            return false;
        digits += is_digit(text[at]);
    }
    return digits >= 6;
}

static bool is_phone(const char *text, size_t length)
{
    static const char *const shapes[] = {"299-299-9999",   "299.299.9999",  "299 299 9999",
                                         "(299) 299-9999", "(299)299-9999", "1-299-299-9999"};
    size_t digits = count_digits(text, length);
    if (digits < 7 || digits > 15)
        return false;
    for (size_t i = 0; i < length; i++)
        if (!is_digit(text[i]) && strchr(" ()-/.+", text[i]) == NULL)
            return false;
    return text[0] == '+' || has_a_shape(text, length, shapes, G_N_ELEMENTS(shapes)) ||
           (text[0] == '0' && has_shape(text, length, "91?99?99?99?99")) || is_area_and_number(text, length);
}

/* Words that number people or sum up tables, and so stand in codes and footers. */
static bool is_plain_word(const char *word, size_t length)
{
    static const char *const plain[] = {
        "patient", "patientin", "paciente", "subject", "participant", "proband", "teilnehmer", "deelnemer", "client",
        "person",  "case",      "control",  "code",    "id",          "nr",      "no",         "test",      "demo",
        "sample",  "group",     "arm",      "site",    "study",       "total",   "sum",        "mean",      "average",
        "median",  "deviation", "count",    "summe",   "gesamt",      "anzahl",  "mittelwert", "moyenne",   "somme",
        "media",   "suma",      "totaal",   "page",    "gemiddelde",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(plain); i++)
        if (strlen(plain[i]) == length && g_ascii_strncasecmp(plain[i], word, length) == 0)
            return true;
    return false;
}

static bool is_particle(const char *word, size_t length)
{
    static const char *const particles[] = {"van", "von", "der", "den", "de",  "del", "la", "le", "di", "da",
                                            "dos", "zu",  "ter", "ten", "bin", "ibn", "el", "al", "y",  "e"};
    for (size_t i = 0; i < G_N_ELEMENTS(particles); i++)
        if (strlen(particles[i]) == length && strncmp(particles[i], word, length) == 0)
            return true;
    return false;
}

typedef enum {
    SHAPE_OTHER,       /* not a word of a name */
    SHAPE_PARTICLE,    /* van, de */
    SHAPE_INITIAL,     /* "A", "A." */
    SHAPE_CAPITALISED, /* "Meier", "O'Neil", "Anne-Marie" */
    SHAPE_CAPITALS,    /* "MEIER", three letters or more */
} WordShape;

static WordShape word_shape(const char *word, size_t length)
{
    if (is_particle(word, length))
        return SHAPE_PARTICLE;
    size_t letters = 0, lower = 0;
    for (const char *at = word; at < word + length; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        bool mark = letters > 0 && (c == '\'' || c == '-' || c == '.' || c == 0x2019 || g_unichar_ismark(c));
        if (!g_unichar_isalpha(c) && !mark)
            return SHAPE_OTHER;
        if (letters == 0 && g_unichar_islower(c))
            return SHAPE_OTHER;
        letters += !mark;
        lower += g_unichar_islower(c) != 0;
    }
    if (letters == 0 || is_plain_word(word, length))
        return SHAPE_OTHER;
    if (letters == 1)
        return SHAPE_INITIAL;
    if (lower > 0)
        return SHAPE_CAPITALISED;
    return letters > 2 ? SHAPE_CAPITALS : SHAPE_OTHER;
}

/* The words of a name: blanks and one comma between them, none of another shape. */
static IdentityKind name_kind(const char *text, size_t length)
{
    size_t of_shape[SHAPE_CAPITALS + 1] = {0};
    const char *end = text + length;
    for (const char *at = text; at < end;) {
        const char *stop = at;
        while (stop < end && *stop != ' ' && *stop != ',')
            stop++;
        if (stop > at)
            of_shape[word_shape(at, (size_t)(stop - at))]++;
        at = stop + 1;
    }
    size_t full = of_shape[SHAPE_CAPITALISED], capitals = of_shape[SHAPE_CAPITALS];
    if (of_shape[SHAPE_OTHER] > 0)
        return IDENTITY_NONE;
    if (full + capitals >= 2 || (full == 1 && of_shape[SHAPE_INITIAL] + of_shape[SHAPE_PARTICLE] > 0))
        return IDENTITY_FULL_NAME;
    return full == 1 ? IDENTITY_WORD : IDENTITY_NONE;
}

/* One run of ASCII letters, digits, dashes and underscores with a digit in it. */
static bool is_token(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (!g_ascii_isalnum(text[i]) && text[i] != '-' && text[i] != '_')
            return false;
    return count_digits(text, length) > 0;
}

/* What most study codes are, told in one pass: letters and digits mixed, perhaps with dashes or underscores, or digits
 * alone but as many as a date or an NHS number has. None of the kinds is written like that. */
static bool is_plain_code(const char *text, size_t length)
{
    size_t digits = 0, marks = 0;
    for (size_t i = 0; i < length; i++) {
        bool mark = text[i] == '-' || text[i] == '_';
        if (!g_ascii_isalnum(text[i]) && !mark)
            return false;
        digits += is_digit(text[i]);
        marks += mark;
    }
    if (digits + marks < length)
        return digits > 0;
    return marks == 0 && length != DATE_DIGITS && length != NHS_DIGITS;
}

static IdentityKind look_into(const char *text, size_t length, Date *ret_date)
{
    if (is_email(text, length))
        return IDENTITY_EMAIL;
    if (is_ssn(text, length))
        return IDENTITY_SSN;
    if (is_date(text, length, ret_date))
        return IDENTITY_DATE;
    if (is_ten_digits(text, length) && has_nhs_check_digit(text, length))
        return IDENTITY_NHS;
    if (count_digits(text, length) == length)
        return IDENTITY_NONE;
    if (is_phone(text, length))
        return IDENTITY_PHONE;
    IdentityKind name = name_kind(text, length);
    if (name != IDENTITY_NONE)
        return name;
    bool is_long = length > TEXT_LENGTH && g_utf8_strlen(text, (gssize)length) > TEXT_LENGTH;
    return is_long && !is_token(text, length) ? IDENTITY_TEXT : IDENTITY_NONE;
}

IdentityKind identity_kind(const char *text, size_t length)
{
    Date date = DATE_NONE;
    return is_plain_code(text, length) ? IDENTITY_NONE : look_into(text, length, &date);
}

void identity_count(IdentityCounts *counts, const char *text, size_t length)
{
    counts->ids++;
    if (is_plain_code(text, length))
        return;
    Date date = DATE_NONE;
    IdentityKind kind = look_into(text, length, &date);
    if (kind == IDENTITY_DATE && (counts->of_kind[kind] == 0 || date < counts->earliest))
        counts->earliest = date;
    counts->of_kind[kind]++;
    counts->ten_digits += is_ten_digits(text, length);
}

/* Enough when there are `least` and they are `share` of the ids, or when there are `sure` of them. */
static const struct {
    guint32 least;
    double share;
    guint32 sure; /* 0: never */
    const char *one, *many;
} rules[] = {
    [IDENTITY_NONE] = {0, 0, 0, "a code", "codes"},
    [IDENTITY_EMAIL] = {1, 0, 0, "an e-mail address", "e-mail addresses"},
    [IDENTITY_SSN] = {1, 0, 0, "a social security number", "social security numbers"},
    [IDENTITY_PHONE] = {2, 0, 0, "a phone number", "phone numbers"},
    [IDENTITY_NHS] = {3, 0.9, 0, "an NHS number", "NHS numbers"},
    [IDENTITY_DATE] = {3, 0.9, 0, "a birth date", "birth dates"},
    [IDENTITY_FULL_NAME] = {2, 0.01, 10, "a person's name", "names of persons"},
    [IDENTITY_WORD] = {3, 0.5, 0, "a person's name", "names of persons"},
    [IDENTITY_TEXT] = {3, 0.2, 0, "text rather than a code", "text rather than codes"},
};
G_STATIC_ASSERT(G_N_ELEMENTS(rules) == IDENTITY_KIND_COUNT);

static bool is_enough(const IdentityCounts *counts, IdentityKind kind)
{
    guint32 n = counts->of_kind[kind], among = kind == IDENTITY_NHS ? counts->ten_digits : counts->ids;
    bool all = n == counts->ids && kind != IDENTITY_NHS;
    if (n == 0 || (kind == IDENTITY_DATE && counts->earliest >= YEAR_2000))
        return false;
    if (rules[kind].sure > 0 && n >= rules[kind].sure)
        return true;
    return (n >= rules[kind].least || all) && (double)n >= rules[kind].share * (double)among;
}

IdentityKind identity_verdict(const IdentityCounts *counts)
{
    for (IdentityKind kind = IDENTITY_NONE + 1; kind < IDENTITY_KIND_COUNT; kind++)
        if (is_enough(counts, kind))
            return kind;
    return IDENTITY_NONE;
}

char *identity_counts_words(const IdentityCounts *counts, IdentityKind kind)
{
    guint32 n = counts->of_kind[kind];
    return g_strdup_printf("%" G_GUINT32_FORMAT " of %" G_GUINT32_FORMAT " id%s look%s like %s", n, counts->ids,
                           counts->ids == 1 ? "" : "s", n == 1 ? "s" : "", n == 1 ? rules[kind].one : rules[kind].many);
}

const char *identity_masked(const char *text)
{
    IdentityKind kind = identity_kind(text, strlen(text));
    return kind == IDENTITY_EMAIL || kind == IDENTITY_SSN || kind == IDENTITY_PHONE ? "(not shown)" : text;
}

bool age_is_identifying(double years)
{
    return years > 89;
}
