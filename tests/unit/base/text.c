#include "base/text.h"

#include <criterion/criterion.h>
#include <glib.h>
#include <string.h>

typedef struct {
    const char *text;
    size_t most;
    const char *shown;
} Shown;

static const Shown shown[] = {
    {"pain", 10, "pain"},
    {"", 10, ""},
    {"a\tb\nc", 10, "a\uFFFDb\uFFFDc"},
    {"\x1b[31mred", 20, "\uFFFD[31mred"},
    {"a\x7f", 5, "a\uFFFD"},
    {"a\xc2\x9b", 5, "a\uFFFD"},
    {"\u202Eabc\u2066", 10, "\uFFFDabc\uFFFD"},
    {"a\u2028b\u2029c", 10, "a\uFFFDb\uFFFDc"},
    {"\uFEFFid", 10, "\uFFFDid"},
    {"a\xff"
     "b",
     10, "a\uFFFDb"},
    {"Schmerz \u00e4\u20ac", 20, "Schmerz \u00e4\u20ac"},
    {"abcdef", 6, "abcdef"},
    {"abcdefg", 6, "abcdef\u2026"},
    {"\u00e4\u00f6\u00fc\u00df", 3, "\u00e4\u00f6\u00fc\u2026"},
};

Test(base_text, shown_text_is_harmless)
{
    for (size_t i = 0; i < G_N_ELEMENTS(shown); i++) {
        g_autofree char *text = text_shown(shown[i].text, shown[i].most);
        cr_assert_str_eq(text, shown[i].shown, "row %zu: %s", i, text);
    }
}

typedef struct {
    const char *text, *slug;
} Slug;

static const Slug slugs[] = {
    {"Riverside Clinic", "riverside-clinic"},
    {"../../etc/passwd", "etc-passwd"},
    {"--a--", "a"},
    {"", "x"},
    {"\u00e4\u00f6", "x"},
    {"A_b.C", "a-b-c"},
    {"-rf", "rf"},
};

Test(base_text, slugs_are_file_names)
{
    for (size_t i = 0; i < G_N_ELEMENTS(slugs); i++) {
        g_autofree char *slug = text_slug(slugs[i].text);
        cr_assert_str_eq(slug, slugs[i].slug, "'%s': %s", slugs[i].text, slug);
    }
}

Test(base_text, slugs_have_at_most_64_letters)
{
    g_autofree char *longest = g_strnfill(300, 'Q');
    g_autofree char *slug = text_slug(longest);
    cr_assert_eq(strlen(slug), 64);
    memcpy(longest + 60, "!!!!!!", 6);
    g_autofree char *cut = text_slug(longest);
    cr_assert_eq(strlen(cut), 64);
    cr_assert_eq(cut[60], '-');
}

static const char *const names[] = {"pain", "fatigue", "sleep", "session"};

typedef struct {
    const char *word, *nearest;
} Nearest;

static const Nearest nearest[] = {
    {"pian", "pain"},       {"pains", "pain"},     {"PAIN", "pain"},
    {"fatique", "fatigue"}, {"sesion", "session"}, {"sessoin", "session"},
    {"xyz", NULL},          {"sl", NULL},          {"", NULL},
    {"slep", "sleep"},
};

Test(base_text, nearest_name_differs_in_a_third_at_most)
{
    for (size_t i = 0; i < G_N_ELEMENTS(nearest); i++) {
        const char *found = text_nearest(nearest[i].word, names, G_N_ELEMENTS(names));
        cr_assert_eq(g_strcmp0(found, nearest[i].nearest), 0, "'%s': %s", nearest[i].word, found);
    }
    g_autofree char *longest = g_strnfill(65, 'p');
    cr_assert_null(text_nearest(longest, names, G_N_ELEMENTS(names)));
}

typedef struct {
    const char *text, *found;
} SameWords;

static const SameWords same_words[] = {
    {"pain", "Pain (0-10)"},
    {"session date", "Date of session"},
    {"Sleep quality last night", "sleep"},
    {"\u00dcBELKEIT", "\u00fcbelkeit heute"},
    {"fatigue", NULL}, /* two are equally near */
    {"age", NULL},
    {"", NULL},
    {"--", NULL},
};

Test(base_text, same_words_in_any_order)
{
    static const char *const headers[] = {"Pain (0-10)",   "Date of session",     "sleep", "fatigue: left",
                                          "fatigue-right", "\u00fcbelkeit heute", "",      "#"};
    for (size_t i = 0; i < G_N_ELEMENTS(same_words); i++) {
        const char *found = text_same_words(same_words[i].text, headers, G_N_ELEMENTS(headers));
        cr_expect_eq(g_strcmp0(found, same_words[i].found), 0, "'%s': %s", same_words[i].text, found);
    }
}
