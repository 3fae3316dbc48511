#include "ingest/header_name.h"

#include <string.h>

typedef struct {
    const char *words; /* joined by '_' */
    HeaderRole role;
} RoleRow;

/* For each role the surest name first. */
static const RoleRow roles[] = {
    {"patient_id", HEADER_PATIENT},
    {"patient", HEADER_PATIENT},
    {"patientid", HEADER_PATIENT},
    {"patient_no", HEADER_PATIENT},
    {"patient_code", HEADER_PATIENT},
    {"subject_id", HEADER_PATIENT},
    {"subject", HEADER_PATIENT},
    {"participant_id", HEADER_PATIENT},
    {"participant", HEADER_PATIENT},
    {"record_id", HEADER_PATIENT},
    {"study_id", HEADER_PATIENT},
    {"id", HEADER_PATIENT},
    {"code", HEADER_PATIENT},
    {"session", HEADER_SESSION},
    {"session_no", HEADER_SESSION},
    {"session_number", HEADER_SESSION},
    {"session_id", HEADER_SESSION},
    {"visit", HEADER_SESSION},
    {"visit_no", HEADER_SESSION},
    {"visit_number", HEADER_SESSION},
    {"visit_id", HEADER_SESSION},
    {"date", HEADER_DATE},
    {"session_date", HEADER_DATE},
    {"visit_date", HEADER_DATE},
    {"phase", HEADER_TIME},
    {"timepoint", HEADER_TIME},
    {"time_point", HEADER_TIME},
    {"time", HEADER_TIME},
    {"when", HEADER_TIME},
    {"occasion", HEADER_TIME},
    {"prepost", HEADER_TIME},
    {"pre_post", HEADER_TIME},
};

typedef struct {
    const char *word; /* first word of the measure's name */
    Better better;
} MeasureRow;

/* The direction is stated only where every scale of that name in use points the same way. */
static const MeasureRow measures[] = {
    {"pain", BETTER_LOWER},        {"fatigue", BETTER_LOWER},    {"sleep", BETTER_UNKNOWN},
    {"stress", BETTER_UNKNOWN},    {"anxiety", BETTER_UNKNOWN},  {"mood", BETTER_UNKNOWN},
    {"stiffness", BETTER_UNKNOWN}, {"swelling", BETTER_UNKNOWN}, {"heaviness", BETTER_UNKNOWN},
    {"function", BETTER_UNKNOWN},  {"energy", BETTER_UNKNOWN},   {"wellbeing", BETTER_UNKNOWN},
};

static const struct {
    const char *word;
    int side;
} sides[] = {{"pre", TIME_PRE}, {"before", TIME_PRE}, {"post", TIME_POST}, {"after", TIME_POST}};

static int word_side(const char *word)
{
    for (size_t i = 0; i < G_N_ELEMENTS(sides); i++)
        if (g_str_equal(word, sides[i].word))
            return sides[i].side;
    return TIME_NONE;
}

/* The lower-case words of a text: runs of ASCII letters and digits. (transfer full) */
static char **words_of(const char *text)
{
    g_autofree char *lower = g_ascii_strdown(text, -1);
    g_strcanon(lower, "abcdefghijklmnopqrstuvwxyz0123456789", ' ');
    g_auto(GStrv) pieces = g_strsplit(g_strstrip(lower), " ", -1);
    g_autoptr(GStrvBuilder) words = g_strv_builder_new();
    for (char **piece = pieces; *piece != NULL; piece++)
        if (**piece != '\0')
            g_strv_builder_add(words, *piece);
    return g_strv_builder_end(words);
}

static const MeasureRow *measure_row(const char *word)
{
    for (size_t i = 0; i < G_N_ELEMENTS(measures); i++)
        if (g_str_equal(word, measures[i].word))
            return &measures[i];
    return NULL;
}

static void read_measure(HeaderName *name, char **words)
{
    g_autoptr(GStrvBuilder) rest = g_strv_builder_new();
    for (char **word = words; *word != NULL; word++) {
        int side = word_side(*word);
        if (side != TIME_NONE && name->side == TIME_NONE)
            name->side = side;
        else
            g_strv_builder_add(rest, *word);
    }
    g_auto(GStrv) left = g_strv_builder_end(rest);
    const MeasureRow *row = left[0] == NULL ? NULL : measure_row(left[0]);
    g_autofree char *joined = g_strjoinv("_", left);
    if (row == NULL || strlen(joined) > 64)
        return;
    name->role = HEADER_MEASURE;
    name->better = row->better;
    name->measure = g_steal_pointer(&joined);
}

HeaderName header_name_read(const char *header)
{
    HeaderName name = {.side = TIME_NONE};
    g_auto(GStrv) words = words_of(header);
    g_autofree char *joined = g_strjoinv("_", words);
    for (size_t i = 0; i < G_N_ELEMENTS(roles); i++) {
        if (!g_str_equal(joined, roles[i].words))
            continue;
        name.role = roles[i].role;
        name.rank = (int)i;
        return name;
    }
    read_measure(&name, words);
    return name;
}

void header_name_clear(HeaderName *name)
{
    g_clear_pointer(&name->measure, g_free);
}

int file_name_side(const char *name)
{
    int found = TIME_NONE;
    g_auto(GStrv) words = words_of(name);
    for (char **word = words; *word != NULL; word++) {
        int side = word_side(*word);
        if (side != TIME_NONE && found != TIME_NONE && side != found)
            return TIME_NONE;
        if (side != TIME_NONE)
            found = side;
    }
    return found;
}

const char *header_role_name(HeaderRole role)
{
    static const char *const names[] = {
        [HEADER_UNKNOWN] = "nothing",   [HEADER_PATIENT] = "patient", [HEADER_SESSION] = "session",
        [HEADER_DATE] = "session date", [HEADER_TIME] = "time point", [HEADER_MEASURE] = "measure",
    };
    return names[role];
}
