#include "base/digest.h"

#include <criterion/criterion.h>
#include <string.h>

/* FIPS 180-2, appendix B, and the digest of no bytes. */
static const struct {
    const char *text, *hex;
} rows[] = {
    {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
    {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
    {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
     "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
};

Test(base_digest, published_values, .init = digest_prepare)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *hex = digest_of(rows[i].text, strlen(rows[i].text));
        cr_assert_str_eq(hex, rows[i].hex);
    }
}

Test(base_digest, pieces_make_the_whole, .init = digest_prepare)
{
    const char *text = rows[2].text;
    for (size_t cut = 0; cut <= strlen(text); cut++) {
        g_autoptr(Digest) digest = digest_new();
        digest_update(digest, text, cut);
        digest_update(digest, text + cut, strlen(text) - cut);
        g_autofree char *hex = digest_finish(digest);
        cr_assert_str_eq(hex, rows[2].hex, "cut at %zu", cut);
    }
}
