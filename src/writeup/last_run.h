/* The record of the last run, beside the report folder: written as `running` at the start, replaced at the end. A
 * record that says running while nobody holds the lock tells of a run that was killed.
 *
 * {"schema": "mldstat-last-run-1", "state": "running" | "published" | "failed", "process", "started", "ended",
 *  "exit_code", "message"}; what is not known yet is null. Times are UTC (ISO 8601); null when SOURCE_DATE_EPOCH is
 * set.
 */
#ifndef MLDSTAT_WRITEUP_LAST_RUN_H
#define MLDSTAT_WRITEUP_LAST_RUN_H

#include <glib.h>
#include <stdbool.h>

typedef struct {
    bool running;
    int exit_code;       /* of the finished run; 0 is published */
    const char *message; /* or NULL */
    const char *started; /* last_run_now() at the start, or NULL */
    const char *ended;
} LastRun;

/* The time now, or NULL when SOURCE_DATE_EPOCH is set. (transfer full) */
char *last_run_now(void);

/* Replaces the record `name` inside the open folder `parent` in one step. False with errno set; the earlier record is
 * whole then. */
bool last_run_write(int parent, const char *name, const LastRun *run);

#endif
