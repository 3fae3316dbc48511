#include "writeup/wording_clustered.h"

#include "visual/figures.h"
#include "writeup/wording_number.h"

#include <math.h>

static char *whole_percent(double share)
{
    return figure_percent(round(100 * share) / 100);
}

char *icc_sentence(const Clustered *clustered, const char *level)
{
    const SessionIcc *icc = &clustered->icc;
    if (isnan(icc->estimate))
        return NULL;
    if (icc->status != RESULT_OK)
        return g_strdup("All of the variance of the changes lies between patients: each patient\u2019s sessions "
                        "changed alike.");
    g_autofree char *share = whole_percent(icc->estimate);
    g_autofree char *interval = share_interval_words(icc->low, icc->high);
    if (icc->estimate == 0)
        return g_strdup_printf("No variance between patients was found (%s interval of its share of the variance of "
                               "the changes %s); the random-intercept model is not used for a test.",
                               level, interval);
    g_autofree char *effect = figure_text(clustered->design_effect, 1);
    return g_strdup_printf("%s of the variance of the changes lies between patients (intraclass correlation, %s "
                           "interval %s). Design effect %s: so many times the variance of the mean over sessions is "
                           "that of as many independent sessions.",
                           share, level, interval, effect);
}

char *informative_sentence(const Change *change, const char *level, int decimals)
{
    const InformativeSessions *sessions = &change->clustered.informative;
    if (sessions->status == RESULT_NOT_APPLICABLE) {
        g_autofree char *count =
            count_words(change->n_pairs / MAX(change->n_patients, 1), "complete session", "complete sessions");
        return g_strdup_printf("Every patient has %s, so patients and sessions weigh the same.", count);
    }
    if (sessions->status != RESULT_OK)
        return NULL;
    g_autofree char *difference = figure_signed(sessions->difference, decimals);
    g_autofree char *interval = interval_words(sessions->low, sessions->high, decimals);
    g_autofree char *correlation = figure_text(sessions->correlation, 2);
    bool differs = sessions->low > 0 || sessions->high < 0;
    return g_strdup_printf("%s: mean over sessions \u2212 mean over patients %s (%s interval %s); rank correlation of "
                           "the number of sessions with the change %s. This does not say why.",
                           differs ? "Patients with more sessions changed differently from those with fewer"
                                   : "Patients with more sessions are not shown to have changed differently",
                           difference, level, interval, correlation);
}
