#include "ingest/header_word.h"

#include <string.h>

typedef struct {
    const char *words; /* separated by blanks; several words of one name are joined by '_' */
    HeaderRole role;
} RoleRow;

/* For each role the surest names first. */
static const RoleRow roles[] = {
    {"patient_id patient patientid patient_no patient_code patient_number patient_nr", HEADER_PATIENT},
    {"patienten_id patientenid patienten_nr patientennr patientennummer patienten_nummer patientencode patienten_code",
     HEADER_PATIENT},
    {"pat_nr patnr pat_id pat_no pat_code", HEADER_PATIENT},
    {"id_patient code_patient numero_patient patient_numero", HEADER_PATIENT},
    {"paciente id_paciente codigo_paciente codigo_del_paciente numero_paciente", HEADER_PATIENT},
    {"patientnummer patientcode patient_nummer", HEADER_PATIENT},
    {"subject_id subject participant_id participant participant_code participant_number record_id study_id study_code",
     HEADER_PATIENT},
    {"teilnehmer_id teilnehmer teilnehmercode teilnehmernummer teilnehmer_nr proband probanden_id probandencode",
     HEADER_PATIENT},
    {"id_participant code_participant participante id_participante codigo_participante", HEADER_PATIENT},
    {"deelnemer deelnemer_id deelnemernummer deelnemercode", HEADER_PATIENT},
    {"pseudonym token id code", HEADER_PATIENT},
    {"session session_no session_number session_id session_nr visit visit_no visit_number visit_id", HEADER_SESSION},
    {"sitzung sitzung_nr sitzungsnr sitzungsnummer behandlung_nr behandlungsnummer termin_nr", HEADER_SESSION},
    {"seance numero_seance numero_de_seance seance_no visite numero_de_la_seance", HEADER_SESSION},
    {"sesion numero_sesion numero_de_sesion visita", HEADER_SESSION},
    {"sessie sessienummer sessie_nr behandelnummer behandeling_nr", HEADER_SESSION},
    {"treatment_no treatment_number", HEADER_SESSION},
    {"date session_date visit_date date_of_session treatment_date date_of_treatment", HEADER_DATE},
    {"datum sitzungsdatum datum_der_sitzung behandlungsdatum datum_der_behandlung", HEADER_DATE},
    {"date_started date_submitted submission_date submission_time startdatum abgabedatum datum_abgeschickt "
     "datum_abgesendet",
     HEADER_DATE},
    {"date_seance date_de_seance date_de_la_seance fecha fecha_sesion fecha_de_la_sesion sessiedatum behandeldatum",
     HEADER_DATE},
    {"phase timepoint time_point time when occasion prepost pre_post before_after", HEADER_TIME},
    {"zeitpunkt messzeitpunkt vor_nach vorher_nachher moment momento avant_apres antes_despues tijdstip meetmoment "
     "voor_na fase",
     HEADER_TIME},
};

/* Two words that say the role within a longer header, articles left out. */
static const RoleRow parts[] = {
    {"patient_code patient_id patient_number participant_id participant_code participant_number subject_id study_id "
     "study_code patientencode patientennummer teilnehmercode teilnehmernummer probandencode code_patient "
     "numero_patient codigo_paciente numero_paciente patientnummer patientcode deelnemernummer deelnemercode",
     HEADER_PATIENT},
    {"your_code my_code personal_code ihr_code ihren_code mein_code personlicher_code personlichen_code votre_code "
     "code_personnel su_codigo codigo_personal uw_code persoonlijke_code your_pseudonym ihr_pseudonym",
     HEADER_PATIENT},
    {"session_number number_session sitzungsnummer nummer_sitzung behandlungsnummer numero_seance numero_sesion "
     "sessienummer nummer_sessie treatment_number",
     HEADER_SESSION},
    {"session_date date_session treatment_date date_treatment sitzungsdatum datum_sitzung behandlungsdatum "
     "datum_behandlung date_seance fecha_sesion sessiedatum datum_sessie datum_behandeling",
     HEADER_DATE},
};

