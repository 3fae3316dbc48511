/* The fault shim and the programs under it. Built beside the test runner, in "fault/"; MLDSTAT_FAULT names another
 * folder. A missing file fails the test.
 */
#ifndef MLDSTAT_TESTS_FAULT_H
#define MLDSTAT_TESTS_FAULT_H

#include <glib.h>

/* The path of "shim.so" or "publish_driver". (transfer full) */
char *fault_file(const char *name);

/* The environment that loads the shim for operations below `path`, with `settings` ("MLDSTAT_FAULT_AT=3"...,
 * NULL-terminated) and a log at `log` that appears when the fault strikes. (transfer full) */
char **fault_environment(const char *path, const char *log, const char *const settings[]);

#endif
