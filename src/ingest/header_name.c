#include "ingest/header_name.h"

#include "ingest/header_word.h"

#include <string.h>

enum {
    QUESTION_WORDS = 5, /* a header of so many words, numbers apart, is a question's text */
    MEASURE_NAME_MAX = 64,
    QUESTION_RANK = 1000 /* less sure than any short name */
};

static bool is_question(const char *header, char **words)
{
    size_t n = 0;
    for (char **word = words; *word != NULL; word++)
        n += g_ascii_isalpha(**word);
    return strchr(header, '?') != NULL || n >= QUESTION_WORDS;
}

/* A short header: the measure's word first, and a side anywhere. */
static void read_short(HeaderName *name, char **words)
{
    g_autoptr(GStrvBuilder) rest = g_strv_builder_new();
    bool relief = false;
    for (char **word = words; *word != NULL; word++) {
        int side = header_word_side(*word);
        relief = relief || header_word_is_relief(*word);
        if (side != TIME_NONE && name->side == TIME_NONE)
            name->side = side;
        else
            g_strv_builder_add(rest, *word);
    }
    g_auto(GStrv) left = g_strv_builder_end(rest);
    g_autoptr(GStrvBuilder) kept = g_strv_builder_new();
    for (char **word = left; *word != NULL; word++)
        if (name->side == TIME_NONE || (!header_word_is_article(*word) && !header_word_is_session(*word)))
            g_strv_builder_add(kept, *word);
    g_auto(GStrv) parts = g_strv_builder_end(kept);
    const MeasureWord *row = parts[0] == NULL ? NULL : header_word_measure(parts[0]);
    g_autofree char *joined = g_strjoinv("_", parts);
    if (row == NULL || strlen(joined) > MEASURE_NAME_MAX)
        return;
    name->role = HEADER_MEASURE;
    name->better = relief ? BETTER_UNKNOWN : row->better;
    name->measure = g_steal_pointer(&joined);
}

/* Two words beside each other, articles apart or not ("your code"), that say a role; beside a measure they may say
 * anything. */
static void read_parts(HeaderName *name, char **words)
{
    const char *noun = NULL;
    for (char **word = words; *word != NULL; word++)
        if (header_word_measure(*word) != NULL)
            return;
    for (char **word = words; *word != NULL && name->role == HEADER_UNKNOWN; word++) {
        const char *const before[] = {noun, word == words ? NULL : word[-1]};
        name->role = header_words_role(*word, true, &name->rank);
        for (size_t i = 0; i < G_N_ELEMENTS(before) && name->role == HEADER_UNKNOWN; i++) {
            g_autofree char *pair = g_strjoin("_", before[i] == NULL ? "" : before[i], *word, NULL);
            name->role = header_words_role(pair, true, &name->rank);
        }
        noun = header_word_is_article(*word) ? noun : *word;
    }
}

/* A question asks for one measure, or for the time point alone; of more, none is certain. */
static void read_question(HeaderName *name, char **words)
{
    const MeasureWord *row = NULL;
    bool several = false, relief = false, sides[2] = {false, false};
    for (char **word = words; *word != NULL; word++) {
        const MeasureWord *found = header_word_measure(*word);
        int side = header_word_side(*word);
        several = several || (row != NULL && found != NULL && !g_str_equal(found->english, row->english));
        row = found != NULL ? found : row;
        relief = relief || header_word_is_relief(*word);
        if (side != TIME_NONE)
            sides[side] = true;
    }
    if (row == NULL && sides[TIME_PRE] && sides[TIME_POST])
        name->role = HEADER_TIME;
    name->rank = QUESTION_RANK;
    if (row == NULL || several || relief || (sides[TIME_PRE] && sides[TIME_POST]))
        return;
    name->role = HEADER_MEASURE;
    name->side = sides[TIME_PRE] ? TIME_PRE : sides[TIME_POST] ? TIME_POST : TIME_NONE;
    name->better = row->better;
    name->measure = g_strdup(row->english);
}

/* "symptoms/pain": what stands behind the group of a form; NULL without one. */
static const char *behind_group(const char *header)
{
    const char *slash = strrchr(header, '/');
    bool joins = slash != NULL && slash > header && !g_ascii_isspace(slash[-1]) && !g_ascii_isspace(slash[1]);
    return joins && slash[1] != '\0' ? slash + 1 : NULL;
}

HeaderName header_name_read(const char *header)
{
    HeaderName name = {.side = TIME_NONE};
    g_auto(GStrv) words = header_words(header);
    g_autofree char *joined = g_strjoinv("_", words);
    name.role = header_words_role(joined, false, &name.rank);
    if (name.role != HEADER_UNKNOWN)
        return name;
    if (is_question(header, words))
        read_question(&name, words);
    else
        read_short(&name, words);
    if (name.role == HEADER_UNKNOWN)
        read_parts(&name, words);
    const char *rest = name.role == HEADER_UNKNOWN ? behind_group(header) : NULL;
    return rest == NULL ? name : header_name_read(rest);
}

void header_name_clear(HeaderName *name)
{
    g_clear_pointer(&name->measure, g_free);
}

/* The one side that the words name; TIME_NONE for none and for both. */
static int side_of(const char *text)
{
    int found = TIME_NONE;
    g_auto(GStrv) words = header_words(text);
    for (char **word = words; *word != NULL; word++) {
        int side = header_word_side(*word);
        if (side != TIME_NONE && found != TIME_NONE && side != found)
            return TIME_NONE;
        if (side != TIME_NONE)
            found = side;
    }
    return found;
}

int file_name_side(const char *name)
{
    return side_of(name);
}

int cell_side(const char *cell)
{
    return side_of(cell);
}

const char *header_role_name(HeaderRole role)
{
    static const char *const names[] = {
        [HEADER_UNKNOWN] = "nothing",   [HEADER_PATIENT] = "patient", [HEADER_SESSION] = "session",
        [HEADER_DATE] = "session date", [HEADER_TIME] = "time point", [HEADER_MEASURE] = "measure",
    };
    return names[role];
}
