#include "writeup/durable_file.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

bool durable_write(int file, const void *bytes, size_t length)
{
    const char *at = bytes;
    while (length > 0) {
        ssize_t written = write(file, at, length);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0) {
            errno = written == 0 ? EIO : errno;
            return false;
        }
        at += written;
        length -= (size_t)written;
    }
    return true;
}

bool durable_sync(int folder)
{
    while (fsync(folder) != 0)
        if (errno != EINTR)
            return false;
    return true;
}

void durable_forget(int file)
{
    int saved = errno;
    if (file >= 0)
        close(file);
    errno = saved;
}

bool durable_create(int folder, const char *name, const void *bytes, size_t length)
{
    int file = openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0)
        return false;
    if (!durable_write(file, bytes, length) || !durable_sync(file)) {
        durable_forget(file);
        return false;
    }
    /* Linux closes the file even where close() is interrupted. */
    return close(file) == 0 || errno == EINTR;
}

int durable_open_folder(int parent, const char *name)
{
    return openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}
