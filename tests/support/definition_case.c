#include "support/definition_case.h"
#include "base/digest.h"
#include "base/error.h"
#include "design/instrument_file.h"

#include <criterion/criterion.h>
#include <string.h>

static char *refused(const char *yaml)
{
    g_autoptr(GError) error = NULL;
    digest_prepare();
    g_autoptr(Instrument) instrument = instrument_parse("dir/toy.yaml", yaml, strlen(yaml), &error);
    cr_assert_null(instrument, "accepted:\n%s", yaml);
    cr_assert(g_error_matches(error, MLD_ERROR, MLD_ERROR_STUDY));
    return g_strdup(error->message);
}

void definition_expect_errors(const DefinitionError errors[], size_t n)
{
    for (size_t i = 0; i < n; i++) {
        g_autofree char *message = refused(errors[i].yaml);
        cr_assert_str_eq(message, errors[i].message, "for:\n%s\nexpected:\n%s\ngot:\n%s", errors[i].yaml,
                         errors[i].message, message);
    }
}

void definition_expect_first_line(const char *yaml, const char *expected)
{
    g_autofree char *message = refused(yaml);
    message[strcspn(message, "\n")] = '\0';
    cr_assert_str_eq(message, expected, "expected:\n%s\ngot:\n%s", expected, message);
}

Instrument *definition_expect(const char *yaml)
{
    g_autoptr(GError) error = NULL;
    digest_prepare();
    Instrument *instrument = instrument_parse("dir/toy.yaml", yaml, strlen(yaml), &error);
    cr_assert_not_null(instrument, "refused:\n%s\n%s", yaml, error == NULL ? "" : error->message);
    return instrument;
}

const Score *definition_only_score(const Instrument *instrument)
{
    cr_assert_eq(instrument->n_scores, 1);
    return &instrument->scores[0];
}
