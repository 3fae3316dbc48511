#include "measure/word.h"

#include <glib.h>

#include <criterion/criterion.h>
#include <string.h>

static const struct {
    const char *word, *text;
    bool same;
} rows[] = {
    {"pre", "PRE", true},
    {"pre", "pre ", false}, /* the caller has removed blanks around the cell */
    {" pre ", "Pre", true},
    {"pre", "post", false},
    {"", "", true},
    {"n\u00e3o", "N\u00c3O", true},
    {"n\u00e3o", "na\u0303o", true}, /* composed and not */
    {"n\u00e3o", "nao", false},
    {"sehr stark", "Sehr Stark", true},
    {"sehr  stark", "sehr stark", false},
    {"Stra\u00dfe", "STRASSE", false}, /* a plain text is compared letter by letter */
    {"\xff", "\xff", true},
};

Test(measure_word, case_and_unicode_form_do_not_count)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        cr_assert_eq(word_equals(rows[i].word, rows[i].text, strlen(rows[i].text)), rows[i].same, "row %zu", i);
    char *const words[] = {"yes", "oui", NULL};
    cr_assert(word_is_one_of(words, "OUI!", 3));
    cr_assert_not(word_is_one_of(words, "non", 3));
    cr_assert_not(word_is_one_of(NULL, "yes", 3));
    g_autofree char *folded = word_fold(" N\u00c3O\t", 6);
    cr_assert_str_eq(folded, "n\u00e3o");
}
