#include "ingest/preset_detect.h"

#include "base/digest.h"
#include "support/temp.h"

#include <criterion/criterion.h>

static const struct {
    const char *text;
    const char *preset;
} rows[] = {
    {"patient,session,pain\nA07,1,5\n", "plain"},
    {"patient\n", "plain"},
    {"record_id,redcap_event_name,pain\n1,pre_arm_1,5\n", "redcap"},
    {"study_code,redcap_repeat_instrument,redcap_repeat_instance,pain\n1,,,\n", "redcap"},
    {"record_id,pain,pain_complete\n1,5,2\n", "plain"}, /* may be REDCap, may be not */
    {"StartDate,Q1\nStart "
     "Date,\"Pain,\nnow\"\n\"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"QID1\"\"}\"\n",
     "qualtrics"},
    {"StartDate,Q1\n2026-10-03 10:00:00,5\n2026-10-03 11:00:00,4\n", "plain"},
    {"\xef\xbb\xbf\"id\";\"submitdate\";\"lastpage\";\"startlanguage\";\"PAIN\"\r\n\"1\";\"\";\"2\";\"de\";"
     "\"5\"\r\n\r\n",
     "limesurvey"},
    {"id,submitdate,pain\n1,2026-10-03,5\n", "plain"},
    {"Respondent ID,Collector ID,Start Date,End Date,Pain\n,,,,Response\n1,2,10/13/2026 10:00:00 AM,,5\n",
     "surveymonkey"},
    {"ID,Start time,Completion time,Email,Name,Pain\n1,7/27/26 19:06:23,7/27/26 19:09:23,anonymous,,5\n", "msforms"},
    {"Id,Hora de inicio,Hora de finalizaci\xc3\xb3n,Correo electr\xc3\xb3nico,Nombre,Dolor\n1,3/4/26 10:00,,,,5\n",
     "msforms"},
    {"ID,Pain,Start time,Completion time\n1,5,7/27/26 19:06:23,\n", "plain"},
    {"\"Timestamp\",\"Pain\"\n\"2026/10/03 2:05:00 PM GMT+2\",\"5\"\n", "googleforms"},
    {"Zeitstempel;Schmerz\n03.10.2026 14:05:00;5\n", "googleforms"},
    {"Timestamp,Pain\n2026-10-03 14:05:00,5\n", "plain"}, /* any program */
    {"Timestamp,Pain\n3/10/2026,5\n", "plain"},
    {"Timestamp,Pain\n", "plain"},
};

Test(ingest_preset_detect, only_what_is_certain, .init = digest_prepare)
{
    static const Dialect one_row = {.header_rows = 1};
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Temp) temp = temp_new();
        CsvStart start;
        temp_write(temp, "t.csv", rows[i].text);
        g_autofree char *path = temp_path(temp, "t.csv");
        cr_assert(csv_read_start(path, "t.csv", &one_row, 2, &start, NULL), "row %zu", i);
        cr_assert_str_eq(preset_detect(&start)->name, rows[i].preset, "row %zu", i);
        csv_start_clear(&start);
    }
}
