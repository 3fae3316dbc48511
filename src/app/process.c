#include "app/process.h"

#include "base/digest.h"
#include "base/error.h"

#include <errno.h>
#include <fcntl.h>
#include <gsl/gsl_errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static void open_standard_streams(void)
{
    for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; descriptor++)
        if (fcntl(descriptor, F_GETFD) < 0 && errno == EBADF)
            (void)open("/dev/null", O_RDWR); /* takes the lowest free number, which is this one */
}

/* The limit stops plain core files, the flag also those that are piped to a collector. */
static void forbid_core_dumps(void)
{
    const struct rlimit none = {0, 0};
    (void)setrlimit(RLIMIT_CORE, &none);
    (void)prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

void process_prepare(void)
{
    open_standard_streams();
    forbid_core_dumps();
    (void)umask(S_IRWXG | S_IRWXO);
    (void)signal(SIGPIPE, SIG_IGN);
    (void)signal(SIGXFSZ, SIG_IGN);
    digest_prepare();
    (void)gsl_set_error_handler_off();
}

bool process_finish_output(GError **error)
{
    bool failed_before = ferror(stdout) != 0;
    int failure = fflush(stdout) == 0 ? 0 : errno;
    if ((failure == 0 && !failed_before) || failure == EPIPE)
        return true;
    return mld_fail(error, MLD_ERROR_OUTPUT, "standard output: %s",
                    failure == 0 ? "cannot be written" : g_strerror(failure));
}
