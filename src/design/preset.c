#include "design/preset.h"

#include <glib.h>
#include <string.h>

#define LIST(...) ((const char *const[]){__VA_ARGS__, NULL})

/* The texts of Status that stand for an answer: by a link, imported, offline, by an employee; the first also as
 * German, French, Spanish and Dutch surveys write it. The others are previews, tests and spam. */
#define QUALTRICS_ANSWERS                                                                                              \
    LIST("0", "IP Address", "4", "Imported", "16", "Offline", "32", "EX", "48", "EX Offline", "IP-Adresse",            \
         "Adresse IP", "Direcci\u00f3n IP", "IP-adres")

static const Preset presets[] = {
    {.name = "plain", .export = "a plain CSV", .header_rows = 1},
    {.name = "redcap",
     .export = "a REDCap export",
     .header_rows = 1,
     .spread_records = true,
     .patient = PRESET_FIRST_COLUMN,
     .session = "redcap_repeat_instance",
     .time = "redcap_event_name",
     .site = "redcap_data_access_group",
     .missing = LIST("[not completed]"),
     .own_columns = LIST("redcap_event_name", "redcap_repeat_instrument", "redcap_repeat_instance",
                         "redcap_data_access_group", "redcap_survey_identifier", "*_timestamp", "*_complete"),
     .incomplete = {"*_complete", LIST("0", "1", "Incomplete", "Unverified")},
     .signature = {.some_headers = LIST("redcap_event_name", "redcap_repeat_instrument", "redcap_repeat_instance",
                                        "redcap_data_access_group", "redcap_survey_identifier")}},
    {.name = "qualtrics",
     .export = "a Qualtrics export",
     .header_rows = 3,
     .date = "StartDate",
     .other_date = "RecordedDate",
     .missing = LIST("-99"),
     .own_columns = LIST("StartDate", "EndDate", "Status", "IPAddress", "Progress", "Duration (in seconds)", "Finished",
                         "RecordedDate", "ResponseId", "ResponseID", "RecipientLastName", "RecipientFirstName",
                         "RecipientEmail", "ExternalReference", "ExternalDataReference", "LocationLatitude",
                         "LocationLongitude", "DistributionChannel", "UserLanguage"),
     .keep = {"Status", QUALTRICS_ANSWERS},
     .incomplete = {"Finished", LIST("0", "False")},
     .signature = {.third_row = "{\"ImportId\""}},
    {.name = "limesurvey",
     .export = "a LimeSurvey export",
     .header_rows = 1,
     .date = "startdate",
     .other_date = "submitdate",
     .missing = LIST("N/A", "1980-01-01 00:00:00"), /* what stands where a survey keeps no dates */
     .own_columns = LIST("id", "submitdate", "lastpage", "startlanguage", "seed", "startdate", "datestamp", "ipaddr",
                         "refurl", "interviewtime"),
     .incomplete = {"submitdate", LIST("")},
     .signature = {.headers = LIST("id", "submitdate", "lastpage", "startlanguage")}},
    {.name = "surveymonkey",
     .export = "a SurveyMonkey export",
     .header_rows = 2,
     .header_style = HEADER_JOINED,
     .date = "Start Date",
     .date_format = DATE_FORMAT_AUTO,
     .own_columns = LIST("Respondent ID", "Collector ID", "Start Date", "End Date", "IP Address", "Email Address",
                         "First Name", "Last Name"),
     .signature = {.headers = LIST("Respondent ID", "Collector ID", "Start Date", "End Date")}},
    {.name = "msforms",
     .export = "a Microsoft Forms export",
     .header_rows = 1,
     .leading_numbers = true,
     .date = "Start time",
     .other_date = "Hora de inicio",
     .date_format = DATE_FORMAT_AUTO,
     .own_columns =
         LIST("ID", "Start time", "Completion time", "Email", "Name", "Last modified time", "Total points",
              "Quiz feedback", "Hora de inicio", "Hora de finalizaci\u00f3n", "Correo electr\u00f3nico", "Nombre"),
     .signature = {.headers = LIST("ID"),
                   .some_headers = LIST("Completion time", "Hora de finalizaci\u00f3n"),
                   .second_header = LIST("Start time", "Hora de inicio")}},
    {.name = "googleforms",
     .export = "a Google Forms export",
     .header_rows = 1,
     .leading_numbers = true,
     .date = PRESET_FIRST_COLUMN,
     .date_format = DATE_FORMAT_AUTO,
     .own_columns = LIST("Timestamp", "Zeitstempel", "Horodateur", "Marca temporal", "Tijdstempel", "Username",
                         "Email Address", "Score"),
     .signature = {.first_header = LIST("Timestamp", "Zeitstempel", "Horodateur", "Marca temporal", "Tijdstempel"),
                   .first_is_stamp = true}},
};

size_t preset_count(void)
{
    return G_N_ELEMENTS(presets);
}

const Preset *preset_get(size_t index)
{
    return &presets[index];
}

const Preset *preset_find(const char *name)
{
    for (size_t i = 0; i < G_N_ELEMENTS(presets); i++)
        if (strcmp(presets[i].name, name) == 0)
            return &presets[i];
    return NULL;
}

bool preset_column_is(const char *column, const char *header)
{
    size_t length = strlen(header);
    if (*column != '*')
        return g_ascii_strcasecmp(column, header) == 0;
    size_t tail = strlen(++column);
    return length > tail && g_ascii_strcasecmp(column, header + (length - tail)) == 0;
}

bool preset_owns_column(const Preset *preset, const char *header)
{
    for (size_t i = 0; preset->own_columns != NULL && preset->own_columns[i] != NULL; i++)
        if (preset_column_is(preset->own_columns[i], header))
            return true;
    return false;
}
