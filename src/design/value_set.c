#include "design/value_set.h"

struct ValueSet {
    char *digest;
};

void value_set_free(ValueSet *set)
{
    if (set == NULL)
        return;
    g_free(set->digest);
    g_free(set);
}

const char *value_set_digest(const ValueSet *set)
{
    return set->digest;
}
