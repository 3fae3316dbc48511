#include "writeup/run_lock.h"

#include "base/text.h"
#include "writeup/durable_file.h"
#include "writeup/write_error.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#define TRY_AGAIN_MICROSECONDS 50000

static bool fail_locked(int file, const char *path, unsigned waited, GError **error)
{
    char text[24] = "";
    ssize_t got = pread(file, text, sizeof text - 1, 0);
    text[got < 0 ? 0 : got] = '\0';
    guint64 holder;
    g_strstrip(text);
    g_autofree char *shown = text_shown(path, 4096);
    g_autofree char *who = g_ascii_string_to_unsigned(text, 10, 1, G_MAXINT32, &holder, NULL)
                               ? g_strdup_printf("process %s", text)
                               : g_strdup("another process");
    return mld_fail(error, MLD_ERROR_LOCKED, "another run holds the lock '%s': %s%s", shown, who,
                    waited == 0 ? "; --wait SECONDS waits for it" : "; waited in vain");
}

/* False with errno EWOULDBLOCK when the time is up. */
static bool lock_within(int file, unsigned wait_seconds)
{
    gint64 deadline = g_get_monotonic_time() + (gint64)wait_seconds * G_USEC_PER_SEC;
    while (flock(file, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EINTR)
            continue;
        if (errno != EWOULDBLOCK || g_get_monotonic_time() >= deadline)
            return false;
        g_usleep(TRY_AGAIN_MICROSECONDS);
    }
    return true;
}

static bool write_holder(int file)
{
    g_autofree char *text = g_strdup_printf("%ld\n", (long)getpid());
    return ftruncate(file, 0) == 0 && durable_write(file, text, strlen(text));
}

int run_lock_take(int parent, const char *name, const char *path, unsigned wait_seconds, GError **error)
{
    int file = openat(parent, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0) {
        write_error(error, "create the lock", path, errno);
        return -1;
    }
    if (!lock_within(file, wait_seconds)) {
        if (errno == EWOULDBLOCK)
            fail_locked(file, path, wait_seconds, error);
        else
            write_error(error, "lock", path, errno);
    } else if (write_holder(file)) {
        return file;
    } else {
        write_error(error, "write the lock", path, errno);
    }
    durable_forget(file);
    return -1;
}
