/* The same work for several items, on several threads. */
#ifndef MLDSTAT_BASE_PARALLEL_H
#define MLDSTAT_BASE_PARALLEL_H

#include <glib.h>

/* Calls work(i, data) once for each i below n, on up to `jobs` threads, the calling one among them, and returns when
 * all are done. Items are taken in ascending order; which thread takes which is left to chance, so an item must write
 * only what is its own. Where the system gives no more threads, the work is done by fewer. */
void parallel_run(size_t n, unsigned jobs, void (*work)(size_t i, gpointer data), gpointer data);

#endif
