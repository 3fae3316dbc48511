#include "measure/lost_ids.h"

#include "support/study_builder.h"

#include <criterion/criterion.h>
#include <string.h>

typedef struct {
    const char *text;
    bool is_lost;
} Row;

static const Row rows[] = {
    {"1.23E+15", true},    {"1,23E+15", true}, {"1E+15", true},      {"1.E+15", true},     {"9.99999E+100", true},
    {"1.23457e+11", true}, {"12E+15", true},   {"1E5", false},       {"1E+5", false},      {"1.23E15", false},
    {"1.23E-15", false},   {"A1E+15", false},  {"1.2.3E+15", false}, {"1.23E+15 ", false}, {"1.23E+1x", false},
    {"-1.23E+15", false},  {"", false},        {"1", false},         {"E+15", false},      {"12345", false},
    {"1.23F+15", false},   {"1E++15", false},  {"1E+", false},       {"1.23E+", false},
};

Test(measure_lost_ids, knows_what_spreadsheets_write)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        cr_assert_eq(is_lost_id(rows[i].text, strlen(rows[i].text)), rows[i].is_lost, "'%s'", rows[i].text);
}

Test(measure_lost_ids, a_file_with_some_is_refused)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_two_files(
        temp, "patient,session,pain\nA,1,5\nB,1,6\n",
        "patient,session,pain\nA,1,5\n,1,3\n1.23E+15,1\n\n\"1,24E+15\",1,6\n1.23E+15,1,4\n1.23E+15,2,4\nB,1,2\n");
    g_autoptr(Paired) paired = paired_new(study, 2);
    cr_assert_not_null(paired->error);
    cr_assert_str_eq(paired->error->message,
                     "post.csv:6: column 'patient': 2 ids are in scientific notation such as spreadsheets make of long "
                     "numbers, and their digits are lost; export the ids as text");
}
