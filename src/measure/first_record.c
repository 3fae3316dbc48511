#include "measure/first_record.h"

bool first_record_find(FirstRecord *search, guint32 patient, const char **ret_file, guint64 *ret_line)
{
    FirstRecord before = *search;
    for (; search->part < search->n_parts; search->part++, search->row = 0) {
        const Part *part = &search->parts[search->part];
        for (; search->row < part->rows; search->row++)
            if (code_column_get(&part->patient, search->row) == patient + 1) {
                *ret_file = part->file->name;
                *ret_line = part_line(part, search->row);
                return true;
            }
    }
    *search = before;
    return false;
}
