#include "support/spawn.h"

#include <criterion/criterion.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static char **environment(const char *const env[])
{
    char **all = g_get_environ();
    for (size_t i = 0; env != NULL && env[i] != NULL; i++) {
        g_auto(GStrv) parts = g_strsplit(env[i], "=", 2);
        all = parts[1] != NULL ? g_environ_setenv(all, parts[0], parts[1], TRUE) : g_environ_unsetenv(all, parts[0]);
    }
    return all;
}

Spawned *spawn(const char *const argv[], const char *const env[], const char *cwd)
{
    Spawned *spawned = g_new0(Spawned, 1);
    g_auto(GStrv) all = environment(env);
    g_auto(GStrv) words = g_strdupv((char **)argv);
    g_autoptr(GError) error = NULL;
    int status = 0;
    unsigned alarm_before = alarm(SPAWN_SECONDS);
    bool started =
        g_spawn_sync(cwd, words, all, G_SPAWN_DEFAULT, NULL, NULL, &spawned->out, &spawned->err, &status, &error);
    alarm(alarm_before);
    cr_assert(started, "cannot start %s: %s", argv[0], started ? "" : error->message);
    spawned->exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    spawned->signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    return spawned;
}

void spawned_free(Spawned *spawned)
{
    if (spawned == NULL)
        return;
    g_free(spawned->out);
    g_free(spawned->err);
    g_free(spawned);
}
