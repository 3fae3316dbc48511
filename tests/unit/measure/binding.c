#include "measure/binding.h"

#include "base/error.h"
#include "support/study_builder.h"

#include <criterion/criterion.h>

typedef struct {
    const char *header, *message; /* message NULL: it binds */
} Row;

static const Row rows[] = {
    {"patient,session,time,pain\n", NULL},
    {"pain,note,time,session,patient\n", NULL},
    {"Patient,session,time,pain\n", "long.csv:1: no column 'patient'; the nearest is 'Patient'"},
    {"patient,sesion,time,pain\n", "long.csv:1: no column 'session'; the nearest is 'sesion'"},
    {"patient,session,time,PAIN\n", "long.csv:1: no column 'pain'; the nearest is 'PAIN'"},
    {"patient,session,time,ache\n",
     "long.csv:1: no column 'pain'; the columns are 'patient', 'session', 'time' and 'ache'"},
    {"patient,session,time,pian\n", "long.csv:1: no column 'pain'; the nearest is 'pian'"},
    {"patient,session,time,Pain (0-10)\n", "long.csv:1: no column 'pain'; the nearest is 'Pain (0-10)'"},
    {"patient,session,time,\"Now: pain, at rest\",\"Pain, before\"\n",
     "long.csv:1: no column 'pain'; the nearest is 'Pain, before'"},
    {"patient,session,time,pain right,pain left\n",
     "long.csv:1: no column 'pain'; the columns are 'patient', 'session', 'time', 'pain right' and 'pain left'"},
    {"P17,1,pre,5\n", "long.csv:1: no column 'patient' among 4 columns"},
    {"P17,2026-10-03,pre,NA\n", "long.csv:1: no column 'patient' among 4 columns"},
    {"a,b,c,d,e,f,g,h,i,j,k,l,m\n", "long.csv:1: no column 'patient' among 13 columns"},
    {"patient,session,time,pain,pain\n", "long.csv:1: column 'pain' stands there twice, as number 4 and 5"},
    {"patient,session,time,patient,pain\n", "long.csv:1: column 'patient' stands there twice, as number 1 and 4"},
    {"patient;session;time;pain\n", NULL}, /* and its records have another width */
    {"patient\n", "long.csv:1: no column 'session'; the only column is 'patient'"},
    {",session,time,pain\n", "long.csv:1: no column 'patient' among 4 columns"},
};

Test(measure_binding, header_errors_say_what_is_near)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Temp) temp = temp_new();
        g_autofree char *text = g_strconcat(rows[i].header, "P1,1,pre,3,1\nP1,1,post,2,1\n", NULL);
        g_autoptr(Study) study = study_of_long_file(temp, text);
        g_autoptr(Paired) paired = paired_new(study, 1);
        const char *message = paired->error == NULL ? NULL : paired->error->message;
        cr_assert_eq(g_strcmp0(message, rows[i].message), 0, "row %zu: %s", i, message);
        if (message != NULL)
            cr_assert(g_error_matches(paired->error, MLD_ERROR, MLD_ERROR_DATA));
    }
}

Test(measure_binding, one_column_may_serve_twice)
{
    static const char *const names[] = {"x", "patient", "time", "session", "pain"};
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_long_file(temp, "");
    study_add_scale(study, "sleep");
    g_free(study->measures[1].column[0]);
    study->measures[1].column[0] = g_strdup("pain");
    Binding binding;
    cr_assert(binding_init(&binding, study, &study->files[0], names, G_N_ELEMENTS(names), NULL));
    cr_assert_eq(binding.n_cells, 5);
    cr_assert_eq(binding.first[0], -1);
    const CellBinding *first = &binding.cells[binding.first[4]];
    cr_assert_eq(first->kind, CELL_SCORE);
    cr_assert_eq(first->measure, 0);
    cr_assert_eq(binding.cells[first->next].measure, 1);
    cr_assert_eq(binding.cells[first->next].next, -1);
    binding_clear(&binding);
}

Test(measure_binding, wide_columns_bind_by_time_point)
{
    static const char *const names[] = {"pain_post", "patient", "session", "pain_pre", "sleep"};
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_wide_file(temp, "");
    Measure *sleep = study_add_measure(study);
    sleep->name = g_strdup("sleep");
    sleep->column = g_strdupv((char *[]){"sleep", NULL});
    sleep->at = 1u << TIME_POST;
    Binding binding;
    cr_assert(binding_init(&binding, study, &study->files[0], names, G_N_ELEMENTS(names), NULL));
    cr_assert_eq(binding.cells[binding.first[3]].slot, TIME_PRE);
    cr_assert_eq(binding.cells[binding.first[0]].slot, TIME_POST);
    cr_assert_eq(binding.cells[binding.first[4]].slot, TIME_POST);
    binding_clear(&binding);
}

Test(measure_binding, a_file_lacks_what_is_not_asked_at_its_time)
{
    static const char *const names[] = {"patient", "session", "pain"};
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_two_files(temp, "", "");
    study_add_scale(study, "sleep");
    study->measures[1].at = 1u << TIME_PRE;
    Binding binding;
    g_autoptr(GError) error = NULL;
    cr_assert(binding_init(&binding, study, &study->files[1], names, G_N_ELEMENTS(names), NULL));
    cr_assert_eq(binding.n_cells, 3);
    binding_clear(&binding);
    cr_assert_not(binding_init(&binding, study, &study->files[0], names, G_N_ELEMENTS(names), &error));
    cr_assert_str_eq(error->message, "pre.csv:1: no column 'sleep'; the columns are 'patient', 'session' and 'pain'");
}

