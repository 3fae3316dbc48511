#include "design/instrument_key_table.h"

#include "base/error.h"
#include "design/instrument.h"
#include "design/instrument_shape.h"
#include "support/key_text.h"

#include <criterion/criterion.h>
#include <string.h>

/* The message without its caret, or NULL where the form is right. */
static char *refusal_of(const char *text)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Yaml) yaml = yaml_parse("d.yaml", text, strlen(text), &error);
    cr_assert_not_null(yaml, "%s", text);
    if (instrument_shape_check(yaml, &error))
        return NULL;
    cr_assert_eq(error->code, MLD_ERROR_STUDY);
    g_auto(GStrv) lines = g_strsplit(error->message, "\n", 2);
    return g_strdup(lines[0]);
}

static void expect(const char *text, const char *expected)
{
    g_autofree char *message = refusal_of(text);
    cr_assert(g_strcmp0(message, expected) == 0, "%s gave: %s", text, message);
}

Test(design_instrument_key_table, rows_are_complete)
{
    key_text_expect_complete(&instrument_keys);
    for (size_t i = 0; i < instrument_keys.n_rows; i++) {
        const Key *key = &instrument_keys.rows[i];
        cr_assert_eq(key->words != NULL, key->type == KEY_WORD, "%s", key->path);
        cr_assert(!key_comes_later(key) && key->later == NULL, "%s", key->path);
    }
}

Test(design_instrument_key_table, every_key_minds_its_kind)
{
    for (size_t i = 0; i < instrument_keys.n_rows; i++) {
        const Key *key = &instrument_keys.rows[i];
        const char *wrong = key_text_wrong_kind(key->type);
        g_autofree char *text = key_text_written(key->path, "pre", wrong);
        g_autofree char *path = key_text_path(key->path, "pre");
        g_autofree char *expected = g_strdup_printf(": %s: must be %s", path, key_type_phrase(key->type));
        g_autofree char *message = refusal_of(text);
        cr_assert(message != NULL && g_str_has_suffix(message, expected), "%s gave: %s", text, message);
    }
}

Test(design_instrument_key_table, every_word_is_accepted_and_no_other)
{
    for (size_t i = 0; i < instrument_keys.n_rows; i++) {
        const Key *key = &instrument_keys.rows[i];
        g_auto(GStrv) words = g_strsplit(key->words == NULL ? "" : key->words, " ", -1);
        for (size_t k = 0; words[k] != NULL; k++) {
            g_autofree char *text = key_text_written(key->path, "pre", words[k]);
            expect(text, NULL);
        }
        g_autofree char *text = key_text_written(key->path, "pre", "xyzzy");
        g_autofree char *message = key->words == NULL ? NULL : refusal_of(text);
        cr_assert(key->words == NULL || strstr(message, ": 'xyzzy' is n") != NULL, "%s gave: %s", text, message);
    }
}

Test(design_instrument_key_table, mistakes_are_said_with_their_place)
{
    expect("[1]\n", "d.yaml:1:1: a definition is a mapping of keys such as 'instrument:', 'items:' and 'scores:'");
    expect("titel: x\n", "d.yaml:1:1: unknown key 'titel'; did you mean 'title'?");
    expect("scores:\n  a: {summ: [1]}\n", "d.yaml:2:7: scores.a: unknown key 'summ'; did you mean 'sum'?");
    expect("recall: {qqqqqq: 1}\n", "d.yaml:1:10: recall: unknown key 'qqqqqq'; allowed: 'days', 'words'");
    expect("items: [{item: 1, reverse: maybe}]\n", "d.yaml:1:28: items.reverse: must be true or false");
    expect("licence: {class: fee}\n", "d.yaml:1:18: licence.class: 'fee' is none of 'free', 'free-nc', 'permission', "
                                      "'licence-fee', 'unverified'; did you mean 'free'?");
    expect("items: [{item: }]\n", "d.yaml:1:14: items.item: has no value; must be a list of items");
    expect("scores: {a: {sum: \"\"}}\n", "d.yaml:1:19: scores.a.sum: must not be empty");
    expect("scores: {a: {sum: [1, {}]}}\n", "d.yaml:1:23: scores.a.sum: must be a list of items");
}

Test(design_instrument_key_table, lists_of_one_need_no_brackets)
{
    expect("items: [{item: 1-9, missing: 9}]\nsources: A paper\nscores: {a: {sum: 1-9}}\n", NULL);
    expect("codings: {printed: {from: [1, 4]}, other: [{from: [5, 1], items: [\"2\"]}]}\n", NULL);
    expect("codings: {printed: [{form: [1, 4]}]}\n",
           "d.yaml:1:22: codings.printed: unknown key 'form'; did you mean 'from'?");
}

/* Words are read by their position, so the table must list them in the order of the enumeration. */
Test(design_instrument_key_table, words_are_in_the_order_of_their_enumerations)
{
    g_auto(GStrv) classes = g_strsplit(key_at(&instrument_keys, "licence.class")->words, " ", -1);
    cr_assert_eq(g_strv_length(classes), LICENCE_UNVERIFIED + 1);
    for (int i = 0; i <= LICENCE_UNVERIFIED; i++)
        cr_assert_str_eq(classes[i], licence_class_name((LicenceClass)i));
    cr_assert_str_eq(key_at(&instrument_keys, "items[].kind")->words, "whole number clock");
    cr_assert_str_eq(key_at(&instrument_keys, "scores.*.better")->words, "declare lower higher");
}
