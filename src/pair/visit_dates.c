#include "pair/visit_dates.h"

/* 0: none */
static guint32 date_of_form(const Visits *visits, const Form *form)
{
    const Part *part = form == NULL ? NULL : &visits->assessments->parts[form->part];
    return part == NULL || part->date.count == 0 ? 0 : code_column_get(&part->date, form->row);
}

static void report(Visits *visits, const Form *form, FindingCode code)
{
    const Part *part = &visits->assessments->parts[form->part];
    finding_list_add(visits->findings, code, part->file->name, study_column(part->study, part->file, COLUMN_DATE), NULL,
                     part_line(part, form->row), NULL);
}

guint32 visit_date(const Visits *visits, const Visit *visit)
{
    guint32 pre = date_of_form(visits, visit->pre);
    return pre != 0 ? pre : date_of_form(visits, visit->post);
}

void check_visit_dates(Visits *visits)
{
    guint32 previous = 0, latest = 0;
    visits->is_unordered = false;
    for (guint i = 0; i < visits->visits->len; i++) {
        const Visit *visit = &g_array_index(visits->visits, Visit, i);
        const Form *first = visit->pre != NULL ? visit->pre : visit->post;
        guint32 pre = date_of_form(visits, visit->pre), post = date_of_form(visits, visit->post);
        guint32 date = pre != 0 ? pre : post;
        if (pre != 0 && post != 0 && pre != post)
            report(visits, visit->post, FINDING_SPLIT_SESSION);
        visits->is_unordered = visits->is_unordered || (date != 0 && date < latest);
        latest = MAX(latest, date);
        if (first->key == 0 || first->key > visits->assessments->n_numbered || date == 0)
            continue;
        if (date < previous)
            report(visits, first, FINDING_SESSION_ORDER);
        previous = date;
    }
}
