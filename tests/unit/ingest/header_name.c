#include "ingest/header_name.h"

#include <criterion/criterion.h>

typedef struct {
    const char *header;
    HeaderRole role;
    int side;
    const char *measure;
    Better better;
} Row;

static const Row rows[] = {
    {"patient_id", HEADER_PATIENT, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"Patient ID", HEADER_PATIENT, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"PatientID", HEADER_PATIENT, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"id", HEADER_PATIENT, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"Subject", HEADER_PATIENT, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"session", HEADER_SESSION, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"Visit no.", HEADER_SESSION, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"date", HEADER_DATE, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"Session date", HEADER_DATE, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"phase", HEADER_TIME, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"pre/post", HEADER_TIME, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"pain", HEADER_MEASURE, TIME_NONE, "pain", BETTER_LOWER},
    {"Pain now (0-10)", HEADER_MEASURE, TIME_NONE, "pain_now_0_10", BETTER_LOWER},
    {"pain_pre", HEADER_MEASURE, TIME_PRE, "pain", BETTER_LOWER},
    {"post-Fatigue", HEADER_MEASURE, TIME_POST, "fatigue", BETTER_LOWER},
    {"before sleep quality", HEADER_MEASURE, TIME_PRE, "sleep_quality", BETTER_UNKNOWN},
    {"Sleep After", HEADER_MEASURE, TIME_POST, "sleep", BETTER_UNKNOWN},
    {"painful", HEADER_UNKNOWN, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"back pain", HEADER_UNKNOWN, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"prepain", HEADER_UNKNOWN, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"name", HEADER_UNKNOWN, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"Your patient code", HEADER_PATIENT, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"What is your patient code? / Open-Ended Response", HEADER_PATIENT, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"Your code (given by the clinic)", HEADER_PATIENT, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"Please enter your code", HEADER_PATIENT, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"Bitte geben Sie Ihren pers\u00f6nlichen Code ein:", HEADER_PATIENT, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"Your postal code", HEADER_UNKNOWN, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"Code of your therapist", HEADER_UNKNOWN, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"Date started", HEADER_DATE, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"Patientencode", HEADER_PATIENT, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"N\u00famero de la sesi\u00f3n", HEADER_SESSION, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"Which session number is it?", HEADER_SESSION, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"Datum der Sitzung", HEADER_DATE, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"Is this before or after the session?", HEADER_TIME, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"Vor oder nach der Behandlung?", HEADER_TIME, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"Messzeitpunkt", HEADER_TIME, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"PainBefore", HEADER_MEASURE, TIME_PRE, "pain", BETTER_LOWER},
    {"Pain before the session", HEADER_MEASURE, TIME_PRE, "pain", BETTER_LOWER},
    {"Schmerz jetzt", HEADER_MEASURE, TIME_NONE, "schmerz_jetzt", BETTER_LOWER},
    {"Schmerz nach der Behandlung", HEADER_MEASURE, TIME_POST, "schmerz", BETTER_LOWER},
    {"M\u00fcdigkeit vorher", HEADER_MEASURE, TIME_PRE, "mudigkeit", BETTER_LOWER},
    {"Douleur apr\u00e8s la s\u00e9ance", HEADER_MEASURE, TIME_POST, "douleur", BETTER_LOWER},
    {"Dolor antes", HEADER_MEASURE, TIME_PRE, "dolor", BETTER_LOWER},
    {"Pijn voor", HEADER_MEASURE, TIME_PRE, "pijn", BETTER_LOWER},
    {"How strong is your pain right now? (0-10)", HEADER_MEASURE, TIME_NONE, "pain", BETTER_LOWER},
    {"How strong was the pain before the session?", HEADER_MEASURE, TIME_PRE, "pain", BETTER_LOWER},
    {"Wie war Ihr Schlaf?", HEADER_MEASURE, TIME_NONE, "sleep", BETTER_UNKNOWN},
    {"Pain relief", HEADER_MEASURE, TIME_NONE, "pain_relief", BETTER_UNKNOWN},
    {"How much relief from pain did you feel?", HEADER_UNKNOWN, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"Did you take pain medication today?", HEADER_UNKNOWN, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"How much did pain disturb your sleep?", HEADER_UNKNOWN, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"Was your pain worse before or after the session?", HEADER_UNKNOWN, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"group_sym/pain", HEADER_MEASURE, TIME_NONE, "pain", BETTER_LOWER},
    {"before/group/pain_pre", HEADER_MEASURE, TIME_PRE, "pain", BETTER_LOWER},
    {"Day / pain", HEADER_UNKNOWN, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"and/", HEADER_UNKNOWN, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"Pat-Nr", HEADER_PATIENT, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"patient_id,pain", HEADER_UNKNOWN, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"What is your full name?", HEADER_UNKNOWN, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"", HEADER_UNKNOWN, TIME_NONE, NULL, BETTER_UNKNOWN},
    {"\u00e4\u00f6\u00fc", HEADER_UNKNOWN, TIME_NONE, NULL, BETTER_UNKNOWN},
};

