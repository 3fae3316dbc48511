#include "design/preset.h"

#include <criterion/criterion.h>

Test(design_preset, names_find_their_rows)
{
    static const char *const names[] = {"plain",        "redcap",  "qualtrics",  "limesurvey",
                                        "surveymonkey", "msforms", "googleforms"};
    cr_assert_eq(preset_count(), sizeof names / sizeof *names);
    for (size_t i = 0; i < preset_count(); i++) {
        cr_assert_str_eq(preset_get(i)->name, names[i]);
        cr_assert_eq(preset_find(names[i]), preset_get(i));
    }
    cr_assert_null(preset_find("excel"));
}

Test(design_preset, every_row_is_whole)
{
    for (size_t i = 0; i < preset_count(); i++) {
        const Preset *preset = preset_get(i);
        cr_assert(preset->header_rows >= 1 && preset->header_rows <= 3, "%s", preset->name);
        cr_assert_not_null(preset->export, "%s", preset->name);
        cr_assert_eq(preset->keep.column == NULL, preset->keep.values == NULL, "%s", preset->name);
        cr_assert_eq(preset->incomplete.column == NULL, preset->incomplete.values == NULL, "%s", preset->name);
    }
}

Test(design_preset, columns_by_name_and_by_ending)
{
    cr_assert(preset_column_is("Status", "status"));
    cr_assert_not(preset_column_is("Status", "Status2"));
    cr_assert(preset_column_is("*_complete", "pain_complete"));
    cr_assert_not(preset_column_is("*_complete", "_complete"));
    cr_assert_not(preset_column_is("*_complete", "pain_completed"));
    cr_assert(preset_owns_column(preset_find("redcap"), "visit_timestamp"));
    cr_assert(preset_owns_column(preset_find("msforms"), "id"));
    cr_assert_not(preset_owns_column(preset_find("plain"), "id"));
}
