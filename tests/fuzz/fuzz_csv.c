#include "fuzz/targets.h"

#include "support/csv_log.h"

#include <string.h>

/* Mixed radix, so that every byte means something. */
static Dialect dialect_of(unsigned option)
{
    static const char delimiters[] = {0, ',', ';', '\t', '|'};
    return (Dialect){
        .delimiter = delimiters[option % 5],
        .encoding = (Encoding)(option / 5 % 5),
        .header_rows = option / 25 % 4,
        .header_style = option / 100 % 2 == 0 ? HEADER_FIRST : HEADER_JOINED,
    };
}

void fuzz_csv(const uint8_t *data, size_t size)
{
    if (size == 0)
        return;
    Dialect dialect = dialect_of(data[0]);
    g_autofree char *bytes = g_memdup2(data + 1, size - 1);
    g_autofree char *whole = csv_log_pieces(&dialect, bytes, size - 1, 1 << 20);
    g_assert(g_utf8_validate(whole, -1, NULL));
    for (size_t piece = 1; piece <= 17; piece++) {
        g_autofree char *log = csv_log_pieces(&dialect, bytes, size - 1, piece);
        g_assert_cmpstr(log, ==, whole);
    }
}
