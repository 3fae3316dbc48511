#include "base/digest.h"

#include <gcrypt.h>

struct Digest {
    gcry_md_hd_t handle;
};

/* The library must be set up once, before two threads use it; the flag is the only state here. */
void digest_prepare(void)
{
    static gsize ready = 0;
    if (!g_once_init_enter(&ready))
        return;
    g_assert(gcry_check_version(GCRYPT_VERSION) != NULL);
    gcry_control(GCRYCTL_DISABLE_SECMEM, 0);
    gcry_control(GCRYCTL_INITIALIZATION_FINISHED, 0);
    g_once_init_leave(&ready, 1);
}

Digest *digest_new(void)
{
    digest_prepare();
    Digest *digest = g_new0(Digest, 1);
    gcry_error_t failure = gcry_md_open(&digest->handle, GCRY_MD_SHA256, 0);
    g_assert(failure == 0);
    return digest;
}

void digest_update(Digest *digest, const void *bytes, size_t length)
{
    gcry_md_write(digest->handle, bytes, length);
}

char *digest_finish(Digest *digest)
{
    const unsigned char *hash = gcry_md_read(digest->handle, GCRY_MD_SHA256);
    GString *hex = g_string_sized_new(64);
    for (size_t i = 0; i < 32; i++)
        g_string_append_printf(hex, "%02x", hash[i]);
    return g_string_free(hex, FALSE);
}

void digest_free(Digest *digest)
{
    if (digest == NULL)
        return;
    gcry_md_close(digest->handle);
    g_free(digest);
}

char *digest_of(const void *bytes, size_t length)
{
    g_autoptr(Digest) digest = digest_new();
    digest_update(digest, bytes, length);
    return digest_finish(digest);
}
