#include "app/cmd_selftest.h"

#include "app/exit_code.h"
#include "app/selftest_table.h"

#include <stdio.h>

int cmd_selftest(const Options *options)
{
    size_t n = 0;
    const SelftestSection *const *sections = selftest_sections(&n);
    g_autoptr(GString) text = g_string_new(NULL);
    bool passed = selftest_table(sections, n, options->quiet, text);
    (void)fputs(text->str, stdout);
    return passed ? EXIT_PUBLISHED : EXIT_REFUSED;
}
