/* What is known about each patient, whatever file says it: site, group, arm and the table of patients.
 *
 * Of several values the first in file order counts. A value that changes is FINDING_ATTRIBUTE_CHANGES, one per patient,
 * at its first record that differs; an arm that changes is refused, and a site is let change: its records may lie at
 * several (but see shared_ids.h).
 */
#ifndef MLDSTAT_MEASURE_FACTS_H
#define MLDSTAT_MEASURE_FACTS_H

#include "measure/part.h"

/* One fact about all patients. */
typedef struct {
    char **names; /* NULL-terminated: the categories as declared, else the texts in the order of their first record;
                     NULL for a number */
    size_t n_names;
    guint32 *codes;  /* per patient: 0 none, else index into `names` + 1; NULL for a number, or where no file has it */
    double *numbers; /* per patient: NaN none; NULL unless it is a number that some file has */
} Fact;

typedef struct {
    guint32 n_patients;
    Fact site, group, arm;
    Fact *attributes; /* as Study.attributes */
    size_t n_attributes;
    guint32 several_sites; /* patients whose records lie at more than one site */
} PatientFacts;

/* Joins the facts of parts[0..n_parts), whose patients are in the joint numbering, and frees those of the rows; rows
 * that were used for their facts alone lose their patient. A record of a file of patients that repeats an earlier one
 * is excluded as a duplicate. MLD_ERROR_DATA when an arm changes. (transfer full) */
PatientFacts *patient_facts_join(const Study *study, Part parts[], size_t n_parts, guint32 n_patients,
                                 FindingList *findings, GError **error);

void patient_facts_free(PatientFacts *facts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(PatientFacts, patient_facts_free)

#endif
