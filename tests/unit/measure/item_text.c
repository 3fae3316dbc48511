#include "measure/item_text.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#define NONE ((double)NAN)

static ItemReading reading_of(const Item *item, const CodingMap *coding, const char *text)
{
    MissingCodes missing;
    static const char *const codes[] = {"99", "skipped", NULL};
    missing_codes_init(&missing, codes, false);
    ItemReader reader = {.item = item, .coding = coding, .missing = &missing};
    return item_read(&reader, text, strlen(text));
}

static void assert_value(ItemReading reading, double value, const char *text)
{
    cr_assert_not(reading.is_wrong, "'%s' is refused: %s", text, finding_code_name(reading.problem));
    if (isnan(value))
        cr_assert(isnan(reading.value), "'%s': %g", text, reading.value);
    else
        cr_assert(reading.value == value && signbit(reading.value) == 0, "'%s': %.17g", text, reading.value);
}

static void assert_refused(ItemReading reading, FindingCode problem, const char *text)
{
    cr_assert(reading.is_wrong && isnan(reading.value), "'%s' is taken: %g", text, reading.value);
    cr_assert_eq(reading.problem, problem, "'%s': %s", text, finding_code_name(reading.problem));
}

static const Item whole = {.kind = ITEM_WHOLE, .low = 0, .high = 4, .blank = NONE};
static const Item hours = {.kind = ITEM_NUMBER, .low = 0, .high = 24, .blank = NONE};
static const Item minutes = {.kind = ITEM_NUMBER, .low = 0, .high = 600, .blank = NONE, .takes_midpoint = true};
static const Item bedtime = {.kind = ITEM_CLOCK, .low = 0, .high = 1439, .blank = NONE};

Test(measure_item_text, whole_answers)
{
    assert_value(reading_of(&whole, NULL, "3"), 3, "3");
    assert_value(reading_of(&whole, NULL, "3.0"), 3, "3.0");
    assert_value(reading_of(&whole, NULL, "3,0"), 3, "3,0");
    assert_value(reading_of(&whole, NULL, "-0"), 0, "-0");
    assert_value(reading_of(&whole, NULL, "4"), 4, "4");
    assert_refused(reading_of(&whole, NULL, "3.5"), FINDING_NOT_AN_ANSWER, "3.5");
    assert_refused(reading_of(&whole, NULL, "5"), FINDING_OUT_OF_RANGE, "5");
    assert_refused(reading_of(&whole, NULL, "5.5"), FINDING_OUT_OF_RANGE, "5.5");
    assert_refused(reading_of(&whole, NULL, "-1"), FINDING_OUT_OF_RANGE, "-1");
    assert_refused(reading_of(&whole, NULL, "three"), FINDING_NOT_A_NUMBER, "three");
    assert_refused(reading_of(&whole, NULL, "1-2"), FINDING_NOT_A_NUMBER, "1-2");
    assert_refused(reading_of(&whole, NULL, "1e300"), FINDING_OUT_OF_RANGE, "1e300");
    cr_assert(reading_of(&whole, NULL, "5").outside == 5);
}

Test(measure_item_text, missing_answers)
{
    static const char *const texts[] = {"", "NA", ".", "99", "099", "99.0", "skipped", "SKIPPED", "[not completed]"};
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        assert_value(reading_of(&whole, NULL, texts[i]), NONE, texts[i]);
        assert_value(reading_of(&minutes, NULL, texts[i]), NONE, texts[i]);
    }
    assert_value(reading_of(&bedtime, NULL, ""), NONE, "");
    assert_value(reading_of(&bedtime, NULL, "99"), NONE, "99");
}

Test(measure_item_text, the_definitions_own_codes_are_missing)
{
    double codes[] = {8, 9};
    Item item = whole;
    item.missing = codes;
    item.n_missing = 2;
    assert_value(reading_of(&item, NULL, "8"), NONE, "8");
    assert_value(reading_of(&item, NULL, "9.0"), NONE, "9.0");
    assert_value(reading_of(&item, NULL, "4"), 4, "4");
    assert_refused(reading_of(&item, NULL, "7"), FINDING_OUT_OF_RANGE, "7");
    CodingMap from_one = {.from_low = 1, .from_high = 5, .is_mapped = true};
    assert_value(reading_of(&item, &from_one, "8"), NONE, "8 where answers are recorded from 1");
}

