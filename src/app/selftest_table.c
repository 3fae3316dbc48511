#include "app/selftest_table.h"

#include "base/number.h"
#include "writeup/libraries.h"
#include "writeup/text_flow.h"

#include <math.h>

#define WIDTH 100

/* Digits are cut, not rounded: a table does not promise what was not reached. */
static void append_row(GString *text, const SelftestCase *test, const SelftestResult *result)
{
    char ours[NUMBER_BUFFER], digits[NUMBER_BUFFER], needed[NUMBER_BUFFER];
    g_string_append_printf(text, "  %-12s %-23s %-20s %-23s %4s %6s %s\n", test->data, test->quantity,
                           test->reference == NULL ? "-" : test->reference,
                           isfinite(result->ours) ? number_exact(ours, result->ours) : "-",
                           number_fixed(digits, floor(result->digits * 10) / 10, 1), number_short(needed, test->needed),
                           result->passed ? "ok" : "FAIL");
}

static void append_head(GString *text)
{
    g_autofree char *libraries = library_words();
    TextFlow flow = {text, WIDTH};
    g_string_append(text, "mldstat " MLDSTAT_VERSION ": reference results, computed again on this machine\n");
    text_flow_paragraph(&flow, 0, 0, libraries);
    text_flow_paragraph(&flow, 0, 0,
                        "digits: significant digits that agree with the reference, at most 15; needed: the fewest that "
                        "pass; -: does not exist");
}

static void append_section(GString *text, const SelftestSection *section)
{
    g_string_append_printf(text, "\n%s\n%s\n  %-12s %-23s %-20s %-21s %6s %6s\n", section->title, section->source,
                           "data", "quantity", "reference", "here", "digits", "needed");
}

bool selftest_table(const SelftestSection *const sections[], size_t n, bool failures_only, GString *text)
{
    size_t n_cases = 0, n_passed = 0;
    if (!failures_only)
        append_head(text);
    for (size_t i = 0; i < n; i++) {
        bool headed = failures_only;
        for (size_t j = 0; j < sections[i]->n_cases; j++) {
            SelftestResult result = selftest_compute(sections[i], &sections[i]->cases[j]);
            n_cases++;
            n_passed += result.passed;
            if (failures_only && result.passed)
                continue;
            if (!headed)
                append_section(text, sections[i]);
            headed = true;
            append_row(text, &sections[i]->cases[j], &result);
        }
    }
    bool passed = n_passed == n_cases && n_cases > 0;
    if (!failures_only || !passed)
        g_string_append_printf(text, "%sselftest %s: %zu of %zu quantities, mldstat " MLDSTAT_VERSION "\n",
                               failures_only ? "" : "\n", passed ? "passed" : "FAILED", n_passed, n_cases);
    return passed;
}
