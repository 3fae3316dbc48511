#include "writeup/last_run.h"

#include "writeup/durable_file.h"
#include "writeup/json_writer.h"

#include <errno.h>
#include <stdio.h>
#include <unistd.h>

char *last_run_now(void)
{
    if (g_getenv("SOURCE_DATE_EPOCH") != NULL)
        return NULL;
    g_autoptr(GDateTime) now = g_date_time_new_now_utc();
    return g_date_time_format(now, "%Y-%m-%dT%H:%M:%SZ");
}

static GString *last_run_text(const LastRun *run)
{
    g_autoptr(json_t) root = json_new_object();
    put_text(root, "schema", "mldstat-last-run-1");
    put_text(root, "state", run->running ? "running" : run->exit_code == 0 ? "published" : "failed");
    put_count(root, "process", (guint64)getpid());
    put_text(root, "started", run->started);
    put_text(root, "ended", run->ended);
    if (run->running)
        put_null(root, "exit_code");
    else
        put_count(root, "exit_code", (guint64)run->exit_code);
    put_text(root, "message", run->message);
    return json_text(root);
}

bool last_run_write(int parent, const char *name, const LastRun *run)
{
    g_autofree char *fresh = g_strdup_printf(".%s.new", name);
    g_autoptr(GString) text = last_run_text(run);
    unlinkat(parent, fresh, 0); /* of a killed run; there is none otherwise */
    if (durable_create(parent, fresh, text->str, text->len) && renameat(parent, fresh, parent, name) == 0)
        return durable_sync(parent);
    int failure = errno;
    unlinkat(parent, fresh, 0);
    errno = failure;
    return false;
}
