#include "design/value_set.h"

#include "base/digest.h"
#include "base/error.h"
#include "base/number.h"
#include "base/text.h"

#include <string.h>

#define CELLS_MOST    3
#define PROFILES_MOST 1000000 /* of the EQ-5D-5L there are 3125 */
#define SHOWN_MOST    40

struct ValueSet {
    char *digest;
    bool has_profiles;
    size_t n_terms;
    double *lowest; /* per term: its item's lowest level */
    size_t *n_levels;
    size_t *place; /* per term: where its decrements begin; of profiles: by how much a level up moves on */
    double *worth; /* n_worth decrements, or the indexes of all profiles */
    size_t n_worth;
    double constant;
    double low, high;
};

/* A file that is being read. */
typedef struct {
    const char *name;
    const Instrument *instrument;
    const Score *score;
    size_t line;
    char separator;
    ValueSet *set;
    GError **error;
} Reader;

typedef struct {
    const char *text;
    size_t length;
} Cell;

void value_set_free(ValueSet *set)
{
    if (set == NULL)
        return;
    g_free(set->digest);
    g_free(set->lowest);
    g_free(set->n_levels);
    g_free(set->place);
    g_free(set->worth);
    g_free(set);
}

static const Item *term_item(const Reader *reader, size_t term)
{
    return &reader->instrument->items[reader->score->terms[term].index];
}

static bool cell_is(const Cell *cell, const char *word)
{
    return strlen(word) == cell->length && g_ascii_strncasecmp(cell->text, word, cell->length) == 0;
}

/* `what` of this line is `cell`, and `allowed` is what it may be. */
static bool refuse(const Reader *reader, const char *what, const Cell *cell, const char *allowed)
{
    g_autofree char *text = g_strndup(cell->text, cell->length), *shown = text_shown(text, SHOWN_MOST);
    return mld_fail(reader->error, MLD_ERROR_STUDY, "%s:%zu: %s '%s'; %s", reader->name, reader->line, what, shown,
                    allowed);
}

static Cell trimmed(const char *text, size_t length)
{
    while (length > 0 && g_ascii_isspace(text[0])) {
        text++;
        length--;
    }
    while (length > 0 && g_ascii_isspace(text[length - 1]))
        length--;
    if (length >= 2 && text[0] == '"' && text[length - 1] == '"')
        return (Cell){text + 1, length - 2};
    return (Cell){text, length};
}

/* Fills the cells there is room for; returns how many there are. */
static size_t split(const char *line, size_t length, char separator, Cell cells[CELLS_MOST])
{
    size_t n = 0;
    const char *end = line + length;
    for (const char *at = line; at <= end; n++) {
        const char *stop = memchr(at, separator, (size_t)(end - at));
        stop = stop == NULL ? end : stop;
        if (n < CELLS_MOST)
            cells[n] = trimmed(at, (size_t)(stop - at));
        at = stop + 1;
    }
    return n;
}

static bool read_number(const Reader *reader, const char *what, const Cell *cell, double *ret_value)
{
    if (number_parse(cell->text, cell->length, ret_value))
        return true;
    bool has_comma = number_parse_comma(cell->text, cell->length, ret_value);
    return refuse(reader, what, cell, has_comma ? "numbers have a decimal point" : "a number is needed");
}

static char *item_names(const Reader *reader)
{
    GString *names = g_string_new(NULL);
    for (size_t i = 0; i < reader->score->n_terms; i++)
        g_string_append_printf(names, "%s, ", term_item(reader, i)->id);
    g_string_append(names, "constant");
    return g_string_free(names, FALSE);
}

static bool find_level(const Reader *reader, const Cell cells[], double *ret_slot)
{
    size_t term = 0, n_terms = reader->score->n_terms;
    while (term < n_terms && !cell_is(&cells[0], term_item(reader, term)->id))
        term++;
    if (term == n_terms) {
        g_autofree char *names = item_names(reader);
        return refuse(reader, "item", &cells[0], names);
    }
    double level = 0;
    const Item *item = term_item(reader, term);
    if (!number_parse(cells[1].text, cells[1].length, &level) || level != (double)(gint64)CLAMP(level, -1e6, 1e6) ||
        level < item->low || level > item->high) {
        g_autofree char *range = g_strdup_printf("%d to %d", (int)item->low, (int)item->high);
        return refuse(reader, "level", &cells[1], range);
    }
    *ret_slot = (double)reader->set->place[term] + level - item->low;
    return true;
}

