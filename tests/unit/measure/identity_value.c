#include "measure/identity_value.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

typedef struct {
    IdentityKind kind;
    const char *ids; /* between bars */
} Expected;

static void expect_kinds(const Expected *expected)
{
    g_auto(GStrv) ids = g_strsplit(expected->ids, "|", -1);
    for (size_t i = 0; ids[i] != NULL; i++)
        cr_expect_eq(identity_kind(ids[i], strlen(ids[i])), expected->kind, "'%s' is kind %d, not %d", ids[i],
                     (int)identity_kind(ids[i], strlen(ids[i])), (int)expected->kind);
}

/* NHS numbers: 943 476 5919 is the Data Dictionary's own example; 401 023 2137: 4*10+0+1*8+0+2*6+3*5+2*4+1*3+3*2 = 92,
 * 92 mod 11 = 4, 11 - 4 = 7. */
Test(measure_identity_value, identities)
{
    static const Expected identities[] = {
        {IDENTITY_EMAIL, "anna@example.org|a.b+c@mail.example.co.uk|Anna Meier <anna@example.org>|x@y.de"},
        {IDENTITY_SSN, "123-45-6789|001-01-0001"},
        {IDENTITY_PHONE, "+49 30 123456|+4915112345678|0171/1234567|0171-1234567|030 123456|(030) 123 45 67|"
                         "(030)1234567|0171/123-4567|555-234-5678|(555) 234-5678|555.234.5678|1-555-234-5678|"
                         "01 23 45 67 89|01.23.45.67.89|06 12345678|06-12345678|020 7946 0958|07700 900123"},
        {IDENTITY_NHS, "9434765919|943 476 5919|943-476-5919|4010232137"},
        {IDENTITY_DATE, "1980-05-13|13.5.1980|13/05/1980|5/13/1980|19800513|13051980|1980-05-13 00:00:00"},
        {IDENTITY_FULL_NAME, "Anna Meier|Meier, Anna|Meier,Anna|MEIER ANNA|Anna-Maria Meier|Anna van der Berg|A. Meier|"
                             "Meier A|Se\xc3\xa1n O'Neil|\xc3\x96zg\xc3\xbcr \xc3\x87"
                             "elik|Dr. Anna Meier|"
                             "\xd0\x90\xd0\xbd\xd0\xbd\xd0\xb0 \xd0\x98\xd0\xb2\xd0\xbe\xd0\xb2\xd0\xb0"},
        {IDENTITY_WORD, "Meier|Anna|O'Neil|Anne-Marie|\xc3\x87"
                        "elik"},
        {IDENTITY_TEXT, "the tall woman from the bakery|see the paper file, drawer 3"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(identities); i++)
        expect_kinds(&identities[i]);
}

Test(measure_identity_value, study_codes)
{
    static const Expected codes = {
        IDENTITY_NONE,
        "A07|001-2345|P-12|BER-0042|1|2|017|R_3Dx8Fq2kLm1Zp0a|S-001-002|001-002-0003|01-0012|0112-00345|010-000123|"
        "550e8400-e29b-41d4-a716-446655440000|d41d8cd98f00b204e9800998ecf8427e|"
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08|12345678|20261301|99999999|1234567890|"
        "0000000000|000-12-3456|123-00-4567|123-45-0000|Patient 7|Patient One|Subject A|Patient|Test|Total|"
        "Grand Total|Standard Deviation|anna|p01@site|@|a@|@b.de|02/2026/0001|01/0012345|00012345678|01711234567|"
        "K\xc3\xb6ln 12|BER|BERLIN|AB CD|2026/001|12.03.01|1-2-3-4|+12|-|.|,|\xf0\x9f\x98\x80|MUC-2026-017|F 10.2|"
        "NCT01234567-0042|a1b2c3d4e5f6"};
    expect_kinds(&codes);
}

/* The weights: of 1000 consecutive numbers one in eleven passes, those with check digit 10 never. */
Test(measure_identity_value, nhs_by_chance)
{
    int passing = 0;
    for (int i = 0; i < 1000; i++) {
        char id[16];
        g_snprintf(id, sizeof id, "4010%06d", i);
        passing += identity_kind(id, 10) == IDENTITY_NHS;
    }
    cr_expect_geq(passing, 85);
    cr_expect_leq(passing, 95);
}

static IdentityCounts count_all(const char *ids)
{
    IdentityCounts counts = {0};
    g_auto(GStrv) each = g_strsplit(ids, "|", -1);
    for (size_t i = 0; each[i] != NULL; i++)
        identity_count(&counts, each[i], strlen(each[i]));
    return counts;
}

Test(measure_identity_value, verdicts)
{
    static const Expected verdicts[] = {
        {IDENTITY_EMAIL, "A01|A02|A03|A04|A05|A06|A07|A08|A09|x@y.de"},
        {IDENTITY_SSN, "A01|A02|A03|A04|A05|A06|A07|A08|A09|123-45-6789"},
        {IDENTITY_EMAIL, "x@y.de|123-45-6789"},
        {IDENTITY_NONE, "A01|A02|A03|0171/1234567"},
        {IDENTITY_PHONE, "A01|A02|030 123456|0171/1234567"},
        {IDENTITY_NONE, "9434765919|4010232137|A1"},
        {IDENTITY_NONE, "9434765919|4010232137|4010232138|1234567890"},
        {IDENTITY_NHS, "9434765919|4010232137|943 476 5919|A1|A2"},
        {IDENTITY_NONE, "9434765919"},
        {IDENTITY_DATE, "19800513|19991231|20010203"},
        {IDENTITY_DATE, "1980-05-13"},
        {IDENTITY_NONE, "20260112|20260113|20260114|20260115"},
        {IDENTITY_NONE, "2026-01-12|2026-01-13|2025-02-01"},
        {IDENTITY_NONE, "19800513|19991231|20010203|A1"},
        {IDENTITY_NONE, "A1|A2|A3|A4|Clinic Riverside"},
        {IDENTITY_FULL_NAME, "A1|A2|A3|Anna Meier|Bob Smith"},
        {IDENTITY_FULL_NAME, "Anna Meier"},
        {IDENTITY_WORD, "Anna|Bob|Carla|A1|A2|A3"},
        {IDENTITY_NONE, "Anna|Bob|Carla|A1|A2|A3|A4"},
        {IDENTITY_NONE, "Anna|Bob|A1"},
        {IDENTITY_WORD, "Anna|Bob"},
        {IDENTITY_TEXT, "the tall woman from the bakery|see the paper file, drawer 3|the man with the red coat|A|B|C"},
        {IDENTITY_NONE, "exported on 2026-10-12 by the clinic|records are complete to October|A1|A2|A3"},
        {IDENTITY_NONE, "1|2|3"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(verdicts); i++) {
        IdentityCounts counts = count_all(verdicts[i].ids);
        cr_expect_eq(identity_verdict(&counts), verdicts[i].kind, "'%s': %d, not %d", verdicts[i].ids,
                     (int)identity_verdict(&counts), (int)verdicts[i].kind);
    }
}

/* Ten names are enough among any number of codes; two must be one in a hundred. */
Test(measure_identity_value, share_of_names)
{
    IdentityCounts counts = {.ids = 200, .of_kind[IDENTITY_FULL_NAME] = 2};
    cr_expect_eq(identity_verdict(&counts), IDENTITY_FULL_NAME);
    counts.ids = 201;
    cr_expect_eq(identity_verdict(&counts), IDENTITY_NONE);
    counts = (IdentityCounts){.ids = 500000, .of_kind[IDENTITY_FULL_NAME] = 10};
    cr_expect_eq(identity_verdict(&counts), IDENTITY_FULL_NAME);
    counts.of_kind[IDENTITY_FULL_NAME] = 9;
    cr_expect_eq(identity_verdict(&counts), IDENTITY_NONE);
}

Test(measure_identity_value, nothing_counted)
{
    IdentityCounts counts = {0};
    cr_expect_eq(identity_verdict(&counts), IDENTITY_NONE);
}

Test(measure_identity_value, words)
{
    IdentityCounts counts = {.ids = 40, .of_kind[IDENTITY_EMAIL] = 12, .of_kind[IDENTITY_SSN] = 1};
    g_autofree char *many = identity_counts_words(&counts, IDENTITY_EMAIL);
    g_autofree char *one = identity_counts_words(&counts, IDENTITY_SSN);
    cr_expect_str_eq(many, "12 of 40 ids look like e-mail addresses");
    cr_expect_str_eq(one, "1 of 40 ids looks like a social security number");
    counts.ids = 1;
    g_autofree char *only = identity_counts_words(&counts, IDENTITY_SSN);
    cr_expect_str_eq(only, "1 of 1 id looks like a social security number");
}

Test(measure_identity_value, ages)
{
    cr_expect_not(age_is_identifying(89));
    cr_expect(age_is_identifying(89.5));
    cr_expect(age_is_identifying(90));
    cr_expect_not(age_is_identifying(NAN));
}

Test(measure_identity_value, masked)
{
    cr_expect_str_eq(identity_masked("anna@example.org"), "(not shown)");
    cr_expect_str_eq(identity_masked("+49 30 123456"), "(not shown)");
    cr_expect_str_eq(identity_masked("123-45-6789"), "(not shown)");
    cr_expect_str_eq(identity_masked("Very Bad"), "Very Bad");
    cr_expect_str_eq(identity_masked("11"), "11");
    cr_expect_str_eq(identity_masked(""), "");
}
