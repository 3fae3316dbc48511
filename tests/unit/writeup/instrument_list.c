#include "writeup/instrument_list.h"

#include <criterion/criterion.h>
#include <math.h>

static Score worse[] = {{.name = "total", .low = 0, .high = 30.5, .higher = HIGHER_WORSE}};
static Score unstated[] = {{.name = "total", .low = -1, .high = 10, .higher = HIGHER_UNSTATED}};
static Score code[] = {{.name = "profile", .low = 11111, .high = 55555, .nominal = true}};

static Instrument of(const char *name, const char *about, const char *title, Score *scores)
{
    Instrument instrument = {.scores = scores, .n_scores = 1, .licence = LICENCE_FEE};
    instrument.name = (char *)name;
    instrument.about = (char *)about;
    instrument.title = (char *)title;
    return instrument;
}

static void expect(const Instrument instruments[], size_t n, const char *want)
{
    g_autofree const Instrument **list = g_new(const Instrument *, n + 1);
    for (size_t i = 0; i < n; i++)
        list[i] = &instruments[i];
    g_autofree char *got = instrument_list_text(list, n);
    cr_assert_str_eq(got, want, "got\n%s", got);
}

Test(writeup_instrument_list, groups_and_names_ascend)
{
    Instrument instruments[] = {
        of("zz", "sleep", "Last", worse),
        of("b", "pain", "Second", unstated),
        of("several", "pain", "Third", worse),
        of("a", "sleep", "Fourth", code),
    };
    instruments[1].licence = LICENCE_FREE;
    instruments[2].main_score = 1;
    expect(instruments, 4,
           "  name     title   range           better  licence\n"
           "pain\n"
           "  b        Second  -1 to 10        either  free\n"
           "  several  Third   several                 licence-fee\n"
           "sleep\n"
           "  a        Fourth  11111 to 55555  code    licence-fee\n"
           "  zz       Last    0 to 30.5       lower   licence-fee\n");
}

Test(writeup_instrument_list, long_titles_are_cut)
{
    Instrument long_one = of("a-name-of-the-thirty-characters", "pain",
                             "A title that is longer than what the other columns leave to it by far", worse);
    expect(&long_one, 1,
           "  name                             title                              range      better  licence\n"
           "pain\n"
           "  a-name-of-the-thirty-characters  A title that is longer than what \u2026  0 to 30.5  lower   "
           "licence-fee\n");
}
