#include "design/instrument_library.h"

#include <criterion/criterion.h>
#include <string.h>

/* The letters that an id begins with: "w" of "w12", none of "5a". */
static bool share_letters(const char *a, const char *b)
{
    size_t i = 0;
    while (g_ascii_isalpha(a[i]) && a[i] == b[i])
        i++;
    return !g_ascii_isalpha(a[i]) && !g_ascii_isalpha(b[i]);
}

/* A study may list its headers in the order of the items, which must be that of their numbers then. */
Test(instruments_order, items_stand_in_the_order_of_their_numbers)
{
    const char *const *names = instrument_shipped_names();
    for (size_t i = 0; names[i] != NULL; i++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(Instrument) instrument = instrument_load(names[i], NULL, &error);
        cr_assert_not_null(instrument, "%s", error == NULL ? "" : error->message);
        for (size_t j = 1; j < instrument->n_items; j++) {
            const char *one = instrument->items[j - 1].id, *next = instrument->items[j].id;
            g_autofree char *before = g_utf8_collate_key_for_filename(one, -1);
            g_autofree char *after = g_utf8_collate_key_for_filename(next, -1);
            bool ascends = strcmp(before, after) < 0;
            cr_expect(ascends || !share_letters(one, next), "%s: item %s stands before %s", names[i], one, next);
        }
    }
}
