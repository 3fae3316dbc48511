/* Under which text a patient is known: the id as written, or folded where ids match loosely, behind its site where ids
 * are given per site. */
#ifndef MLDSTAT_MEASURE_PATIENT_ID_H
#define MLDSTAT_MEASURE_PATIENT_ID_H

#include "base/id_table.h"
#include "design/study.h"

/* True when ids are known as they are written. */
bool patient_ids_are_plain(const Study *study);

/* Appends an id without blanks around it as it is matched: where ids match loosely, case folded and without blanks and
 * punctuation; leading zeros stay. An id of punctuation alone stays as it is. */
void patient_id_fold(GString *out, const Study *study, const char *id, size_t length);

/* Appends what stands before an id where ids are given per site; `site` is a folded word. */
void patient_id_add_site(GString *out, const char *site, size_t length);

/* The id within its site: moves *text behind the site, if there is one. */
void patient_id_skip_site(const Study *study, const char **text, size_t *length);

/* A text that a patient is known under as it is listed: "site/id" where ids are given per site. (transfer full) */
char *patient_id_shown(const Study *study, const char *text, size_t length);

/* The text of `ids` within its site; not terminated. */
const char *patient_id_own(const Study *study, const IdTable *ids, guint32 id, size_t *ret_length);

/* The patient of `patients` who goes by a text of `ids`: its spellings, or `patients` itself. */
guint32 patient_id_owner(const Study *study, IdTable *patients, const IdTable *ids, guint32 id);

#endif
