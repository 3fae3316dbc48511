#include "base/random.h"

#include <criterion/criterion.h>
#include <math.h>

/* What the authors' program xoshiro256plusplus.c gives from this state; the tests of Rust's rand_xoshiro list it. */
Test(base_random, the_generator_is_xoshiro256_plus_plus)
{
    RandomStream stream = {{1, 2, 3, 4}};
    cr_expect_eq(random_bits(&stream), (5ULL << 23) + 1);
    cr_expect_eq(random_bits(&stream), 58720359);
    cr_expect_eq(random_bits(&stream), 3588806011781223);
    cr_expect_eq(random_bits(&stream), 3591011842654386);
}

Test(base_random, seed_use_and_block_each_make_another_stream)
{
    const guint64 seeds[] = {0, 1, 2, 20261120, G_MAXUINT64};
    guint64 first[5 * 2 * 50];
    size_t used = 0, same = 0;
    for (size_t s = 0; s < G_N_ELEMENTS(seeds); s++)
        for (int use = RANDOM_RESAMPLES; use <= RANDOM_FLIPS; use++)
            for (guint64 block = 0; block < 50; block++) {
                RandomStream stream = random_stream(seeds[s], (RandomUse)use, block);
                RandomStream again = random_stream(seeds[s], (RandomUse)use, block);
                first[used] = random_bits(&stream);
                cr_expect_eq(first[used], random_bits(&again));
                for (size_t i = 0; i < used; i++)
                    same += first[i] == first[used];
                used++;
            }
    cr_expect_eq(same, 0);
}

/* Every bit is 1 half of the time, within 5 standard errors, over streams of neighbouring blocks. */
Test(base_random, bits_are_fair)
{
    enum { WORDS = 40000 };
    size_t ones[64] = {0}, agree[64] = {0};
    for (guint64 i = 0; i < WORDS; i++) {
        RandomStream stream = random_stream(1, RANDOM_RESAMPLES, i), next = random_stream(1, RANDOM_RESAMPLES, i + 1);
        guint64 word = random_bits(&stream), other = random_bits(&next);
        for (unsigned bit = 0; bit < 64; bit++) {
            ones[bit] += (word >> bit) & 1;
            agree[bit] += ((word ^ other) >> bit) & 1;
        }
    }
    for (unsigned bit = 0; bit < 64; bit++) {
        cr_expect(fabs((double)ones[bit] - WORDS / 2.0) < 5 * sqrt(WORDS) / 2, "bit %u: %zu", bit, ones[bit]);
        cr_expect(fabs((double)agree[bit] - WORDS / 2.0) < 5 * sqrt(WORDS) / 2, "bit %u: %zu", bit, agree[bit]);
    }
}

/* A word is cut into as many draws as leave less than one in 16 words refused. */
Test(base_random, words_are_cut_into_draws)
{
    const struct {
        size_t n;
        unsigned per_word;
    } rows[] = {{1, 16}, {2, 16}, {13, 16}, {14, 15}, {200, 7}, {4096, 5}, {4097, 4}, {20000, 4}, {1u << 30, 2}};
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        cr_expect_eq(random_index(rows[i].n).per_word, rows[i].per_word, "%zu", rows[i].n);
    RandomIndex index = random_index(10);
    cr_expect_eq(index.per_word, 16);
    cr_expect_eq(index.refuse_index, 6);                                      /* 2^64 = ...616 */
    cr_expect_eq(index.refuse_word, 3709551616ULL + 674407 * 10000000000ULL); /* 2^64 modulo 10^16 */
}

static double chi_square(const size_t count[], size_t n, size_t draws)
{
    double expected = (double)draws / (double)n, sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += ((double)count[i] - expected) * ((double)count[i] - expected) / expected;
    return sum;
}

/* Chi-square of 300,000 draws, and of the sums of 300,000 pairs, within 5 standard deviations. */
Test(base_random, every_index_and_pair_is_as_likely)
{
    const size_t sizes[] = {2, 3, 7, 20, 61};
    for (size_t s = 0; s < G_N_ELEMENTS(sizes); s++) {
        size_t n = sizes[s];
        RandomIndex index = random_index(n);
        RandomStream stream = random_stream(99, RANDOM_RESAMPLES, s);
        gint64 *value = g_new(gint64, n);
        size_t *single = g_new0(size_t, n), *pair = g_new0(size_t, n * n);
        for (size_t i = 0; i < n; i++)
            value[i] = (gint64)i;
        for (size_t k = 0; k < 300000; k++)
            single[random_sum(&stream, &index, value, 1)]++;
        for (size_t k = 0; k < 300000; k++)
            pair[random_sum(&stream, &index, value, 2)]++;
        double limit = 5 * sqrt(2.0 * (double)n);
        cr_expect(fabs(chi_square(single, n, 300000) - (double)(n - 1)) < limit, "n %zu", n);
        double sum = 0;
        for (size_t t = 0; t <= 2 * (n - 1); t++) {
            double ways = (double)(t < n ? t + 1 : 2 * n - 1 - t), expected = 300000 * ways / (double)(n * n);
            sum += ((double)pair[t] - expected) * ((double)pair[t] - expected) / expected;
        }
        cr_expect(fabs(sum - 2.0 * (double)(n - 1)) < 5 * sqrt(4.0 * (double)n), "pairs of %zu: %g", n, sum);
        g_free(value);
        g_free(single);
        g_free(pair);
    }
}

/* Mean and variance of sums whose draws fill words and leave a rest, against n draws of 0 .. k - 1. */
Test(base_random, sums_of_whole_words_and_rests)
{
    const size_t sizes[] = {2, 5, 16, 50, 200, 1000, 6000};
    for (size_t s = 0; s < G_N_ELEMENTS(sizes); s++)
        for (size_t draws = 1; draws < 40; draws += 6) {
            size_t n = sizes[s];
            RandomIndex index = random_index(n);
            RandomStream stream = random_stream(5, RANDOM_RESAMPLES, s);
            gint64 *value = g_new(gint64, n);
            for (size_t i = 0; i < n; i++)
                value[i] = (gint64)i;
            double mean = 0, squares = 0, k = 20000;
            double want = (double)draws * (double)(n - 1) / 2;
            double variance = (double)draws * ((double)n * (double)n - 1) / 12;
            for (int repeat = 0; repeat < 20000; repeat++) {
                double off = (double)random_sum(&stream, &index, value, draws) - want;
                mean += off / k;
                squares += off * off / k;
            }
            cr_expect(fabs(mean) < 5 * sqrt(variance / k), "n %zu draws %zu: %g", n, draws, mean);
            cr_expect(fabs(squares / variance - 1) < 5 * sqrt(2 / k), "n %zu draws %zu: %g", n, draws, squares);
            g_free(value);
        }
}
