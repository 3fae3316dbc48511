#include "app/process.h"

#include "base/error.h"

#include <criterion/criterion.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

Test(app_process, nothing_leaks_to_others)
{
    struct rlimit limit = {1, 1};
    (void)umask(0);
    process_prepare();
    cr_assert_eq(umask(0), 077);
    cr_assert_eq(getrlimit(RLIMIT_CORE, &limit), 0);
    cr_assert_eq(limit.rlim_cur, 0);
    cr_assert_eq(prctl(PR_GET_DUMPABLE), 0);
}

Test(app_process, lost_readers_do_not_kill)
{
    struct sigaction pipe_action = {0}, size_action = {0};
    process_prepare();
    cr_assert_eq(sigaction(SIGPIPE, NULL, &pipe_action), 0);
    cr_assert_eq(sigaction(SIGXFSZ, NULL, &size_action), 0);
    cr_assert_eq(pipe_action.sa_handler, SIG_IGN);
    cr_assert_eq(size_action.sa_handler, SIG_IGN);
}

Test(app_process, a_closed_stream_is_taken)
{
    cr_assert_eq(close(STDIN_FILENO), 0);
    process_prepare();
    cr_assert_geq(fcntl(STDIN_FILENO, F_GETFD), 0);
    int next = open("/dev/null", O_RDONLY | O_CLOEXEC);
    cr_assert_gt(next, STDERR_FILENO);
    cr_assert_eq(close(next), 0);
}

Test(app_process, a_full_disk_behind_standard_output_is_noticed)
{
    g_autoptr(GError) error = NULL;
    cr_assert_not_null(freopen("/dev/full", "w", stdout));
    (void)fputs("text", stdout);
    cr_assert_not(process_finish_output(&error));
    cr_assert(g_error_matches(error, MLD_ERROR, MLD_ERROR_OUTPUT));
    cr_assert_str_eq(error->message, "standard output: No space left on device");
}
