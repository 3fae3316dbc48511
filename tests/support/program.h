/* Starting the program as its users do, and reading what it published. */
#ifndef MLDSTAT_TESTS_PROGRAM_H
#define MLDSTAT_TESTS_PROGRAM_H

#include "support/spawn.h"
#include "support/temp.h"

#include <stdbool.h>

/* The absolute path of the program: $MLDSTAT, or "mldstat" beside the test runner. (transfer full) */
char *program_path(void);

/* Runs it with the words of `line` (between single blanks; "''" is an empty word) in the folder of `temp`, with `env`
 * as for spawn(). (transfer full) */
Spawned *program_run(const Temp *temp, const char *line, const char *const env[]);

/* Asserts exit code, standard output and standard error of one run; NULL texts are not looked at. */
void program_expect(const Temp *temp, const char *line, int exit_code, const char *out, const char *err);

/* Runs it with a terminal as its standard input, output and error, and gives what it wrote there, with plain line ends.
 * (transfer full) */
char *program_on_terminal(const Temp *temp, const char *line, int *ret_exit_code);

/* The number at a path of keys between dots ("measures.pain.change.n_patients"; array elements by position) in the JSON
 * file `name` of `temp`; NaN where it is null or absent. */
double json_file_number(const Temp *temp, const char *name, const char *keys);
/* The value there as JSON text with sorted keys; "absent" without one. (transfer full) */
char *json_file_text(const Temp *temp, const char *name, const char *keys);

#endif
