#include "measure/lost_ids.h"

#include "base/error.h"
#include "base/text.h"
#include "measure/patient_id.h"

bool is_lost_id(const char *text, size_t length)
{
    if (length < 5 || !g_ascii_isdigit(text[0]) || !g_ascii_isdigit(text[length - 1]))
        return false;
    size_t at = text[1] == '.' || text[1] == ',' ? 2 : 1;
    while (at < length && g_ascii_isdigit(text[at]))
        at++;
    if (length - at < 4 || (text[at] != 'E' && text[at] != 'e') || text[at + 1] != '+')
        return false;
    for (at += 2; at < length; at++)
        if (!g_ascii_isdigit(text[at]))
            return false;
    return true;
}

/* The first row of a patient. */
static size_t first_row(const Part *part, guint32 patient)
{
    size_t row = 0;
    while (row < part->patient.count && code_column_get(&part->patient, row) != patient + 1)
        row++;
    return row;
}

bool check_lost_ids(const Part *part, GError **error)
{
    guint32 n = 0, first = 0;
    const IdTable *ids = part->spellings != NULL ? part->spellings : part->patients;
    for (guint32 id = 0; id < id_table_count(ids); id++) {
        size_t length = 0;
        const char *text = patient_id_own(part->study, ids, id, &length);
        if (is_lost_id(text, length) && n++ == 0)
            first = id;
    }
    if (n == 0)
        return true;
    first = patient_id_owner(part->study, part->patients, ids, first);
    g_autofree char *column = text_shown(study_column(part->study, part->file, COLUMN_PATIENT), 60);
    return mld_fail(error, MLD_ERROR_DATA,
                    "%s:%" G_GUINT64_FORMAT
                    ": column '%s': %u %s in scientific notation such as spreadsheets make of long numbers, and %s "
                    "digits are lost; export the ids as text",
                    part->file->name, part_line(part, first_row(part, first)), column, n, n == 1 ? "id is" : "ids are",
                    n == 1 ? "its" : "their");
}
