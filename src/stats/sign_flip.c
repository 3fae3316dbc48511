#include "stats/sign_flip.h"

#include "base/random.h"

#define BYTE_BITS  8
#define BYTES      256
#define WORD_BITS  64
#define WORD_BYTES (WORD_BITS / BYTE_BITS)

/* The 2^m sums in ascending order: those without and with each further size are merged. (transfer full) */
static gint64 *sorted_sums(const gint64 size[], size_t m)
{
    size_t n = 1;
    gint64 *sums = g_new0(gint64, (size_t)1 << m);
    g_autofree gint64 *old = g_new0(gint64, (size_t)1 << m);
    for (size_t i = 0; i < m; i++) {
        for (size_t k = 0; k < n; k++)
            old[k] = sums[k];
        for (size_t without = 0, with = 0; with < n;) {
            gint64 larger = old[with] + size[i];
            if (without < n && old[without] <= larger) {
                sums[without + with] = old[without];
                without++;
            } else {
                sums[without + with] = larger;
                with++;
            }
        }
        n *= 2;
    }
    return sums;
}

guint64 sign_flip_count(const gint64 size[], size_t m, gint64 bound)
{
    size_t half = m / 2, left = (size_t)1 << half, right = (size_t)1 << (m - half);
    g_autofree gint64 *first = sorted_sums(size, half);
    g_autofree gint64 *second = sorted_sums(size + half, m - half);
    guint64 count = 0;
    for (size_t i = 0; i < left; i++) {
        while (right > 0 && first[i] + second[right - 1] > bound)
            right--;
        count += right;
    }
    return count;
}

/* table[b]: the sum of those of up to eight sizes whose bit is set in b. */
static void fill_table(gint64 table[BYTES], const gint64 size[], size_t n)
{
    table[0] = 0;
    for (size_t b = 1; b < BYTES; b++) {
        unsigned lowest = (unsigned)__builtin_ctzll(b);
        table[b] = table[b & (b - 1)] + (lowest < n ? size[lowest] : 0);
    }
}

/* Adds the positive ones of up to 64 sizes to the sum of every flip. */
static void add_word(gint64 sums[], size_t flips, const gint64 size[], size_t n, RandomStream stream)
{
    gint64 table[WORD_BYTES][BYTES];
    for (size_t k = 0; k < WORD_BYTES; k++)
        fill_table(table[k], size + MIN(n, k * BYTE_BITS), n - MIN(n, k * BYTE_BITS));
    for (size_t flip = 0; flip < flips; flip++) {
        guint64 signs = random_bits(&stream);
        gint64 sum = 0;
        for (size_t k = 0; k < WORD_BYTES; k++)
            sum += table[k][(signs >> (k * BYTE_BITS)) % BYTES];
        sums[flip] += sum;
    }
}

size_t sign_flip_draw(const gint64 size[], size_t m, size_t flips, guint64 seed, gint64 low, gint64 high)
{
    g_autofree gint64 *sums = g_new0(gint64, flips);
    for (size_t start = 0; start < m; start += WORD_BITS)
        add_word(sums, flips, size + start, MIN(WORD_BITS, m - start),
                 random_stream(seed, RANDOM_FLIPS, start / WORD_BITS));
    size_t extreme = 0;
    for (size_t flip = 0; flip < flips; flip++)
        extreme += sums[flip] <= low || sums[flip] >= high;
    return extreme;
}
