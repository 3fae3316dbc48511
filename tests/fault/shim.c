/* Preloaded into a program to make its file operations fail, run out of space or end in a kill, at a chosen call.
 *
 * MLDSTAT_FAULT_PATH   only operations on paths that start with this count (absolute; needed)
 * MLDSTAT_FAULT_CALLS  comma list of the operations that count (default: all of the table below)
 * MLDSTAT_FAULT_AT     the call, from 1, at which it happens
 * MLDSTAT_FAULT_ERRNO  the errno it fails with, or "kill" for SIGKILL just before the call; with "kill-after" just
 * after MLDSTAT_FAULT_KEEP   set: every later call fails as well, as on a disk that stays read-only MLDSTAT_FAULT_SPACE
 * instead of AT: bytes that may be written in total; a write beyond them is cut short, then ENOSPC MLDSTAT_FAULT_LOG a
 * file that is created when the fault strikes, so that a test knows whether it did
 *
 * System calls are made directly: nothing here depends on how the C library resolves its own names. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static unsigned long calls;
static unsigned long long written;

static void strike(void)
{
    const char *log = getenv("MLDSTAT_FAULT_LOG");
    if (log != NULL) {
        long fd = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
        if (fd >= 0)
            syscall(SYS_close, fd);
    }
}

/* The absolute path of a name relative to an open folder, or of the open file itself (name NULL). */
static bool full_path(int fd, const char *name, char path[PATH_MAX])
{
    path[0] = '\0';
    if (name != NULL && name[0] == '/')
        return snprintf(path, PATH_MAX, "%s", name) < PATH_MAX;
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, fd == AT_FDCWD ? "/proc/self/cwd" : link, path, PATH_MAX - 1);
    if (length < 0)
        return false;
    path[length] = '\0';
    if (name == NULL)
        return true;
    return snprintf(path + length, PATH_MAX - (size_t)length, "/%s", name) < PATH_MAX - (int)length;
}

static bool in_list(const char *list, const char *word)
{
    size_t length = strlen(word);
    for (const char *at = list; at != NULL && *at != '\0'; at = strchr(at, ',') == NULL ? "" : strchr(at, ',') + 1)
        if (strncmp(at, word, length) == 0 && (at[length] == ',' || at[length] == '\0'))
            return true;
    return false;
}

static bool counts(const char *call, int fd, const char *name)
{
    const char *prefix = getenv("MLDSTAT_FAULT_PATH");
    const char *list = getenv("MLDSTAT_FAULT_CALLS");
    char path[PATH_MAX];
    int saved = errno;
    bool here = prefix != NULL && (list == NULL || in_list(list, call)) && full_path(fd, name, path) &&
                strncmp(path, prefix, strlen(prefix)) == 0;
    errno = saved;
    return here;
}

static void die(void)
{
    strike();
    syscall(SYS_kill, getpid(), SIGKILL);
    for (;;)
        pause();
}

typedef enum { PASS, FAIL, KILL_AFTER } Verdict;

/* Decides about one call; FAIL has set errno. */
static Verdict judge(const char *call, int fd, const char *name)
{
    const char *at = getenv("MLDSTAT_FAULT_AT");
    const char *what = getenv("MLDSTAT_FAULT_ERRNO");
    if (at == NULL || what == NULL || !counts(call, fd, name))
        return PASS;
    unsigned long now = ++calls, target = strtoul(at, NULL, 10);
    if (now != target && !(now > target && getenv("MLDSTAT_FAULT_KEEP") != NULL))
        return PASS;
    if (strcmp(what, "kill-after") == 0)
        return KILL_AFTER;
    if (strcmp(what, "kill") == 0)
        die();
    strike();
    errno = atoi(what);
    return FAIL;
}

static long finish(Verdict verdict, long result)
{
    if (verdict == KILL_AFTER)
        die();
    return result;
}

/* How much of a write still fits; -1 when nothing does. */
static ssize_t room_for(int fd, size_t length)
{
    const char *space = getenv("MLDSTAT_FAULT_SPACE");
    if (space == NULL || length == 0 || !counts("write", fd, NULL))
        return (ssize_t)length;
    unsigned long long most = strtoull(space, NULL, 10);
    unsigned long long room = most > written ? most - written : 0;
    if (length > room)
        strike();
    if (room == 0)
        return -1;
    size_t allowed = length < room ? length : (size_t)room;
    written += allowed;
    return (ssize_t)allowed;
}

ssize_t write(int fd, const void *bytes, size_t length)
{
    Verdict verdict = judge("write", fd, NULL);
    if (verdict == FAIL)
        return -1;
    ssize_t room = room_for(fd, length);
    if (room < 0) {
        errno = ENOSPC;
        return -1;
    }
    return finish(verdict, syscall(SYS_write, fd, bytes, (size_t)room));
}

int fsync(int fd)
{
    Verdict verdict = judge("fsync", fd, NULL);
    return verdict == FAIL ? -1 : (int)finish(verdict, syscall(SYS_fsync, fd));
}

int syncfs(int fd)
{
    Verdict verdict = judge("syncfs", fd, NULL);
    return verdict == FAIL ? -1 : (int)finish(verdict, syscall(SYS_syncfs, fd));
}

/* A failing close closes all the same, as Linux does. */
int close(int fd)
{
    Verdict verdict = judge("close", fd, NULL);
    int failure = errno;
    long result = finish(verdict, syscall(SYS_close, fd));
    if (verdict != FAIL)
        return (int)result;
    errno = failure;
    return -1;
}

int renameat2(int old_folder, const char *old_name, int new_folder, const char *new_name, unsigned flags)
{
    Verdict verdict = judge("renameat2", new_folder, new_name);
    if (verdict == FAIL)
        return -1;
    return (int)finish(verdict, syscall(SYS_renameat2, old_folder, old_name, new_folder, new_name, flags));
}

int renameat(int old_folder, const char *old_name, int new_folder, const char *new_name)
{
    Verdict verdict = judge("rename", new_folder, new_name);
    if (verdict == FAIL)
        return -1;
    return (int)finish(verdict, syscall(SYS_renameat2, old_folder, old_name, new_folder, new_name, 0));
}

int rename(const char *old_name, const char *new_name)
{
    return renameat(AT_FDCWD, old_name, AT_FDCWD, new_name);
}

int mkdirat(int folder, const char *name, mode_t mode)
{
    Verdict verdict = judge("mkdirat", folder, name);
    return verdict == FAIL ? -1 : (int)finish(verdict, syscall(SYS_mkdirat, folder, name, mode));
}

int mkdir(const char *name, mode_t mode)
{
    return mkdirat(AT_FDCWD, name, mode);
}

int unlinkat(int folder, const char *name, int flags)
{
    Verdict verdict = judge("unlinkat", folder, name);
    return verdict == FAIL ? -1 : (int)finish(verdict, syscall(SYS_unlinkat, folder, name, flags));
}

int openat(int folder, const char *name, int flags, ...)
{
    mode_t mode = 0;
    if ((flags & (O_CREAT | __O_TMPFILE)) != 0) {
        va_list arguments;
        va_start(arguments, flags);
        mode = va_arg(arguments, mode_t);
        va_end(arguments);
    }
    Verdict verdict = judge("openat", folder, name);
    return verdict == FAIL ? -1 : (int)finish(verdict, syscall(SYS_openat, folder, name, flags, mode));
}

int openat64(int folder, const char *name, int flags, ...) __attribute__((alias("openat")));
