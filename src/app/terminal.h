/* The terminal that standard output is, if it is one. */
#ifndef MLDSTAT_APP_TERMINAL_H
#define MLDSTAT_APP_TERMINAL_H

#include <stddef.h>

/* Characters per line for running text: those of the terminal within reason (40 to 100), else 80. */
size_t terminal_width(void);

#endif