Test(ingest_header_name, words_say_what_a_column_is)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        HeaderName name = header_name_read(rows[i].header);
        cr_assert_eq(name.role, rows[i].role, "'%s'", rows[i].header);
        if (name.role == HEADER_MEASURE) {
            cr_assert_eq(name.side, rows[i].side, "'%s'", rows[i].header);
            cr_assert_eq(name.better, rows[i].better, "'%s'", rows[i].header);
        }
        cr_assert_eq(g_strcmp0(name.measure, rows[i].measure), 0, "'%s': %s", rows[i].header, name.measure);
        header_name_clear(&name);
        cr_assert_null(name.measure);
    }
}

Test(ingest_header_name, the_surest_name_has_the_lowest_rank)
{
    static const char *const descending[] = {"patient_id", "patient", "subject_id", "record_id", "id", "code"};
    int previous = -1;
    for (size_t i = 0; i < G_N_ELEMENTS(descending); i++) {
        HeaderName name = header_name_read(descending[i]);
        cr_assert(name.rank > previous, "'%s'", descending[i]);
        previous = name.rank;
        header_name_clear(&name);
    }
}

Test(ingest_header_name, a_measure_name_has_64_letters_at_most)
{
    g_autofree char *rest = g_strnfill(59, 'q');
    g_autofree char *fits = g_strconcat("pain_", rest, NULL);
    g_autofree char *over = g_strconcat("pain_q", rest, NULL);
    HeaderName name = header_name_read(fits);
    cr_assert_str_eq(name.measure, fits);
    header_name_clear(&name);
    name = header_name_read(over);
    cr_assert_eq(name.role, HEADER_UNKNOWN);
    header_name_clear(&name);
}

static const struct {
    const char *name;
    int side;
} files[] = {
    {"pre.csv", TIME_PRE},
    {"post-2026.csv", TIME_POST},
    {"Answers BEFORE.csv", TIME_PRE},
    {"clinic_after_3.csv", TIME_POST},
    {"prepost.csv", TIME_NONE},
    {"pre-post.csv", TIME_NONE},
    {"pre_pre.csv", TIME_PRE},
    {"answers.csv", TIME_NONE},
    {"postal.csv", TIME_NONE},
};

Test(ingest_header_name, file_names_may_say_their_side)
{
    for (size_t i = 0; i < G_N_ELEMENTS(files); i++)
        cr_assert_eq(file_name_side(files[i].name), files[i].side, "'%s'", files[i].name);
}

static const struct {
    const char *cell;
    int side;
} cells[] = {
    {"pre", TIME_PRE},
    {"Before the session", TIME_PRE},
    {"before_session_arm_1", TIME_PRE},
    {"post_arm_2", TIME_POST},
    {"vor der Behandlung", TIME_PRE},
    {"Nachher", TIME_POST},
    {"apr\u00e8s", TIME_POST},
    {"despu\u00e9s", TIME_POST},
    {"na", TIME_POST},
    {"before and after", TIME_NONE},
    {"09:30", TIME_NONE},
    {"visit_1_arm_1", TIME_NONE},
    {"", TIME_NONE},
};

Test(ingest_header_name, cells_say_before_or_after)
{
    for (size_t i = 0; i < G_N_ELEMENTS(cells); i++)
        cr_assert_eq(cell_side(cells[i].cell), cells[i].side, "'%s'", cells[i].cell);
}
