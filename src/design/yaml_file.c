#include "design/yaml_file.h"

#include "base/error.h"
#include "base/text.h"
#include "design/yaml.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

static GByteArray *read_bytes(int descriptor)
{
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    char block[1 << 16];
    while (bytes->len <= YAML_BYTES_MAX) {
        gssize got = read(descriptor, block, sizeof block);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return NULL;
        if (got == 0)
            break;
        g_byte_array_append(bytes, (const guint8 *)block, (guint)got);
    }
    return g_steal_pointer(&bytes);
}

char *yaml_file_read(const char *path, size_t *ret_length, GError **error)
{
    bool is_stdin = strcmp(path, "-") == 0;
    g_autofree char *shown = text_shown(path, 256);
    int descriptor = is_stdin ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        mld_fail(error, MLD_ERROR_STUDY, "%s: cannot be opened: %s", shown, g_strerror(errno));
        return NULL;
    }
    g_autoptr(GByteArray) bytes = read_bytes(descriptor);
    int failure = errno;
    if (!is_stdin)
        (void)close(descriptor);
    if (bytes == NULL) {
        mld_fail(error, MLD_ERROR_STUDY, "%s: cannot be read: %s", shown, g_strerror(failure));
        return NULL;
    }
    *ret_length = bytes->len;
    g_byte_array_append(bytes, (const guint8 *)"", 1);
    return (char *)g_byte_array_free(g_steal_pointer(&bytes), FALSE);
}