static const MeasureWord measures[] = {
    {"pain", "pain", BETTER_LOWER},
    {"schmerz", "pain", BETTER_LOWER},
    {"schmerzen", "pain", BETTER_LOWER},
    {"douleur", "pain", BETTER_LOWER},
    {"douleurs", "pain", BETTER_LOWER},
    {"dolor", "pain", BETTER_LOWER},
    {"pijn", "pain", BETTER_LOWER},
    {"fatigue", "fatigue", BETTER_LOWER},
    {"tired", "fatigue", BETTER_LOWER},
    {"tiredness", "fatigue", BETTER_LOWER},
    {"mude", "fatigue", BETTER_LOWER},
    {"mudigkeit", "fatigue", BETTER_LOWER},
    {"muedigkeit", "fatigue", BETTER_LOWER},
    {"erschopfung", "fatigue", BETTER_LOWER},
    {"erschoepfung", "fatigue", BETTER_LOWER},
    {"fatiga", "fatigue", BETTER_LOWER},
    {"cansancio", "fatigue", BETTER_LOWER},
    {"vermoeidheid", "fatigue", BETTER_LOWER},
    {"sleep", "sleep", BETTER_UNKNOWN},
    {"schlaf", "sleep", BETTER_UNKNOWN},
    {"schlafqualitat", "sleep", BETTER_UNKNOWN},
    {"sommeil", "sleep", BETTER_UNKNOWN},
    {"sueno", "sleep", BETTER_UNKNOWN},
    {"slaap", "sleep", BETTER_UNKNOWN},
    {"stress", "stress", BETTER_UNKNOWN},
    {"estres", "stress", BETTER_UNKNOWN},
    {"anxiety", "anxiety", BETTER_UNKNOWN},
    {"angst", "anxiety", BETTER_UNKNOWN},
    {"anxiete", "anxiety", BETTER_UNKNOWN},
    {"ansiedad", "anxiety", BETTER_UNKNOWN},
    {"mood", "mood", BETTER_UNKNOWN},
    {"stimmung", "mood", BETTER_UNKNOWN},
    {"humeur", "mood", BETTER_UNKNOWN},
    {"animo", "mood", BETTER_UNKNOWN},
    {"stemming", "mood", BETTER_UNKNOWN},
    {"stiffness", "stiffness", BETTER_UNKNOWN},
    {"steifigkeit", "stiffness", BETTER_UNKNOWN},
    {"raideur", "stiffness", BETTER_UNKNOWN},
    {"rigidez", "stiffness", BETTER_UNKNOWN},
    {"stijfheid", "stiffness", BETTER_UNKNOWN},
    {"swelling", "swelling", BETTER_UNKNOWN},
    {"schwellung", "swelling", BETTER_UNKNOWN},
    {"gonflement", "swelling", BETTER_UNKNOWN},
    {"hinchazon", "swelling", BETTER_UNKNOWN},
    {"zwelling", "swelling", BETTER_UNKNOWN},
    {"heaviness", "heaviness", BETTER_UNKNOWN},
    {"schweregefuhl", "heaviness", BETTER_UNKNOWN},
    {"lourdeur", "heaviness", BETTER_UNKNOWN},
    {"pesadez", "heaviness", BETTER_UNKNOWN},
    {"function", "function", BETTER_UNKNOWN},
    {"energy", "energy", BETTER_UNKNOWN},
    {"energie", "energy", BETTER_UNKNOWN},
    {"energia", "energy", BETTER_UNKNOWN},
    {"wellbeing", "wellbeing", BETTER_UNKNOWN},
    {"wohlbefinden", "wellbeing", BETTER_UNKNOWN},
    {"bienestar", "wellbeing", BETTER_UNKNOWN},
    {"welzijn", "wellbeing", BETTER_UNKNOWN},
};

static const char pre_words[] = " pre before vor vorher avant antes voor ";
static const char post_words[] = " post after nach nachher apres despues na ";
static const char relief_words[] =
    " relief relieved free without reduction improvement linderung schmerzfrei frei ohne soulagement sans alivio sin "
    "verlichting vrij zonder control medication medicine medicines drugs medikament medikamente medikation "
    "medicament medicaments medicacion medicamentos medicatie medicijnen ";
static const char articles[] = " the a an of your my this der die das des den dem ihr ihre ihrer ihren la le les l el "
                               "los las du de del su het uw een "
                               "votre in for fur pour para ";
static const char session_words[] =
    " session treatment therapy massage mld visit sitzung behandlung therapie seance traitement sesion tratamiento "
    "sessie behandeling ";

/* `list` starts and ends with a blank. */
static bool is_in(const char *list, const char *word)
{
    size_t length = strlen(word);
    for (const char *at = strstr(list, word); at != NULL && length > 0; at = strstr(at + 1, word))
        if (at > list && at[-1] == ' ' && at[length] == ' ')
            return true;
    return false;
}

char **header_words(const char *text)
{
    g_autofree char *valid = g_utf8_make_valid(text, -1);
    g_autofree char *plain = g_utf8_normalize(valid, -1, G_NORMALIZE_ALL);
    g_autoptr(GString) spaced = g_string_new(NULL);
    bool was_lower = false;
    for (const char *at = plain; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (g_unichar_ismark(c))
            continue;
        if (was_lower && g_unichar_isupper(c))
            g_string_append_c(spaced, ' ');
        was_lower = g_unichar_islower(c);
        g_string_append_unichar(spaced, c);
    }
    g_autofree char *folded = g_utf8_casefold(spaced->str, -1);
    g_strcanon(folded, "abcdefghijklmnopqrstuvwxyz0123456789", ' ');
    g_auto(GStrv) pieces = g_strsplit(folded, " ", -1);
    g_autoptr(GStrvBuilder) words = g_strv_builder_new();
    for (char **piece = pieces; *piece != NULL; piece++)
        if (**piece != '\0')
            g_strv_builder_add(words, *piece);
    return g_strv_builder_end(words);
}

int header_word_side(const char *word)
{
    if (is_in(pre_words, word))
        return TIME_PRE;
    return is_in(post_words, word) ? TIME_POST : TIME_NONE;
}

const MeasureWord *header_word_measure(const char *word)
{
    for (size_t i = 0; i < G_N_ELEMENTS(measures); i++)
        if (g_str_equal(word, measures[i].word))
            return &measures[i];
    return NULL;
}

bool header_word_is_relief(const char *word)
{
    return is_in(relief_words, word);
}

bool header_word_is_article(const char *word)
{
    return is_in(articles, word);
}

bool header_word_is_session(const char *word)
{
    return is_in(session_words, word);
}

HeaderRole header_words_role(const char *words, bool part, int *ret_rank)
{
    const RoleRow *rows = part ? parts : roles;
    size_t n = part ? G_N_ELEMENTS(parts) : G_N_ELEMENTS(roles);
    int rank = part ? 1000 : 0;
    for (size_t i = 0; i < n; i++) {
        g_auto(GStrv) names = g_strsplit(rows[i].words, " ", -1);
        for (char **name = names; *name != NULL; name++, rank++)
            if (g_str_equal(*name, words)) {
                *ret_rank = rank;
                return rows[i].role;
            }
    }
    return HEADER_UNKNOWN;
}
