#include "pair/follow_ups.h"

FollowUp *follow_ups_new(const Study *study, guint32 at, size_t *ret_n)
{
    FollowUp *follow_ups = NULL;
    size_t n = 0;
    for (size_t t = 0; t < study->n_times; t++) {
        if (!study->times[t].is_followup || (at >> t & 1) == 0)
            continue;
        follow_ups = g_renew(FollowUp, follow_ups, n + 1);
        follow_ups[n++] = (FollowUp){.time = (int)t};
    }
    *ret_n = n;
    return follow_ups;
}

void follow_ups_count(FollowUp follow_ups[], size_t n, int time, bool before, bool after)
{
    for (size_t i = 0; i < n; i++) {
        if (follow_ups[i].time != time)
            continue;
        follow_ups[i].patients++;
        follow_ups[i].with_before += before;
        follow_ups[i].with_after += after;
    }
}

void follow_ups_add(FollowUp into[], const FollowUp from[], size_t n)
{
    for (size_t i = 0; i < n; i++) {
        into[i].patients += from[i].patients;
        into[i].with_before += from[i].with_before;
        into[i].with_after += from[i].with_after;
    }
}