static bool take_decrement(Reader *reader, const Cell cells[])
{
    double value = 0, slot = 0;
    ValueSet *set = reader->set;
    bool is_constant = cell_is(&cells[0], "constant");
    if (is_constant && cells[1].length > 0)
        return refuse(reader, "level", &cells[1], "a constant has none");
    if (!is_constant && !find_level(reader, cells, &slot))
        return false;
    if (!read_number(reader, "decrement", &cells[2], &value))
        return false;
    if (value < 0)
        return refuse(reader, "decrement", &cells[2], "0 or more: it is taken off 1");
    double *where = is_constant ? &set->constant : &set->worth[(size_t)slot];
    if (!isnan(*where))
        return refuse(reader, is_constant ? "item" : "level", &cells[is_constant ? 0 : 1], "it is given twice");
    *where = value;
    return true;
}

static bool take_profile(Reader *reader, const Cell cells[])
{
    ValueSet *set = reader->set;
    size_t slot = 0;
    bool is_profile = cells[0].length == set->n_terms;
    for (size_t i = 0; is_profile && i < set->n_terms; i++) {
        double level = cells[0].text[i] - '0' - set->lowest[i];
        is_profile = g_ascii_isdigit(cells[0].text[i]) && level >= 0 && level < (double)set->n_levels[i];
        slot += is_profile ? (size_t)level * set->place[i] : 0;
    }
    if (!is_profile) {
        g_autofree char *allowed = g_strdup_printf("%zu digits, a level of each item", set->n_terms);
        return refuse(reader, "profile", &cells[0], allowed);
    }
    double value = 0;
    if (!read_number(reader, "index", &cells[1], &value))
        return false;
    if (value > 1)
        return refuse(reader, "index", &cells[1], "at most 1");
    if (!isnan(set->worth[slot]))
        return refuse(reader, "profile", &cells[0], "it is given twice");
    set->worth[slot] = value;
    return true;
}

static bool read_row(Reader *reader, const char *line, size_t length)
{
    Cell cells[CELLS_MOST];
    size_t needed = reader->set->has_profiles ? 2 : 3, n = split(line, length, reader->separator, cells);
    if (n != needed)
        return mld_fail(reader->error, MLD_ERROR_STUDY,
                        "%s:%zu: %zu cells; %zu are needed, numbers have a decimal point", reader->name, reader->line,
                        n, needed);
    return reader->set->has_profiles ? take_profile(reader, cells) : take_decrement(reader, cells);
}

/* Room for every level of every item, or for every profile; none is known yet. */
static bool make_room(Reader *reader)
{
    ValueSet *set = reader->set;
    size_t profiles = 1;
    for (size_t i = set->n_terms; i-- > 0;) {
        const Item *item = term_item(reader, i);
        set->lowest[i] = item->low;
        set->n_levels[i] = (size_t)(item->high - item->low) + 1;
        set->place[i] = profiles;
        profiles *= set->n_levels[i];
        if (set->has_profiles && (profiles > PROFILES_MOST || item->low < 0 || item->high > 9))
            return mld_fail(reader->error, MLD_ERROR_STUDY,
                            "%s:%zu: profiles are for items of one digit, a million profiles at most; use the header "
                            "item%clevel%cdecrement",
                            reader->name, reader->line, reader->separator, reader->separator);
    }
    size_t levels = 0;
    for (size_t i = 0; !set->has_profiles && i < set->n_terms; i++) {
        set->place[i] = levels;
        levels += set->n_levels[i];
    }
    set->n_worth = set->has_profiles ? profiles : levels;
    set->worth = g_new(double, set->n_worth);
    for (size_t i = 0; i < set->n_worth; i++)
        set->worth[i] = (double)NAN;
    return true;
}

static bool read_header(Reader *reader, const char *line, size_t length)
{
    Cell cells[CELLS_MOST];
    reader->separator = memchr(line, ';', length) != NULL ? ';' : ',';
    size_t n = split(line, length, reader->separator, cells);
    reader->set->has_profiles = n == 2 && cell_is(&cells[0], "profile") && cell_is(&cells[1], "index");
    bool has_decrements =
        n == 3 && cell_is(&cells[0], "item") && cell_is(&cells[1], "level") && cell_is(&cells[2], "decrement");
    if (reader->set->has_profiles || has_decrements)
        return make_room(reader);
    Cell whole = trimmed(line, length);
    return refuse(reader, "header", &whole, "'item,level,decrement' or 'profile,index' is needed");
}

static bool check_complete(const Reader *reader)
{
    const ValueSet *set = reader->set;
    size_t at = 0;
    while (at < set->n_worth && !isnan(set->worth[at]))
        at++;
    if (at == set->n_worth)
        return true;
    g_autoptr(GString) profile = g_string_new(NULL);
    size_t term = 0;
    for (size_t i = 0; i < set->n_terms; i++)
        if (set->has_profiles)
            g_string_append_c(profile,
                              (char)('0' + (int)set->lowest[i] + (int)(at / set->place[i] % set->n_levels[i])));
        else if (at >= set->place[i])
            term = i;
    if (set->has_profiles)
        return mld_fail(reader->error, MLD_ERROR_STUDY, "%s: no profile %s; all %zu are needed", reader->name,
                        profile->str, set->n_worth);
    return mld_fail(reader->error, MLD_ERROR_STUDY, "%s: no level %d of item %s; every level of every item is needed",
                    reader->name, (int)set->lowest[term] + (int)(at - set->place[term]), term_item(reader, term)->id);
}

