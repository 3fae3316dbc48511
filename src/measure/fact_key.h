/* The facts about patients that a study asks for, under one numbering: site, group, arm, then the table of patients. */
#ifndef MLDSTAT_MEASURE_FACT_KEY_H
#define MLDSTAT_MEASURE_FACT_KEY_H

#include "design/study.h"

enum {
    FACT_SITE,
    FACT_GROUP,
    FACT_ARM,
    FACT_ATTRIBUTES, /* the first of Study.attributes */
};

typedef struct {
    bool is_number;             /* of the table of patients: a number */
    const Category *categories; /* NULL: a number, or each text its own category */
    size_t n_categories;
} FactKey;

/* How many facts there can be, whether the study has them or not. */
size_t fact_count(const Study *study);

FactKey fact_key(const Study *study, size_t fact);

/* The header of a fact in `file`, or NULL. */
const char *fact_column(const Study *study, const StudyFile *file, size_t fact);

#endif