Test(measure_item_text, answers_recorded_otherwise_are_mapped)
{
    CodingMap as_is = {0}, from_one = {.from_low = 1, .from_high = 5, .is_mapped = true},
              flipped = {.from_low = 4, .from_high = 0, .is_mapped = true},
              percent = {.from_low = 0, .from_high = 100, .is_mapped = true};
    assert_value(reading_of(&whole, &as_is, "4"), 4, "4");
    assert_value(reading_of(&whole, &from_one, "1"), 0, "1");
    assert_value(reading_of(&whole, &from_one, "5"), 4, "5");
    assert_refused(reading_of(&whole, &from_one, "0"), FINDING_OUT_OF_RANGE, "0");
    assert_refused(reading_of(&whole, &from_one, "1.5"), FINDING_NOT_AN_ANSWER, "1.5");
    assert_value(reading_of(&whole, &flipped, "4"), 0, "4");
    assert_value(reading_of(&whole, &flipped, "1"), 3, "1");
    assert_value(reading_of(&whole, &percent, "75"), 3, "75");
    assert_refused(reading_of(&whole, &percent, "70"), FINDING_NOT_AN_ANSWER, "70");
    assert_value(reading_of(&hours, &percent, "50"), 12, "50");
    cr_assert(reading_of(&whole, &from_one, "6").outside == 6);
}

Test(measure_item_text, mapped_answers_are_whole_in_spite_of_rounding)
{
    Item item = {.kind = ITEM_WHOLE, .low = 0, .high = 3, .blank = NONE};
    CodingMap tenths = {.from_low = 0.1, .from_high = 0.4, .is_mapped = true};
    assert_value(reading_of(&item, &tenths, "0.3"), 2, "0.3");
}

Test(measure_item_text, texts_stand_for_numbers_whatever_the_coding)
{
    ItemAnswer defined[] = {{"no", 0}, {"yes", 1}, {"often", 3}}, declared[] = {{"Often", 2}, {"4+", 7}, {"half", 0.5}};
    CodingMap from_one = {.from_low = 1, .from_high = 5, .is_mapped = true};
    MissingCodes missing;
    missing_codes_init(&missing, NULL, false);
    Item item = whole;
    item.answers = defined;
    item.n_answers = 3;
    ItemReader reader = {.item = &item, .coding = &from_one, .answers = declared, .n_answers = 3, .missing = &missing};
    assert_value(item_read(&reader, "YES", 3), 1, "YES");
    assert_value(item_read(&reader, "often", 5), 2, "often: the study file's");
    assert_value(item_read(&reader, "3", 1), 2, "3 is a number, recorded from 1");
    assert_value(item_read(&reader, "", 0), NONE, "");
    assert_refused(item_read(&reader, "never", 5), FINDING_NOT_AN_ANSWER, "never");
    assert_refused(item_read(&reader, "4+", 2), FINDING_OUT_OF_RANGE, "4+ stands for 7");
    assert_refused(item_read(&reader, "half", 4), FINDING_NOT_AN_ANSWER, "half stands for 0.5");
}

Test(measure_item_text, a_text_answer_comes_before_a_missing_code)
{
    ItemAnswer declared[] = {{"NA", 0}};
    MissingCodes missing;
    missing_codes_init(&missing, NULL, false);
    ItemReader reader = {.item = &whole, .answers = declared, .n_answers = 1, .missing = &missing};
    assert_value(item_read(&reader, "na", 2), 0, "na");
}

