#include "design/study_key_table.h"

#include "base/digest.h"
#include "base/error.h"
#include "design/study_file.h"
#include "support/key_text.h"

#include <criterion/criterion.h>
#include <string.h>

static char *refusal_of(const char *yaml)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Study) study = study_parse("s.yaml", yaml, strlen(yaml), &error);
    cr_assert_null(study, "accepted: %s", yaml);
    return g_strdup(error->message);
}

Test(design_study_key_table, rows_are_complete)
{
    key_text_expect_complete(&study_keys);
    for (size_t i = 0; i < study_keys.n_rows; i++) {
        const Key *key = &study_keys.rows[i];
        cr_assert((key->words != NULL) == ((key->type == KEY_WORD && strcmp(key->path, "data.files[].time") != 0) ||
                                           key->type == KEY_WORDS || key->type == KEY_NUMBER_OR_WORD),
                  "%s", key->path);
    }
}

Test(design_study_key_table, later_keys_are_refused_as_such)
{
    size_t later = 0;
    digest_prepare();
    for (size_t i = 0; i < study_keys.n_rows; i++) {
        const Key *key = &study_keys.rows[i];
        if (!key_comes_later(key))
            continue;
        later++;
        g_autofree char *yaml = key_text_written(key->path, "pre", "1");
        g_autofree char *path = key_text_path(key->path, "pre");
        g_autofree char *expected = g_strdup_printf(": %s is not supported yet\n", path);
        g_autofree char *message = refusal_of(yaml);
        cr_assert_not_null(strstr(message, expected), "%s gave: %s", yaml, message);
    }
    cr_assert_eq(later, 14, "%zu", later);
}

Test(design_study_key_table, every_supported_key_minds_its_kind)
{
    digest_prepare();
    for (size_t i = 0; i < study_keys.n_rows; i++) {
        const Key *key = &study_keys.rows[i];
        if (key_comes_later(key))
            continue;
        const char *wrong = key_text_wrong_kind(key->type);
        if (wrong == NULL)
            continue;
        g_autofree char *yaml = key_text_written(key->path, "pre", wrong);
        g_autofree char *path = key_text_path(key->path, "pre");
        g_autofree char *expected = g_strdup_printf(": %s: must be %s\n", path, key_type_phrase(key->type));
        g_autofree char *message = refusal_of(yaml);
        cr_assert_not_null(strstr(message, expected), "%s gave: %s", yaml, message);
    }
}

/* The words are right where the file is refused for another reason: what else it lacks. */
static void expect_word_passes(const Key *key, const char *word)
{
    g_autofree char *quoted = g_strdup_printf("\"%s\"", word);
    g_autofree char *yaml = key_text_written(key->path, "pre", quoted);
    g_autofree char *message = refusal_of(yaml);
    bool of_file = g_str_has_prefix(key->path, "data.files[].");
    cr_assert_not_null(strstr(message, of_file ? ": a file needs a path" : ": name at least one"), "%s gave: %s", yaml,
                       message);
}

static void expect_word_comes_later(const Key *key, const char *word)
{
    g_autofree char *quoted = g_strdup_printf("\"%s\"", word);
    g_autofree char *yaml = key_text_written(key->path, "pre", quoted);
    g_autofree char *expected = g_strdup_printf("'%s' is not supported yet; allowed: ", word);
    g_autofree char *message = refusal_of(yaml);
    cr_assert_not_null(strstr(message, expected), "%s gave: %s", yaml, message);
}

Test(design_study_key_table, every_word_and_no_later_word_is_accepted)
{
    digest_prepare();
    for (size_t i = 0; i < study_keys.n_rows; i++) {
        const Key *key = &study_keys.rows[i];
        if (key->words == NULL || key_comes_later(key))
            continue;
        g_auto(GStrv) words = g_strsplit(key->words, " ", -1);
        g_auto(GStrv) later = g_strsplit(key->later == NULL ? "" : key->later, " ", -1);
        for (size_t k = 0; words[k] != NULL; k++)
            expect_word_passes(key, words[k]);
        for (size_t k = 0; later[k] != NULL; k++)
            expect_word_comes_later(key, later[k]);
    }
}

static void expect_words(const char *path, size_t first, const char *(*name)(size_t), size_t n)
{
    g_auto(GStrv) words = g_strsplit(key_at(&study_keys, path)->words, " ", -1);
    cr_assert_eq(g_strv_length(words), n, "%s", path);
    for (size_t i = 0; i < n; i++)
        cr_assert_str_eq(words[i], name(first + i), "%s", path);
}

#define NAME_BY_INDEX(function, names, Type)                                                                           \
    static const char *function(size_t i)                                                                              \
    {                                                                                                                  \
        return names((Type)i);                                                                                         \
    }
NAME_BY_INDEX(better_by_index, better_name, Better)
NAME_BY_INDEX(role_by_index, measure_role_name, MeasureRole)
NAME_BY_INDEX(duplicates_by_index, duplicate_rule_name, DuplicateRule)
NAME_BY_INDEX(pairs_by_index, pairs_rule_name, PairsRule)
NAME_BY_INDEX(test_by_index, primary_test_name, PrimaryTest)
NAME_BY_INDEX(zeros_by_index, zero_rule_name, ZeroRule)
NAME_BY_INDEX(adjust_by_index, adjust_rule_name, AdjustRule)
NAME_BY_INDEX(date_by_index, date_format_name, DateFormat)

static const char *preset_by_index(size_t i)
{
    return preset_get(i)->name;
}

/* Words are read by their position, so the table must list them in the order of the enumeration. */
Test(design_study_key_table, words_are_in_the_order_of_their_enumerations)
{
    expect_words("measures.*.better", BETTER_LOWER, better_by_index, 2);
    expect_words("measures.*.role", ROLE_SECONDARY, role_by_index, 2);
    expect_words("data.duplicates", DUPLICATES_REFUSE, duplicates_by_index, 3);
    expect_words("analysis.pairs", PAIRS_AUTO, pairs_by_index, 3);
    expect_words("analysis.primary_test", TEST_T, test_by_index, 2);
    expect_words("analysis.zeros", ZEROS_KEEP, zeros_by_index, 2);
    expect_words("analysis.adjust", ADJUST_HOLM, adjust_by_index, 3);
    expect_words("columns.date.format", DATE_FORMAT_ISO, date_by_index, DATE_FORMAT_COUNT);
    expect_words("data.preset", 0, preset_by_index, preset_count());
}
