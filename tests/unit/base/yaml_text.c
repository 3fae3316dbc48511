#include "base/yaml_text.h"

#include "design/yaml.h"

#include <criterion/criterion.h>
#include <string.h>

static const struct {
    const char *text, *word;
} rows[] = {
    {"pain_1", "pain_1"},
    {"kA", "kA"},
    {"-9", "-9"},
    {"99", "99"},
    {"no", "\"no\""},
    {"NULL", "\"NULL\""},
    {"k.A.", "\"k.A.\""},
    {"don't know", "\"don't know\""},
    {"1st", "\"1st\""},
    {"", "\"\""},
    {"a\"b\\", "\"a\\\"b\\\\\""},
    {"a\nb", "\"a\\nb\""},
    {"\x1b[31m", "\"\\u001B[31m\""},
    {"\u202e", "\"\\u202E\""},
    {"Straße", "\"Straße\""},
};

Test(base_yaml_text, words_and_what_they_read_back_to)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *word = yaml_word(rows[i].text);
        cr_assert_str_eq(word, rows[i].word, "%s", word);
        g_autofree char *quoted = yaml_quoted(rows[i].text);
        g_autofree char *document = g_strdup_printf("a: %s\nb: %s\n", word, quoted);
        g_autoptr(Yaml) yaml = yaml_parse("t.yaml", document, strlen(document), NULL);
        cr_assert_not_null(yaml, "%s", document);
        cr_assert_str_eq(yaml_get(yaml_root(yaml), "a")->text, rows[i].text);
        cr_assert_str_eq(yaml_get(yaml_root(yaml), "b")->text, rows[i].text);
    }
}
