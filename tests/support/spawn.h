/* Runs a program to its end and keeps what it said. */
#ifndef MLDSTAT_TESTS_SPAWN_H
#define MLDSTAT_TESTS_SPAWN_H

#include <glib.h>

typedef struct {
    int exit_code; /* -1 when a signal ended it */
    int signal;    /* 0 when it exited */
    char *out;
    char *err;
} Spawned;

/* A program that runs longer than this crashes the test. An alarm stands for Criterion's `.timeout`, with which the
 * runner of 2.4.1 leaks when long tests run at the same time, and a leak fails the sanitizer build. */
#define SPAWN_SECONDS 60

/* `argv` and `env` end in NULL. `env` holds "NAME=value" and is added to the environment ("NAME" alone removes it);
 * NULL adds nothing. `cwd` NULL stays here. Fails the test when the program cannot be started. (transfer full) */
Spawned *spawn(const char *const argv[], const char *const env[], const char *cwd);
void spawned_free(Spawned *spawned);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Spawned, spawned_free)

#endif
