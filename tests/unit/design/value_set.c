#include "design/value_set.h"

#include "base/digest.h"
#include "base/error.h"
#include "support/near.h"
#include "support/temp.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

/* Items "mo" of 1 to 3, "sc" of 1 to 2; one that the score does not ask for between them. */
static char mo[] = "mo", other[] = "x", sc[] = "sc";
static Item items[] = {
    {.id = mo, .low = 1, .high = 3}, {.id = other, .low = 0, .high = 9}, {.id = sc, .low = 1, .high = 2}};
static Term terms[] = {{.index = 0, .weight = 1}, {.index = 2, .weight = 1}};
static Score score = {.kind = SCORE_VALUE_SET, .terms = terms, .n_terms = 2, .minimum = 2};
static Instrument instrument = {.items = items, .n_items = 3, .scores = &score, .n_scores = 1};

static ValueSet *read_text(const char *text, GError **error)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *path = temp_path(temp, "de.csv");
    temp_write(temp, "de.csv", text);
    return value_set_read(path, "de.csv", &instrument, &score, error);
}

static ValueSet *read_good(const char *text)
{
    g_autoptr(GError) error = NULL;
    ValueSet *set = read_text(text, &error);
    cr_assert_not_null(set, "%s", error != NULL ? error->message : "");
    return set;
}

static void assert_refused(const char *text, const char *message)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(ValueSet) set = read_text(text, &error);
    cr_assert_null(set, "%s", text);
    cr_assert(g_error_matches(error, MLD_ERROR, MLD_ERROR_STUDY));
    cr_assert_str_eq(error->message, message);
}

static void assert_index(const ValueSet *set, double first, double second, double index)
{
    double got = value_set_index(set, (double[]){first, second});
    cr_assert(near(got, index, 1e-15), "%g %g: %.17g", first, second, got);
}

#define DECREMENTS "item,level,decrement\nmo,1,0\nmo,2,0.1\nmo,3,0.45\nsc,1,0\nsc,2,.25\nconstant,,0.0625\n"

Test(design_value_set, decrements_are_taken_off_1)
{
    g_autoptr(ValueSet) set = read_good(DECREMENTS);
    assert_index(set, 1, 1, 1);
    assert_index(set, 2, 1, 1 - 0.0625 - 0.1);
    assert_index(set, 1, 2, 1 - 0.0625 - 0.25);
    assert_index(set, 3, 2, 1 - 0.0625 - 0.45 - 0.25);
    double low = 0, high = 0;
    value_set_range(set, &low, &high);
    cr_assert(near(low, 0.2375, 1e-15) && high == 1, "%.17g to %.17g", low, high);
    g_autofree char *digest = digest_of(DECREMENTS, strlen(DECREMENTS));
    cr_assert_str_eq(value_set_digest(set), digest);
}

Test(design_value_set, spellings_of_one_file_are_the_same)
{
    static const char *const texts[] = {
        "\xef\xbb\xbfitem;level;decrement\r\nsc;2;.25\r\nsc;1;0\r\n\r\nmo;3;0.45\r\nmo;2;1e-1\r\nmo;1;0\r\n"
        "constant;;0.0625",
        "Item, Level, Decrement\n\"MO\",\"1\",\"0\"\n MO , 2 "
        ",0.1\nmo,3,0.45\nsc,1,0\nsc,2,0.25\nConstant,\"\",0.0625\n",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autoptr(ValueSet) set = read_good(texts[i]);
        assert_index(set, 3, 2, 1 - 0.0625 - 0.45 - 0.25);
        assert_index(set, 2, 1, 1 - 0.0625 - 0.1);
    }
}

Test(design_value_set, a_set_may_have_no_constant)
{
    g_autoptr(ValueSet) set = read_good("item,level,decrement\nmo,1,0\nmo,2,0.1\nmo,3,0.2\nsc,1,0\nsc,2,0.3\n");
    assert_index(set, 2, 2, 0.6);
    assert_index(set, 1, 1, 1);
}

