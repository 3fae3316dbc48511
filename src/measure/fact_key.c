#include "measure/fact_key.h"

size_t fact_count(const Study *study)
{
    return FACT_ATTRIBUTES + study->n_attributes;
}

FactKey fact_key(const Study *study, size_t fact)
{
    if (fact == FACT_SITE)
        return (FactKey){0};
    if (fact == FACT_GROUP)
        return (FactKey){.categories = study->groups, .n_categories = study->n_groups};
    if (fact == FACT_ARM)
        return (FactKey){.categories = study->arms, .n_categories = study->n_arms};
    const Attribute *attribute = &study->attributes[fact - FACT_ATTRIBUTES];
    return (FactKey){
        .is_number = attribute->categories == NULL,
        .categories = attribute->categories,
        .n_categories = attribute->n_categories,
    };
}

const char *fact_column(const Study *study, const StudyFile *file, size_t fact)
{
    static const ColumnRole roles[] = {[FACT_SITE] = COLUMN_SITE, [FACT_GROUP] = COLUMN_GROUP, [FACT_ARM] = COLUMN_ARM};
    return fact < FACT_ATTRIBUTES ? study_column(study, file, roles[fact])
                                  : study->attributes[fact - FACT_ATTRIBUTES].column;
}