static bool read_lines(Reader *reader, const char *text, size_t length)
{
    const char *at = text, *end = text + length;
    if (length >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0)
        at += 3;
    while (at < end) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        stop = stop == NULL ? end : stop;
        reader->line++;
        bool is_header = reader->set->worth == NULL;
        if (trimmed(at, (size_t)(stop - at)).length > 0 &&
            !(is_header ? read_header(reader, at, (size_t)(stop - at)) : read_row(reader, at, (size_t)(stop - at))))
            return false;
        at = stop + 1;
    }
    if (reader->set->worth == NULL)
        return mld_fail(reader->error, MLD_ERROR_STUDY,
                        "%s: holds nothing; 'item,level,decrement' or 'profile,index' is needed", reader->name);
    return check_complete(reader);
}

/* The least index (sign -1) or the largest (1) where some answer is above its item's lowest: the best level of each
 * item, and where those are all lowest the cheapest step up. */
static double extreme_above(const ValueSet *set, double sign)
{
    double total = 0, step = (double)INFINITY;
    for (size_t i = 0; i < set->n_terms; i++) {
        const double *worth = &set->worth[set->place[i]];
        double above = (double)INFINITY;
        for (size_t level = 1; level < set->n_levels[i]; level++)
            above = MIN(above, sign * worth[level]);
        double best = MIN(above, sign * worth[0]);
        total += best;
        step = MIN(step, above - best);
    }
    return 1 - set->constant - sign * (total + step);
}

static void find_range(ValueSet *set)
{
    if (!set->has_profiles) {
        double best = 1;
        for (size_t i = 0; i < set->n_terms; i++)
            best -= set->worth[set->place[i]];
        set->low = MIN(best, extreme_above(set, -1));
        set->high = MAX(best, extreme_above(set, 1));
        return;
    }
    set->low = set->high = set->worth[0];
    for (size_t i = 1; i < set->n_worth; i++) {
        set->low = MIN(set->low, set->worth[i]);
        set->high = MAX(set->high, set->worth[i]);
    }
}

static ValueSet *set_new(size_t n_terms)
{
    ValueSet *set = g_new0(ValueSet, 1);
    set->n_terms = n_terms;
    set->lowest = g_new0(double, n_terms);
    set->n_levels = g_new0(size_t, n_terms);
    set->place = g_new0(size_t, n_terms);
    set->constant = (double)NAN;
    return set;
}

ValueSet *value_set_read(const char *path, const char *name, const Instrument *instrument, const Score *score,
                         GError **error)
{
    g_autofree char *text = NULL, *shown = text_shown(name, 256);
    gsize length = 0;
    g_autoptr(GError) failure = NULL;
    if (!g_file_test(path, G_FILE_TEST_IS_REGULAR)) {
        mld_fail(error, MLD_ERROR_STUDY, "%s: no such file", shown);
        return NULL;
    }
    if (!g_file_get_contents(path, &text, &length, &failure)) {
        mld_fail(error, MLD_ERROR_STUDY, "%s: cannot be read", shown);
        return NULL;
    }
    g_autoptr(ValueSet) set = set_new(score->n_terms);
    set->digest = digest_of(text, length);
    Reader reader = {
        .name = shown, .instrument = instrument, .score = score, .separator = ',', .set = set, .error = error};
    if (!read_lines(&reader, text, length))
        return NULL;
    set->constant = isnan(set->constant) ? 0 : set->constant;
    find_range(set);
    return g_steal_pointer(&set);
}

double value_set_index(const ValueSet *set, const double answers[])
{
    size_t profile = 0;
    double index = 1;
    bool is_above = false;
    for (size_t i = 0; i < set->n_terms; i++) {
        double level = answers[i] - set->lowest[i];
        if (!(level >= 0 && level < (double)set->n_levels[i]))
            return (double)NAN;
        profile += (size_t)level * set->place[i];
        if (!set->has_profiles)
            index -= set->worth[set->place[i] + (size_t)level];
        is_above = is_above || level > 0;
    }
    if (set->has_profiles)
        return set->worth[profile];
    return is_above ? index - set->constant : index;
}

void value_set_range(const ValueSet *set, double *ret_low, double *ret_high)
{
    *ret_low = set->low;
    *ret_high = set->high;
}

const char *value_set_digest(const ValueSet *set)
{
    return set->digest;
}
