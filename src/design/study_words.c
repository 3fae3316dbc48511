#include "design/study.h"

#include <string.h>

static const char *const better_names[] = {
    [BETTER_UNKNOWN] = "unknown",
    [BETTER_LOWER] = "lower",
    [BETTER_HIGHER] = "higher",
};
G_STATIC_ASSERT(G_N_ELEMENTS(better_names) == BETTER_HIGHER + 1);

const char *better_name(Better better)
{
    return better_names[better];
}

static const char *const role_names[] = {
    [ROLE_SECONDARY] = "secondary",
    [ROLE_PRIMARY] = "primary",
};
G_STATIC_ASSERT(G_N_ELEMENTS(role_names) == ROLE_PRIMARY + 1);

const char *measure_role_name(MeasureRole role)
{
    return role_names[role];
}

static const char *const duplicate_names[] = {
    [DUPLICATES_REFUSE] = "refuse",
    [DUPLICATES_FIRST] = "first",
    [DUPLICATES_LAST] = "last",
};
G_STATIC_ASSERT(G_N_ELEMENTS(duplicate_names) == DUPLICATES_LAST + 1);

const char *duplicate_rule_name(DuplicateRule rule)
{
    return duplicate_names[rule];
}

static const char *const pairs_names[] = {
    [PAIRS_AUTO] = "auto",
    [PAIRS_SESSION] = "session",
    [PAIRS_COURSE] = "course",
};
G_STATIC_ASSERT(G_N_ELEMENTS(pairs_names) == PAIRS_COURSE + 1);

const char *pairs_rule_name(PairsRule rule)
{
    return pairs_names[rule];
}

static const char *const test_names[] = {
    [TEST_T] = "t",
    [TEST_WILCOXON] = "wilcoxon",
};
G_STATIC_ASSERT(G_N_ELEMENTS(test_names) == TEST_WILCOXON + 1);

const char *primary_test_name(PrimaryTest test)
{
    return test_names[test];
}

static const char *const zero_names[] = {
    [ZEROS_KEEP] = "keep",
    [ZEROS_DROP] = "drop",
};
G_STATIC_ASSERT(G_N_ELEMENTS(zero_names) == ZEROS_DROP + 1);

const char *zero_rule_name(ZeroRule rule)
{
    return zero_names[rule];
}

static const char *const adjust_names[] = {
    [ADJUST_HOLM] = "holm",
    [ADJUST_BH] = "bh",
    [ADJUST_NONE] = "none",
};
G_STATIC_ASSERT(G_N_ELEMENTS(adjust_names) == ADJUST_NONE + 1);

const char *adjust_rule_name(AdjustRule rule)
{
    return adjust_names[rule];
}

bool format_from_name(const char *name, unsigned *ret_bit)
{
    static const struct {
        const char *name;
        unsigned bit;
    } formats[] = {
        {"html", FORMAT_HTML},
        {"svg", FORMAT_SVG},
        {"json", FORMAT_JSON},
        {"csv", FORMAT_CSV},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(formats); i++)
        if (strcmp(formats[i].name, name) == 0) {
            *ret_bit = formats[i].bit;
            return true;
        }
    return false;
}
