/* The rows of one part, patient by patient. */
#ifndef MLDSTAT_PAIR_ORDER_H
#define MLDSTAT_PAIR_ORDER_H

#include "measure/part.h"

typedef struct {
    guint32 *first; /* n_patients + 1: patient p has the places first[p] to first[p + 1] - 1 */
    guint32 *rows;  /* place to row, ascending within a patient; NULL when place and row are the same, as in a file that
                       is in patient order already. Rejected rows may then lie between */
} PatientOrder;

/* Counting sort; one pass and no `rows` for a file in patient order. */
void patient_order_init(PatientOrder *order, const Part *part, guint32 n_patients);
void patient_order_clear(PatientOrder *order);

#endif
