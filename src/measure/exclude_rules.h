/* The entries of data.exclude: patients, or single sessions or dates of a patient, that are left out. */
#ifndef MLDSTAT_MEASURE_EXCLUDE_RULES_H
#define MLDSTAT_MEASURE_EXCLUDE_RULES_H

#include "design/study.h"

typedef struct ExcludeRules ExcludeRules;

/* What a record goes by. */
typedef struct {
    const char *patient; /* as matched, without its site; not terminated */
    size_t patient_length;
    const char *session; /* canonical; NULL without */
    size_t session_length;
    guint32 date; /* code as in Part; 0 without */
} ExcludeKey;

/* NULL when the study excludes nothing. (transfer full) */
ExcludeRules *exclude_rules_new(const Study *study);
void exclude_rules_free(ExcludeRules *rules);

/* True when an entry names the record; marks in used[] every entry that does. Where ids are given per site an entry
 * means that id at any site. */
bool exclude_rules_match(const ExcludeRules *rules, const ExcludeKey *key, bool used[]);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ExcludeRules, exclude_rules_free)

#endif