Test(design_value_set, the_range_is_what_answers_can_give)
{
    static const struct {
        const char *text;
        double low, high;
    } rows[] = {
        /* The best level takes something off too. */
        {"item,level,decrement\nmo,1,0.1\nmo,2,0.2\nmo,3,0.3\nsc,1,0.1\nsc,2,0.5\nconstant,,0.1\n", 0.1, 0.8},
        /* A higher level takes off less, but not with the constant. */
        {"item,level,decrement\nmo,1,0.2\nmo,2,0.1\nmo,3,0.3\nsc,1,0\nsc,2,0.5\nconstant,,0.4\n", -0.2, 0.8},
        {"item,level,decrement\nmo,1,0.2\nmo,2,0.1\nmo,3,0.3\nsc,1,0\nsc,2,0.5\nconstant,,0.05\n", 0.15, 0.85},
        /* Everything takes off the same; the constant is not taken off the lowest. */
        {"item,level,decrement\nmo,1,0\nmo,2,0\nmo,3,0\nsc,1,0\nsc,2,0\nconstant,,0.3\n", 0.7, 1},
        {"profile,index\n11,0.9\n12,0.5\n21,1\n22,-0.25\n31,0.1\n32,0\n", -0.25, 1},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(ValueSet) set = read_good(rows[i].text);
        double low = 0, high = 0;
        value_set_range(set, &low, &high);
        cr_assert(near(low, rows[i].low, 1e-14) && near(high, rows[i].high, 1e-14), "row %zu: %.17g to %.17g", i, low,
                  high);
    }
}

Test(design_value_set, profiles_are_looked_up)
{
    g_autoptr(ValueSet) set = read_good("profile;index\n11;1\n32;-0.205\n12;0.8\n21;0.9\n22;0.75\n31;0.3\n");
    assert_index(set, 1, 1, 1);
    assert_index(set, 1, 2, 0.8);
    assert_index(set, 2, 1, 0.9);
    assert_index(set, 3, 2, -0.205);
}

Test(design_value_set, answers_that_are_none_have_no_index)
{
    g_autoptr(ValueSet) set = read_good(DECREMENTS);
    static const double answers[][2] = {{0, 1}, {4, 1}, {1, 3}, {1, -1}, {(double)NAN, 1}, {1, (double)INFINITY}};
    for (size_t i = 0; i < G_N_ELEMENTS(answers); i++)
        cr_assert(isnan(value_set_index(set, answers[i])), "row %zu", i);
}

static const struct {
    const char *text, *message;
} wrong[] = {
    {"", "de.csv: holds nothing; 'item,level,decrement' or 'profile,index' is needed"},
    {"\n \r\n", "de.csv: holds nothing; 'item,level,decrement' or 'profile,index' is needed"},
    {"\nstate,value\n", "de.csv:2: header 'state,value'; 'item,level,decrement' or 'profile,index' is needed"},
    {"item,level,decrement,se\n",
     "de.csv:1: header 'item,level,decrement,se'; 'item,level,decrement' or 'profile,index' is needed"},
    {"item,level,decrement\nmo,1,0\nua,2,0.1\n", "de.csv:3: item 'ua'; mo, sc, constant"},
    {"item,level,decrement\nx,1,0\n", "de.csv:2: item 'x'; mo, sc, constant"},
    {"item,level,decrement\nmo,4,0\n", "de.csv:2: level '4'; 1 to 3"},
    {"item,level,decrement\nmo,0,0\n", "de.csv:2: level '0'; 1 to 3"},
    {"item,level,decrement\nsc,1.5,0\n", "de.csv:2: level '1.5'; 1 to 2"},
    {"item,level,decrement\nsc,,0\n", "de.csv:2: level ''; 1 to 2"},
    {"item,level,decrement\nsc,1,\n", "de.csv:2: decrement ''; a number is needed"},
    {"item,level,decrement\nsc,1,none\n", "de.csv:2: decrement 'none'; a number is needed"},
    {"item,level,decrement\nsc,2,-0.1\n", "de.csv:2: decrement '-0.1'; 0 or more: it is taken off 1"},
    {"item,level,decrement\nsc,2,0.1\n\nsc,2,0.1\n", "de.csv:4: level '2'; it is given twice"},
    {"item,level,decrement\nconstant,,0.1\nconstant,,0.1\n", "de.csv:3: item 'constant'; it is given twice"},
    {"item,level,decrement\nconstant,1,0.1\n", "de.csv:2: level '1'; a constant has none"},
    {"item,level,decrement\nmo,2,0,1\n", "de.csv:2: 4 cells; 3 are needed, numbers have a decimal point"},
    {"item;level;decrement\nmo;2;0,1\n", "de.csv:2: decrement '0,1'; numbers have a decimal point"},
    {"item;level;decrement\nmo,2,0.1\n", "de.csv:2: 1 cells; 3 are needed, numbers have a decimal point"},
    {"item,level,decrement\nmo,1,0\nmo,3,0.45\nsc,1,0\nsc,2,.25\n",
     "de.csv: no level 2 of item mo; every level of every item is needed"},
    {"item,level,decrement\nmo,1,0\nmo,2,0\nmo,3,0.45\nsc,1,0\n",
     "de.csv: no level 2 of item sc; every level of every item is needed"},
    {"profile,index\n111,1\n", "de.csv:2: profile '111'; 2 digits, a level of each item"},
    {"profile,index\n1,1\n", "de.csv:2: profile '1'; 2 digits, a level of each item"},
    {"profile,index\n13,1\n", "de.csv:2: profile '13'; 2 digits, a level of each item"},
    {"profile,index\n01,1\n", "de.csv:2: profile '01'; 2 digits, a level of each item"},
    {"profile,index\n1a,1\n", "de.csv:2: profile '1a'; 2 digits, a level of each item"},
    {"profile,index\n11,100\n", "de.csv:2: index '100'; at most 1"},
    {"profile,index\n12,0,8\n", "de.csv:2: 3 cells; 2 are needed, numbers have a decimal point"},
    {"profile;index\n12;0,8\n", "de.csv:2: index '0,8'; numbers have a decimal point"},
    {"profile,index\n12,0.8\n12,0.8\n", "de.csv:3: profile '12'; it is given twice"},
    {"profile,index\n11,1\n12,0.8\n21,0.8\n31,0.8\n32,0.8\n", "de.csv: no profile 22; all 6 are needed"},
};

