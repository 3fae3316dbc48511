#include "ingest/source.h"

#include "base/error.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

int source_open(const char *path, const char *name, GError **error)
{
    int fd = g_str_equal(path, "-") ? fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0) : open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        mld_fail(error, MLD_ERROR_DATA, "%s: cannot be read: %s", name, g_strerror(errno));
        return -1;
    }
    struct stat status;
    if (fstat(fd, &status) == 0 && S_ISDIR(status.st_mode)) {
        close(fd);
        mld_fail(error, MLD_ERROR_DATA, "%s: is a folder, not a CSV file", name);
        return -1;
    }
    return fd;
}

SourceState source_state(int fd)
{
    struct stat status;
    if (fstat(fd, &status) != 0 || !S_ISREG(status.st_mode))
        return (SourceState){0};
    return (SourceState){.size = status.st_size,
                         .changed = status.st_mtim.tv_sec * G_GINT64_CONSTANT(1000000000) + status.st_mtim.tv_nsec};
}

gint64 source_size(const char *path)
{
    struct stat status;
    return !g_str_equal(path, "-") && stat(path, &status) == 0 && S_ISREG(status.st_mode) ? status.st_size : -1;
}

static bool write_all(int fd, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t written = write(fd, bytes, length);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes += written;
        length -= (size_t)written;
    }
    return true;
}

static ssize_t read_some(int fd, char *buffer, size_t size)
{
    ssize_t n;
    do
        n = read(fd, buffer, size);
    while (n < 0 && errno == EINTR);
    return n;
}

/* In UTF-16, which starts with a mark, NUL bytes are nothing special. */
static bool starts_utf16(const char *bytes, size_t length)
{
    return length >= 2 && (memcmp(bytes, "\xff\xfe", 2) == 0 || memcmp(bytes, "\xfe\xff", 2) == 0);
}

/* Stops at a NUL byte, for which the file will be refused whatever follows: some devices never end. */
static bool copy_all(int from, int to)
{
    char buffer[65536], start[2];
    size_t copied = 0;
    bool may_have_nul = false;
    for (;;) {
        ssize_t n = read_some(from, buffer, sizeof buffer);
        if (n == 0)
            return true;
        if (n < 0 || !write_all(to, buffer, (size_t)n))
            return false;
        for (size_t i = 0; i < (size_t)n && copied + i < sizeof start; i++)
            start[copied + i] = buffer[i];
        copied += (size_t)n;
        may_have_nul = may_have_nul || starts_utf16(start, MIN(copied, sizeof start));
        if (!may_have_nul && memchr(buffer, '\0', (size_t)n) != NULL)
            return true;
        if (copied > SOURCE_COPY_MAX) {
            errno = EFBIG;
            return false;
        }
    }
}

/* `fd` itself when it is a regular file that is ours alone, else a copy of it; always closes what it does not return.
 */
static int make_reusable(int fd, const char *path, const char *name, GError **error)
{
    struct stat status;
    if (fstat(fd, &status) == 0 && S_ISREG(status.st_mode) && !g_str_equal(path, "-"))
        return fd;
    int copy = memfd_create("mldstat", MFD_CLOEXEC);
    bool copied = copy >= 0 && copy_all(fd, copy) && lseek(copy, 0, SEEK_SET) == 0;
    int reason = errno;
    close(fd);
    if (copied)
        return copy;
    if (copy >= 0)
        close(copy);
    mld_fail(error, MLD_ERROR_DATA, "%s: cannot be read: %s", name, g_strerror(reason));
    return -1;
}

int source_open_again(const char *path, const char *name, GError **error)
{
    int fd = source_open(path, name, error);
    return fd < 0 ? -1 : make_reusable(fd, path, name, error);
}

char *source_reusable(const char *path, const char *name, GError **error)
{
    int fd = source_open(path, name, error);
    int reusable = fd < 0 ? -1 : make_reusable(fd, path, name, error);
    if (reusable < 0)
        return NULL;
    if (reusable != fd)
        return g_strdup_printf("/proc/self/fd/%d", reusable);
    close(fd);
    return g_strdup(path);
}
