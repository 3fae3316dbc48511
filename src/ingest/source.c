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

/* Stops at a NUL byte, for which the file will be refused whatever follows: some devices never end. */
static bool copy_all(int from, int to)
{
    char buffer[65536];
    size_t copied = 0;
    for (;;) {
        ssize_t n = read(from, buffer, sizeof buffer);
        if (n == 0)
            return true;
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0 || !write_all(to, buffer, (size_t)n))
            return false;
        if (memchr(buffer, '\0', (size_t)n) != NULL)
            return true;
        copied += (size_t)n;
        if (copied > SOURCE_COPY_MAX) {
            errno = EFBIG;
            return false;
        }
    }
}

char *source_reusable(const char *path, const char *name, GError **error)
{
    int fd = source_open(path, name, error);
    if (fd < 0)
        return NULL;
    struct stat status;
    if (fstat(fd, &status) == 0 && S_ISREG(status.st_mode) && !g_str_equal(path, "-")) {
        close(fd);
        return g_strdup(path);
    }
    int copy = memfd_create("mldstat", MFD_CLOEXEC);
    bool copied = copy >= 0 && copy_all(fd, copy);
    int reason = errno;
    close(fd);
    if (!copied) {
        if (copy >= 0)
            close(copy);
        mld_fail(error, MLD_ERROR_DATA, "%s: cannot be read: %s", name, g_strerror(reason));
        return NULL;
    }
    return g_strdup_printf("/proc/self/fd/%d", copy);
}