Test(design_value_set, mistakes_are_refused_with_their_line)
{
    for (size_t i = 0; i < G_N_ELEMENTS(wrong); i++)
        assert_refused(wrong[i].text, wrong[i].message);
}

Test(design_value_set, a_file_that_is_not_there)
{
    g_autoptr(GError) error = NULL;
    cr_assert_null(value_set_read("/nonexistent/de.csv", "de.csv", &instrument, &score, &error));
    cr_assert(g_error_matches(error, MLD_ERROR, MLD_ERROR_STUDY));
    cr_assert_str_eq(error->message, "de.csv: no such file");
}

/* Five items of 1 to 5: an index made of each profile's number, in an order of their own. */
Test(design_value_set, all_profiles_of_the_eq_5d_5l)
{
    static char ids[5][2] = {"1", "2", "3", "4", "5"};
    Item five[5];
    Term all[5];
    for (size_t i = 0; i < 5; i++) {
        five[i] = (Item){.id = ids[i], .low = 1, .high = 5};
        all[i] = (Term){.index = i, .weight = 1};
    }
    Score index = {.kind = SCORE_VALUE_SET, .terms = all, .n_terms = 5, .minimum = 5};
    Instrument eq = {.items = five, .n_items = 5, .scores = &index, .n_scores = 1};
    g_autoptr(GString) text = g_string_new("profile,index\n");
    for (int i = 0; i < 3125; i++) {
        int at = i * 1234 % 3125;
        g_string_append_printf(text, "%d%d%d%d%d,0.%04d\n", at / 625 + 1, at / 125 % 5 + 1, at / 25 % 5 + 1,
                               at / 5 % 5 + 1, at % 5 + 1, at);
    }
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *path = temp_path(temp, "eq.csv");
    temp_write(temp, "eq.csv", text->str);
    g_autoptr(GError) error = NULL;
    g_autoptr(ValueSet) set = value_set_read(path, "eq.csv", &eq, &index, &error);
    cr_assert_not_null(set, "%s", error != NULL ? error->message : "");
    for (int at = 0; at < 3125; at++) {
        double answers[] = {at / 625 + 1, at / 125 % 5 + 1, at / 25 % 5 + 1, at / 5 % 5 + 1, at % 5 + 1};
        cr_assert(near(value_set_index(set, answers), at / 10000.0, 1e-15), "profile %d", at);
    }
}

Test(design_value_set, profiles_are_for_items_of_one_digit)
{
    Item long_item = {.id = mo, .low = 0, .high = 10};
    Term one = {.index = 0, .weight = 1};
    Score index = {.kind = SCORE_VALUE_SET, .terms = &one, .n_terms = 1, .minimum = 1};
    Instrument scale = {.items = &long_item, .n_items = 1, .scores = &index, .n_scores = 1};
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *path = temp_path(temp, "x.csv");
    temp_write(temp, "x.csv", "profile,index\n0,1\n");
    g_autoptr(GError) error = NULL;
    cr_assert_null(value_set_read(path, "x.csv", &scale, &index, &error));
    cr_assert_str_eq(error->message, "x.csv:1: profiles are for items of one digit, a million profiles at most; use "
                                     "the header item,level,decrement");
}
