#include "pair/date_tally.h"

void date_tally_add(DateTally *into, const DateTally *from)
{
    if (into->file == NULL)
        into->file = from->file;
    into->crowded += from->crowded;
    into->crowded_once += from->crowded_once;
    into->pairs += from->pairs;
    into->unproven += from->unproven;
    into->pre_only += from->pre_only;
    into->post_only += from->post_only;
}

static double expected(const DateTally *tally, guint64 days)
{
    if (days == 0 || tally->pairs == 0)
        return 0;
    double pairs = (double)tally->pairs;
    return 2 * (double)days * ((double)tally->pre_only / pairs) * ((double)tally->post_only / pairs) *
           ((double)tally->unproven / pairs);
}

double date_tally_by_date(const DateTally *tally)
{
    return expected(tally, tally->crowded);
}

double date_tally_by_patient(const DateTally *tally)
{
    return expected(tally, tally->crowded_once);
}
