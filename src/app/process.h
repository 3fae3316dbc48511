/* What the process needs before anything else happens, and what is left to do at its end. */
#ifndef MLDSTAT_APP_PROCESS_H
#define MLDSTAT_APP_PROCESS_H

#include <glib.h>
#include <stdbool.h>

/* Call once, first, before any thread starts:
 * - files are made for their owner only (umask 077);
 * - no core dump ever holds patients' data;
 * - a closed standard stream becomes /dev/null, so that no report file gets its number;
 * - a reader that goes away (SIGPIPE) or a file size limit (SIGXFSZ) shows as a failed write, not as a killed run:
 *   a report is published whether or not somebody reads the summary;
 * - libraries report errors instead of aborting. */
void process_prepare(void);

/* Flushes standard output. Fails with MLD_ERROR_OUTPUT when something printed did not arrive; a reader that went away
 * is no failure. */
bool process_finish_output(GError **error);

#endif