Test(measure_item_text, ranges_count_as_their_middle)
{
    static const char *const texts[] = {"30 to 60",   "30-60",  "30 - 60",       "30\u201360",  "30 \u2013 60",
                                        "30\u201460", "30TO60", "30.0 To  60,0", "30\u2212 60", "30 \u201160"};
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
        assert_value(reading_of(&minutes, NULL, texts[i]), 45, texts[i]);
    assert_value(reading_of(&minutes, NULL, "5-10"), 7.5, "5-10");
    assert_value(reading_of(&minutes, NULL, "0 to 600"), 300, "0 to 600");
    static const char *const refused[] = {"60-30", "30-30",    "30-",          "-30",    "to 60", "30 to",
                                          "30 60", "30-60-90", "30 to 60 min", "30..60", "a-b"};
    for (size_t i = 0; i < G_N_ELEMENTS(refused); i++)
        cr_assert(reading_of(&minutes, NULL, refused[i]).is_wrong, "'%s'", refused[i]);
    assert_refused(reading_of(&minutes, NULL, "60-30"), FINDING_NOT_A_NUMBER, "60-30");
    assert_refused(reading_of(&minutes, NULL, "-30"), FINDING_OUT_OF_RANGE, "-30");
    assert_refused(reading_of(&minutes, NULL, "30-601"), FINDING_OUT_OF_RANGE, "30-601");
    cr_assert(reading_of(&minutes, NULL, "30-601").outside == 601);
    cr_assert(reading_of(&minutes, NULL, "-5 - 10").outside == -5);
    assert_refused(reading_of(&hours, NULL, "7-8"), FINDING_NOT_A_NUMBER, "7-8 where no middle is taken");
}

Test(measure_item_text, the_middle_of_a_whole_item_is_whole_or_no_answer)
{
    Item item = whole;
    item.takes_midpoint = true;
    assert_value(reading_of(&item, NULL, "1-3"), 2, "1-3");
    assert_refused(reading_of(&item, NULL, "1-2"), FINDING_NOT_AN_ANSWER, "1-2");
}

Test(measure_item_text, clocks)
{
    assert_value(reading_of(&bedtime, NULL, "22:15"), 1335, "22:15");
    assert_value(reading_of(&bedtime, NULL, "22.15"), 1335, "22.15");
    assert_value(reading_of(&bedtime, NULL, "10:15 pm"), 1335, "10:15 pm");
    assert_value(reading_of(&bedtime, NULL, "24:00"), 0, "24:00");
    assert_value(reading_of(&bedtime, NULL, "2026-10-03 06:30"), 390, "2026-10-03 06:30");
    assert_refused(reading_of(&bedtime, NULL, "25:00"), FINDING_NOT_AN_ANSWER, "25:00");
    assert_refused(reading_of(&bedtime, NULL, "late"), FINDING_NOT_AN_ANSWER, "late");
    assert_refused(reading_of(&bedtime, NULL, "22-23"), FINDING_NOT_AN_ANSWER, "22-23");
}

Test(measure_item_text, labels_behind_numbers_are_noted_where_a_program_writes_them)
{
    MissingCodes missing;
    missing_codes_init(&missing, NULL, false);
    ItemReader reader = {.item = &whole, .missing = &missing, .leading_numbers = true};
    ItemReading reading = item_read(&reader, "3 - often", 9);
    assert_value(reading, 3, "3 - often");
    cr_assert(reading.is_noted && reading.problem == FINDING_LEADING_NUMBER);
    reading = item_read(&reader, "3", 1);
    cr_assert(!reading.is_noted && reading.value == 3);
    reading = item_read(&reader, "7 - always", 10);
    assert_refused(reading, FINDING_OUT_OF_RANGE, "7 - always");
    cr_assert_not(reading.is_noted);
    assert_refused(reading_of(&whole, NULL, "3 - often"), FINDING_NOT_A_NUMBER, "3 - often");
}

Test(measure_item_text, the_decimal_mark_is_the_declared_one_or_reported)
{
    MissingCodes missing;
    missing_codes_init(&missing, NULL, false);
    ItemReader reader = {.item = &hours, .missing = &missing};
    ItemReading reading = item_read(&reader, "6,5", 3);
    assert_value(reading, 6.5, "6,5");
    cr_assert_eq(reading.mark, DECIMAL_COMMA);
    cr_assert_eq(item_read(&reader, "6.5", 3).mark, DECIMAL_POINT);
    reader.decimal = DECIMAL_POINT;
    assert_refused(item_read(&reader, "6,5", 3), FINDING_NOT_A_NUMBER, "6,5");
    reader.decimal = DECIMAL_COMMA;
    assert_value(item_read(&reader, "6,5", 3), 6.5, "6,5");
    cr_assert_eq(item_read(&reader, "6,5", 3).mark, DECIMAL_AUTO);
}