static char *bind(const Study *study, size_t file, const char *header)
{
    g_auto(GStrv) names = g_strsplit(header, ",", -1);
    Binding binding;
    g_autoptr(GError) error = NULL;
    if (!binding_init(&binding, study, &study->files[file], (const char *const *)names, g_strv_length(names), &error))
        return g_strdup(error->message);
    GString *bound = g_string_new(NULL);
    for (size_t i = 0; i < binding.n_cells; i++)
        g_string_append_printf(bound, "%s%s", i == 0 ? "" : " ", binding.cells[i].header);
    binding_clear(&binding);
    return g_string_free(bound, FALSE);
}

typedef struct {
    FilePer per;
    bool expected;
    const char *header, *bound;
} Kind;

/* What the second file must have, by its kind; all columns but the patient are named for the whole study. */
static const Kind kinds[] = {
    {PER_SESSION, false, "patient,session,date,pain", "patient session date pain"},
    {PER_SESSION, false, "patient,session,pain",
     "post.csv:1: no column 'date'; the columns are 'patient', 'session' and 'pain'"},
    {PER_SESSION, false, "patient,date,pain",
     "post.csv:1: no column 'session'; the columns are 'patient', 'date' and 'pain'"},
    {PER_SESSION, false, "patient,session,date,pain,site,arm", "patient session date site arm pain"},
    {PER_COURSE, false, "patient,pain,session", "patient pain"},
    {PER_COURSE, false, "patient,pain,date", "patient date pain"},
    {PER_COURSE, false, "patient,date", "post.csv:1: no column 'pain'; the columns are 'patient' and 'date'"},
    {PER_PATIENT, false, "patient,arm,pain,session", "patient arm"},
    {PER_PATIENT, false, "arm,pain", "post.csv:1: no column 'patient'; the columns are 'arm' and 'pain'"},
    {PER_SESSION, true, "patient,session,pain", "patient session"},
    {PER_SESSION, true, "patient,date", "post.csv:1: no column 'session'; the columns are 'patient' and 'date'"},
};

Test(measure_binding, what_a_file_needs_depends_on_its_kind)
{
    for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
        g_autoptr(Temp) temp = temp_new();
        g_autoptr(Study) study = study_of_two_files(temp, "", "");
        study_match_by(study, "session", "date");
        study->columns[COLUMN_SITE] = g_strdup("site");
        study->columns[COLUMN_ARM] = g_strdup("arm");
        study->columns[COLUMN_TIME] = g_strdup("time");
        study->files[1].per = kinds[i].per;
        study->files[1].expected = kinds[i].expected;
        g_autofree char *bound = bind(study, 1, kinds[i].header);
        cr_assert_str_eq(bound, kinds[i].bound, "row %zu: %s", i, bound);
    }
}

Test(measure_binding, what_a_file_names_itself_it_must_have)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_two_files(temp, "", "");
    study->files[1].columns[COLUMN_SESSION] = g_strdup("visit");
    study->files[1].columns[COLUMN_SITE] = g_strdup("place");
    g_autofree char *bound = bind(study, 1, "patient,visit,place,pain,session");
    cr_assert_str_eq(bound, "patient visit place pain");
    g_autofree char *error = bind(study, 1, "patient,visit,pain,session");
    cr_assert_str_eq(error, "post.csv:1: no column 'place'; the columns are 'patient', 'visit', 'pain' and 'session'");
}

/* Columns of a preset are taken where they are. */
Test(measure_binding, a_preset_asks_for_nothing_but_the_patient)
{
    static const Preset program = {.name = "program", .patient = "record", .session = "instance", .site = "group"};
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_two_files(temp, "", "");
    study_match_by(study, NULL, NULL);
    g_clear_pointer(&study->columns[COLUMN_PATIENT], g_free);
    study->files[1].preset = &program;
    study->files[1].preset_declared = true;
    g_autofree char *bound = bind(study, 1, "record,pain,group");
    cr_assert_str_eq(bound, "record group pain");
    g_autofree char *error = bind(study, 1, "id,pain,group");
    cr_assert_str_eq(error, "post.csv:1: no column 'record'; the columns are 'id', 'pain' and 'group'");
    study->files[1].time = TIME_NONE;
    g_autofree char *no_time = bind(study, 1, "record,pain,group");
    cr_assert_str_eq(no_time,
                     "post.csv: nothing says the time point of its records; name the column in the study file");
}

Test(measure_binding, a_pattern_takes_the_name_of_a_time_point_or_one_of_its_values)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_wide_file(temp, "");
    study->measures[0].pattern = g_strdup("pain_{time}");
    g_autofree char *names = bind(study, 0, "patient,session,pain_after,pain_pre,pain_before");
    cr_assert_str_eq(names, "patient session pain_pre pain_after");
    g_autofree char *error = bind(study, 0, "patient,session,pain_T1,pain_pre");
    cr_assert_str_eq(error, "wide.csv:1: no column 'pain_post' or 'pain_after'; the nearest is 'pain_pre'");
}
