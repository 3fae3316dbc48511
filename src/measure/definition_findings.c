#include "measure/definition_findings.h"

#include "design/instrument_library.h"
#include "design/track.h"

/* Many pairs a patient: before and after each session. */
static bool is_compared_in_sessions(const Study *study, const Measure *measure)
{
    Track tracks[TRACKS_MAX];
    size_t n = study_tracks(study, tracks);
    const Track *track = &tracks[measure_track(measure, tracks, n)];
    return measure_is_paired(measure) && !track->is_course && track->key != MATCH_PATIENT;
}

static void add_of_measure(const Study *study, const Measure *measure, FindingList *findings)
{
    const Instrument *instrument = measure->instrument;
    if (instrument->recall_days > 1 && is_compared_in_sessions(study, measure))
        finding_list_add(findings, FINDING_RECALL_PERIOD, NULL, measure->label, instrument->recall, 0, NULL);
    g_autofree char *keys = measure_overridden_words(measure);
    if (keys != NULL)
        finding_list_add(findings, FINDING_OVERRIDDEN, NULL, measure->label, keys, 0, NULL);
}

void add_definition_findings(const Study *study, FindingList *findings)
{
    for (guint i = 0; i < study->instruments->len; i++) {
        const Instrument *instrument = g_ptr_array_index(study->instruments, i);
        size_t length = 0;
        if (instrument->is_own && instrument_shipped_text(instrument->name, &length) != NULL)
            finding_list_add(findings, FINDING_OWN_DEFINITION, NULL, NULL, instrument->name, 0, NULL);
    }
    for (size_t m = 0; m < study->n_measures; m++)
        if (study->measures[m].instrument != NULL)
            add_of_measure(study, &study->measures[m], findings);
}
