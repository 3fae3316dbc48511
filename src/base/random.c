#include "base/random.h"

/* Words refused are less than one in 16. */
#define PRODUCT_MOST  (G_GUINT64_CONSTANT(1) << 60)
#define PER_WORD_MOST 16

static guint64 rotate(guint64 x, unsigned by)
{
    return (x << by) | (x >> (64 - by));
}

/* splitmix64 (Steele, Lea and Flood 2014). */
static guint64 mix(guint64 x)
{
    x = (x ^ (x >> 30)) * G_GUINT64_CONSTANT(0xBF58476D1CE4E5B9);
    x = (x ^ (x >> 27)) * G_GUINT64_CONSTANT(0x94D049BB133111EB);
    return x ^ (x >> 31);
}

static guint64 split(guint64 *counter)
{
    *counter += G_GUINT64_CONSTANT(0x9E3779B97F4A7C15);
    return mix(*counter);
}

/* Four outputs of splitmix64 in a row are never all 0, the one state that xoshiro may not have. */
RandomStream random_stream(guint64 seed, RandomUse use, guint64 block)
{
    guint64 counter = seed;
    counter = split(&counter) + (guint64)use;
    counter = split(&counter) + block;
    counter = split(&counter);
    RandomStream stream;
    for (size_t i = 0; i < G_N_ELEMENTS(stream.state); i++)
        stream.state[i] = split(&counter);
    return stream;
}

static inline guint64 next(guint64 state[4])
{
    guint64 result = rotate(state[0] + state[3], 23) + state[0];
    guint64 shifted = state[1] << 17;
    state[2] ^= state[0];
    state[3] ^= state[1];
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= shifted;
    state[3] = rotate(state[3], 45);
    return result;
}

guint64 random_bits(RandomStream *stream)
{
    return next(stream->state);
}

RandomIndex random_index(size_t n)
{
    RandomIndex index = {.n = n, .per_word = 1};
    guint64 product = n;
    while (index.per_word < PER_WORD_MOST && product <= PRODUCT_MOST / n) {
        product *= n;
        index.per_word++;
    }
    index.refuse_word = (0 - product) % product; /* 2^64 modulo product */
    index.refuse_index = (0 - index.n) % index.n;
    return index;
}

/* The words's first `draws` indices, its most significant digits to the base n: their elements are added. What is left
 * of the word is returned. */
static inline guint64 add_drawn(guint64 word, guint64 n, unsigned draws, const gint64 value[], gint64 *sum)
{
#pragma GCC unroll 8
    for (unsigned i = 0; i < draws; i++) {
        unsigned __int128 product = (unsigned __int128)word * n;
        *sum += value[(size_t)(product >> 64)];
        word = (guint64)product;
    }
    return word;
}

/* Inlined with `per_word` known, which makes it twice as fast. */
static inline gint64 sum_words(guint64 state[4], const RandomIndex *index, const gint64 value[], size_t words,
                               unsigned per_word)
{
    const guint64 n = index->n, refuse = index->refuse_word;
    gint64 total = 0;
    while (words > 0) {
        gint64 sum = 0;
        if (add_drawn(next(state), n, per_word, value, &sum) < refuse)
            continue;
        total += sum;
        words--;
    }
    return total;
}

static gint64 sum_by_size(guint64 state[4], const RandomIndex *index, const gint64 value[], size_t words)
{
    switch (index->per_word) {
    case 4: /* n of 4097 to 32768 */
        return sum_words(state, index, value, words, 4);
    case 5:
        return sum_words(state, index, value, words, 5);
    case 6:
        return sum_words(state, index, value, words, 6);
    case 7:
        return sum_words(state, index, value, words, 7);
    case 8:
        return sum_words(state, index, value, words, 8);
    default:
        return sum_words(state, index, value, words, index->per_word);
    }
}

gint64 random_sum(RandomStream *stream, const RandomIndex *index, const gint64 value[], size_t draws)
{
    RandomStream local = *stream; /* in registers */
    gint64 total = sum_by_size(local.state, index, value, draws / index->per_word);
    for (size_t left = draws % index->per_word; left > 0;) {
        gint64 drawn = 0;
        if (add_drawn(next(local.state), index->n, 1, value, &drawn) < index->refuse_index)
            continue;
        total += drawn;
        left--;
    }
    *stream = local;
    return total;
}
